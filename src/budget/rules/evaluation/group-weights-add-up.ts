// PJ-201: the weights of the rows of a group come to the weight printed beside its heading. What a gap does to the
// whole sheet is said here, so that one wrong weight is one finding.
import { compareDecimals, type Decimal, subtractDecimals, sumDecimals } from '../../decimal.ts'
import type { Disclosure } from '../../disclosure.ts'
import { type IndicatorGroup, isBlankIndicator, isSumRow } from '../../indicator.ts'
import { below } from '../../place.ts'
import { type Form, pointRows } from '../../project.ts'
import { evaluationBasis, exactTolerance } from '../form-rule-text.ts'
import { formPosition, gapsOf, unknownBecause } from '../form-subjects.ts'
import { partRows } from '../heading-rows.ts'
import { defineRule, type Subject } from '../rule.ts'
import {
  evaluationsOf,
  examplePointsSum,
  isShare,
  judgePointsSum,
  type PointsSum,
  type PointsTerm,
  pointsText,
  rowTerm,
  sharesOfGroup,
} from '../score-sheet.ts'

const rowWeights = (form: Form): Decimal =>
  sumDecimals(
    [form.execution?.weight ?? null, ...pointRows(form).map(({ weight }) => weight)].flatMap((points) =>
      points === null ? [] : [points.value],
    ),
  )

/** A row whose score exceeds its weight by just what the group lacks: most likely the row that is wrong. */
const suspectOf = (group: IndicatorGroup, sum: Decimal): string => {
  const { weight } = group
  if (weight === null) return ''
  const gap = subtractDecimals(weight.value, sum)
  const row = group.indicators.find(
    (one) =>
      one.weight !== null &&
      one.score !== null &&
      compareDecimals(one.score.value, one.weight.value) > 0 &&
      compareDecimals(subtractDecimals(one.score.value, one.weight.value), gap) === 0,
  )
  return row === undefined ? '' : `，恰是第 ${row.number} 行“${row.third}”得分高出分值的数`
}

/** Said only where the printed total does not follow the rows. */
const consequenceOf = (form: Form, group: IndicatorGroup, sum: Decimal): string => {
  const total = form.total?.weight ?? null
  const all = rowWeights(form)
  const suspect = suspectOf(group, sum)
  if (total === null || subtractDecimals(total.value, all).units === 0n) return suspect
  return `${suspect}；全表各行与预算执行的分值因此共 ${pointsText(all)} 分，总分印作 ${total.text} 分`
}

/** Second levels that print weights of their own stand in for rows that print none. */
const partWays = (form: Form, { first, parts }: IndicatorGroup): readonly (readonly PointsTerm[])[] =>
  parts.length === 0
    ? []
    : [
        parts.map(({ name, weight }) => ({
          label: `“${name}”分值`,
          points: weight,
          position: formPosition(form, first),
          place: weight.place,
        })),
      ]

const doubtOf = (disclosure: Disclosure, form: Form, { first, indicators }: IndicatorGroup): string => {
  const keys = ['绩效指标', first, ...indicators.map(({ number }) => number)]
  const gap = unknownBecause(gapsOf(disclosure, form, keys))
  if (gap !== null) return gap.message
  const parts = partRows(indicators)
  const own = indicators.filter((row) => !isBlankIndicator(row) && !isSumRow(row) && !parts.has(row))
  if (own.some(({ weight }) => isShare(weight))) return sharesOfGroup
  const unweighted = own.filter(({ weight }) => weight === null).length
  return unweighted === 0 ? '' : `${unweighted} 行指标的分值空白，各行分值之和不全`
}

/** A heading that is printed again with the same weight carries its group on. */
const joined = (groups: readonly IndicatorGroup[]): readonly IndicatorGroup[] => {
  const merged: IndicatorGroup[] = []
  for (const group of groups) {
    const at = merged.findIndex((one) => one.first === group.first && one.weight?.text === group.weight?.text)
    const before = merged[at]
    if (before === undefined) merged.push(group)
    else
      merged[at] = {
        ...before,
        parts: [...before.parts, ...group.parts],
        indicators: [...before.indicators, ...group.indicators],
      }
  }
  return merged
}

const subjectOf = (disclosure: Disclosure, form: Form, group: IndicatorGroup): Subject<PointsSum> => ({
  input: {
    total: {
      label: `${group.first}分值`,
      points: group.weight,
      position: formPosition(form, group.first),
      place: group.weight?.place ?? below(form.place, '绩效指标'),
    },
    parts: group.indicators
      .filter((row) => !isSumRow(row))
      .map((indicator) => rowTerm(indicator, formPosition(form, indicator.number), 'weight')),
    partsName: '各行分值',
    consequence: (sum) => consequenceOf(form, group, sum),
    ways: partWays(form, group),
    doubt: doubtOf(disclosure, form, group),
  },
  position: formPosition(form, group.first),
  marks: [formPosition(form, '总分')],
  torn: [],
})

export const groupWeightsAddUp = defineRule<PointsSum>({
  code: 'PJ-201',
  title: '一级指标的分值等于其下各行分值之和',
  compares: '“产出指标（50分）”这样印在一级指标旁的分值，与其下各行指标的分值之和比较；分值空白的行不加。',
  meaning: '不等多半是某一行的分值填错，总分的分值也会随之不符；分值怎样分配由各地自定。',
  tolerance: exactTolerance,
  basis: evaluationBasis,
  related: ['PJ-104', 'PJ-202'],
  severity: '不符',
  fix: '逐行核对这一组的分值，改正后重算总分',
  examples: [
    {
      shows: '50 = 12 + 15 + 12 + 11',
      input: examplePointsSum(
        ['产出指标分值', '50'],
        [
          ['数量', '12'],
          ['质量', '15'],
          ['时效', '12'],
          ['成本', '11'],
        ],
        '各行分值',
      ),
      verdict: 'agree',
    },
    {
      shows: '分值空白的行不加',
      input: examplePointsSum(
        ['效益指标分值', '30'],
        [
          ['经济', ''],
          ['社会', '30'],
        ],
        '各行分值',
      ),
      verdict: 'agree',
    },
    {
      shows: '印 50，各行共 47',
      input: examplePointsSum(
        ['产出指标分值', '50'],
        [
          ['数量', '28'],
          ['质量', '14'],
          ['成本', '5'],
        ],
        '各行分值',
      ),
      verdict: 'differ',
    },
    {
      shows: '各行分值均为空白',
      input: examplePointsSum(['产出指标分值', '50'], [['数量', '']], '各行分值'),
      verdict: 'unexecuted',
    },
  ],
  select: ({ disclosure }) =>
    evaluationsOf(disclosure).flatMap((form) =>
      joined(form.groups)
        .filter(({ weight }) => weight !== null)
        .map((group) => subjectOf(disclosure, form, group)),
    ),
  judge: judgePointsSum,
})
