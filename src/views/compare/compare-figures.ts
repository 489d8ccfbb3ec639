// The key figures of every disclosure in one order, so that any of them can stand side by side. Amounts are made
// comparable in 万元 (derived) beside the printed text; what is not there is called by its name and is never 0.
import { missingWords } from '../../budget/absence.ts'
import { compareDecimals } from '../../budget/decimal.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import { factOf } from '../../budget/facts/fact.ts'
import { type FormsSum, formBudget, formSpent, formsBudget, formsSpent } from '../../budget/facts/form-money.ts'
import { type FigureId, keyFigureDeclaration } from '../../budget/facts/key-figures.ts'
import { measuresOf } from '../../budget/measures.ts'
import { formatAmount, type Stated, sumFen } from '../../budget/money.ts'
import { percentOf } from '../../budget/percent.ts'
import type { Review } from '../../budget/rules/review.ts'
import { checksPath, formsPath, linePath, statementPath } from '../words/address.ts'
import { countChecks } from '../words/check-counts.ts'
import { countText } from '../words/count-text.ts'

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

/** A key figure of the catalogue, or what stands in its place. */
const keyFigure =
  (id: FigureId): Metric['of'] =>
  (disclosure) => {
    const fact = factOf(disclosure, id)
    if (fact.stated !== null) return money(fact.stated, linePath(disclosure, fact.cell.statement, fact.cell.line))
    const { cell, statement } = fact
    if (cell !== null) return missing(missingWords[fact.absence], linePath(disclosure, cell.statement, cell.line))
    return missing(missingWords[fact.absence], statement === null ? '' : statementPath(disclosure, statement.id))
  }

const formsSum =
  (sumOf: (disclosure: Disclosure) => FormsSum | null): Metric['of'] =>
  (disclosure) => {
    const forms = sumOf(disclosure)
    if (forms === null) return absent
    const note = `计算，由 ${forms.counted} 张表加总`
    return { text: formatAmount(forms.sum.fen, '万元'), note, path: formsPath(disclosure), missing: false }
  }

const rate: Metric['of'] = (disclosure) => {
  const pairs = disclosure.forms.flatMap((form) => {
    const [budget, spent] = [formBudget(form), formSpent(form)]
    return form.kind === 'evaluation' && budget !== null && spent !== null ? [[budget, spent] as const] : []
  })
  const share = percentOf(sumFen(pairs.map(([, spent]) => spent)), sumFen(pairs.map(([whole]) => whole)))
  if (share === '') return absent
  const note = '计算，执行数合计 ÷ 全年预算数合计'
  return { text: share, note, path: formsPath(disclosure), missing: false }
}

const scores: Metric['of'] = (disclosure) => {
  const printed = disclosure.forms
    .flatMap(({ total: sum }) => sum?.score ?? [])
    .toSorted((a, b) => compareDecimals(a.value, b.value))
  const [low, high] = [printed[0], printed.at(-1)]
  if (low === undefined || high === undefined) return absent
  const text = low.text === high.text ? low.text : `${low.text} 至 ${high.text}`
  return { text, note: `${printed.length} 张自评表所列总分`, path: formsPath(disclosure), missing: false }
}

const count = (text: number, unit: string, path: string, note = ''): ComparedFigure => ({
  text: `${countText(text)} ${unit}`,
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
  const share = percentOf(BigInt(numbers), BigInt(named), 1)
  if (share === '') return absent
  return count(numbers, '项', formsPath(disclosure), `占 ${share}（计算）`)
}

const checked =
  (key: 'differ' | 'hint' | 'executed'): Metric['of'] =>
  (disclosure, review) => {
    if (review === undefined) return missing('未核对')
    return count(countChecks(review)[key], '项', checksPath(disclosure))
  }

const figureOf = (id: string, figure: FigureId, group: string): Metric => ({
  id,
  label: keyFigureDeclaration(figure).name,
  group,
  of: keyFigure(figure),
})

const money10k = '收支（万元）'
const public10k = '“三公”和运行（万元）'

const metrics: readonly Metric[] = [
  figureOf('income', 'income-total', money10k),
  figureOf('income-current', 'income-current', money10k),
  figureOf('expenditure', 'expenditure-total', money10k),
  figureOf('expenditure-current', 'expenditure-current', money10k),
  figureOf('general', 'general', money10k),
  figureOf('basic', 'basic', money10k),
  figureOf('project', 'project', money10k),
  ...(['total', 'abroad', 'reception', 'vehicles', 'purchase', 'running'] as const).map((id) =>
    figureOf(`three-public-${id}`, `three-public-${id}`, public10k),
  ),
  figureOf('operating', 'three-public-operating', public10k),
  { id: 'forms-budget', label: '各项目预算合计', group: '项目（万元）', of: formsSum(formsBudget) },
  { id: 'forms-spent', label: '各项目执行合计', group: '项目（万元）', of: formsSum(formsSpent) },
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
