// PJ-404: what a form has scored in one row it does not score again in another.

import { compareDecimals, sumDecimals } from '../../decimal.ts'
import type { Indicator, Points } from '../../indicator.ts'
import { type Form, pointRows } from '../../project.ts'
import { bare } from '../../wording.ts'
import { exampleIndicator, examplePlace, examplePoints } from '../example-form.ts'
import { evaluationBasis, noTolerance } from '../form-rule-text.ts'
import { formPosition, gapsOf, quoted, textOperand, unknownBecause } from '../form-subjects.ts'
import { defineRule, type Judgement, type Operand, type Subject, wordJudgement } from '../rule.ts'
import { evaluationsOf } from '../score-sheet.ts'

interface Scored {
  readonly name: string
  readonly points: Points
  readonly position: string
  readonly indicator: Indicator | null
}

interface ScoredTwice {
  readonly rows: readonly Scored[]
  readonly lost: Judgement | null
}

const operandOf = ({ name, points, position, indicator }: Scored): Operand =>
  textOperand(
    indicator === null || indicator.value === '' ? name : `${name}（${indicator.value}）`,
    `${points.text} 分`,
    position,
    points.place,
  )

const judge = ({ rows, lost }: ScoredTwice): Judgement => {
  if (lost !== null) return lost
  const evidence = rows.map(operandOf)
  const [first, second] = rows
  if (first === undefined || second === undefined) return wordJudgement('agree', '每件事只计一次分', evidence)
  const says =
    first.indicator === null
      ? `预算执行已占 ${first.points.text} 分，指标${quoted(second.name)}又占 ${second.points.text} 分`
      : `${quoted(first.name)}列了 ${rows.length} 行，各占 ${rows.map(({ points }) => points.text).join('、')} 分`
  return wordJudgement('hint', `${says}，同一件事计了两次`, evidence)
}

/** 预算执行率, 资金执行率, 预算完成率: what 预算执行 has scored. */
const isExecution = (name: string): boolean =>
  /^(?:项目|年度|财政)?(?:预算|资金)(?:资金)?(?:执行|完成|支出)率$/u.test(name)

const weighs = ({ weight }: Indicator): boolean => weight !== null && weight.value.units > 0n

const nameOf = (third: string): string => bare(third.replace(/^指标\d*[:：]?/u, ''))

const scoredRow = (form: Form, indicator: Indicator): readonly Scored[] =>
  indicator.weight === null
    ? []
    : [{ name: indicator.third, points: indicator.weight, position: formPosition(form, indicator.number), indicator }]

/** The rows come to the whole by themselves: 分值 beside the money is theirs, said again and not added. */
const isWhole = (form: Form, rows: readonly Indicator[]): boolean => {
  const sum = sumDecimals(rows.flatMap(({ weight: own }) => own?.value ?? []))
  return compareDecimals(sum, form.total?.weight?.value ?? { units: 100n, scale: 0 }) === 0
}

/** Rows that say one thing: the same name with the same value, or 预算执行率 beside the points of 预算执行. */
const groupsOf = (form: Form): readonly (readonly Scored[])[] => {
  const rows = pointRows(form).filter((row) => weighs(row) && /\p{Script=Han}{2}/u.test(nameOf(row.third)))
  const alike = [...Map.groupBy(rows, ({ third, value }) => `${nameOf(third)}|${bare(value)}`).values()]
    .filter((group) => group.length > 1)
    .map((group) => group.flatMap((row) => scoredRow(form, row)))
  const weight = form.execution?.weight ?? null
  const again = rows.filter(({ third }) => isExecution(nameOf(third)))
  if (weight === null || weight.value.units === 0n || again.length === 0 || isWhole(form, rows)) return alike
  const execution: Scored = {
    name: '预算执行',
    points: weight,
    position: formPosition(form, '预算执行'),
    indicator: null,
  }
  return [...alike, [execution, ...again.flatMap((row) => scoredRow(form, row))]]
}

const subjectsOf = (form: Form, lost: Judgement | null): readonly Subject<ScoredTwice>[] => {
  const groups = groupsOf(form)
  const found = groups.length === 0 ? [[]] : groups
  return found.map((rows) => {
    const [position = formPosition(form, '绩效指标'), ...marks] = rows.map((row) => row.position)
    return { input: { rows, lost }, position, marks, torn: [] }
  })
}

const exampleRowOf = (name: string, value: string, points: string): readonly Scored[] => {
  const weight = examplePoints(points)
  const indicator = value === '' ? null : exampleIndicator('数量指标', name, value)
  return weight === null ? [] : [{ name, points: { ...weight, place: examplePlace }, position: '', indicator }]
}

export const nothingScoredTwice = defineRule<ScoredTwice>({
  code: 'PJ-404',
  title: '同一件事不计两次分',
  compares:
    '自评表里名称和指标值都相同、又都占分值的行；预算执行已占分值的，看指标里是否再列“预算执行率”之类并占分值。',
  meaning: '同一件事得两次分，总分就偏向它。可能是抄录时多了一行，也可能打分办法把执行率算了两遍。',
  tolerance: noTolerance,
  basis: evaluationBasis,
  related: ['PJ-203', 'ZB-612'],
  severity: '提示',
  fix: '保留一处计分；两行所指不同的，在名称里写明',
  examples: [
    { shows: '没有重复的行', input: { rows: [], lost: null }, verdict: 'agree' },
    {
      shows: '同名同值的两行各占 10 分',
      input: {
        rows: [...exampleRowOf('维护路灯数量', '≥500盏', '10'), ...exampleRowOf('维护路灯数量', '≥500盏', '10')],
        lost: null,
      },
      verdict: 'hint',
    },
    {
      shows: '预算执行占 10 分，“预算执行率”又占 5 分',
      input: {
        rows: [...exampleRowOf('预算执行', '', '10'), ...exampleRowOf('预算执行率', '100%', '5')],
        lost: null,
      },
      verdict: 'hint',
    },
  ],
  select: ({ disclosure }) =>
    evaluationsOf(disclosure).flatMap((form) =>
      subjectsOf(form, unknownBecause(gapsOf(disclosure, form, ['绩效指标']))),
    ),
  judge,
})
