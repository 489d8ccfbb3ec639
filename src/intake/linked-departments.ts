// Which folders of departments have to be read together, found before anything is read: one names another as its 上级, or
// continues (承接) a project of another. Only looks for the names; what they mean is said by the readers.
import { departmentIn } from './slot.ts'

/** Words of a YAML file that may name a department: of `上级`, and of a project as `<department>/<project>`. */
const mentions = /上级\s*["']?\s*[:：]\s*["']?([a-z\d-]+)|([a-z\d-]+)\/[a-z\d-]/g

/** Folders of other departments that a department's YAML file may name. Never too few; a mention too many does no harm. */
export const mentionedIn = (path: string, text: string): readonly string[] => {
  if (!/\.ya?ml$/.test(path) || !(text.includes('上级') || text.includes('承接'))) return []
  return [...text.matchAll(mentions)].flatMap(([, superior, other]) => superior ?? other ?? [])
}

/** Folders in groups that mention each other, every folder once, in order of their names. */
export const linkedGroups = (
  paths: readonly string[],
  mentioned: ReadonlyMap<string, readonly string[]>,
): readonly (readonly string[])[] => {
  const folders = [...new Set(paths.flatMap((path) => departmentIn(path) ?? []))].sort()
  const leaders = new Map(folders.map((folder) => [folder, folder]))
  const leader = (folder: string): string => {
    const next = leaders.get(folder) ?? folder
    return next === folder ? folder : leader(next)
  }
  for (const folder of folders)
    for (const other of mentioned.get(folder) ?? []) if (leaders.has(other)) leaders.set(leader(other), leader(folder))
  return [...Map.groupBy(folders, leader).values()]
}
