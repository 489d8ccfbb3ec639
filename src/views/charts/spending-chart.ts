// 人员经费 against 公用经费, only where a statement prints both columns; 基本支出 against 项目支出 is a line of the minute.

import { grandTotal } from '../../budget/composition.ts'
import { type Disclosure, disclosureKey, statementOf } from '../../budget/disclosure.ts'
import { type Line, lineAmount, type Statement, type StatementId } from '../../budget/statement.ts'
import { chartCsvPath, linePath, statementPath } from '../words/address.ts'
import type { BarChart } from './chart.ts'
import { amountPoint, amountText, cell, type Drawn, largest, plainAmount, shareText } from './chart-point.ts'

interface Division {
  readonly id: string
  readonly title: string
  /** Statements that may print the division, the widest first. */
  readonly statements: readonly StatementId[]
  readonly parts: readonly { readonly column: string; readonly label: string }[]
}

const divisions: readonly Division[] = [
  {
    id: 'personnel',
    title: '人员经费与公用经费',
    statements: ['basic', 'general', 'expenditure'],
    parts: [
      { column: 'personnel', label: '人员经费' },
      { column: 'publicUse', label: '公用经费' },
    ],
  },
]

interface Found {
  readonly statement: Statement
  readonly line: Line
}

const findIn = (disclosure: Disclosure, { statements, parts }: Division): Found | null => {
  for (const id of statements) {
    const statement = statementOf(disclosure, id)
    const line = statement && grandTotal(statement)
    if (statement && line && parts.every(({ column }) => lineAmount(line, column) !== null)) return { statement, line }
  }
  return null
}

const drawnOf = (disclosure: Disclosure, division: Division, { statement, line }: Found) => {
  const unit = statement.entry.unit
  const parts = division.parts.flatMap(({ column, label }) => {
    const stated = lineAmount(line, column)
    return stated === null ? [] : [{ label, stated, fen: stated.fen }]
  })
  // Where 人员 and 公用 stand beside 项目, the printed total is not their whole.
  const whole = parts.reduce((sum, { fen }) => sum + fen, 0n)
  const drawn = parts.map(({ label, stated, fen }): Drawn => {
    const share = shareText(fen, whole)
    const point = amountPoint(label, stated, unit, share)
    return {
      point: {
        ...point,
        whole: plainAmount(whole, unit),
        mark: share === '' ? point.mark : `${point.mark}（${share}）`,
      },
      row: [cell(label), cell(point.text, linePath(disclosure, statement, line)), cell(share)],
    }
  })
  const most = largest(parts)
  const said = drawn.map(({ point }) => point.say.replace('：', ' '))
  const sentence =
    most === null || whole === 0n
      ? `${said.join('；')}。`
      : `${most.label}占 ${shareText(most.fen, whole)}，为 ${amountText(most.stated, unit)} ${unit}；${parts
          .filter((part) => part !== most)
          .map((part) => `${part.label}占 ${shareText(part.fen, whole)}，为 ${amountText(part.stated, unit)} ${unit}`)
          .join('；')}。`
  return { unit, drawn, sentence }
}

/** The divisions that the disclosure prints, as charts. */
export const spendingCharts = (disclosure: Disclosure): readonly BarChart[] =>
  divisions.flatMap((division): readonly BarChart[] => {
    const found = findIn(disclosure, division)
    if (found === null) return []
    const { unit, drawn, sentence } = drawnOf(disclosure, division, found)
    return [
      {
        kind: 'bars',
        id: division.id,
        title: division.title,
        sentence,
        unit,
        points: drawn.map(({ point }) => point),
        drill: [],
        table: {
          caption: `${disclosure.year}年${division.title}（单位：${unit}）`,
          columns: ['支出', `金额（${unit}）`, '占两项之和'],
          rows: drawn.map(({ row }) => row),
          valueColumn: 1,
        },
        source: { label: found.statement.entry.title, path: statementPath(disclosure, found.statement.id) },
        notes: [],
        csvPath: chartCsvPath(`/${disclosureKey(disclosure)}/`, division.id),
      },
    ]
  })
