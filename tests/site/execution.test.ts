// From the budget at the start of the year to its outcome, as a stranger meets it on the built site: by day, by night
// and on a phone, without JavaScript, on paper. The department is made up (tests/final).
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { violations } from './axe-visit.ts'
import { desktop, phone, sites, useBrowser } from './sites.ts'

const address = '/riverside-parks/2024/final/execution/'
const newContext = useBrowser()

const onPage = async <T>(options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T> => {
  const context = await newContext(options)
  try {
    const page = await context.newPage()
    await page.goto(new URL(address, sites().accountsAddress).href)
    return await look(page)
  } finally {
    await context.close()
  }
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

describe.each([
  ['by day', { viewport: desktop, colorScheme: 'light' }],
  ['by night', { viewport: desktop, colorScheme: 'dark' }],
  ['on a phone', { viewport: phone, colorScheme: 'light' }],
] as const)('%s', (_, options) => {
  test('no rule of accessibility is broken and nothing scrolls sideways', () =>
    onPage(options, async (page) => {
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      expect(await violations(page)).toEqual([])
    }))
})

/** The words of a row as a reader sees them: hidden ones left out. */
const rowWords = async (page: Page, selector: string): Promise<string> =>
  ((await page.locator(selector).allInnerTexts())[0] ?? '').replace(/\s+/g, ' ')

/** Links of a row whose target is no file of the site, or no element of that page. */
const lost = (page: Page, selector: string): Promise<readonly string[]> =>
  page
    .locator(`${selector} a`)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    .then((hrefs) => hrefs.filter((href) => !isThere(href)))

const isThere = (href: string): boolean => {
  const { pathname, hash } = new URL(href, `http://site${address}`)
  const html = readFileSync(join(sites().accounts, decodeURIComponent(pathname), 'index.html'), 'utf8')
  return (
    hash === '' || html.includes(`id="${decodeURIComponent(hash.slice(1))}"`) || html.includes(`id=${hash.slice(1)}`)
  )
}

describe('a stranger without JavaScript', () => {
  const stranger = { viewport: phone, javaScriptEnabled: false }

  test('reads of one 类 what was planned, what was spent, and which 项 moved it most', () =>
    onPage(stranger, async (page) => {
      const row = 'section[aria-labelledby="classes"] tbody tr'
      const words = await rowWords(page, row)
      expect(words).toMatch(/^城乡社区支出/)
      expect(words).toContain('1,684.24')
      expect(words).toContain('1,650.02')
      expect(words).toContain('−34.22')
      expect(words).toContain('其他城乡社区管理事务支出（−55.68）')
      expect(await lost(page, row)).toEqual([])
    }))

  test('reads of one 项 what it was for, planned, spent, why, and where each figure stands', () =>
    onPage(stranger, async (page) => {
      const row = 'tr:has(.execution-code:text-is("2120501"))'
      const words = await rowWords(page, row)
      for (const said of ['主要用于行道树修剪', '241.36', '268.91', '+27.55', '111.41%', '台风后集中清理倒伏树木'])
        expect(words).toContain(said)
      expect(await page.locator(`${row} a`).count()).toBeGreaterThanOrEqual(3)
      expect(await lost(page, row)).toEqual([])
    }))
})

test('on paper the figures and the reason of every 项 stand, and nothing of the frame', () =>
  onPage({ viewport: desktop }, async (page) => {
    await page.emulateMedia({ media: 'print' })
    expect(await rowWords(page, 'tr:has(.execution-code:text-is("2120501"))')).toContain('台风后集中清理倒伏树木')
    expect(await page.locator('header nav').first().isVisible()).toBe(false)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
  }))

test('budgets and final accounts stand in two tables of /three-public/ and two rows of years on the department’s page', async () => {
  const html = (path: string): string => readFileSync(join(sites().accounts, path, 'index.html'), 'utf8')
  const headings = [...html('three-public').matchAll(/<h2[^>]*>([^<]*)</g)].map(([, text]) => text?.trim())
  expect(headings).toEqual(expect.arrayContaining(['预算：计划花多少', '决算：实际花了多少']))
  expect(html('riverside-parks')).toContain('决算不是预算的下一年')
})
