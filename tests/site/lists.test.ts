// Every list of a page can be taken along as a file, beside the list, and holds what the list shows.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HtmlElement } from 'html-validate'
import Papa from 'papaparse'
import { beforeAll, describe, expect, test } from 'vitest'
import { type PageRow, pageTable } from '../../src/budget/page-table.ts'
import { attribute, type BuiltPage, builtPages, wordsOf } from './built-pages.ts'
import { kindOf } from './page-kinds.ts'
import { sites } from './sites.ts'

let pages: readonly BuiltPage[]
beforeAll(() => {
  pages = builtPages(sites().real)
})

const rowsOf = (path: string): readonly (readonly string[])[] =>
  Papa.parse<string[]>(readFileSync(join(sites().real, path), 'utf8').replace(/^\uFEFF/, ''), { skipEmptyLines: true })
    .data

const pageAt = (address: string): HtmlElement => {
  const page = pages.find((built) => built.address === address)
  if (page === undefined) throw new Error(`${address} was not built`)
  return page.root
}

const files = (root: HtmlElement): readonly HtmlElement[] =>
  root.querySelectorAll('a').filter((link) => /\.csv$/.test(attribute(link, 'href') ?? ''))

const rows: readonly PageRow[] = pageTable

/** Kinds of pages whose tables are no lists of facts or are files elsewhere: the page table says why. */
const without = new Set(rows.flatMap(({ path, withoutLists }) => (withoutLists === undefined ? [] : path)))

/** The exceptions among them: their statements and forms are files all the same. */
const withFiles = new Set(rows.flatMap(({ id, path }) => (['tables', 'forms', 'data'].includes(id) ? path : [])))

test('every page with a list offers it as a file', () => {
  const lacking = pages
    .filter(({ address }) => !without.has(kindOf(address)) || withFiles.has(kindOf(address)))
    .filter(({ root }) => root.querySelector('main')?.querySelector('table') && files(root).length === 0)
  expect(lacking.map(({ address }) => address)).toEqual([])
})

test('files of different pages are saved under different names', () => {
  const names = new Map<string, string>()
  for (const { root } of pages)
    for (const link of files(root)) {
      const [name, href] = [attribute(link, 'download') ?? '', attribute(link, 'href') ?? '']
      expect(names.get(name) ?? href).toBe(href)
      if (name !== '') names.set(name, href)
    }
  expect(names.size).toBeGreaterThan(200)
})

test('no list has two columns of one name or rows of another length', () => {
  const paths = [...new Set(pages.flatMap(({ root }) => files(root).map((link) => attribute(link, 'href') ?? '')))]
  const broken = paths.filter((path) => {
    const [head = [], ...rows] = rowsOf(path)
    const isStatement = path.includes('/tables/')
    return (!isStatement && new Set(head).size !== head.length) || rows.some((row) => row.length !== head.length)
  })
  expect(broken).toEqual([])
})

/** Where a heading stands; a list without it is no list to compare with. */
const columnOf = (head: readonly string[], heading: string): number => {
  const column = head.indexOf(heading)
  if (column < 0) throw new Error(`no column ${heading} among ${head.join('、')}`)
  return column
}

/** Body rows of a table that are rows of its list, where the page has such a table. */
const shownIfAny = (root: HtmlElement, table: string): readonly string[] =>
  root.querySelectorAll(`${table} th[scope="row"]`).map(wordsOf)

/** The same of a table that has to be there: an empty list agrees with a table that nobody found. */
const shown = (root: HtmlElement, table: string): readonly string[] => {
  const rows = shownIfAny(root, table)
  if (rows.length === 0) throw new Error(`no row of ${table}`)
  return rows
}

describe('a list holds a row for every row of its page', () => {
  test('/projects/: every form', () => {
    const [head = [], ...rows] = rowsOf('projects/projects.csv')
    const column = columnOf(head, '项目')
    expect(rows.map((row) => row[column])).toEqual(shown(pageAt('/projects/'), 'table.all-projects'))
  })

  test('/three-public/: every disclosure with the statement, blank beside printed figures', () => {
    const [head = [], row = []] = rowsOf('three-public/three-public.csv')
    const headings = pageAt('/three-public/').querySelectorAll('table.three-public thead th.amount').map(wordsOf)
    expect(headings.map((heading) => row[columnOf(head, heading)])).toEqual(['', '2.00', '3.00', '', '3.00', '5.00'])
  })

  test('/findings/: every difference, every document, every rule', () => {
    const root = pageAt('/findings/')
    expect(rowsOf('findings/departments.csv')).toHaveLength(1 + shown(root, 'table.counts-table').length)
    const rules = new Set(rowsOf('findings/rules.csv').map(([code]) => code))
    expect(rules.size).toBe(1 + shown(root, 'table.by-rule').length)
  })

  test('a form: every indicator row with the printed value', () => {
    const address = '/anqing-industry/2023/final/projects/industrial-internet/'
    const [head = [], ...rows] = rowsOf(`${address}indicators.csv`)
    expect(rows.length).toBeGreaterThan(0)
    const values = pageAt(address)
      .querySelectorAll('table.indicators td.value .printed, table.indicators td.value')
      .map(wordsOf)
    expect(rows).toHaveLength(shown(pageAt(address), 'table.indicators').length)
    const column = columnOf(head, '年度指标值')
    for (const row of rows) {
      const value = (row[column] ?? '').replace(/^'/, '')
      expect(value).not.toBe('')
      expect(values.some((text) => text.startsWith(value))).toBe(true)
    }
  })

  test('a project over the years: every form and every compared indicator', () => {
    const project = pages.filter(({ address }) => /^\/[^/]+\/projects\/[^/]+\/$/.test(address))
    expect(project.length).toBeGreaterThan(30)
    for (const { address, root } of project) {
      expect(rowsOf(`${address}years.csv`)).toHaveLength(1 + shown(root, 'table.steps').length)
      const compared = shownIfAny(root, 'table.comparison').length
      if (compared > 0) expect(rowsOf(`${address}indicators.csv`)).toHaveLength(1 + compared)
    }
  })

  test('a check: every finding of the page and every duty of the ledger', () => {
    const address = '/xinzhou-industry/2022/budget/checks/'
    const root = pageAt(address)
    const anchors = rowsOf(`${address}findings.csv`)
      .slice(1)
      .map((row) => decodeURIComponent(row.at(-1)?.split('#')[1] ?? ''))
    expect(anchors).toHaveLength(30)
    for (const anchor of anchors) expect(root.querySelector(`[id="${anchor}"]`)).not.toBeNull()
    expect(rowsOf(`${address}ledger.csv`)).toHaveLength(1 + shown(root, 'table.ledger').length)
  })
})

test('an amount that is printed without separators stands in groups of three in the list of all projects', () => {
  const html = readFileSync(join(sites().real, 'projects/index.html'), 'utf8')
  const printed = [...html.matchAll(/<span class="printed-amount[^"]*">([^<]+)</g)].map(([, text = '']) => text)
  expect(printed).toContain('235,000.00 元')
  expect(printed.filter((text) => /\d{4}/.test(text.replace(/\.\d+/, '')))).toEqual([])
})
