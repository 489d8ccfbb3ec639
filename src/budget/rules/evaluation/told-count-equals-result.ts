// PJ-311: a count that 实际完成情况 names in prose is the one that the row of the same thing prints as its result.
import { compareDecimals } from '../../decimal.ts'
import { tornAt } from '../../disclosure.ts'
import type { Indicator } from '../../indicator.ts'
import { below, type KeyPlace } from '../../place.ts'
import { actualGoal, type Form, indicatorsOf } from '../../project.ts'
import { unitKey } from '../../reading.ts'
import { examplePlace } from '../example-form.ts'
import { evaluationBasis, exactTolerance } from '../form-rule-text.ts'
import { formPosition, quoted, textOperand } from '../form-subjects.ts'
import { countText, matchingCount, type NamedCount, namedCounts, phraseOf } from '../goal-counts.ts'
import { defineRule, type Judgement, type Subject, wordJudgement } from '../rule.ts'
import { evaluationsOf } from '../score-sheet.ts'

interface ToldInput {
  readonly told: NamedCount
  readonly result: NamedCount
  readonly position: string
  readonly goalPosition: string
  readonly goalPlace: KeyPlace
  readonly resultPlace: KeyPlace
  readonly gap: string
}

const judge = (input: ToldInput): Judgement => {
  const { told, result, position, goalPosition, goalPlace, resultPlace, gap } = input
  const evidence = [
    textOperand('实际完成情况', told.text, goalPosition, goalPlace),
    textOperand('实际完成值', result.text, position, resultPlace),
  ]
  if (gap !== '') return wordJudgement('unexecuted', `本行原文残缺，不作判断：${gap}`, evidence)
  return compareDecimals(told.number, result.number) === 0
    ? wordJudgement('agree', `两处所写的数相同（${countText(told)}）`, evidence)
    : wordJudgement('hint', `实际完成情况写${quoted(told.text)}，指标的完成值写${quoted(result.text)}`, evidence)
}

/** The result of a row as a count of what its name says; `null` where it is no plain number of things. */
const resultOf = ({ third, value, actual, actualReading, reading }: Indicator): NamedCount | null => {
  if (actualReading.kind !== 'number' || actualReading.operator !== '') return null
  const unit = actualReading.unit === '' && reading.kind === 'number' ? reading.unit : actualReading.unit
  return unit === ''
    ? null
    : {
        phrase: phraseOf(third),
        number: actualReading.number,
        unit: unitKey(unit),
        text: `${third} ${actual || value}`,
      }
}

const subjectsOf = (form: Form, gapOf: (position: string) => string): readonly Subject<ToldInput>[] => {
  const goal = actualGoal(form)
  if (goal === undefined) return []
  const counts = namedCounts(goal.text)
  const rows = indicatorsOf(form).flatMap((indicator) => {
    const result = resultOf(indicator)
    return result === null ? [] : [{ indicator, result }]
  })
  const results = rows.map(({ result }) => result)
  return rows.flatMap(({ indicator, result }) => {
    const told = matchingCount(result, counts, results)
    if (told === null) return []
    const [position, goalPosition] = [formPosition(form, indicator.number), formPosition(form, '目标')]
    const input: ToldInput = {
      told,
      result,
      position,
      goalPosition,
      goalPlace: goal.place,
      resultPlace: below(indicator.place, '实际完成值'),
      gap: gapOf(position),
    }
    return [{ input, position, marks: [goalPosition], torn: [] }]
  })
}

const example = (told: string, name: string, result: string, gap = ''): ToldInput => {
  const none: NamedCount = { phrase: '', number: { units: 0n, scale: 0 }, unit: '', text: '' }
  return {
    told: namedCounts(told)[0] ?? none,
    result: namedCounts(`${name}${result}`)[0] ?? none,
    position: '',
    goalPosition: '',
    goalPlace: examplePlace,
    resultPlace: examplePlace,
    gap,
  }
}

export const toldCountEqualsResult = defineRule<ToldInput>({
  code: 'PJ-311',
  title: '实际完成情况所写的数与完成值一致',
  compares:
    '自评表“实际完成情况”的文字中“若干次、家、户、人、份……”与绩效指标的实际完成值比较：两处有四个以上的字连续相同、单位也相同，又互为最接近的，配成一对。配不上的不比较。',
  meaning: '同一件事在文字里和指标里写了不同的数，多半有一处没有更新，也可能口径不同。',
  tolerance: exactTolerance,
  basis: evaluationBasis,
  related: ['ZB-603', 'PJ-307'],
  severity: '提示',
  fix: '核对两处的数，更正写错的一处；口径不同的，写明各指什么',
  examples: [
    {
      shows: '两处都是 87 人次',
      input: example('全年救助困难家庭临时救助87人次', '困难家庭临时救助', '87人次'),
      verdict: 'agree',
    },
    {
      shows: '文字 187 人次，完成值 87 人次',
      input: example('全年救助困难家庭临时救助187人次', '困难家庭临时救助', '87人次'),
      verdict: 'hint',
    },
    {
      shows: '这一行残缺',
      input: example('困难家庭临时救助187人次', '困难家庭临时救助', '87人次', '完成值失落，待核对原件'),
      verdict: 'unexecuted',
    },
  ],
  select: ({ disclosure }) =>
    evaluationsOf(disclosure).flatMap((form) =>
      subjectsOf(form, (position) => tornAt(disclosure, position)[0]?.note ?? ''),
    ),
  judge,
})
