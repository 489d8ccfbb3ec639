// PJ-203: the printed total score is the sum of the scores of the rows and of the execution.
import type { Disclosure } from '../../disclosure.ts'
import { isBlankIndicator } from '../../indicator.ts'
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
  rowTerm,
  sharesOfGroup,
  unreadBecause,
  wholeKeys,
} from '../score-sheet.ts'

/** Rows that carry points and have no score: their sum says nothing of the total. */
const doubtOf = (disclosure: Disclosure, form: Form): string => {
  const gap = unknownBecause(gapsOf(disclosure, form, wholeKeys(form)))
  if (gap !== null) return gap.message
  const unread = unreadBecause(form)
  if (unread !== '') return unread
  if (pointRows(form).some(({ score }) => isShare(score))) return sharesOfGroup
  const rows = pointRows(form)
  const open = rows.filter(({ weight, score }) => weight !== null && weight.value.units > 0n && score === null)
  if (open.length > 0) return `${open.length} 行有分值而没有填得分，各行得分之和不全`
  // A row that names an indicator and prints no points at all may have lost them.
  const parts = partRows(rows)
  const bare = rows.filter(
    (row) => row.third !== '' && row.weight === null && row.score === null && !parts.has(row) && !isBlankIndicator(row),
  )
  return bare.length === 0 ? '' : `${bare.length} 行指标没有印分值和得分，各行得分之和不全`
}

const subjectOf = (disclosure: Disclosure, form: Form): Subject<PointsSum> => {
  const rows = pointRows(form).map((indicator) => rowTerm(indicator, formPosition(form, indicator.number), 'score'))
  const execution = {
    label: '预算执行得分',
    points: form.execution?.score ?? null,
    position: formPosition(form, '预算执行'),
    place: form.execution?.score?.place ?? below(form.place, '预算执行'),
  }
  return {
    input: {
      total: {
        label: '总分',
        points: form.total?.score ?? null,
        position: formPosition(form, '总分'),
        place: below(form.place, '总分', '得分'),
      },
      parts: [execution, ...rows],
      partsName: '预算执行与各行得分',
      consequence: () => '',
      // Some forms print the execution beside the money and leave it out of the total.
      ways: [rows],
      doubt: doubtOf(disclosure, form),
    },
    position: formPosition(form, '总分'),
    marks: [],
    torn: [],
  }
}

const parts = (...texts: readonly string[]): readonly (readonly [string, string])[] =>
  texts.map((text, index) => [`第${index + 1}行`, text] as const)

export const totalScoreAddsUp = defineRule<PointsSum>({
  code: 'PJ-203',
  title: '总分等于各行得分之和',
  compares: '总分一行的得分，与预算执行得分、各行指标得分之和比较；得分空白的行不加。',
  meaning: '不等可能是改了某一行的得分而没有重算总分。',
  tolerance: exactTolerance,
  basis: evaluationBasis,
  related: ['PJ-104', 'PJ-202'],
  severity: '不符',
  fix: '重算各行得分之和，改正总分',
  examples: [
    {
      shows: '8.23 + 49.2 + 40 = 97.43',
      input: examplePointsSum(['总分', '97.43'], parts('8.23', '49.2', '40'), '预算执行与各行得分'),
      verdict: 'agree',
    },
    {
      shows: '印 99.00，合计 99',
      input: examplePointsSum(['总分', '99.00'], parts('10', '89'), '预算执行与各行得分'),
      verdict: 'agree',
    },
    {
      shows: '印 100，合计 97',
      input: examplePointsSum(['总分', '100'], parts('10', '87'), '预算执行与各行得分'),
      verdict: 'differ',
    },
    {
      shows: '总分空白',
      input: examplePointsSum(['总分', ''], parts('10', '87'), '预算执行与各行得分'),
      verdict: 'unexecuted',
    },
  ],
  select: ({ disclosure }) => evaluationsOf(disclosure).map((form) => subjectOf(disclosure, form)),
  judge: judgePointsSum,
})
