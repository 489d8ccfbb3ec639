// Rows of text as a Parquet file: what a column is follows from its field, a missing value is null and never 0, money is
// a decimal with two places. Bytes leave after every row group, so that a file of any size needs one group of memory.
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { Field } from '../data-table.ts'

/** A column of a Parquet schema, as the library takes it (hyparquet-writer 0.17.0). */
interface SchemaColumn {
  readonly name: string
  readonly type: 'BYTE_ARRAY' | 'INT32' | 'INT64' | 'BOOLEAN' | 'FIXED_LEN_BYTE_ARRAY'
  readonly converted_type?: 'UTF8' | 'DATE' | 'DECIMAL'
  readonly precision?: number
  readonly scale?: number
  readonly type_length?: number
  readonly repetition_type: 'OPTIONAL'
}

/** Rows that a group holds at most, and so what is in memory while one is written. */
const groupRows = 20_000

/** Money: whole 分 in 64 bits, up to 10,000 万亿元. */
const moneyDigits = { precision: 18, scale: 2 } as const
/** Scores, rates and values of indicators: as many places as any document prints. */
const numberDigits = { precision: 38, scale: 10 } as const

/** Columns of money are named by their unit. */
const isMoney = ({ name }: Field): boolean => name.endsWith('_元')

const schemaColumn = (field: Field): SchemaColumn => {
  const base = { name: field.name, repetition_type: 'OPTIONAL' } as const
  switch (field.type) {
    case 'string':
      return { ...base, type: 'BYTE_ARRAY', converted_type: 'UTF8' }
    case 'integer':
      return { ...base, type: 'INT32' }
    case 'boolean':
      return { ...base, type: 'BOOLEAN' }
    case 'date':
      return { ...base, type: 'INT32', converted_type: 'DATE' }
    case 'number':
      return isMoney(field)
        ? { ...base, type: 'INT64', converted_type: 'DECIMAL', ...moneyDigits }
        : { ...base, type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16, converted_type: 'DECIMAL', ...numberDigits }
  }
}

/** The digits of a decimal text as a whole number of `scale` places; throws where it has more, because none may be lost. */
const scaled = (text: string, { precision, scale }: typeof moneyDigits | typeof numberDigits): bigint => {
  const match = /^(-?)(\d+)(?:\.(\d*?)0*)?$/.exec(text)
  const [, sign = '', whole = '', places = ''] = match ?? []
  if (match === null || places.length > scale || whole.replace(/^0+/, '').length > precision - scale)
    throw new Error(`“${text}”不是最多 ${scale} 位小数的数`)
  return BigInt(sign + whole + places.padEnd(scale, '0'))
}

const whole32 = (text: string): number => {
  const number = Number(text)
  if (!/^-?\d+$/.test(text) || number !== (number | 0)) throw new Error(`“${text}”不是整数`)
  return number
}

type ParquetValue = string | number | bigint | boolean | Date

/** How the text of a field is read. */
const valueReader = (field: Field): ((text: string) => ParquetValue) => {
  switch (field.type) {
    case 'string':
      return (text) => text
    case 'integer':
      return whole32
    case 'boolean':
      return (text) => text === '是'
    case 'date':
      return (text) => new Date(`${text}T00:00:00Z`)
    case 'number': {
      const digits = isMoney(field) ? moneyDigits : numberDigits
      return (text) => scaled(text, digits)
    }
  }
}

/** A file that is being written. */
export interface ParquetFile {
  readonly add: (rows: readonly (readonly string[])[]) => void
  readonly finish: () => void
}

/** A writer whose buffer goes to `sink` whenever the library says that a group is done. */
const sinkWriter = (sink: (bytes: Uint8Array) => void): ByteWriter => {
  const writer = new ByteWriter(1 << 16)
  const flush = (): void => {
    sink(writer.getBytes())
    writer.index = 0
  }
  return Object.assign(writer, { flush, finish: flush })
}

/**
 * A Parquet file of these columns; `sink` is given its bytes in order. `words` are said in the file itself (licence,
 * title). Rows are texts in the order of the fields, '' where there is no value.
 */
export const parquetFile = (
  fields: readonly Field[],
  sink: (bytes: Uint8Array) => void,
  words: Readonly<Record<string, string>>,
  rowsInGroup = groupRows,
): ParquetFile => {
  const file = new ParquetWriter({
    writer: sinkWriter(sink),
    schema: [{ name: 'root', num_children: fields.length }, ...fields.map(schemaColumn)],
    createdBy: 'mingzhang',
    kvMetadata: Object.entries(words).map(([key, value]) => ({ key, value })),
  })
  const readers = fields.map(valueReader)
  const valueIn = (field: number, text: string): ParquetValue | null => {
    try {
      return text === '' ? null : (readers[field]?.(text) ?? null)
    } catch (error) {
      throw new Error(`“${fields[field]?.name}”${error instanceof Error ? error.message : error}`)
    }
  }
  let waiting: (readonly string[])[] = []
  const write = (rows: readonly (readonly string[])[]): void => {
    const columnData = fields.map(({ name }, field) => ({
      name,
      data: rows.map((row) => valueIn(field, row[field] ?? '')),
    }))
    file.write({ columnData, rowGroupSize: rowsInGroup })
  }
  return {
    add: (rows) => {
      for (const row of rows) {
        waiting.push(row)
        if (waiting.length < rowsInGroup) continue
        write(waiting)
        waiting = []
      }
    },
    finish: () => {
      if (waiting.length > 0) write(waiting)
      file.finish()
    },
  }
}
