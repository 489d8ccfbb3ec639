// Incomes by source as prose calls them: by the titles of the declared rows of 收支总表.
import { incomeSourceIds, incomeTitles } from '../../facts/key-figures.ts'
import { type Concept, cellsOf } from './concept.ts'

/** One concept a source of income, 上年结转 included. */
export const incomeConcepts: readonly Concept[] = incomeSourceIds.map((id) => ({
  id,
  words: incomeTitles(id),
  // A budget of its own that is blank says 0 of its income, too.
  cells: id === 'income-fund' ? [...cellsOf(id), ...cellsOf('fund')] : cellsOf(id),
}))
