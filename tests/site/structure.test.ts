// What every page owes to somebody who does not see it: language, title, landmarks, order of headings, named tables.
import type { HtmlElement } from 'html-validate'
import { expect, test } from 'vitest'
import { htmlFaults } from '../../scripts/site-check/html-faults.ts'
import { attribute, type BuiltPage, builtPages, wordsOf } from './built-pages.ts'
import { kindOf, pageKinds } from './page-kinds.ts'
import { sites } from './sites.ts'

const pages = builtPages(sites().real)

const pagesWhere = (isWrong: (page: BuiltPage) => boolean): readonly string[] =>
  pages.filter(isWrong).map(({ address }) => address)

const count = ({ root }: BuiltPage, selector: string): number => root.querySelectorAll(selector).length

test('every kind of page has an example in the browser tests', () => {
  expect([...new Set(pages.map(({ address }) => kindOf(address)))].sort()).toEqual(Object.keys(pageKinds).sort())
})

test('every page says its language', () => {
  expect(pagesWhere(({ root }) => root.querySelector('html')?.getAttributeValue('lang') !== 'zh-CN')).toEqual([])
})

test('every page has one title of its own', () => {
  const titles = pages.map(({ root }) => wordsOf(root.querySelector('title') ?? root))
  expect(titles.filter((title, index) => title === '' || titles.indexOf(title) !== index)).toEqual([])
})

test('every page has exactly one first heading', () => {
  expect(pagesWhere((page) => count(page, 'h1') !== 1)).toEqual([])
})

test('every page has a header, a navigation, a main part and a footer', () => {
  expect(
    pagesWhere(
      (page) =>
        count(page, 'main') !== 1 || ['body > header', 'nav', 'body > footer'].some((part) => count(page, part) === 0),
    ),
  ).toEqual([])
})

test('every page begins with a link past the navigation to its main part', () => {
  expect(
    pagesWhere(({ root }) => {
      const first = root.querySelector('body a')
      const target = first === null ? null : attribute(first, 'href')
      return target === null || !target.startsWith('#') || root.querySelector(`main${target}`) === null
    }),
  ).toEqual([])
})

test('headings go down one level at a time', () => {
  const jumps = pages.flatMap(({ address, root }) =>
    root.querySelectorAll('h1, h2, h3, h4, h5, h6').flatMap((heading, index, all) => {
      const level = Number(heading.tagName.slice(1))
      const before = Number(all[index - 1]?.tagName.slice(1) ?? 0)
      return level > before + 1 ? [`${address}: h${before} → h${level} ${wordsOf(heading)}`] : []
    }),
  )
  expect(jumps).toEqual([])
})

test('no anchor stands twice on a page', () => {
  const repeated = pages.flatMap(({ address, root }) => {
    const ids = root.querySelectorAll('[id]').map((element) => attribute(element, 'id') ?? '')
    return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${address}#${id}`)
  })
  expect(repeated).toEqual([])
})

test('every table has a caption and says of every header cell what it heads', () => {
  const tables = pages.flatMap(({ address, root }) =>
    root.querySelectorAll('table').map((table) => ({ address, table })),
  )
  const unnamed = tables.filter(({ table }) => {
    const caption = table.querySelector('caption')
    return caption === null || wordsOf(caption) === ''
  })
  const unscoped = tables.filter(
    ({ table }) =>
      table.querySelector('th') === null ||
      table
        .querySelectorAll('th')
        .some((cell) => !/^(?:col|row|colgroup|rowgroup)$/.test(attribute(cell, 'scope') ?? '')),
  )
  expect(tables.length).toBeGreaterThan(0)
  expect([...unnamed, ...unscoped].map(({ address, table }) => `${address}: ${wordsOf(table).slice(0, 40)}`)).toEqual(
    [],
  )
})

test('no page carries inline scripts or styles, so that the content policy can stay strict', () => {
  // A block of data (JSON-LD) is not run.
  const runs = (script: HtmlElement): boolean =>
    attribute(script, 'src') === null && attribute(script, 'type') !== 'application/ld+json'
  expect(
    pagesWhere(
      ({ root }) => root.querySelectorAll('style, [style]').length > 0 || root.querySelectorAll('script').some(runs),
    ),
  ).toEqual([])
})

test('every page is valid HTML', async () => {
  const messages: string[] = []
  for (const page of pages) messages.push(...(await htmlFaults(page)))
  expect(messages).toEqual([])
})
