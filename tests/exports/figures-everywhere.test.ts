// One figure in every form of publication: the file that a department maintains, CSV, Parquet, JSON and the workbook say the
// same text and the same 分 for every cell. The command that says so of any built site is what is asked here.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exactness } from '../../scripts/bench/exact.ts'
import { makePortal } from '../../scripts/bench/made-portal.ts'
import { disclosureJson } from '../../src/exports/disclosure-json.ts'
import { openDataInMemory } from '../../src/exports/open-data/open-data.ts'
import { disclosureWorkbook } from '../../src/exports/workbook/disclosure-workbook.ts'
import { disclosureJsonPath, workbookPath } from '../../src/views/words/address.ts'
import { copyDocuments } from '../real-documents.ts'
import { disclosuresIn, factsAt } from './archives.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-figures-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const write = (path: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

/** The downloads of a root, at the places where a built site has them. */
const downloadsOf = (root: string, site: string, limit?: number): void => {
  const facts = factsAt(root)
  const made = openDataInMemory(facts, limit)
  for (const { name } of made.files) write(join(site, 'data', name), made.bytesOf(name))
  for (const { department, disclosure } of disclosuresIn(facts)) {
    write(join(site, disclosureJsonPath(disclosure)), disclosureJson(facts, department, disclosure))
    write(join(site, workbookPath(disclosure)), disclosureWorkbook(facts, department, disclosure))
  }
}

test('every cell of the five documents says the same in data/, CSV, Parquet, JSON and the workbook', async () => {
  const [root, site] = [join(folder, 'real'), join(folder, 'real-site')]
  copyDocuments(root)
  downloadsOf(root, site)
  const { amounts, cells, files, differences } = await exactness(root, site)
  expect(differences).toEqual([])
  expect(amounts).toBeGreaterThan(400)
  expect(cells).toBeGreaterThan(10_000)
  expect(files).toBeGreaterThan(20)
})

test('every cell of the two years of a made-up department does', async () => {
  const site = join(folder, 'two-years-site')
  downloadsOf('tests/portal', site)
  const { amounts, differences } = await exactness('tests/portal', site)
  expect(differences).toEqual([])
  expect(amounts).toBeGreaterThan(100)
})

test('every cell of a made-up portal with several departments, years and planted faults does, its CSV cut into parts', async () => {
  const [root, site] = [join(folder, 'made'), join(folder, 'made-site')]
  makePortal(root, 8)
  downloadsOf(root, site, 100_000)
  const { amounts, differences } = await exactness(root, site)
  expect(differences).toEqual([])
  expect(amounts).toBeGreaterThan(3000)
})

test('a figure that any one form says otherwise is named, with the form, the place and both texts', async () => {
  const [root, site] = [join(folder, 'other'), join(folder, 'other-site')]
  const file = 'data/qinghe-archives/2023/budget/tables/expenditure.csv'
  cpSync('tests/portal', root, { recursive: true })
  downloadsOf(root, site)
  const path = join(root, file)
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(/(\d)(?=[^\d]*$)/, (digit) => String((Number(digit) + 1) % 10)),
  )
  const { differences } = await exactness(root, site)
  for (const form of ['CSV', 'Parquet', 'all-lines.parquet', 'JSON', 'Excel'])
    expect(differences.filter((said) => said.startsWith(`${form} ${file}:`)).length).toBeGreaterThan(0)
})

test('a table whose CSV and Parquet differ in one cell, and a file that the manifest does not know, are named', async () => {
  const site = join(folder, 'changed-site')
  downloadsOf('tests/portal', site)
  const path = join(site, 'data/indicators.csv')
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, text.replace(',预算,', ',决算,'))
  expect((await exactness('tests/portal', site)).differences).toEqual([
    'indicators：只在 CSV 1 行，只在 Parquet 1 行',
    'manifest.json：indicators.csv 的校验和不符',
  ])
})
