// ZB-504: what stands under 时效 says when or how fast, not how many.

import type { Indicator } from '../../indicator.ts'
import { exampleRow } from '../example-form.ts'
import { noTolerance, targetBasis } from '../form-rule-text.ts'
import { judgeRow, quoted, type RowInput, rowHint, rowHolds, rowSubjects } from '../form-subjects.ts'
import { headingOf, unitOf } from '../indicator-value.ts'
import { countUnits } from '../indicator-words.ts'
import { defineRule } from '../rule.ts'

/** A count without a word of time: `每年2次` says how often and is left alone. */
const isBareCount = (indicator: Indicator): boolean =>
  indicator.reading.kind === 'number' && countUnits.has(unitOf(indicator)) && indicator.reading.per === ''

export const timelinessNotCount = defineRule<RowInput>({
  code: 'ZB-504',
  title: '时效指标不填件数、人数',
  compares: '时效指标中读得出数的，看单位是不是次、人、户、个等而没有说到时间；“每年2次”说了频次，不作提示。',
  meaning: '时效说的是何时完成、多快完成。“39人”“至少8次”没有时间，可能应列在数量指标下。',
  tolerance: noTolerance,
  basis: targetBasis,
  related: ['ZB-303', 'ZB-503'],
  severity: '提示',
  fix: '写明完成日期、时限或频次；数量移到数量指标',
  examples: [
    { shows: '写时限', input: exampleRow('时效指标', '慰问金发放所需时长', '≤72小时'), verdict: 'agree' },
    { shows: '写频次', input: exampleRow('时效指标', '定期听取工作队汇报', '每年2次'), verdict: 'agree' },
    { shows: '写人数', input: exampleRow('时效指标', '机关70、80、90整岁慰问', '39人'), verdict: 'hint' },
    {
      shows: '这一行残缺',
      input: exampleRow('时效指标', '慰问', '39人', { gap: '行首未见二级指标标题，待核对原件' }),
      verdict: 'unexecuted',
    },
  ],
  select: ({ disclosure }) =>
    rowSubjects(disclosure, (indicator) => headingOf(indicator) === '时效' && indicator.reading.kind === 'number'),
  judge: judgeRow((input) =>
    isBareCount(input.indicator)
      ? rowHint(
          input,
          `时效指标${quoted(input.indicator.third)}的指标值${quoted(input.indicator.value)}是数量，没有说到时间`,
        )
      : rowHolds(input, '时效指标写的不是件数'),
  ),
})
