// Every list of the portal with its address: what the pages link and what the build writes are the same tables.
import type { Archive } from '../../budget/archive.ts'
import type { Problem } from '../../budget/problem.ts'
import type { Review } from '../../budget/rules/review.ts'
import { checksPages } from '../../views/check/checks.ts'
import { findingsView } from '../../views/check/findings.ts'
import { rulesView } from '../../views/check/rules.ts'
import { compareView } from '../../views/compare/compare.ts'
import { threePublicView } from '../../views/compare/three-public.ts'
import { departmentPages } from '../../views/document/department.ts'
import { executionPages } from '../../views/execution/execution.ts'
import { formPages } from '../../views/form/form-page.ts'
import { objectivesPages } from '../../views/form/objectives.ts'
import { directoryView } from '../../views/portal/directory.ts'
import { glossaryView } from '../../views/portal/glossary.ts'
import { projectPages } from '../../views/project/project.ts'
import { projectsView } from '../../views/project/projects.ts'
import { shortfallsView } from '../../views/project/shortfalls.ts'
import type { Portal } from '../../views/words/kept.ts'
import { checksLists, departmentLists, formPageLists, objectivesLists, projectLists } from './department-lists.ts'
import { executionLists } from './execution-lists.ts'
import { type AddressOf, type ListTable, listPath } from './list-table.ts'
import {
  compareLists,
  directoryLists,
  findingsLists,
  glossaryLists,
  projectsLists,
  rulesLists,
  shortfallsLists,
  threePublicLists,
} from './portal-lists.ts'

interface Page {
  readonly path: string
}

const of = <V extends Page>(
  view: V,
  lists: (view: V, address: AddressOf) => readonly ListTable[],
  address: AddressOf,
): readonly (readonly [string, ListTable])[] =>
  lists(view, address).map((table) => [listPath(view.path, table), table] as const)

/** A list with its root-relative address. */
type ListFile = readonly [path: string, table: ListTable]

/** Lists of the portal's own pages. */
export const portalListFiles = (portal: Portal, address: AddressOf): readonly ListFile[] => [
  ...of(projectsView(portal), projectsLists, address),
  ...of(shortfallsView(portal), shortfallsLists, address),
  ...of(threePublicView(portal), threePublicLists, address),
  ...of(compareView(portal), compareLists, address),
  ...of(directoryView(portal), directoryLists, address),
  ...of(findingsView(portal), findingsLists, address),
  ...of(rulesView(portal), rulesLists, address),
  ...of(glossaryView(portal), glossaryLists, address),
]

/** Lists of the pages of departments. */
export const departmentListFiles = (
  archive: Archive,
  reviews: readonly Review[],
  problems: readonly Problem[],
  address: AddressOf,
): readonly ListFile[] => [
  ...departmentPages(archive).flatMap(({ props }) => of(props.view, departmentLists, address)),
  ...projectPages(archive).flatMap(({ props }) => of(props.view, projectLists, address)),
  ...formPages(archive, reviews).flatMap(({ props }) => of(props.view, formPageLists, address)),
  ...objectivesPages(archive).flatMap(({ props }) => of(props.view, objectivesLists, address)),
  ...executionPages(archive).flatMap(({ props }) => of(props.view, executionLists, address)),
  ...checksPages(archive, reviews, problems).flatMap(({ props }) => of(props.view, checksLists, address)),
]
