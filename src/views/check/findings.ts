// All findings of the portal: by the size of the difference, by department, by rule and its kind. 不符 stand here one by
// one; 提示, of which there may be thousands, are counted by kind and linked to the pages of their rules, which list them.
// A long list goes on, part after part, over as many pages as it takes.
import { departmentName } from '../../budget/archive.ts'
import type { Finding, Review } from '../../budget/rules/review.ts'
import { checksPath, findingsPath, rulesPath } from '../words/address.ts'
import { addCounts, type CheckCounts, countChecks, countSentence, countsByCode } from '../words/check-counts.ts'
import { allCodes, type CodeLink, codeGroups, codeLink, groupOf } from '../words/code-text.ts'
import type { Crumb } from '../words/crumb.ts'
import { positionView } from '../words/disclosure-position.ts'
import { type Kept, type Portal, reviewsIn } from '../words/kept.ts'
import { cutList, listPagePath, listPages } from '../words/list-pages.ts'
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

/** Rules of one kind (勾稽, 绩效目标 …) with what they found. */
export interface RuleKind {
  readonly id: string
  /** `绩效目标：不符 0，提示 123`. */
  readonly label: string
  readonly rules: readonly (RuleFindings & {
    /** The first documents of `where`; the page of the rule has them all. */
    readonly named: RuleFindings['where']
    /** `另有 12 份`; '' where all are named. */
    readonly more: string
  })[]
}

/** A part of the page with its size over all pages, and where it begins. */
export interface FindingsPart extends Crumb {
  readonly id: 'by-difference' | 'others' | 'by-department' | 'by-rule'
  readonly count: string
}

const partNames = {
  'by-difference': '按差额',
  others: '不以金额计的不符',
  'by-department': '按部门',
  'by-rule': '按规则（提示按种类）',
} as const satisfies Readonly<Record<FindingsPart['id'], string>>

/** What one page shows of each part. */
interface FindingsShown {
  readonly differences: readonly ListedFinding[]
  readonly others: readonly ListedFinding[]
  readonly disclosures: readonly DisclosureFindings[]
  readonly kinds: readonly RuleKind[]
}

/** One page of findings. */
export interface FindingsPage extends PageView {
  readonly noVerdict: string
  readonly links: readonly Crumb[]
  readonly parts: readonly FindingsPart[]
  /** Headings of the parts. */
  readonly names: typeof partNames
  readonly shown: FindingsShown
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
    path: findingPath(review, anchors.get(finding) ?? ''),
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

/** So many documents are named beside a rule. */
const namedPlaces = 6

type Row =
  | { readonly part: 'by-difference' | 'others'; readonly finding: ListedFinding }
  | { readonly part: 'by-department'; readonly disclosure: DisclosureFindings }
  | { readonly part: 'by-rule'; readonly rule: RuleFindings }

const elementsOf = (row: Row): number => {
  if (row.part === 'by-rule') return 8 + 2 * Math.min(namedPlaces + 1, row.rule.where.length)
  return row.part === 'by-department' ? 8 : 11
}

const kindsOf = (rules: readonly RuleFindings[]): readonly RuleKind[] =>
  codeGroups.flatMap(({ id, name }) => {
    const own = rules.filter(({ rule }) => groupOf(rule.code) === id)
    if (own.length === 0) return []
    const sum = (of: (row: RuleFindings) => number): number => own.reduce((total, row) => total + of(row), 0)
    return [
      {
        id,
        label: `${name}：不符 ${sum(({ differ }) => differ)}，提示 ${sum(({ hint }) => hint)}`,
        rules: own.map((row) => ({
          ...row,
          named: row.where.slice(0, namedPlaces),
          more: row.where.length > namedPlaces ? `另有 ${row.where.length - namedPlaces} 份` : '',
        })),
      },
    ]
  })

const shownOf = (rows: readonly Row[]): FindingsShown => ({
  differences: rows.flatMap((row) => (row.part === 'by-difference' ? [row.finding] : [])),
  others: rows.flatMap((row) => (row.part === 'others' ? [row.finding] : [])),
  disclosures: rows.flatMap((row) => (row.part === 'by-department' ? [row.disclosure] : [])),
  kinds: kindsOf(rows.flatMap((row) => (row.part === 'by-rule' ? [row.rule] : []))),
})

/** The pages of findings, part after part. */
export const findingsPages = <View extends FindingsView>(whole: View) => {
  const rows: readonly Row[] = [
    ...whole.differences.map((finding) => ({ part: 'by-difference', finding }) as const),
    ...whole.others.map((finding) => ({ part: 'others', finding }) as const),
    ...whole.disclosures.map((disclosure) => ({ part: 'by-department', disclosure }) as const),
    ...whole.rules.map((rule) => ({ part: 'by-rule', rule }) as const),
  ]
  const cut = cutList(rows, elementsOf)
  const place = (id: FindingsPart['id'], count: string): readonly FindingsPart[] => {
    const page = cut.findIndex((held) => held.some((row) => row.part === id))
    return page < 0 ? [] : [{ id, label: partNames[id], count, path: `${listPagePath(whole.path, page + 1)}#${id}` }]
  }
  const parts = [
    ...place('by-difference', `${whole.differences.length} 项`),
    ...place('others', `${whole.others.length} 项`),
    ...place('by-department', `${whole.disclosures.length} 份`),
    ...place('by-rule', `${whole.rules.length} 条规则`),
  ]
  return listPages(
    whole,
    cut.map((held) => ({ parts, names: partNames, shown: shownOf(held) })),
  )
}

/** Findings by code over the portal, in the order of the archive; for pages that show one code each. */
export const findingsByCode = (portal: Portal): ReadonlyMap<string, readonly ListedFinding[]> =>
  Map.groupBy(foundIn(reviewedDisclosures(portal)).map(listed), ({ rule }) => rule.code)
