// The whole check of a disclosure: every rule run, results grouped into findings (one cause is one finding), answers
// put beside them. Facts are computed once here; pages, exports and the command line only show them.
import type { Archive, Department } from '../archive.ts'
import { type Answer, type Disclosure, disclosureKey, type Position, type Torn } from '../disclosure.ts'
import type { ProblemCode, Severity } from '../problem.ts'
import { carriedDifferences, carriedWords } from './carried-differences.ts'
import { isLastDigit, oneCause } from './causes.ts'
import { gathered } from './gather.ts'
import { rules } from './index.ts'
import { type Check, isAnsweredBy, isFound, type Rule } from './rule.ts'

/** Something a reader should look at: a question, not a verdict. */
export interface Finding {
  /** Stable within a disclosure: code and position. */
  readonly id: string
  readonly code: ProblemCode
  readonly severity: Exclude<Severity, '错误'>
  readonly position: Position
  /** One sentence. */
  readonly message: string
  /** The check that leads, then its consequences. */
  readonly checks: readonly Check[]
  /** The gap that explains all of them; `null` when none does. */
  readonly torn: Torn | null
  readonly answers: readonly Answer[]
}

/** What came of checking one disclosure. */
export interface Review {
  readonly department: Department
  readonly disclosure: Disclosure
  readonly checks: readonly Check[]
  readonly findings: readonly Finding[]
}

/** Broken-off text explains a missing row and parts that come to less than their sum; nothing else. */
const explainedBy = (check: Check): Torn | null => {
  const gap = check.torn[0]
  if (gap === undefined || check.verdict === 'agree') return null
  if (check.verdict === 'unexecuted') return gap
  return check.differenceFen !== null && check.differenceFen > 0n ? gap : null
}

const severityOf = (check: Check): Finding['severity'] => (check.verdict === 'differ' ? check.severity : '提示')

/** Findings of one cause are one finding: the check that says it leads, the others are its consequences. */
const grouped = (checks: readonly Check[]): readonly Omit<Finding, 'answers'>[] => {
  const [lead] = checks
  if (lead === undefined) return []
  const tails = checks.every(({ tail }) => tail === true)
  const carried = tails ? [] : [...carriedDifferences(checks)].filter(([check]) => check !== lead)
  const sums = carried.map(([check, difference]) => `；${carriedWords(check, difference)}`).join('')
  const others = checks.length - 1 - carried.length
  const digits = others > 0 && checks.every(isLastDigit)
  const more =
    others === 0
      ? ''
      : digits
        ? `；同样差末位一个单位的共 ${checks.length} 处`
        : tails
          ? `；同一个尾差在表中共见 ${checks.length} 处`
          : `；另有 ${others} 项核对由此而来`
  return [
    {
      id: `${lead.code}:${lead.position}`,
      code: lead.code,
      severity: severityOf(lead),
      position: lead.position,
      message: `${lead.message}${sums}${more}`,
      checks,
      torn: null,
    },
  ]
}

/** All that one gap explains, said once: 提示, because the text cannot tell who lost the rows. */
const explained = (torn: Torn, checks: readonly Check[]): Omit<Finding, 'answers'> => {
  const differing = checks.filter(isFound)
  const lead = differing[0] ?? checks[0]
  return {
    id: `${lead?.code ?? ''}:${torn.position}`,
    code: lead?.code ?? 'GJ-103',
    severity: '提示',
    position: torn.position,
    message: `${torn.note}；受此影响，${differing.length} 项核对有差额、${checks.length - differing.length} 项无从核对，不能说明文件有误`,
    checks: [...differing, ...checks.filter((check) => !isFound(check))],
    torn,
  }
}

const answersTo = (finding: Omit<Finding, 'answers'>, answers: readonly Answer[]): readonly Answer[] =>
  answers.filter((answer) => finding.checks.some((check) => isAnsweredBy(check, answer)))

/** A rule may find several things at one position: the second is `…-2`. */
const withOwnIds = <F extends { readonly id: string }>(findings: readonly F[]): readonly F[] => {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const count = (seen.get(finding.id) ?? 0) + 1
    seen.set(finding.id, count)
    return count === 1 ? finding : { ...finding, id: `${finding.id}-${count}` }
  })
}

const gatheredFindings = (checks: readonly Check[]): readonly Omit<Finding, 'answers'>[] =>
  gathered(oneCause(checks).flatMap(grouped)).map((finding) => ({ ...finding, torn: null }))

/** Groups checks into findings in the order of the rules; gaps with the same wording are one cause. */
export const findingsOf = (checks: readonly Check[], answers: readonly Answer[]): readonly Finding[] => {
  const byGap = new Map<string, { torn: Torn; checks: Check[] }>()
  const others: Check[] = []
  for (const check of checks) {
    const torn = explainedBy(check)
    if (torn === null) {
      if (isFound(check)) others.push(check)
    } else {
      const group = byGap.get(torn.note)
      if (group === undefined) byGap.set(torn.note, { torn, checks: [check] })
      else group.checks.push(check)
    }
  }
  const byTorn = [...byGap.values()]
    .filter((group) => group.checks.some(isFound))
    .map((group) => explained(group.torn, group.checks))
  return withOwnIds([...byTorn, ...gatheredFindings(others)]).map((finding) => ({
    ...finding,
    answers: answersTo(finding, answers),
  }))
}

/**
 * A sum that misses its total by a 尾差 agrees where a larger sum proves the total and no row of it has a finding of its
 * own: the rows were rounded one by one from 元, and nobody has anything to look up.
 */
const confirmedTails = (checks: readonly Check[]): readonly Check[] => {
  if (!checks.some(({ confirmed }) => confirmed !== undefined)) return checks
  const settled = new Set(
    oneCause(checks.filter(isFound))
      .filter((group) => group.every(({ confirmed }) => confirmed !== undefined))
      .flat(),
  )
  return checks.map((check) =>
    settled.has(check) ? { ...check, verdict: 'agree', message: `${check.message}；${check.confirmed}` } : check,
  )
}

/** Runs the catalogue (or a part of it) over one disclosure. */
export const review = (
  archive: Archive,
  department: Department,
  disclosure: Disclosure,
  catalogue: readonly Rule[] = rules,
): Review => {
  const checks: Check[] = []
  for (const rule of catalogue) checks.push(...rule.run({ archive, department, disclosure, checks: [...checks] }))
  const settled = confirmedTails(checks)
  return { department, disclosure, checks: settled, findings: findingsOf(settled, disclosure.answers) }
}

/** Every disclosure of the archive, in its order. */
export const reconcile = (archive: Archive, catalogue: readonly Rule[] = rules): readonly Review[] =>
  archive.departments.flatMap((department) =>
    department.disclosures.map((disclosure) => review(archive, department, disclosure, catalogue)),
  )

/** The review of one disclosure among many. */
export const reviewOf = (reviews: readonly Review[], disclosure: Disclosure): Review | undefined =>
  reviews.find((one) => disclosureKey(one.disclosure) === disclosureKey(disclosure))
