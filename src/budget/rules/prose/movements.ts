// Finds which amount a change, a percentage or “as last year” speaks of, and what last year's amount was said or
// printed to be. Where a paragraph leaves two amounts possible, both are kept and the rules accuse nobody.
import { amountOf } from '../../cell.ts'
import type { Disclosure } from '../../disclosure.ts'
import { statementOf } from '../../disclosure.ts'
import { rowOf } from '../../facts/fact.ts'
import { type Line, lineByCode, type Statement } from '../../statement.ts'
import { threePublicPartIds, threePublicParts } from '../../statements/three-public.ts'
import type { Term } from '../equation.ts'
import type { RuleContext } from '../rule.ts'
import { cellTerm } from '../terms.ts'
import { partTerm } from '../three-public-terms.ts'
import type { Figure } from './figure.ts'
import { type AmountSaying, isStatement, type Paragraphs, type Saying, sayingTerm } from './sayings.ts'

/** One statement about the difference from last year, or from this year's budget. */
export interface Movement {
  /** The claim that leads: the change, else the percentage, else the words 持平. */
  readonly lead: Saying
  readonly change: AmountSaying | null
  readonly rate: Saying | null
  readonly direction: 'up' | 'down' | 'same'
  readonly base: 'prior' | 'plan'
  /** This year's amounts that it may speak of, the likeliest first. */
  readonly candidates: readonly AmountSaying[]
  /** Last year's amount where the same paragraph states it. */
  readonly prior: AmountSaying | null
}

const kinds = ['change', 'percentChange', 'unchanged']

const usable = ({ claim }: Saying): boolean => !claim.reason && !claim.vague

/** The percentage beside a change, or the change beside a percentage: nothing but a comma stands between. */
const partnerOf = (sayings: readonly Saying[], index: number): Saying | null => {
  const one = sayings[index]
  const next = sayings[index + 1]
  if (one === undefined || next === undefined || !usable(next)) return null
  const pair = [one.claim.kind, next.claim.kind].sort().join()
  const same = next.claim.segment === one.claim.segment && next.claim.direction === one.claim.direction
  return pair === 'change,percentChange' && same && next.claim.subject === '' ? next : null
}

/** This year's amount of the figure that a change names itself: the nearest one of that topic, in its section. */
const namedCandidate = (sayings: readonly Saying[], index: number): readonly AmountSaying[] => {
  const lead = sayings[index]
  if (lead === undefined) return []
  const same = ({ subject, topic }: Saying): boolean =>
    topic === lead.topic || (lead.subject.length > 3 && subject.endsWith(lead.subject))
  const earlier = sayings.slice(0, index).filter(isStatement).filter(same).at(-1)
  const later = sayings.slice(index).filter(isStatement).find(same)
  const beside = later?.claim.segment === lead.claim.segment ? later : undefined
  const found = earlier ?? beside
  return found === undefined ? [] : [found]
}

const dividedInto = (earlier: readonly AmountSaying[], near: AmountSaying, lead: Saying): AmountSaying | undefined => {
  if (near.claim.sentence === lead.claim.sentence || near.claim.passage !== lead.claim.passage) return undefined
  const sentence = earlier.filter(({ claim }) => claim.sentence === near.claim.sentence)
  const text = near.section.segments
    .filter((segment) => segment.sentence === near.claim.sentence)
    .map((segment) => segment.text)
    .join('')
  return sentence.length > 2 && text.includes('其中') ? sentence[0] : undefined
}

/** The last amount before, and the first of the part of the sentence: `总计…，其中…，上年结转0.00万元，比上年增加…`. */
const candidatesOf = (sayings: readonly Saying[], index: number): readonly AmountSaying[] => {
  const lead = sayings[index]
  if (lead === undefined) return []
  const earlier = sayings.slice(0, index).filter(isStatement)
  const beside = earlier.filter(({ claim }) => claim.segment === lead.claim.segment)
  const near = beside.at(-1) ?? earlier.filter(({ claim }) => claim.passage === lead.claim.passage).at(-1)
  if (lead.topic !== '' && lead.topic !== near?.topic) return namedCandidate(sayings, index)
  const after = sayings
    .slice(index)
    .filter(isStatement)
    .find(({ claim }) => claim.segment === lead.claim.segment)
  // 因公出国（境）费用未安排，与2021年相同，为0
  if (lead.claim.kind === 'unchanged' && beside.length === 0 && after !== undefined) return [after]
  // 支出总计400万元，其中：基本支出…，项目支出…。比上年增加…: a new sentence goes back to what was divided.
  const divided = lead.topic === '' && near !== undefined ? dividedInto(earlier, near, lead) : undefined
  return [...new Set([divided, near, lead.topic === '' ? beside[0] : undefined])].filter((one) => one !== undefined)
}

const priorSaid = (
  sayings: readonly Saying[],
  index: number,
  candidates: readonly AmountSaying[],
): AmountSaying | null => {
  const lead = sayings[index]
  const own =
    lead === undefined ? '' : (lead.section.segments[lead.claim.segment]?.text.slice(0, lead.claim.start) ?? '')
  // 比2023年执行数350万元增加50万元；比2023年预算数增加20万元: the second compares with another amount.
  const anew = /(?:(?<!对)比(?!较|重|例)|(?<!比)较|与|同)(?:上年|上一年|去年|\d{4}年)/u.test(own)
  const said = sayings.slice(0, index).filter((saying): saying is AmountSaying => {
    const { claim, subject, amount } = saying
    const about = candidates.some(
      (candidate) => subject === '' || candidate.subject === '' || candidate.subject === subject,
    )
    return (
      claim.kind === 'amount' &&
      amount !== null &&
      claim.year === 'prior' &&
      claim.passage === lead?.claim.passage &&
      (!anew || claim.segment === lead.claim.segment) &&
      about &&
      usable(saying)
    )
  })
  return said.at(-1) ?? null
}

/** A rise cannot be more than what it led to. */
export const possible = (candidate: AmountSaying, change: AmountSaying | null): boolean =>
  change === null || change.claim.direction !== 'up' || change.amount.fen <= candidate.amount.fen

const isMoney = (saying: Saying | null): saying is AmountSaying => saying !== null && saying.amount !== null

/** Every movement that a section states: from last year, or from the budget of the year. */
export const movementsOf = ({ sayings }: Paragraphs, base: 'prior' | 'plan' = 'prior'): readonly Movement[] => {
  const paired = new Set<Saying>()
  return sayings.flatMap((lead, index) => {
    if (!kinds.includes(lead.claim.kind) || !usable(lead) || paired.has(lead) || lead.claim.base !== base) return []
    const partner = partnerOf(sayings, index)
    if (partner !== null) paired.add(partner)
    const both = [lead, partner]
    const change = both.find((saying) => saying?.claim.kind === 'change') ?? null
    const rate = both.find((saying) => saying?.claim.kind === 'percentChange') ?? null
    const candidates = candidatesOf(sayings, index)
    const money = isMoney(change) ? change : null
    return [
      {
        lead,
        change: money,
        rate,
        direction: lead.claim.direction,
        base,
        candidates,
        prior: priorSaid(sayings, index, candidates),
      },
    ]
  })
}

const lineIn = (statement: Statement, figure: Figure): Line | undefined => {
  const { cell } = figure
  if (cell === null) return undefined
  if ('code' in cell) return lineByCode(statement, cell.code, cell.side)
  return rowOf(statement, cell)
}

const partIn = (disclosure: Disclosure, figure: Figure): Term | null => {
  const table = statementOf(disclosure, 'three-public')
  const id = threePublicPartIds.find((part) => `three-public-${part}` === figure.id)
  if (table === undefined || id === undefined) return null
  const part = threePublicParts(table)[id]
  return part.stated === null ? null : partTerm(table, part)
}

const printedPrior = (disclosure: Disclosure, figure: Figure): Term | null => {
  const statement = figure.statement === '' ? undefined : statementOf(disclosure, figure.statement)
  const line = statement && lineIn(statement, figure)
  if (statement === undefined || line === undefined || amountOf(line.cells.prior) === null) return null
  const heading = statement.columns.find(({ id, side }) => id === 'prior' && side === line.side)?.path.join('') ?? ''
  const term = cellTerm(statement, line, 'prior')
  return disclosure.stage === 'budget' && /执行|决算/.test(heading)
    ? null
    : { ...term, label: `${term.label}（上年数）` }
}

const earlierPrinted = (earlier: Disclosure, figure: Figure): Term | null => {
  const part = partIn(earlier, figure)
  if (part !== null) return { ...part, position: '', label: `${earlier.year}年${part.label}` }
  const { cell } = figure
  const statement = cell === null ? undefined : statementOf(earlier, cell.statement)
  const line = statement && lineIn(statement, figure)
  if (cell === null || statement === undefined || line === undefined || amountOf(line.cells[cell.column]) === null)
    return null
  const term = cellTerm(statement, line, cell.column)
  return { ...term, position: '', label: `${earlier.year}年${term.label}` }
}

/** Last year's amount of a figure: printed beside this year's, else in last year's document of the same stage. */
export const lastYearsOf = ({ disclosure, department }: RuleContext, figure: Figure): Term | null => {
  const earlier = department.disclosures.find(
    ({ year, stage }) => year === disclosure.year - 1 && stage === disclosure.stage,
  )
  return printedPrior(disclosure, figure) ?? (earlier === undefined ? null : earlierPrinted(earlier, figure))
}

/**
 * Last year's amount of a candidate: said in the paragraph, else printed beside it, else in last year's document.
 * `比上年执行数` has no counterpart in a budget of last year.
 */
export const priorOf = (context: RuleContext, movement: Movement, candidate: AmountSaying): Term | null => {
  if (movement.prior !== null) return sayingTerm(movement.prior)
  const { disclosure } = context
  const { figure } = candidate
  if (
    figure === null ||
    (disclosure.stage === 'budget' && /执行|决算/.test(movement.lead.claim.clause + movement.lead.claim.text))
  )
    return null
  return lastYearsOf(context, figure)
}
