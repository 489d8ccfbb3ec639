// What a question of /data/ask/ is: a file of the open data, the columns of the answer, what is asked of the rows, in
// which order they come. Form, answer in the browser and the line for DuckDB all follow from it.

/** A column of the answer. */
export interface AskedColumn {
  /** Name in the Parquet file. */
  readonly name: string
  readonly heading: string
  readonly kind: 'text' | 'money' | 'number' | 'address'
  /** The difference of two columns of the file instead of one: the first less the second. */
  readonly less?: readonly [first: string, second: string]
}

/** What always holds for the rows of an answer. */
export type AskedCondition =
  | { readonly column: string; readonly is: 'one of'; readonly values: readonly string[] }
  | { readonly column: string; readonly is: 'below' | 'above'; readonly other: string }
  | { readonly column: string; readonly is: 'known' }

/** One thing that the reader may choose; an empty one asks for nothing. */
export interface AskedField {
  /** Its name in the address. */
  readonly id: string
  readonly label: string
  readonly column: string
  /** `subject` is equality by which groups of rows are skipped unread. */
  readonly is: 'contains' | 'equals' | 'subject' | 'below' | 'at least'
  /** Columns of money are asked for without regard to the sign. */
  readonly absolute?: true
  readonly initial: string
  readonly hint?: string
  readonly choices?: readonly (readonly [value: string, label: string])[]
  /** An answer needs it. */
  readonly required?: true
}

/** One question. */
export interface Question {
  /** Permanent: part of the address of an answer. */
  readonly id: string
  readonly title: string
  readonly explains: string
  /** Name below /data/. */
  readonly file: string
  readonly columns: readonly AskedColumn[]
  readonly where: readonly AskedCondition[]
  readonly fields: readonly AskedField[]
  readonly order: { readonly column: string; readonly descending: boolean; readonly absolute?: true }
  /** Column that is drawn, and those that name a bar. */
  readonly chart: { readonly value: string; readonly labels: readonly string[] }
  /** A page that answers something like it without script, by its id. */
  readonly page: 'projects' | 'three-public' | 'findings' | 'compare' | 'departments'
  readonly pageLabel: string
}

/** Name of the question in the address of an answer; no field has it. */
export const questionKey = 'q'

/** What the reader has chosen, by the ids of fields. */
export type Choices = Readonly<Record<string, string>>

/** A choice as it was made; what was not touched has its first value. */
export const chosen = (field: AskedField, choices: Choices): string => (choices[field.id] ?? field.initial).trim()

/** Every column of the file that an answer needs. */
export const columnsNeeded = (question: Question): readonly string[] => [
  ...new Set([
    ...question.columns.flatMap(({ name, less }) => less ?? [name]),
    ...question.where.flatMap((condition) =>
      'other' in condition ? [condition.column, condition.other] : [condition.column],
    ),
    ...question.fields.map(({ column }) => column),
  ]),
]
