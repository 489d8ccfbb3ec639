// How often things were checked and what came of it, counted in checks: a difference that broken-off text explains
// counts as 提示, as its finding does.
import type { Finding, Review } from '../../budget/rules/review.ts'
import type { Check } from '../../budget/rules/rule.ts'
import { countText } from './count-text.ts'

/** `executed` is the sum of 相符, 不符 and 提示; what was not executed is no part of it. */
export interface CheckCounts {
  readonly executed: number
  readonly agree: number
  readonly differ: number
  readonly hint: number
  readonly unexecuted: number
}

/** The finding that a check belongs to. */
const findingByCheck = (review: Review): ReadonlyMap<Check, Finding> =>
  new Map(review.findings.flatMap((finding) => finding.checks.map((check) => [check, finding] as const)))

const noChecks: CheckCounts = { executed: 0, agree: 0, differ: 0, hint: 0, unexecuted: 0 }

/** A finding as a check is counted: of a check without one nothing differs beyond what an editor should look at. */
const plusCheck = (counts: CheckCounts, check: Check, finding: Finding | undefined): CheckCounts => {
  if (check.verdict === 'unexecuted') return { ...counts, unexecuted: counts.unexecuted + 1 }
  const kind = check.verdict === 'agree' ? 'agree' : finding?.severity === '不符' ? 'differ' : 'hint'
  return { ...counts, executed: counts.executed + 1, [kind]: counts[kind] + 1 }
}

const counted = new WeakMap<Review, ReadonlyMap<string, CheckCounts>>()

/** Counts of a review's checks by the code of their rule, counted once a review: the page of every rule asks. */
export const countsByCode = (review: Review): ReadonlyMap<string, CheckCounts> => {
  const known = counted.get(review)
  if (known !== undefined) return known
  const findings = findingByCheck(review)
  const counts = new Map<string, CheckCounts>()
  for (const check of review.checks)
    counts.set(check.code, plusCheck(counts.get(check.code) ?? noChecks, check, findings.get(check)))
  counted.set(review, counts)
  return counts
}

/** Counts of the checks of a review whose rule `wanted` accepts. */
export const countChecks = (review: Review, wanted: (code: string) => boolean = () => true): CheckCounts =>
  addCounts([...countsByCode(review)].flatMap(([code, counts]) => (wanted(code) ? [counts] : [])))

/** Counts added up over several reviews. */
export const addCounts = (all: readonly CheckCounts[]): CheckCounts => {
  const sum = (key: keyof CheckCounts): number => all.reduce((total, counts) => total + counts[key], 0)
  return {
    executed: sum('executed'),
    agree: sum('agree'),
    differ: sum('differ'),
    hint: sum('hint'),
    unexecuted: sum('unexecuted'),
  }
}

/** `共核对 210 项：相符 195 项，不符 3 项，提示 12 项；另有 4 项无法核对。` */
export const countSentence = ({ executed, agree, differ, hint, unexecuted }: CheckCounts): string => {
  if (executed + unexecuted === 0) return '没有可以核对的内容。'
  const rest = unexecuted === 0 ? '' : `；另有 ${countText(unexecuted)} 项无法核对`
  return `共核对 ${countText(executed)} 项：相符 ${countText(agree)} 项，不符 ${countText(differ)} 项，提示 ${countText(hint)} 项${rest}。`
}

/** A count of a table of counts. */
export interface CountCell {
  readonly label: string
  readonly text: string
  /** How it is dressed; 0 recedes. */
  readonly look: string
}

const countColumns = [
  ['executed', '已核对'],
  ['agree', '相符'],
  ['differ', '不符'],
  ['hint', '提示'],
  ['unexecuted', '无法核对'],
] as const

/** The five counts of a row of such a table, in order. */
export const countCells = (counts: CheckCounts): readonly CountCell[] =>
  countColumns.map(([key, label]) => ({
    label,
    text: countText(counts[key]),
    look: counts[key] === 0 ? 'zero' : key,
  }))

/** The check of a disclosure in one line, for pages that lead to it. */
export interface CheckSummary {
  readonly counts: readonly { readonly label: string; readonly count: string }[]
  /** Said where nothing could be checked; '' otherwise. */
  readonly nothing: string
}

/** 相符, 不符, 提示 and 无法核对 with their counts; what did not occur is left out, 不符 never is. */
export const checkSummary = (review: Review): CheckSummary => {
  const { executed, agree, differ, hint, unexecuted } = countChecks(review)
  if (executed + unexecuted === 0) return { counts: [], nothing: '没有可以核对的内容' }
  return {
    nothing: '',
    counts: [
      { label: '已核对', count: executed },
      { label: '相符', count: agree },
      { label: '不符', count: differ },
      { label: '提示', count: hint },
      { label: '无法核对', count: unexecuted },
    ]
      .filter(({ label, count }) => count > 0 || label === '不符')
      .map(({ label, count }) => ({ label, count: countText(count) })),
  }
}

/** How the checks are headed where a citizen reads: on the home page and in 一分钟看懂. */
export const checksQuestion = '数字对得上吗'
