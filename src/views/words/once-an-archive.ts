// Pages of the departments at hand are asked for by their own route and once more by the files of their lists: they are made
// for the first and kept for the second, as long as the archive itself is kept.
import type { Archive } from '../../budget/archive.ts'

/** The same answer for the same archive and the same further values, the last ones asked about; `make` has to be pure. */
export const onceAnArchive = <Rest extends readonly unknown[], Pages>(
  make: (archive: Archive, ...rest: Rest) => Pages,
): ((archive: Archive, ...rest: Rest) => Pages) => {
  const known = new WeakMap<Archive, { readonly rest: Rest; readonly pages: Pages }>()
  return (archive, ...rest) => {
    const before = known.get(archive)
    if (before?.rest.length === rest.length && before.rest.every((one, index) => one === rest[index]))
      return before.pages
    const pages = make(archive, ...rest)
    known.set(archive, { rest, pages })
    return pages
  }
}
