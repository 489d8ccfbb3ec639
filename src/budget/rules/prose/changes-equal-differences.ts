// GJ-403: a change that the prose states is this year's amount less last year's.
import { type Equation, exampleEquation, judgeEquation, roundingTolerance, type Term } from '../equation.ts'
import { defineRule, type Judgement, type RuleContext, type Subject, wordJudgement } from '../rule.ts'
import { changingCompositions } from './changing-compositions.ts'
import { type Movement, movementsOf, possible, priorOf } from './movements.ts'
import {
  type AmountSaying,
  anchored,
  atProse,
  type Paragraphs,
  paragraphsOf,
  type Saying,
  sayingLabel,
  sayingTerm,
} from './sayings.ts'

/** What the two sums of a change are called. */
export interface ChangeNames {
  readonly risen: string
  readonly fallen: string
}

const fromLastYear: ChangeNames = { risen: '上年数与增加额之和', fallen: '本年数与减少额之和' }

/** An equation, or why there is none. */
export type Change = Equation | { readonly unmatched: string }

/** A rise: this year = what it is compared with + change; a fall: the other way round. */
export const changeEquation = (movement: Movement, now: AmountSaying, prior: Term, names: ChangeNames): Equation => {
  const change = movement.change === null ? [] : [sayingTerm(movement.change, '所写的增减额')]
  const current = sayingTerm(now)
  return movement.direction === 'down'
    ? {
        relation: '=',
        left: [prior],
        right: [current, ...change],
        leftName: prior.label,
        rightName: names.fallen,
      }
    : {
        relation: '=',
        left: [current],
        right: [prior, ...change],
        leftName: current.label,
        rightName: movement.change === null ? prior.label : names.risen,
      }
}

const unmatched = (movement: Movement, reason: string): Subject<Change> => {
  const about = sayingLabel(movement.candidates[0] ?? movement.lead)
  return atProse({ unmatched: `${about}的增减“${movement.lead.claim.text}”${reason}` }, movement.lead.section)
}

const subjectOf = (
  context: RuleContext,
  movement: Movement,
  elsewhere: ReadonlySet<Saying>,
): readonly Subject<Change>[] => {
  const { change, rate, lead } = movement
  if (change === null && lead.claim.kind !== 'unchanged') return []
  const found = movement.candidates
    .filter((candidate) => possible(candidate, change))
    .flatMap((now) => {
      const prior = priorOf(context, movement, now)
      return prior === null ? [] : [{ now, prior, input: changeEquation(movement, now, prior, fromLastYear) }]
    })
  const [first] = found
  // 收入总计793.41万元，支出总计793.41万元，比上年增加…: whichever is meant, the figures are the same.
  const alike = new Set(found.map(({ now, prior }) => `${now.amount.fen} ${prior.amount?.fen ?? ''}`)).size === 1
  const chosen = found.find(({ input }) => judgeEquation(input).verdict === 'agree') ?? (alike ? first : undefined)
  if (chosen === undefined && first !== undefined) return [unmatched(movement, '所指的是哪一项不能确定，未核对')]
  if (chosen === undefined) {
    // A percentage, the changes of the parts or 持平 say something that other rules check or that needs no check.
    const silent = change === null || rate !== null || elsewhere.has(change)
    return silent ? [] : [unmatched(movement, '没有上年数可以核对，未核对')]
  }
  return [anchored(chosen.input, chosen.now)]
}

const subjectsOf = (context: RuleContext, paragraphs: Paragraphs): readonly Subject<Change>[] => {
  const elsewhere = new Set<Saying>(
    changingCompositions(paragraphs).flatMap(({ lead, parts }) =>
      [lead, ...parts].flatMap(({ movement }) => movement.change ?? []),
    ),
  )
  // A change inside a reason is another matter's; about so much is no amount.
  const aside = paragraphs.sayings
    .filter(({ claim }) => claim.kind === 'change' && (claim.reason || claim.vague))
    .map((saying) =>
      atProse(
        { unmatched: `${sayingLabel(saying)}的增减“${saying.claim.text}”未能对应到表中的行，未核对` },
        saying.section,
      ),
    )
  return [...movementsOf(paragraphs).flatMap((movement) => subjectOf(context, movement, elsewhere)), ...aside]
}

/** Judges the equation of a change; without one it is 无法核对. */
export const judgeChange = (change: Change): Judgement =>
  'unmatched' in change ? wordJudgement('unexecuted', change.unmatched) : judgeEquation(change)

const names = ['本年数', '上年数与增加额之和'] as const
const example = (now: string, prior: string, change: string): Equation =>
  exampleEquation(
    '=',
    [['收入总计', now]],
    [
      ['上年收入总计', prior],
      ['所写的增减额', change],
    ],
    names,
  )

/** Changes of money and 持平, wherever last year's amount is said or on record. */
export const changesEqualDifferences = defineRule<Change>({
  code: 'GJ-403',
  title: '说明中的增减额等于本年数减上年数',
  compares:
    '情况说明里的“比上年增加（减少）多少万元”“与上年持平”，与本年数减上年数的结果比较。上年数取同一段话里写出的、表中印出的，或本站所存上年文件中的。',
  meaning: '不同，可能是上年数经过调整或口径不同，也可能是写错；没有上年数的不作判断。',
  tolerance: roundingTolerance,
  basis: ['《地方预决算公开操作规程》（财预〔2016〕143号）'],
  related: ['GJ-301', 'GJ-406', 'GJ-407'],
  severity: '不符',
  fix: '用本年数减上年数，更正增减额；上年数有调整的，在说明中写明',
  examples: [
    { shows: '793.41 等于 765.71 加 27.70', input: example('793.41', '765.71', '27.70'), verdict: 'agree' },
    { shows: '增加额多写 10 万元', input: example('793.41', '765.71', '37.70'), verdict: 'differ' },
    { shows: '增加额差末位一个单位', input: example('793.41', '765.71', '27.71'), verdict: 'hint' },
    { shows: '没有上年数', input: { unmatched: '“收入总计”的增减没有上年数可以核对，未核对' }, verdict: 'unexecuted' },
  ],
  select: (context) => paragraphsOf(context).flatMap((paragraphs) => subjectsOf(context, paragraphs)),
  judge: judgeChange,
})
