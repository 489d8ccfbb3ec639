// All findings of the portal: by the size of the difference, by department, by rule and its kind. 不符 stand here one by
// one; 提示, of which there may be thousands, are counted and linked to the pages of their rules, which list them.
import { departmentName } from '../../budget/archive.ts'
import type { Finding, Review } from '../../budget/rules/review.ts'
import { checksPath, findingsPath, rulesPath } from '../words/address.ts'
import {
  addCounts,
  type CheckCounts,
  type CountCell,
  countCells,
  countChecks,
  countSentence,
  countsByCode,
} from '../words/check-counts.ts'
import { allCodes, type CodeLink, codeLink } from '../words/code-text.ts'
import type { Crumb } from '../words/crumb.ts'
import { positionView } from '../words/disclosure-position.ts'
import { type Kept, type Portal, reviewsIn } from '../words/kept.ts'
import { type PageView, pageView } from '../words/page.ts'
import { periodName } from '../words/period.ts'
import { findingAnchors, findingPath, noVerdict } from './finding.ts'

/** One finding in a list over many disclosures. */
export interface ListedFinding {
  readonly severity: Finding['severity']
  readonly department: string
  readonly period: string
  readonly rule: CodeLink
  readonly message: string
  /** Row, form or passage that it speaks of. */
  readonly where: string
  readonly path: string
  readonly difference: string
}

/** One rule with what it found where. */
export interface RuleFindings {
  readonly rule: CodeLink
  readonly differ: number
  readonly hint: number
  readonly where: readonly (Crumb & { readonly count: number })[]
}

/** One disclosure with what came of its check. */
export interface DisclosureFindings extends Crumb {
  readonly period: string
  readonly counts: CheckCounts
  /** The same as the page shows them. */
  readonly cells: readonly CountCell[]
  readonly findings: number
}

export interface FindingsView extends PageView {
  readonly sentence: string
  readonly noVerdict: string
  readonly rules: readonly RuleFindings[]
  readonly disclosures: readonly DisclosureFindings[]
  /** Findings whose difference is an amount, the largest first. */
  readonly differences: readonly ListedFinding[]
  /** 不符 without an amount. */
  readonly others: readonly ListedFinding[]
  readonly links: readonly Crumb[]
}

/** A finding as it is kept: `fen` is the size of its difference, 0 without an amount. */
interface Entry extends Omit<ListedFinding, 'department' | 'period' | 'rule'> {
  readonly code: string
  readonly fen: bigint
}

/** What came of checking one disclosure, without the checks themselves. */
export interface ReviewedDisclosure {
  readonly label: string
  readonly period: string
  readonly path: string
  readonly counts: CheckCounts
  readonly countsByCode: ReadonlyMap<string, CheckCounts>
  readonly entries: readonly Entry[]
}

const absolute = (fen: bigint): bigint => (fen < 0n ? -fen : fen)

/** The difference of a finding of its own; what a gap explains has no size that would say anything. */
const leadFen = (finding: Finding): bigint =>
  finding.torn === null ? absolute(finding.checks[0]?.differenceFen ?? 0n) : 0n

const entriesOf = (review: Review): readonly Entry[] => {
  const anchors = findingAnchors(review)
  return review.findings.map((finding) => ({
    severity: finding.severity,
    code: finding.code,
    fen: leadFen(finding),
    message: finding.message,
    where: positionView(review.disclosure, finding.position).label,
    path: findingPath(review, anchors.get(finding)),
    difference: finding.torn === null ? (finding.checks[0]?.difference ?? '') : '',
  }))
}

/** What the pages of findings and of rules keep of a department. */
export const reviewedRows: Kept<readonly ReviewedDisclosure[]> = {
  id: 'findings',
  of: (department, reading) =>
    reviewsIn(department, reading).map((review) => ({
      label: departmentName(department, review.disclosure.year),
      period: periodName(review.disclosure),
      path: checksPath(review.disclosure),
      counts: countChecks(review),
      countsByCode: countsByCode(review),
      entries: entriesOf(review),
    })),
}

/** Every disclosure of the portal that was checked, in the order of the archive. */
export const reviewedDisclosures = (portal: Portal): readonly ReviewedDisclosure[] => portal.rows(reviewedRows).flat()

const listedIn =
  ({ label, period }: ReviewedDisclosure) =>
  ({ severity, code, message, where, path, difference }: Entry): ListedFinding => ({
    ...{ severity, department: label, period, rule: codeLink(code) },
    ...{ message, where, path, difference },
  })

interface Found {
  readonly reviewed: ReviewedDisclosure
  readonly entry: Entry
}

const foundIn = (all: readonly ReviewedDisclosure[]): readonly Found[] =>
  all.flatMap((reviewed) => reviewed.entries.map((entry) => ({ reviewed, entry })))

const listed = ({ reviewed, entry }: Found): ListedFinding => listedIn(reviewed)(entry)

const ruleFindings = (all: readonly ReviewedDisclosure[]): readonly RuleFindings[] => {
  const byCode = Map.groupBy(foundIn(all), ({ entry }) => entry.code)
  return allCodes.flatMap((code) => {
    const found = byCode.get(code) ?? []
    if (found.length === 0) return []
    const total = (severity: Finding['severity']): number =>
      found.filter(({ entry }) => entry.severity === severity).length
    return [
      {
        rule: codeLink(code),
        differ: total('不符'),
        hint: total('提示'),
        where: [...Map.groupBy(found, ({ reviewed }) => reviewed)].map(([{ label, period, path }, own]) => ({
          label: `${label}${period}`,
          path,
          count: own.length,
        })),
      },
    ]
  })
}

/** `5 份公开文件，共执行 5,047 项核对，相符 …` */
export const findingsSentence = (all: readonly ReviewedDisclosure[]): string =>
  `${all.length} 份公开文件，${countSentence(addCounts(all.map(({ counts }) => counts)))}`

const largestFirst = (a: Found, b: Found): number =>
  a.entry.fen < b.entry.fen ? 1 : a.entry.fen > b.entry.fen ? -1 : 0

/** Every 不符 of the portal, the largest amount first; those without an amount follow in the order of the portal. */
export const differingFindings = (all: readonly ReviewedDisclosure[]): readonly ListedFinding[] =>
  foundIn(all)
    .filter(({ entry }) => entry.severity === '不符')
    .toSorted(largestFirst)
    .map(listed)

/** The portal's page of findings. */
export const findingsView = (portal: Portal): FindingsView => {
  const reviewed = reviewedDisclosures(portal)
  const found = foundIn(reviewed)
  const sentence = findingsSentence(reviewed)
  return {
    ...pageView(portal.site, {
      title: '核对发现',
      description: sentence,
      path: findingsPath,
      crumbs: [{ label: '核对发现', path: findingsPath }],
      section: 'findings',
    }),
    sentence,
    noVerdict,
    rules: ruleFindings(reviewed),
    disclosures: reviewed.map(({ label, path, period, counts, entries }) => ({
      label,
      path,
      period,
      counts,
      cells: countCells(counts),
      findings: entries.length,
    })),
    differences: found
      .filter(({ entry }) => entry.fen > 0n)
      .toSorted(largestFirst)
      .map(listed),
    others: found.filter(({ entry }) => entry.fen === 0n && entry.severity === '不符').map(listed),
    links: [{ label: '全部规则', path: rulesPath }],
  }
}

/** Findings by code over the portal, in the order of the archive; for pages that show one code each. */
export const findingsByCode = (portal: Portal): ReadonlyMap<string, readonly ListedFinding[]> =>
  Map.groupBy(foundIn(reviewedDisclosures(portal)).map(listed), ({ rule }) => rule.code)
