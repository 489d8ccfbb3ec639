// GJ-406: the percentage of a change is the change divided by last year's amount.
import { parseDecimal } from '../../decimal.ts'
import type { Stated } from '../../money.ts'
import { exampleTerm, type Term } from '../equation.ts'
import { defineRule, type Judgement, type RuleContext, type Subject, wordJudgement } from '../rule.ts'
import { isContradicted } from './amounts-equal-statements.ts'
import { type Movement, movementsOf, possible, priorOf } from './movements.ts'
import { computed, judgeRate, measureOf, type Rate, rateTolerance } from './rates.ts'
import {
  type AmountSaying,
  anchored,
  atProse,
  type Paragraphs,
  paragraphsOf,
  prosePosition,
  type Saying,
  sayingLabel,
  sayingOperand,
} from './sayings.ts'

/** A percentage to recompute, or why it cannot be. */
type ChangeRate = Rate | { readonly unmatched: string }

const said = (rate: Saying, now: AmountSaying) => ({
  label: `${sayingLabel(now)}的增减幅度`,
  stated: rate.claim.number,
  position: prosePosition(rate.section),
  place: rate.claim.place,
})

/** Change and amount give last year's amount: 8866.64 ÷ (10441.41 − 8866.64). */
const fromChange = (rate: Saying, change: AmountSaying, now: AmountSaying, plan: boolean): Rate => {
  const base = change.claim.direction === 'up' ? now.amount.fen - change.amount.fen : now.amount.fen + change.amount.fen
  return {
    ...said(rate, now),
    part: measureOf(sayingOperand(change, '所写的增减额'), change.amount),
    base: computed(plan ? '推算的预算数' : '推算的上年数', base, [now.amount, change.amount]),
  }
}

const fromPrior = (rate: Saying, now: AmountSaying, prior: Term, before: Stated): Rate => {
  const gap = rate.claim.direction === 'up' ? now.amount.fen - before.fen : before.fen - now.amount.fen
  const { label, position, place } = prior
  return {
    ...said(rate, now),
    part: computed('本年数与上年数之差', gap, [now.amount, before]),
    base: measureOf({ label, text: `${before.text} ${before.unit}`, position, place }, before),
  }
}

/** One rate a candidate, the likeliest amount first; a base of 0 included. */
export const ratesOf = (
  context: RuleContext,
  movement: Movement,
): readonly { readonly now: AmountSaying; readonly rate: Rate }[] => {
  const { rate, change } = movement
  if (rate === null) return []
  return movement.candidates
    .filter((candidate) => possible(candidate, change))
    .flatMap((now) => {
      if (change !== null) return [{ now, rate: fromChange(rate, change, now, movement.base === 'plan') }]
      const prior = priorOf(context, movement, now)
      return prior?.amount == null ? [] : [{ now, rate: fromPrior(rate, now, prior, prior.amount) }]
    })
}

const subjectOf = (context: RuleContext, movement: Movement): readonly Subject<ChangeRate>[] => {
  // The budget itself is not looked up here: without the change nothing is known of it.
  if (movement.rate === null || (movement.base === 'plan' && movement.change === null)) return []
  const all = ratesOf(context, movement)
  // GJ-409 speaks of a percentage that has no base.
  if (all.length > 0 && all.every(({ rate }) => rate.base.fen === 0n)) return []
  const found = all.filter(({ rate }) => rate.base.fen !== 0n)
  // Two totals of one amount: whichever is meant, the quotient is the same.
  const alike = new Set(found.map(({ rate: { part, base } }) => `${part.fen} ${base.fen}`)).size === 1
  const chosen = found.find(({ rate }) => judgeRate(rate).verdict === 'agree') ?? (alike ? found[0] : undefined)
  if (chosen === undefined) {
    const unmatched = `${sayingLabel(movement.candidates[0] ?? movement.rate)}的增减幅度 ${movement.rate.claim.text} 没有可以对应的本年数和上年数，未核对`
    return [atProse({ unmatched }, movement.lead.section)]
  }
  if (judgeRate(chosen.rate).verdict !== 'agree' && isContradicted(context, chosen.now)) {
    const unmatched = `${sayingLabel(chosen.now)}的金额与公开表不符，据它计算的增减幅度 ${movement.rate.claim.text} 不再比较`
    return [atProse({ unmatched }, movement.lead.section)]
  }
  return [anchored(chosen.rate, chosen.now)]
}

const subjectsOf = (context: RuleContext, paragraphs: Paragraphs): readonly Subject<ChangeRate>[] =>
  (['prior', 'plan'] as const).flatMap((base) =>
    movementsOf(paragraphs, base).flatMap((movement) => subjectOf(context, movement)),
  )

const judge = (rate: ChangeRate): Judgement =>
  'unmatched' in rate ? wordJudgement('unexecuted', rate.unmatched) : judgeRate(rate)

const example = (change: string, prior: string, stated: string): Rate => {
  const part = exampleTerm('所写的增减额', change)
  const base = exampleTerm('上年数', prior)
  const measure = ({ label, amount }: Term) => {
    const operand = { label, text: `${amount?.text ?? '0'} 万元`, position: '', place: null }
    return amount === null ? { operand, fen: 0n, allowed: 0n } : measureOf(operand, amount)
  }
  return {
    label: '“预算收入总计”的增减幅度',
    stated: parseDecimal(stated) ?? { units: 0n, scale: 0 },
    position: '',
    place: null,
    part: measure(part),
    base: measure(base),
  }
}

/** Every percentage of a change. */
export const changeRates = defineRule<ChangeRate>({
  code: 'GJ-406',
  title: '说明中的增减幅度等于增减额除以上年数',
  compares: '情况说明里的“增加 563.04%”，与增减额除以上年数的结果比较；没有写上年数的，用本年数与增减额推算。',
  meaning: '不同，多半是金额改了而百分比没有跟着改，或除数用了本年数。',
  tolerance: rateTolerance,
  basis: ['《地方预决算公开操作规程》（财预〔2016〕143号）'],
  related: ['GJ-403', 'GJ-409'],
  severity: '不符',
  fix: '用增减额除以上年数，更正百分比',
  examples: [
    { shows: '8866.64 ÷ 1574.77 = 563.04%', input: example('8866.64', '1574.77', '563.04'), verdict: 'agree' },
    { shows: '误除以本年数', input: example('8866.64', '1574.77', '84.92'), verdict: 'differ' },
    { shows: '各数四舍五入可以解释', input: example('1.00', '8.00', '12.4'), verdict: 'agree' },
    { shows: '差末位一个单位', input: example('10000.00', '30000.00', '33.34'), verdict: 'hint' },
    {
      shows: '没有上年数',
      input: { unmatched: '“机关运行经费”的增减幅度没有可以对应的上年数，未核对' },
      verdict: 'unexecuted',
    },
  ],
  select: (context) => paragraphsOf(context).flatMap((paragraphs) => subjectsOf(context, paragraphs)),
  judge,
})
