// What is kept of a department for the search: read back as it was made, and every file of it named once.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { keepSearchPart, keptSearchPart, newSearchPart } from '../../src/build/search-part.ts'
import { searchIndexPath } from '../../src/views/search/search-page.ts'
import { madeUpRecords } from '../search/made-up-records.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-search-part-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a part is read back as it was made, its words under the same key', () => {
  const made = newSearchPart(folder, madeUpRecords)
  keepSearchPart(folder, 'water', made)
  const kept = keptSearchPart(folder, 'water', made.words)
  expect(kept.index()).toEqual(made.index())
  expect(kept.records()).toEqual(made.records())
})

test('an amount leaves the key of the words as it is, a word does not', () => {
  const wordsOf = (records: typeof madeUpRecords): string => newSearchPart(folder, records).words
  const changed = madeUpRecords.map((one) => ({ ...one, amount: { text: '9.00 万元', fen: 9_000_000n } }))
  expect(wordsOf(changed)).toBe(wordsOf(madeUpRecords))
  expect(wordsOf(madeUpRecords.map((one) => ({ ...one, title: `${one.title}（续）` })))).not.toBe(
    wordsOf(madeUpRecords),
  )
})

test('two blocks that say the same are one file, named once', () => {
  const site = join(folder, 'site')
  const names: string[] = []
  const same = madeUpRecords.slice(0, 1).flatMap((record) => {
    const long = { ...record, parts: record.parts.map((part) => ({ ...part, text: '堤防'.repeat(3000) })) }
    return [long, long]
  })
  const { blocks } = newSearchPart(site, same, (name) => names.push(name)).index()
  expect(blocks.length).toBe(2)
  expect(names).toEqual(readdirSync(join(site, searchIndexPath)).map((name) => `${searchIndexPath}${name}`))
})
