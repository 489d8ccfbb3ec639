// Three made-up forms whose headings nobody has ever printed (columns, rows, levels and notes of their own): every word
// of their files stands on the page, in the CSV files, in the workbook and in the index of the search.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { load } from 'js-yaml'
import { beforeAll, describe, expect, test } from 'vitest'
import { roleOf } from '../../src/budget/form/headings.ts'
import { sites } from './sites.ts'

const folder = resolve('tests/site/made-up/data/example-forms/2026/budget/projects')
const names = readdirSync(folder).map((file) => file.replace(/\.yaml$/, ''))

/** Compared without blanks, widths and the signs between words. */
const plain = (text: string): string => text.normalize('NFKC').replace(/[\s,.，。]/gu, '')

const places = ['fact', 'paragraph', 'goal', 'indicator', 'fund', 'part'] as const
/** Keys of the file itself, and headings that every form prints: pages call those by their official names. */
const isKnown = (heading: string): boolean =>
  ['项', '计量单位', '表题', '年度行'].includes(heading) || places.some((place) => roleOf(place, heading) !== null)

/** Every text of a file, and every heading that no list of headings holds. */
const wordsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return value.split('\n')
  if (typeof value === 'number') return [String(value)]
  if (Array.isArray(value)) return value.flatMap(wordsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => [...(isKnown(key) ? [] : [key]), ...wordsIn(child)])
}

const wordsOf = (name: string): readonly string[] =>
  [...new Set(wordsIn(load(readFileSync(join(folder, `${name}.yaml`), 'utf8'))))].filter((word) => word !== '')

const missing = (name: string, text: string): readonly string[] => {
  const held = plain(text)
  return wordsOf(name).filter((word) => !held.includes(plain(word)) && !held.includes(plain(`${Number(word)}`)))
}

let built = ''
let own = ''
beforeAll(() => {
  built = sites().madeUp
  own = join(built, 'example-forms/2026/budget')
})

const fileText = (...path: readonly string[]): string => readFileSync(join(own, ...path), 'utf8')

const pageText = (name: string): string =>
  fileText('projects', name, 'index.html')
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')

const workbookText = (): string => {
  const book = read(readFileSync(join(own, 'example-forms-2026-budget.xlsx')))
  return book.SheetNames.map((name) => {
    const sheet = book.Sheets[name]
    return sheet === undefined ? '' : utils.sheet_to_csv(sheet)
  }).join('\n')
}

const indexText = (): string =>
  readdirSync(join(built, 'search/index'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => readFileSync(join(built, 'search/index', file), 'utf8'))
    .join('\n')

test('each of the three forms prints headings that no list holds', () => {
  expect(names).toEqual(['several-levels', 'unknown-columns', 'unknown-rows'])
  for (const name of names) expect(wordsOf(name).length, name).toBeGreaterThan(20)
})

describe.each(names)('nothing of the form %s is lost', (name) => {
  test('on its page', () => {
    expect(missing(name, pageText(name))).toEqual([])
  })

  test('in its CSV files', () => {
    expect(missing(name, `${fileText('projects.csv')}\n${fileText('projects', name, 'indicators.csv')}`)).toEqual([])
  })

  test('in the workbook', () => {
    expect(missing(name, workbookText())).toEqual([])
  })

  test('in the index of the search', () => {
    expect(missing(name, indexText())).toEqual([])
  })
})
