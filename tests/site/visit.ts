// One visit of a page by a browser, and the rules that every page has to keep there: the tests of a phone and of a desk
// are the same sentences, so they stand here once.
import type { BrowserContextOptions, ConsoleMessage, Page, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from './axe-visit.ts'
import { moreExamples, pageKinds } from './page-kinds.ts'
import { sites, useBrowser } from './sites.ts'

/** What one visit shows, so that every rule below has a sentence of its own and every page is opened twice only. */
interface Visit {
  readonly violations: readonly string[]
  readonly pixelsTooWide: number
  readonly complaints: readonly string[]
  readonly foreignRequests: readonly string[]
}

/** Opens `address` in a window that has shown other pages before; listeners are this visit's own. */
const visit = async (address: string, page: Page): Promise<Visit> => {
  const complaints: string[] = []
  const asked: string[] = []
  const onConsole = (message: ConsoleMessage) => message.type() === 'error' && complaints.push(message.text())
  const onError = (error: Error) => complaints.push(error.message)
  const onRequest = (request: Request) => asked.push(request.url())
  page.on('console', onConsole).on('pageerror', onError).on('request', onRequest)
  const response = await page.goto(new URL(address, sites().realAddress).href)
  if (response?.ok() !== true) throw new Error(`${address} was not built`)
  const pixelsTooWide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  // From here on axe is in the page: what it does is not the page's doing.
  page.off('console', onConsole).off('pageerror', onError).off('request', onRequest)
  return { pixelsTooWide, complaints, foreignRequests: asked.filter(isForeign), violations: await violations(page) }
}

const isForeign = (url: string): boolean => !url.startsWith(sites().realAddress) && !url.startsWith('data:')

/** Declares the tests of every example page, seen by one kind of screen by day; the night is in reading-pages.test.ts. */
export const describePages = (options: BrowserContextOptions): void => {
  const newContext = useBrowser()
  let page: Page
  // One window for all pages: they remember nothing, and a new one costs as much as the look.
  beforeAll(async () => {
    page = await (await newContext(options)).newPage()
  })
  afterAll(() => page.context().close())
  describe.each([...Object.values(pageKinds), ...moreExamples])('%s', (address) => {
    let seen: Visit
    beforeAll(async () => {
      seen = await visit(address, page)
    })

    test('has no accessibility violation', () => expect(seen.violations).toEqual([]))
    test('does not scroll sideways', () => expect(seen.pixelsTooWide).toBeLessThanOrEqual(0))
    test('breaks no rule of its own content policy', () => expect(seen.complaints).toEqual([]))
    test('asks no other host', () => expect(seen.foreignRequests).toEqual([]))
  })
}
