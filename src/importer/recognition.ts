// The contract between recognisers: what one is given, what it answers, and how the pieces become one disclosure.
// Recognisers run in a fixed order; a later one sees only what the earlier ones did not take.
import type { Unit } from '../budget/money.ts'
import type { TableId } from '../budget/statement.ts'
import type { Fate, Question, TableReport } from './import-report.ts'
import type { Grid, GridCell, Paragraph, SourceDocument, SourcePlace } from './source-document.ts'

/** What the clerk says beforehand. */
export interface ImportOptions {
  /** Folder names of the result: `data/<department>/<year>/<stage>`. */
  readonly department: string
  readonly year: number
  readonly stage: 'budget' | 'final'
  /** 录入日期 (YYYY-MM-DD) as text: the importer has no clock. */
  readonly recordedOn: string
  /** Answers to questions of an earlier run, by their id. */
  readonly answers?: Readonly<Record<string, string>>
  /** File names that the department's projects have already, by 项目名称: a project keeps its own for ever. */
  readonly projectIds?: Readonly<Record<string, string>>
  /** True where the department's name is known already: then no file has to say it. */
  readonly departmentKnown?: boolean
  /** Hidden rows, columns and sheets are left out (and listed) unless this is true. */
  readonly keepHidden?: boolean
}

/** Cells and paragraphs are known by identity, so a fate is never given to a copy. */
export type Item = GridCell | Paragraph

/** What a recogniser is given beside the documents. */
export interface RecogniserContext {
  readonly options: ImportOptions
  /** Folder of the data files, `data/<department>/<year>/<stage>`. */
  readonly dataFolder: string
  /** Folder of the prose, `content/<department>/<year>/<stage>`. */
  readonly contentFolder: string
  /** False for what an earlier recogniser took. */
  readonly isFree: (item: Item) => boolean
}

/** A statement on its way to its CSV; its rows are printed text, headings first. */
export interface RecognisedStatement {
  readonly id: TableId
  readonly number: string
  readonly title: string
  readonly departmentLine: string
  readonly unit: Unit | null
  readonly note: string
  readonly columnAliases: Readonly<Record<string, string>>
  readonly rows: readonly (readonly string[])[]
  readonly place: SourcePlace
}

/** A file of the result that its recogniser finished itself: forms, objectives, prose. */
export interface RecognisedFile {
  /** Below the root: `data/…/projects/x.yaml`, `content/…/duties.md`. */
  readonly path: string
  readonly text: string
  /** Chapter it belongs to under 篇章, as printed, and its place in the order; '' for none. */
  readonly chapter: string
  readonly place: SourcePlace
}

/** A chapter of the document in its order, with what it holds under 篇章. */
export interface RecognisedChapter {
  readonly title: string
  /** `duties`, `公开表`, `项目` …, as disclosure.yaml names them. */
  readonly content: readonly string[]
  readonly place: SourcePlace
}

/** Facts of disclosure.yaml and department.yaml that a recogniser met; the first one met counts. */
export interface DisclosureFacts {
  readonly title?: string
  /** Name of the department as printed. */
  readonly department?: string
  readonly departmentCode?: string
  readonly year?: number
  readonly unit?: Unit
  readonly institutions?: readonly { readonly code: string; readonly name: string; readonly nature: string }[]
  readonly draft?: boolean
}

/** A recogniser's answer. */
export interface Recognition {
  readonly statements: readonly RecognisedStatement[]
  readonly files: readonly RecognisedFile[]
  readonly chapters: readonly RecognisedChapter[]
  readonly facts: DisclosureFacts
  readonly tables: readonly TableReport[]
  readonly questions: readonly Question[]
  /** Fates of everything it took; what is not in it stays free. */
  readonly fates: ReadonlyMap<Item, Fate>
}

/** Looks through all documents in their order and takes what it knows. */
export type Recogniser = (documents: readonly SourceDocument[], context: RecogniserContext) => Recognition

/** An answer that takes nothing. */
export const nothingRecognised: Recognition = {
  statements: [],
  files: [],
  chapters: [],
  facts: {},
  tables: [],
  questions: [],
  fates: new Map(),
}

/** All cells of a grid that say something, row by row. */
export const cellsOf = (grid: Grid): readonly GridCell[] =>
  grid.rows.flatMap((row) =>
    row.cells.flatMap((cell) => (cell === null || (cell.text.trim() === '' && cell.traits.length === 0) ? [] : [cell])),
  )

/** Every item of a document in its order. */
export const itemsOf = (document: SourceDocument): readonly Item[] =>
  document.parts.flatMap((part): readonly Item[] =>
    part.kind === 'grid' ? [...part.margins, ...cellsOf(part)] : [part],
  )
