// ZB-208: an indicator has a name of its own, not that of the heading it stands under.
import { squeezed } from '../../wording.ts'
import { exampleRow } from '../example-form.ts'
import { noTolerance, targetBasis } from '../form-rule-text.ts'
import { judgeRow, quoted, type RowInput, rowHint, rowHolds, rowSubjects } from '../form-subjects.ts'
import { defineRule } from '../rule.ts'

const isHeading = ({ indicator }: RowInput): boolean => {
  const name = squeezed(indicator.third)
  return name === squeezed(indicator.first) || (name === squeezed(indicator.second) && name.endsWith('指标'))
}

export const nameNotHeading = defineRule<RowInput>({
  code: 'ZB-208',
  title: '三级指标有自己的名称',
  compares: '三级指标的名称与它所在的一级、二级指标名称逐字比较。',
  meaning: '三级指标照抄“生态效益指标”这样的栏目名，没有说明衡量什么。',
  tolerance: noTolerance,
  basis: targetBasis,
  related: ['ZB-207'],
  severity: '提示',
  fix: '写出这一项具体衡量什么，例如“单位产值能耗”',
  examples: [
    { shows: '有自己的名称', input: exampleRow('生态效益指标', '达到绿色产业标准', '达到'), verdict: 'agree' },
    { shows: '照抄栏目名', input: exampleRow('生态效益指标', '生态效益指标', '提高'), verdict: 'hint' },
    {
      shows: '这一行残缺',
      input: exampleRow('生态效益指标', '生态效益指标', '提高', { gap: '名称失落，待核对原件' }),
      verdict: 'unexecuted',
    },
  ],
  select: ({ disclosure }) =>
    rowSubjects(disclosure, ({ third, reading }) => third !== '' && reading.kind !== 'notApplicable'),
  judge: judgeRow((input) =>
    isHeading(input)
      ? rowHint(input, `三级指标${quoted(input.indicator.third)}与所在栏目同名，没有说明衡量什么`)
      : rowHolds(input, '三级指标有自己的名称'),
  ),
})
