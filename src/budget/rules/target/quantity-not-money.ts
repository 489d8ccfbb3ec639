// ZB-502: what stands under 数量 is a number of things done, not an amount of money.
import { exampleRow } from '../example-form.ts'
import { noTolerance, targetBasis } from '../form-rule-text.ts'
import { judgeRow, quoted, type RowInput, rowHint, rowHolds, rowSubjects } from '../form-subjects.ts'
import { headingOf, isRateName, moneyValue, nameStem } from '../indicator-value.ts'
import { defineRule } from '../rule.ts'

/** Amounts that are themselves what the year is to bring forth. */
const produced = /产值|收入|税收|投资|产量|贸易|交易|融资|贷款/

export const quantityNotMoney = defineRule<RowInput>({
  code: 'ZB-502',
  title: '数量指标不填花费的金额',
  compares:
    '数量指标中读得出数的，看单位是不是元、万元、亿元；产值、收入、投资等本身以金额计的除外，名称是率的归 ZB-301。',
  meaning: '花多少钱是成本，做多少事才是数量。金额列在数量下，读者看不出钱换来了什么。',
  tolerance: noTolerance,
  basis: targetBasis,
  related: ['ZB-301', 'ZB-401'],
  severity: '提示',
  fix: '数量指标改写完成的件数、户数、人数，金额移到成本指标',
  examples: [
    { shows: '写人数', input: exampleRow('数量指标', '改制人员', '≥400人'), verdict: 'agree' },
    { shows: '产值以金额计', input: exampleRow('数量指标', '规上工业产值', '3400亿元'), verdict: 'agree' },
    { shows: '写费用', input: exampleRow('数量指标', '改制费用', '≥100万元', { budget: '124.93' }), verdict: 'hint' },
    {
      shows: '写费用，且等于预算',
      input: exampleRow('数量指标', '涉军人员费用', '10.94万元', { budget: '10.94' }),
      verdict: 'hint',
    },
    {
      shows: '这一行残缺',
      input: exampleRow('数量指标', '补助', '3万元', { gap: '名称失落，待核对原件' }),
      verdict: 'unexecuted',
    },
  ],
  select: ({ disclosure }) =>
    rowSubjects(
      disclosure,
      (indicator) => headingOf(indicator) === '数量' && indicator.reading.kind === 'number' && !isRateName(indicator),
    ),
  judge: judgeRow((input) => {
    const money = moneyValue(input.indicator)
    if (money === null || produced.test(nameStem(input.indicator.third)))
      return rowHolds(input, '数量指标写的不是花费的金额')
    const equal = input.budget !== null && money.fen === input.budget.fen ? '，恰等于本表资金总额' : ''
    return rowHint(
      input,
      `数量指标${quoted(input.indicator.third)}的指标值${quoted(input.indicator.value)}是金额${equal}`,
    )
  }),
})
