// ZB-203: 数量 and 成本 indicators are answered with a figure; under 质量 and 效益 words may do.
import { exampleRow } from '../example-form.ts'
import { noTolerance, targetBasis } from '../form-rule-text.ts'
import { judgeRow, quoted, type RowInput, rowHint, rowHolds, rowSubjects } from '../form-subjects.ts'
import { asksForFigure, headingOf, isMeasured, wordFault } from '../indicator-value.ts'
import { defineRule } from '../rule.ts'

export const quantityHasFigure = defineRule<RowInput>({
  code: 'ZB-203',
  title: '数量指标、成本指标的指标值写数',
  compares:
    '数量指标和成本指标的指标值，看其中有没有数；写“全覆盖”的算数，只写“不超预算”的归 ZB-401，名称本身问数的归 ZB-202。',
  meaning:
    '数量和成本本可以用数说明。写“完成”“适时开展”“规定标准”，读者无从知道做多少、花多少。定性的话可以用于质量和效益指标。',
  tolerance: noTolerance,
  basis: targetBasis,
  related: ['ZB-202', 'ZB-205', 'ZB-401'],
  severity: '提示',
  fix: '写出计划完成的数量或成本控制数，带上单位',
  examples: [
    { shows: '写了次数', input: exampleRow('数量指标', '召开专题调度会', '1次'), verdict: 'agree' },
    { shows: '每年一次', input: exampleRow('数量指标', '开展能力提升培训', '每年一次'), verdict: 'agree' },
    { shows: '重点企业全覆盖', input: exampleRow('数量指标', '深入企业调研走访', '重点企业全覆盖'), verdict: 'agree' },
    { shows: '数量写“适时开展”', input: exampleRow('数量指标', '开展主题教育', '适时开展'), verdict: 'hint' },
    { shows: '成本写“规定标准”', input: exampleRow('成本指标', '生活费标准', '规定标准'), verdict: 'hint' },
    {
      shows: '这一行残缺',
      input: exampleRow('成本指标', '租车费用', '不详', { gap: '指标值失落，待核对原件' }),
      verdict: 'unexecuted',
    },
  ],
  select: ({ disclosure }) =>
    rowSubjects(
      disclosure,
      (indicator) =>
        ['数量', '成本'].includes(headingOf(indicator) ?? '') &&
        !asksForFigure(indicator) &&
        (isMeasured(indicator) || wordFault(indicator) === 'amount'),
    ),
  judge: judgeRow((input) =>
    wordFault(input.indicator) === 'amount'
      ? rowHint(
          input,
          `${headingOf(input.indicator) ?? ''}指标${quoted(input.indicator.third)}的指标值${quoted(input.indicator.value)}没有数`,
        )
      : rowHolds(input, '指标值写了数'),
  ),
})
