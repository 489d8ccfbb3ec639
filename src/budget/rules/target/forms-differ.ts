// ZB-604: two forms of one disclosure do not promise the same list of indicators.
import { decimalText } from '../../decimal.ts'
import type { Indicator } from '../../indicator.ts'
import { type Form, indicatorsOf } from '../../project.ts'
import { unitKey } from '../../reading.ts'
import { bare } from '../../wording.ts'
import { noTolerance, targetBasis } from '../form-rule-text.ts'
import { formPosition, formSubject, quoted } from '../form-subjects.ts'
import { defineRule, type Judgement, type Operand, wordJudgement } from '../rule.ts'

interface NamesInput {
  /** Name and value of each row. */
  readonly names: readonly string[]
  /** Forms printed before this one. */
  readonly earlier: readonly { readonly id: string; readonly title: string; readonly names: readonly string[] }[]
}

/** Fewer in common may be a shared template. */
const least = 8

/** `100个` and `≥100个` promise the same number: the operator is left out. */
const promise = ({ third, value, reading }: Indicator): string => {
  const said =
    reading.kind === 'number'
      ? `${decimalText(reading.number).replace(/\.0+$/, '')}${unitKey(reading.unit)}`
      : bare(value)
  return `${bare(third)}=${said}`
}

const promisesOf = (form: Form): readonly string[] =>
  indicatorsOf(form)
    .filter(({ third, reading }) => third !== '' && reading.kind !== 'notApplicable' && reading.kind !== 'torn')
    .map(promise)

const judge = ({ names, earlier }: NamesInput): Judgement => {
  if (names.length < least) return wordJudgement('unexecuted', `有名称的指标不足 ${least} 项，不作比较`)
  const found = earlier
    .map((form) => ({ ...form, shared: names.filter((name) => form.names.includes(name)).length }))
    .find(({ shared }) => shared >= least && shared * 5 >= names.length * 4)
  if (found === undefined) return wordJudgement('agree', '没有与前面的项目共用一套指标和指标值')
  const evidence: readonly Operand[] = [
    { label: '前面的项目', text: found.title, position: formPosition(found), place: null },
  ]
  return wordJudgement(
    'hint',
    `${names.length} 项指标中有 ${found.shared} 项的名称和指标值与${quoted(found.title)}相同`,
    evidence,
  )
}

const list = (project: string): readonly string[] =>
  Array.from({ length: least }, (_, index) => `${project}${index + 1}=100个`)

const example = (names: readonly string[], other: readonly string[]): NamesInput => ({
  names,
  earlier: [{ id: 'example', title: '前面的项目', names: other }],
})

export const formsDiffer = defineRule<NamesInput>({
  code: 'ZB-604',
  title: '两个项目不共用一套指标',
  compares:
    '同一份文件中，各项目的三级指标连同指标值（不计“≥”“≤”）与排在它前面的项目比较：八项以上且占八成以上相同的，作提示；不适用和残缺的行不计。',
  meaning: '两笔钱承诺同一套数，读者分不清哪笔钱办成了哪件事；追加经费与原项目常有这种情形。',
  tolerance: noTolerance,
  basis: targetBasis,
  related: ['ZB-601'],
  severity: '提示',
  fix: '分别写出两个项目各自要完成的数量，或说明两个项目合并考核',
  examples: [
    { shows: '没有相同的指标', input: example(list('甲'), list('乙')), verdict: 'agree' },
    { shows: '八项全部相同', input: example(list('甲'), list('甲')), verdict: 'hint' },
    { shows: '指标太少', input: example(['调研次数=2次'], ['调研次数=2次']), verdict: 'unexecuted' },
  ],
  select: ({ disclosure }) => {
    const sheets = disclosure.forms.map((form) => ({ form, id: form.id, title: form.name, names: promisesOf(form) }))
    return sheets.flatMap(({ form, names }, index) =>
      names.length < least ? [] : [formSubject(form, { names, earlier: sheets.slice(0, index) }, '绩效指标')],
    )
  },
  judge,
})
