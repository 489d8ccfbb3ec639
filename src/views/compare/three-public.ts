// “三公” of all departments and years: the printed parts side by side, and what the documents say of the year before.
// Nothing is added up or converted; a disclosure without the statement is named, not shown as 0.

import { type Archive, byTime, type Department, departmentName } from '../../budget/archive.ts'
import { type Disclosure, statementOf } from '../../budget/disclosure.ts'
import { unitOf } from '../../budget/facts/common-unit.ts'
import { formatAmount, type Unit } from '../../budget/money.ts'
import type { Statement } from '../../budget/statement.ts'
import {
  type ThreePublicPart,
  type ThreePublicPartId,
  threePublicPartNames,
  threePublicParts,
} from '../../budget/statements/three-public.ts'
import { departmentPath, disclosurePath, linePath, statementPath, threePublicPath } from '../words/address.ts'
import { belongingSummary, superiorCrumb } from '../words/belonging.ts'
import type { Crumb } from '../words/crumb.ts'
import { holdings } from '../words/holdings.ts'
import { type PageView, pageView } from '../words/page.ts'
import { periodName } from '../words/period.ts'
import { type PrintedCell, printedCell } from '../words/printed-cell.ts'
import { regionName } from '../words/region-name.ts'
import { type StatedChange, statedChange } from '../words/stated-change.ts'

/** One printed amount with its unit and the row it stands in; `label` heads it on narrow screens. */
export interface ThreePublicCell {
  readonly label: string
  readonly cell: PrintedCell
  readonly unit: string
  /** The same in the unit of the other rows, where units differ; '' otherwise. */
  readonly converted: string
  readonly path: string
}

/** What the prose says of a part against the year before, word for word. */
export interface ThreePublicSaying extends Crumb {
  readonly part: string
}

/** One disclosure with a 三公 statement. */
export interface ThreePublicRow {
  readonly department: Crumb
  /** The department whose money contains this; `null` for a department's own. */
  readonly superior: Crumb | null
  readonly region: string
  readonly period: Crumb
  readonly cells: readonly ThreePublicCell[]
  readonly sayings: readonly ThreePublicSaying[]
}

export interface ThreePublicView extends PageView {
  readonly summary: string
  readonly columns: readonly string[]
  readonly rows: readonly ThreePublicRow[]
  /** Disclosures that contain no 三公 statement, with what they hold. */
  readonly without: readonly (Crumb & { readonly remark: string })[]
}

const partIds: readonly ThreePublicPartId[] = ['abroad', 'reception', 'vehicles', 'purchase', 'running', 'total']

const cellOf = (disclosure: Disclosure, statement: Statement, part: ThreePublicPart, common: Unit): ThreePublicCell => {
  const cell = part.cell === null ? { kind: 'text' as const, text: '未列' } : printedCell(part.cell)
  return {
    label: threePublicPartNames[part.id],
    cell,
    unit: part.stated?.unit ?? '',
    converted:
      part.stated === null || part.stated.unit === common
        ? ''
        : `合 ${formatAmount(part.stated.fen, common)} ${common}`,
    path: part.line === null ? statementPath(disclosure, statement.id) : linePath(disclosure, statement, part.line),
  }
}

const saying = (id: ThreePublicPartId, change: StatedChange | null): readonly ThreePublicSaying[] => {
  if (change === null) return []
  const prior = change.prior === null ? '' : `（上年 ${change.prior.text} ${change.prior.unit}）`
  return [{ part: threePublicPartNames[id], label: `“${change.quote}”${prior}`, path: change.path }]
}

interface Held {
  readonly department: Department
  readonly disclosure: Disclosure
}

const rowOf = (
  archive: Archive,
  { department, disclosure }: Held,
  statement: Statement,
  common: Unit,
): ThreePublicRow => {
  const parts = threePublicParts(statement)
  return {
    department: { label: departmentName(department, disclosure.year), path: departmentPath(department.id) },
    superior: superiorCrumb(archive, disclosure),
    region: regionName(department.region),
    period: { label: periodName(disclosure), path: disclosurePath(disclosure) },
    cells: partIds.map((id) => cellOf(disclosure, statement, parts[id], common)),
    sayings: [...partIds]
      .reverse()
      .flatMap((id) => saying(id, statedChange(department, disclosure, [`three-public-${id}`]))),
  }
}

const heldBy = (archive: Archive): readonly Held[] =>
  archive.departments
    .toSorted((a, b) =>
      a.region.code === b.region.code ? (a.id < b.id ? -1 : 1) : a.region.code < b.region.code ? -1 : 1,
    )
    .flatMap((department) => department.disclosures.toSorted(byTime).map((disclosure) => ({ department, disclosure })))

/** Departments by region, years upward. */
export const threePublicView = (archive: Archive): ThreePublicView => {
  const held = heldBy(archive)
  const tables = held.flatMap((one) => {
    const statement = statementOf(one.disclosure, 'three-public')
    return statement === undefined ? [] : [{ one, statement }]
  })
  const common = unitOf(tables.map(({ statement }) => statement.entry))
  const rows = tables.map(({ one, statement }) => rowOf(archive, one, statement, common))
  const without = held
    .filter(({ disclosure }) => statementOf(disclosure, 'three-public') === undefined)
    .map(({ department, disclosure }) => ({
      label: `${departmentName(department, disclosure.year)}${periodName(disclosure)}`,
      path: disclosurePath(disclosure),
      remark: `含${holdings(disclosure)}`,
    }))
  const summary = `本站 ${held.length} 份公开中，${rows.length} 份有“三公”经费表，${without.length} 份没有。${belongingSummary(
    archive,
    held.map(({ disclosure }) => disclosure),
  )}`
  return {
    ...pageView(archive.site, {
      title: '“三公”经费',
      documentTitle: '各部门历年“三公”经费',
      description: `各部门历年因公出国（境）、公务接待、公务用车经费，照原文列出。${summary}`,
      path: threePublicPath,
      crumbs: [{ label: '“三公”经费', path: threePublicPath }],
      section: 'three-public',
    }),
    summary,
    columns: partIds.map((id) => threePublicPartNames[id]),
    rows,
    without,
  }
}
