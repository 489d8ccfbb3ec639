// What a sheet saved as it is looks like instead of a table: titles above the headings, headings in two rows, another sign
// between the cells, a row torn in two. Each is one message that says what to do, instead of many about its consequences.
import { problem } from '../budget/messages.ts'
import type { Problem } from '../budget/problem.ts'
import type { CsvCell } from './csv-cell.ts'
import type { SourceFile } from './sources.ts'

type Row = readonly CsvCell[]

/** Signs that other programs put between cells, and what a clerk calls them. */
const separators: readonly (readonly [string, string])[] = [
  ['\t', '制表符'],
  [';', '分号'],
  ['；', '全角分号'],
  ['，', '全角逗号'],
  ['|', '竖线'],
]

const count = (text: string, sign: string): number => text.split(sign).length - 1

/** Another separator, told by the first line that is not blank. */
export const separatorProblem = ({ path, text }: SourceFile): Problem | null => {
  const lines = text.split('\n')
  const index = lines.findIndex((line) => line.trim() !== '')
  const line = lines[index] ?? ''
  const found = separators.find(([sign]) => count(line, sign) >= 2)
  if (found === undefined || count(line, ',') >= 1) return null
  const place = { file: path, line: index + 1, column: Array.from(line.split(found[0])[0] ?? '').length + 1 }
  return problem('GS-214', place, `格子之间用的是${found[1]}，不是英文逗号`)
}

const filledCount = (row: Row): number => row.filter(({ text }) => text !== '').length
const isFilled = (row: Row, column: number): boolean => (row[column]?.text ?? '') !== ''
const widthOf = (row: Row): number => row.findLastIndex(({ text }) => text !== '') + 1

/** Amounts and codes: what stands below headings. */
const isData = ({ text }: CsvCell): boolean => /^[-(（△]?[\d０-９][\d０-９,，.．]*[)）%％]?$/.test(text)

const columnsOf = (width: number): readonly number[] => Array.from({ length: width }, (_, column) => column)

/** A row of headings whose cells are merged over the row above or below. */
const continues = (above: Row, below: Row, width: number): boolean =>
  !below.some(isData) &&
  columnsOf(width).some((column) => isFilled(above, column) && !isFilled(below, column)) &&
  columnsOf(width).some((column) => !isFilled(above, column) && isFilled(below, column))

/** Both rows as paths: a blank cell above belongs to the heading to its left. */
const joinedHeadings = (above: Row, below: Row, width: number): string => {
  let group = ''
  return columnsOf(width)
    .map((column) => {
      const [top, bottom] = [above[column]?.text ?? '', below[column]?.text ?? '']
      if (top !== '') group = top
      return bottom === '' ? top : `${group}/${bottom}`
    })
    .join(',')
}

const titleRows = (rows: readonly Row[], heading: number): Problem | null => {
  const [first, head] = [rows[0]?.[0], rows[heading]?.[0]]
  if (first === undefined || head === undefined) return null
  const what = `表头上面还有 ${heading} 行标题或说明，从“${rows[0]?.find(({ text }) => text !== '')?.text ?? ''}”开始`
  return problem('GS-212', first.place, what, {
    fix: `删去表头以上的各行，使第 ${head.place.line} 行“${head.text}…”成为第一行；表题和计量单位写在 disclosure.yaml 里`,
  })
}

const twoHeadings = (rows: readonly Row[], width: number): Problem | null => {
  const [above, below] = rows
  const first = below?.find(({ text }) => text !== '')
  if (above === undefined || below === undefined || first === undefined || !continues(above, below, width)) return null
  return problem('GS-213', first.place, '表头有两行', {
    fix: `把两行表头合成一行，上下级用“/”连接：${joinedHeadings(above, below, width)}`,
  })
}

/** Rows from the first that is not blank. */
export const headProblem = (rows: readonly Row[]): Problem | null => {
  const top = rows.slice(0, 12)
  const width = Math.max(0, ...top.map(widthOf))
  if (width < 3) return null
  const heading = top.findIndex((row) => !row.some(isData) && filledCount(row) * 10 >= width * 6)
  if (heading < 0) return null
  const above = top.slice(0, heading)
  const head = top[heading] ?? []
  const isTitle = (row: Row): boolean =>
    filledCount(row) <= 2 && columnsOf(width).every((column) => !isFilled(row, column) || isFilled(head, column))
  if (heading > 0 && above.every(isTitle)) return titleRows(top, heading)
  return twoHeadings(top.slice(Math.max(0, heading - 1), heading + 1), width) ?? twoHeadings(top.slice(heading), width)
}

/** Two rows in a row that are together one: a break of the line without quotes. */
export const tornRow = (row: Row, next: Row | undefined, width: number): Problem | null => {
  const [first] = row
  if (first === undefined || next === undefined || row.length >= width) return null
  if (next.length >= width || row.length + next.length - 1 !== width) return null
  const [end, start] = [row.at(-1)?.text ?? '', next[0]?.text ?? '']
  return problem(
    'GS-215',
    next[0]?.place ?? first.place,
    `第 ${first.place.line} 行在“${end}”后断开，后半行成了另一行`,
    {
      fix: `删去这里的换行，使两行合成一行，断开的格子写成“${end}${start}”`,
    },
  )
}
