// Every kind of row that the portal keeps of a department: adding one is a line here. Rows are plain data by kind and
// department; the portal's own pages are made from them alone.
import type { Archive, Department } from '../budget/archive.ts'
import type { Problem } from '../budget/problem.ts'
import { feedRows, ruleFeedRows } from '../exports/feed.ts'
import { dateRows } from '../exports/sitemap.ts'
import { reviewedRows } from '../views/check/findings.ts'
import { dutyRows } from '../views/check/ledger.ts'
import { noteRows } from '../views/check/rules.ts'
import { comparedRows } from '../views/compare/compare.ts'
import { threePublicRows } from '../views/compare/three-public.ts'
import { publishedRows } from '../views/data/data.ts'
import { deskRows } from '../views/desk/desk.ts'
import { directoryRows } from '../views/portal/directory.ts'
import { departmentLinks } from '../views/portal/not-found.ts'
import { heldRows } from '../views/portal/portal.ts'
import { usesOf } from '../views/portal/term-uses.ts'
import { projectRows } from '../views/project/projects.ts'
import { shortfallRows } from '../views/project/shortfalls.ts'
import { askableRows } from '../views/search/search-page.ts'
import type { Kept, Portal, Reading } from '../views/words/kept.ts'

const kinds: readonly Kept<unknown>[] = [
  askableRows,
  comparedRows,
  dateRows,
  departmentLinks,
  deskRows,
  directoryRows,
  dutyRows,
  feedRows,
  heldRows,
  noteRows,
  projectRows,
  publishedRows,
  reviewedRows,
  ruleFeedRows,
  shortfallRows,
  threePublicRows,
  usesOf,
]

const byId = new Map(kinds.map((kind) => [kind.id, kind]))

/** The kind of rows of this id. */
export const keptKind = (id: string): Kept<unknown> | undefined => byId.get(id)

/** The rows of one department by their kind. */
export type KeptRows = ReadonlyMap<string, unknown>

/** All rows that the portal keeps of a department. */
export const keptRows = (department: Department, reading: Reading): KeptRows =>
  new Map(kinds.map((kind) => [kind.id, kind.of(department, reading)]))

/** The portal from the rows of its departments, in the order of the archive. */
export const keptPortal = (
  shared: Omit<Archive, 'departments'>,
  departments: readonly KeptRows[],
  problems: readonly Problem[],
): Portal => ({
  ...shared,
  problems,
  rows: <Row>(kept: Kept<Row>): readonly Row[] =>
    departments.map((rows) => {
      if (!rows.has(kept.id)) throw new Error(`the portal keeps no rows of the kind ${kept.id}`)
      return rows.get(kept.id) as Row
    }),
})
