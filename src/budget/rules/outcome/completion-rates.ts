// GJ-416: the rate of completion is what was spent divided by the budget that the rate names.
import { parseDecimal } from '../../decimal.ts'
import { type Outcome, outcomeName, outcomesOf } from '../../explanations/outcomes.ts'
import { placeText } from '../../place.ts'
import { exampleTerm } from '../equation.ts'
import { ratedAmounts } from '../prose/planned-amounts.ts'
import { computed, judgeRate, type Measure, measureOf, type Rate, rateTolerance } from '../prose/rates.ts'
import {
  type AmountSaying,
  anchored,
  type Paragraphs,
  paragraphsOf,
  prosePosition,
  type Saying,
  sayingLabel,
  sayingOperand,
} from '../prose/sayings.ts'
import { defineRule, type Judgement, type RuleContext, type Subject, wordJudgement } from '../rule.ts'
import { atOutcome, outcomePosition, saidOperand } from './outcome-terms.ts'

/** A rate to recompute, or why it cannot be. */
type Completion = Rate | { readonly unmatched: string }

const fromOutcome = (outcome: Outcome): readonly Subject<Completion>[] => {
  const { plan, spent, rate, planWord, rateWord } = outcome
  if (rate === null || spent === null) return []
  const name = `${outcomeName(outcome)}的完成比例`
  if (plan === null || planWord === null)
    return [atOutcome({ unmatched: `${name} ${rate.text} 没有写出预算数，未核对` }, outcome)]
  // A rate names its denominator; 预算 alone is the budget that the sentence states.
  if (rateWord !== '预算' && rateWord !== planWord)
    return [atOutcome({ unmatched: `${name}是${rateWord ?? ''}的，文中写的是${planWord}，未核对` }, outcome)]
  const input: Rate = {
    label: name,
    stated: rate.value,
    position: outcomePosition(outcome),
    place: rate.place,
    part: measureOf(saidOperand(outcome, spent, '支出决算'), spent.value),
    base: measureOf(saidOperand(outcome, plan, planWord), plan.value),
  }
  return [atOutcome(input, outcome)]
}

const amounts = (sayings: readonly Saying[]): readonly AmountSaying[] =>
  sayings.filter((one): one is AmountSaying => one.claim.kind === 'amount' && one.amount !== null && !one.claim.vague)

/** `“三公”经费支出预算为30.8万元，支出决算为25.7万元，完成预算的83.44%`: the two amounts before a rate, of one topic. */
const fromSaying = (paragraphs: Paragraphs, rate: Saying): readonly Subject<Completion>[] => {
  const rated = ratedAmounts(paragraphs, rate)
  if (rated === null) return []
  const { spent, plan } = rated
  const input: Rate = {
    label: `${sayingLabel(spent)}的完成比例`,
    stated: rate.claim.number,
    position: prosePosition(rate.section),
    place: rate.claim.place,
    part: measureOf(sayingOperand(spent), spent.amount),
    base: measureOf(sayingOperand(plan), plan.amount),
  }
  return [anchored<Completion>(input, spent)]
}

/** `完成年初预算100%，决算数大于预算数55.93万元`: the difference gives the budget. */
const fromGap = ({ sayings }: Paragraphs, rate: Saying): readonly Subject<Completion>[] => {
  const here = amounts(sayings).filter(({ claim }) => claim.passage === rate.claim.passage)
  const gap = here.find(
    ({ claim }) =>
      claim.segment === rate.claim.segment && claim.start > rate.claim.start && gapWords.test(claim.clause),
  )
  const [spent] = here.filter(({ claim }) => claim.role === 'actual' && claim.year === 'current' && !claim.reason)
  if (gap === undefined || spent === undefined || spent === gap) return []
  const more = /大于|高于|超过/u.test(gap.claim.clause)
  const plan = more ? spent.amount.fen - gap.amount.fen : spent.amount.fen + gap.amount.fen
  const input: Rate = {
    label: `${sayingLabel(spent)}的完成比例`,
    stated: rate.claim.number,
    position: prosePosition(rate.section),
    place: rate.claim.place,
    part: measureOf(sayingOperand(spent), spent.amount),
    base: computed('按所写差额推算的预算数', plan, [spent.amount, gap.amount]),
  }
  return [anchored<Completion>(input, spent)]
}

const gapWords = /决算数?(?:大于|高于|超过|小于|低于)(?:年初|全年|调整)?预算数?$/u

const subjectsOf = (context: RuleContext): readonly Subject<Completion>[] => {
  const { whole, items } = outcomesOf(context.disclosure)
  const records = [...(whole === null ? [] : [whole]), ...items]
  const told = new Set(records.flatMap(({ rate }) => (rate === null ? [] : [placeText(rate.place)])))
  const others = paragraphsOf(context).flatMap((paragraphs) =>
    paragraphs.sayings
      .filter(({ claim }) => claim.kind === 'completion' && !claim.reason && !claim.vague)
      .filter(({ claim: { place } }) => !told.has(placeText(place)))
      .flatMap((rate) => {
        const stated = fromSaying(paragraphs, rate)
        return stated.length > 0 ? stated : fromGap(paragraphs, rate)
      }),
  )
  return [...records.flatMap(fromOutcome), ...others]
}

const judge = (completion: Completion): Judgement =>
  'unmatched' in completion ? wordJudgement('unexecuted', completion.unmatched) : judgeRate(completion)

const measure = (label: string, text: string): Measure => {
  const { amount } = exampleTerm(label, text)
  const operand = { label, text: `${text} 万元`, position: '', place: null }
  return amount === null ? { operand, fen: 0n, allowed: 0n } : measureOf(operand, amount)
}

const example = (spent: string, plan: string, stated: string): Rate => ({
  label: '“小学教育”的完成比例',
  stated: parseDecimal(stated) ?? { units: 0n, scale: 0 },
  position: '',
  place: null,
  part: measure('支出决算', spent),
  base: measure('年初预算', plan),
})

/** Of the denominator that the rate names: 年初预算, 全年预算, 调整预算. */
export const completionRates = defineRule<Completion>({
  code: 'GJ-416',
  title: '完成比例等于决算数除以预算数',
  compares: '情况说明里的“完成年初预算的 95.46%”，与支出决算除以它所说的那个预算（年初、全年或调整预算）比较。',
  meaning: '不同，多半是金额改了而比例没有跟着改，或除数用了别的预算数。',
  tolerance: rateTolerance,
  basis: ['《地方预决算公开操作规程》（财预〔2016〕143号）'],
  related: ['GJ-401', 'GJ-417'],
  severity: '不符',
  fix: '用支出决算除以预算数，更正完成比例',
  examples: [
    { shows: '300.00 ÷ 310.00 = 96.77%', input: example('300.00', '310.00', '96.77'), verdict: 'agree' },
    { shows: '写作 99.77%', input: example('300.00', '310.00', '99.77'), verdict: 'differ' },
    { shows: '差末位一个单位', input: example('9746.50', '10210.34', '95.45'), verdict: 'hint' },
    { shows: '预算数为 0', input: example('0.00', '0.00', '0'), verdict: 'unexecuted' },
  ],
  select: subjectsOf,
  judge,
})
