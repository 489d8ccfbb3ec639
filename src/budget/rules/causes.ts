// Which findings have one cause: the same 尾差 met in several tables or on the way up a chain of subjects, and all the
// differences of a table whose amounts stand beside the wrong rows. What a gap of the text explains is review.ts.
import { placeText } from '../place.ts'
import { readPosition } from '../position.ts'
import { carriedDifferences } from './carried-differences.ts'
import { isMisplaced } from './reconcile/amounts-beside-subjects.ts'
import type { Check } from './rule.ts'

/** `general/2080501/total` taken apart. */
interface Where {
  readonly statement: string
  readonly row: string
  readonly column: string
}

const whereOf = (position: string): Where => {
  const target = readPosition(position)
  return target.kind === 'statement' ? target : { statement: '', row: '', column: '' }
}

/** A set of checks that is merged whenever two of them turn out to have one cause. */
const createGroups = (checks: readonly Check[]) => {
  const leaders = new Map<Check, Check>(checks.map((check) => [check, check]))
  const leaderOf = (check: Check): Check => {
    const leader = leaders.get(check) ?? check
    return leader === check ? check : leaderOf(leader)
  }
  return {
    join: (one: Check, other: Check): void => void leaders.set(leaderOf(other), leaderOf(one)),
    groups: (): readonly (readonly Check[])[] => {
      const found = new Map<Check, Check[]>()
      for (const check of checks) {
        const leader = leaderOf(check)
        found.set(leader, [...(found.get(leader) ?? []), check])
      }
      return [...found.values()]
    },
  }
}

/** Joins checks that share a key. */
const joinBy = (checks: readonly Check[], key: (check: Check) => string, join: (a: Check, b: Check) => void): void => {
  const first = new Map<string, Check>()
  for (const check of checks) {
    const own = key(check)
    const earlier = first.get(own)
    if (own === '') continue
    if (earlier === undefined) first.set(own, check)
    else join(earlier, check)
  }
}

const size = ({ differenceFen }: Check): string =>
  String(differenceFen !== null && differenceFen < 0n ? -differenceFen : differenceFen)

/** Rules that compare columns of one row. */
const withinRow: readonly string[] = ['GJ-102', 'GJ-108']

/** 合计 and every subject above another one: the rounding of a 项 goes up to its 类 and the total. */
const isAbove = (row: string, other: string): boolean =>
  row !== other && (/^\d+$/.test(row) ? other.startsWith(row) : /total|current/.test(row) && /^\d+$/.test(other))

const joinChains = (checks: readonly Check[], join: (a: Check, b: Check) => void): void => {
  const byColumn = new Map<string, Check[]>()
  for (const check of checks) {
    const { statement, column } = whereOf(check.position)
    const key = `${check.code} ${check.verdict} ${statement} ${column} ${size(check)}`
    byColumn.set(key, [...(byColumn.get(key) ?? []), check])
  }
  for (const group of byColumn.values()) {
    for (const one of group)
      for (const other of group) if (isAbove(whereOf(one.position).row, whereOf(other.position).row)) join(one, other)
  }
}

/**
 * A sum that is off by a last digit, and a row of it that another table prints by that digit more or less: with the
 * other figure the sum comes out, so both are one rounding. The rows are returned: they lead.
 */
const joinRoundedRows = (tails: readonly Check[], join: (a: Check, b: Check) => void): ReadonlySet<Check> => {
  const other = new Map<string, Check>()
  for (const check of tails) {
    const [left, right] = check.evidence
    if (check.evidence.length !== 2 || left === undefined || right === undefined || check.differenceFen === null)
      continue
    for (const key of [`${right.position} ${check.differenceFen}`, `${left.position} ${-check.differenceFen}`])
      if (!key.startsWith(' ') && !other.has(key)) other.set(key, check)
  }
  const causes = new Set<Check>()
  for (const check of tails) {
    const [total, sum, ...rows] = check.evidence
    if (total === undefined || sum?.position !== '' || total.position === '') continue
    const cause = rows.map(({ position }) => other.get(`${position} ${check.differenceFen}`)).find(Boolean)
    if (cause === undefined) continue
    join(cause, check)
    causes.add(cause)
  }
  return causes
}

const spot = (place: Check['evidence'][number]['place']): string =>
  place !== null && 'line' in place ? placeText(place) : ''

/**
 * An amount of the prose that is not what the table prints fails again in the changes that are told of it, by the same
 * difference: `449.95万元` written 459.95 also contradicts 与上年持平.
 */
const joinToldChanges = (checks: readonly Check[], join: (a: Check, b: Check) => void): void => {
  const amounts = new Map(
    checks
      .filter(({ code, verdict }) => code === 'GJ-401' && verdict === 'differ')
      .flatMap((check) => {
        const place = spot(check.evidence[0]?.place ?? null)
        return place === '' ? [] : [[`${place} ${size(check)}`, check] as const]
      }),
  )
  for (const check of checks) {
    if (check.code !== 'GJ-403' || check.verdict !== 'differ') continue
    const cause = check.evidence.map(({ place }) => amounts.get(`${spot(place)} ${size(check)}`)).find(Boolean)
    if (cause !== undefined) join(cause, check)
  }
}

const ratesOfProse: readonly string[] = ['GJ-402', 'GJ-406', 'GJ-416']

/** A percentage of the prose that is off by its last digit: cut off in place of rounded, as its author does throughout. */
export const isLastDigit = ({ code, verdict, message }: Check): boolean =>
  verdict === 'hint' && ratesOfProse.includes(code) && message.endsWith('末位一个单位')

/** Tables whose amounts stand beside the wrong rows, as GJ-109 found them. */
const misplacedIn = (checks: readonly Check[]): ReadonlyMap<string, Check> =>
  new Map(
    checks
      .filter(({ code, verdict }) => code === 'GJ-109' && verdict === 'differ')
      .map((check) => [check.position, check]),
  )

/**
 * Findings in groups of one cause, the check that says the cause first. A 尾差 is one cause wherever the same figure
 * meets it: in every table that prints the subject, and in every sum above it that is off by the same digit. So is a row
 * whose columns do not add up, together with the rows above that repeat its difference.
 */
export const oneCause = (checks: readonly Check[]): readonly (readonly Check[])[] => {
  const { join, groups } = createGroups(checks)
  const tails = checks.filter(({ tail }) => tail === true)
  joinBy(checks.filter(isLastDigit), () => 'rate', join)
  // Two tables that print one figure differently are another cause than a sum that does not come out within one.
  joinBy(tails, (check) => `${check.code.slice(0, 4)} ${whereOf(check.position).row} ${size(check)}`, join)
  // An equation within a row fails again in the rows that sum it: the same difference all the way up.
  joinChains(
    checks.filter((check) => check.tail === true || withinRow.includes(check.code)),
    join,
  )
  const roundedRows = joinRoundedRows(tails, join)
  joinToldChanges(checks, join)
  const misplaced = misplacedIn(checks)
  if (misplaced.size > 0) {
    for (const check of checks) {
      const touched = [check.position, ...check.marks, ...check.evidence.map(({ position }) => position)]
      const cause = touched
        .map((position) => misplaced.get(whereOf(position).statement))
        .find((one) => one !== undefined)
      if (cause !== undefined && cause !== check) join(cause, check)
    }
  }
  // A sum that is off because one of its rows is off is a consequence, and the row leads.
  const carried = carriedDifferences(checks)
  for (const [check, { causes }] of carried) for (const cause of causes) join(cause, check)
  return groups().map((group) => {
    const cause = group.find(isMisplaced) ?? group.find((check) => roundedRows.has(check))
    const lead = cause ?? group.find((check) => !carried.has(check)) ?? group[0]
    return lead === undefined ? group : [lead, ...group.filter((check) => check !== lead)]
  })
}
