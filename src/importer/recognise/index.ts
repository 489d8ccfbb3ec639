// The recognisers in the order they run: after the lists of choices, forms first, because they name themselves beyond doubt and a table
// without headings is never theirs; then statements, then titled sheets that nobody knows, then prose takes the rest. A later one sees only what is still free.
import type { Recogniser } from '../recognition.ts'
import { recogniseChoices } from './choices-sheet.ts'
import { recogniseDepartmentName } from './department-name.ts'
import { recogniseForms } from './form/index.ts'
import { recogniseObjectives } from './objectives.ts'
import { recogniseOtherTables } from './other-tables.ts'
import { recogniseProse } from './prose/index.ts'
import { recogniseStatements } from './statements.ts'

/** In running order. */
export const recognisers: readonly Recogniser[] = [
  recogniseChoices,
  recogniseForms,
  recogniseStatements,
  recogniseObjectives,
  recogniseOtherTables,
  recogniseProse,
  recogniseDepartmentName,
]
