// “三公”经费 by part, with last year's figures where the same table prints them; over the years on the department's
// page. Only what is printed: a blank part stays blank and is not drawn as zero.
import type { Cell } from '../../budget/cell.ts'
import { type Disclosure, disclosureKey, statementOf } from '../../budget/disclosure.ts'
import { samePhaseBefore } from '../../budget/facts/yearly-change.ts'
import type { Stated, Unit } from '../../budget/money.ts'
import type { Line, Statement } from '../../budget/statement.ts'
import { type ThreePublicPartId, threePublicPartNames, threePublicParts } from '../../budget/statements/three-public.ts'
import { chartCsvPath, linePath, statementPath } from '../words/address.ts'
import { periodName } from '../words/period.ts'
import type { BarChart } from './chart.ts'
import { amountText, cell, cellPoint, type Drawn, largest } from './chart-point.ts'

/** A part of one year with the cell that prints it. */
export interface PartCell {
  readonly part: ThreePublicPartId
  readonly period: string
  readonly cell: Cell
  readonly line: Line
  readonly prior: boolean
}

/** 购置 and 运行 stand for the vehicles; their sum is drawn only where neither is printed. */
const drawnParts = (statement: Statement): readonly ThreePublicPartId[] => {
  const parts = threePublicParts(statement)
  const apart = parts.purchase.cell !== null || parts.running.cell !== null
  return ['abroad', 'reception', ...(apart ? (['purchase', 'running'] as const) : (['vehicles'] as const))]
}

/** The column of last year: beside the amount, or a column of its own in a wide table. */
const priorColumn = (part: ThreePublicPartId, column: string): string => (column === part ? `prior-${part}` : 'prior')

/** `2023年`; last year's figure of the other phase is called as the table calls it: `上年执行数`. */
const priorPeriod = (disclosure: Disclosure, statement: Statement, column: string): string =>
  samePhaseBefore(disclosure, statement, 'single', column)
    ? `${disclosure.year - 1}年`
    : (statement.columns.find(({ id }) => id === column)?.path.at(0) ?? '')

/** Every part that the table prints, last year's before this year's. */
export const partCells = (disclosure: Disclosure, statement: Statement): readonly PartCell[] => {
  const parts = threePublicParts(statement)
  return drawnParts(statement).flatMap((id): readonly PartCell[] => {
    const { line, cell: own, column } = parts[id]
    if (line === null || own === null) return []
    const last = priorColumn(id, column)
    const before = line.cells[last]
    return [
      ...(before?.kind === 'amount'
        ? [{ part: id, period: priorPeriod(disclosure, statement, last), cell: before, line, prior: true }]
        : []),
      { part: id, period: periodName(disclosure), cell: own, line, prior: false },
    ]
  })
}

const sentenceOf = (total: Stated | null, cells: readonly PartCell[], unit: Unit): string => {
  const now = cells.filter(({ prior }) => !prior)
  const amounts = now.flatMap(({ part, cell: own }) =>
    own.kind === 'amount' ? [{ part, stated: own.amount, fen: own.amount.fen }] : [],
  )
  const most = largest(amounts.filter(({ fen }) => fen !== 0n))
  const blank = now.filter(({ cell: own }) => own.kind === 'blank').map(({ part }) => threePublicPartNames[part])
  const parts = [
    total === null ? '' : `“三公”经费合计 ${amountText(total, unit)} ${unit}`,
    most === null ? '' : `${threePublicPartNames[most.part]}最多，为 ${amountText(most.stated, unit)} ${unit}`,
    blank.length === 0 ? '' : `${blank.join('、')}在原表中空白`,
  ]
  return `${parts.filter((part) => part !== '').join('；')}。`
}

/** `null` where the disclosure has no such table, or a wholly blank one. */
export const threePublicChart = (disclosure: Disclosure): BarChart | null => {
  const statement = statementOf(disclosure, 'three-public')
  if (statement === undefined) return null
  const cells = partCells(disclosure, statement)
  if (cells.every(({ cell: own }) => own.kind !== 'amount')) return null
  const unit = statement.entry.unit
  const compared = cells.some(({ prior }) => prior)
  const drawn = cells.map(({ part, period, cell: own, line, prior }): Drawn => {
    const name = threePublicPartNames[part]
    const point = { ...cellPoint(compared ? `${name}（${period}）` : name, own, unit), hatched: prior }
    return { point, row: [cell(name), cell(period), cell(point.text, linePath(disclosure, statement, line))] }
  })
  return {
    kind: 'bars',
    id: 'three-public',
    title: '“三公”经费',
    sentence: sentenceOf(threePublicParts(statement).total.stated, cells, unit),
    unit,
    points: drawn.map(({ point }) => point),
    drill: [],
    table: {
      caption: `${periodName(disclosure)}“三公”经费（单位：${unit}）`,
      columns: ['部分', '年度', `金额（${unit}）`],
      rows: drawn.map(({ row }) => row),
      valueColumn: 2,
    },
    source: { label: statement.entry.title, path: statementPath(disclosure, statement.id) },
    notes: compared ? ['斜线条为同一张表所列的上年数。'] : [],
    csvPath: chartCsvPath(`/${disclosureKey(disclosure)}/`, 'three-public'),
  }
}
