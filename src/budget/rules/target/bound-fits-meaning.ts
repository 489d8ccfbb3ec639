// ZB-305: an upper bound stands on what should be small, a lower bound on what should be large.
import type { Indicator } from '../../indicator.ts'
import { exampleRow } from '../example-form.ts'
import { noTolerance, targetBasis } from '../form-rule-text.ts'
import { judgeRow, quoted, type RowInput, rowHint, rowHolds, rowSubjects } from '../form-subjects.ts'
import { headingOf, moneyValue, nameStem } from '../indicator-value.ts'
import { rateOfPayment, savingWords, unwantedRate, unwantedWords, wantedWords } from '../indicator-words.ts'
import { defineRule } from '../rule.ts'

/** What the bound gets wrong; '' when it fits; `null` when there is no bound or the name says nothing of direction. */
const wrongWay = (input: RowInput): string | null => {
  const { indicator } = input
  const { reading, third } = indicator
  if (reading.kind !== 'number' || reading.operator === '' || reading.operator === '=') return null
  const lower = reading.operator === '≥' || reading.operator === '>'
  const name = nameStem(third)
  if (lower && unwantedRate.test(name) && reading.number.units > 0n) return '希望越低越好的内容写成下限'
  if (headingOf(indicator) === '成本' && rateOfPayment.test(name)) return null
  if (headingOf(indicator) === '成本')
    return lower && !savingWords.test(third) ? '成本指标写成下限，花得越多越算完成' : ''
  if (!wantedWords.test(third) || unwantedWords.test(third)) return null
  return lower ? '' : `希望越高越好的内容写成上限${asMuchAsBudget(indicator, input)}`
}

const asMuchAsBudget = (indicator: Indicator, { budget }: RowInput): string =>
  budget !== null && moneyValue(indicator)?.fen === budget.fen ? '，且恰等于本表资金总额' : ''

export const boundFitsMeaning = defineRule<RowInput>({
  code: 'ZB-305',
  title: '上限、下限的方向与指标含义一致',
  compares:
    '带“≥”“≤”的指标值：成本指标看是否写成下限（节约、压减和发放率、支付率等除外）；名称是逾期率、差错率、投诉数等的看是否写成下限；名称含增加、增长、提高、效率、满意等的看是否写成上限。',
  meaning: '方向写反，达到指标的含义就反了。补助标准写下限也可能有理，请填报单位说明。',
  tolerance: noTolerance,
  basis: targetBasis,
  related: ['ZB-304', 'ZB-401'],
  severity: '提示',
  fix: '核对“≥”和“≤”的方向',
  examples: [
    { shows: '成本写上限', input: exampleRow('成本指标', '系统建设成本', '≤7200元'), verdict: 'agree' },
    { shows: '节约的经费写下限', input: exampleRow('成本指标', '工作经费节约', '≥5万元'), verdict: 'agree' },
    { shows: '成本下的发放率写下限', input: exampleRow('成本指标', '助学金社会化发放率', '≥95%'), verdict: 'agree' },
    { shows: '逾期率写下限', input: exampleRow('质量指标', '逾期发放率', '>=100%'), verdict: 'hint' },
    { shows: '投诉办结率写下限', input: exampleRow('质量指标', '信访投诉办结率', '≥95%'), verdict: 'agree' },
    { shows: '成本写下限', input: exampleRow('成本指标', '人员培训成本(%)', '≥20%'), verdict: 'hint' },
    {
      shows: '增加投入写上限',
      input: exampleRow('质量指标', '引导企业增加研发投入', '≤5万元', { budget: '5.00' }),
      verdict: 'hint',
    },
    { shows: '使用效率写上限', input: exampleRow('经济效益指标', '资金的使用效率', '≤100百分比'), verdict: 'hint' },
    {
      shows: '这一行残缺',
      input: exampleRow('成本指标', '会议费', '≥4万元', { gap: '指标值可能错行，待核对原件' }),
      verdict: 'unexecuted',
    },
  ],
  select: ({ disclosure }) =>
    rowSubjects(disclosure, (indicator) => wrongWay({ indicator, position: '', gap: '', budget: null }) !== null),
  judge: judgeRow((input) => {
    const fault = wrongWay(input)
    return fault === null || fault === ''
      ? rowHolds(input, '方向与含义一致')
      : rowHint(input, `${quoted(input.indicator.third)}的指标值${quoted(input.indicator.value)}：${fault}`)
  }),
})
