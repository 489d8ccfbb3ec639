// The catalogue of codes: every rule and every message of reading, by group, with how often it was executed and what
// it found across the portal.
import type { Archive } from '../../budget/archive.ts'
import type { Problem } from '../../budget/problem.ts'
import type { Review } from '../../budget/rules/review.ts'
import { findingsPath, rulesPath } from '../words/address.ts'
import { addCounts, countChecks } from '../words/check-counts.ts'
import { allCodes, type CodeLink, codeGroups, codeLink, dutyOf, groupOf, ruleOf } from '../words/code-text.ts'
import type { Crumb } from '../words/crumb.ts'
import { type PageView, pageView } from '../words/page.ts'
import { dutyCounts, type Ledger, ledgersOf } from './ledger.ts'

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

/** Counts of a code over the portal, in words. */
export const portalCounts = (
  code: string,
  reviews: readonly Review[],
  problems: readonly Problem[],
  ledgers: readonly Ledger[],
): { readonly executed: string; readonly found: string } => {
  const duty = dutyOf(code) === undefined ? '' : dutyCounts(ledgers, code)
  if (ruleOf(code) === undefined) {
    const found = problems.filter((problem) => problem.code === code)
    return {
      executed: duty === '' ? '读取时检查' : duty,
      found: found.length === 0 ? '—' : `${found[0]?.severity ?? ''} ${found.length}`,
    }
  }
  const counts = addCounts(reviews.map((review) => countChecks(review, (own) => own === code)))
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

const groupView = (
  group: (typeof codeGroups)[number],
  reviews: readonly Review[],
  problems: readonly Problem[],
  ledgers: readonly Ledger[],
): CatalogueGroup => ({
  ...group,
  entries: allCodes
    .filter((code) => groupOf(code) === group.id)
    .map((code) => ({ ...codeLink(code), ...portalCounts(code, reviews, problems, ledgers) })),
})

/** The catalogue page. */
export const rulesView = (archive: Archive, reviews: readonly Review[], problems: readonly Problem[]): RulesView => {
  const ledgers = ledgersOf(archive)
  const groups = codeGroups
    .map((group) => groupView(group, reviews, problems, ledgers))
    .filter(({ entries }) => entries.length > 0)
  const names = groups.map(({ name, entries }) => `${name} ${entries.length} 条`).join('，')
  return {
    ...pageView(archive.site, {
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
