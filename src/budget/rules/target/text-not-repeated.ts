// ZB-601: no paragraph of a form is printed twice: two goals alike, a passage within a passage, one part in another.
import { below } from '../../place.ts'
import { actualGoal, type Form, indicatorsOf } from '../../project.ts'
import { bare } from '../../wording.ts'
import { examplePlace } from '../example-form.ts'
import { type FormPart, formParts, withoutTitles } from '../form-parts.ts'
import { noTolerance, targetBasis } from '../form-rule-text.ts'
import { formPosition, formSubject, quoted, textOperand } from '../form-subjects.ts'
import { defineRule, type Judgement, wordJudgement } from '../rule.ts'
import { commonRun, passageOf, repeatedRun } from '../similarity.ts'

interface RepetitionInput {
  readonly id: string
  /** Parts that are compared with one another. */
  readonly parts: readonly FormPart[]
  /** Names of indicators that are sentences: compared with the goals only. */
  readonly names: readonly FormPart[]
  /** Parts that are only looked through for a passage printed twice: a result repeats its goal by nature. */
  readonly alone: readonly FormPart[]
}

interface Repetition {
  readonly parts: readonly FormPart[]
  readonly says: string
  readonly length: number
}

/** A run this long does not come about by chance. */
const longRun = 40
/** A whole short part that is another whole short part. */
const shortest = 10
/** A passage twice within one part: longer, because lists repeat their frame. */
const innerRun = 30

const within = (part: FormPart): readonly Repetition[] => {
  const run = repeatedRun(bare(part.text), innerRun)
  if (run === '') return []
  return [
    {
      parts: [part],
      says: `${part.label}中${quoted(passageOf(part.text, run))}一段 ${run.length} 字印了两遍`,
      length: run.length,
    },
  ]
}

const between = (one: FormPart, other: FormPart): readonly Repetition[] => {
  const whole = bare(one.text)
  if (whole === bare(other.text) && whole.length >= shortest)
    return [{ parts: [one, other], says: `${one.label}与${other.label}全文相同`, length: whole.length * 2 }]
  const [a, b] = [withoutTitles(one.text), withoutTitles(other.text)]
  const run = commonRun(a, b, longRun)
  if (run === '') return []
  const says = `${one.label}与${other.label}有 ${run.length} 字连续相同（${quoted(passageOf(one.text, run))}）`
  return [{ parts: [one, other], says, length: run.length }]
}

const isGoal = ({ key }: FormPart): boolean => key === '目标'

/** A name that is a goal, not one that only shares words with it. */
const copiedGoal = (goal: FormPart, name: FormPart): readonly Repetition[] =>
  between(goal, name).filter(({ length }) => length * 10 >= bare(name.text).length * 9)

/** The longest first: it leads the message. */
const repetitionsOf = ({ parts, names, alone }: RepetitionInput): readonly Repetition[] =>
  [
    ...[...parts, ...alone].flatMap(within),
    ...parts.flatMap((one, index) => parts.slice(index + 1).flatMap((other) => between(one, other))),
    ...parts.filter(isGoal).flatMap((goal) => names.flatMap((name) => copiedGoal(goal, name))),
  ].sort((a, b) => b.length - a.length)

const judge = (input: RepetitionInput): Judgement => {
  if (input.parts.length + input.alone.length === 0) return wordJudgement('unexecuted', '没有可以比较的文字')
  const found = repetitionsOf(input)
  const first = found[0]
  if (first === undefined) return wordJudgement('agree', '没有发现同一段文字印了两遍')
  const shown = [...new Set(found.flatMap(({ parts }) => parts))]
  const more = found.length > 1 ? `；另有 ${found.length - 1} 处相同` : ''
  const evidence = shown.map(({ key, label, text, place }) => textOperand(label, text, formPosition(input, key), place))
  return wordJudgement('hint', `${first.says}${more}`, evidence)
}

const sentenceNames = (form: Form): readonly FormPart[] =>
  indicatorsOf(form)
    .filter(({ third }) => bare(third).length >= longRun)
    .map(({ number, third, place }) => ({
      key: `${number}`,
      label: `第 ${number} 行三级指标`,
      text: third,
      place: below(place, '三级指标'),
    }))

const inputOf = (form: Form): RepetitionInput => ({
  id: form.id,
  parts: formParts(form),
  names: sentenceNames(form),
  alone:
    actualGoal(form) === undefined
      ? []
      : form.goals
          .filter(({ role }) => role === 'actual')
          .map(({ text, place }) => ({ key: '目标', label: '实际完成情况', text, place })),
})

const example = (...texts: readonly (readonly [string, string])[]): RepetitionInput => ({
  id: 'example',
  parts: texts.map(([label, text]) => ({ key: label, label, text, place: examplePlace })),
  names: [],
  alone: [],
})

export const textNotRepeated = defineRule<RepetitionInput>({
  code: 'ZB-601',
  title: '同一段文字不重复填写',
  compares:
    '一张表的资金用途、项目概况、立项依据、必要性、保证措施、实施计划和各条目标两两比较：全文相同，或有 40 字以上连续相同；照抄整条目标的三级指标，和一段之内 30 字以上印了两遍的也列出。字数不计标点，所引文件的名称、文号不计。每张表至多一条提示。',
  meaning: '各栏问的是不同的事。照抄另一栏，等于这一栏没有回答；整段印了两遍多半是录入失误。',
  tolerance: noTolerance,
  basis: targetBasis,
  related: ['ZB-602', 'ZB-604'],
  severity: '提示',
  fix: '删去重复的文字，写出这一栏要回答的内容',
  examples: [
    {
      shows: '各栏各写各的',
      input: example(['项目概况', '驻村工作队员一名，派驻干部一名。'], ['实施计划', '按月发放生活补助和交通补助。']),
      verdict: 'agree',
    },
    {
      shows: '只是引了同一份文件',
      input: example(
        ['立项依据', '《关于建立视频工作调度制度的通知》（忻政办函〔2022〕1号）'],
        ['项目设立必要性', '按照《关于建立视频工作调度制度的通知》（忻政办函〔2022〕1号）要求，必须建立系统。'],
      ),
      verdict: 'agree',
    },
    {
      shows: '两条目标一字不差',
      input: example(
        ['目标1', '围绕重点抓招商，聚焦主导产业开展招商活动'],
        ['目标2', '围绕重点抓招商，聚焦主导产业开展招商活动'],
      ),
      verdict: 'hint',
    },
    { shows: '没有文字', input: example(), verdict: 'unexecuted' },
  ],
  select: ({ disclosure }) =>
    disclosure.forms.map((form) => {
      const input = inputOf(form)
      const [lead = '目标', ...others] = [
        ...new Set(repetitionsOf(input).flatMap(({ parts }) => parts.map(({ key }) => key))),
      ]
      return formSubject(
        form,
        input,
        lead,
        others.map((key) => formPosition(form, key)),
      )
    }),
  judge,
})
