// ZB-301: the unit of a value can belong to what its name asks for.

import type { Indicator } from '../../indicator.ts'
import type { Stated } from '../../money.ts'
import { squeezed } from '../../wording.ts'
import { exampleRow } from '../example-form.ts'
import { noTolerance, targetBasis } from '../form-rule-text.ts'
import { judgeRow, quoted, type RowInput, rowHint, rowHolds, rowSubjects } from '../form-subjects.ts'
import { declaredUnit, isCostName, isCountName, isRateName, moneyValue, nameStem, unitOf } from '../indicator-value.ts'
import { frequencyName, moneyUnits, shareUnits, spanName, timeUnits } from '../indicator-words.ts'
import { defineRule } from '../rule.ts'

/** Names of money or of a share of it paid in full. */
const fullPayment = /足额/
/** `元/人·天` → `元`. */
const leading = (unit: string): string => unit.split(/[/·*]/)[0] ?? unit

/** Units that mean the same to a reader of a form. */
const alike: readonly (readonly string[])[] = [
  ['人', '人次', '名'],
  ['个', '家', '户', '项'],
  ['月', '个月'],
  ['万', '万元'],
  ['天', '日'],
]
const sameUnit = (a: string, b: string): boolean =>
  a === b ||
  leading(a) === leading(b) ||
  alike.some((group) => group.includes(leading(a)) && group.includes(leading(b)))

/** Why the unit cannot belong to the name; '' when it can; `null` when the name asks for nothing. */
const misfit = (indicator: Indicator): string | null => {
  const unit = unitOf(indicator)
  if (unit === '') return null
  const declared = declaredUnit(indicator)
  const share = shareUnits.has(unit)
  const bracketed = squeezed(indicator.third).endsWith('(%)')
  if (isCostName(indicator) && share) return `成本、费用以“${unit}”计，没有说明占什么的比例`
  if (isRateName(indicator) || bracketed) return share || unit.includes('/') ? '' : `名称是率或比例，单位是“${unit}”`
  const uncounted = share || moneyUnits.has(leading(unit)) || timeUnits.has(unit)
  if (isCountName(indicator) && uncounted) return `名称是数量，单位是“${unit}”`
  if (frequencyName.test(nameStem(indicator.third)))
    return timeUnits.has(leading(unit)) ? `名称是频次，单位是间隔“${unit}”` : ''
  if (spanName.test(nameStem(indicator.third))) return timeUnits.has(unit) ? '' : `名称是时间长短，单位是“${unit}”`
  if (fullPayment.test(indicator.third)) return share || moneyUnits.has(unit) ? '' : `名称是足额，单位是“${unit}”`
  if (declared !== '') return sameUnit(declared, unit) ? '' : `名称或描述注明“${declared}”，单位是“${unit}”`
  return isCountName(indicator) ? '' : null
}

const sameMoney = (value: Stated | null, budget: Stated | null): string =>
  value !== null && budget !== null && value.fen === budget.fen ? `；${value.text}恰等于本表资金总额` : ''

export const unitFitsName = defineRule<RowInput>({
  code: 'ZB-301',
  title: '指标值的单位与指标名称相称',
  compares:
    '指标值是数的，其单位与名称所问的比较：率、比例配百分比，数量、人数配件数，频次配次数，时长配时间；名称或描述末尾括号注明单位的，与所注单位比较。',
  meaning: '“支付率 2.4万元”“扶持企业数量 ≥98百分比”，名称与单位说的不是一回事，可能填错了行，或名称没有改。',
  tolerance: noTolerance,
  basis: targetBasis,
  related: ['ZB-302', 'ZB-303', 'ZB-502'],
  severity: '提示',
  fix: '改正单位，或把名称改为指标值实际衡量的内容',
  examples: [
    { shows: '率配百分比', input: exampleRow('质量指标', '系统故障率(%)', '≤3%'), verdict: 'agree' },
    { shows: '人数配人', input: exampleRow('数量指标', '工资发放人数', '≥30人'), verdict: 'agree' },
    { shows: '数量配百分比', input: exampleRow('数量指标', '扶持企业数量', '≥98百分比'), verdict: 'hint' },
    {
      shows: '支付率配金额',
      input: exampleRow('数量指标', '补助资金支付率', '2.4万元', { budget: '2.40' }),
      verdict: 'hint',
    },
    { shows: '足额发放配月数', input: exampleRow('质量指标', '足额发放', '12月'), verdict: 'hint' },
    { shows: '频次配间隔', input: exampleRow('时效指标', '调度和通报频次', '>3个月/次'), verdict: 'hint' },
    { shows: '成本配百分比', input: exampleRow('成本指标', '人员培训成本(%)', '≥20%'), verdict: 'hint' },
    {
      shows: '这一行残缺',
      input: exampleRow('数量指标', '企业数量', '50%', { gap: '名称失落，待核对原件' }),
      verdict: 'unexecuted',
    },
  ],
  select: ({ disclosure }) => rowSubjects(disclosure, (indicator) => misfit(indicator) !== null),
  judge: judgeRow((input) => {
    const fault = misfit(input.indicator)
    return fault === null || fault === ''
      ? rowHolds(input, '单位与名称相称')
      : rowHint(
          input,
          `${quoted(input.indicator.third)}的指标值${quoted(input.indicator.value)}：${fault}${sameMoney(moneyValue(input.indicator), input.budget)}`,
        )
  }),
})
