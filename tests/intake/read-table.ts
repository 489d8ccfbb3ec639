// A table of a made-up disclosure of 2024 in 万元, read from the text of its CSV, with what was said of it.
import { createClassification } from '../../src/budget/classification/index.ts'
import type { Stage } from '../../src/budget/stage.ts'
import type { Statement, StatementId } from '../../src/budget/statement.ts'
import { readStatement } from '../../src/intake/statement.ts'
import { source } from './sources.ts'

/** The statement with the codes of all messages and the words of the errors. */
export const readTable = (
  id: StatementId,
  text: string,
  stage: Stage = 'budget',
): { readonly statement: Statement; readonly codes: readonly string[]; readonly errors: readonly string[] } => {
  const place = { file: 'disclosure.yaml', path: [] }
  const entry = {
    id,
    number: '',
    title: id,
    departmentLine: '',
    unit: '万元',
    note: '',
    columnAliases: {},
    place,
  } as const
  const context = { entry, year: 2024, stage, classification: createClassification() } as const
  const { value, problems } = readStatement(source(`data/a/2024/${stage}/tables/${id}.csv`, text), context)
  if (value === null) throw new Error('nothing was read')
  const errors = problems.filter(({ severity }) => severity === '错误').map(({ code, what }) => `${code} ${what}`)
  return { statement: value, codes: problems.map(({ code }) => code), errors }
}
