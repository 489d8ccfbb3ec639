// Whose money contains whose: the budget of an institution that names its department (上级) is part of that
// department's. Both are shown and linked, and never added up.
import type { Archive, Department } from '../archive.ts'
import type { Disclosure } from '../disclosure.ts'

/** The department that an institution's own disclosure names; `null` for a department's own. */
export const superiorOf = (
  { departments }: Pick<Archive, 'departments'>,
  { superior, department }: Pick<Disclosure, 'superior' | 'department'>,
): Department | null =>
  superior === '' || superior === department ? null : (departments.find(({ id }) => id === superior) ?? null)

/** The disclosures of institutions that name this department, of all years, in the order of the archive. */
const subordinatesOf = (
  { departments }: Pick<Archive, 'departments'>,
  { id }: Pick<Department, 'id'>,
): readonly { readonly department: Department; readonly disclosure: Disclosure }[] =>
  departments.flatMap((department) =>
    department.id === id
      ? []
      : department.disclosures.flatMap((disclosure) =>
          disclosure.superior === id ? [{ department, disclosure }] : [],
        ),
  )

/** The same for one year and stage: whose money this disclosure contains. */
export const containedIn = (archive: Pick<Archive, 'departments'>, disclosure: Disclosure) =>
  subordinatesOf(archive, { id: disclosure.department }).filter(
    (one) => one.disclosure.year === disclosure.year && one.disclosure.stage === disclosure.stage,
  )
