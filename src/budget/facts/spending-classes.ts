// Spending by function as a disclosure states it completely: the 类 of 收支总表, else those of a statement by 项 that
// does not break off. A torn statement never speaks for the whole.

import { absenceOf, type MissingFigure } from '../absence.ts'
import { grandTotal } from '../composition.ts'
import { type Disclosure, statementOf, tornAt } from '../disclosure.ts'
import type { Stated } from '../money.ts'
import { type Line, lineAmount, type Side, type Statement } from '../statement.ts'

/** A 类 with its printed amount. */
export interface ClassLine {
  readonly line: Line
  readonly stated: Stated
}

/** The 类 that carry money, the total they belong to, how many are 0, and why the others state no amount. */
export interface ClassLines {
  readonly statement: Statement
  readonly classes: readonly ClassLine[]
  readonly total: ClassLine
  readonly zeros: number
  readonly absent: readonly MissingFigure[]
}

/** The text of this statement stops before its end. */
export const breaksOff = (disclosure: Disclosure, statement: Statement): boolean =>
  tornAt(disclosure, statement.id).some(({ position }) => position === statement.id)

const linesOf = (statement: Statement, column: string, side: Side): ClassLines | null => {
  const total = grandTotal(statement, side)
  const whole = lineAmount(total, column)
  const subjects = statement.lines.filter((line) => line.side === side && line.level === 1)
  const printed = subjects.flatMap((line) => {
    const stated = lineAmount(line, column)
    return stated === null ? [] : [{ line, stated }]
  })
  const classes = printed.filter(({ stated }) => stated.fen !== 0n)
  if (total === undefined || whole === null || classes.length === 0) return null
  return {
    statement,
    classes,
    total: { line: total, stated: whole },
    zeros: printed.length - classes.length,
    absent: subjects.flatMap(({ cells }) => absenceOf(cells[column]) ?? []),
  }
}

/** `null` where no statement tells all 类. */
export const classLines = (disclosure: Disclosure): ClassLines | null => {
  const summary = statementOf(disclosure, 'summary')
  if (summary !== undefined && !breaksOff(disclosure, summary)) {
    const lines = linesOf(summary, 'amount', 'expenditure')
    if (lines !== null) return lines
  }
  const byItem = detailedStatement(disclosure)
  return byItem === null || breaksOff(disclosure, byItem) ? null : linesOf(byItem, 'total', 'single')
}

/** 部门支出总表, else 一般公共预算支出表: the statements that go down to 项; `null` when neither carries an amount. */
export const detailedStatement = (disclosure: Disclosure): Statement | null =>
  (['expenditure', 'general'] as const)
    .map((id) => statementOf(disclosure, id))
    .find((statement) => statement !== undefined && lineAmount(grandTotal(statement), 'total') !== null) ?? null
