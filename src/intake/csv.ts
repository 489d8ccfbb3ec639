// CSV text → cells with the line and column an editor shows. Knows nothing of statements; a row that is too short or
// too long is reported here, because nobody can say which cell is missing.
import Papa from 'papaparse'
import { problem } from '../budget/messages.ts'
import type { LinePlace } from '../budget/place.ts'
import type { Outcome, Problem } from '../budget/problem.ts'
import { separatorOf } from '../sheet/separator.ts'
import type { CsvCell } from './csv-cell.ts'
import { headProblem, separatorProblem, tornRow } from './sheet-shape.ts'
import type { SourceFile } from './sources.ts'

/** Heading cells and rows of the same length; wholly blank rows and blank trailing columns are left out. */
export interface CsvTable {
  readonly headings: readonly CsvCell[]
  readonly rows: readonly (readonly CsvCell[])[]
}

/** Length of a parsed value in the source, quotes included. */
const sourceLength = (value: string, quoted: boolean): number =>
  quoted ? value.length + 2 + (value.split('"').length - 1) : value.length

/** Turns offsets into places; offsets must not go backwards. */
const createCounter = (file: string, text: string) => {
  let offset = 0
  let line = 1
  let column = 1
  return (target: number): LinePlace => {
    for (; offset < target; offset++) {
      const unit = text.charCodeAt(offset)
      if (unit === 10) {
        line++
        column = 1
        // The second half of a pair is no column of its own.
      } else if (unit < 0xdc00 || unit > 0xdfff) column++
    }
    return { file, line, column }
  }
}

const parseRows = (file: string, text: string): { rows: CsvCell[][]; broken: LinePlace | null } => {
  const rows: CsvCell[][] = []
  const placeAt = createCounter(file, text)
  let start = 0
  let broken: LinePlace | null = null
  Papa.parse<string[]>(text, {
    delimiter: separatorOf(text),
    newline: '\n',
    header: false,
    skipEmptyLines: false,
    step: ({ data, errors, meta }) => {
      let offset = start
      const cells = data.map((value): CsvCell => {
        const place = placeAt(offset)
        offset += sourceLength(value, text[offset] === '"') + 1
        return { text: value.trim(), place }
      })
      if (errors.some((error) => error.type === 'Quotes')) broken ??= cells.at(-1)?.place ?? placeAt(start)
      rows.push(cells)
      start = meta.cursor
    },
  })
  return { rows, broken }
}

const readRows = new WeakMap<SourceFile, ReturnType<typeof parseRows>>()

/** Every row as it stands, misfits included; `broken` where the quotes do not pair. Parsed once a file. */
export const readCsvRows = (source: SourceFile): ReturnType<typeof parseRows> => {
  const known = readRows.get(source) ?? parseRows(source.path, source.text.replace(/\r\n?/g, '\n'))
  readRows.set(source, known)
  return known
}

const isBlankRow = (row: readonly CsvCell[]): boolean => row.every((cell) => cell.text === '')

const widthOf = (row: readonly CsvCell[]): number => row.findLastIndex((cell) => cell.text !== '') + 1

const shown = (text: string): string => (text === '' ? '空格' : `“${text}”`)

/** One message a row; `null` when the row has the width of the headings. */
const lengthProblem = (row: readonly CsvCell[], width: number): Problem | null => {
  const first = row[0]
  if (first === undefined || isBlankRow(row)) return null
  const extra = row[width]
  if (extra !== undefined && widthOf(row) > width)
    return problem(
      'GS-205',
      extra.place,
      `这一行有 ${widthOf(row)} 格，表头只有 ${width} 格，多出的从${shown(extra.text)}开始`,
    )
  if (row.length < width) return problem('GS-204', first.place, `这一行只有 ${row.length} 格，表头有 ${width} 格`)
  return null
}

/** Reads a table whose first row that is not blank holds the headings. `null` when the file says nothing. */
export const parseCsv = (source: SourceFile): Outcome<CsvTable | null> => {
  if (source.encoding === 'unreadable') return { value: null, problems: [] }
  const { rows, broken } = readCsvRows(source)
  if (broken !== null) return { value: null, problems: [problem('GS-209', broken, '从这一格起，双引号不配对')] }
  const filled = rows.filter((row) => !isBlankRow(row))
  const shape = separatorProblem(source) ?? headProblem(filled)
  if (shape !== null) return { value: null, problems: [shape] }
  const [headings, ...body] = filled
  if (headings === undefined) {
    const place = { file: source.path, line: 1, column: 1 }
    return { value: null, problems: [problem('WJ-102', place, '这个文件是空的，连表头也没有')] }
  }
  // A blank trailing heading stays when a cell below it holds something: the statement reports it as unknown.
  const width = body
    .filter((row) => row.length <= headings.length)
    .reduce((widest, row) => Math.max(widest, widthOf(row)), widthOf(headings))
  const problems: Problem[] = []
  const kept: CsvCell[][] = []
  for (let index = 0; index < body.length; index++) {
    const row = body[index] ?? []
    const torn = tornRow(row, body[index + 1], width)
    const fault = torn ?? lengthProblem(row, width)
    if (fault === null) kept.push(row.slice(0, width))
    else problems.push(fault)
    if (torn === null) continue
    // The second half is part of the same fault: what follows from it is not said again.
    const next = body[++index] ?? []
    const [end, start] = [row.at(-1), next[0]]
    if (end !== undefined && start !== undefined)
      kept.push([...row.slice(0, -1), { ...end, text: end.text + start.text }, ...next.slice(1)])
  }
  return { value: { headings: headings.slice(0, width), rows: kept }, problems }
}
