// A budget root read group by group of departments, so that no more than one group is held at a time. What all groups
// need, terms of the glossary included, is read first and once.
import type { Term } from '../budget/archive.ts'
import { type ArchiveOutcome, located, type ReadOptions, readDepartments, readShared } from './assemble.ts'
import { type Listed, listSources, readListed, readSources } from './files.ts'
import { glossaryFiles, termsOfFiles } from './glossary.ts'
import { linkedGroups, mentionedIn } from './linked-departments.ts'
import { departmentIn } from './slot.ts'

/** A budget root that was opened: what is shared is read, departments are read when they are asked for. */
export interface BudgetRoot {
  /** Folders of departments that refer to each other, in groups; every folder once. */
  readonly groups: readonly (readonly string[])[]
  /** An archive without departments: site, classification, pages, and all terms, those of every document included. */
  readonly shared: ArchiveOutcome
  /** Departments of these folders, whole groups of them; problems are theirs alone. */
  readonly read: (folders: readonly string[]) => ArchiveOutcome
}

/** `data/` and `content/` of a root. */
export const rootFolders = ['data', 'content'] as const
/** Below the program's folder: what ships and a budget root may override. */
export const shippedFolders = ['defaults'] as const

const mentionsOf = (root: string, listed: readonly Listed[]): ReadonlyMap<string, readonly string[]> => {
  const mentioned = new Map<string, string[]>()
  for (const entry of listed) {
    const folder = departmentIn(entry.path)
    if (folder === null || !/\.ya?ml$/.test(entry.path)) continue
    for (const source of readListed(root, [entry]).value.values())
      mentioned.set(folder, [...(mentioned.get(folder) ?? []), ...mentionedIn(source.path, source.text)])
  }
  return mentioned
}

/** Terms that files were found to print before, by the texts of the files: a build looks into those that changed. */
export interface KnownTerms {
  /** The terms, found now where they were not known. */
  readonly of: (texts: readonly string[], find: () => readonly Term[]) => readonly Term[]
}

const nothingKnown: KnownTerms = { of: (_, find) => find() }

const termsOf = (root: string, listed: readonly Listed[], drafts: boolean, known: KnownTerms): readonly Term[] => {
  const byPath = new Map(listed.map((entry) => [entry.path, entry]))
  return glossaryFiles(byPath.keys()).flatMap(({ prose, head }) => {
    const both = [byPath.get(prose), byPath.get(head)].filter((entry) => entry !== undefined)
    const [first, second] = readListed(root, both).value.values()
    if (first === undefined || second === undefined) return []
    const texts = [String(drafts), ...[first, second].flatMap(({ path, encoding, text }) => [path, encoding, text])]
    return known.of(texts, () => termsOfFiles(first, second, drafts))
  })
}

/** What is known of a root before it is read: plain data, which crosses from one thread to another. */
export interface RootScan {
  readonly listed: readonly Listed[]
  readonly groups: BudgetRoot['groups']
  /** Terms that documents print. */
  readonly printed: readonly Term[]
}

/** Looks through a root once: what there is, which departments belong together, which terms are explained. */
export const scanRoot = (root: string, { drafts }: ReadOptions, known: KnownTerms = nothingKnown): RootScan => {
  const listed = listSources(root, rootFolders)
  const groups = linkedGroups(
    listed.map(({ path }) => path),
    mentionsOf(root, listed),
  )
  return { listed, groups, printed: termsOf(root, listed, drafts, known) }
}

/** Opens a budget root (data/, content/) over the defaults that ship below `program`. */
export const openRoot = (
  root: string,
  options: ReadOptions & { readonly program: string },
  { listed, groups, printed }: RootScan = scanRoot(root, options),
): BudgetRoot => {
  const own = readListed(
    root,
    listed.filter(({ path }) => departmentIn(path) === null),
  )
  const defaults = readSources(options.program, shippedFolders)
  const alone = readShared(own.value, defaults.value, groups.length === 0)
  const known = { ...alone, value: { ...alone.value, terms: [...alone.value.terms, ...printed] } }
  const none = readDepartments(new Map(), known, options)
  const byFolder = Map.groupBy(listed, ({ path }) => departmentIn(path))
  return {
    groups,
    shared: located(
      { ...none, problems: alone.problems },
      [...own.problems, ...defaults.problems],
      own.value,
      defaults.value,
    ),
    read: (folders) => {
      const sources = readListed(
        root,
        folders.flatMap((folder) => byFolder.get(folder) ?? []),
      )
      return located(readDepartments(sources.value, known, options), sources.problems, sources.value)
    },
  }
}
