// What a table of the open data is: columns defined once, as data. CSV heading, Table Schema and the explanation on
// /data/ all follow from the definition, so that they cannot contradict each other.
import type { Archive } from '../budget/archive.ts'
import type { Review } from '../budget/rules/review.ts'
import { csvText } from './csv.ts'

/** Types of Table Schema (Data Package v2) that our columns use; `boolean` is written 是 / 否. */
export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'date'

/** A column without its values: what a reader of the table has to know. */
export interface Field {
  /** The Chinese heading of the CSV file, and so the name of the field. */
  readonly name: string
  /** For programs that want ASCII names. */
  readonly id: string
  readonly type: FieldType
  /** What the column says, in Chinese. */
  readonly description: string
  /** A value is never left out. */
  readonly required?: true
  readonly values?: readonly string[]
  /** ColumnType of the budget taxonomy of Fiscal Data Package 1.0rc1, where one fits. */
  readonly role?: string
}

/** A column of rows of one kind. */
export interface Column<Row> extends Field {
  readonly text: (row: Row) => string
}

/** All that tables are made from; `address` makes a root-relative path permanent. */
export interface Facts {
  readonly archive: Archive
  readonly reviews: readonly Review[]
  readonly address: (path: string) => string
}

/** A reference to another table: fields of this one, and of that one in the same order. */
export interface TableReference {
  readonly fields: readonly string[]
  readonly table: string
  readonly targets: readonly string[]
}

/** What a table says of itself. */
export interface TableText {
  /** Part of the address: /data/<id>.csv. */
  readonly id: string
  readonly title: string
  /** One fact a row: which. */
  readonly description: string
  readonly key: readonly string[]
  readonly references: readonly TableReference[]
}

/** A table with its kind of row closed over, as the registry holds it. */
export interface DataTable extends TableText {
  readonly fields: readonly Field[]
  readonly rows: (facts: Facts) => readonly (readonly string[])[]
}

/** Closes a definition over its rows. */
export const defineTable = <Row>(
  definition: TableText & {
    readonly columns: readonly Column<Row>[]
    readonly rows: (facts: Facts) => readonly Row[]
  },
): DataTable => {
  const { columns, rows, ...text } = definition
  return {
    ...text,
    fields: columns.map(({ text: _, ...field }) => field),
    rows: (facts) => rows(facts).map((row) => columns.map((column) => column.text(row))),
  }
}

/** The file at /data/<id>.csv. */
export const tableCsv = (table: DataTable, facts: Facts): string =>
  csvText([table.fields.map(({ name }) => name), ...table.rows(facts)])

/** `是` or `否`: what a boolean field is written as. */
export const yesNo = (value: boolean): string => (value ? '是' : '否')
