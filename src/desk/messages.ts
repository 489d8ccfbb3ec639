// What the page and its worker say to each other. Files go in one direction only; HTML and finished texts come back.

/** What the clerk decides before and after reading. */
export interface DeskOptions {
  /** Folder name. */
  readonly department: string
  /** 部门名称 as the clerk gives it; '' leaves it to the file. */
  readonly name: string
  /** 0 until it is known: then the worker proposes one. */
  readonly year: number
  readonly stage: 'budget' | 'final'
  readonly recordedOn: string
  readonly answers: Readonly<Record<string, string>>
  readonly keepHidden: boolean
}

/** From the page. */
export type Request =
  | { readonly kind: 'prepare'; readonly portal: Readonly<Record<string, string>> }
  | {
      readonly kind: 'examine'
      readonly files: readonly File[]
      readonly options: DeskOptions
      /** The site's JSON of the disclosure that is corrected, or null. */
      readonly published: File | null
    }
  | { readonly kind: 'sheet'; readonly id: string }
  | { readonly kind: 'part'; readonly id: string }
  | { readonly kind: 'place'; readonly file: string; readonly line: number; readonly text: string }
  | { readonly kind: 'folder' }
  | { readonly kind: 'template' }
  | { readonly kind: 'explain' }

/** An entry of a list to choose from. */
export interface Choice {
  readonly id: string
  readonly label: string
}

/** What came of an examination, ready to be shown. */
export interface Shown {
  readonly year: number
  readonly stage: 'budget' | 'final'
  /** Counts in one sentence, for the status line. */
  readonly sentence: string
  /** How the file was read: tables with their proofs, questions, what was left. */
  readonly reading: string
  readonly findings: string
  readonly sheets: readonly Choice[]
  readonly parts: readonly Choice[]
  /** The report as `npm run import` and `npm run check` print it. */
  readonly report: string
  /** The department's name as it was taken. */
  readonly name: string
  /** Addresses of the disclosure on a site start with this. */
  readonly path: string
}

/** From the worker. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly done: number; readonly of: number; readonly words: string }
  | { readonly kind: 'shown'; readonly shown: Shown }
  | { readonly kind: 'html'; readonly for: 'sheet' | 'part'; readonly id: string; readonly html: string }
  | { readonly kind: 'place'; readonly sheet: string; readonly id: string }
  | { readonly kind: 'nowhere' }
  | { readonly kind: 'folder'; readonly files: Readonly<Record<string, string>>; readonly zip: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly words: string }
