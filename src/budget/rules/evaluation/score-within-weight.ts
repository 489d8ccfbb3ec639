// PJ-104: no score is above its weight: row by row, for the execution and for the whole.
import { compareDecimals, subtractDecimals } from '../../decimal.ts'
import type { Points } from '../../indicator.ts'
import { below } from '../../place.ts'
import { type Form, indicatorsOf } from '../../project.ts'
import { examplePlace, examplePoints } from '../example-form.ts'
import { evaluationBasis, exactTolerance } from '../form-rule-text.ts'
import { formPosition, quoted } from '../form-subjects.ts'
import { defineRule, type Judgement, type Subject } from '../rule.ts'
import { evaluationsOf, type PointsTerm, pointsJudgement, pointsOperands, pointsText } from '../score-sheet.ts'

interface ScoreInput {
  readonly name: string
  readonly weight: PointsTerm
  readonly score: PointsTerm
}

const judge = ({ name, weight, score }: ScoreInput): Judgement => {
  const evidence = pointsOperands([score, weight])
  if (weight.points === null || score.points === null)
    return pointsJudgement('unexecuted', `${quoted(name)}的${weight.points === null ? '分值' : '得分'}为空白`, evidence)
  if (compareDecimals(score.points.value, weight.points.value) <= 0)
    return pointsJudgement('agree', '得分不高于分值', evidence)
  const difference = `${pointsText(subtractDecimals(score.points.value, weight.points.value))} 分`
  return pointsJudgement(
    'differ',
    `${quoted(name)}得分 ${score.points.text}，高于分值 ${weight.points.text}，多 ${difference}`,
    evidence,
    difference,
  )
}

const inputOf = (
  form: Form,
  name: string,
  key: string | number,
  weight: Points | null,
  score: Points | null,
): Subject<ScoreInput> => {
  const position = formPosition(form, key)
  const place = typeof key === 'string' ? below(form.place, key) : form.place
  return {
    input: {
      name,
      weight: { label: '分值', points: weight, position, place: weight?.place ?? place },
      score: { label: '得分', points: score, position, place: score?.place ?? place },
    },
    position,
    marks: [],
    torn: [],
  }
}

const subjectsOf = (form: Form): readonly Subject<ScoreInput>[] => [
  ...(form.execution === null
    ? []
    : [inputOf(form, '预算执行', '预算执行', form.execution.weight, form.execution.score)]),
  ...indicatorsOf(form)
    .filter(({ weight, score }) => weight !== null || score !== null)
    .map(({ third, number, weight, score }) => inputOf(form, third, number, weight, score)),
  ...(form.total === null ? [] : [inputOf(form, '总分', '总分', form.total.weight, form.total.score)]),
]

const example = (weight: string, score: string): ScoreInput => ({
  name: '严格控制不超预算',
  weight: { label: '分值', points: examplePoints(weight), position: '', place: examplePlace },
  score: { label: '得分', points: examplePoints(score), position: '', place: examplePlace },
})

export const scoreWithinWeight = defineRule<ScoreInput>({
  code: 'PJ-104',
  title: '得分不高于分值',
  compares: '每一行指标、预算执行和总分的得分，与各自的分值比较。',
  meaning: '得分高于分值，多半是分值或得分有一个填错；如果合计仍然相合，应从分值查起。',
  tolerance: exactTolerance,
  basis: evaluationBasis,
  related: ['PJ-201', 'PJ-203'],
  severity: '不符',
  fix: '核对这一行的分值与得分，改正填错的一个，并重算小计与总分',
  examples: [
    { shows: '5 分得 4 分', input: example('5', '4'), verdict: 'agree' },
    { shows: '10 分得 10.00 分', input: example('10', '10.00'), verdict: 'agree' },
    { shows: '5 分得 8 分', input: example('5', '8'), verdict: 'differ' },
    { shows: '分值空白，得 0 分', input: example('', '0'), verdict: 'unexecuted' },
  ],
  select: ({ disclosure }) => evaluationsOf(disclosure).flatMap(subjectsOf),
  judge,
})
