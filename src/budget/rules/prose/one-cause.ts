// Differences of GJ-401 that have one cause are one finding: two amounts that stand in each other's place, and a sum that
// differs because one of its parts does.
import { sumFen } from '../../money.ts'
import type { Term } from '../equation.ts'
import type { Composition } from './compositions.ts'
import type { AmountSaying } from './sayings.ts'

/** An amount of the prose that is not what the statements print. */
export interface Difference {
  readonly saying: AmountSaying
  readonly said: Term
  readonly printed: Term
}

/** A difference with those that it explains, and what they have to do with each other. */
export interface Cause {
  readonly of: Difference
  readonly also: readonly Difference[]
  readonly note: string
}

const gap = ({ said, printed }: Difference): bigint => (said.amount?.fen ?? 0n) - (printed.amount?.fen ?? 0n)

const isSwapped = (one: Difference, other: Difference): boolean =>
  one.saying.section === other.saying.section &&
  one.said.amount?.fen === other.printed.amount?.fen &&
  other.said.amount?.fen === one.printed.amount?.fen

/** The sum of which a differing amount is a part, where the sum differs by as much and adds up. */
const wholeOf = (
  part: Difference,
  all: readonly Difference[],
  compositions: readonly Composition[],
): Difference | undefined => {
  const owner = compositions.find(
    ({ lead, parts }) => parts.includes(part.saying) && sumFen(parts.map(({ amount }) => amount)) === lead.amount.fen,
  )
  return all.find((one) => one.saying === owner?.lead && gap(one) === gap(part))
}

/** Every difference once, as a cause or as what a cause explains. */
export const causesOf = (
  differences: readonly Difference[],
  compositions: readonly Composition[],
): readonly Cause[] => {
  const explained = new Set<Difference>()
  const causes: Cause[] = []
  for (const one of differences) {
    if (explained.has(one)) continue
    const swapped = differences.find((other) => other !== one && !explained.has(other) && isSwapped(one, other))
    if (swapped !== undefined) {
      explained.add(swapped)
      causes.push({ of: one, also: [swapped], note: `与“${swapped.saying.subject}”的金额正好对调` })
      continue
    }
    const whole = wholeOf(one, differences, compositions)
    if (whole === undefined) continue
    explained.add(whole)
    causes.push({ of: one, also: [whole], note: `总数“${whole.saying.subject}”因此也相差同样的数` })
  }
  const told = new Set(causes.map(({ of }) => of))
  const alone = differences.filter((one) => !told.has(one) && !explained.has(one))
  return [...causes, ...alone.map((of) => ({ of, also: [], note: '' }))]
}
