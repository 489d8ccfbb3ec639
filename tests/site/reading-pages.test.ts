// Every kind of page as somebody reads it who has chosen large type, the night or both, on a window zoomed to 400 %.
import { beforeAll, describe, expect, test } from 'vitest'
import { violations } from './axe-visit.ts'
import { pageKinds } from './page-kinds.ts'
import { pixelsTooWide, readPage } from './reading-visit.ts'
import { desktop, phone, useBrowser } from './sites.ts'

/** 1280 pixels at 400 %. */
const zoomed = { width: 320, height: 256 }

interface Seen {
  readonly elderViolations: readonly string[]
  readonly elderAtNight: readonly string[]
  readonly elderTooWide: readonly number[]
  readonly nightByChoice: readonly string[]
  readonly smallTargets: readonly string[]
  readonly largeTextTooWide: number
}

const newContext = useBrowser()

const asElder = async (address: string): Promise<Pick<Seen, 'elderViolations' | 'elderAtNight' | 'elderTooWide'>> =>
  readPage(newContext, { address, reader: { reading: 'elder' }, viewport: zoomed, bypassCSP: true }, async (page) => {
    const narrow = await pixelsTooWide(page)
    const found = await violations(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    const atNight = await violations(page, ['color-contrast'])
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 800, height: 900 })
    const middle = await pixelsTooWide(page)
    await page.setViewportSize(desktop)
    return { elderViolations: found, elderAtNight: atNight, elderTooWide: [narrow, middle, await pixelsTooWide(page)] }
  })

/** The night by choice on a phone, then a desk where the browser itself is set to text of twice the size. */
const asOthers = (address: string): Promise<Pick<Seen, 'nightByChoice' | 'smallTargets' | 'largeTextTooWide'>> =>
  readPage(newContext, { address, reader: { theme: 'dark' }, viewport: phone, bypassCSP: true }, async (page) => {
    const found = await violations(page, ['color-contrast', 'target-size'])
    const nightByChoice = found.filter((line) => line.startsWith('color-contrast'))
    const smallTargets = found.filter((line) => line.startsWith('target-size'))
    await page.setViewportSize(desktop)
    const session = await page.context().newCDPSession(page)
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
    await page.waitForFunction(() => getComputedStyle(document.documentElement).fontSize === '32px')
    return { nightByChoice, smallTargets, largeTextTooWide: await pixelsTooWide(page) }
  })

/** A self-evaluation has marks of its own beside its scores. */
const evaluation = '/anqing-industry/2023/final/projects/industrial-internet/'

describe.each([...Object.values(pageKinds), evaluation])('%s', (address) => {
  let seen: Seen
  beforeAll(async () => {
    const [elder, others] = await Promise.all([asElder(address), asOthers(address)])
    seen = { ...elder, ...others }
  })

  test('has no accessibility violation in 长者模式', () => expect(seen.elderViolations).toEqual([]))
  test('has enough contrast in 长者模式 at night', () => expect(seen.elderAtNight).toEqual([]))
  test('does not scroll sideways in 长者模式, from 320 to 1280 pixels', () => {
    expect(Math.max(...seen.elderTooWide)).toBeLessThanOrEqual(0)
  })
  test('has enough contrast when the night is chosen', () => expect(seen.nightByChoice).toEqual([]))
  test('has no target too small for a finger', () => expect(seen.smallTargets).toEqual([]))
  test('does not scroll sideways with text twice as large', () => expect(seen.largeTextTooWide).toBeLessThanOrEqual(0))
})
