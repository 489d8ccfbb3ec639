// The catalogue of codes: every rule and every message of reading, by group, with how often it was executed and what
// it found across the portal.
import type { Problem } from '../../budget/problem.ts'
import { findingsPath, rulesPath } from '../words/address.ts'
import { addCounts, type CheckCounts } from '../words/check-counts.ts'
import { allCodes, type CodeLink, codeGroups, codeLink, dutyOf, groupOf, ruleOf } from '../words/code-text.ts'
import type { Crumb } from '../words/crumb.ts'
import { type Kept, type Portal, problemsIn } from '../words/kept.ts'
import { type PageView, pageView } from '../words/page.ts'
import { reviewedDisclosures } from './findings.ts'
import { type DutyCases, dutyCases, dutyCounts } from './ledger.ts'

/** One rule in the catalogue, with how often it was executed. */
export interface CatalogueEntry extends CodeLink {
  /** `已核对 195 项`, `读取时检查`, or for a duty `合格 3，无法核对 2`. */
  readonly executed: string
  /** `不符 3，提示 12`; '—' for nothing found. */
  readonly found: string
}

/** The rules of one group of codes. */
export interface CatalogueGroup {
  readonly id: string
  readonly name: string
  readonly about: string
  readonly entries: readonly CatalogueEntry[]
}

export interface RulesView extends PageView {
  readonly groups: readonly CatalogueGroup[]
  readonly links: readonly Crumb[]
}

/** 提示 of reading as the page of its code lists it. */
export interface ReadingNote {
  readonly code: string
  readonly severity: Problem['severity']
  readonly message: string
  readonly source: string
}

const noteOf = ({ code, severity, what, place }: Problem): ReadingNote => ({
  code,
  severity,
  message: what,
  source: 'line' in place ? `${place.file}:${place.line}` : place.file,
})

/** What the pages of messages keep of a department. */
export const noteRows: Kept<readonly ReadingNote[]> = {
  id: 'notes',
  of: (department, reading) => problemsIn(department, reading).map(noteOf),
}

/** What came of every code over the whole portal. */
export interface Outcomes {
  readonly counts: ReadonlyMap<string, CheckCounts>
  readonly notes: ReadonlyMap<string, readonly ReadingNote[]>
  readonly duties: DutyCases
}

/** Made once for the pages of all codes. */
export const outcomesOf = (portal: Portal): Outcomes => {
  const counts = new Map<string, CheckCounts>()
  for (const { countsByCode } of reviewedDisclosures(portal))
    for (const [code, own] of countsByCode) {
      const known = counts.get(code)
      counts.set(code, known === undefined ? own : addCounts([known, own]))
    }
  const notes = [...portal.problems.map(noteOf), ...portal.rows(noteRows).flat()]
  return { counts, notes: Map.groupBy(notes, ({ code }) => code), duties: dutyCases(portal) }
}

/** Counts of a code over the portal, in words. */
export const portalCounts = (
  code: string,
  outcomes: Outcomes,
): { readonly executed: string; readonly found: string } => {
  const duty = dutyOf(code) === undefined ? '' : dutyCounts(outcomes.duties, code)
  if (ruleOf(code) === undefined) {
    const found = outcomes.notes.get(code) ?? []
    return {
      executed: duty === '' ? '读取时检查' : duty,
      found: found.length === 0 ? '—' : `${found[0]?.severity ?? ''} ${found.length}`,
    }
  }
  const counts = outcomes.counts.get(code) ?? addCounts([])
  const found = [
    counts.differ === 0 ? '' : `不符 ${counts.differ}`,
    counts.hint === 0 ? '' : `提示 ${counts.hint}`,
  ].filter((text) => text !== '')
  const unexecuted = counts.unexecuted === 0 ? '' : `，无法核对 ${counts.unexecuted} 项`
  return {
    executed: duty === '' ? `已核对 ${counts.executed} 项${unexecuted}` : duty,
    found: found.length === 0 ? '—' : found.join('，'),
  }
}

const groupView = (group: (typeof codeGroups)[number], outcomes: Outcomes): CatalogueGroup => ({
  ...group,
  entries: allCodes
    .filter((code) => groupOf(code) === group.id)
    .map((code) => ({ ...codeLink(code), ...portalCounts(code, outcomes) })),
})

/** The catalogue page. */
export const rulesView = (portal: Portal): RulesView => {
  const outcomes = outcomesOf(portal)
  const groups = codeGroups.map((group) => groupView(group, outcomes)).filter(({ entries }) => entries.length > 0)
  const names = groups.map(({ name, entries }) => `${name} ${entries.length} 条`).join('，')
  return {
    ...pageView(portal.site, {
      title: '核对规则',
      description: `本站核对公开文件所用的全部 ${allCodes.length} 条规则：${names}。编号永久不变。`,
      path: rulesPath,
      crumbs: [{ label: '核对规则', path: rulesPath }],
      section: 'rules',
    }),
    groups,
    links: [{ label: '各部门的核对发现', path: findingsPath }],
  }
}
