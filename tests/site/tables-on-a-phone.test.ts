// A two-sided statement on a phone: both sides below each other, amounts on the first screen, one stop of the Tab key.
import { expect, test } from 'vitest'
import { phone, sites, useBrowser } from './sites.ts'

const newContext = useBrowser()
const address = () => `${sites().realAddress}xinzhou-industry/2022/budget/tables/`

test('收入 stands above 支出, and every amount of both is on the screen without swiping', async () => {
  const context = await newContext({ viewport: phone, hasTouch: true })
  const page = await context.newPage()
  await page.goto(address())
  const sides = await page.locator('#summary .side').evaluateAll((all) =>
    all.map((side) => {
      const { left, top } = side.getBoundingClientRect()
      const right = Math.max(...[...side.querySelectorAll('td')].map((cell) => cell.getBoundingClientRect().right))
      return { left, top, right }
    }),
  )
  expect(sides.length).toBe(2)
  expect(sides[0]?.left).toBe(sides[1]?.left)
  expect(sides[0]?.top ?? 0).toBeLessThan(sides[1]?.top ?? 0)
  for (const { right } of sides) expect(right).toBeLessThanOrEqual(phone.width)
  await context.close()
})

test('names without an amount are folded until they are asked for or cited, and stand on paper', async () => {
  const context = await newContext({ viewport: phone })
  const page = await context.newPage()
  await page.goto(address())
  const folded = page.locator('#summary tr.unfilled')
  const count = await folded.count()
  const shown = () => page.locator('#summary tr.unfilled:visible').count()
  expect(count).toBeGreaterThan(3)
  expect(await shown()).toBe(0)
  const anchor = (await folded.first().locator('th').getAttribute('id')) ?? ''
  await page.goto(`${address()}#${anchor}`)
  expect(await shown()).toBe(1)
  for (const box of await page.locator('#summary .unfold input').all()) await box.check()
  expect(await shown()).toBe(count)
  await page.reload()
  await page.emulateMedia({ media: 'print' })
  expect(await shown()).toBe(count)
  await context.close()
})

test('the Tab key stops once a table, arrow keys go on from row to row', async () => {
  const context = await newContext()
  const page = await context.newPage()
  await page.goto(address())
  const stops = page.locator('#expenditure tbody th > a:not([tabindex="-1"])')
  expect(await stops.count()).toBe(1)
  await stops.first().focus()
  const before = await page.evaluate(() => document.activeElement?.getAttribute('href'))
  await page.keyboard.press('ArrowDown')
  const after = await page.evaluate(() => document.activeElement?.getAttribute('href'))
  expect(after).toMatch(/^#expenditure-/)
  expect(after).not.toBe(before)
  await context.close()
})

test('a blank amount is seen as a dash; that it is blank is read out and not shown', async () => {
  const context = await newContext({ viewport: phone })
  const page = await context.newPage()
  await page.goto(address())
  const words = page.locator('#revenue td.blank > span').first()
  expect(await words.textContent()).toBe('空白')
  expect((await words.boundingBox())?.width ?? 0).toBeLessThanOrEqual(1)
  await context.close()
})

test('a figure that agrees leads to what it was checked against; arrow keys go there from its row', async () => {
  const context = await newContext()
  const page = await context.newPage()
  await page.goto(address())
  await page.locator('#expenditure tbody th > a:not([tabindex="-1"])').first().focus()
  await page.keyboard.press('ArrowRight')
  const named = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  expect(named).toMatch(/^已核对 \d+ 项$/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/checks\/#agreed-expenditure-/)
  const target = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)
  await target.waitFor({ state: 'visible' })
  expect(await target.locator('tr').count()).toBeGreaterThan(1)
  await context.close()
})

test('on a phone a name that wraps hangs: all its lines begin below its first sign, its code below them', async () => {
  const context = await newContext({ viewport: phone })
  const page = await context.newPage()
  await page.goto(address())
  const names = await page.locator('#revenue th.l3[data-code]').evaluateAll((all) =>
    all.map((name) => {
      const text = name.firstChild
      const range = document.createRange()
      if (text === null) return { ragged: 0, code: '' }
      range.setStart(text, text.textContent?.search(/[^\u3000]/) ?? 0)
      range.setEnd(text, text.textContent?.length ?? 0)
      const lefts = [...range.getClientRects()].map(({ left }) => left)
      return { ragged: Math.max(...lefts) - Math.min(...lefts), code: getComputedStyle(name, '::after').content }
    }),
  )
  expect(names.length).toBeGreaterThan(3)
  for (const { ragged, code } of names) {
    expect(ragged).toBeLessThanOrEqual(1)
    expect(code).toMatch(/\d{7}/)
  }
  await context.close()
})
