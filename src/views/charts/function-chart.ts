// Expenditure by function: the 类 as bars, and below each what is printed of its 款 and 项. The 类 come from a
// complete statement; where the detailed one breaks off, the level says so instead of looking finished.

import { missingWords } from '../../budget/absence.ts'
import { amountOf } from '../../budget/cell.ts'
import { type Disclosure, disclosureKey } from '../../budget/disclosure.ts'
import {
  breaksOff,
  type ClassLine,
  type ClassLines,
  classLines,
  detailedStatement,
} from '../../budget/facts/spending-classes.ts'
import { isLeaf } from '../../budget/leaves.ts'
import { sumFen, type Unit } from '../../budget/money.ts'
import { childLines, type Line, lineAmount, lineByCode, type Statement } from '../../budget/statement.ts'
import { chartCsvPath, linePath, statementPath } from '../words/address.ts'
import { brokenOffWords } from '../words/gap-words.ts'
import { printedCell } from '../words/printed-cell.ts'
import type { BarChart, DrillLine } from './chart.ts'
import { addsUp, amountPoint, amountText, cell, type Drawn, largest, shareText } from './chart-point.ts'

interface Detail {
  readonly disclosure: Disclosure
  readonly statement: Statement
  readonly torn: boolean
  readonly unit: Unit
}

/** The lines printed below one, each with what is printed below it. */
const drillBelow = (detail: Detail, line: Line): Pick<DrillLine, 'below' | 'torn'> => {
  const { disclosure, statement, torn, unit } = detail
  const children = childLines(statement, line)
  const whole = lineAmount(line, 'total')
  const stated = children.flatMap((child) => amountOf(child.cells.total) ?? [])
  const complete = whole !== null && addsUp(stated, whole)
  const below = children.map((child): DrillLine => {
    const amount = lineAmount(child, 'total')
    return {
      name: child.name,
      text: amount === null ? printedCell(child.cells.total).text : amountText(amount, unit),
      share: amount === null ? '' : shareText(amount.fen, whole?.fen ?? 0n).replace('%', ''),
      path: linePath(disclosure, statement, child),
      ...drillBelow(detail, child),
    }
  })
  // An 项 has nothing below it; any other level without a complete list is where a torn text ends.
  return { below, torn: torn && !complete && line.level < 3 ? brokenOffWords : '' }
}

const drillOf = (detail: Detail | null, { line, stated }: ClassLine, whole: bigint): DrillLine => {
  const own = detail === null ? undefined : lineByCode(detail.statement, line.code)
  const head = {
    name: line.name,
    text: detail === null ? stated.text : amountText(stated, detail.unit),
    share: shareText(stated.fen, whole).replace('%', ''),
    path: '',
  }
  if (detail === null) return { ...head, below: [], torn: '' }
  if (own === undefined) return { ...head, below: [], torn: detail.torn ? brokenOffWords : '' }
  return { ...head, path: linePath(detail.disclosure, detail.statement, own), ...drillBelow(detail, own) }
}

const restNote = ({ zeros, absent, statement }: ClassLines): readonly string[] => {
  const parts = [
    ...(zeros === 0 ? [] : [`${zeros} 类为零`]),
    ...[...Map.groupBy(absent, (absence) => missingWords[absence])].map(([words, all]) => `${all.length} 类${words}`),
  ]
  return parts.length === 0 ? [] : [`《${statement.entry.title}》中另有 ${parts.join('、')}，不画。`]
}

const sentenceOf = ({ classes, total }: ClassLines, unit: Unit): string => {
  const top = largest(classes.map((each) => ({ ...each, fen: each.stated.fen })))
  if (top === null) return ''
  const share = shareText(top.fen, total.stated.fen)
  const text = `${top.line.name}占 ${share}，为 ${amountText(top.stated, unit)} ${unit}`
  const [second] = classes
    .filter(({ line }) => line !== top.line)
    .toSorted((a, b) => (a.stated.fen < b.stated.fen ? 1 : -1))
  if (second === undefined) return `支出只有一类：${text}。`
  return `${text}；其次是${second.line.name}，占 ${shareText(second.stated.fen, total.stated.fen)}。`
}

/** `null` where no complete statement by 类 is disclosed. */
export const functionChart = (disclosure: Disclosure): BarChart | null => {
  const found = classLines(disclosure)
  if (found === null) return null
  const { statement, total } = found
  const classes = found.classes.toSorted((a, b) => Number(b.stated.fen - a.stated.fen))
  const unit = statement.entry.unit
  const detailed = detailedStatement(disclosure)
  // 一般公共预算 alone is not all spending: below a 类 of all funds it would look like a part of it.
  const fits = detailed !== null && (detailed.id === 'expenditure' || detailed === statement)
  const detail = fits ? { disclosure, statement: detailed, torn: breaksOff(disclosure, detailed), unit } : null
  const drawn = classes.map(({ line, stated }): Drawn => {
    const share = shareText(stated.fen, total.stated.fen)
    return {
      point: amountPoint(line.name, stated, unit, share),
      row: [
        cell(line.name),
        cell(line.code),
        cell(amountText(stated, unit), linePath(disclosure, statement, line)),
        cell(share),
      ],
    }
  })
  const column = statement.id === 'summary' ? 'amount' : 'total'
  const side = total.line.side
  const beside = statement.lines.filter(
    (line) => line.side === side && line.code === '' && !line.total && isLeaf(statement, line, column),
  )
  const besideFen = sumFen(beside.flatMap((line) => lineAmount(line, column) ?? []))
  const unlisted = sumFen(classes.map(({ stated }) => stated)) + besideFen !== total.stated.fen
  return {
    kind: 'bars',
    id: 'functions',
    title: '钱花在哪些方面',
    sentence: sentenceOf(found, unit),
    unit,
    points: drawn.map(({ point }) => point),
    drill: classes.map((each) => drillOf(detail, each, total.stated.fen)),
    table: {
      caption: `${disclosure.year}年支出按功能分类到类，由大到小（单位：${unit}）`,
      columns: ['功能分类', '科目编码', `金额（${unit}）`, '占支出合计'],
      rows: drawn.map(({ row }) => row),
      valueColumn: 2,
    },
    source: { label: statement.entry.title, path: statementPath(disclosure, statement.id) },
    notes: [
      ...restNote(found),
      ...(unlisted
        ? [`各类相加与所列合计 ${amountText(total.stated, unit)} ${unit} 不一致，占比按所列合计计算。`]
        : []),
    ],
    csvPath: chartCsvPath(`/${disclosureKey(disclosure)}/`, 'functions'),
  }
}
