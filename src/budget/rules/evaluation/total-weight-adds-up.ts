// PJ-202: the weights printed for the groups and the execution come to the printed total weight; where a form prints
// none for its groups, the rows themselves do.
import type { Disclosure } from '../../disclosure.ts'
import { isSumRow } from '../../indicator.ts'
import { below } from '../../place.ts'
import { type Form, pointRows } from '../../project.ts'
import { evaluationBasis, exactTolerance } from '../form-rule-text.ts'
import { formPosition, gapsOf, unknownBecause } from '../form-subjects.ts'
import { defineRule, type Subject } from '../rule.ts'
import {
  evaluationsOf,
  examplePointsSum,
  isShare,
  judgePointsSum,
  type PointsSum,
  type PointsTerm,
  rowTerm,
  sharesOfGroup,
  unreadBecause,
  wholeKeys,
} from '../score-sheet.ts'

const groupTerms = (form: Form): readonly PointsTerm[] =>
  form.groups.flatMap((group) =>
    group.weight === null
      ? group.indicators
          .filter((row) => !isSumRow(row))
          .map((indicator) => rowTerm(indicator, formPosition(form, indicator.number), 'weight'))
      : [
          {
            label: `${group.first}分值`,
            points: group.weight,
            position: formPosition(form, group.first),
            place: group.weight.place,
          },
        ],
  )

const subjectOf = (disclosure: Disclosure, form: Form): Subject<PointsSum> => {
  const groups = groupTerms(form)
  const rows = pointRows(form).map((row) => rowTerm(row, formPosition(form, row.number), 'weight'))
  const execution: PointsTerm = {
    label: '预算执行分值',
    points: form.execution?.weight ?? null,
    position: formPosition(form, '预算执行'),
    place: form.execution?.weight?.place ?? below(form.place, '预算执行'),
  }
  const place = below(form.place, '总分', '分值')
  return {
    input: {
      total: { label: '总分分值', points: form.total?.weight ?? null, position: formPosition(form, '总分'), place },
      parts: [execution, ...groups],
      // Whether the execution counts, and whether headings or rows carry the weights, is the form's own scheme.
      ways: [groups, [execution, ...rows], rows],
      doubt:
        unknownBecause(gapsOf(disclosure, form, wholeKeys(form)))?.message ??
        (pointRows(form).some(({ weight }) => isShare(weight)) ? sharesOfGroup : unreadBecause(form)),
      partsName: '预算执行与各组分值',
      consequence: () => '',
    },
    position: formPosition(form, '总分'),
    marks: [],
    torn: [],
  }
}

const parts = (...texts: readonly string[]): readonly (readonly [string, string])[] =>
  texts.map((text, index) => [`第${index + 1}组`, text] as const)

export const totalWeightAddsUp = defineRule<PointsSum>({
  code: 'PJ-202',
  title: '总分的分值等于预算执行与各组分值之和',
  compares: '总分一行的分值，与预算执行的分值、各一级指标印出的分值之和比较；一级指标没有印分值的，用其下各行的分值。',
  meaning: '各地的分值方案不同（10+50+30+10，10+90，20+40+40 等），只看本表印出的方案是否相合。组内各行的和归 PJ-201。',
  tolerance: exactTolerance,
  basis: evaluationBasis,
  related: ['PJ-201', 'PJ-203'],
  severity: '不符',
  fix: '核对各组分值与总分',
  examples: [
    {
      shows: '10 + 50 + 30 + 10 = 100',
      input: examplePointsSum(['总分分值', '100'], parts('10', '50', '30', '10'), '预算执行与各组分值'),
      verdict: 'agree',
    },
    {
      shows: '20 + 40 + 40 = 100',
      input: examplePointsSum(['总分分值', '100'], parts('20', '40', '40'), '预算执行与各组分值'),
      verdict: 'agree',
    },
    {
      shows: '10 + 50 + 20 + 10，印 100',
      input: examplePointsSum(['总分分值', '100'], parts('10', '50', '20', '10'), '预算执行与各组分值'),
      verdict: 'differ',
    },
    {
      shows: '总分没有印分值',
      input: examplePointsSum(['总分分值', ''], parts('10', '50'), '预算执行与各组分值'),
      verdict: 'unexecuted',
    },
  ],
  select: ({ disclosure }) => evaluationsOf(disclosure).map((form) => subjectOf(disclosure, form)),
  judge: judgePointsSum,
})
