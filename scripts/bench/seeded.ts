// Numbers that look like chance and are the same in every run.

/** The next number from 0 up to 1. */
export type Random = () => number

/** A generator of its own; one seed, one sequence. */
export const seeded = (seed: number): Random => {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
