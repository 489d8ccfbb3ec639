// Answers a question from rows of its file: which rows, in which order, what each cell says. It reads nothing itself.
import {
  type AskedValue,
  absoluteExact,
  compareExact,
  type Exact,
  exactOf,
  groupedText,
  plainText,
  subtractExact,
} from './exact.ts'
import { type AskedColumn, type AskedField, type Choices, chosen, type Question } from './question.ts'

/** A row of the file, by the names of its columns. */
export type AskedRow = Readonly<Record<string, AskedValue>>

/** A cell as the page shows it, and as a file holds it: without separators. */
export interface AnswerCell {
  readonly shown: string
  readonly plain: string
}

/** A finished answer. */
export interface Answer {
  readonly headings: readonly string[]
  readonly rows: readonly (readonly AnswerCell[])[]
  /** The bars of the chart, in the order of the rows. */
  readonly bars: readonly { readonly label: string; readonly value: Exact }[]
}

const isExact = (value: AskedValue | undefined): value is Exact => typeof value === 'object' && value !== null

const cellValue = (row: AskedRow, { name, less }: Pick<AskedColumn, 'name' | 'less'>): AskedValue => {
  if (less === undefined) return row[name] ?? null
  const [first, second] = [row[less[0]], row[less[1]]]
  return isExact(first) && isExact(second) ? subtractExact(first, second) : null
}

const textOf = (value: AskedValue): string => (isExact(value) ? plainText(value) : value === null ? '' : String(value))

const fitsField = (row: AskedRow, field: AskedField, value: string): boolean => {
  const cell = row[field.column] ?? null
  if (field.is === 'contains') return textOf(cell).includes(value)
  if (field.is === 'equals' || field.is === 'subject') return textOf(cell) === value
  const limit = exactOf(value)
  if (!isExact(cell) || limit === null) return false
  const order = compareExact(field.absolute === true ? absoluteExact(cell) : cell, limit)
  return field.is === 'below' ? order < 0 : order >= 0
}

const fits = (question: Question, choices: Choices) => {
  const fields = question.fields.flatMap((field) => {
    const value = chosen(field, choices)
    return value === '' ? [] : [{ field, value }]
  })
  return (row: AskedRow): boolean =>
    question.where.every((condition) => {
      const cell = row[condition.column] ?? null
      if (condition.is === 'known') return cell !== null
      if (condition.is === 'one of') return condition.values.includes(textOf(cell))
      const other = row[condition.other] ?? null
      if (!isExact(cell) || !isExact(other)) return false
      return condition.is === 'below' ? compareExact(cell, other) < 0 : compareExact(cell, other) > 0
    }) && fields.every(({ field, value }) => fitsField(row, field, value))
}

/** Rows without a value come last, those with the same value in the order of the file. */
const sorted = (question: Question, rows: readonly AskedRow[]): readonly AskedRow[] => {
  const { column, descending, absolute } = question.order
  const declared = question.columns.find(({ name }) => name === column) ?? { name: column }
  const keyed = rows.map((row) => {
    const value = cellValue(row, declared)
    return { row, key: isExact(value) && absolute === true ? absoluteExact(value) : value }
  })
  return keyed
    .toSorted(({ key: a }, { key: b }) => {
      if (!isExact(a) || !isExact(b)) return Number(isExact(b)) - Number(isExact(a))
      return descending ? compareExact(b, a) : compareExact(a, b)
    })
    .map(({ row }) => row)
}

const cellOf = (column: AskedColumn, value: AskedValue): AnswerCell => {
  if (!isExact(value)) return { shown: textOf(value), plain: textOf(value) }
  const places = column.kind === 'money' ? 2 : undefined
  // A year is a name, not an amount.
  const shown = column.name === '年度' ? plainText(value) : groupedText(value, places)
  return { shown, plain: plainText(value, places) }
}

/** The answer to `question` with these choices, from all rows that may matter. */
export const answerOf = (question: Question, choices: Choices, rows: readonly AskedRow[]): Answer => {
  const found = sorted(question, rows.filter(fits(question, choices)))
  const drawn = question.columns.find(({ name }) => name === question.chart.value)
  return {
    headings: question.columns.map(({ heading }) => heading),
    rows: found.map((row) => question.columns.map((column) => cellOf(column, cellValue(row, column)))),
    bars: found.flatMap((row) => {
      const value = drawn === undefined ? null : cellValue(row, drawn)
      const label = question.chart.labels.map((name) => textOf(row[name] ?? null)).join(' ')
      return isExact(value) ? [{ label, value }] : []
    }),
  }
}
