// A licence that is not set is said once at build, and never guessed.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { licenceHint } from '../../scripts/licence-hint.ts'
import { openDataInMemory } from '../../src/exports/open-data/open-data.ts'
import { madeUpFacts } from '../exports/archives.ts'

const hintFor = (licence: string): string => {
  const facts = madeUpFacts()
  const archive = { ...facts.archive, site: { ...facts.archive.site, licence }, departments: [] }
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-hint-'))
  mkdirSync(join(folder, 'data'))
  writeFileSync(
    join(folder, 'data/manifest.json'),
    openDataInMemory({ ...facts, archive, reviews: [] }).bytesOf('manifest.json'),
  )
  const hint = licenceHint(folder)
  rmSync(folder, { recursive: true })
  return hint
}

test('a portal without a licence is told where to set one; with a licence nothing is said', () => {
  expect(hintFor('')).toContain('数据许可')
  expect(hintFor('CC-BY-4.0')).toBe('')
})
