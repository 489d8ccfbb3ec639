// Every kind of page as somebody reads it who has chosen large type, the night or both, on a window zoomed to 400 %.
import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from './axe-visit.ts'
import { pageKinds } from './page-kinds.ts'
import { pixelsTooWide, type Reader, remember } from './reading-visit.ts'
import { desktop, phone, sites, useBrowser } from './sites.ts'

/** 1280 pixels at 400 %. */
const zoomed = { width: 320, height: 256 }

interface Seen {
  readonly elderViolations: readonly string[]
  readonly elderAtNight: readonly string[]
  readonly elderTooWide: readonly number[]
  readonly nightViolations: readonly string[]
  readonly smallTargets: readonly string[]
  readonly largeTextTooWide: number
}

const newContext = useBrowser()

/** A window whose reader has chosen; it shows one page after the other. */
const openWindow = async (reader: Reader): Promise<Page> => {
  const context = await newContext({ baseURL: sites().realAddress, bypassCSP: true })
  await remember(context, reader)
  return context.newPage()
}

const show = async (page: Page, address: string): Promise<void> => {
  const response = await page.goto(address)
  if (response?.ok() !== true) throw new Error(`${address} was not built`)
}

const asElder = async (
  page: Page,
  address: string,
): Promise<Pick<Seen, 'elderViolations' | 'elderAtNight' | 'elderTooWide'>> => {
  await page.setViewportSize(zoomed)
  await page.emulateMedia({ colorScheme: 'light' })
  await show(page, address)
  const narrow = await pixelsTooWide(page)
  const found = await violations(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const atNight = await violations(page, ['color-contrast'])
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 800, height: 900 })
  const middle = await pixelsTooWide(page)
  await page.setViewportSize(desktop)
  return { elderViolations: found, elderAtNight: atNight, elderTooWide: [narrow, middle, await pixelsTooWide(page)] }
}

/** The browser's own text size, which a reader sets in its settings. */
const setTextSize = async (session: CDPSession, page: Page, pixels: number): Promise<void> => {
  await session.send('Page.setFontSizes', { fontSizes: { standard: pixels, fixed: pixels - 6 } })
  await page.waitForFunction((size) => getComputedStyle(document.documentElement).fontSize === `${size}px`, pixels)
}

/** Opens all that is folded and goes down the page, so that every chart is drawn. */
const unfold = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    for (const details of document.querySelectorAll('details')) details.open = true
    for (const figure of document.querySelectorAll('figure[data-chart]')) {
      figure.scrollIntoView()
      await new Promise((done) => requestAnimationFrame(done))
    }
    scrollTo(0, 0)
  })
  await page.waitForLoadState('networkidle')
}

/** The night by choice on a phone, then a desk where the browser itself is set to text of twice the size. */
const asOthers = async (
  page: Page,
  session: CDPSession,
  address: string,
): Promise<Pick<Seen, 'nightViolations' | 'smallTargets' | 'largeTextTooWide'>> => {
  await page.setViewportSize(phone)
  await show(page, address)
  await setTextSize(session, page, 16)
  const smallTargets = await violations(page, ['target-size'])
  await unfold(page)
  const nightViolations = await violations(page)
  await page.setViewportSize(desktop)
  await setTextSize(session, page, 32)
  return {
    nightViolations,
    smallTargets,
    largeTextTooWide: await pixelsTooWide(page),
  }
}

let elder: Page
let other: Page
let session: CDPSession
beforeAll(async () => {
  elder = await openWindow({ reading: 'elder' })
  other = await openWindow({ theme: 'dark' })
  session = await other.context().newCDPSession(other)
})
afterAll(() => Promise.all([elder, other].map((page) => page.context().close())))

/** A self-evaluation has marks of its own beside its scores. */
const evaluation = '/anqing-industry/2023/final/projects/industrial-internet/'

describe.each([...Object.values(pageKinds), evaluation])('%s', (address) => {
  let seen: Seen
  beforeAll(async () => {
    const [large, others] = await Promise.all([asElder(elder, address), asOthers(other, session, address)])
    seen = { ...large, ...others }
  })

  test('has no accessibility violation in 长者模式', () => expect(seen.elderViolations).toEqual([]))
  test('has enough contrast in 长者模式 at night', () => expect(seen.elderAtNight).toEqual([]))
  test('does not scroll sideways in 长者模式, from 320 to 1280 pixels', () => {
    expect(Math.max(...seen.elderTooWide)).toBeLessThanOrEqual(0)
  })
  test('has no accessibility violation at night, with everything unfolded and every chart drawn', () => {
    expect(seen.nightViolations).toEqual([])
  })
  test('has no target too small for a finger', () => expect(seen.smallTargets).toEqual([]))
  test('does not scroll sideways with text twice as large', () => expect(seen.largeTextTooWide).toBeLessThanOrEqual(0))
})
