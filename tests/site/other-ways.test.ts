// The built site in a real browser where it is used in another way: without JavaScript, by keyboard, in a folder.
import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { desktop, sites, useBrowser } from './sites.ts'

const newContext = useBrowser()

const onPage = async <T>(
  address: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<T>,
): Promise<T> => {
  const context = await newContext({ baseURL: sites().realAddress, ...options })
  try {
    const page = await context.newPage()
    await page.goto(address)
    return await look(page)
  } finally {
    await context.close()
  }
}

test('a statement is read without JavaScript, figure by figure', async () => {
  const shown = await onPage('/xinzhou-industry/2022/budget/tables/', { javaScriptEnabled: false }, async (page) => {
    const total = page.locator('#summary tbody tr:last-child').getByText('10,441.41', { exact: true })
    return [await total.count(), await total.first().isVisible(), await total.last().isVisible()]
  })
  expect(shown).toEqual([2, true, true])
})

test('a form is read without JavaScript, money and indicators', async () => {
  const shown = await onPage(
    '/anqing-industry/2023/final/projects/title-review/',
    { javaScriptEnabled: false },
    (page) =>
      Promise.all(['4.54', '组织全市工程系列中级职称评审'].map((words) => page.getByText(words).first().isVisible())),
  )
  expect(shown).toEqual([true, true])
})

test('with the keyboard alone the first stop leads past the navigation', async () => {
  const focused = await onPage('/', { viewport: desktop }, async (page) => {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    return page.evaluate(() => location.hash.slice(1) === document.querySelector('main')?.id)
  })
  expect(focused).toBe(true)
})

test('in a folder of a host a page is shown with its styles', async () => {
  const context = await newContext({ viewport: desktop })
  const page = await context.newPage()
  const failed: string[] = []
  page.on('response', (response) => response.status() >= 400 && failed.push(response.url()))
  await page.goto(new URL('xinzhou-industry/2022/budget/tables/', sites().belowAddress).href)
  const styled = await page.evaluate(() => document.styleSheets.length > 0)
  await context.close()
  expect([failed, styled]).toEqual([[], true])
})
