// The forms that make up a project over the years: its own, those it continues (承接) and those that continue it, also
// in other departments; and what it is compared with: a merged project with the sum of all that it continues.
import { type Archive, byTime, type Department } from '../archive.ts'
import type { Disclosure } from '../disclosure.ts'
import { type Stated, sumFen } from '../money.ts'
import { type Form, formKindNames } from '../project.ts'
import { formBudget } from './form-money.ts'

/** `before` and `after` are other projects, joined by 承接. */
export type Relation = 'own' | 'before' | 'after'

/** One form of a project at its place in time. */
export interface Step {
  readonly department: Department
  readonly disclosure: Disclosure
  readonly form: Form
  readonly relation: Relation
  /** `2025年绩效目标`, with the project's name where several forms share year and kind. */
  readonly label: string
}

type Placed = Omit<Step, 'label' | 'relation'>

/** `<department>/<project>`: a project among all departments. */
export const projectKey = (department: string, project: string): string => `${department}/${project}`

/** What 承接 names: a project of the same department, or with its folder before it one of another. */
const continuedKey = (department: string, written: string): string =>
  written.includes('/') ? written : projectKey(department, written)

/** Every form of a department, oldest first. */
const placedForms = (department: Department): readonly Placed[] =>
  department.disclosures
    .toSorted(byTime)
    .flatMap((disclosure) =>
      disclosure.forms.toSorted((a, b) => a.order - b.order).map((form) => ({ department, disclosure, form })),
    )

interface Links {
  readonly forms: ReadonlyMap<string, readonly Placed[]>
  readonly before: ReadonlyMap<string, readonly string[]>
  readonly after: ReadonlyMap<string, readonly string[]>
}

const known = new WeakMap<readonly Department[], Links>()

/** All forms by project, and who continues whom, found once: a pure function remembered. */
const linksOf = ({ departments }: Pick<Archive, 'departments'>): Links => {
  const remembered = known.get(departments)
  if (remembered !== undefined) return remembered
  const placed = departments.flatMap(placedForms)
  const keyOf = ({ department, form }: Placed): string => projectKey(department.id, form.id)
  const pairs = placed.flatMap((one) =>
    one.form.continues.map((written) => ({ from: keyOf(one), to: continuedKey(one.department.id, written) })),
  )
  const grouped = (from: (pair: (typeof pairs)[number]) => string, to: (pair: (typeof pairs)[number]) => string) =>
    new Map([...Map.groupBy(pairs, from)].map(([key, same]) => [key, [...new Set(same.map(to))]]))
  const links = {
    forms: Map.groupBy(placed, keyOf),
    before: grouped(
      ({ from }) => from,
      ({ to }) => to,
    ),
    after: grouped(
      ({ to }) => to,
      ({ from }) => from,
    ),
  }
  known.set(departments, links)
  return links
}

/** Keys reached by following `next` from `key`, itself left out; circles end by themselves. */
const reach = (key: string, next: (key: string) => readonly string[]): ReadonlySet<string> => {
  const found = new Set<string>()
  const queue = [...next(key)]
  for (let current = queue.shift(); current !== undefined; current = queue.shift()) {
    if (current === key || found.has(current)) continue
    found.add(current)
    queue.push(...next(current))
  }
  return found
}

const inTime = (a: Placed, b: Placed): number => byTime(a.disclosure, b.disclosure)

/** Oldest first: own forms, earlier projects that it continues, later ones that continue it. */
export const stepsOf = (
  archive: Pick<Archive, 'departments'>,
  department: Pick<Department, 'id'>,
  id: string,
): readonly Step[] => {
  const links = linksOf(archive)
  const own = projectKey(department.id, id)
  const before = reach(own, (key) => links.before.get(key) ?? [])
  const after = reach(own, (key) => links.after.get(key) ?? [])
  const of = (key: string, relation: Relation) =>
    (links.forms.get(key) ?? []).map((placed) => ({ ...placed, relation }))
  const steps = [
    ...[...before].flatMap((key) => of(key, 'before')),
    ...of(own, 'own'),
    ...[...after].filter((key) => !before.has(key)).flatMap((key) => of(key, 'after')),
  ].toSorted(inTime)
  const ordered = steps.toSorted(
    (a, b) => inTime(a, b) || (a.disclosure === b.disclosure ? a.form.order - b.form.order : 0),
  )
  const short = ({ disclosure, form }: Placed): string => `${disclosure.year}年${formKindNames[form.kind]}`
  return ordered.map((step) => {
    const shared = ordered.filter((other) => short(other) === short(step)).length > 1
    return { ...step, label: shared ? `${short(step)}：${step.form.name}` : short(step) }
  })
}

/** Ids of all projects of a department, in order of first appearance. */
export const projectIds = (department: Department): readonly string[] => [
  ...new Set(placedForms(department).map(({ form }) => form.id)),
]

/** The budgets of a project's forms in one year and stage as one figure; `parts` says how many forms made it. */
export interface ChainSum {
  readonly disclosure: Disclosure
  readonly steps: readonly Step[]
  readonly parts: readonly Stated[]
  readonly fen: bigint
}

/**
 * A project year by year: its own forms and those that it continues, each year and stage one sum, so that a merged
 * project is compared with all of its past. A year in which one of the forms prints no amount has none.
 */
export const chainSums = (steps: readonly Step[]): readonly ChainSum[] =>
  [
    ...Map.groupBy(
      steps.filter(({ relation }) => relation !== 'after'),
      ({ disclosure }) => `${disclosure.year}/${disclosure.stage}`,
    ).values(),
  ].flatMap((same) => {
    const [first] = same
    const parts = same.flatMap(({ form }) => formBudget(form) ?? [])
    return first === undefined || parts.length !== same.length
      ? []
      : [{ disclosure: first.disclosure, steps: same, parts, fen: sumFen(parts) }]
  })

/** The sum of a chain in the year and stage of a disclosure. */
export const chainSumIn = (
  steps: readonly Step[],
  { year, stage }: Pick<Disclosure, 'year' | 'stage'>,
): ChainSum | null =>
  chainSums(steps).find((sum) => sum.disclosure.year === year && sum.disclosure.stage === stage) ?? null
