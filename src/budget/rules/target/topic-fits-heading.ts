// ZB-501: an indicator of 经济, 社会 or 生态效益 speaks of what its heading names.

import type { Indicator } from '../../indicator.ts'
import { exampleRow } from '../example-form.ts'
import { noTolerance, targetBasis } from '../form-rule-text.ts'
import { judgeRow, quoted, type RowInput, rowHint, rowHolds, rowSubjects } from '../form-subjects.ts'
import { headingOf } from '../indicator-value.ts'
import { topics } from '../indicator-words.ts'
import { defineRule } from '../rule.ts'

/** What an indicator speaks of instead; '' when it keeps to its heading or says nothing either way. */
const foreignTopic = (indicator: Indicator): string => {
  const heading = headingOf(indicator)
  const text = `${indicator.third} ${indicator.value}`
  const found = (heading === null ? undefined : topics[heading])?.find(
    ({ foreign, own }) => foreign.test(text) && !own.test(text),
  )
  return found?.speaksOf ?? ''
}

export const topicFitsHeading = defineRule<RowInput>({
  code: 'ZB-501',
  title: '效益指标列在相称的栏目下',
  compares:
    '经济效益、社会效益、生态效益指标的名称和指标值，与各栏目的词表比较：只说别的效益、没有一个字说本栏目的，作提示。',
  meaning: '“经济效益比上年增长”列在生态效益下，可能填错了行。词表只收意思明确的词，两可的不提示。',
  tolerance: noTolerance,
  basis: targetBasis,
  related: ['ZB-502', 'ZB-503', 'ZB-505'],
  severity: '提示',
  fix: '移到相称的栏目，或写明它与本栏目的关系',
  examples: [
    { shows: '生态效益说绿色', input: exampleRow('生态效益', '积极构建绿色制造体系', '成效显著'), verdict: 'agree' },
    { shows: '生态效益说经济效益', input: exampleRow('生态效益指标', '经济效益比上年增长', '≥20%'), verdict: 'hint' },
    { shows: '社会效益说空气质量', input: exampleRow('社会效益', '无发生烟尘', '空气质量明显改善'), verdict: 'hint' },
    {
      shows: '经济效益说党建',
      input: exampleRow('经济效益指标', '开展党性教育活动', '党员意识进一步增强'),
      verdict: 'hint',
    },
    {
      shows: '名称残缺',
      input: exampleRow('社会效益', '提高认识，创造良好社会环境和舆论氛', '成效显著', {
        gap: '所据文本在“舆论氛”后中断，待核对原件',
      }),
      verdict: 'unexecuted',
    },
  ],
  select: ({ disclosure }) =>
    rowSubjects(
      disclosure,
      (indicator) =>
        ['经济', '社会', '生态'].includes(headingOf(indicator) ?? '') &&
        indicator.third !== '' &&
        // A degree of satisfaction is an opinion, whatever it is about.
        !/满意/u.test(indicator.third) &&
        indicator.reading.kind !== 'notApplicable',
    ),
  judge: judgeRow((input) => {
    const topic = foreignTopic(input.indicator)
    return topic === ''
      ? rowHolds(input, '没有发现说的是别的栏目')
      : rowHint(input, `${quoted(input.indicator.third)}列在${input.indicator.second}下，说的是${topic}`)
  }),
})
