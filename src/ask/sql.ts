// The same question as one line for DuckDB, with the choices of the reader in it.
import { exactOf } from './exact.ts'
import { type AskedColumn, type AskedField, type Choices, chosen, type Question } from './question.ts'

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** What is no number stays text, so that nothing typed becomes SQL. */
const numeral = (value: string): string => (exactOf(value) === null ? quoted(value) : value)

const columnSql = ({ name, less }: AskedColumn): string =>
  less === undefined ? name : `${less[0]} - ${less[1]} AS ${name}`

const fieldSql = (field: AskedField, value: string): string => {
  const column = field.absolute === true ? `abs(${field.column})` : field.column
  switch (field.is) {
    case 'contains':
      return `contains(${column}, ${quoted(value)})`
    case 'below':
      return `${column} < ${numeral(value)}`
    case 'at least':
      return `${column} >= ${numeral(value)}`
    case 'equals':
    case 'subject':
      return `${column} = ${quoted(value)}`
  }
}

const conditions = (question: Question, choices: Choices): readonly string[] => [
  ...question.where.map((condition) => {
    if (condition.is === 'known') return `${condition.column} IS NOT NULL`
    if (condition.is === 'one of') return `${condition.column} IN (${condition.values.map(quoted).join(', ')})`
    return `${condition.column} ${condition.is === 'below' ? '<' : '>'} ${condition.other}`
  }),
  ...question.fields.flatMap((field) => {
    const value = chosen(field, choices)
    return value === '' ? [] : [fieldSql(field, value)]
  }),
]

/** `file` is the address of the Parquet file. */
export const sqlOf = (question: Question, choices: Choices, file: string): string => {
  const { column, descending, absolute } = question.order
  return [
    `SELECT ${question.columns.map(columnSql).join(', ')}`,
    `FROM ${quoted(file)}`,
    `WHERE ${conditions(question, choices).join(' AND ')}`,
    `ORDER BY ${absolute === true ? `abs(${column})` : column}${descending ? ' DESC' : ''};`,
  ].join('\n')
}
