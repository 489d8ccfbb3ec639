// The ledger of obligations as pages show it: the rows of one disclosure under their headings, and how one duty came
// out across the portal.
import { type Archive, type Department, departmentName } from '../../budget/archive.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import { type LedgerRow, ledger, ledgerCounts } from '../../budget/rules/ledger.ts'
import { type DutyOutcome, dutyHeadings, dutyOutcomes } from '../../budget/rules/obligation.ts'
import { checksPath } from '../words/address.ts'
import { type CodeLink, codeLink } from '../words/code-text.ts'
import type { Crumb } from '../words/crumb.ts'
import { type PositionView, positionView } from '../words/disclosure-position.ts'
import type { Kept, Portal } from '../words/kept.ts'
import { periodName } from '../words/period.ts'

/** One duty with what came of it. */
export interface LedgerRowView {
  readonly anchor: string
  readonly duty: CodeLink
  readonly basis: readonly string[]
  readonly outcome: DutyOutcome
  readonly evidence: string
  readonly places: readonly PositionView[]
}

/** The rows under one heading. */
export interface LedgerGroup {
  readonly heading: string
  readonly rows: readonly LedgerRowView[]
}

export interface LedgerView {
  /** Duties that someone has to look at. */
  readonly groups: readonly LedgerGroup[]
  /** Duties that are met or do not apply, folded; `settledLabel` says how many. */
  readonly settled: readonly LedgerGroup[]
  readonly settledLabel: string
  /** `合格 9，待人工判断 2，无法核对 4`. */
  readonly sentence: string
  readonly count: number
}

/** One disclosure in the list of a duty's outcomes. */
export interface DutyCase extends Crumb {
  readonly outcome: DutyOutcome
  readonly evidence: string
}

/** What the pages of duties keep of a department: how each duty of each disclosure came out, by the code of the duty. */
export const dutyRows: Kept<readonly (readonly [code: string, outcome: DutyCase])[]> = {
  id: 'duties',
  of: (department, { archive }) =>
    department.disclosures.flatMap((disclosure) =>
      ledger({ archive, department, disclosure }).map(
        ({ code, outcome, evidence }) =>
          [
            code,
            {
              label: `${departmentName(department, disclosure.year)}${periodName(disclosure)}`,
              path: `${checksPath(disclosure)}#duty-${code}`,
              outcome,
              evidence,
            },
          ] as const,
      ),
    ),
}

/** How each duty came out, disclosure by disclosure, by its code. */
export type DutyCases = ReadonlyMap<string, readonly DutyCase[]>

/** Over the portal, made once for all pages of duties. */
export const dutyCases = (portal: Portal): DutyCases => {
  const cases = new Map<string, DutyCase[]>()
  for (const [code, outcome] of portal.rows(dutyRows).flat()) {
    const known = cases.get(code)
    if (known === undefined) cases.set(code, [outcome])
    else known.push(outcome)
  }
  return cases
}

/** `合格 9，待人工判断 2`: outcomes that occur, in their order. */
const outcomeWords = (rows: readonly Pick<LedgerRow, 'outcome'>[]): string => {
  const counts = ledgerCounts(rows)
  return dutyOutcomes
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `${outcome} ${counts[outcome]}`)
    .join('，')
}

const rowView = (disclosure: Disclosure, row: LedgerRow): LedgerRowView => ({
  anchor: `duty-${row.code}`,
  duty: codeLink(row.code),
  basis: row.basis,
  outcome: row.outcome,
  evidence: row.evidence,
  places: row.positions.map((position) => positionView(disclosure, position)),
})

/** Nothing is left to do about these. */
const settledOutcomes: readonly DutyOutcome[] = ['合格', '不适用']

const isSettled = ({ outcome }: LedgerRow): boolean => settledOutcomes.includes(outcome)

const groupsOf = (disclosure: Disclosure, rows: readonly LedgerRow[]): readonly LedgerGroup[] =>
  dutyHeadings
    .map((heading) => ({
      heading,
      rows: rows.filter((row) => row.heading === heading).map((row) => rowView(disclosure, row)),
    }))
    .filter((group) => group.rows.length > 0)

/** The ledger of one disclosure for its page. */
export const ledgerView = (archive: Archive, department: Department, disclosure: Disclosure): LedgerView => {
  const rows = ledger({ archive, department, disclosure })
  return {
    groups: groupsOf(
      disclosure,
      rows.filter((row) => !isSettled(row)),
    ),
    settled: groupsOf(disclosure, rows.filter(isSettled)),
    settledLabel: `其余 ${rows.filter(isSettled).length} 项：${outcomeWords(rows.filter(isSettled))}`,
    sentence: outcomeWords(rows),
    count: rows.length,
  }
}

/** How one duty came out across the portal, in words; '' for a code that is no duty. */
export const dutyCounts = (cases: DutyCases, code: string): string => outcomeWords(cases.get(code) ?? [])
