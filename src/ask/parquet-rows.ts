// Rows of a Parquet file for a question: only the columns that it names, and of a subject only the groups that can hold
// it. Decimals stay whole numbers with a scale, because the reader's own way makes floats of them (hyparquet 1.31.5).
import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import type { AskedRow } from './answer.ts'
import type { AskedValue } from './exact.ts'
import { type Choices, chosen, columnsNeeded, type Question } from './question.ts'

/** Scales of decimal columns, and the same file said to hold whole numbers. */
const withoutDecimals = (metadata: FileMetaData) => {
  const scales = new Map<string, number>()
  const schema = metadata.schema.map((element) => {
    if (element.converted_type !== 'DECIMAL') return element
    scales.set(element.name, element.scale ?? 0)
    const { converted_type: _, logical_type: __, scale: ___, precision: ____, ...whole } = element
    return whole
  })
  return { metadata: { ...metadata, schema }, scales }
}

/** Two's complement, most significant byte first. */
const wholeOf = (bytes: Uint8Array): bigint => {
  let whole = 0n
  for (const byte of bytes) whole = (whole << 8n) | BigInt(byte)
  return BigInt.asIntN(bytes.length * 8, whole)
}

const cellValue = (cell: unknown, scale: number): AskedValue => {
  if (typeof cell === 'bigint') return { digits: cell, scale }
  if (typeof cell === 'number') return { digits: BigInt(cell), scale: 0 }
  if (cell instanceof Uint8Array) return { digits: wholeOf(cell), scale }
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'string' || typeof cell === 'boolean' ? cell : null
}

/** All rows of `file` that may answer. */
export const rowsFor = async (
  question: Question,
  choices: Choices,
  file: AsyncBuffer,
): Promise<readonly AskedRow[]> => {
  // The footer of our files is some KB; the reader's own guess of 512 KB would fetch most of them whole.
  const { metadata, scales } = withoutDecimals(
    await parquetMetadataAsync(file, { initialFetchSize: Math.min(file.byteLength, 1 << 16) }),
  )
  const subject = question.fields.find(({ is }) => is === 'subject')
  const value = subject === undefined ? '' : chosen(subject, choices)
  const rows = await parquetReadObjects({
    file,
    metadata,
    columns: [...columnsNeeded(question)],
    ...(subject === undefined || value === '' ? {} : { filter: { [subject.column]: { $eq: value } } }),
  })
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cellValue(cell, scales.get(name) ?? 0)])),
  )
}
