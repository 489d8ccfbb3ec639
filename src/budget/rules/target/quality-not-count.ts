// ZB-503: what stands under 质量 says how well, not how many.

import type { Indicator } from '../../indicator.ts'
import { exampleRow } from '../example-form.ts'
import { noTolerance, targetBasis } from '../form-rule-text.ts'
import { judgeRow, quoted, type RowInput, rowHint, rowHolds, rowSubjects } from '../form-subjects.ts'
import { headingOf, unitOf } from '../indicator-value.ts'
import { countUnits } from '../indicator-words.ts'
import { defineRule } from '../rule.ts'

/** A number of things to reach; an upper bound (事故 ≤5起) or 0 says how well. */
const isCount = (indicator: Indicator): boolean =>
  indicator.reading.kind === 'number' &&
  countUnits.has(unitOf(indicator)) &&
  !['≤', '<'].includes(indicator.reading.operator) &&
  indicator.reading.number.units !== 0n

export const qualityNotCount = defineRule<RowInput>({
  code: 'ZB-503',
  title: '质量指标不填件数、人数、次数',
  compares: '质量指标中读得出数的，看单位是不是次、人、户、家、个、份等；上限（事故不超过几起）和 0 除外。',
  meaning: '“发放人数 ≥300人”“每年2次”说的是做多少，不是做得怎样，可能应列在数量指标下。',
  tolerance: noTolerance,
  basis: targetBasis,
  related: ['ZB-501', 'ZB-504'],
  severity: '提示',
  fix: '移到数量指标，另写合格率、准确率等说明质量的指标',
  examples: [
    { shows: '写比率', input: exampleRow('质量指标', '生活费计算准确率', '=100%'), verdict: 'agree' },
    { shows: '写上限', input: exampleRow('质量指标', '群体性事件', '≤5起'), verdict: 'agree' },
    { shows: '写人数', input: exampleRow('质量指标', '发放补助或慰问人数', '≥300人'), verdict: 'hint' },
    { shows: '写次数', input: exampleRow('质量指标', '县级以上离退休干部体检', '每年1次'), verdict: 'hint' },
    {
      shows: '这一行残缺',
      input: exampleRow('质量指标', '开展检查', '4次', { gap: '行首未见二级指标标题，待核对原件' }),
      verdict: 'unexecuted',
    },
  ],
  select: ({ disclosure }) =>
    rowSubjects(disclosure, (indicator) => headingOf(indicator) === '质量' && indicator.reading.kind === 'number'),
  judge: judgeRow((input) =>
    isCount(input.indicator)
      ? rowHint(input, `质量指标${quoted(input.indicator.third)}的指标值${quoted(input.indicator.value)}是数量`)
      : rowHolds(input, '质量指标写的不是件数'),
  ),
})
