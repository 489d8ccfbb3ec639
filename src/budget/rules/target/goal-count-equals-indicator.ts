// ZB-603: a count that the goal names in prose is the one that the indicator promises for the same thing.
import { compareDecimals } from '../../decimal.ts'
import { tornAt } from '../../disclosure.ts'
import type { Operator } from '../../indicator.ts'
import { below, type KeyPlace } from '../../place.ts'
import { type Form, indicatorsOf, mainGoal } from '../../project.ts'
import { examplePlace } from '../example-form.ts'
import { exactTolerance, targetBasis } from '../form-rule-text.ts'
import { formPosition, quoted, textOperand } from '../form-subjects.ts'
import { countText, indicatorCounts, matchingCount, type NamedCount, namedCounts } from '../goal-counts.ts'
import { defineRule, type Judgement, type Subject, wordJudgement } from '../rule.ts'

interface CountPair {
  readonly goal: NamedCount
  readonly indicator: NamedCount
}

interface CountInput {
  /** Counts of one row with those of the goal that they belong to. */
  readonly pairs: readonly CountPair[]
  readonly operator: Operator | ''
  readonly position: string
  readonly goalPosition: string
  readonly goalPlace: KeyPlace
  readonly indicatorPlace: KeyPlace
  readonly gap: string
}

/** A bound is kept by a goal that names more, or less. */
const agrees = ({ goal, indicator }: CountPair, operator: Operator | ''): boolean => {
  const order = compareDecimals(goal.number, indicator.number)
  return order === 0 || (operator === '≥' && order > 0) || (operator === '≤' && order < 0)
}

const judge = (input: CountInput): Judgement => {
  const { pairs, operator, position, goalPosition, goalPlace, indicatorPlace, gap } = input
  const evidence = pairs.flatMap(({ goal, indicator }) => [
    textOperand('目标', goal.text, goalPosition, goalPlace),
    textOperand('绩效指标', indicator.text, position, indicatorPlace),
  ])
  if (gap !== '') return wordJudgement('unexecuted', `本行原文残缺，不作判断：${gap}`, evidence)
  const differing = pairs.filter((pair) => !agrees(pair, operator))
  if (differing.length === 0) {
    const counts = pairs.map(({ goal, indicator }) => `${countText(goal)}、${countText(indicator)}`)
    return wordJudgement('agree', `目标与指标所写的数不矛盾（${counts.join('；')}）`, evidence)
  }
  const says = differing.map(({ goal, indicator }) => `目标写${quoted(goal.text)}，指标写${quoted(indicator.text)}`)
  return wordJudgement('hint', says.join('；'), evidence)
}

const example = (goal: string, indicator: string, operator: Operator | '' = '', gap = ''): CountInput => {
  const none: NamedCount = { phrase: '', number: { units: 0n, scale: 0 }, unit: '', text: '' }
  return {
    pairs: [{ goal: namedCounts(goal)[0] ?? none, indicator: namedCounts(indicator)[0] ?? none }],
    operator,
    position: '',
    goalPosition: '',
    goalPlace: examplePlace,
    indicatorPlace: examplePlace,
    gap,
  }
}

const subjectsOf = (form: Form, gapOf: (position: string) => string): readonly Subject<CountInput>[] => {
  const goal = mainGoal(form)
  const goals = namedCounts(goal?.text ?? '')
  const rows = indicatorsOf(form).map((indicator) => ({ indicator, counts: indicatorCounts(indicator) }))
  const promised = rows.flatMap(({ counts }) => counts)
  return rows.flatMap(({ indicator, counts }) => {
    const pairs = counts.flatMap((one) => {
      const goal = matchingCount(one, goals, promised)
      return goal === null ? [] : [{ goal, indicator: one }]
    })
    if (pairs.length === 0) return []
    const position = formPosition(form, indicator.number)
    const goalPosition = formPosition(form, '目标')
    const input: CountInput = {
      pairs,
      operator: indicator.reading.kind === 'number' ? indicator.reading.operator : '',
      position,
      goalPosition,
      goalPlace: goal?.place ?? form.place,
      indicatorPlace: below(indicator.place, '指标值'),
      gap: gapOf(position),
    }
    return [{ input, position, marks: [goalPosition], torn: [] }]
  })
}

export const goalCountEqualsIndicator = defineRule<CountInput>({
  code: 'ZB-603',
  title: '目标中的次数、家数与指标一致',
  compares:
    '目标的文字中“若干次、家、户、人、份……”与绩效指标比较：两处有四个以上的字连续相同、单位也相同，又互为最接近的，配成一对；指标写“≥”而目标更多的，算不矛盾。配不上的不比较。',
  meaning: '目标写 24 次而指标写 1 次，可能口径不同（总次数与每家次数），也可能一处没有更新。',
  tolerance: exactTolerance,
  basis: targetBasis,
  related: ['ZB-601'],
  severity: '提示',
  fix: '核对两处的次数；口径不同的，写明是全年合计还是每家次数',
  examples: [
    {
      shows: '两处都是 50 次',
      input: example('秸秆禁烧巡查工作,巡查不少于50次', '秸秆禁烧巡查工作50次', '≥'),
      verdict: 'agree',
    },
    {
      shows: '指标是下限，目标更多',
      input: example('非煤矿山隐患排查整治20次', '非煤矿山检查10次', '≥'),
      verdict: 'agree',
    },
    {
      shows: '目标 24 次，指标 1 次',
      input: example('指导全市工业企业闲置厂房租赁24次', '全市工业企业闲置厂房租赁指导检查督查每年1次'),
      verdict: 'hint',
    },
    {
      shows: '这一行残缺',
      input: example('闲置厂房租赁24次', '闲置厂房租赁1次', '', '指标值可能错行，待核对原件'),
      verdict: 'unexecuted',
    },
  ],
  select: ({ disclosure }) =>
    disclosure.forms.flatMap((form) => subjectsOf(form, (position) => tornAt(disclosure, position)[0]?.note ?? '')),
  judge,
})
