// One table says which pages the portal has; routes, navigation, reserved names and list files agree with it.
import { beforeAll, describe, expect, test } from 'vitest'
import { type PageRow, pageTable, reservedNames } from '../../src/budget/page-table.ts'
import { reconcile } from '../../src/budget/rules/review.ts'
import { departmentListFiles, portalListFiles } from '../../src/exports/lists/list-files.ts'
import { readArchive } from '../../src/intake/index.ts'
import { frameView } from '../../src/views/frame/frame-view.ts'
import { portalOf } from '../../src/views/words/kept.ts'
import { readMadeUpDepartment } from '../final/read-department.ts'
import { realDocuments } from '../real-documents.ts'
import { sourceFiles } from '../source-files.ts'

const rows: readonly PageRow[] = pageTable

/**
 * `/<department>/` → `src/pages/[department]/index.astro`, a list that goes on → `[...page].astro`; the page for missing
 * addresses is a file of its own.
 */
const routeOf = ({ path, goesOn }: PageRow): string =>
  `src/pages${path
    .replaceAll('<', '[')
    .replaceAll('>', ']')
    .replace(/\/$/, goesOn === true ? '/[...page]' : '/index')
    .replace(/\.html$/, '')}.astro`

test('every page of the table has a route, and every route of a page a row in the table', () => {
  const routes = sourceFiles('src/pages', ['.astro']).map(({ path }) => path)
  expect(rows.map(routeOf).toSorted()).toEqual(routes.toSorted())
})

test('no two pages share an id, an address or a word of the navigation', () => {
  for (const key of ['id', 'path', 'navigation'] as const) {
    const values = rows.flatMap((row) => row[key] ?? [])
    expect(new Set(values).size, key).toBe(values.length)
  }
})

test('a page either has lists or says why it has none', () => {
  expect(rows.filter(({ lists, withoutLists }) => (lists === undefined) === (withoutLists === undefined))).toEqual([])
})

test('the navigation leads to pages of the table, in its order', () => {
  const frame = frameView({ ...readArchive('tests/portal', { drafts: false, program: '.' }).value.site })
  expect(frame.nav.map(({ path }) => path)).toEqual(
    rows.flatMap(({ navigation, path }) => (navigation === undefined ? [] : path)),
  )
  expect(frame.footerLinks.map(({ label }) => label)).toEqual(['关于本站', '无障碍声明'])
})

test('no department can take the first part of an address of the site', () => {
  const firstParts = rows.map(({ path }) => path.split('/')[1] ?? '').filter((part) => /^[a-z]/.test(part))
  expect(firstParts.filter((part) => !reservedNames.includes(part))).toEqual([])
  expect(reservedNames).toContain('feed')
})

describe('list files', () => {
  /** `/projects/` + projects, `/<department>/` + projects …: every kind of list that is written. */
  const written = new Set<string>()

  const kindOf = (page: string): string =>
    rows
      .filter(({ path }) => !/^\/(?:<code>|rules\/<)/.test(path))
      .find(({ path }) => {
        const pattern = path.replace('<year>', '\\d{4}').replace('<stage>', '(?:budget|final)')
        return new RegExp(`^${pattern.replace(/<\w+>/g, '[^/]+')}$`).test(page)
      })?.path ?? page

  beforeAll(() => {
    const madeUp = readArchive('tests/portal', { drafts: false, program: '.' })
    const { archive: finalAccounts } = readMadeUpDepartment('shanghai')
    for (const { value, problems } of [madeUp, { value: finalAccounts, problems: [] }, realDocuments()])
      for (const [path] of [
        ...portalListFiles(portalOf(value, reconcile(value), problems), (address) => address),
        ...departmentListFiles(value, reconcile(value), problems, (address) => address),
      ]) {
        const [, page = '', name = ''] = /^(.*\/)([^/]+)\.csv$/.exec(path) ?? []
        written.add(`${kindOf(page)}${name}`)
      }
  })

  test('those of the table are written, and no others', () => {
    expect([...written].toSorted()).toEqual(
      rows.flatMap(({ path, lists = [] }) => lists.map((name) => `${path}${name}`)).toSorted(),
    )
  })
})
