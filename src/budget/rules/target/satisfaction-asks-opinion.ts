// ZB-505: what stands under 满意度 asks someone's opinion.
import { exampleRow } from '../example-form.ts'
import { noTolerance, targetBasis } from '../form-rule-text.ts'
import { judgeRow, quoted, type RowInput, rowHint, rowHolds, rowSubjects } from '../form-subjects.ts'
import { headingOf } from '../indicator-value.ts'
import { satisfactionWords } from '../indicator-words.ts'
import { defineRule } from '../rule.ts'

/** The name, or for a torn one the description, speaks of satisfaction. */
const asksOpinion = ({ indicator }: RowInput): boolean =>
  satisfactionWords.test(indicator.third) || satisfactionWords.test(indicator.description)

export const satisfactionAsksOpinion = defineRule<RowInput>({
  code: 'ZB-505',
  title: '满意度指标问的是满意',
  compares: '满意度指标的名称，看是否含满意、获得感、幸福感、认可、好评、评价、投诉等词。',
  meaning: '“确保食盐质量安全 ≥90%”“招商引资目标任务”说的是工作本身，不是谁对它满意。',
  tolerance: noTolerance,
  basis: targetBasis,
  related: ['ZB-204', 'ZB-501'],
  severity: '提示',
  fix: '写明调查谁的满意度，工作要求移到产出指标',
  examples: [
    { shows: '问企业满意度', input: exampleRow('服务对象满意度', '被服务企业满意度', '≥90.00%'), verdict: 'agree' },
    {
      shows: '写的是工作',
      input: exampleRow('满意度指标', '查处违规销售行为,维护市场秩序', '≥90.0%'),
      verdict: 'hint',
    },
    {
      shows: '这一行残缺',
      input: exampleRow('满意度指标', '群众', '≥90%', { gap: '名称失落，待核对原件' }),
      verdict: 'unexecuted',
    },
  ],
  select: ({ disclosure }) =>
    rowSubjects(
      disclosure,
      (indicator) =>
        headingOf(indicator) === '满意度' && indicator.third !== '' && indicator.reading.kind !== 'notApplicable',
    ),
  judge: judgeRow((input) =>
    asksOpinion(input)
      ? rowHolds(input, '名称问的是满意')
      : rowHint(
          input,
          `满意度指标${quoted(input.indicator.third)}没有说是谁的满意度，指标值为${quoted(input.indicator.value)}`,
        ),
  ),
})
