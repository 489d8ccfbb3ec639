// What a question costs: how many files of the index are read before the first results stand, however large the portal is.
import { beforeAll, expect, test } from 'vitest'
import { ask, nothingChosen } from '../../src/search/answer.ts'
import { openResults } from '../../src/search/result-pages.ts'
import { sideIndex } from '../../src/search/side-index.ts'
import { openSideIndex } from '../../src/search/side-reader.ts'
import type { SearchRecord } from '../../src/views/search/search-record.ts'

const forms = 300

/** A form whose text is long enough to fill a file of its own. */
const form = (title: string, text: string, number: number): SearchRecord => ({
  department: `bureau-${number}`,
  whose: '清河市水务局',
  region: '某省清河市',
  kind: '绩效目标',
  path: `/bureau-${number}/2024/budget/projects/works/`,
  title,
  year: 2024,
  period: '2024年预算',
  amount: null,
  overYears: null,
  codes: [],
  parts: [
    { path: `/bureau-${number}/2024/budget/projects/works/#goals`, label: '绩效目标', text, codes: [], figures: [] },
  ],
})

const loose = '完成清淤；河道整治；治理内涝；防洪排涝'
/** Words of their own, so that the index falls into many files. */
const other = (number: number): string =>
  Array.from({ length: 60 }, (_, index) => String.fromCodePoint(0x4e00 + ((number * 61 + index * 7) % 6000))).join('')
const portal: readonly SearchRecord[] = [
  ...Array.from({ length: forms }, (_, number) => form(`水利工程${number}号`, loose, number)),
  form('城区河道清淤整治工程', '河道清淤整治防洪', forms),
  ...Array.from({ length: forms }, (_, number) => form(`其他${number}号`, other(number), forms + 1 + number)),
]

let files: ReadonlyMap<string, string>

beforeAll(() => {
  files = new Map(sideIndex(portal, ['绩效目标']))
})

/** The first two results, as the page shows them before all others, and the names of the files read for them. */
const firstResults = async (words: string) => {
  const read: string[] = []
  const reader = await openSideIndex(async (name) => {
    read.push(name)
    return JSON.parse(files.get(name) ?? 'null')
  })
  const answer = await ask(reader, words)
  const results = await (await openResults(reader, answer, nothingChosen, 'relevance')).next(2)
  return { titles: results.map(({ record }) => record.title), read: read.length, claims: answer.claims.size }
}

test('where only pieces of a question stand, what holds most of them comes first', async () => {
  expect((await firstResults('河道清淤整治防洪标准')).titles[0]).toBe('城区河道清淤整治工程')
})

test('where only pieces stand, as many are offered as somebody looks through, and few files are read for the first', async () => {
  const { claims, read } = await firstResults('完成河道整治治理防洪')
  expect(claims).toBeGreaterThan(2)
  expect(claims).toBeLessThan(forms / 4)
  expect(read).toBeLessThan(40)
})

test('words whose pairs stand apart in hundreds of records do not read all of these', async () => {
  const { read } = await firstResults('清淤河道')
  expect(read).toBeLessThan(40)
})

test('a long phrase that stands nowhere shows it before all of its pairs are looked up', async () => {
  const read: string[] = []
  const reader = await openSideIndex(async (name) => {
    read.push(name)
    return JSON.parse(files.get(name) ?? 'null')
  })
  expect((await reader.holding('甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥')).size).toBe(0)
  // The description, and for each of three pairs its file and the page with the name of that file.
  expect(read.length).toBeLessThanOrEqual(7)
})

test('one wrong character in a phrase of sixteen shows in the index, wherever it stands', async () => {
  const phrase = '完成清淤河道整治治理内涝防洪排涝'
  const portal = [form('某项目', `${phrase}工程`, 0)]
  const only = new Map(sideIndex(portal, ['绩效目标']))
  const reader = await openSideIndex(async (name) => JSON.parse(only.get(name) ?? 'null'))
  expect((await reader.holding(phrase)).size).toBe(1)
  for (let at = 0; at < phrase.length; at++) {
    const wrong = `${phrase.slice(0, at)}鑫${phrase.slice(at + 1)}`
    expect((await reader.holding(wrong)).size, wrong).toBe(0)
  }
})
