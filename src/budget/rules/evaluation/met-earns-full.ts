// PJ-303: a row that says it met its target earned all its points, or says what was missing.
import { saysMet } from '../../facts/completions.ts'
import type { Indicator } from '../../indicator.ts'
import { reachesTarget } from '../evaluation-reach.ts'
import { exampleRow } from '../example-form.ts'
import { evaluationBasis, noTolerance } from '../form-rule-text.ts'
import { quoted, type RowInput } from '../form-subjects.ts'
import { defineRule } from '../rule.ts'
import { givesReason, scoreHint, scoreHolds, scoreRows } from '../score-rows.ts'
import { fallsShort } from '../score-sheet.ts'
import { repeatsName } from './reason-not-name.ts'

const isMet = (indicator: Indicator): boolean => saysMet(indicator) || reachesTarget(indicator) === true

/** A figure that reached its target says nothing of met or not: a reason of its own may say what was missing. */
const explainsFigure = (indicator: Indicator): boolean =>
  !saysMet(indicator) && givesReason(indicator) && !repeatsName(indicator)

export const metEarnsFull = defineRule<RowInput>({
  code: 'PJ-303',
  title: '写明达成的得满分，或说明差在哪里',
  compares: '实际完成值只写“达成预期指标”，或完成的数已达到指标值的行，看得分是否低于分值；不适用的行归 PJ-401。',
  meaning: '完成栏说达成，得分栏却扣了分，两栏说法不一。可能确有不足而完成栏没有写，请以原因栏说明。',
  tolerance: noTolerance,
  basis: evaluationBasis,
  related: ['PJ-301', 'PJ-302'],
  severity: '提示',
  fix: '在完成栏写出实际完成的情况，使它与得分一致',
  examples: [
    {
      shows: '达成，满分',
      input: exampleRow('质量指标', '经费支出合规性', '合规', { actual: '达成预期指标', weight: '12', score: '12' }),
      verdict: 'agree',
    },
    {
      shows: '达成，扣 1 分',
      input: exampleRow('生态效益', '构建绿色制造体系', '效果明显', {
        actual: '达成预期指标',
        weight: '5',
        score: '4',
        reason: '构建绿色制造体系',
      }),
      verdict: 'hint',
    },
    {
      shows: '数已达到，扣分写了差在哪里',
      input: exampleRow('社会效益', '受益人数', '300人', {
        actual: '320人',
        weight: '40',
        score: '38',
        reason: '有两户搬迁，未能回访',
      }),
      verdict: 'agree',
    },
    {
      shows: '满意度 90 达到 ≥90.0%，扣 1 分',
      input: exampleRow('满意度指标', '服务对象满意度', '≥90.0%', { actual: '90', weight: '10', score: '9' }),
      verdict: 'hint',
    },
  ],
  select: ({ disclosure }) =>
    scoreRows(
      disclosure,
      (indicator) =>
        isMet(indicator) &&
        indicator.reading.kind !== 'notApplicable' &&
        indicator.weight !== null &&
        indicator.score !== null &&
        indicator.weight.value.units !== 0n,
    ),
  judge: (input) => {
    const { third, actual, weight, score, reason } = input.indicator
    if (!fallsShort(input.indicator)) return scoreHolds(input, '写明达成，得了满分')
    if (explainsFigure(input.indicator)) return scoreHolds(input, '数已达到而扣了分，原因栏说明了差在哪里')
    const why = reason === '' ? '没有写原因' : `原因写${quoted(reason)}`
    return scoreHint(
      input,
      `${quoted(third)}的实际完成值${quoted(actual)}，分值 ${weight?.text ?? ''} 而得分 ${score?.text ?? ''}，${why}`,
    )
  },
})
