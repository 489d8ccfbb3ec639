// A project over the years in plain sentences: money asked, spent, scored, and what became of its indicators. Two
// amounts are compared only where both are printed; the difference says that it was computed.
import { groupedDigits } from '../../budget/amount-text.ts'
import { inUnit, unitOf } from '../../budget/facts/common-unit.ts'
import { formSpent } from '../../budget/facts/form-money.ts'
import { type ChainSum, chainSums, type Step } from '../../budget/facts/project-chain.ts'
import { formatAmount, type Stated, type Unit } from '../../budget/money.ts'
import { percentOf } from '../../budget/percent.ts'
import type { MinuteView } from '../minute/minute.ts'
import { type MinuteLine, minuteLine } from '../minute/minute-line.ts'
import { periodName } from '../words/period.ts'
import type { ComparisonView } from './project-comparison.ts'

const budgetName = ({ form }: Step): string => (form.kind === 'target' ? '目标表年度资金' : '自评表全年预算数')

/** The forms of one year and stage as one sum: a project that continues two others is compared with both together. */
interface Sum {
  readonly words: string
  readonly fen: bigint
  readonly unit: Stated['unit']
}

const wordedSum = ({ steps, parts, fen }: ChainSum, unit: Unit): Sum | null => {
  const [first] = steps
  const [amount] = parts
  if (first === undefined || amount === undefined) return null
  const money = steps.length === 1 ? inUnit(amount, unit) : `${formatAmount(fen, unit)} ${unit}`
  const several = steps.length === 1 ? '' : `（${steps.length} 个项目合计，计算）`
  return { words: `${periodName(first.disclosure)}${budgetName(first)} ${money}${several}`, fen, unit }
}

const differenceWords = (now: Sum, before: Sum): string => {
  const fen = now.fen - before.fen
  if (fen === 0n) return '，两者相同'
  const size = fen < 0n ? -fen : fen
  const none = before.fen === 0n ? '；前一个数是 0，不能算百分比' : '；前一个数是负数，不算百分比'
  const percent = before.fen > 0n ? `，${fen < 0n ? '减少' : '增长'} ${percentOf(size, before.fen)}` : none
  return `，后者${fen < 0n ? '少' : '多'} ${formatAmount(size, now.unit)} ${now.unit}（计算）${percent}`
}

const askedLine = (steps: readonly Step[]): readonly MinuteLine[] => {
  const chain = chainSums(steps)
  const unit = unitOf(chain.flatMap(({ parts }) => parts))
  const sums = chain.flatMap((sum) => wordedSum(sum, unit) ?? [])
  const [before, now] = sums.slice(-2)
  if (before === undefined) return []
  const text =
    now === undefined
      ? `${before.words}。`
      : `${sums.map(({ words }) => words).join('，')}${differenceWords(now, before)}。`
  return [minuteLine('asked', '安排了多少钱', text)]
}

const evaluations = (steps: readonly Step[]): readonly Step[] => steps.filter(({ form }) => form.kind === 'evaluation')

/** `2023年决算`, with the project's name where others are told beside it. */
const whose = (step: Step, steps: readonly Step[]): string =>
  steps.length > 1 ? `${periodName(step.disclosure)}“${step.form.name}”` : periodName(step.disclosure)

const spentLine = (steps: readonly Step[]): readonly MinuteLine[] => {
  const told = evaluations(steps)
  const parts = told.flatMap((step) => {
    const spent = formSpent(step.form)
    if (spent === null) return []
    const rate = step.form.execution?.rate?.text ?? ''
    return [
      `${whose(step, told)}花了 ${groupedDigits(spent.text)} ${spent.unit}${rate === '' ? '' : `，原表执行率 ${rate}`}`,
    ]
  })
  return parts.length === 0 ? [] : [minuteLine('spent', '花了多少钱', `${parts.join('；')}。`)]
}

const scoredLine = (steps: readonly Step[]): readonly MinuteLine[] => {
  const told = evaluations(steps)
  const parts = told.flatMap((step) => {
    const score = step.form.total?.score?.text ?? ''
    const weight = step.form.total?.weight?.text ?? ''
    return score === '' ? [] : [`${whose(step, told)}自评 ${score} 分${weight === '' ? '' : `（满分 ${weight} 分）`}`]
  })
  return parts.length === 0 ? [] : [minuteLine('scored', '自评得分', `${parts.join('；')}。自评是部门自己评的。`)]
}

/** The sentences of a project: its own forms and those that it continues. */
export const projectMinute = (steps: readonly Step[], comparison: ComparisonView | null): MinuteView => {
  const told = steps.filter(({ relation }) => relation !== 'after')
  return {
    title: '一分钟看懂',
    note: '以上由本站按固定规则从各年的表生成。',
    lines: [
      ...askedLine(told),
      ...spentLine(told),
      ...scoredLine(told),
      ...(comparison === null ? [] : [minuteLine('indicators', '指标怎么变', comparison.summary)]),
    ],
    hundred: null,
  }
}
