// A key figure against the year before: the column of last year that the statement prints, else the document of last
// year at the same stage. Which of the two it was is said; what is subtracted here is ours.
import type { Department } from '../archive.ts'
import { aboutColumn } from '../composition.ts'
import type { Disclosure } from '../disclosure.ts'
import type { Stated } from '../money.ts'
import { lineAmount, type Side, type Statement } from '../statement.ts'
import type { ColumnDeclaration } from '../statement-declaration.ts'
import { declarationOf } from '../statements/index.ts'
import { type Fact, type FactCell, factOf } from './fact.ts'
import type { FigureId } from './key-figures.ts'

/** The same figure of the year before. */
export interface EarlierFigure {
  readonly stated: Stated
  readonly cell: FactCell
  /** The document of last year; `null` where this year's own table prints the figure. */
  readonly document: Disclosure | null
}

/**
 * Whether a column of last year is of the same phase as the document that prints it: beside a plan, 上年执行数 and
 * 上年决算数 are an outcome; beside an outcome, 上年预算数 is a plan. What is of the other phase is shown, never subtracted.
 */
export const samePhaseBefore = (disclosure: Disclosure, statement: Statement, side: Side, column: string): boolean => {
  const heading = statement.columns.find(({ id, side: own }) => id === column && own === side)?.path.join('') ?? ''
  return disclosure.stage === 'budget' ? !/执行|决算/.test(heading) : !/预算/.test(heading)
}

/** The document of the year before at the same stage. */
const yearBefore = (department: Department, disclosure: Disclosure): Disclosure | undefined =>
  department.disclosures.find(({ year, stage }) => year === disclosure.year - 1 && stage === disclosure.stage)

/** A table with one amount a row calls it `amount` where the declaration speaks of `total`. */
const isOf = (declared: ColumnDeclaration, column: string): boolean =>
  declared.of === column || (declared.of === 'total' && column === 'amount')

const printedBefore = ({ cell }: Fact): EarlierFigure | null => {
  if (cell === null) return null
  const { statement, line, column } = cell
  const prior = declarationOf(statement).columns.find(
    (declared) => declared.side === line.side && declared.about === 'prior' && isOf(declared, column),
  )
  const stated = prior === undefined ? null : lineAmount(line, prior.id)
  return prior === undefined || stated === null || aboutColumn(statement, line.side, prior.id) !== 'prior'
    ? null
    : { stated, cell: { ...cell, column: prior.id }, document: null }
}

const isSamePhase = (disclosure: Disclosure, { cell: { statement, line, column } }: EarlierFigure): boolean =>
  samePhaseBefore(disclosure, statement, line.side, column)

/** 上年执行数 beside a plan, 上年预算数 beside an outcome: to be told, not to be subtracted. */
export const otherPhaseBefore = (disclosure: Disclosure, id: FigureId): EarlierFigure | null => {
  const printed = printedBefore(factOf(disclosure, id))
  return printed === null || isSamePhase(disclosure, printed) ? null : printed
}

/** What the figure was the year before; `null` where nobody says. */
export const earlierFigure = (department: Department, disclosure: Disclosure, id: FigureId): EarlierFigure | null => {
  const printed = printedBefore(factOf(disclosure, id))
  if (printed !== null && isSamePhase(disclosure, printed)) return printed
  const document = yearBefore(department, disclosure)
  const fact = document === undefined ? null : factOf(document, id)
  return document === undefined || fact === null || fact.stated === null
    ? null
    : { stated: fact.stated, cell: fact.cell, document }
}
