// All findings of the portal: by rule, by department, by the size of the difference. 不符 stand here one by one; 提示,
// of which there may be thousands, are counted and linked to the pages that show them.
import { type Archive, departmentName } from '../../budget/archive.ts'
import type { Finding, Review } from '../../budget/rules/review.ts'
import { checksPath, findingsPath, rulesPath } from '../words/address.ts'
import { addCounts, type CheckCounts, countChecks, countSentence } from '../words/check-counts.ts'
import { allCodes, type CodeLink, codeLink } from '../words/code-text.ts'
import type { Crumb } from '../words/crumb.ts'
import { positionView } from '../words/disclosure-position.ts'
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

interface Entry {
  readonly listed: ListedFinding
  readonly fen: bigint
}

const nameOf = ({ department, disclosure }: Review): string => departmentName(department, disclosure.year)

const absolute = (fen: bigint): bigint => (fen < 0n ? -fen : fen)

/** The difference of a finding of its own; what a gap explains has no size that would say anything. */
const leadFen = (finding: Finding): bigint =>
  finding.torn === null ? absolute(finding.checks[0]?.differenceFen ?? 0n) : 0n

const entries = new WeakMap<Review, readonly Entry[]>()

/** The findings of a review as entries of a list, made once a review: home, findings and every rule show them. */
const entriesOf = (review: Review): readonly Entry[] => {
  const known = entries.get(review) ?? entriesIn(review)
  entries.set(review, known)
  return known
}

const entriesIn = (review: Review): readonly Entry[] => {
  const anchors = findingAnchors(review)
  return review.findings.map((finding) => ({
    fen: leadFen(finding),
    listed: {
      severity: finding.severity,
      department: nameOf(review),
      period: periodName(review.disclosure),
      rule: codeLink(finding.code),
      message: finding.message,
      where: positionView(review.disclosure, finding.position).label,
      path: findingPath(review, anchors.get(finding) ?? ''),
      difference: finding.torn === null ? (finding.checks[0]?.difference ?? '') : '',
    },
  }))
}

const ruleFindings = (reviews: readonly Review[]): readonly RuleFindings[] => {
  const byCode = Map.groupBy(
    reviews.flatMap((review) => review.findings.map((finding) => ({ review, finding }))),
    ({ finding }) => finding.code,
  )
  return allCodes.flatMap((code) => {
    const found = byCode.get(code) ?? []
    if (found.length === 0) return []
    const total = (severity: Finding['severity']): number =>
      found.filter(({ finding }) => finding.severity === severity).length
    return [
      {
        rule: codeLink(code),
        differ: total('不符'),
        hint: total('提示'),
        where: [...Map.groupBy(found, ({ review }) => review)].map(([review, own]) => ({
          label: `${nameOf(review)}${periodName(review.disclosure)}`,
          path: checksPath(review.disclosure),
          count: own.length,
        })),
      },
    ]
  })
}

const disclosureFindings = (reviews: readonly Review[]): readonly DisclosureFindings[] =>
  reviews.map((review) => ({
    label: nameOf(review),
    path: checksPath(review.disclosure),
    period: periodName(review.disclosure),
    counts: countChecks(review),
    findings: review.findings.length,
  }))

/** `5 份公开文件，共执行 5,047 项核对，相符 …` */
export const findingsSentence = (reviews: readonly Review[]): string =>
  `${reviews.length} 份公开文件，${countSentence(addCounts(reviews.map((review) => countChecks(review))))}`

const largestFirst = (a: Entry, b: Entry): number => (a.fen < b.fen ? 1 : a.fen > b.fen ? -1 : 0)

/** Every 不符 of the portal, the largest amount first; those without an amount follow in the order of the portal. */
export const differingFindings = (reviews: readonly Review[]): readonly ListedFinding[] =>
  reviews
    .flatMap(entriesOf)
    .filter(({ listed }) => listed.severity === '不符')
    .toSorted(largestFirst)
    .map(({ listed }) => listed)

/** The portal's page of findings. */
export const findingsView = (archive: Archive, reviews: readonly Review[]): FindingsView => {
  const all = reviews.flatMap(entriesOf)
  const sentence = findingsSentence(reviews)
  return {
    ...pageView(archive.site, {
      title: '核对发现',
      description: sentence,
      path: findingsPath,
      crumbs: [{ label: '核对发现', path: findingsPath }],
      section: 'findings',
    }),
    sentence,
    noVerdict,
    rules: ruleFindings(reviews),
    disclosures: disclosureFindings(reviews),
    differences: all
      .filter(({ fen }) => fen > 0n)
      .toSorted(largestFirst)
      .map(({ listed }) => listed),
    others: all.filter(({ fen, listed }) => fen === 0n && listed.severity === '不符').map(({ listed }) => listed),
    links: [{ label: '全部规则', path: rulesPath }],
  }
}

const byCode = new WeakMap<readonly Review[], ReadonlyMap<string, readonly ListedFinding[]>>()

/** Findings of one code over the portal, review by review. */
export const findingsByCode = (reviews: readonly Review[], code: string): readonly ListedFinding[] => {
  const known =
    byCode.get(reviews) ??
    Map.groupBy(
      reviews.flatMap((review) => entriesOf(review).map((entry) => entry.listed)),
      ({ rule }) => rule.code,
    )
  byCode.set(reviews, known)
  return known.get(code) ?? []
}
