// ZB-204: 满意度 is answered with a figure.
import { exampleRow } from '../example-form.ts'
import { noTolerance, targetBasis } from '../form-rule-text.ts'
import { judgeRow, quoted, type RowInput, rowHint, rowHolds, rowSubjects } from '../form-subjects.ts'
import { headingOf, isMeasured, wordFault } from '../indicator-value.ts'
import { satisfactionWords } from '../indicator-words.ts'
import { defineRule } from '../rule.ts'

export const satisfactionHasRate = defineRule<RowInput>({
  code: 'ZB-204',
  title: '满意度指标的指标值写满意的程度',
  compares: '满意度指标下名称问的是满意、获得感等感受的，看指标值中有没有数。',
  meaning: '满意度没有数，事后无法说明多少人满意。名称不是满意度的归 ZB-505。',
  tolerance: noTolerance,
  basis: targetBasis,
  related: ['ZB-505'],
  severity: '提示',
  fix: '写出满意度要达到的百分比，例如“≥90%”',
  examples: [
    { shows: '写了百分比', input: exampleRow('服务对象满意度', '被服务企业满意度', '≥90.00%'), verdict: 'agree' },
    {
      shows: '写成一句话',
      input: exampleRow('服务对象满意度', '评审工人获得感、幸福感', '有助于工人后续工作开展,升职加薪'),
      verdict: 'hint',
    },
    {
      shows: '这一行残缺',
      input: exampleRow('满意度指标', '群众满意度', '满意', { gap: '指标值失落，待核对原件' }),
      verdict: 'unexecuted',
    },
  ],
  select: ({ disclosure }) =>
    rowSubjects(
      disclosure,
      (indicator) =>
        headingOf(indicator) === '满意度' &&
        satisfactionWords.test(indicator.third) &&
        (isMeasured(indicator) || wordFault(indicator) === 'satisfaction'),
    ),
  judge: judgeRow((input) =>
    wordFault(input.indicator) === 'satisfaction'
      ? rowHint(input, `满意度指标${quoted(input.indicator.third)}的指标值${quoted(input.indicator.value)}没有数`)
      : rowHolds(input, '满意度写了数'),
  ),
})
