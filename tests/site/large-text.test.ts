// Text at twice its size, set in the browser or by its zoom: a page never goes sideways as a whole; within it only tables,
// drawings and the lists that keep to one line do.
import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pageKinds } from './page-kinds.ts'
import { sites, useBrowser } from './sites.ts'

const newContext = useBrowser()
let page: Page
let session: CDPSession
beforeAll(async () => {
  page = await (await newContext({ baseURL: sites().realAddress })).newPage()
  session = await page.context().newCDPSession(page)
})
afterAll(() => page.context().close())

interface Sideways {
  /** Pixels of the page beside the window. */
  readonly page: number
  /** Boxes that scroll and hold neither table nor drawing. */
  readonly boxes: readonly string[]
}

const sideways = (): Sideways => {
  const inOneLine = 'nav ul, .terms'
  const boxes = [...document.querySelectorAll('body *')].filter(
    (box) =>
      box.scrollWidth > box.clientWidth + 1 &&
      /auto|scroll/.test(getComputedStyle(box).overflowX) &&
      box.checkVisibility() &&
      box.querySelector('table, svg') === null &&
      !box.matches(inOneLine),
  )
  const root = document.documentElement
  return { page: root.scrollWidth - root.clientWidth, boxes: boxes.map((box) => `${box.tagName}.${box.className}`) }
}

/** Text of 32 pixels on a desk and on a phone; a desk's window at 200 %, which leaves half as many pixels to the page. */
const ways = [
  { way: 'text of 32 pixels at 1280', width: 1280, text: 32 },
  { way: 'text of 32 pixels at 360', width: 360, text: 32 },
  { way: '1280 at 200 %', width: 640, text: 16 },
]

describe.each(ways)('$way', ({ width, text }) => {
  beforeAll(async () => {
    await page.setViewportSize({ width, height: 800 })
    await session.send('Page.setFontSizes', { fontSizes: { standard: text, fixed: text - 3 } })
  })

  test.each(Object.values(pageKinds))('%s', async (address) => {
    await page.goto(address)
    await page.waitForFunction((size) => getComputedStyle(document.documentElement).fontSize === `${size}px`, text)
    expect(await page.evaluate(sideways)).toEqual({ page: 0, boxes: [] })
  })
})

test('on a desk the menu of large letters wraps and shows every entry', async () => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 29 } })
  await page.goto('/')
  const hidden = await page
    .locator('.site-header nav a')
    .evaluateAll((links) => links.filter((link) => link.getBoundingClientRect().right > innerWidth).length)
  expect(hidden).toBe(0)
})
