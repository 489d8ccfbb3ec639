// GJ-430: explanations that state one figure twice state it alike. Only figures that no table prints: those are GJ-401's.
import { lastDigitFen, type Stated } from '../../money.ts'
import { defineRule, type Judgement, type Operand, type RuleContext, type Subject, wordJudgement } from '../rule.ts'
import { type AmountSaying, isStatement, paragraphsOf, prosePosition, sayingName, sayingOperand } from './sayings.ts'

interface Twice {
  readonly name: string
  readonly sayings: readonly Operand[]
  readonly alike: boolean
}

const judge = ({ name, sayings, alike }: Twice): Judgement =>
  alike
    ? wordJudgement('agree', `${name}几处写的数相同`, sayings)
    : wordJudgement('hint', `${name}写了不同的数：${sayings.map(({ text }) => text).join('、')}`, sayings)

/** Equal, or one the other rounded as it is printed. */
const isAlike = (one: Stated, other: Stated): boolean => {
  const gap = one.fen > other.fen ? one.fen - other.fen : other.fen - one.fen
  return gap === 0n || [one, other].some((amount) => gap < lastDigitFen(amount))
}

/** Figures of which a document has one a year, whatever it calls them. */
const single = /^three-public-/u

const groupsOf = (sayings: readonly AmountSaying[]): readonly (readonly AmountSaying[])[] => {
  const groups = new Map<string, AmountSaying[]>()
  for (const saying of sayings) {
    const key = saying.topic
    groups.set(key, [...(groups.get(key) ?? []), saying])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

const subjectsOf = (context: RuleContext): readonly Subject<Twice>[] => {
  const sayings = paragraphsOf(context)
    .flatMap((paragraphs) => paragraphs.sayings)
    .filter(isStatement)
    .filter(({ topic, figure, claim }) => single.test(topic) && figure === null && claim.role === 'actual')
  return groupsOf(sayings).flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const distinct = group.filter(
      (saying, index) => !group.slice(0, index).some((other) => isAlike(other.amount, saying.amount)),
    )
    const shown = distinct.length > 1 ? distinct : group
    const input = {
      name: sayingName(first),
      sayings: shown.map((saying) => sayingOperand(saying)),
      alike: distinct.length < 2,
    }
    return [{ input, position: prosePosition(first.section), marks: [], torn: [] }]
  })
}

const example = (...texts: readonly string[]): Twice => ({
  name: '“公务接待费”',
  sayings: texts.map((text) => ({ label: '“三公”经费：“公务接待费”', text, position: '', place: null })),
  alike: new Set(texts).size < 2,
})

/** “三公” alone: of it there is one figure a year and stage. */
export const statedTwice = defineRule<Twice>({
  code: 'GJ-430',
  title: '同一个数在说明里几处写法相同',
  compares: '“三公”经费及其各项在情况说明里几处写到、又没有公开表可以对照的，各处的数互相比较。',
  meaning: '不同，多半有一处没有更新，或漏写了“增加”“减少”等字，把增减额写成了总数。',
  tolerance: '按印出的小数位四舍五入后相同的视为相同。',
  basis: [],
  related: ['GJ-401', 'GJ-407'],
  severity: '提示',
  fix: '核对这几处，更正写错的一处',
  examples: [
    { shows: '两处都写 2.00 万元', input: example('2.00 万元', '2.00 万元'), verdict: 'agree' },
    { shows: '一处写 2.00，一处写 3.00', input: example('2.00 万元', '3.00 万元'), verdict: 'hint' },
  ],
  select: subjectsOf,
  judge,
})
