// ZB-303: a rate is answered with a share, not with a date.
import { exampleRow } from '../example-form.ts'
import { noTolerance, targetBasis } from '../form-rule-text.ts'
import { judgeRow, quoted, type RowInput, rowHint, rowHolds, rowSubjects } from '../form-subjects.ts'
import { isCountName, isRateName } from '../indicator-value.ts'
import { defineRule } from '../rule.ts'

export const rateNotDate = defineRule<RowInput>({
  code: 'ZB-303',
  title: '率和数量不用日期回答',
  compares: '名称以率、比例、数量、人数等结尾，而指标值读得出是数或日期的，看是不是日期。',
  meaning: '“重点任务完成率”写“2025年12月31日”，回答的是何时，不是完成多少。',
  tolerance: noTolerance,
  basis: targetBasis,
  related: ['ZB-202', 'ZB-301'],
  severity: '提示',
  fix: '把指标值改为百分比或数量；要约定日期的，把名称改为“完成时间”',
  examples: [
    { shows: '完成率写百分比', input: exampleRow('时效指标', '重点任务完成率', '100.0%'), verdict: 'agree' },
    { shows: '完成率写日期', input: exampleRow('时效指标', '重点任务完成率', '2025年12月31日'), verdict: 'hint' },
    {
      shows: '支付及时率写日期',
      input: exampleRow('时效指标', '资金支付及时率', '2022年12月31日之前'),
      verdict: 'hint',
    },
    {
      shows: '这一行残缺',
      input: exampleRow('时效指标', '完成率', '12月31日', { gap: '名称失落，待核对原件' }),
      verdict: 'unexecuted',
    },
  ],
  select: ({ disclosure }) =>
    rowSubjects(
      disclosure,
      (indicator) =>
        (isRateName(indicator) || isCountName(indicator)) &&
        ['number', 'range', 'date'].includes(indicator.reading.kind),
    ),
  judge: judgeRow((input) =>
    input.indicator.reading.kind === 'date'
      ? rowHint(input, `${quoted(input.indicator.third)}问的是数，指标值${quoted(input.indicator.value)}是日期`)
      : rowHolds(input, '指标值是数'),
  ),
})
