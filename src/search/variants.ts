// Which traditional and variant characters count as which simplified one. The table is as large as a tenth of what a first
// result may cost and is needed by few questions and fewer documents, so it is read when a text may hold such a character.

/** Han characters of GB/T 2312, in which documents of today are written, stand in these rows and places. */
const rows = { first: 0xb0, last: 0xf7 } as const
const places = { first: 0xa1, last: 0xfe } as const
/** Characters of GB/T 2312 that are variants all the same. */
const variantsAmongUsual = '於後乾徵'

const usualCharacters = (): ReadonlySet<string> => {
  const bytes: number[] = []
  for (let row: number = rows.first; row <= rows.last; row++)
    for (let place: number = places.first; place <= places.last; place++) bytes.push(row, place)
  const usual = new Set(new TextDecoder('gb18030').decode(new Uint8Array(bytes)))
  for (const character of variantsAmongUsual) usual.delete(character)
  return usual
}

let usual: ReadonlySet<string> | null = null
let learnt: ReadonlyMap<string, string> | null = null

/** The simplified form of a character; the character itself where it has none, or where the table has not been read. */
export const simplifiedOf = (character: string): string => learnt?.get(character) ?? character

/** True where a text may hold a character of the table. */
export const mayHoldVariants = (text: string): boolean => {
  usual ??= usualCharacters()
  for (const character of text)
    if (character > '\u2e7f' && !usual.has(character) && /\p{Script=Han}/u.test(character)) return true
  return false
}

/** Whoever compares everything, as a build does, knows the table from the beginning. */
export const learnVariants = (table: ReadonlyMap<string, string>): void => {
  learnt = table
}

/** Reads the table where the text needs it: to be awaited before the text is compared. */
export const readyFor = async (text: string): Promise<void> => {
  if (learnt === null && mayHoldVariants(text)) learnVariants((await import('./traditional.ts')).traditional)
}
