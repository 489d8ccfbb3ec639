// ZB-304: a rate that is part of a whole cannot be above 100 %, nor at least 100 %.
import { compareDecimals } from '../../decimal.ts'
import type { Indicator } from '../../indicator.ts'
import { exampleRow } from '../example-form.ts'
import { exactTolerance, targetBasis } from '../form-rule-text.ts'
import { judgeRow, quoted, type RowInput, rowHint, rowHolds, rowSubjects } from '../form-subjects.ts'
import { nameStem, unitOf } from '../indicator-value.ts'
import { cappedRate, unwantedRate } from '../indicator-words.ts'
import { defineRule } from '../rule.ts'

const whole = { units: 100n, scale: 0 }

const excess = ({ reading }: Indicator): string => {
  if (reading.kind !== 'number') return ''
  const order = compareDecimals(reading.number, whole)
  if (order > 0) return '高于 100%'
  return order === 0 && ['≥', '>'].includes(reading.operator) ? '以 100% 为下限，而上限就是 100%' : ''
}

export const rateWithinCeiling = defineRule<RowInput>({
  code: 'ZB-304',
  title: '完成率、满意度等不超过 100%',
  compares:
    '名称是完成率、及时率、到位率、覆盖率、满意度等部分占全部的率，指标值以百分比写的，与 100% 比较；增长率不在其中。',
  meaning: '部分占全部的率最多是 100%。写“≥100%”只有恰好 100% 能达到，写“＝100%”更清楚。',
  tolerance: exactTolerance,
  basis: targetBasis,
  related: ['ZB-305'],
  severity: '提示',
  fix: '改为不超过 100% 的数；要求全部完成的写“100%”',
  examples: [
    { shows: '满意度 ≥95%', input: exampleRow('满意度指标', '企业满意度', '≥95百分比'), verdict: 'agree' },
    { shows: '准确率 =100%', input: exampleRow('质量指标', '生活费计算准确率', '=100%'), verdict: 'agree' },
    { shows: '完成率 ≥100%', input: exampleRow('质量指标', '预算评审工作完成率（%）', '≥100%'), verdict: 'hint' },
    { shows: '覆盖率 120%', input: exampleRow('数量指标', '覆盖率', '120%'), verdict: 'hint' },
    {
      shows: '这一行残缺',
      input: exampleRow('质量指标', '完成率', '110%', { gap: '名称失落，待核对原件' }),
      verdict: 'unexecuted',
    },
  ],
  select: ({ disclosure }) =>
    rowSubjects(
      disclosure,
      (indicator) =>
        cappedRate.test(nameStem(indicator.third)) &&
        !unwantedRate.test(nameStem(indicator.third)) &&
        indicator.reading.kind === 'number' &&
        unitOf(indicator) === '%',
    ),
  judge: judgeRow((input) => {
    const fault = excess(input.indicator)
    return fault === ''
      ? rowHolds(input, '在 100% 以内')
      : rowHint(input, `${quoted(input.indicator.third)}的指标值${quoted(input.indicator.value)}${fault}`)
  }),
})
