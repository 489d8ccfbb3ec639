// Every link of the built site leads somewhere, at the root of a host and in a folder of it.
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { attribute, type BuiltPage, builtPages } from './built-pages.ts'
import { sites } from './sites.ts'

interface Link {
  readonly from: string
  readonly to: string
}

const origin = 'https://site.invalid'

const linksOf = ({ root }: BuiltPage): readonly string[] =>
  [
    ['a[href], link[href]', 'href'],
    ['script[src], img[src]', 'src'],
    ['form[action]', 'action'],
  ].flatMap(([selector = '', name = '']) =>
    root.querySelectorAll(selector).map((element) => attribute(element, name) ?? ''),
  )

const idsOf = (page: BuiltPage): ReadonlySet<string> =>
  new Set(page.root.querySelectorAll('[id]').map((element) => attribute(element, 'id') ?? ''))

/** Links of a site that lead nowhere; a site in a folder of its host must not leave it. */
const broken = (site: string, base: string): readonly string[] => {
  const pages = builtPages(site)
  const anchors = new Map(pages.map((page) => [page.address, idsOf(page)]))
  const leadsSomewhere = ({ from, to }: Link): boolean => {
    const url = new URL(to, `${origin}${base}${from.slice(1)}`)
    if (url.origin !== origin) return /^(?:https|mailto|data):$/.test(url.protocol)
    const path = decodeURIComponent(url.pathname)
    if (!path.startsWith(base)) return false
    const address = `/${path.slice(base.length)}`
    const page = anchors.get(address)
    if (page === undefined) {
      const file = join(site, address)
      return url.hash === '' && existsSync(file) && statSync(file).isFile()
    }
    return url.hash === '' || page.has(decodeURIComponent(url.hash.slice(1)))
  }
  const links = pages.flatMap((page) => linksOf(page).map((to) => ({ from: page.address, to })))
  expect(links.length).toBeGreaterThan(pages.length)
  return [...new Set(links.filter((link) => !leadsSomewhere(link)).map(({ from, to }) => `${from} → ${to}`))]
}

test('every link and every anchor of the site leads somewhere', () => {
  expect(broken(sites().real, '/')).toEqual([])
})

test('in a folder of a host no link leaves the folder', () => {
  expect(broken(sites().below, '/budget/')).toEqual([])
})

test('the site of a made-up department has no broken link either', () => {
  expect(broken(sites().madeUp, '/')).toEqual([])
})
