// Two built sites compared: what is new, corrected, changed without a word, or gone; never what only moved.
import { expect, test } from 'vitest'
import type { Disclosure } from '../../src/budget/disclosure.ts'
import { siteChanges } from '../../src/exports/changes.ts'
import type { Facts } from '../../src/exports/data-table.ts'
import { openDataInMemory } from '../../src/exports/open-data/open-data.ts'
import { madeUpFacts, realFacts, withDisclosure } from './archives.ts'

const site = (facts: Facts, limit?: number) => {
  const made = openDataInMemory(facts, limit)
  return { read: (name: string) => new TextDecoder().decode(made.bytesOf(name)) }
}

const real = realFacts()
const place = { file: 'data/x/disclosure.yaml', path: ['更正', 0] }
const renamed = (disclosure: Disclosure): Disclosure => ({
  ...disclosure,
  forms: disclosure.forms.map((form, index) => (index === 0 ? { ...form, name: '改了的名称' } : form)),
})

test('the same data are no change, wherever the site stands and however its files are cut', () => {
  const moved: Facts = { ...real, address: (path) => `https://elsewhere.example${path}` }
  expect(siteChanges(site(real), site(real)).disclosures).toEqual([])
  expect(siteChanges(site(real), site(moved, 1000)).disclosures).toEqual([])
})

test('a row that says something else is named with its key and both values', () => {
  const changes = siteChanges(site(real), site(withDisclosure(real, renamed)))
  const [disclosure] = real.archive.departments[0]?.disclosures ?? []
  expect(changes.disclosures.map(({ department, kind }) => [department, kind])).toEqual([
    [disclosure?.department, '改动'],
  ])
  const [row] = changes.disclosures[0]?.tables.projects?.changed ?? []
  expect(row?.columns.项目名称?.[1]).toBe('改了的名称')
  expect(row?.key.项目编号).toBe(disclosure?.forms[0]?.id)
})

test('a change that the department declares is a 更正', () => {
  const corrected = withDisclosure(real, (disclosure) => ({
    ...renamed(disclosure),
    corrections: [{ date: '2026-12-01', position: 'projects/x', before: '3', after: '4', note: '', place }],
  }))
  expect(siteChanges(site(real), site(corrected)).disclosures.map(({ kind }) => kind)).toEqual(['更正'])
})

test('a disclosure that comes is 新公开 with all its rows, one that goes is 撤下', () => {
  const madeUp = madeUpFacts()
  const both: Facts = {
    ...madeUp,
    archive: {
      ...madeUp.archive,
      departments: [...madeUp.archive.departments, ...real.archive.departments.slice(0, 1)],
    },
    reviews: madeUp.reviews,
  }
  const came = siteChanges(site(madeUp), site(both)).disclosures
  expect(came.length).toBe(real.archive.departments[0]?.disclosures.length)
  expect(new Set(came.map(({ kind }) => kind))).toEqual(new Set(['新公开']))
  expect(came.every(({ tables }) => (tables.disclosures?.added.length ?? 0) === 1)).toBe(true)
  expect(new Set(siteChanges(site(both), site(madeUp)).disclosures.map(({ kind }) => kind))).toEqual(new Set(['撤下']))
})

test('a site that was built before there was a list of files is compared by its tables', () => {
  const old = site(real)
  const before = { read: (name: string) => (name === 'manifest.json' ? '' : old.read(name)) }
  expect(siteChanges(before, site(real)).disclosures).toEqual([])
})
