// ZB-202: a name that asks for a rate, a count, an amount or a span is answered with a figure.
import { exampleRow } from '../example-form.ts'
import { noTolerance, targetBasis } from '../form-rule-text.ts'
import { judgeRow, quoted, type RowInput, rowHint, rowHolds, rowSubjects } from '../form-subjects.ts'
import { asksForFigure, headingOf, isMeasured, wordFault } from '../indicator-value.ts'
import { defineRule } from '../rule.ts'

export const figureWhereNameAsks = defineRule<RowInput>({
  code: 'ZB-202',
  title: '名称问的是数，指标值就写数',
  compares:
    '三级指标的名称以率、数量、人数、次数、比例、比重、增长、产值、时长等结尾或注明（%）的，看指标值中有没有数；日期另由 ZB-303 核对。',
  meaning: '名称要的是率或数量，而指标值只写“及时”“提高”“以文件为准”，事后说不清到多少算完成。',
  tolerance: noTolerance,
  basis: targetBasis,
  related: ['ZB-203', 'ZB-303'],
  severity: '提示',
  fix: '写出要达到的数和单位，例如“≥95%”“50家”；确实定不了数的，改用不含率、数的名称',
  examples: [
    { shows: '率写了百分数', input: exampleRow('质量指标', '专款专用率', '100百分比'), verdict: 'agree' },
    { shows: '数量写在一句话里', input: exampleRow('数量指标', '购买设备数量', '打印机2台'), verdict: 'agree' },
    { shows: '及时率写“及时”', input: exampleRow('时效指标', '及时率', '及时'), verdict: 'hint' },
    { shows: '企业数量写“以文件为准”', input: exampleRow('数量指标', '支持企业数量', '以文件为准'), verdict: 'hint' },
    { shows: '注明（%）而写“提高”', input: exampleRow('可持续影响指标', '持续服务率(%)', '提高'), verdict: 'hint' },
    {
      shows: '这一行残缺',
      input: exampleRow('时效指标', '完成率', '完成', { gap: '指标值失落，待核对原件' }),
      verdict: 'unexecuted',
    },
  ],
  select: ({ disclosure }) =>
    rowSubjects(
      disclosure,
      (indicator) =>
        asksForFigure(indicator) &&
        headingOf(indicator) !== '满意度' &&
        (isMeasured(indicator) || wordFault(indicator) === 'figure'),
    ),
  judge: judgeRow((input) =>
    wordFault(input.indicator) === 'figure'
      ? rowHint(input, `${quoted(input.indicator.third)}问的是数，指标值写${quoted(input.indicator.value)}，没有数`)
      : rowHolds(input, '名称问的是数，指标值写了数或日期'),
  ),
})
