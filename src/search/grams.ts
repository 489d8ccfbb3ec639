// What a text is found by in the side index: pairs of neighbouring characters, single characters of names, and whole
// codes and figures. A query is cut in the same way, so that nothing that stands in a text can be missed.
import { plainText } from './normalise.ts'

/** Letters, digits and what belongs to a value; everything else ends a phrase. */
const wordCharacter = /[\p{L}\p{N}≥≤<>=%.\-/+]/u

const wordCharacters = new Map<string, boolean>()

/** Asked for every character of a portal, so each different one is tested once. */
const isWord = (character: string): boolean => {
  const known = wordCharacters.get(character)
  if (known !== undefined) return known
  const isOne = wordCharacter.test(character)
  wordCharacters.set(character, isOne)
  return isOne
}

/** Pairs of neighbouring characters of a compared text, none across punctuation, each once. */
export const pairsOf = (plain: string): readonly string[] => {
  const characters = [...plain]
  const pairs = new Set<string>()
  for (let index = 0; index + 1 < characters.length; index++) {
    const [first = '', second = ''] = [characters[index], characters[index + 1]]
    if (isWord(first) && isWord(second)) pairs.add(first + second)
  }
  return [...pairs]
}

/** What a short name of an institution ends with: 财政局 would be claimed wherever 财政 and 行政局 stand. */
const nameEnding = /(?<=(\p{Script=Han}\p{Script=Han}))[局委办厅院]/gu

/** A value to be reached: ≥90% would be claimed wherever ≥95% and 100% stand. */
const comparison = /[≥≤<>]\d+(?:\.\d+)?%/g

/** What stands as a whole beside the pairs of a compared text: the last three characters of names, and values to reach. */
export const wholesOf = (plain: string): readonly string[] => [
  ...new Set([
    ...[...plain.matchAll(nameEnding)].map(([end, before = '']) => before + end),
    ...[...plain.matchAll(comparison)].map(([value]) => value),
  ]),
]

/** Letters and ideographs of a compared text, each once. */
export const singlesOf = (plain: string): readonly string[] => [
  ...new Set([...plain].filter((character) => /\p{L}/u.test(character))),
]

/** Marks that make "begins with" and "ends with" ordinary pairs. No text holds them. */
export const startMark = '\u0002'
export const endMark = '\u0003'

/** Key of the overviews of a year and stage: 2023年预算 of a 决算 is what it is compared with. */
export const periodKey = (plain: string): string => startMark + plain

/** First character after the start mark, last before the end mark. */
export const edgesOf = (plain: string): readonly string[] => {
  const characters = [...plain]
  const [first, last] = [characters[0], characters.at(-1)]
  return first === undefined || last === undefined ? [] : [startMark + first, last + endMark]
}

/** A figure or code: letters, digits and the points and hyphens between them, with at least one digit. */
const codeShape = /^-?[0-9a-z]+(?:[.-][0-9a-z]+)*$/

/** True for a compared text that is a code or a figure as a whole. */
export const isCode = (plain: string): boolean => codeShape.test(plain) && /[0-9]/.test(plain)

/** The code or figure that a cell holds; '' for a cell of words. */
export const codeOf = (cell: string): string => {
  const plain = plainText(cell)
  return isCode(plain) ? plain : ''
}

/** Codes and figures within a running text. */
export const codesIn = (text: string): readonly string[] => {
  const spaced = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
  const found = spaced.match(/[0-9a-z]+(?:[.-][0-9a-z]+)*/g) ?? []
  return [...new Set(found.filter((code) => /[0-9]/.test(code)))]
}

/** Codes begin alike in groups of this many characters; a shard holds whole groups, so a beginning is found in one. */
const codeGroupLength = 3

/** The group of a code: its first characters, or all of a shorter one. */
export const codeGroup = (code: string): string => code.slice(0, codeGroupLength)

/** Which of `count` shards a key is kept in (FNV-1a over UTF-16, the same in every browser). */
export const shardOf = (key: string, count: number): number => {
  let hash = 0x811c9dc5
  for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193)
  return (hash >>> 0) % count
}
