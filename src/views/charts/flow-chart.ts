// 钱从哪里来、到哪里去: incomes into one total, the total into 基本 and 项目, these into 类. Which income paid which
// spending is printed nowhere, so all incomes meet in the total first; where the split of every 类 is not stated
// completely, the step between is left out and the page says why.

import { grandTotal } from '../../budget/composition.ts'
import { type Disclosure, disclosureKey, statementOf } from '../../budget/disclosure.ts'
import { breaksOff, type ClassLine, classLines } from '../../budget/facts/spending-classes.ts'
import { isLeaf } from '../../budget/leaves.ts'
import type { Stated, Unit } from '../../budget/money.ts'
import { type Line, lineAmount, lineByCode, type Statement } from '../../budget/statement.ts'
import { chartCsvPath, linePath, statementPath } from '../words/address.ts'
import type { ChartCell, FlowChart, FlowLink, FlowNode } from './chart.ts'
import { addsUp, amountText, cell, largest, plainAmount, shareText } from './chart-point.ts'

/** A node with the row it is printed in. */
interface Placed {
  readonly id: string
  readonly column: number
  readonly label: string
  readonly stated: Stated
  readonly path: string
}

interface Flow {
  readonly from: Placed
  readonly to: Placed
  readonly stated: Stated
  readonly path: string
}

/** Printed numbers before a label (`一、`, `1.`) say nothing in a drawing. */
const plainLabel = (name: string): string => name.replace(/^(?:[一二三四五六七八九十]+、|\d+[.、])/, '')

const moneyOf = (lines: readonly Line[], column: string): readonly ClassLine[] =>
  lines.flatMap((line) => {
    const stated = lineAmount(line, column)
    return stated === null || stated.fen === 0n ? [] : [{ line, stated }]
  })

/** The incomes that together are the total; `null` where they do not come to it. */
const incomesOf = (summary: Statement, total: Stated): readonly ClassLine[] | null => {
  const leaves = moneyOf(
    summary.lines.filter((line) => line.side === 'income' && isLeaf(summary, line, 'amount')),
    'amount',
  )
  const amounts = leaves.map(({ stated }) => stated)
  return addsUp(amounts, total) ? leaves : null
}

/** What goes into the total of spending beside the 类: 结转下年, 结余分配. */
const besideClasses = (summary: Statement): readonly ClassLine[] =>
  moneyOf(
    summary.lines.filter(
      (line) => line.side === 'expenditure' && line.code === '' && !line.total && isLeaf(summary, line, 'amount'),
    ),
    'amount',
  )

/** 基本 and 项目 with their share of every 类, where the statement states all of it and it adds up; else `null`. */
const splitOf = (disclosure: Disclosure, whole: Placed, classes: readonly Placed[]): readonly Flow[] | null => {
  const statement = statementOf(disclosure, 'expenditure')
  const total = statement && grandTotal(statement)
  if (statement === undefined || total === undefined || breaksOff(disclosure, statement)) return null
  const flows = (['basic', 'project'] as const).map((column): readonly Flow[] => {
    const stated = lineAmount(total, column)
    if (stated === null || stated.fen === 0n) return []
    const label = column === 'basic' ? '基本支出' : '项目支出'
    const middle: Placed = { id: column, column: 2, label, stated, path: linePath(disclosure, statement, total) }
    const onward = classes.flatMap((to): readonly Flow[] => {
      const line = lineByCode(statement, to.id)
      const part = lineAmount(line, column)
      if (line === undefined || part === null || part.fen === 0n) return []
      return [{ from: middle, to, stated: part, path: linePath(disclosure, statement, line) }]
    })
    return [{ from: whole, to: middle, stated, path: middle.path }, ...onward]
  })
  const all = flows.flat()
  const balanced = (node: Placed, side: 'from' | 'to'): boolean =>
    addsUp(
      all.filter((flow) => flow[side].id === node.id).map(({ stated }) => stated),
      node.stated,
    )
  const middles = all.filter(({ from }) => from.id === whole.id).map(({ to }) => to)
  const holds =
    balanced(whole, 'from') &&
    middles.every((node) => balanced(node, 'from')) &&
    classes.every((node) => balanced(node, 'to'))
  return holds ? all : null
}

const sentenceOf = (sources: readonly Placed[], classes: readonly Placed[], total: Stated, unit: Unit): string => {
  const source = largest(sources.map((node) => ({ ...node, fen: node.stated.fen })))
  const goal = largest(classes.map((node) => ({ ...node, fen: node.stated.fen })))
  if (source === null || goal === null) return ''
  const whole = `${amountText(total, unit)} ${unit}`
  const from = `收入 ${whole}，其中${source.label}占 ${shareText(source.fen, total.fen)}`
  return `${from}；支出最多的是${goal.label}，${amountText(goal.stated, unit)} ${unit}，占 ${shareText(goal.fen, total.fen)}。`
}

const linkOf = ({ from, to, stated }: Flow, unit: Unit): FlowLink => {
  const text = amountText(stated, unit)
  return {
    from: from.id,
    to: to.id,
    text,
    value: plainAmount(stated.fen, unit),
    say: `${from.label} → ${to.label}：${text} ${unit}`,
  }
}

const nodeOf = ({ id, column, label, stated }: Placed, unit: Unit): FlowNode => ({
  id,
  column,
  label,
  text: amountText(stated, unit),
  value: plainAmount(stated.fen, unit),
})

const tableRow = ({ from, to, stated, path }: Flow, unit: Unit, whole: Stated): readonly ChartCell[] => [
  cell(from.label),
  cell(to.label),
  cell(amountText(stated, unit), path),
  cell(shareText(stated.fen, whole.fen)),
]

/** The nodes and flows that the statements state; `null` when the two sides do not meet. */
const flowsOf = (disclosure: Disclosure, summary: Statement) => {
  const income = grandTotal(summary, 'income')
  const [received, spending] = [lineAmount(income, 'amount'), classLines(disclosure)]
  if (income === undefined || received === null || spending?.statement.id !== 'summary') return null
  const spent = spending.total.stated
  const goals = [...spending.classes, ...besideClasses(summary)]
  const sources = incomesOf(summary, received)
  const goalsAddUp = addsUp(
    goals.map(({ stated }) => stated),
    spent,
  )
  // A flow has no width below nothing: negative amounts are left to the bars, which have a line of zero.
  if (sources === null || [...sources, ...goals].some(({ stated }) => stated.fen < 0n)) return null
  // One source alone flows nowhere that the bars of the 类 do not show.
  if (sources.length < 2 || received.fen !== spent.fen || !goalsAddUp) return null
  const path = (line: Line): string => linePath(disclosure, summary, line)
  const whole: Placed = { id: 'total', column: 1, label: '合计', stated: spent, path: path(spending.total.line) }
  const placed = (column: number, { line, stated }: ClassLine): Placed => ({
    id: line.code || line.id,
    column,
    label: plainLabel(line.name),
    stated,
    path: path(line),
  })
  const from = sources.map((source) => placed(0, source))
  const classes = goals.map((goal) => placed(3, goal))
  const split = splitOf(disclosure, whole, classes)
  const onward =
    split ?? classes.map((to) => ({ from: whole, to: { ...to, column: 2 }, stated: to.stated, path: to.path }))
  const into = from.map((node) => ({ from: node, to: whole, stated: node.stated, path: node.path }))
  return { whole, sources: from, classes, split: split !== null, flows: [...into, ...onward] }
}

/** `null` where a disclosure has no 收支总表 whose two sides meet and add up. */
export const flowChart = (disclosure: Disclosure): FlowChart | null => {
  const summary = statementOf(disclosure, 'summary')
  const found = summary === undefined || breaksOff(disclosure, summary) ? null : flowsOf(disclosure, summary)
  if (summary === undefined || found === null) return null
  const { whole, flows, sources, classes, split } = found
  const unit = summary.entry.unit
  const nodes = [...new Map(flows.flatMap(({ from, to }) => [from, to]).map((node) => [node.id, node])).values()]
  const expenditure = statementOf(disclosure, 'expenditure')
  const torn = expenditure !== undefined && breaksOff(disclosure, expenditure)
  return {
    kind: 'flow',
    id: 'flow',
    title: '钱从哪里来，到哪里去',
    sentence: sentenceOf(sources, classes, whole.stated, unit),
    unit,
    columns: split ? 4 : 3,
    nodes: nodes.map((node) => nodeOf(node, unit)),
    links: flows.map((flow) => linkOf(flow, unit)),
    table: {
      caption: `${disclosure.year}年收入来源与支出去向（单位：${unit}）`,
      columns: ['从', '到', `金额（${unit}）`, '占合计'],
      rows: flows.map((flow) => tableRow(flow, unit, whole.stated)),
      valueColumn: 2,
    },
    source: { label: summary.entry.title, path: statementPath(disclosure, summary.id) },
    notes: [
      ...(split || !torn ? [] : ['部门支出总表所据文本中断，各类支出中基本与项目之分不全，图中不画。']),
      '公开表没有说明哪一笔收入用于哪一项支出，所以收入先合为一处。',
    ],
    csvPath: chartCsvPath(`/${disclosureKey(disclosure)}/`, 'flow'),
  }
}
