// A portal of ten thousand pages for measuring bytes: records made directly from the real ones, no HTML is rendered.
// Each copy has departments, places and amounts of its own, and one character in twelve of its text is another one, so
// that lists grow in length and in number as they would with real departments. Fixed seed.
import type { SearchFigure, SearchPart, SearchRecord } from '../../src/views/search/search-record.ts'
import { seeded } from './search-queries.ts'

type Random = () => number

const places = [
  '临',
  '安',
  '平',
  '清',
  '永',
  '长',
  '新',
  '海',
  '河',
  '山',
  '川',
  '江',
  '泰',
  '宁',
  '和',
  '源',
  '丰',
  '兴',
  '昌',
  '远',
]

const changedDigits = (text: string, random: Random): string =>
  text.replace(/[1-9]/g, () => String(1 + Math.floor(random() * 9)))

/** One Han character in twelve replaced by another of the portal. */
const changedWords = (text: string, characters: readonly string[], random: Random): string =>
  text.replace(/\p{Script=Han}/gu, (character) =>
    random() < 1 / 12 ? (characters[Math.floor(random() * characters.length)] ?? character) : character,
  )

const changedPart = (part: SearchPart, copy: number, characters: readonly string[], random: Random): SearchPart => ({
  path: part.path.replace(/^\/([^/]+)\//, `/$1-${copy}/`),
  label: changedWords(part.label, characters, random),
  text: changedDigits(changedWords(part.text, characters, random), random),
  codes: part.codes.map((code) => (code.length > 7 ? changedDigits(code, random) : code)),
  figures: part.figures.map(({ name, text }): SearchFigure => ({ name, text: changedDigits(text, random) })),
})

const changedRecord = (
  record: SearchRecord,
  copy: number,
  place: string,
  characters: readonly string[],
  random: Random,
): SearchRecord => ({
  ...record,
  path: record.path.replace(/^\/([^/]+)\//, `/$1-${copy}/`),
  department: record.department === '' ? '' : `${record.department}-${copy}`,
  title: record.kind === '部门' ? place + record.title.slice(2) : changedWords(record.title, characters, random),
  whose: record.whose === '' ? '' : place + record.whose.slice(2),
  region: record.region === '' ? '' : record.region.slice(0, 3) + place,
  year: record.year === 0 ? 0 : record.year - (copy % 6),
  period: record.period.replace(/^\d+/, String(record.year - (copy % 6))),
  amount: record.amount && {
    text: changedDigits(record.amount.text, random),
    fen: record.amount.fen + BigInt(Math.floor(random() * 1e9)),
  },
  codes: record.codes.map((code) => changedDigits(code, random)),
  parts: record.parts.map((part) => changedPart(part, copy, characters, random)),
})

/** The real records and as many changed copies of what belongs to departments as make `count` together. */
export const syntheticRecords = (real: readonly SearchRecord[], count: number): readonly SearchRecord[] => {
  const random = seeded(10_000)
  const owned = real.filter(({ department }) => department !== '')
  const characters = [
    ...new Set(owned.flatMap(({ title, parts }) => [...title, ...parts.flatMap(({ text }) => [...text])])),
  ].filter((character) => /\p{Script=Han}/u.test(character))
  const records = [...real]
  for (let copy = 1; records.length < count; copy++) {
    const place = `${places[copy % places.length]}${places[Math.floor(copy / places.length) % places.length]}市`
    records.push(...owned.map((record) => changedRecord(record, copy, place, characters, random)))
  }
  return records.slice(0, count)
}
