// A reader without a mouse, on a narrow window as on a phone or at high zoom: every stop of the keyboard is seen.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BuiltPage, builtPages } from './built-pages.ts'
import { pageKinds } from './page-kinds.ts'
import { phone, sites, useBrowser } from './sites.ts'

const newContext = useBrowser()
let page: Page
beforeAll(async () => {
  page = await (await newContext({ baseURL: sites().realAddress, viewport: phone })).newPage()
})
afterAll(() => page.context().close())

/** Stops of the keyboard that the eye does not find: cut away, without extent, or without a ring. */
const unseenStops = (): readonly string[] => {
  const cutAway = (element: Element): boolean => {
    for (let box: Element | null = element; box !== null; box = box.parentElement)
      if (getComputedStyle(box).clipPath.startsWith('inset(50%')) return true
    return false
  }
  const stops = [...document.querySelectorAll<HTMLElement>('main :is(a[href], button, input, select, summary)')]
  return stops
    .filter((stop) => stop.tabIndex >= 0 && stop.checkVisibility({ visibilityProperty: true }))
    .flatMap((stop) => {
      stop.focus({ preventScroll: true })
      if (document.activeElement !== stop) return []
      const { width, height } = stop.getBoundingClientRect()
      return cutAway(stop) || width < 2 || height < 2 ? [stop.outerHTML.slice(0, 120)] : []
    })
}

const examples = [...Object.values(pageKinds), '/anqing-industry/projects/retirees/']

test.each(examples)('%s: no stop of the keyboard is out of sight', async (address) => {
  await page.goto(address)
  expect(await page.evaluate(unseenStops)).toEqual([])
})

/** What the Tab key may stop at, as the browser counts it. */
const stopsOn = (): number =>
  [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
  ].filter((stop) => stop.tabIndex >= 0 && stop.checkVisibility({ visibilityProperty: true })).length

/** At least as many as that, folds counted as if they were open; a script adds the walk through a chart. */
const mostStops = ({ html }: BuiltPage): number =>
  [...html.matchAll(/<(?:a [^>]*href=|button|input|select|textarea|summary)|tabindex="0"|data-chart-plot/g)].length

test('no page of the site has more than 150 stops of the Tab key', async () => {
  const pages = builtPages(sites().real)
  const long = pages.filter((built) => mostStops(built) > 150).map(({ address }) => address)
  expect(long).not.toEqual([])
  const tooMany: string[] = []
  for (const address of long) {
    await page.goto(address)
    const stops = await page.evaluate(stopsOn)
    if (stops > 150) tooMany.push(`${address} ${stops}`)
  }
  expect(tooMany).toEqual([])
})

test('nor has one where no script runs, and tables still have a way to a row and to what their figures agreed with', async () => {
  const still = await (await newContext({ baseURL: sites().realAddress, javaScriptEnabled: false })).newPage()
  const long = builtPages(sites().real).filter((built) => mostStops(built) > 150)
  const tooMany: string[] = []
  for (const { address } of long) {
    await still.goto(address)
    const stops = await still.evaluate(stopsOn)
    if (stops > 150) tooMany.push(`${address} ${stops}`)
  }
  expect(tooMany).toEqual([])
  await still.goto('/xinzhou-industry/2022/budget/tables/')
  const withoutRow = await still
    .locator('.statement .side:has(tbody th > a)')
    .evaluateAll((sides) =>
      sides
        .filter((side) => [...side.querySelectorAll<HTMLElement>('th > a')].every(({ tabIndex }) => tabIndex < 0))
        .map((side) => side.closest('section')?.id),
    )
  expect(withoutRow).toEqual([])
  expect(await still.locator('main .actions a[href*="checks/#agreed-"]').count()).toBe(1)
  await still.context().close()
})

describe('Disclosures are compared by keyboard alone', () => {
  test('two are chosen, the key Enter puts them side by side, and the focus goes there', async () => {
    await page.goto('/compare/')
    await page.getByLabel('第一份').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('.compare-table').waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('compared')
    expect(await page.locator('.compare-table thead th a').count()).toBe(2)
  })
})

test('after a walk through a chart by keyboard a click still meets what it aims at', async () => {
  await page.goto('/xinzhou-industry/2022/budget/')
  const figure = page.locator('figure[data-chart]').nth(1)
  await figure.scrollIntoViewIfNeeded()
  await figure.locator('[data-chart-plot]').focus()
  await page.keyboard.press('ArrowDown')
  expect(await figure.locator('[data-chart-readout]').textContent()).not.toBe('')
  await figure.locator('.chart-data > summary').click()
  const download = page.waitForEvent('download')
  await figure.getByRole('button', { name: '保存图片' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.png$/)
})
