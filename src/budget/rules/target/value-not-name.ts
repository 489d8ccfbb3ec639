// ZB-207: a value adds to the name of its indicator.
import { exampleRow } from '../example-form.ts'
import { noTolerance, targetBasis } from '../form-rule-text.ts'
import { judgeRow, quoted, type RowInput, rowHint, rowHolds, rowSubjects } from '../form-subjects.ts'
import { wordFault } from '../indicator-value.ts'
import { defineRule } from '../rule.ts'

export const valueNotName = defineRule<RowInput>({
  code: 'ZB-207',
  title: '指标值不只是重复指标名称',
  compares:
    '定性的指标值与三级指标名称比较：整个在名称之中，或四分之三以上的字按顺序都在名称之中的，视为重复；其他词句的问题归 ZB-202 至 ZB-205。',
  meaning: '“经费支出合规性”写“合规”，“达到绿色产业标准”写“达到”，等于没有另写目标。',
  tolerance: noTolerance,
  basis: targetBasis,
  related: ['ZB-205', 'ZB-208'],
  severity: '提示',
  fix: '写出名称之外的内容：数、标准、日期或可以查验的状态',
  examples: [
    {
      shows: '另写了状态',
      input: exampleRow('质量指标', '储备盐符合度', '质量合格，无破损、受潮、污染'),
      verdict: 'agree',
    },
    { shows: '“合规性”写“合规”', input: exampleRow('质量指标', '经费支出合规性', '合规'), verdict: 'hint' },
    {
      shows: '换了一两个字',
      input: exampleRow('社会效益', '绿色体系建设成效明显', '绿色发展成效明显'),
      verdict: 'hint',
    },
    {
      shows: '这一行残缺',
      input: exampleRow('质量指标', '服务质量', '质量', { gap: '行首未见二级指标标题，待核对原件' }),
      verdict: 'unexecuted',
    },
  ],
  select: ({ disclosure }) =>
    rowSubjects(
      disclosure,
      (indicator) => indicator.reading.kind === 'qualitative' && [null, 'echo'].includes(wordFault(indicator)),
    ),
  judge: judgeRow((input) =>
    wordFault(input.indicator) === 'echo'
      ? rowHint(input, `${quoted(input.indicator.third)}的指标值${quoted(input.indicator.value)}只是重复名称`)
      : rowHolds(input, '指标值在名称之外另有内容'),
  ),
})
