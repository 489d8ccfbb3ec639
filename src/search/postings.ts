// Lists of record numbers as short text: distances between numbers, six bits a character. Each number carries where in
// the record the key stands, because that decides the order of results before any record is read.

/** Where a key stands in a record: around it (whose, which year), in its text, in the name of a row, in its title. */
export const fields = { around: 0, text: 1, label: 2, title: 3 } as const
export type Field = (typeof fields)[keyof typeof fields]

/** Record number → the best field in which the key stands. */
export type Postings = Map<number, Field>

// No digit and nothing that JSON escapes: a list must neither look like a telephone number nor grow in the file.
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%()*+,-.:'

/** Value of each character by its code: lists of a large portal are long, and are read between two letters typed. */
const digitValues = new Uint8Array(128)
for (let value = 0; value < alphabet.length; value++) digitValues[alphabet.charCodeAt(value)] = value

const digit = (value: number): string => alphabet.charAt(value)

/** A whole number from 0: five bits a character, lowest first, the sixth says that more follow. */
const encodeNumber = (number: number): string => {
  let rest = number
  let text = ''
  while (rest >= 32) {
    text += digit((rest % 32) + 32)
    rest = Math.floor(rest / 32)
  }
  return text + digit(rest)
}

/** Numbers from 0 one after the other. */
export const encodeNumbers = (numbers: readonly number[]): string => numbers.map(encodeNumber).join('')

/** The numbers of `encodeNumbers`. */
export const decodeNumbers = (text: string): readonly number[] => {
  const numbers: number[] = []
  let [number, weight] = [0, 1]
  for (let index = 0; index < text.length; index++) {
    const value = digitValues[text.charCodeAt(index)] ?? 0
    number += (value % 32) * weight
    weight *= 32
    if (value < 32) {
      numbers.push(number)
      ;[number, weight] = [0, 1]
    }
  }
  return numbers
}

/** Keeps the better field of a record that already has one. */
export const addPosting = (postings: Postings, record: number, field: Field): void => {
  const known = postings.get(record)
  if (known === undefined || known < field) postings.set(record, field)
}

/** A list in the making: records come in rising order, the last one is still open for a better field. */
export interface PostingList {
  text: string
  /** The record before the open one; -1 for none. */
  before: number
  record: number
  field: Field
}

/** A list of one record. */
export const newList = (record: number, field: Field): PostingList => ({ text: '', before: -1, record, field })

const openText = ({ before, record, field }: PostingList): string => encodeNumber((record - before - 1) * 4 + field)

/** Adds a record that is not before the last one; keeps the better field of a record that is there already. */
export const addToList = (list: PostingList, record: number, field: Field): void => {
  if (list.record === record) {
    if (list.field < field) list.field = field
    return
  }
  list.text += openText(list)
  list.before = list.record
  list.record = record
  list.field = field
}

/** Text of a list. */
export const listText = (list: PostingList): string => list.text + openText(list)

/** Lists of neighbouring parts, one after the other. */
export interface JoinedList {
  text: string
  /** The last record. */
  last: number
}

/** Number of the first entry of a list, and where the second begins. */
const firstEntry = (text: string): readonly [entry: number, end: number] => {
  let [number, weight] = [0, 1]
  for (let index = 0; index < text.length; index++) {
    const value = digitValues[text.charCodeAt(index)] ?? 0
    number += (value % 32) * weight
    weight *= 32
    if (value < 32) return [number, index + 1]
  }
  return [number, text.length]
}

/**
 * Puts a list whose records are counted from `offset` behind another one: only its first entry says a distance from the
 * record before. `last` is its last record, from 0.
 */
export const joinList = (list: JoinedList | undefined, text: string, last: number, offset: number): JoinedList => {
  const joined = list ?? { text: '', last: -1 }
  const [entry, end] = firstEntry(text)
  joined.text += encodeNumber(entry + (offset - joined.last - 1) * 4) + text.slice(end)
  joined.last = offset + last
  return joined
}

/** The list of `listText`; an absent key has an empty one. */
export const decodePostings = (text: string | undefined): Postings => {
  const postings: Postings = new Map()
  let record = -1
  for (const number of decodeNumbers(text ?? '')) {
    record += Math.floor(number / 4) + 1
    postings.set(record, (number % 4) as Field)
  }
  return postings
}
