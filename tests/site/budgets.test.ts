// What a page may weigh, compressed as every host compresses: the phone of a citizen on a slow line is the measure.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { pageTable } from '../../src/budget/page-table.ts'
import { entryElements } from '../../src/views/words/list-pages.ts'
import { attribute, type BuiltPage, builtFiles, builtPages } from './built-pages.ts'
import { sites } from './sites.ts'

const limits = { html: 60_000, css: 12_500, deskCss: 15_000, allCss: 15_500, script: 10_000 } as const

let pages: readonly BuiltPage[]
beforeAll(() => {
  pages = builtPages(sites().real)
})

const bytes = (path: string): Buffer => readFileSync(join(sites().real, path))
const weight = (content: string | Buffer): number => gzipSync(content).length

const sheetsOf = ({ root }: BuiltPage): readonly string[] =>
  root.querySelectorAll('link[rel="stylesheet"]').map((link) => attribute(link, 'href') ?? '')

/** Scripts of a page with all that they import at once; what they fetch later is not counted. */
const scriptsOf = ({ root }: BuiltPage): readonly string[] => {
  const files = new Set<string>()
  const visit = (path: string): void => {
    if (files.has(path)) return
    files.add(path)
    for (const [, name = ''] of bytes(path)
      .toString()
      .matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
      visit(`/_astro/${name}`)
  }
  for (const script of root.querySelectorAll('script[src]')) visit(attribute(script, 'src') ?? '')
  return [...files]
}

const scriptWeight = (page: BuiltPage): number =>
  scriptsOf(page).reduce((total, path) => total + weight(bytes(path)), 0)

const tooHeavy = (weightOf: (page: BuiltPage) => number, limit: number, wanted = (_: BuiltPage): boolean => true) =>
  pages
    .filter(wanted)
    .map((page) => ({ address: page.address, weight: weightOf(page) }))
    .filter((page) => page.weight >= limit)

describe('A page weighs little', () => {
  test('its text less than 60 KB', () => {
    expect(tooHeavy(({ html }) => weight(html), limits.html)).toEqual([])
  })

  test('its style sheets together less than 12.5 KB, those of the desk, which shows every kind of part, less than 15 KB', () => {
    const sum = (page: BuiltPage): number => sheetsOf(page).reduce((total, path) => total + weight(bytes(path)), 0)
    const isDesk = ({ address }: BuiltPage): boolean => address === '/desk/'
    expect(tooHeavy(sum, limits.css, (page) => !isDesk(page))).toEqual([])
    expect(tooHeavy(sum, limits.deskCss, isDesk)).toEqual([])
  })

  test('its scripts together less than 10 KB, search apart; Chart.js is not among them, nor the index', () => {
    expect(tooHeavy(scriptWeight, limits.script, ({ address }) => address !== '/search/')).toEqual([])
  })

  test.each([
    ['/projects/', 10_000],
    ['/compare/', 8_000],
    ['/three-public/', 8_000],
  ])('%s ships few bytes of script', (address, limit) => {
    const page = pages.find((built) => built.address === address)
    expect(page === undefined ? Number.POSITIVE_INFINITY : scriptWeight(page)).toBeLessThan(limit)
  })
})

describe('A list goes on over pages before one is too heavy', () => {
  const lists: readonly (readonly [address: string, rows: string, most: number])[] = [
    ['/projects/', 'table.all-projects tbody tr[data-kind]', entryElements.project],
    ['/projects/shortfalls/', 'table.shortfalls tbody tr', entryElements.shortfall],
    ['/rules/ZB-205/', '#portal ~ table.listed tbody tr', entryElements.ruleFinding],
  ]

  test.each(lists)('%s: its rows hold no more elements than is reckoned with', (address, rows, most) => {
    const held = pages.find((page) => page.address === address)?.root.querySelectorAll(rows) ?? []
    const elements = held.reduce((sum, row) => sum + 1 + row.querySelectorAll('*').length, 0)
    expect(held.length).toBeGreaterThan(0)
    expect(elements / held.length).toBeLessThanOrEqual(most)
  })

  test('no page across departments has two thousand elements', () => {
    const across = pages.filter(({ address }) => pageTable.some(({ path }) => path === address))
    const heavy = across.filter(({ root }) => root.querySelectorAll('*').length >= 2_000)
    expect(heavy.map(({ address }) => address)).toEqual([])
  })
})

// A page loads the sheets of what stands on it: many small sheets weigh more as one than the few large ones did, and less
// on every page.
test('all style sheets of the portal, as one, are less than 15.5 KB; that of the desk has its own test', () => {
  const sheets = builtFiles(sites().real).filter(
    (file) => file.endsWith('.css') && !file.startsWith('pagefind/') && !/_astro\/desk\./.test(file),
  )
  expect(sheets.length).toBeGreaterThan(3)
  expect(weight(Buffer.concat(sheets.map(bytes)))).toBeLessThan(limits.allCss)
})

test('every page forbids scripts and styles that stand in it, and everything from elsewhere, in few words', () => {
  const loose = pages.filter(({ root, html }) => {
    const policy = attribute(root.querySelector('meta[http-equiv="content-security-policy"]') ?? root, 'content') ?? ''
    return (
      !policy.includes("default-src 'self'") ||
      policy.includes('unsafe-inline') ||
      policy.includes('sha256-') ||
      /<style[\s>]|\sstyle="/.test(html)
    )
  })
  expect(loose.map(({ address }) => address)).toEqual([])
})
