// The files of the side index as the page reads them: one description of the portal, shards of words and codes, blocks of
// records, and the order by amount, each named by its own content, so that one changed amount moves the few that hold it.

/** 部门 as facets and links name it. */
export interface IndexedDepartment {
  readonly id: string
  readonly name: string
  /** Other names that documents print, earlier ones included; absent where there is one name only. */
  readonly others?: readonly string[]
  /** First letters of the sounds of all its names, in their order. */
  readonly initials: readonly string[]
  /** Index into `regions`; -1 for none. */
  readonly region: number
}

/** `portal.json`: read first, small on a portal of any size. */
export interface PortalFile {
  /** Names of the pages of names, one after the other: no cache mixes two builds, for a name changes with its content. */
  readonly names: string
  readonly kinds: readonly string[]
  readonly regions: readonly string[]
  readonly departments: readonly IndexedDepartment[]
  /** Department, year and kind of the records, encoded as in runs.ts. */
  readonly runs: string
  /** The pairs that stand in most records, one after the other: they say little, and their lists cost most. */
  readonly common: string
  /** Numbers of shards. */
  readonly words: number
  readonly codes: number
  /** How many records each block holds, encoded. */
  readonly blocks: string
}

/** A row or passage: address, name, text, codes, names and figures in turn. Empty ends are left off. */
export type StoredPart = readonly [string, string?, string?, (readonly string[])?, (readonly string[])?]

/** A record as a block holds it. */
export interface StoredRecord {
  readonly path: string
  readonly title: string
  readonly whose: string
  readonly period: string
  /** With its unit; '' for none. */
  readonly amount: string
  /** '' for none. */
  readonly overYears: string
  readonly codes: readonly string[]
  readonly parts: readonly StoredPart[]
}

/** A block of records is about this large before compression: a result reads one. */
export const blockSize = 4096

/** Key → encoded postings. */
export type Shard = Readonly<Record<string, string>>

/** Letters of a name; a digit could make it look like a telephone number. */
export const nameLength = 12
/** Names on a page of names. */
export const namesOnPage = 32

/** Name of a file from its name of letters. */
export const namedFile = (name: string): string => `${name}.json`

/** Places of files in the order of names: shards of words, shards of codes, the order by amount, blocks. */
export const wordPlace = (shard: number): number => shard
export const codePlace = ({ words }: Pick<PortalFile, 'words'>, shard: number): number => words + shard
/** Place of every record in the order of amounts, encoded; 0 for a record without one. */
export const amountPlace = ({ words, codes }: Pick<PortalFile, 'words' | 'codes'>): number => words + codes
export const blockPlace = ({ words, codes }: Pick<PortalFile, 'words' | 'codes'>, block: number): number =>
  words + codes + 1 + block

/** The part of `names` at a place. */
export const nameAt = (names: string, place: number): string =>
  names.slice(place * nameLength, (place + 1) * nameLength)

/** The file that is read first, the only one with a name of its own. */
export const portalFile = 'portal.json'

/** Address of a part; it is kept relative to its record's page where it can be. */
export const partPath = (record: Pick<StoredRecord, 'path'>, kept: string): string => {
  if (kept === '') return record.path
  return kept.startsWith('#') ? record.path.replace(/#.*$/s, '') + kept : kept
}

/** The opposite of `partPath`. */
export const keptPath = (record: string, part: string): string => {
  if (part === record) return ''
  const [page = '', anchor] = part.split('#')
  return anchor !== undefined && page === record.replace(/#.*$/s, '') ? `#${anchor}` : part
}
