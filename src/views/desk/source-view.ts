// The input as it lies on the left of the desk: sheets and pages, each cell coloured and named by what became of it.
// What became of it was decided by the importer.
import type { Fate } from '../../sheet/fate.ts'
import type { Grid, GridCell, Paragraph } from '../../sheet/grid.ts'

type Item = GridCell | Paragraph

/** A file as it was read; what the importer calls a source document. */
export interface ReadFile {
  readonly file: string
  readonly parts: readonly (Grid | Paragraph)[]
}

/** A cell or paragraph: its words, its look, and in words what became of it. */
export interface SourceItem {
  readonly id: string
  readonly text: string
  /** `placed`, `furniture`, `dropped` or `left`; '' for a blank cell. */
  readonly look: string
  readonly colSpan: number
  readonly rowSpan: number
  /** `B7：录入到部门收入总表`; '' for a blank cell. */
  readonly said: string
}

/** A grid or a paragraph of a sheet. */
export type SourcePart =
  | { readonly kind: 'grid'; readonly label: string; readonly rows: readonly (readonly SourceItem[])[] }
  | ({ readonly kind: 'paragraph' } & SourceItem)

/** A sheet of a workbook, a page of a PDF, a piece of a text. */
export interface SourceSheet {
  readonly id: string
  readonly label: string
  readonly parts: readonly SourcePart[]
  /** How many of its items nobody could place. */
  readonly left: number
}

/** Long texts are shown piece by piece: so many parts at once. */
const partsAtOnce = 40
/** A long table is shown in tables of so many rows, of which a browser lays out only those in sight. */
const rowsAtOnce = 40

/** Parts that stand on one sheet or page. */
interface Piece {
  readonly file: string
  readonly label: string
  readonly parts: readonly (Grid | Paragraph)[]
}

const sheetName = (part: Grid | Paragraph): string => {
  if (part.kind === 'grid' && part.sheet !== '') return part.sheet
  return part.place.page === undefined ? '' : `第 ${part.place.page} 页`
}

const piecesOf = ({ file, parts }: ReadFile): readonly Piece[] => {
  const pieces: { name: string; parts: (Grid | Paragraph)[] }[] = []
  for (const part of parts) {
    const name = sheetName(part)
    const last = pieces.at(-1)
    if (last?.name === name && last.parts.length < partsAtOnce) last.parts.push(part)
    else pieces.push({ name, parts: [part] })
  }
  return pieces.map(({ name, parts: own }, index) => ({
    file,
    label: name === '' ? `第 ${index + 1} 部分` : name,
    parts: own,
  }))
}

const placeOf = ({ place }: Item): string =>
  place.cell ??
  (place.page === undefined ? '' : `第 ${place.page} 页`) + (place.line === undefined ? '' : `第 ${place.line} 行`)

const fateWords = (fate: Fate | undefined, nameOf: (file: string) => string): string => {
  if (fate === undefined) return '没有认出，请看一眼'
  switch (fate.kind) {
    case 'placed':
      return `已录入${nameOf(fate.file)}`
    case 'furniture':
      return `不必录入：${fate.why}`
    case 'dropped':
      return `个人信息，不录入：${fate.why}`
    case 'left':
      return `没有录入：${fate.why}`
  }
}

/** Every item with the sheet and id under which the desk shows it. */
export type ShownItems = ReadonlyMap<Item, { readonly sheet: string; readonly id: string }>

/** All sheets of all files, and where each item is shown. `nameOf` says a file of the result in words. */
export const sourceSheets = (
  documents: readonly ReadFile[],
  fates: ReadonlyMap<Item, Fate>,
  nameOf: (file: string) => string,
): { readonly sheets: readonly SourceSheet[]; readonly shown: ShownItems } => {
  const shown = new Map<Item, { sheet: string; id: string }>()
  const sheets = documents.flatMap(piecesOf).map((piece, index): SourceSheet => {
    const sheet = `source-${index + 1}`
    let left = 0
    let count = 0
    const itemOf = (item: Item, colSpan: number, rowSpan: number): SourceItem => {
      const id = `${sheet}-${++count}`
      shown.set(item, { sheet, id })
      const fate = fates.get(item)
      const look = item.text.trim() === '' && fate === undefined ? '' : (fate?.kind ?? 'left')
      if (look === 'left') left++
      const text = look === 'dropped' ? '（个人信息）' : item.text.trim()
      const said = look === '' ? '' : `${placeOf(item)} ${fateWords(fate, nameOf)}`.trim()
      return { id, text, look, colSpan, rowSpan, said }
    }
    const blank: SourceItem = { id: '', text: '', look: '', colSpan: 1, rowSpan: 1, said: '' }
    const parts = piece.parts.flatMap((part): readonly SourcePart[] => {
      if (part.kind === 'paragraph') return [{ kind: 'paragraph', ...itemOf(part, 1, 1) }]
      const covered = new Set<string>()
      const rows = part.rows.map(({ cells }, row) =>
        cells.flatMap((cell, column): readonly SourceItem[] => {
          if (covered.has(`${row} ${column}`)) return []
          if (cell === null) return [blank]
          for (let down = 0; down < cell.rowSpan; down++)
            for (let right = 0; right < cell.colSpan; right++) covered.add(`${row + down} ${column + right}`)
          return [itemOf(cell, cell.colSpan, cell.rowSpan)]
        }),
      )
      return Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, index) => ({
        kind: 'grid',
        label: `${piece.label}的表格${index === 0 ? '' : `，第 ${index * rowsAtOnce + 1} 行起`}`,
        rows: rows.slice(index * rowsAtOnce, (index + 1) * rowsAtOnce),
      }))
    })
    return { id: sheet, label: documents.length > 1 ? `${piece.file} ${piece.label}` : piece.label, parts, left }
  })
  return { sheets, shown }
}
