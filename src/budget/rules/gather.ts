// One cause, one finding, for the forms of a disclosure: what a rule says of many rows of a form is said once with the
// count and the places; what it says of form after form is said once for the document; what one row shows under two
// rules is said under the one that says more.
import type { ProblemCode } from '../problem.ts'
import type { Check } from './rule.ts'

/** A finding before answers are put beside it. */
interface Gatherable {
  readonly id: string
  readonly code: ProblemCode
  readonly severity: '不符' | '提示'
  readonly position: string
  readonly message: string
  readonly checks: readonly Check[]
}

/** What is systematic when it is: the habit of a document, not the story of one form. */
const habits: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  ...(['ZB-202', 'ZB-203', 'ZB-205', 'ZB-206', 'ZB-207', 'ZB-302', 'ZB-304', 'ZB-401', 'ZB-501'] as const),
  ...(['ZB-503', 'ZB-505', 'ZB-602', 'PJ-302', 'PJ-303', 'PJ-306', 'PJ-308', 'PJ-402'] as const),
])

/** From so many forms on, a habit is the document's. */
const manyForms = 3

/** What the whole document says in one way, a matter of custom there: from two places on it is one finding. */
const documentWide: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['ZB-304', 'ZB-401', 'ZB-606', 'ZB-607'])

/** Sums that a form prints in several columns: they differ for one reason. */
const sums: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['ZB-101', 'PJ-101'])

/** A row that says met and was marked down also lacks its reason, or repeats its name as one: one story. */
const saysMore: Readonly<Partial<Record<ProblemCode, readonly ProblemCode[]>>> = {
  'PJ-303': ['PJ-301', 'PJ-302'],
  'ZB-301': ['ZB-305'],
}

/** `projects/<id>`; '' for a finding on anything else. */
const formOf = (position: string): string => {
  const [head, id] = position.split('/')
  return head === 'projects' && id !== undefined ? `projects/${id}` : ''
}

const rowsText = (checks: readonly Check[]): string => {
  const rows = checks.map(({ position }) => position.split('/').slice(2))
  const numbered = rows.filter((row) => row.length === 1 && /^\d+$/.test(row[0] ?? '')).map((row) => row[0] ?? '')
  return numbered.length === rows.length ? `（第 ${numbered.join('、')} 行）` : ''
}

const inForm = (finding: Gatherable, checks: readonly Check[]): Gatherable => ({
  ...finding,
  checks,
  message: `${finding.message}；本表同样的共 ${checks.length} 处${rowsText(checks)}`,
})

const shownForms = 6

const inDocument = (finding: Gatherable, checks: readonly Check[]): Gatherable => {
  const forms = [...new Set(checks.map(({ position }) => formOf(position).replace('projects/', '')))].filter(
    (form) => form !== '',
  )
  const named = forms.slice(0, shownForms).join('、')
  const rest = forms.length > shownForms ? ' 等' : ''
  return {
    ...finding,
    checks,
    message: `${finding.checks[0]?.message ?? finding.message}；全文同样的共 ${checks.length} 处${forms.length === 0 ? '' : `，在 ${forms.length} 张表（${named}${rest}）`}`,
  }
}

const byKey = <T>(all: readonly T[], key: (one: T) => string): readonly (readonly T[])[] => [
  ...Map.groupBy(all, key).values(),
]

/** Joins the findings of one key at the place of the first. */
const joinedBy = (
  findings: readonly Gatherable[],
  key: (finding: Gatherable, index: number) => string,
  join: (lead: Gatherable, checks: readonly Check[]) => Gatherable,
): readonly Gatherable[] =>
  byKey(
    findings.map((finding, index) => ({ finding, key: key(finding, index) })),
    (one) => one.key,
  ).flatMap((group) => {
    const [lead] = group
    if (lead === undefined) return []
    return group.length === 1
      ? [lead.finding]
      : [
          join(
            lead.finding,
            group.flatMap(({ finding }) => finding.checks),
          ),
        ]
  })

const gathers = ({ code, severity, position }: Gatherable): boolean =>
  (formOf(position) !== '' || documentWide.has(code)) &&
  /^(?:ZB|PJ)-/.test(code) &&
  (severity === '提示' || sums.has(code))

/** What says less about the same row goes. */
const withoutEchoes = (findings: readonly Gatherable[]): readonly Gatherable[] => {
  const said = new Set(
    findings.flatMap(({ code, position }) => (saysMore[code] ?? []).map((other) => `${other} ${position}`)),
  )
  return findings.filter(({ code, position }) => !said.has(`${code} ${position}`))
}

/** A group whose weights fall short by just what one row's score exceeds its weight: the row is the cause. */
const withCauses = (findings: readonly Gatherable[]): readonly Gatherable[] => {
  const rows = findings.filter(({ code }) => code === 'PJ-104')
  const taken = new Set<Gatherable>()
  const joined = findings.map((finding) => {
    if (finding.code !== 'PJ-201') return finding
    const row = rows.find(
      (one) =>
        formOf(one.position) === formOf(finding.position) &&
        one.checks[0]?.difference === finding.checks[0]?.difference &&
        finding.message.includes('恰是'),
    )
    if (row === undefined) return finding
    taken.add(row)
    return { ...finding, checks: [...finding.checks, ...row.checks] }
  })
  return joined.filter((_, index) => {
    const finding = findings[index]
    return finding === undefined || !taken.has(finding)
  })
}

/** Gathers the findings on forms; all others stay as they are, in their order. */
export const gathered = <F extends Gatherable>(findings: readonly F[]): readonly (F | Gatherable)[] => {
  const own = withCauses(withoutEchoes(findings))
  const perForm = joinedBy(
    own,
    (finding, index) =>
      gathers(finding) ? `${finding.code}|${finding.severity}|${formOf(finding.position)}` : `own ${index}`,
    inForm,
  )
  const spread = new Map(
    byKey(
      perForm.filter((finding) => habits.has(finding.code) && gathers(finding)),
      ({ code }) => code,
    ).map((group) => [group[0]?.code, group.length] as const),
  )
  return joinedBy(
    perForm,
    (finding, index) =>
      gathers(finding) &&
      finding.severity === '提示' &&
      (documentWide.has(finding.code) || (spread.get(finding.code) ?? 0) >= manyForms)
        ? `${finding.code}`
        : `own ${index}`,
    inDocument,
  )
}
