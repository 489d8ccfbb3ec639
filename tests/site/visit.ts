// One visit of a page by a browser, and the rules that every page has to keep there: the tests of a phone and of a desk
// are the same sentences, so they stand here once.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { moreExamples, pageKinds } from './page-kinds.ts'
import { sites, useBrowser } from './sites.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds; all of its rules, or the named ones. */
const violations = async (page: Page, rules: readonly string[] = []): Promise<readonly string[]> => {
  const options = { resultTypes: ['violations'], ...(rules.length > 0 && { runOnly: [...rules] }) }
  const results: AxeResults = await page.evaluate((chosen) => Reflect.get(window, 'axe').run(document, chosen), options)
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} — ${node.target.join(' ')}`),
  )
}

/** What one visit shows, so that every rule below has a sentence of its own and every page is opened twice only. */
interface Visit {
  readonly violations: readonly string[]
  readonly violationsAtNight: readonly string[]
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
  await page.evaluate(axe)
  const byDay = await violations(page)
  // Colours change with the scheme, names and roles do not.
  await page.emulateMedia({ colorScheme: 'dark' })
  const atNight = await violations(page, ['color-contrast'])
  await context.close()
  return { ...seen, violations: byDay, violationsAtNight: atNight }
}

const isForeign = (url: string): boolean => !url.startsWith(sites().realAddress) && !url.startsWith('data:')

/** Declares the tests of every example page, seen by one kind of screen. */
export const describePages = (options: BrowserContextOptions): void => {
  const newContext = useBrowser()
  describe.each([...Object.values(pageKinds), ...moreExamples])('%s', (address) => {
    let seen: Visit
    beforeAll(async () => {
      seen = await visit(address, await newContext(options))
    })

    test('has no accessibility violation', () => expect(seen.violations).toEqual([]))
    test('has enough contrast at night', () => expect(seen.violationsAtNight).toEqual([]))
    test('does not scroll sideways', () => expect(seen.pixelsTooWide).toBeLessThanOrEqual(0))
    test('breaks no rule of its own content policy', () => expect(seen.complaints).toEqual([]))
    test('asks no other host', () => expect(seen.foreignRequests).toEqual([]))
  })
}
