// ZB-506: the headings of a form are those of the official schemas, old and new.
import { squeezed } from '../../wording.ts'
import { noTolerance, targetBasis } from '../form-rule-text.ts'
import { formSubject } from '../form-subjects.ts'
import { headings } from '../indicator-words.ts'
import { defineRule, type Judgement, wordJudgement } from '../rule.ts'

interface HeadingsInput {
  readonly pairs: readonly (readonly [string, string])[]
}

const stem = (heading: string): string => squeezed(heading).replace(/指标$/, '')

const unknown = ([first, second]: readonly [string, string]): string => {
  const below = headings[stem(first)]
  if (below === undefined) return `一级指标“${first}”`
  const known = below === null || second === '' || below.includes(stem(second))
  return known ? '' : `“${first}”下的“${second}”`
}

const judge = ({ pairs }: HeadingsInput): Judgement => {
  if (pairs.length === 0) return wordJudgement('unexecuted', '没有印出绩效指标')
  const found = [...new Set(pairs.map(unknown).filter((text) => text !== ''))]
  return found.length === 0
    ? wordJudgement('agree', '一级、二级指标都是通行的名称')
    : wordJudgement('hint', `${found.join('、')}不是通行的名称，或不在这一级之下`)
}

export const headingsKnown = defineRule<HeadingsInput>({
  code: 'ZB-506',
  title: '一级、二级指标用通行的名称',
  compares:
    '表中的一级、二级指标名称，与产出（数量、质量、时效、成本）、成本（经济、社会、生态环境成本）、效益或效果（经济、社会、生态、可持续影响）、满意度比较；决策、管理、过程之下不限；“指标”二字有无不论。',
  meaning: '名称不在其中，可能是地方另有表式，也可能是填错了栏；地方的表式不算错。',
  tolerance: noTolerance,
  basis: targetBasis,
  related: ['ZB-501'],
  severity: '提示',
  fix: '核对栏目名称；地方另有表式的，请在答复中说明',
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
    { shows: '残留的栏目名', input: { pairs: [['效益指标', '生态双盈']] }, verdict: 'hint' },
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
