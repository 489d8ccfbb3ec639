// A statement read from the text of a CSV, as the program reads it.
import { createClassification } from '../../src/budget/classification/index.ts'
import type { Stage } from '../../src/budget/stage.ts'
import type { Statement, StatementId } from '../../src/budget/statement.ts'
import { readStatement } from '../../src/intake/statement.ts'

const place = { file: 'data/a/2024/budget/disclosure.yaml', path: [] }

/** Of a made-up disclosure of 2024 in 万元. */
export const statementFrom = (id: StatementId, text: string, stage: Stage = 'budget'): Statement => {
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
  const path = `data/a/2024/${stage}/tables/${id}.csv`
  const { value, problems } = readStatement(
    { path, text, encoding: 'utf-8' },
    {
      entry,
      year: 2024,
      stage,
      classification: createClassification(),
    },
  )
  const errors = problems.filter(({ severity }) => severity === '错误')
  if (value === null || errors.length > 0) throw new Error(errors.map(({ what }) => what).join('\n'))
  return value
}
