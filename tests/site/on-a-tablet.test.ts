// Between phone and desk, and with everything unfolded: no page is wider than its window.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { moreExamples, pageKinds } from './page-kinds.ts'
import { pixelsTooWide } from './reading-visit.ts'
import { desktop, phone, sites, useBrowser } from './sites.ts'

const tablet = { width: 768, height: 1024 }

const newContext = useBrowser()
let page: Page
beforeAll(async () => {
  page = await (await newContext({ baseURL: sites().realAddress })).newPage()
})
afterAll(() => page.context().close())

const unfold = (): void => {
  for (const details of document.querySelectorAll('details')) details.open = true
}

const examples = [
  ...Object.values(pageKinds),
  ...moreExamples,
  '/anqing-industry/2023/final/projects/digital-diagnosis/',
]

test.each(examples)('%s fits a phone, a tablet and a desk with everything unfolded', async (address) => {
  const wide: number[] = []
  for (const viewport of [phone, tablet, { width: 1024, height: 768 }, desktop]) {
    await page.setViewportSize(viewport)
    await page.goto(address)
    await page.evaluate(unfold)
    wide.push(await pixelsTooWide(page))
  }
  expect(Math.max(...wide)).toBeLessThanOrEqual(0)
})
