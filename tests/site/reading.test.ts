// What a reader can set: large type, day and night, the unit of amounts; with the keyboard, remembered, and without
// any of it where no script runs.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { parseAmount } from '../../src/budget/money.ts'
import { readPage } from './reading-visit.ts'
import { desktop, phone, useBrowser } from './sites.ts'

const newContext = useBrowser()
const tables = '/xinzhou-industry/2022/budget/tables/'
const form = '/yutian-industry/2025/budget/projects/stability-maintenance/'

const paper = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
const isDark = (color: string): boolean => (color.match(/\d+/g) ?? []).slice(0, 3).every((part) => Number(part) < 64)
const typeSize = (page: Page): Promise<number> =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize))
const elderButton = (page: Page) => page.getByRole('button', { name: '长者模式' })

test('长者模式 is a button that makes the type larger and stays on from page to page until it is pressed again', async () => {
  const seen = await readPage(newContext, { address: '/', viewport: phone }, async (page) => {
    const before = await typeSize(page)
    await elderButton(page).click()
    const pressed = await elderButton(page).getAttribute('aria-pressed')
    const after = await typeSize(page)
    await page.goto(tables)
    const next = [await typeSize(page), await elderButton(page).getAttribute('aria-pressed')]
    await elderButton(page).click()
    await page.reload()
    return { before, after, pressed, next, last: await typeSize(page) }
  })
  expect(seen.after).toBeGreaterThan(seen.before * 1.3)
  expect([seen.pressed, seen.next, seen.last]).toEqual(['true', [seen.after, 'true'], seen.before])
})

test('a remembered setting is on the page before its first paint, by a script that blocks and nothing else', async () => {
  const seen = await readPage(
    newContext,
    { address: '/', viewport: phone, reader: { reading: 'elder', theme: 'dark' } },
    async (page) => {
      // What moves the buttons comes later and is kept away here.
      await page.route(/ReadingSettings/, (route) => route.abort())
      await page.reload()
      const script = page.locator('head script[src*="first-paint"]')
      const late = await script.evaluate((element) =>
        ['async', 'defer', 'type'].some((name) => element.hasAttribute(name)),
      )
      return [late, isDark(await paper(page)), (await typeSize(page)) > 20]
    },
  )
  expect(seen).toEqual([false, true, true])
})

test('day and night follow the system until the reader chooses, and again when the choice is taken back', async () => {
  const seen = await readPage(newContext, { address: '/', colorScheme: 'dark' }, async (page) => {
    const choice = page.getByRole('combobox', { name: '明暗' })
    const looks = [isDark(await paper(page))]
    await choice.selectOption('light')
    looks.push(isDark(await paper(page)))
    await page.goto('/glossary/')
    looks.push(isDark(await paper(page)))
    await page.emulateMedia({ colorScheme: 'light' })
    await choice.selectOption('dark')
    looks.push(isDark(await paper(page)))
    await choice.selectOption('')
    return [...looks, isDark(await paper(page))]
  })
  expect(seen).toEqual([true, false, false, true, false])
})

test('without JavaScript there is no dead control, and the night of the system is still followed', async () => {
  const seen = await readPage(
    newContext,
    { address: tables, javaScriptEnabled: false, colorScheme: 'dark', viewport: desktop },
    async (page) => [
      await page.locator('.reading-settings').isVisible(),
      await page.locator('.unit-switch').isVisible(),
      await page
        .locator('body')
        .evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
        .catch(() => true),
      await page.locator('.terms summary').first().isVisible(),
    ],
  )
  expect(seen).toEqual([false, false, true, true])
})

/** Amounts of the statements and the words for their unit. */
const shownTable = (
  page: Page,
): Promise<{ readonly amounts: readonly string[]; readonly captions: readonly string[] }> =>
  page.evaluate(() => ({
    amounts: [...document.querySelectorAll('table[data-unit] tbody tr:not(.message) > td:not([class])')].map(
      (cell) => [...cell.childNodes].find((node) => node instanceof Text)?.data.trim() ?? '',
    ),
    captions: [...document.querySelectorAll('table[data-unit] caption span:last-child')].map(
      (span) => span.textContent ?? '',
    ),
  }))

test('in another unit every amount of the tables is the same money, says that it is converted, and comes back as printed', async () => {
  const [printed, converted, again] = await readPage(
    newContext,
    { address: tables, viewport: desktop },
    async (page) => {
      const first = await shownTable(page)
      await page.getByRole('radio', { name: '元', exact: true }).check()
      const status = page.locator('.unit-switch [role="status"]')
      await status.filter({ hasText: '按元显示' }).waitFor()
      const second = await shownTable(page)
      const note = await status.textContent()
      await page.getByRole('radio', { name: '原单位' }).check()
      await page.waitForFunction(() => document.querySelector('.unit-switch [role="status"]')?.textContent === '')
      expect(note).toContain('换算（计算）')
      return [first, second, await shownTable(page)]
    },
  )
  expect(printed?.amounts.length).toBeGreaterThan(100)
  const differ = printed?.amounts.filter((text, index) => {
    const [was, is] = [parseAmount(text, '万元'), parseAmount(converted?.amounts[index] ?? '', '元')]
    return !was.ok || !is.ok || was.fen !== is.fen
  })
  expect(differ).toEqual([])
  expect(new Set(printed?.captions)).toEqual(new Set(['单位：万元']))
  expect(new Set(converted?.captions)).toEqual(new Set(['单位：元，换算']))
  expect(again).toEqual(printed)
})

test('a form printed in 元 is shown in 万元 with every printed digit', async () => {
  const seen = await readPage(newContext, { address: form, viewport: phone }, async (page) => {
    const amount = page.locator('.figures .cell-amount').first()
    const before = await amount.textContent()
    await page.getByRole('radio', { name: '万元', exact: true }).check()
    await page.locator('.unit-switch [role="status"]').filter({ hasText: '按万元显示' }).waitFor()
    const unit = await page.locator('.figures .figure-unit').first().textContent()
    return {
      before,
      after: await amount.textContent(),
      unit: unit?.trim(),
      head: await page.locator('.funds thead').textContent(),
    }
  })
  const digits = (text: string | null): string => (text ?? '').replace(/\D/g, '').replace(/^0+/, '')
  expect(seen.unit).toBe('万元，换算')
  expect(seen.head).toContain('单位：万元，换算')
  expect(digits(seen.after)).toBe(digits(seen.before))
  expect(parseAmount(seen.after ?? '', '万元')).toMatchObject({
    fen: (parseAmount(seen.before ?? '', '元') as { readonly fen: bigint }).fen,
  })
})

test('a page is opened as printed, whatever unit was looked at before', async () => {
  const shown = await readPage(newContext, { address: tables }, async (page) => {
    await page.getByRole('radio', { name: '亿元' }).check()
    await page.locator('.unit-switch [role="status"]').filter({ hasText: '按亿元显示' }).waitFor()
    await page.reload()
    return [await page.getByRole('radio', { name: '原单位' }).isChecked(), (await shownTable(page)).captions[0]]
  })
  expect(shown).toEqual([true, '单位：万元'])
})

test('the keyboard reaches skip link, name, settings, menu and search in the order in which they are seen', async () => {
  const stops = await readPage(newContext, { address: tables, viewport: desktop }, async (page) => {
    const names: string[] = []
    for (let stop = 0; stop < 16; stop++) {
      await page.keyboard.press('Tab')
      names.push(
        await page.evaluate(() => {
          const focused = document.activeElement
          if (!(focused instanceof HTMLElement)) return ''
          const style = getComputedStyle(focused)
          const ring = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2 ? '' : '（看不见）'
          return (focused.getAttribute('aria-label') ?? focused.textContent ?? '').trim() + ring
        }),
      )
    }
    return names
  })
  expect(stops.slice(0, 4)).toEqual(['跳到正文', '明账', '长者模式', '明暗'])
  expect(stops.slice(4, 6)).toEqual(['部门目录', '项目'])
  expect(stops).toContain('搜索')
  expect(stops.filter((name) => name.includes('看不见'))).toEqual([])
})

test('the keyboard presses 长者模式 and opens an explanation', async () => {
  const seen = await readPage(newContext, { address: tables, viewport: desktop }, async (page) => {
    await elderButton(page).focus()
    await page.keyboard.press('Space')
    const pressed = await elderButton(page).getAttribute('aria-pressed')
    const term = page.locator('.terms details').first()
    await term.locator('summary').focus()
    await page.keyboard.press('Enter')
    return [pressed, await term.locator('p').isVisible()]
  })
  expect(seen).toEqual(['true', true])
})

test('everything in the header is high enough for a finger', async () => {
  const low = await readPage(newContext, { address: '/', viewport: phone }, (page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('.site-header :is(a, button, select, input)')]
        .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 44)
        .map((element) => element.textContent),
    ),
  )
  expect(low).toEqual([])
})

test('on a phone the header takes two lines, and the search is its first entry', async () => {
  const seen = await readPage(newContext, { address: tables, viewport: phone }, (page) =>
    page.evaluate(() => ({
      height: document.querySelector('.site-header')?.getBoundingClientRect().height ?? 0,
      first: document.querySelector('.site-header nav a')?.getAttribute('href'),
      wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    })),
  )
  expect(seen.height).toBeLessThanOrEqual(110)
  expect(seen.first).toMatch(/\/search\/$/)
  expect(seen.wide).toBe(false)
})

test('where the system forces its colours, a pressed 长者模式 still looks pressed', async () => {
  const [off, on] = await readPage(newContext, { address: '/', forcedColors: 'active' }, async (page) => {
    const look = () => elderButton(page).evaluate((element) => getComputedStyle(element).backgroundColor)
    const before = await look()
    await elderButton(page).click()
    return [before, await look()]
  })
  expect(on).not.toBe(off)
})

test('nothing on a page moves by itself', async () => {
  const moving = await readPage(newContext, { address: '/xinzhou-industry/2022/budget/' }, (page) =>
    page.evaluate(() => document.getAnimations().length),
  )
  expect(moving).toBe(0)
})
