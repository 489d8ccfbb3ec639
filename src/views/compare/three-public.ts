// “三公” of all departments and years: the printed parts side by side, and what the documents say of the year before.
// What was planned and what was spent are two tables; the 预算数 that a 决算 prints stands below its 决算数. Nothing is
// added up or converted; a disclosure without the statement is named, not shown as 0.

import { type Archive, byTime, type Department, departmentName } from '../../budget/archive.ts'
import { type Disclosure, statementOf } from '../../budget/disclosure.ts'
import { unitOf } from '../../budget/facts/common-unit.ts'
import { formatAmount, type Stated, type Unit } from '../../budget/money.ts'
import { type Stage, stageNames, stages } from '../../budget/stage.ts'
import type { Statement } from '../../budget/statement.ts'
import {
  phasesOf,
  type ThreePublicPart,
  type ThreePublicPartId,
  type ThreePublicPhase,
  threePublicPartNames,
  threePublicParts,
} from '../../budget/statements/three-public.ts'
import { departmentPath, disclosurePath, linePath, statementPath, threePublicPath } from '../words/address.ts'
import { belongingSummary, belongsToOther, superiorCrumb } from '../words/belonging.ts'
import { byRegion } from '../words/by-region.ts'
import type { Crumb } from '../words/crumb.ts'
import { holdings } from '../words/holdings.ts'
import type { Kept, Portal } from '../words/kept.ts'
import { cutList, entryElements, listPages } from '../words/list-pages.ts'
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

/** What one 三公 statement says of one phase: a budget's 预算数, a final account's 决算数 or the 预算数 beside it. */
export interface ThreePublicRow {
  readonly stage: Stage
  /** `预算数`, `决算数`, `同一张决算表所印的预算数`. */
  readonly figure: string
  readonly department: Crumb
  /** The department whose money contains this; `null` for a department's own. */
  readonly superior: Crumb | null
  readonly region: string
  readonly period: Crumb
  readonly cells: readonly ThreePublicCell[]
  readonly sayings: readonly ThreePublicSaying[]
}

/** The rows of one stage, apart from those of the other. */
export interface ThreePublicSection {
  readonly id: Stage
  readonly title: string
  readonly note: string
  readonly caption: string
  readonly rows: readonly ThreePublicRow[]
}

export interface ThreePublicView extends PageView {
  readonly summary: string
  readonly columns: readonly string[]
  /** Stages that have rows, budgets first. */
  readonly sections: readonly ThreePublicSection[]
  /** Disclosures that contain no 三公 statement, with what they hold. */
  readonly without: readonly (Crumb & { readonly remark: string })[]
}

const partIds: readonly ThreePublicPartId[] = ['abroad', 'reception', 'vehicles', 'purchase', 'running', 'total']

/** A cell before it is known which unit the whole list has. */
interface KeptCell extends Omit<ThreePublicCell, 'converted'> {
  readonly stated: Pick<Stated, 'fen' | 'unit'> | null
}

const cellOf = (disclosure: Disclosure, statement: Statement, part: ThreePublicPart): KeptCell => {
  const cell = part.cell === null ? { kind: 'text' as const, text: '未列' } : printedCell(part.cell)
  return {
    label: threePublicPartNames[part.id],
    cell,
    unit: part.stated?.unit ?? '',
    stated: part.stated,
    path: part.line === null ? statementPath(disclosure, statement.id) : linePath(disclosure, statement, part.line),
  }
}

const saying = (id: ThreePublicPartId, change: StatedChange | null): readonly ThreePublicSaying[] => {
  if (change === null) return []
  const prior = change.prior === null ? '' : `（上年 ${change.prior.text} ${change.prior.unit}）`
  return [{ part: threePublicPartNames[id], label: `“${change.quote}”${prior}`, path: change.path }]
}

const inCommonUnit = ({ stated, ...cell }: KeptCell, common: Unit): ThreePublicCell => ({
  ...cell,
  converted: stated === null || stated.unit === common ? '' : `合 ${formatAmount(stated.fen, common)} ${common}`,
})

/** A row before it is known which unit the whole list has. */
interface KeptRow extends Omit<ThreePublicRow, 'cells'> {
  readonly unit: Unit
  readonly cells: readonly KeptCell[]
}

const figureNames: Readonly<Record<Stage, Readonly<Record<ThreePublicPhase, string>>>> = {
  budget: { own: '预算数', plan: '同一张表所列的预算数' },
  final: { own: '决算数', plan: '同一张决算表所列的预算数' },
}

const rowOf = (
  archive: Archive,
  department: Department,
  disclosure: Disclosure,
  statement: Statement,
  phase: ThreePublicPhase,
): KeptRow => {
  const parts = threePublicParts(statement, phase)
  return {
    stage: disclosure.stage,
    figure: figureNames[disclosure.stage][phase],
    department: { label: departmentName(department, disclosure.year), path: departmentPath(department.id) },
    superior: superiorCrumb(archive, disclosure),
    region: regionName(department.region),
    period: { label: periodName(disclosure), path: disclosurePath(disclosure) },
    unit: statement.entry.unit,
    cells: partIds.map((id) => cellOf(disclosure, statement, parts[id])),
    // What is said of the year before is said of the phase that the document is about.
    sayings:
      phase === 'plan'
        ? []
        : partIds
            .toReversed()
            .flatMap((id) => saying(id, statedChange(department, disclosure, [`three-public-${id}`]))),
  }
}

/** The statement's own phase, and the plan beside it where the table prints one. */
const rowsOf = (archive: Archive, department: Department, disclosure: Disclosure): readonly KeptRow[] => {
  const statement = statementOf(disclosure, 'three-public')
  if (statement === undefined) return []
  return phasesOf(statement).map((phase) => rowOf(archive, department, disclosure, statement, phase))
}

interface ThreePublicOfDepartment {
  readonly id: string
  readonly region: string
  readonly rows: readonly KeptRow[]
  readonly without: ThreePublicView['without']
  /** How many of its disclosures are institutions' own. */
  readonly contained: number
}

/** What the list of “三公” keeps of a department, years upward. */
export const threePublicRows: Kept<ThreePublicOfDepartment> = {
  id: 'three-public',
  of: (department, { archive }) => {
    const held = department.disclosures.toSorted(byTime)
    return {
      id: department.id,
      region: department.region.code,
      rows: held.flatMap((disclosure) => rowsOf(archive, department, disclosure)),
      without: held
        .filter((disclosure) => statementOf(disclosure, 'three-public') === undefined)
        .map((disclosure) => ({
          label: `${departmentName(department, disclosure.year)}${periodName(disclosure)}`,
          path: disclosurePath(disclosure),
          remark: `含${holdings(disclosure)}`,
        })),
      contained: held.filter((disclosure) => belongsToOther(archive, disclosure)).length,
    }
  },
}

const caption = '各部门历年“三公”经费'

const sectionWords: Readonly<Record<Stage, Pick<ThreePublicSection, 'title' | 'note'>>> = {
  budget: { title: '预算：计划花多少', note: '' },
  final: {
    title: '决算：实际花了多少',
    note: '决算数下面是同一张决算表所列的预算数。决算是结果，预算是计划，不能接在一起当作一年比一年多或者少。',
  },
}

const sectionOf = (stage: Stage, rows: readonly ThreePublicRow[]): readonly ThreePublicSection[] => {
  const own = rows.filter((row) => row.stage === stage)
  if (own.length === 0) return []
  return [{ id: stage, ...sectionWords[stage], caption: `${caption}，${stageNames[stage]}`, rows: own }]
}

/** Departments by region, years upward. */
export const threePublicView = (portal: Portal): ThreePublicView => {
  const departments = portal.rows(threePublicRows).toSorted(byRegion)
  const kept = departments.flatMap((department) => department.rows)
  const common = unitOf(kept)
  const rows = kept.map(({ unit: _unit, ...row }) => ({
    ...row,
    cells: row.cells.map((cell) => inCommonUnit(cell, common)),
  }))
  const without = departments.flatMap((department) => department.without)
  const contained = departments.reduce((sum, department) => sum + department.contained, 0)
  const held = new Set(rows.map(({ period }) => period.path)).size
  const summary = `本站 ${held + without.length} 份公开文件中，${held} 份有“三公”经费表，${without.length} 份没有。${belongingSummary(contained)}`
  return {
    ...pageView(portal.site, {
      title: '“三公”经费',
      documentTitle: caption,
      description: `各部门历年因公出国（境）、公务接待、公务用车经费，照原文列出。${summary}`,
      path: threePublicPath,
      crumbs: [{ label: '“三公”经费', path: threePublicPath }],
      section: 'three-public',
    }),
    summary,
    columns: partIds.map((id) => threePublicPartNames[id]),
    sections: stages.flatMap((stage) => sectionOf(stage, rows)),
    without,
  }
}

type Entry = { readonly row: ThreePublicRow } | { readonly without: ThreePublicView['without'][number] }

const elementsOf = (entry: Entry): number =>
  'row' in entry ? 8 + entry.row.cells.length * entryElements.threePublicCell + entry.row.sayings.length * 2 : 4

/** The list page by page: the statements of one stage, of the other, then the disclosures without one. */
export const threePublicPages = <View extends ThreePublicView>(whole: View) => {
  const entries: readonly Entry[] = [
    ...whole.sections.flatMap(({ rows }) => rows.map((row) => ({ row }))),
    ...whole.without.map((without) => ({ without })),
  ]
  return listPages(
    whole,
    cutList(entries, elementsOf).map((held) => {
      const rows = held.flatMap((entry) => ('row' in entry ? [entry.row] : []))
      return {
        sections: stages.flatMap((stage) => sectionOf(stage, rows)),
        without: held.flatMap((entry) => ('without' in entry ? [entry.without] : [])),
      }
    }),
  )
}
