// ZB-608: a project of one year promises the same in its 实施期 list as in its annual list; a longer one does not.
import { tornAt } from '../../disclosure.ts'
import type { Indicator } from '../../indicator.ts'
import { type Form, indicatorsOf } from '../../project.ts'
import { squeezed } from '../../wording.ts'
import { exampleIndicator } from '../example-form.ts'
import { noTolerance, targetBasis } from '../form-rule-text.ts'
import { formPosition, formSubject, textOperand } from '../form-subjects.ts'
import { defineRule, type Judgement, type Operand, wordJudgement } from '../rule.ts'

interface ListsInput {
  readonly annual: readonly Indicator[]
  readonly period: readonly Indicator[]
  /** 项目期 as printed. */
  readonly duration: string
  readonly torn: readonly number[]
  readonly id: string
}

/** `1年`, `2024年度`, `2024年1月-2024年12月`. */
const oneYear = /^(?:1|一)年|一次性|^(20\d\d)年?(?:度|全年)?$|^(20\d\d)[年.\-/]\d{1,2}月?\D+\2[年.\-/]\d{1,2}月?$/u

const same = (a: Indicator | undefined, b: Indicator | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  squeezed(a.second) === squeezed(b.second) &&
  squeezed(a.third) === squeezed(b.third) &&
  squeezed(a.value) === squeezed(b.value)

const rowText = (row: Indicator | undefined): string =>
  row === undefined ? '' : [row.second, row.third, row.value].filter((text) => text !== '').join(' ')

const judge = ({ annual, period, duration, torn, id }: ListsInput): Judgement => {
  const length = Math.max(annual.length, period.length)
  const differing = Array.from({ length }, (_, index) => index + 1).filter(
    (number) => !torn.includes(number) && !same(annual[number - 1], period[number - 1]),
  )
  const evidence: readonly Operand[] = differing.flatMap((number) => [
    textOperand(
      `年度第 ${number} 行`,
      rowText(annual[number - 1]),
      formPosition({ id }, number),
      annual[number - 1]?.place ?? null,
    ),
    textOperand(
      `实施期第 ${number} 行`,
      rowText(period[number - 1]),
      formPosition({ id }, `实施期/${number}`),
      period[number - 1]?.place ?? null,
    ),
  ])
  const single = oneYear.test(squeezed(duration))
  if (differing.length > 0)
    return single
      ? wordJudgement('hint', `项目期为${duration}，而年度与实施期的指标有 ${differing.length} 行不同`, evidence)
      : wordJudgement('agree', `实施期与年度的指标有 ${differing.length} 行不同`, evidence)
  if (torn.length > 0) return wordJudgement('unexecuted', `第 ${torn.join('、')} 行原文残缺，其余各行年度与实施期相同`)
  if (single) return wordJudgement('agree', `项目期为${duration}，年度与实施期的指标相同`)
  return duration === ''
    ? wordJudgement('unexecuted', '没有印出项目期，无从判断两表应否相同')
    : wordJudgement('hint', `项目期为${duration}，而实施期的指标与当年的完全相同`)
}

const list = (...values: readonly string[]): readonly Indicator[] =>
  values.map((value, index) => ({ ...exampleIndicator('数量指标', '调研次数', value), number: index + 1 }))
const example = (
  annual: readonly Indicator[],
  period: readonly Indicator[],
  duration: string,
  torn: readonly number[] = [],
): ListsInput => ({
  annual,
  period,
  duration,
  torn,
  id: 'example',
})

const periodOf = (form: Form): readonly Indicator[] => form.periodGroups.flatMap(({ indicators }) => indicators)

export const periodListEqualsAnnual = defineRule<ListsInput>({
  code: 'ZB-608',
  title: '实施期指标与年度指标的关系合乎项目期',
  compares:
    '并列印出实施期和年度两套指标的表，逐行比较：项目期为一年的，两套应当相同；一年以上的，实施期不应与当年完全相同。',
  meaning: '一年的项目两套不同，可能一套漏改；多年的项目两套相同，可能把全期的目标当作了当年的。',
  tolerance: noTolerance,
  basis: targetBasis,
  related: ['ZB-601'],
  severity: '提示',
  fix: '核对两套指标，改正漏改的一套',
  examples: [
    { shows: '一年的项目，两套相同', input: example(list('≥2次'), list('≥2次'), '1年'), verdict: 'agree' },
    { shows: '项目期写 2024年度，两套相同', input: example(list('≥2次'), list('≥2次'), '2024年度'), verdict: 'agree' },
    { shows: '三年的项目，实施期更多', input: example(list('≥2次'), list('≥6次'), '3年'), verdict: 'agree' },
    { shows: '一年的项目，两套不同', input: example(list('≥2次'), list('≥6次'), '1年'), verdict: 'hint' },
    { shows: '三年的项目，两套相同', input: example(list('≥2次'), list('≥2次'), '3年'), verdict: 'hint' },
    { shows: '年度一侧有一行残缺', input: example(list('原文残缺'), list('≥2次'), '1年', [1]), verdict: 'unexecuted' },
  ],
  select: ({ disclosure }) =>
    disclosure.forms
      .filter(({ periodGroups }) => periodGroups.length > 0)
      .map((form) => {
        const annual = indicatorsOf(form)
        const gaps = annual
          .map(({ number }) => number)
          .filter((number) => tornAt(disclosure, formPosition(form, number)).length > 0)
        const input = { annual, period: periodOf(form), duration: form.duration, torn: gaps, id: form.id }
        return formSubject(form, input, '实施期绩效指标')
      }),
  judge,
})
