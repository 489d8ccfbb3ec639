// The pages of all findings: part after part, over as many pages as it takes; rules by their kind (勾稽, 绩效目标 …), each
// with the first documents in which it found something.
import { codeGroups, groupOf } from '../words/code-text.ts'
import type { Crumb } from '../words/crumb.ts'
import { cutList, entryElements, listPagePath, listPages } from '../words/list-pages.ts'
import type { PageView } from '../words/page.ts'
import type { DisclosureFindings, FindingsView, ListedFinding, RuleFindings } from './findings.ts'

/** Rules of one kind (勾稽, 绩效目标 …) with what they found. */
export interface RuleKind {
  readonly id: string
  /** `绩效目标：不符 0，提示 123`. */
  readonly label: string
  /** Unfolded at first: something differs. */
  readonly open: boolean
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

/** So many documents are named beside a rule. */
const namedPlaces = 6

type Row =
  | { readonly part: 'by-difference' | 'others'; readonly finding: ListedFinding }
  | { readonly part: 'by-department'; readonly disclosure: DisclosureFindings }
  | { readonly part: 'by-rule'; readonly rule: RuleFindings }

const elementsOf = (row: Row): number => {
  if (row.part === 'by-rule') return 8 + 2 * Math.min(namedPlaces + 1, row.rule.where.length)
  return row.part === 'by-department' ? entryElements.reviewed : entryElements.finding
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
        open: own.some(({ differ }) => differ > 0),
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
