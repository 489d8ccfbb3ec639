// A form that two files hold, a workbook and a PDF, is written once; where the two differ the clerk sees each cell.
import type { Fate, TableReport } from '../../import-report.ts'
import type { Item } from '../../recognition.ts'
import type { FormDraft } from './form-draft.ts'
import { formFile, isEvaluation } from './form-file.ts'
import type { FormRow } from './form-rows.ts'

/** A form with the rows it was found in. */
export interface FoundForm {
  readonly draft: FormDraft
  readonly rows: FormRow[]
}

/** What is known of the person who filled the form in is not written. */
export const personal: Fate = { kind: 'dropped', why: '经办人姓名或电话' }

/** A form that is in the result, with its number. */
export interface WrittenForm extends FoundForm {
  readonly number: number
}

/** A project's targets, or its evaluation: one of each is written. */
export const keyOf = (draft: FormDraft): string =>
  `${isEvaluation(draft)} ${(draft.facts.get('项目名称') ?? '').replace(/\s+/g, '')}`

/** The form's file under a number. */
export const textOf = (draft: FormDraft, number: number): string =>
  formFile(draft, number, draft.unit === '' ? '元' : draft.unit)

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s"“”]+/g, '')

/** What a form says, whether its person was named in this file or not. */
const published = (draft: FormDraft, number: number): string =>
  bare(textOf(draft, number).replace(/^经办人信息:.*$/m, ''))

/** The same form of another file is written once; cells that say something else are listed for the clerk to compare. */
export const repeatOf = (earlier: WrittenForm, { draft, rows }: FoundForm): ReadonlyMap<Item, Fate> => {
  const cells = rows.flatMap((row) => row.cells.map(({ cell }) => cell))
  const { title, yearLine, unit, used } = earlier.draft
  const said = new Set(
    [
      ...earlier.rows.flatMap((row) => row.cells.map(({ text }) => text)),
      ...[...used].map(({ text }) => text),
      title,
      yearLine,
      unit,
    ].map(bare),
  )
  // The same words in other places are another form.
  const moved =
    cells.every(({ text }) => said.has(bare(text))) &&
    published(earlier.draft, earlier.number) !== published(draft, earlier.number)
  const same: Fate = { kind: 'furniture', why: `与 ${earlier.draft.place.file} 里的绩效表相同` }
  const other: Fate = { kind: 'left', why: `与 ${earlier.draft.place.file} 里的绩效表不同，请对照` }
  return new Map([
    ...[...draft.used].map((item): [Item, Fate] => [item, moved ? other : same]),
    ...cells.map((cell): [Item, Fate] => [
      cell,
      draft.dropped.has(cell) ? personal : moved || !said.has(bare(cell.text)) ? other : same,
    ]),
  ])
}

/** The report of a repeated form that is not the same. */
export const repeatReport = (
  earlier: WrittenForm,
  draft: FormDraft,
  { rows, left }: { readonly rows: number; readonly left: number },
): TableReport => ({
  place: draft.place,
  title: draft.title === '' ? (draft.facts.get('项目名称') ?? '') : draft.title,
  takenFor: '没有录入的绩效表',
  why: `“${draft.facts.get('项目名称') ?? ''}”的这张表已经由 ${earlier.draft.place.file} 录入，有 ${left} 格不同`,
  file: '',
  rows,
  cellsPlaced: 0,
  cellsLeft: left,
  mended: [],
  proofs: [],
  standing: 'unproven',
  unfilled: false,
})
