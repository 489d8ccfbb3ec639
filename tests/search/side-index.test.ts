// The side index: small files, exact lists, codes that are found by themselves and by their beginning and never by
// another code.
import { describe, expect, test } from 'vitest'
import { codeMatch, codeStarts } from '../../src/search/code-match.ts'
import { codesIn, isCode, pairsOf } from '../../src/search/grams.ts'
import { partPath, type StoredRecord } from '../../src/search/index-files.ts'
import { indexPart } from '../../src/search/index-part.ts'
import {
  addPosting,
  addToList,
  decodeNumbers,
  decodePostings,
  encodeNumbers,
  type JoinedList,
  joinList,
  listText,
  newList,
  type Postings,
} from '../../src/search/postings.ts'
import { decodeRuns, encodeRuns, type Run } from '../../src/search/runs.ts'
import { byDepartment, sideIndex } from '../../src/search/side-index.ts'
import { madeUpRecords } from './made-up-records.ts'

describe('lists of records', () => {
  test('of parts, joined one behind another, are the list of all their records', () => {
    const numbers = [0, 3, 4, 200, 1000, 1031, 40_000]
    const whole = newList(0, 1)
    for (const number of numbers) addToList(whole, number, 1)
    let joined: JoinedList | undefined
    for (const [offset, own] of [
      [0, [0, 3, 4]],
      [200, [0, 800, 831]],
      [39_000, [1000]],
    ] as const) {
      const [first = 0, ...others] = own
      const list = newList(first, 1)
      for (const number of others) addToList(list, number, 1)
      joined = joinList(joined, listText(list), own.at(-1) ?? 0, offset)
    }
    expect(joined).toEqual({ text: listText(whole), last: 40_000 })
  })

  test('a list reads back as it was written', () => {
    const list = newList(0, 1)
    addToList(list, 0, 3)
    addToList(list, 7, 0)
    addToList(list, 40_000, 2)
    addToList(list, 40_000, 1)
    expect([...decodePostings(listText(list))]).toEqual([
      [0, 3],
      [7, 0],
      [40_000, 2],
    ])
  })

  test('numbers of any size read back', () => {
    const numbers = [0, 31, 32, 1023, 1024, 1_000_000]
    expect(decodeNumbers(encodeNumbers(numbers))).toEqual(numbers)
  })

  test('of two places in one record the better one is kept', () => {
    const postings: Postings = new Map()
    addPosting(postings, 1, 1)
    addPosting(postings, 1, 3)
    addPosting(postings, 1, 0)
    expect(postings.get(1)).toBe(3)
  })

  test('a list never looks like a telephone number', () => {
    const list = newList(0, 1)
    for (let number = 1; number < 5000; number++) addToList(list, number * 3, 1)
    expect(listText(list)).not.toMatch(/\d/)
  })
})

test('no pair of characters reaches across punctuation', () => {
  expect(pairsOf('公务接待,用车')).toEqual(['公务', '务接', '接待', '用车'])
})

describe('codes and figures', () => {
  test.each(['2080505', '10441.41', '13022925p004r', '471-0602-ybn-g1uw', '-5.00'])('%s is one', (text) =>
    expect(isCode(text)).toBe(true),
  )
  test.each(['≥80百分比', '三公', 'led', '80%', '12月31日'])('%s is not', (text) => expect(isCode(text)).toBe(false))

  test('they are found within running text as they are printed', () => {
    expect(codesIn('收入10,441.41万元，编码GJ-101，5G基站')).toEqual(['10441.41', 'gj-101', '5g'])
  })

  test.each([
    ['a code by itself', '20805', '20805', 'whole'],
    ['a code by its beginning', '2080505', '20805', 'beginning'],
    ['never by another code of the same beginning', '2080505', '2080599', null],
    ['never by its middle', '2080505', '805', null],
    ['not by one or two digits', '2080505', '20', null],
    ['a figure by its whole part', '=10441.41', '10441', 'beginning'],
    ['a figure by fewer decimals', '=10441.41', '10441.4', 'beginning'],
    ['a figure never by the beginning of its whole part', '=10441.41', '104', null],
  ] as const)('%s', (_, key, asked, match) => expect(codeMatch(key, asked)).toBe(match))

  test('a long code is also found from behind a hyphen, a short one is not', () => {
    expect(codeStarts('471-0602-ybn-g1uw')).toEqual([
      '471-0602-ybn-g1uw',
      '4710602ybng1uw',
      '0602-ybn-g1uw',
      'ybn-g1uw',
    ])
    expect(codeStarts('gj-208')).toEqual(['gj-208', 'gj208'])
  })
})

test('the same records give the same bytes', () => {
  const kinds = ['公开表', '绩效目标', '说明', '名词']
  const once = sideIndex(madeUpRecords, kinds)
  expect(sideIndex(madeUpRecords, kinds)).toEqual(once)
})

test('one changed amount moves the files that hold it, and no others', () => {
  const kinds = ['公开表', '绩效目标', '说明', '名词']
  const namesOf = (records: typeof madeUpRecords): readonly string[] => sideIndex(records, kinds).map(([name]) => name)
  const many = Array.from({ length: 60 }, (_, copy) =>
    madeUpRecords.map((record) => ({ ...record, department: `water-${copy}`, path: `/water-${copy}${record.path}` })),
  ).flat()
  const before = namesOf(many)
  const changed = many.map((record, index) =>
    index === 0 ? { ...record, amount: { text: '1,200.60 万元', fen: 1_200_600_000n } } : record,
  )
  const moved = namesOf(changed).filter((name) => !before.includes(name))
  expect(before.length).toBeGreaterThan(60)
  expect(moved.length).toBeLessThanOrEqual(8)
  expect(moved.length).toBeGreaterThan(0)
})

test('what is kept of a department is the same whatever stands beside it', () => {
  const own = madeUpRecords.map((record) => ({ ...record, department: 'water' }))
  const others = madeUpRecords.map((record) => ({ ...record, department: 'roads', path: `/roads${record.path}` }))
  const blocks = (records: typeof madeUpRecords): readonly string[] =>
    byDepartment(records).flatMap((one) => indexPart(one, (text) => text).blocks.map(({ name }) => name))
  expect(blocks([...others, ...own]).slice(-blocks(own).length)).toEqual(blocks(own))
  expect(byDepartment([...others, ...own]).map((one) => one[0]?.department)).toEqual(['roads', 'water'])
})

test('the address of a row is kept short and read back whole', () => {
  const record: Pick<StoredRecord, 'path'> = { path: '/a/2022/budget/tables/#summary' }
  expect(partPath(record, '')).toBe('/a/2022/budget/tables/#summary')
  expect(partPath(record, '#summary-208')).toBe('/a/2022/budget/tables/#summary-208')
  expect(partPath(record, '/a/2022/budget/a.json')).toBe('/a/2022/budget/a.json')
})

test('whose, which year and which kind read back as they were written, none included', () => {
  const runs: readonly Run[] = [
    [1, -1, -1, 0],
    [3, 0, 2024, 2],
    [40, 0, 2023, -1],
    [2, 7, 2025, 2],
    [1, -1, -1, 5],
  ]
  expect(decodeRuns(encodeRuns(runs))).toEqual(runs)
  expect(decodeRuns(encodeRuns([]))).toEqual([])
})
