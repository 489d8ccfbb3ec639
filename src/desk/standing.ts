// A published disclosure that is opened on the desk to be corrected: its workbook holds tables and forms, everything else
// (what is 残缺, notes of blank tables, answers, prose, the names of the department) stays as the site has published it.
import type { Archive, Department } from '../budget/archive.ts'
import { type Disclosure, disclosureKey } from '../budget/disclosure.ts'
import type { Form } from '../budget/project.ts'
import type { DisclosureFile } from '../exports/disclosure-json.ts'

/** Which disclosure is meant: a clerk who says another year or folder is doing something new. */
interface Meant {
  readonly department: string
  readonly year: number
  readonly stage: Disclosure['stage']
}

/** The published one where it is the one meant, else null. */
export const standingFor = (published: DisclosureFile | null, { department, year, stage }: Meant) =>
  published !== null &&
  published.disclosure.department === department &&
  published.disclosure.year === year &&
  published.disclosure.stage === stage
    ? published
    : null

/** File names of its projects by 项目名称, as the importer asks for them. */
export const standingProjectIds = ({ disclosure }: DisclosureFile): Readonly<Record<string, string>> =>
  Object.fromEntries(disclosure.forms.map(({ id, name }) => [name.replace(/\s+/g, ''), id]))

/** A form as read, with what no workbook holds of it. */
const formIn = (standing: Disclosure, form: Form): Form => {
  const known = standing.forms.find(({ id }) => id === form.id)
  return known === undefined ? form : { ...form, continues: known.continues, clerkWithheld: known.clerkWithheld }
}

const disclosureIn = (standing: Disclosure, read: Disclosure): Disclosure => {
  if (disclosureKey(read) !== disclosureKey(standing)) return read
  const known = new Set(standing.entries.map(({ id }) => id))
  return {
    ...standing,
    entries: [...standing.entries, ...read.entries.filter(({ id }) => !known.has(id))],
    statements: read.statements,
    forms: read.forms.map((form) => formIn(standing, form)),
  }
}

const departmentIn = ({ department, disclosure }: DisclosureFile, read: Department): Department =>
  read.id === department.id
    ? { ...department, disclosures: read.disclosures.map((one) => disclosureIn(disclosure, one)) }
    : read

/** What was read, in its place within what stands. */
export const withStanding = (archive: Archive, standing: DisclosureFile): Archive => ({
  ...archive,
  departments: archive.departments.map((department) => departmentIn(standing, department)),
})

/** Files that an import writes and that stand already in their own words: neither checked nor saved. */
export const standsAlready = ({ department, disclosure }: DisclosureFile, path: string): boolean =>
  path === department.place.file || path === disclosure.place.file
