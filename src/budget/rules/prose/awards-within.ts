// GJ-429: what is awarded to or reserved for small enterprises is a part of 政府采购, each amount for itself: 小微 may
// stand inside 中小, so nothing is added up.
import type { Disclosure } from '../../disclosure.ts'
import { type Equation, exampleEquation, judgeEquation, roundingTolerance } from '../equation.ts'
import { defineRule, type RuleContext, type Subject } from '../rule.ts'
import {
  type AmountSaying,
  anchored,
  isStatement,
  type Paragraphs,
  paragraphsOf,
  sayingName,
  sayingTerm,
} from './sayings.ts'

const names = ['授予中小企业的金额', '政府采购总额'] as const

const procurement = /政府采购(?:支出|预算|合同)?(?:总额|金额|规模|预算|支出)?/u
const award = /(?:授予|中标|成交|采购金额)/u

/** The words of the part of a sentence that an amount stands in. */
const wordsOf = ({ section }: Paragraphs, { claim }: AmountSaying): string =>
  section.segments[claim.segment]?.text.slice(0, claim.start) ?? ''

interface Awards {
  readonly whole: AmountSaying
  readonly parts: readonly AmountSaying[]
}

const awardsIn = (paragraphs: Paragraphs, isFinal: boolean): Awards | null => {
  const amounts = paragraphs.sayings.filter(isStatement)
  const small = (saying: AmountSaying): boolean => /中小|小微|小型/u.test(wordsOf(paragraphs, saying) + saying.subject)
  const whole = amounts.find((saying) => {
    const words = wordsOf(paragraphs, saying)
    return procurement.test(words) && !small(saying) && !/货物|工程|服务|集中|分散/u.test(saying.subject)
  })
  if (whole === undefined) return null
  const parts = amounts.filter((saying) => {
    const words = wordsOf(paragraphs, saying).split(/[,;:]/u).slice(-2).join() + saying.subject
    // In a 决算 what was reserved is a budget, what was awarded is a part of the purchases.
    return saying !== whole && small(saying) && (isFinal ? award.test(words) : /预留|预算/u.test(words))
  })
  return { whole, parts }
}

/** Amounts that this rule holds against the whole. */
export const awardsHeld = (paragraphs: Paragraphs, { stage }: Pick<Disclosure, 'stage'>): readonly AmountSaying[] => {
  const awards = awardsIn(paragraphs, stage === 'final')
  return awards === null || awards.parts.length === 0 ? [] : [awards.whole, ...awards.parts]
}

const subjectsIn = (paragraphs: Paragraphs, isFinal: boolean): readonly Subject<Equation>[] => {
  const awards = awardsIn(paragraphs, isFinal)
  return (awards?.parts ?? []).flatMap((part) =>
    awards === null
      ? []
      : [
          anchored<Equation>(
            {
              relation: '≤',
              left: [sayingTerm(part)],
              right: [sayingTerm(awards.whole)],
              leftName: sayingName(part),
              rightName: sayingName(awards.whole),
            },
            part,
          ),
        ],
  )
}

const subjectsOf = (context: RuleContext): readonly Subject<Equation>[] =>
  paragraphsOf(context).flatMap((paragraphs) => subjectsIn(paragraphs, context.disclosure.stage === 'final'))

const example = (part: string, whole: string): Equation =>
  exampleEquation('≤', [[names[0], part]], [[names[1], whole]], names)

/** Each amount against the whole of its section. */
export const awardsWithin = defineRule<Equation>({
  code: 'GJ-429',
  title: '授予（预留给）中小企业的金额不大于政府采购总额',
  compares:
    '决算说明里由中小企业、小微企业中标或成交的采购金额，预算说明里为它们预留的预算，逐个与同一节的政府采购总额比较。小微可能含在中小之内，各数不相加。',
  meaning: '大于总额，必有一处写错，或两处的口径（合同、预算）不同。',
  tolerance: roundingTolerance,
  basis: ['《地方预决算公开操作规程》（财预〔2016〕143号）'],
  related: ['GJ-405'],
  severity: '不符',
  fix: '核对政府采购总额与授予中小企业的金额',
  examples: [
    { shows: '246.47 不大于 251.25', input: example('246.47', '251.25'), verdict: 'agree' },
    { shows: '授予的更多', input: example('260.00', '251.25'), verdict: 'differ' },
    { shows: '只多在尾差之内', input: example('251.3', '251.26'), verdict: 'hint' },
    { shows: '总额没有写出', input: example('246.47', ''), verdict: 'unexecuted' },
  ],
  select: subjectsOf,
  judge: judgeEquation,
})
