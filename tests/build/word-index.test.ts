// The words of a large portal: several indexes of Pagefind, made one after another and searched as one.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { pagefindSearch } from '../../src/browser/search/word-search.ts'
import { keptSteps, noSteps } from '../../src/build/kept-steps.ts'
import { newSearchPart } from '../../src/build/search-part.ts'
import { type CountedPart, writeWordIndex } from '../../src/build/word-index.ts'
import { pagefindPath } from '../../src/views/search/search-page.ts'
import { madeUpRecords } from '../search/made-up-records.ts'

const workplace = mkdtempSync(join(tmpdir(), 'mingzhang-word-index-'))
afterAll(() => rmSync(workplace, { recursive: true, force: true }))
afterEach(() => void vi.unstubAllGlobals())

const place = (name: string): string => join(workplace, name)

/** Departments of two records each; every one has a word of its own. */
const departments = (words: readonly string[]): readonly CountedPart[] =>
  words.map((word, index) => {
    const records = madeUpRecords
      .slice(0, 2)
      .map((record) => ({ ...record, path: `/department-${index}${record.path}`, title: `${word}工程说明` }))
    return { part: newSearchPart(place('blocks'), records), records: records.length }
  })

const words = ['灌溉', '桥梁', '图书', '消防', '养老']

const pagefindOf = (site: string): string => join(place(site), pagefindPath)

test('records beyond what one index may hold go into indexes of their own, without another copy of the program', async () => {
  await writeWordIndex(place('cut'), departments(words), { steps: noSteps, key: '', most: 4 })
  const entry = JSON.parse(readFileSync(join(pagefindOf('cut'), 'pagefind-entry.json'), 'utf8'))
  expect(entry.parts).toBe(3)
  const pages = ['', '2', '3'].map(
    (folder) =>
      JSON.parse(readFileSync(join(pagefindOf('cut'), folder, 'pagefind-entry.json'), 'utf8')).languages['zh-cn']
        .page_count,
  )
  expect(pages).toEqual([4, 4, 2])
  expect(readdirSync(join(pagefindOf('cut'), '2')).filter((name) => /\.js$|^wasm/.test(name))).toEqual([])
})

test('a small portal has one index, which says nothing of parts', async () => {
  await writeWordIndex(place('whole'), departments(words), { steps: noSteps, key: '' })
  expect(readFileSync(join(pagefindOf('whole'), 'pagefind-entry.json'), 'utf8')).not.toContain('parts')
  expect(readdirSync(pagefindOf('whole'))).not.toContain('2')
})

test('a word is found in whichever index it stands, under its number in the whole portal', async () => {
  await writeWordIndex(place('asked'), departments(words), { steps: noSteps, key: '', most: 4 })
  vi.stubGlobal('fetch', async (address: string) => {
    const file = new URL(address)
    file.search = ''
    return new Response(readFileSync(file))
  })
  vi.stubGlobal('location', new URL('file:///'))
  const search = pagefindSearch(`file://${pagefindOf('asked')}`)
  for (const [index, word] of words.entries())
    expect([word, [...(await search(word))].sort()]).toEqual([word, [2 * index, 2 * index + 1]])
})

test('a changed word makes the index in which it stands again and leaves the others', async () => {
  const build = async (name: string, said: readonly string[], before: string | null): Promise<void> => {
    const earlier =
      before === null ? [] : [{ site: { folder: place(before), moved: false }, record: place(`${before}.record`) }]
    const steps = keptSteps(place(name), place(`${name}.record`), earlier)
    await writeWordIndex(place(name), departments(said), { steps, key: '', most: 4 })
    steps.end()
  }
  await build('first', words, null)
  await build('next', words.with(2, '档案'), 'first')
  const taken = (folder: string): boolean =>
    ['first', 'next']
      .map((name) => statSync(join(pagefindOf(name), folder, 'pagefind-entry.json')).ino)
      .every((inode, _, all) => inode === all[0])
  expect(['', '2', '3'].map(taken)).toEqual([true, false, true])
})
