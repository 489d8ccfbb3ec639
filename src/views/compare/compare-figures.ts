// The key figures of every disclosure in one order, so that any of them can stand side by side. Amounts are made
// comparable in 万元 (derived) beside the printed text; what is not there is called by its name and is never 0.
import { type Cell, tornWord, undisclosedWord } from '../../budget/cell.ts'
import { grandTotal } from '../../budget/composition.ts'
import { compareDecimals, decimalText, ratio } from '../../budget/decimal.ts'
import { type Disclosure, statementOf } from '../../budget/disclosure.ts'
import { measuresOf } from '../../budget/measures.ts'
import { formatAmount, type Stated, sumFen } from '../../budget/money.ts'
import { type FundColumn, totalFunds } from '../../budget/project.ts'
import type { Review } from '../../budget/rules/review.ts'
import type { Line, Side, Statement, StatementId } from '../../budget/statement.ts'
import { type ThreePublicPartId, threePublicPartNames, threePublicParts } from '../../budget/statements/three-public.ts'
import { checksPath, formsPath, linePath, statementPath } from '../words/address.ts'
import { countChecks } from '../words/check-counts.ts'

/** One figure of one disclosure. */
export interface ComparedFigure {
  /** Money in 万元, a count, a share; a word (未列, 空白, 未公开, 原文残缺) where there is none. */
  readonly text: string
  /** Printed text with its unit, or how it was computed. */
  readonly note: string
  /** Root-relative; '' where there is nothing to lead to. */
  readonly path: string
  readonly missing: boolean
}

/** A row of the comparison. */
export interface ComparedMetric {
  readonly id: string
  readonly label: string
  readonly group: string
}

interface Metric extends ComparedMetric {
  readonly of: (disclosure: Disclosure, review: Review | undefined) => ComparedFigure
}

const missing = (text: string, path = ''): ComparedFigure => ({ text, note: '', path, missing: true })

const absent = missing('未列')

const money = ({ fen, text, unit }: Stated, path: string): ComparedFigure => ({
  text: formatAmount(fen, '万元'),
  note: `原文 ${text} ${unit}`,
  path,
  missing: false,
})

const words: Readonly<Record<Cell['kind'], string>> = {
  amount: '',
  text: '没有写成数字',
  blank: '空白',
  undisclosed: undisclosedWord,
  torn: tornWord,
}

const cellFigure = (cell: Cell | undefined, path: string): ComparedFigure => {
  if (cell === undefined) return absent
  return cell.kind === 'amount' ? money(cell.amount, path) : missing(words[cell.kind], path)
}

const lineFigure = (disclosure: Disclosure, statement: Statement, line: Line, column: string): ComparedFigure =>
  cellFigure(line.cells[column], linePath(disclosure, statement, line))

interface Place {
  readonly id: StatementId
  readonly side: Side
  readonly column: string
}

/** The first of the places that prints an amount; else what the first existing one prints instead. */
const total =
  (...places: readonly Place[]): Metric['of'] =>
  (disclosure) => {
    const found = places.flatMap(({ id, side, column }) => {
      const statement = statementOf(disclosure, id)
      const line = statement && grandTotal(statement, side)
      return statement && line?.cells[column] ? [lineFigure(disclosure, statement, line, column)] : []
    })
    return found.find((figure) => !figure.missing) ?? found[0] ?? absent
  }

const part =
  (id: ThreePublicPartId): Metric['of'] =>
  (disclosure) => {
    const statement = statementOf(disclosure, 'three-public')
    if (statement === undefined) return absent
    const { cell, line } = threePublicParts(statement)[id]
    if (cell === null || line === null) return missing('未列', statementPath(disclosure, statement.id))
    return lineFigure(disclosure, statement, line, threePublicParts(statement)[id].column)
  }

const operating: Metric['of'] = (disclosure) => {
  const own = total({ id: 'operating', side: 'single', column: 'amount' })(disclosure, undefined)
  return own === absent ? part('operating')(disclosure, undefined) : own
}

const amountsOf = (disclosure: Disclosure, column: FundColumn): readonly Stated[] =>
  disclosure.forms.flatMap((form) => {
    const cell = totalFunds(form)?.cells[column]
    return cell?.kind === 'amount' ? [cell.amount] : []
  })

const formsSum =
  (column: FundColumn): Metric['of'] =>
  (disclosure) => {
    const amounts = amountsOf(disclosure, column)
    if (amounts.length === 0) return absent
    const note = `计算，由 ${amounts.length} 张表加总`
    return { text: formatAmount(sumFen(amounts), '万元'), note, path: formsPath(disclosure), missing: false }
  }

/** 全年预算数 where there are evaluations, else 年度资金 of the targets: never both in one sum. */
const formsBudget: Metric['of'] = (disclosure, review) =>
  formsSum(disclosure.forms.some((form) => form.kind === 'evaluation') ? 'adjusted' : 'annual')(disclosure, review)

const rate: Metric['of'] = (disclosure) => {
  const pairs = disclosure.forms.flatMap((form) => {
    const { adjusted, spent } = totalFunds(form)?.cells ?? {}
    return adjusted?.kind === 'amount' && spent?.kind === 'amount' ? [[adjusted.amount, spent.amount] as const] : []
  })
  const share = ratio(sumFen(pairs.map(([, spent]) => spent)) * 100n, sumFen(pairs.map(([whole]) => whole)), 2)
  if (share === null) return absent
  const note = '计算，执行数合计 ÷ 全年预算数合计'
  return { text: `${decimalText(share)}%`, note, path: formsPath(disclosure), missing: false }
}

const scores: Metric['of'] = (disclosure) => {
  const printed = disclosure.forms
    .flatMap(({ total: sum }) => sum?.score ?? [])
    .toSorted((a, b) => compareDecimals(a.value, b.value))
  const [low, high] = [printed[0], printed.at(-1)]
  if (low === undefined || high === undefined) return absent
  const text = low.text === high.text ? low.text : `${low.text} 至 ${high.text}`
  return { text, note: `${printed.length} 张自评表所印总分`, path: formsPath(disclosure), missing: false }
}

const count = (text: number, unit: string, path: string, note = ''): ComparedFigure => ({
  text: `${text} ${unit}`,
  note,
  path,
  missing: false,
})

const forms =
  (kind: 'target' | 'evaluation'): Metric['of'] =>
  (disclosure) => {
    const held = disclosure.forms.filter((form) => form.kind === kind).length
    return held === 0 ? absent : count(held, '张', formsPath(disclosure))
  }

const indicators: Metric['of'] = (disclosure) => {
  if (disclosure.forms.length === 0) return absent
  const named = disclosure.forms.reduce((sum, form) => sum + measuresOf(form).named, 0)
  return count(named, '项', formsPath(disclosure))
}

const quantified: Metric['of'] = (disclosure) => {
  const measures = disclosure.forms.map(measuresOf)
  const named = measures.reduce((sum, one) => sum + one.named, 0)
  const numbers = measures.reduce((sum, one) => sum + one.quantified, 0)
  const share = ratio(BigInt(numbers) * 100n, BigInt(named), 1)
  if (share === null) return absent
  return count(numbers, '项', formsPath(disclosure), `占 ${decimalText(share)}%（计算）`)
}

const checked =
  (key: 'differ' | 'hint' | 'executed'): Metric['of'] =>
  (disclosure, review) => {
    if (review === undefined) return missing('未核对')
    return count(countChecks(review)[key], '项', checksPath(disclosure))
  }

const single = (id: StatementId, column: string): Place => ({ id, side: 'single', column })

const metrics: readonly Metric[] = [
  {
    id: 'income',
    label: '收入总计',
    group: '收支（万元）',
    of: total({ id: 'summary', side: 'income', column: 'amount' }, single('revenue', 'total')),
  },
  {
    id: 'expenditure',
    label: '支出总计',
    group: '收支（万元）',
    of: total({ id: 'summary', side: 'expenditure', column: 'amount' }, single('expenditure', 'total')),
  },
  { id: 'general', label: '一般公共预算支出', group: '收支（万元）', of: total(single('general', 'total')) },
  {
    id: 'basic',
    label: '基本支出',
    group: '收支（万元）',
    of: total(single('expenditure', 'basic'), single('general', 'basic')),
  },
  {
    id: 'project',
    label: '项目支出',
    group: '收支（万元）',
    of: total(single('expenditure', 'project'), single('general', 'project')),
  },
  ...(['total', 'abroad', 'reception', 'purchase', 'running'] as const).map((id) => ({
    id: `three-public-${id}`,
    label: threePublicPartNames[id],
    group: '“三公”和运行（万元）',
    of: part(id),
  })),
  { id: 'operating', label: '机关运行经费', group: '“三公”和运行（万元）', of: operating },
  { id: 'forms-budget', label: '各项目预算合计', group: '项目（万元）', of: formsBudget },
  { id: 'forms-spent', label: '各项目执行合计', group: '项目（万元）', of: formsSum('spent') },
  { id: 'rate', label: '执行率', group: '项目和绩效', of: rate },
  { id: 'scores', label: '自评得分', group: '项目和绩效', of: scores },
  { id: 'targets', label: '绩效目标表', group: '项目和绩效', of: forms('target') },
  { id: 'evaluations', label: '绩效自评表', group: '项目和绩效', of: forms('evaluation') },
  { id: 'indicators', label: '绩效指标', group: '项目和绩效', of: indicators },
  { id: 'quantified', label: '其中定量指标', group: '项目和绩效', of: quantified },
  { id: 'executed', label: '核对项数', group: '核对', of: checked('executed') },
  { id: 'differ', label: '不符', group: '核对', of: checked('differ') },
  { id: 'hint', label: '提示', group: '核对', of: checked('hint') },
]

/** The rows of every comparison, in order. */
export const comparedMetrics: readonly ComparedMetric[] = metrics.map(({ id, label, group }) => ({ id, label, group }))

/** The figures of one disclosure along `comparedMetrics`. */
export const comparedFigures = (disclosure: Disclosure, review: Review | undefined): readonly ComparedFigure[] =>
  metrics.map((metric) => metric.of(disclosure, review))
