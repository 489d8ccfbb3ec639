// 部门编码 by year: as department.yaml gives it, and as the documents themselves print it beside the department's own
// name. A code changes when a bureau is moved or merged; documents keep the code of their year.
import type { Department } from '../archive.ts'
import type { Disclosure } from '../disclosure.ts'
import { bare } from '../wording.ts'

/** The code that a document prints for the department itself; '' where it prints none. */
const printedCode = ({ names }: Department, { forms }: Disclosure): string => {
  const own = new Set(names.map(({ name }) => bare(name)))
  return forms.find(({ authority }) => authority.code !== '' && own.has(bare(authority.name)))?.authority.code ?? ''
}

/** The code of a department in a year: printed by a document of the year, else declared for it, else declared at all. */
export const departmentCode = (department: Department, year: number): string => {
  const printed = department.disclosures
    .filter((disclosure) => disclosure.year === year)
    .map((disclosure) => printedCode(department, disclosure))
    .find((code) => code !== '')
  const declared =
    department.codes.find(({ years }) => years.includes(year)) ??
    department.codes.find(({ years }) => years.length === 0)
  return printed ?? declared?.code ?? department.code
}

/** A code and the years of the documents that go by it, oldest first. */
export interface CodeYears {
  readonly code: string
  readonly years: readonly number[]
}

/** All codes that a department has had in the years that are held; one entry where it never changed. */
export const codesOverYears = (department: Department): readonly CodeYears[] => {
  const years = [...new Set(department.disclosures.map(({ year }) => year))].sort((a, b) => a - b)
  const byCode = Map.groupBy(years, (year) => departmentCode(department, year))
  const held = [...byCode].filter(([code]) => code !== '').map(([code, own]) => ({ code, years: own }))
  const declared = department.codes.filter(({ code }) => !held.some((one) => one.code === code))
  return [...held, ...declared.filter(({ code }) => code !== '')]
}
