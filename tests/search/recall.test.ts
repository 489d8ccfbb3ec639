// The portal's own words are found: the questions of `npm run bench -- search` against a plain scan of the same text.

import { describe, expect, test } from 'vitest'
import { ownEngine } from '../../scripts/bench/search-engines.ts'
import { firstAnswers } from '../../scripts/bench/search-first.ts'
import { questionSets } from '../../scripts/bench/search-queries.ts'
import { measure } from '../../scripts/bench/search-recall.ts'
import { truthOf } from '../../scripts/bench/search-truth.ts'
import { typedSets } from '../../scripts/bench/search-typed.ts'
import { searchRecords } from '../../src/views/search/search-records.ts'
import { realDocuments } from '../real-documents.ts'

const records = searchRecords(realDocuments().value)
const sets = questionSets(records, truthOf(records))
const engine = await ownEngine(records)

const measured = (letter: string) => {
  const set = sets.find(({ name }) => name.startsWith(letter))
  if (set === undefined) throw new Error(`no questions ${letter}`)
  return measure(engine, set)
}

describe('of the words of the portal', () => {
  test('every project is found by its name, its form first', async () => {
    expect(await measured('a')).toMatchObject({ recall: 1, empty: 0 })
    expect((await measured('a')).first).toBeGreaterThanOrEqual(0.98)
  })

  test('a phrase of four to twelve characters is found, a page that holds it verbatim first', async () => {
    const { recall, first } = await measured('b')
    expect(recall).toBeGreaterThanOrEqual(0.99)
    expect(first).toBeGreaterThanOrEqual(0.95)
  })

  test('a fragment of two to four characters is found', async () => {
    expect((await measured('c')).recall).toBeGreaterThanOrEqual(0.98)
  })

  test('every subject code, project code and total is found', async () => {
    expect(await measured('d')).toMatchObject({ recall: 1, empty: 0 })
  })

  test('a code or amount that does not exist finds nothing', async () => {
    expect(await measured('e')).toMatchObject({ falseHits: 0 })
  })
})

test('of questions as people type them 95 in 100 are answered rightly first, 99 within three, and nothing is made up', async () => {
  const answers = []
  for (const set of typedSets) answers.push(await firstAnswers(engine, records, set))
  const count = answers.reduce((sum, each) => sum + each.count, 0)
  expect(count).toBe(120)
  expect(answers.reduce((sum, each) => sum + each.first, 0)).toBeGreaterThanOrEqual(count * 0.95)
  expect(answers.reduce((sum, each) => sum + each.firstThree, 0)).toBeGreaterThanOrEqual(count * 0.99)
  expect(answers.at(-1)?.missed).toEqual([])
})

test('nothing is found twice: one record an address', () => {
  const paths = records.map(({ path }) => path)
  expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([])
})

test('no record holds the name or telephone of a clerk', () => {
  const text = JSON.stringify(records, (_, value) => (typeof value === 'bigint' ? String(value) : value))
  expect(text).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)|经办人[:：]/)
})
