// PJ-302: a reason says more than the name of the indicator, with or without 进一步 before it.
import type { Indicator } from '../../indicator.ts'
import { bare } from '../../wording.ts'
import { exampleRow } from '../example-form.ts'
import { evaluationBasis, noTolerance } from '../form-rule-text.ts'
import { quoted, type RowInput } from '../form-subjects.ts'
import { defineRule } from '../rule.ts'
import { scoreHint, scoreHolds, scoreRows } from '../score-rows.ts'
import { fallsShort } from '../score-sheet.ts'
import { commonCharacters } from '../similarity.ts'

/** Words that turn a name into a wish without adding anything. */
const wishes = /^(?:今后|将|继续|进一步|持续|不断|加强|加大|加快)+/

/** Seven tenths of a reason, wishes apart, stand in the name in the same order. */
export const repeatsName = ({ reason, third }: Indicator): boolean => {
  const said = bare(reason).replace(wishes, '')
  return said.length >= 2 && commonCharacters(said, bare(third)) * 10 >= said.length * 7
}

export const reasonNotName = defineRule<RowInput>({
  code: 'PJ-302',
  title: '偏差原因不只是重复指标名称',
  compares:
    '得分低于分值而写了原因的行，去掉“进一步”“加强”等字样后，看是否七成以上的字按顺序都在指标名称之中；不适用的行归 PJ-401。',
  meaning: '把指标名称再写一遍，说的是愿望，不是没有完成的原因。',
  tolerance: noTolerance,
  basis: evaluationBasis,
  related: ['PJ-301', 'PJ-303'],
  severity: '提示',
  fix: '写出具体原因：差在哪里、为什么、怎样改进',
  examples: [
    {
      shows: '写了具体原因',
      input: exampleRow('时效指标', '积极报送项目', '完成', { weight: '5', score: '4', reason: '资金拨付11月到账' }),
      verdict: 'agree',
    },
    {
      shows: '一字不差',
      input: exampleRow('社会效益指标', '增加就业渠道', '解决就业', {
        weight: '5',
        score: '4',
        reason: '增加就业渠道',
      }),
      verdict: 'hint',
    },
    {
      shows: '前面加了“进一步”',
      input: exampleRow('社会效益', '进一步推动我市经济社会高质量发展', '效果明显', {
        weight: '6',
        score: '5',
        reason: '进一步提高经济高质量发展',
      }),
      verdict: 'hint',
    },
  ],
  select: ({ disclosure }) =>
    scoreRows(
      disclosure,
      (indicator) => fallsShort(indicator) && indicator.reason !== '' && indicator.reading.kind !== 'notApplicable',
    ),
  judge: (input) =>
    repeatsName(input.indicator)
      ? scoreHint(input, `${quoted(input.indicator.third)}的偏差原因${quoted(input.indicator.reason)}只是重复指标名称`)
      : scoreHolds(input, '偏差原因在名称之外另有内容'),
})
