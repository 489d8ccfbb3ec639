// The workbook of a disclosure: 说明, every statement, every form, the findings. What each sheet looks like is decided
// in its own file.
import type { Department } from '../../budget/archive.ts'
import { departmentName } from '../../budget/archive.ts'
import { lastChange } from '../../budget/citation.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import { reviewOf } from '../../budget/rules/review.ts'
import { generalName } from '../../budget/statements/index.ts'
import type { Facts } from '../data-table.ts'
import { zipped } from '../zip.ts'
import { aboutSheet } from './about-sheet.ts'
import { findingsSheet } from './findings-sheet.ts'
import { formSheet } from './form-sheet.ts'
import { type Sheet, sheetName } from './sheet.ts'
import { statementSheet } from './statement-sheet.ts'
import { workbookEntries } from './workbook.ts'

/** A sheet that is named once all names are known. */
interface Planned {
  readonly wanted: string
  readonly title: string
  readonly sheet: (name: string) => Sheet
}

const aboutName = '说明'

const plannedSheets = (facts: Facts, disclosure: Disclosure): readonly Planned[] => {
  const review = reviewOf(facts.reviews, disclosure)
  return [
    ...disclosure.statements.map((statement, index) => ({
      wanted: `${index + 1} ${generalName(statement)}`,
      title: statement.entry.title,
      sheet: (name: string) => statementSheet(disclosure, statement, name),
    })),
    ...disclosure.forms
      .toSorted((a, b) => a.order - b.order)
      .map((form) => ({
        wanted: `项目${form.order} ${form.name}`,
        title: form.name,
        sheet: (name: string) => formSheet(form, name),
      })),
    ...(review === undefined
      ? []
      : [{ wanted: '核对发现', title: '本站核对的结果', sheet: (name: string) => findingsSheet(review, name) }]),
  ]
}

const named = (planned: readonly Planned[]): readonly (Planned & { readonly name: string })[] => {
  const taken = [aboutName]
  return planned.map((sheet) => {
    const name = sheetName(sheet.wanted, taken)
    taken.push(name)
    return { ...sheet, name }
  })
}

/** The sheets in order, 说明 first. */
export const disclosureSheets = (facts: Facts, department: Department, disclosure: Disclosure): readonly Sheet[] => {
  const sheets = named(plannedSheets(facts, disclosure))
  const about = { site: facts.archive.site, department, disclosure, address: facts.address, sheets }
  return [aboutSheet(about, aboutName), ...sheets.map(({ name, sheet }) => sheet(name))]
}

const made = new WeakMap<Facts, Map<Disclosure, Uint8Array<ArrayBuffer>>>()

/** The bytes of `<department>-<year>-<stage>.xlsx`; made once, for the page that names the size and for the file. */
export const disclosureWorkbook = (
  facts: Facts,
  department: Department,
  disclosure: Disclosure,
): Uint8Array<ArrayBuffer> => {
  const own = made.get(facts) ?? new Map<Disclosure, Uint8Array<ArrayBuffer>>()
  made.set(facts, own)
  const bytes =
    own.get(disclosure) ??
    zipped(
      workbookEntries(disclosureSheets(facts, department, disclosure), {
        title: disclosure.title,
        creator: disclosure.compiler || departmentName(department, disclosure.year),
        date: lastChange(disclosure),
      }),
    )
  own.set(disclosure, bytes)
  return bytes
}
