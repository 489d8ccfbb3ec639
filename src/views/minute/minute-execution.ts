// From plan to outcome in one sentence: how a 决算 compares with the budget at the start of its year, and, beside a 预算
// whose year is over, that its outcome is published.
import { groupedDigits } from '../../budget/amount-text.ts'
import { byTime, type Department } from '../../budget/archive.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import { type ExecutionReport, executionReport } from '../../budget/execution/execution.ts'
import { formatAmount } from '../../budget/money.ts'
import { executionPath } from '../words/address.ts'
import { type MinuteLine, minuteLine } from './minute-line.ts'

const comparison = ({ whole, unit }: ExecutionReport): string => {
  const [plan, spent, gap] = [whole.plan?.amount ?? null, whole.spent, whole.difference]
  if (plan === null || spent === null || gap === null) return ''
  const words =
    gap === 0n
      ? '与年初预算相同'
      : `比年初预算${gap < 0n ? '少' : '多'} ${formatAmount(gap < 0n ? -gap : gap, unit)} ${unit}`
  const adjusted =
    whole.adjusted === null ? '' : `，全年预算 ${groupedDigits(whole.adjusted.text)} ${whole.adjusted.unit}`
  return `一般公共预算年初预算 ${groupedDigits(plan.text)} ${plan.unit}${adjusted}，决算 ${groupedDigits(spent.text)} ${spent.unit}，${words}。少花不等于省，多花不等于超。`
}

/** Year by year what was planned and what was spent, each leading to its page; none where no year has both. */
export const executionYearsLine = (department: Department): readonly MinuteLine[] => {
  const items = department.disclosures.toSorted(byTime).flatMap((disclosure) => {
    const report = disclosure.stage === 'final' ? executionReport(department, disclosure) : null
    const remark = report === null ? '' : comparison(report).replace(/。少花不等于省.*$/u, '')
    return remark === '' ? [] : [{ label: `${disclosure.year}年`, remark, path: executionPath(disclosure) }]
  })
  const lead = '各年年初打算花的和年底实际花的（一般公共预算）。少花不等于省，多花不等于超：'
  return items.length === 0 ? [] : [minuteLine('execution', '打算花的和实际花的', lead, { items })]
}

/** One line, or none where nothing is known of the other end of the year. */
export const executionLine = (department: Department, disclosure: Disclosure): readonly MinuteLine[] => {
  const outcome = department.disclosures.find(({ year, stage }) => year === disclosure.year && stage === 'final')
  const report = outcome === undefined ? null : executionReport(department, outcome)
  if (report === null) return []
  const sentence = comparison(report)
  if (sentence === '') return []
  const links = [{ label: '逐类逐项看从年初预算到决算', path: executionPath(disclosure) }]
  const text = disclosure.stage === 'budget' ? `这一年的决算已经公开：${sentence}` : sentence
  return [minuteLine('execution', '打算花的和实际花的', text, { links })]
}
