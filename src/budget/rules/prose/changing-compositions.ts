// Divisions of an amount of which the whole and every part say how they moved from last year.
import { compositionsOf } from './compositions.ts'
import { type Movement, movementsOf } from './movements.ts'
import { adds } from './parts-add-up.ts'
import type { AmountSaying, Paragraphs } from './sayings.ts'

/** An amount of the prose that moves. */
export interface Moving {
  readonly saying: AmountSaying
  readonly movement: Movement
}

/** A whole and all its parts, each with its own movement. */
export interface ChangingComposition {
  readonly lead: Moving
  readonly parts: readonly Moving[]
}

/** Compositions that add up and of which the whole and every part that is not 0 say how they moved. */
export const changingCompositions = (
  paragraphs: Paragraphs,
  base: 'prior' | 'plan' = 'prior',
): readonly ChangingComposition[] => {
  const movements = movementsOf(paragraphs, base).filter(
    ({ change, lead }) => change !== null || lead.claim.kind === 'unchanged',
  )
  const moving = (saying: AmountSaying): readonly Moving[] =>
    movements
      .filter(({ candidates }) => candidates[0] === saying)
      .slice(0, 1)
      .map((movement) => ({ saying, movement }))
  return compositionsOf(paragraphs)
    .filter((one) => one.parts.length > 1 && adds(one))
    .flatMap(({ lead, parts }) => {
      const [whole] = moving(lead)
      const found = parts.flatMap(moving)
      return whole === undefined || found.length < parts.length ? [] : [{ lead: whole, parts: found }]
    })
}
