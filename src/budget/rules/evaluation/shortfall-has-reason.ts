// PJ-301: a row that earned less than its weight says why.
import { exampleRow } from '../example-form.ts'
import { evaluationBasis, noTolerance } from '../form-rule-text.ts'
import { quoted, type RowInput } from '../form-subjects.ts'
import { defineRule } from '../rule.ts'
import { givesReason, scoreHint, scoreHolds, scoreRows } from '../score-rows.ts'
import { fallsShort } from '../score-sheet.ts'

export const shortfallHasReason = defineRule<RowInput>({
  code: 'PJ-301',
  title: '没有得满分的写明原因',
  compares: '得分低于分值的每一行，看偏差原因一栏是否空白。',
  meaning: '自评表有“偏差原因分析及改进措施”一栏，扣了分而空白，读者不知道为什么没有完成。',
  tolerance: noTolerance,
  basis: evaluationBasis,
  related: ['PJ-302', 'PJ-303'],
  severity: '提示',
  fix: '写出没有完成的原因和改进措施',
  examples: [
    {
      shows: '扣分并写了原因',
      input: exampleRow('时效指标', '完成验收', '完成', { weight: '4', score: '0', reason: '尚未验收' }),
      verdict: 'agree',
    },
    {
      shows: '扣分而原因空白',
      input: exampleRow('时效指标', '完成验收', '完成', { weight: '4', score: '0' }),
      verdict: 'hint',
    },
  ],
  select: ({ disclosure }) => scoreRows(disclosure, fallsShort),
  judge: (input) =>
    !givesReason(input.indicator)
      ? scoreHint(
          input,
          `${quoted(input.indicator.third)}分值 ${input.indicator.weight?.text ?? ''}、得分 ${input.indicator.score?.text ?? ''}，没有写偏差原因`,
        )
      : scoreHolds(input, '没有得满分，写了原因'),
})
