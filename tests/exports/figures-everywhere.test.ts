// One figure in every form of publication: the file that a department maintains, CSV, Parquet, JSON and the workbook say the
// same text and the same 分 for every cell.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { makePortal } from '../../scripts/bench/made-portal.ts'
import { factsAt, madeUpFacts, realFacts } from './archives.ts'
import { figuresEverywhere } from './figures-everywhere.ts'

test('every cell of the five documents says the same in data/, CSV, Parquet, JSON and the workbook', async () => {
  const { cells, differences } = await figuresEverywhere(realFacts(), resolve('.'))
  expect(differences).toEqual([])
  expect(cells).toBeGreaterThan(400)
})

test('every cell of the two years of a made-up department does', async () => {
  const { cells, differences } = await figuresEverywhere(madeUpFacts(), resolve('tests/portal'))
  expect(differences).toEqual([])
  expect(cells).toBeGreaterThan(100)
})

test('every cell of a made-up portal with several departments, years and planted faults does', async () => {
  const root = mkdtempSync(join(tmpdir(), 'mingzhang-figures-'))
  try {
    makePortal(root, 8)
    const { cells, differences } = await figuresEverywhere(factsAt(root), root)
    expect(differences).toEqual([])
    expect(cells).toBeGreaterThan(3000)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
})
