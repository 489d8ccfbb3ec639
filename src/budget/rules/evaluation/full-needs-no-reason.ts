// PJ-304: a row with all its points gives no reason for a shortfall.
import { reachesTarget } from '../evaluation-reach.ts'
import { exampleRow } from '../example-form.ts'
import { evaluationBasis, noTolerance } from '../form-rule-text.ts'
import { quoted, type RowInput } from '../form-subjects.ts'
import { defineRule } from '../rule.ts'
import { givesReason, scoreHint, scoreHolds, scoreRows } from '../score-rows.ts'
import { isFull } from '../score-sheet.ts'

export const fullNeedsNoReason = defineRule<RowInput>({
  code: 'PJ-304',
  title: '得了满分的不写偏差原因',
  compares: '得分等于分值（分值不为 0）的行，看偏差原因一栏是否写了内容；完成的数没有达到指标值的行归 PJ-305。',
  meaning: '原因栏说“项目未完成”，得分却是满分，两栏说法不一；也可能把完成的数误填在原因栏。',
  tolerance: noTolerance,
  basis: evaluationBasis,
  related: ['PJ-301', 'PJ-303'],
  severity: '提示',
  fix: '确有偏差的，核对得分；没有偏差的，把内容移到完成栏',
  examples: [
    {
      shows: '满分，原因空白',
      input: exampleRow('数量指标', '走访慰问', '每年2次', { actual: '达成预期指标', weight: '12', score: '12' }),
      verdict: 'agree',
    },
    {
      shows: '满分，原因写“项目未完成”',
      input: exampleRow('时效指标', '隐患及时整改销案', '及时完成', {
        actual: '达成预期指标',
        weight: '1',
        score: '1',
        reason: '2023年项目未完成,结转到2024年使用。',
      }),
      verdict: 'hint',
    },
  ],
  // A figure that misses its target for full points is PJ-305's, reason and all.
  select: ({ disclosure }) =>
    scoreRows(disclosure, (indicator) => isFull(indicator) && reachesTarget(indicator) !== false),
  judge: (input) =>
    !givesReason(input.indicator)
      ? scoreHolds(input, '满分，没有偏差原因')
      : scoreHint(
          input,
          `${quoted(input.indicator.third)}得满分 ${input.indicator.score?.text ?? ''}，偏差原因一栏却写${quoted(input.indicator.reason)}`,
        ),
})
