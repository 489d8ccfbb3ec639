// PJ-305: full points go with a result that reaches its target, where both are numbers of the same unit.
import { reachesTarget } from '../evaluation-reach.ts'
import { exampleRow } from '../example-form.ts'
import { evaluationBasis, exactTolerance } from '../form-rule-text.ts'
import { quoted, type RowInput } from '../form-subjects.ts'
import { defineRule } from '../rule.ts'
import { givesReason, scoreHint, scoreHolds, scoreRows } from '../score-rows.ts'
import { isFull } from '../score-sheet.ts'

export const resultReachesTarget = defineRule<RowInput>({
  code: 'PJ-305',
  title: '得满分的，完成的数达到指标值',
  compares:
    '得了满分、指标值和实际完成值都是数的行，按“≥”“≤”的方向比较；完成值没有单位的，按指标值的单位读，单位不同的不比较。',
  meaning: '完成的数没有达到指标值而得满分，可能完成值填错，也可能评分另有说明。',
  tolerance: exactTolerance,
  basis: evaluationBasis,
  related: ['PJ-303', 'PJ-306'],
  severity: '提示',
  fix: '核对完成的数和得分',
  examples: [
    {
      shows: '≥20次，完成 22',
      input: exampleRow('数量指标', '外出拜访', '≥20次', { actual: '22', weight: '10', score: '10' }),
      verdict: 'agree',
    },
    {
      shows: '≤5万元，完成 5',
      input: exampleRow('成本指标', '不超预算', '≤5万元', { actual: '5', weight: '8', score: '8' }),
      verdict: 'agree',
    },
    {
      shows: '≥100个，完成 80，满分',
      input: exampleRow('数量指标', '改造项目', '≥100个', { actual: '80', weight: '6', score: '6' }),
      verdict: 'hint',
    },
  ],
  select: ({ disclosure }) =>
    scoreRows(disclosure, (indicator) => isFull(indicator) && reachesTarget(indicator) !== null),
  judge: (input) =>
    reachesTarget(input.indicator) === true
      ? scoreHolds(input, '完成的数达到指标值')
      : scoreHint(
          input,
          `${quoted(input.indicator.third)}的指标值${quoted(input.indicator.value)}，实际完成${quoted(input.indicator.actual)}，没有达到而得满分${
            givesReason(input.indicator) ? `，原因栏写${quoted(input.indicator.reason)}` : ''
          }`,
        ),
})
