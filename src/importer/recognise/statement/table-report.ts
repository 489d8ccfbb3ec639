// What the clerk is told of each table: what it was taken for and why, how much of it is written, and its own sums.
import type { Stage } from '../../../budget/stage.ts'
import type { StatementId } from '../../../budget/statement.ts'
import { statementDeclarations } from '../../../budget/statements/index.ts'
import { saysWhyBlank } from '../../../sheet/body-rows.ts'
import type { TableBody } from '../../../sheet/read-table.ts'
import type { TableReport } from '../../import-report.ts'
import type { RecognisedStatement } from '../../recognition.ts'
import type { SourcePlace } from '../../source-document.ts'
import { bodiesOf, type Draft, notesOf } from './draft.ts'
import type { FoundTable } from './find-tables.ts'
import { proofsOf, readBack, standingOf } from './proofs.ts'

/** What a report needs beside the draft: year and stage to read it back, its file, and what was settled about its unit. */
export interface DraftContext {
  readonly year: number
  readonly stage: Stage
  readonly file: string
  readonly note: string | undefined
}

/** The statement's name in the rules of 公开: `部门收支总表`. */
export const nameOf = (id: StatementId): string => statementDeclarations[id].titles[0] ?? id

/** The report of a table that is not written. */
export const refusal = (table: FoundTable, why: string, cells: number): TableReport => ({
  place: table.grid.place,
  title: table.head.title,
  takenFor: '没有认定是哪张表',
  why,
  file: '',
  rows: Math.max(0, table.to - table.from),
  amounts: 0,
  cellsPlaced: 0,
  cellsLeft: cells,
  mended: [],
  proofs: [],
  standing: 'unproven',
  unfilled: false,
})

/** The report of a statement as it is written, proven by its own sums. */
export const draftReport = (
  draft: Draft,
  statement: RecognisedStatement,
  { year, stage, file, note }: DraftContext,
): TableReport => {
  const read = readBack(statement, statement.unit ?? '元', year, stage)
  const rows = bodiesOf(draft).flatMap((body) => body.rows)
  const placeOfRow = (row: number): SourcePlace =>
    rows[row]?.cells.find((cell) => cell !== null)?.place ?? draft.first.grid.place
  const proofs = read === null ? [] : proofsOf(read, placeOfRow)
  const sum = (pick: (body: TableBody) => number): number => bodiesOf(draft).reduce((all, body) => all + pick(body), 0)
  const amounts = sum(({ amounts }) => amounts)
  const explained = notesOf(draft).some(saysWhyBlank)
  return {
    place: draft.first.grid.place,
    title: draft.first.head.title,
    takenFor: nameOf(draft.id),
    why: draft.first.head.why || '表头只与这一张表相符',
    file,
    rows: sum(({ rows }) => rows.length),
    amounts,
    cellsPlaced: sum(({ placed }) => placed),
    cellsLeft: sum(({ left }) => left),
    mended: [
      ...(note === undefined ? [] : [note]),
      ...draft.mended,
      ...new Set(bodiesOf(draft).flatMap(({ mended }) => mended)),
    ],
    proofs,
    standing: standingOf(proofs),
    unfilled: amounts === 0 && !explained,
  }
}
