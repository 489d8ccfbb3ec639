// ZB-506: a second level that belongs under one first level does not stand under another.
import { squeezed } from '../../wording.ts'
import { noTolerance, targetBasis } from '../form-rule-text.ts'
import { formSubject } from '../form-subjects.ts'
import { headings } from '../indicator-words.ts'
import { defineRule, type Judgement, wordJudgement } from '../rule.ts'

interface HeadingsInput {
  readonly pairs: readonly (readonly [string, string])[]
}

const stem = (heading: string): string =>
  squeezed(heading)
    .replace(/\([^()]*\)/g, '')
    .replace(/指标等?$|等$/, '')

/** Second levels that belong under one first level only: 数量 stands under 产出 in every schema. */
const onlyBelow: Readonly<Record<string, RegExp>> = {
  数量: /产出|管理|过程|履职|工作|投入|绩效/,
  质量: /产出|管理|过程|履职|工作|绩效/,
  时效: /产出|管理|过程|履职|工作|绩效/,
  经济效益: /效益|效果|影响|绩效|产出与效益/,
  社会效益: /效益|效果|影响|绩效|产出与效益/,
  生态效益: /效益|效果|影响|绩效|产出与效益/,
}

/** What a heading cannot be below; names that no schema has are a province's own and say nothing. */
const misplaced = ([first, second]: readonly [string, string]): string => {
  const allowed = onlyBelow[stem(second)]
  const known = Object.hasOwn(headings, stem(first))
  return allowed === undefined || !known || allowed.test(first) ? '' : `“${first}”下的“${second}”`
}

const judge = ({ pairs }: HeadingsInput): Judgement => {
  if (pairs.length === 0) return wordJudgement('unexecuted', '没有印出绩效指标')
  const found = [...new Set(pairs.map(misplaced).filter((text) => text !== ''))]
  return found.length === 0
    ? wordJudgement('agree', '没有二级指标列在别的一级指标之下')
    : wordJudgement('hint', `${found.join('、')}列错了栏：这个二级指标不在这一级之下`)
}

export const headingsKnown = defineRule<HeadingsInput>({
  code: 'ZB-506',
  title: '二级指标列在自己的一级指标之下',
  compares:
    '数量、质量、时效指标看是否列在产出（或管理、过程等）之下，经济、社会、生态效益指标看是否列在效益或效果之下；“指标”二字、括号里的说明有无不论。地方自定的名称不作提示。',
  meaning: '数量指标列在效益之下，多半是换页或合并单元格时错了行；地方另有表式的不算错。',
  tolerance: noTolerance,
  basis: targetBasis,
  related: ['ZB-501'],
  severity: '提示',
  fix: '对照原件核对这一行在哪个栏目之下；地方另有表式的，请在答复中说明',
  examples: [
    {
      shows: '通行的名称',
      input: {
        pairs: [
          ['产出指标', '数量指标'],
          ['效果指标', '生态效益指标'],
          ['满意度指标', '服务对象满意度'],
        ],
      },
      verdict: 'agree',
    },
    { shows: '2021 年起的成本指标', input: { pairs: [['成本指标', '经济成本指标']] }, verdict: 'agree' },
    { shows: '地方自定的名称', input: { pairs: [['效益指标', '服务对象满意度指标等']] }, verdict: 'agree' },
    { shows: '数量指标列在效益之下', input: { pairs: [['效益指标', '数量指标']] }, verdict: 'hint' },
    { shows: '没有指标', input: { pairs: [] }, verdict: 'unexecuted' },
  ],
  select: ({ disclosure }) =>
    disclosure.forms.map((form) => {
      const groups = [...form.groups, ...form.periodGroups]
      const pairs = groups.flatMap(({ first, indicators }) => indicators.map(({ second }) => [first, second] as const))
      return formSubject(form, { pairs }, '绩效指标')
    }),
  judge,
})
