// From a line of a file that the import wrote back to the cell or paragraph it came from: what a finding cites is shown
// in the clerk's own workbook. Rows are matched by their words, in order, because both lists keep the document's order.
import type { ImportResult } from '../importer/import-documents.ts'
import { type Item, itemsOf } from '../importer/recognition.ts'

const plain = (text: string): string => text.replace(/[\s,，"'“”]/g, '')

/** Items placed in one file, in rows as they stood. */
type Rows = readonly (readonly Item[])[]

const rowOf = ({ place }: Item): string =>
  `${place.file} ${place.sheet ?? ''} ${place.page ?? ''} ${place.cell?.replace(/[A-Z]+/i, '') ?? place.line ?? ''} ${place.cell === undefined ? (place.y ?? '') : ''}`

const rowsByFile = ({ documents, fates }: ImportResult): ReadonlyMap<string, Rows> => {
  const files = new Map<string, Item[][]>()
  const last = new Map<string, string>()
  for (const item of documents.flatMap(itemsOf)) {
    const fate = fates.get(item)
    if (fate?.kind !== 'placed') continue
    const rows = files.get(fate.file) ?? []
    files.set(fate.file, rows)
    const key = rowOf(item)
    if (last.get(fate.file) === key) rows.at(-1)?.push(item)
    else rows.push([item])
    last.set(fate.file, key)
  }
  return files
}

/** How many of a line's words stand in a row. */
const shared = (line: string, row: readonly Item[]): number =>
  row.reduce((sum, { text }) => {
    const words = plain(text)
    return words !== '' && line.includes(words) ? sum + words.length : sum
  }, 0)

const bestRow = (line: string, rows: Rows, from: number): number => {
  let best = -1
  let most = 0
  for (let index = 0; index < rows.length; index++) {
    const at = (from + index) % rows.length
    const score = shared(line, rows[at] ?? [])
    if (score > most) {
      best = at
      most = score
    }
    // Every word of the line stands in this row: nothing can be nearer.
    if (score > 0 && score >= line.length) break
  }
  return best
}

/** Finds the item behind a line (from 1) of a written file; `text` names the figure meant, where it is known. */
export type FindSource = (file: string, line: number, text: string) => Item | null

/** Made once an import; a line is looked up when it is asked for. */
export const sourceFinder = (result: ImportResult): FindSource => {
  const files = rowsByFile(result)
  return (file, line, text) => {
    const rows = files.get(file)
    if (rows === undefined || rows.length === 0) return null
    const written = (result.files[file] ?? '').split('\n')
    const wanted = plain(written[line - 1] ?? '')
    const start = Math.max(0, Math.floor(((line - 1) / Math.max(1, written.length)) * rows.length) - 3)
    const row = rows[wanted === '' ? -1 : bestRow(wanted, rows, start)] ?? null
    const exact = (items: readonly Item[]): Item | undefined =>
      text === '' ? undefined : items.find((item) => plain(item.text) === plain(text))
    return exact(row ?? []) ?? (row === null ? exact(rows.flat()) : undefined) ?? row?.[0] ?? rows[0]?.[0] ?? null
  }
}
