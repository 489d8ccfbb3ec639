// What stands beside each other begins at one height, what wraps begins where a reader looks for it, and no row of words
// goes on unseen where there is room below it.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { desktop, phone, sites, useBrowser } from './sites.ts'

const newContext = useBrowser()

const opened = async (address: string, viewport: typeof desktop): Promise<Page> => {
  const page = await (await newContext({ viewport })).newPage()
  await page.goto(`${sites().realAddress}${address}`)
  return page
}

test('on a desk every term of a row is seen: none is scrolled out of it', async () => {
  const page = await opened('xinzhou-industry/2022/budget/tables/', desktop)
  const rows = await page
    .locator('.terms')
    .evaluateAll((all) => all.map((row) => ({ words: row.children.length, beside: row.scrollWidth - row.clientWidth })))
  expect(rows.some(({ words }) => words > 10)).toBe(true)
  expect(rows.filter(({ beside }) => beside > 1)).toEqual([])
  await page.context().close()
})

test('on a phone a row of terms that goes on beside the screen says so by a shadow on its edge', async () => {
  const page = await opened('xinzhou-industry/2022/budget/tables/', phone)
  const row = page.locator('.terms').first()
  expect(await row.evaluate((terms) => terms.scrollWidth > terms.clientWidth)).toBe(true)
  expect(await row.evaluate((terms) => getComputedStyle(terms).backgroundAttachment)).toContain('scroll')
  await page.context().close()
})

test('the two sides of a statement begin at one height, whatever one of them prints above its table', async () => {
  const page = await opened('xinzhou-industry/2022/budget/tables/', desktop)
  const tops = await page
    .locator('#summary thead')
    .evaluateAll((all) => all.map((head) => Math.round(head.getBoundingClientRect().top)))
  expect(tops.length).toBe(2)
  expect(tops[0]).toBe(tops[1])
  await page.context().close()
})

test('the columns of headings begin at one height', async () => {
  const page = await opened('xinzhou-industry/2022/budget/', desktop)
  const tops = await page.locator('.prose-headings li').evaluateAll((all) => {
    const columns = Map.groupBy(all, (item) => Math.round(item.getBoundingClientRect().left))
    return [...columns.values()].map((items) =>
      Math.round(Math.min(...items.map((item) => item.getBoundingClientRect().top))),
    )
  })
  expect(tops.length).toBeGreaterThan(1)
  expect(new Set(tops).size).toBe(1)
  await page.context().close()
})

test('a line of the breadcrumb that wraps begins with a name', async () => {
  const page = await opened('xinzhou-industry/2022/budget/tables/', phone)
  const before = await page
    .locator('.breadcrumb li')
    .evaluateAll((all) => all.map((item) => getComputedStyle(item, '::before').content))
  expect(before.length).toBeGreaterThan(2)
  expect(new Set(before)).toEqual(new Set(['none']))
  await page.context().close()
})

test('on a tablet a name does not wrap beside a column that is mostly empty', async () => {
  const page = await opened('xinzhou-industry/2022/budget/tables/', { width: 768, height: 1024 })
  const lines = await page.locator('#summary tbody tr:not(.unfilled) th').evaluateAll((all) =>
    all.map((name) => {
      const range = document.createRange()
      // Former addresses of the row may stand before its name.
      range.selectNodeContents([...name.childNodes].find((node) => node instanceof Text) ?? name)
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
    }),
  )
  expect(lines.length).toBeGreaterThan(3)
  expect(new Set(lines)).toEqual(new Set([1]))
  await page.context().close()
})
