// What an import did with its input, for the clerk who has to stand by it: each table with its proofs, what was left
// over, what has to be asked. Everything shown is Chinese and finished; nothing is worked out from it later.
import type { Fate } from '../sheet/fate.ts'
import type { Refusal, SourcePlace } from './source-document.ts'
import type { Standing } from './table-standing.ts'

export type { Fate } from '../sheet/fate.ts'

/** A kind of sum that the document itself carries, tried wherever it stands. */
export interface Proof {
  /** The sum in words: `合计 = 基本支出 + 项目支出`. */
  readonly rule: string
  /** How often it holds. */
  readonly held: number
  /** Where it does not: the row or column that breaks the chain, with both sides. */
  readonly broken: readonly { readonly evidence: string; readonly place: SourcePlace }[]
}

/** How one table, form or chapter was taken. */
export interface TableReport {
  /** Where it stands in the input. */
  readonly place: SourcePlace
  /** Title as printed, or what the sheet is called. */
  readonly title: string
  /** What it was taken for, in Chinese: `部门收入总表`, `项目支出绩效目标表`, `名词解释`. */
  readonly takenFor: string
  /** Why: the title, the headings, the codes. */
  readonly why: string
  /** File of the result; '' when nothing was written. */
  readonly file: string
  readonly rows: number
  /** Figures among the cells of a statement, which may be published blank, with a note. */
  readonly amounts?: number
  readonly cellsPlaced: number
  readonly cellsLeft: number
  /** Rows or cells that were joined, filled down or carried over, one sentence each. */
  readonly mended: readonly string[]
  readonly proofs: readonly Proof[]
  readonly standing: Standing
  /** Never filled in: 未填报. */
  readonly unfilled: boolean
}

/** Something that only the clerk knows; the import answers it provisionally and says how. */
export interface Question {
  /** Stable name, by which an answer is handed in: `unit/appropriation`. */
  readonly id: string
  readonly text: string
  /** Answers to choose from; the first is what was assumed. */
  readonly choices: readonly string[]
  /** The answer that was handed in, or ''. */
  readonly answer: string
  readonly place: SourcePlace
}

/** A piece of the input that is not in the result as it stands there. */
export interface Leftover {
  readonly place: SourcePlace
  /** The text; for dropped personal data only its kind. */
  readonly text: string
  readonly fate: Exclude<Fate, { kind: 'placed' }>
}

/** How much of the input is where: every count over non-blank cells and paragraphs. */
export interface Conservation {
  readonly read: number
  readonly placed: number
  readonly furniture: number
  readonly dropped: number
  readonly left: number
  /** Cells read as amounts, how many of them are placed, and how many somebody has to look at. */
  readonly amounts: number
  readonly amountsPlaced: number
  readonly amountsLeft: number
}

/** The whole report. */
export interface ImportReport {
  readonly tables: readonly TableReport[]
  readonly questions: readonly Question[]
  readonly conservation: Conservation
  /** Everything that was not placed, in the order of the input; furniture is grouped by its reason. */
  readonly leftovers: readonly Leftover[]
  readonly refused: readonly Refusal[]
  readonly remarks: readonly { readonly text: string; readonly place: SourcePlace }[]
  /** The input is a template that nobody filled in. */
  readonly unfilled: boolean
}
