// Terms of documents are found once for each text, whoever builds next.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Term } from '../../src/budget/archive.ts'
import { keptTerms } from '../../src/build/kept-terms.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-terms-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const term = (name: string): Term => ({
  term: name,
  meaning: '……',
  source: '样例',
  disclosure: 'data/example/2024/budget',
})

/** A build that finds one term in each text; the texts that it had to look into. */
const build = (program: string, record: string, before: readonly string[], texts: readonly string[]) => {
  const site = { folder: join(folder, 'site'), moved: false }
  const terms = keptTerms(
    program,
    before.map((earlier) => ({ site, record: join(folder, earlier) })),
  )
  const looked: string[] = []
  const found = texts.flatMap((text) =>
    terms.of(['path', text], () => {
      looked.push(text)
      return [term(text)]
    }),
  )
  terms.end(join(folder, record))
  return { found: found.map(({ term: name }) => name), looked }
}

test('a document is looked into for its terms again when its text or the program has changed, and only then', () => {
  const texts = ['绩效目标', '政府采购']
  expect(build('one', 'first', [], texts)).toEqual({ found: texts, looked: texts })
  expect(build('one', 'second', ['first'], [...texts, '国库'])).toEqual({ found: [...texts, '国库'], looked: ['国库'] })
  expect(build('one', 'third', ['second'], ['国库'])).toEqual({ found: ['国库'], looked: [] })
  expect(build('two', 'fourth', ['third'], ['国库'])).toEqual({ found: ['国库'], looked: ['国库'] })
})
