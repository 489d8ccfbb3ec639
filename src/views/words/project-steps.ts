// The forms that make up a project over the years: its own, those it continues (承接) and those that continue it.
import type { Department } from '../../budget/archive.ts'
import { byTime } from '../../budget/archive.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import { type Form, formKindNames } from '../../budget/project.ts'

/** `before` and `after` are other projects, joined by 承接. */
export type Relation = 'own' | 'before' | 'after'

/** One form of a project at its place in time. */
export interface Step {
  readonly disclosure: Disclosure
  readonly form: Form
  readonly relation: Relation
  /** `2025年绩效目标`, with the project's name where several forms share year and kind. */
  readonly label: string
}

type Placed = Omit<Step, 'label' | 'relation'>

/** Every form of a department, oldest first. */
const placedForms = (department: Department): readonly Placed[] =>
  department.disclosures
    .toSorted(byTime)
    .flatMap((disclosure) =>
      disclosure.forms.toSorted((a, b) => a.order - b.order).map((form) => ({ disclosure, form })),
    )

/** Ids reached by following `next` from `id`, itself left out; circles end by themselves. */
const reach = (id: string, next: (id: string) => readonly string[]): ReadonlySet<string> => {
  const found = new Set<string>()
  const queue = [...next(id)]
  for (let current = queue.shift(); current !== undefined; current = queue.shift()) {
    if (current === id || found.has(current)) continue
    found.add(current)
    queue.push(...next(current))
  }
  return found
}

/** Oldest first: own forms, earlier projects that it continues, later ones that continue it. */
export const stepsOf = (department: Department, id: string): readonly Step[] => {
  const all = placedForms(department)
  const before = reach(id, (from) => all.filter(({ form }) => form.id === from).flatMap(({ form }) => form.continues))
  const after = reach(id, (from) => all.filter(({ form }) => form.continues.includes(from)).map(({ form }) => form.id))
  const relationOf = (form: Form): Relation | null => {
    if (form.id === id) return 'own'
    if (before.has(form.id)) return 'before'
    return after.has(form.id) ? 'after' : null
  }
  const steps = all.flatMap((placed) => {
    const relation = relationOf(placed.form)
    return relation === null ? [] : [{ ...placed, relation }]
  })
  const short = ({ disclosure, form }: Placed): string => `${disclosure.year}年${formKindNames[form.kind]}`
  return steps.map((step) => {
    const shared = steps.filter((other) => short(other) === short(step)).length > 1
    return { ...step, label: shared ? `${short(step)}：${step.form.name}` : short(step) }
  })
}

/** Ids of all projects of a department, in order of first appearance. */
export const projectIds = (department: Department): readonly string[] => [
  ...new Set(placedForms(department).map(({ form }) => form.id)),
]
