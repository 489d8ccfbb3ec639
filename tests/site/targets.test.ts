// Under a finger every control and every way on is 44 pixels high (WCAG 2.2, 2.5.5); links within a sentence, a figure
// or a table row are as high as their line and at least 24 (2.5.8, see reading-pages.test.ts).
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pageKinds } from './page-kinds.ts'
import { phone, sites, useBrowser } from './sites.ts'

const newContext = useBrowser()
let page: Page
beforeAll(async () => {
  const touch = { baseURL: sites().realAddress, viewport: phone, hasTouch: true, isMobile: true }
  page = await (await newContext(touch)).newPage()
})
afterAll(() => page.context().close())

const lowTargets = (): readonly string[] =>
  [...document.querySelectorAll<HTMLElement>('button, select, input, summary, nav a, .ways a, .contents a, .actions a')]
    .filter((target) => target.checkVisibility() && !target.closest('label'))
    .map((target) => ({ target, height: target.getBoundingClientRect().height }))
    .filter(({ height }) => height > 0 && height < 43.5)
    .map(({ target, height }) => `${Math.round(height)} ${target.outerHTML.slice(0, 100)}`)

test.each(Object.values(pageKinds))('%s has no control too low for a finger', async (address) => {
  await page.goto(address)
  expect(await page.evaluate(lowTargets)).toEqual([])
})
