// All that no earlier recogniser took, as one stream of paragraphs in the document's order, with marks where tables were
// taken out of it. A sheet of one text column is running text under the sheet's name.
import type { Item, RecogniserContext } from '../../recognition.ts'
import type { Grid, GridCell, SourceDocument } from '../../source-document.ts'
import { wordsOf } from '../form/form-rows.ts'

/** A piece of the stream. */
export type StreamPiece =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly heading: number
      /** The source is the name of a sheet or file: it says what follows and is not printed. */
      readonly named: boolean
      readonly items: readonly Item[]
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[]; readonly items: readonly Item[] }
  | { readonly kind: 'taken' }
  | { readonly kind: 'margin'; readonly items: readonly Item[] }

/** `03-部门主要职能.csv` → 部门主要职能. */
const bareName = (name: string): string =>
  name
    .replace(/^.*[\\/]/, '')
    .replace(/\.[A-Za-z]{1,5}$/, '')
    .replace(/^\s*[\d（(]+[)）]?[-_.、\s]*/, '')
    .trim()

const free = (grid: Grid, context: RecogniserContext): readonly (readonly GridCell[])[] =>
  grid.rows
    .filter((row) => !row.hidden)
    .map((row) =>
      row.cells.flatMap((cell) => (cell !== null && cell.text.trim() !== '' && context.isFree(cell) ? [cell] : [])),
    )
    .filter((cells) => cells.length > 0)

/** Rows of which most hold one text are prose, laid out in a sheet. */
const isProse = (rows: readonly (readonly GridCell[])[]): boolean =>
  rows.filter((cells) => cells.length === 1).length >= rows.length * 0.75

/** A cover is no chapter: its lines name the document. */
const isCover = (name: string): boolean => /^封(?:面|页|皮)$/.test(name)

const gridPieces = (grid: Grid, document: SourceDocument, context: RecogniserContext): readonly StreamPiece[] => {
  // Words whose column is not certain are no running text.
  if (grid.rows.some(({ cells }) => cells.some((cell) => cell?.columns !== undefined))) return [{ kind: 'taken' }]
  const rows = free(grid, context)
  const all = grid.rows.flatMap(({ cells }) => cells).filter((cell) => cell !== null && cell.text.trim() !== '').length
  const left = rows.reduce((sum, cells) => sum + cells.length, 0)
  const taken: readonly StreamPiece[] = left < all ? [{ kind: 'taken' }] : []
  if (rows.length === 0) return all === 0 ? [] : [{ kind: 'taken' }]
  if (left < all * 0.5) return taken
  const name = grid.sheet === '' ? '' : bareName(/^sheet\d*$/i.test(grid.sheet) ? document.file : grid.sheet)
  const title: readonly StreamPiece[] =
    name === '' || grid.hidden || isCover(name)
      ? []
      : [{ kind: 'text', text: name, heading: 1, named: true, items: [] }]
  if (grid.hidden) return taken
  if (isProse(rows))
    return [
      ...title,
      ...rows.flatMap((cells): readonly StreamPiece[] =>
        cells
          .map((cell) => cell.text)
          .join(' ')
          .split('\n')
          .flatMap((line): readonly StreamPiece[] => {
            const text = line.trim()
            return text === '' ? [] : [{ kind: 'text', text, heading: 0, named: false, items: cells }]
          }),
      ),
      ...taken,
    ]
  const table: StreamPiece = {
    kind: 'table',
    rows: rows.map((cells) => cells.map(({ text }) => wordsOf(text).replace(/\n/g, ''))),
    items: rows.flat(),
  }
  return [...title, ...(grid.sheet === '' ? [table] : []), ...taken]
}

/** The stream of one document. */
export const textStream = (document: SourceDocument, context: RecogniserContext): readonly StreamPiece[] =>
  document.parts.flatMap((part): readonly StreamPiece[] => {
    if (part.kind === 'grid') return gridPieces(part, document, context)
    if (part.hidden || !context.isFree(part)) return []
    if (part.margin === true) return [{ kind: 'margin', items: [part] }]
    return [{ kind: 'text', text: part.text, heading: part.heading, named: false, items: [part] }]
  })
