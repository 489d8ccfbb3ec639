// Which departments have to be read and shown together, because one names the other: an institution and its department
// (上级), a project and the earlier one of another department that it continues (承接). All others stand alone.
import type { Archive, Department } from './archive.ts'

/** Folders of other departments that a department names. */
const namedBy = (department: Department): readonly string[] =>
  department.disclosures.flatMap(({ superior, forms }) => [
    superior,
    ...forms.flatMap(({ continues }) => continues.map((id) => (id.includes('/') ? (id.split('/')[0] ?? '') : ''))),
  ])

/** Every department in exactly one group, in the order of the archive within a group and of first members among them. */
export const departmentGroups = ({ departments }: Archive): readonly (readonly Department[])[] => {
  const leaderOf = new Map(departments.map(({ id }) => [id, id]))
  const leader = (id: string): string => {
    const next = leaderOf.get(id) ?? id
    if (next === id) return id
    const top = leader(next)
    leaderOf.set(id, top)
    return top
  }
  for (const department of departments)
    for (const other of namedBy(department)) if (leaderOf.has(other)) leaderOf.set(leader(other), leader(department.id))
  return [...Map.groupBy(departments, ({ id }) => leader(id)).values()]
}
