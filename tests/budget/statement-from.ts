// A statement read from the text of a CSV, as the program reads it.
import type { Stage } from '../../src/budget/stage.ts'
import type { Statement, StatementId } from '../../src/budget/statement.ts'
import { readTable } from '../intake/read-table.ts'

/** Of a made-up disclosure of 2024 in 万元, without errors. */
export const statementFrom = (id: StatementId, text: string, stage: Stage = 'budget'): Statement => {
  const { statement, errors } = readTable(id, text, stage)
  if (errors.length > 0) throw new Error(errors.join('\n'))
  return statement
}
