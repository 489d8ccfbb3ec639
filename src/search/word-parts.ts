// How the indexes of words of a large portal lie beside each other, as the build writes them and the page finds them: the
// first in Pagefind's folder, the others in numbered folders below it, their number in the file that is read first.

/** Pagefind's own description of an index. */
export const pagefindEntry = 'pagefind-entry.json'

/** Folder of an index below the first one's, with a slash at its end; '' for the first. */
export const partFolder = (index: number): string => (index === 0 ? '' : `${index + 1}/`)

/** The description of the first index, which also says how many there are; unchanged where it is the only one. */
export const entryOfParts = (bytes: Uint8Array, parts: number): Uint8Array => {
  if (parts === 1) return bytes
  return new TextEncoder().encode(JSON.stringify({ ...JSON.parse(new TextDecoder().decode(bytes)), parts }))
}

/** The folders of all indexes but the first, from the description of that. */
export const furtherFolders = (entry: { readonly parts?: number }): readonly string[] =>
  Array.from({ length: (entry.parts ?? 1) - 1 }, (_, index) => partFolder(index + 1))
