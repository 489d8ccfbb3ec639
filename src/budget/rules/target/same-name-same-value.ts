// ZB-612: a form that prints one indicator in two rows promises the same in both.
import { compareDecimals } from '../../decimal.ts'
import { isPlaceholder } from '../../indicator.ts'
import { type Form, indicatorsOf } from '../../project.ts'
import { unitKey } from '../../reading.ts'
import { bare } from '../../wording.ts'
import { exampleRow } from '../example-form.ts'
import { exactTolerance, targetBasis } from '../form-rule-text.ts'
import { formPosition, gapsOf, quoted, type RowInput, rowOperands, unknownBecause } from '../form-subjects.ts'
import { defineRule, type Judgement, type Subject, wordJudgement } from '../rule.ts'

interface Namesakes {
  readonly rows: readonly Pick<RowInput, 'indicator' | 'position'>[]
  readonly lost: Judgement | null
}

/** The number of a row as far as it can be compared with another: same unit, same manner. */
const key = ({ indicator: { reading } }: Namesakes['rows'][number]): string =>
  reading.kind === 'number' ? `${unitKey(reading.unit)}|${reading.per}|${reading.change}` : ''

const isAlike = (one: Namesakes['rows'][number], other: Namesakes['rows'][number]): boolean => {
  const [a, b] = [one.indicator.reading, other.indicator.reading]
  if (a.kind !== 'number' || b.kind !== 'number' || key(one) !== key(other)) return true
  return compareDecimals(a.number, b.number) === 0
}

const judge = ({ rows, lost }: Namesakes): Judgement => {
  if (lost !== null) return lost
  const evidence = rows.flatMap(rowOperands)
  const [first, ...rest] = rows
  const other = first === undefined ? undefined : rest.find((row) => !isAlike(first, row))
  return first === undefined || other === undefined
    ? wordJudgement('agree', '同名的指标写的数不矛盾', evidence)
    : wordJudgement(
        'hint',
        `${quoted(first.indicator.third)}列了 ${rows.length} 行，一处写${quoted(first.indicator.value)}，一处写${quoted(other.indicator.value)}`,
        evidence,
      )
}

/** Names without the template's numbering; a bare word such as 满意度 names nothing that could be the same. */
const nameOf = (third: string): string => bare(third.replace(/^指标\d*[:：]?/u, '')).replace(/^[★*]+/u, '')

const subjectsOf = (
  form: Form,
  lostAt: (keys: readonly number[]) => Judgement | null,
): readonly Subject<Namesakes>[] => {
  const named = indicatorsOf(form).filter(
    ({ third, reading }) =>
      !isPlaceholder(third) && /\p{Script=Han}{4,}/u.test(nameOf(third)) && reading.kind === 'number',
  )
  return [...Map.groupBy(named, ({ third }) => nameOf(third)).values()].flatMap((rows) => {
    const [first] = rows
    if (first === undefined || rows.length < 2) return []
    const input: Namesakes = {
      rows: rows.map((indicator) => ({ indicator, position: formPosition(form, indicator.number) })),
      lost: lostAt(rows.map(({ number }) => number)),
    }
    const [position = '', ...marks] = input.rows.map((row) => row.position)
    return [{ input, position, marks, torn: [] }]
  })
}

const example = (...values: readonly string[]): Namesakes => ({
  rows: values.map((value) => exampleRow('数量指标', '培训基层骨干人次', value)),
  lost: null,
})

export const sameNameSameValue = defineRule<Namesakes>({
  code: 'ZB-612',
  title: '同一指标列了两行的，指标值相同',
  compares: '一张表里名称相同的三级指标，指标值都是数、单位也相同的，互相比较。',
  meaning: '同一件事写了两个数，多半有一处没有更新；所指不同的，名称应当分开。',
  tolerance: exactTolerance,
  basis: targetBasis,
  related: ['ZB-603', 'PJ-404'],
  severity: '提示',
  fix: '核对两行的指标值；所指不同的，在名称里写明',
  examples: [
    { shows: '两行都写 200 人次', input: example('≥200人次', '200人次'), verdict: 'agree' },
    { shows: '一行 200 人次，一行 150 人次', input: example('≥200人次', '≥150人次'), verdict: 'hint' },
    {
      shows: '其中一行残缺',
      input: { ...example('≥200人次', '≥150人次'), lost: wordJudgement('unexecuted', '原文残缺，无法核对：错行') },
      verdict: 'unexecuted',
    },
  ],
  select: ({ disclosure }) =>
    disclosure.forms.flatMap((form) => subjectsOf(form, (keys) => unknownBecause(gapsOf(disclosure, form, keys)))),
  judge,
})
