// One visit of a page by a browser, and the rules that every page has to keep there: the tests of a phone and of a desk
// are the same sentences, so they stand here once.
import type { BrowserContext, BrowserContextOptions } from 'playwright-core'
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

const visit = async (address: string, context: BrowserContext): Promise<Visit> => {
  const page = await context.newPage()
  const complaints: string[] = []
  const asked: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => asked.push(request.url()))
  const response = await page.goto(new URL(address, sites().realAddress).href)
  if (response?.ok() !== true) throw new Error(`${address} was not built`)
  const pixelsTooWide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  // From here on axe is in the page: what it does is not the page's doing.
  const seen = { pixelsTooWide, complaints: [...complaints], foreignRequests: asked.filter(isForeign) }
  const byDay = await violations(page)
  await page.close()
  return { ...seen, violations: byDay }
}

const isForeign = (url: string): boolean => !url.startsWith(sites().realAddress) && !url.startsWith('data:')

/** Declares the tests of every example page, seen by one kind of screen by day; the night is in reading-pages.test.ts. */
export const describePages = (options: BrowserContextOptions): void => {
  const newContext = useBrowser()
  let context: BrowserContext
  // One context for all pages: they remember nothing, and a new one costs a window each.
  beforeAll(async () => {
    context = await newContext(options)
  })
  afterAll(() => context.close())
  describe.each([...Object.values(pageKinds), ...moreExamples])('%s', (address) => {
    let seen: Visit
    beforeAll(async () => {
      seen = await visit(address, context)
    })

    test('has no accessibility violation', () => expect(seen.violations).toEqual([]))
    test('does not scroll sideways', () => expect(seen.pixelsTooWide).toBeLessThanOrEqual(0))
    test('breaks no rule of its own content policy', () => expect(seen.complaints).toEqual([]))
    test('asks no other host', () => expect(seen.foreignRequests).toEqual([]))
  })
}
