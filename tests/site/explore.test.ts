// The list of all projects, the comparison and “三公” in a real browser: what they show, what the address keeps, what
// can be taken along, and what stands without JavaScript.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, BrowserContextOptions, Download, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { desktop, phone, sites, useBrowser } from './sites.ts'

const newContext = useBrowser()

const onPage = async <T>(
  address: string,
  look: (page: Page, context: BrowserContext) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> => {
  const context = await newContext({ baseURL: sites().realAddress, viewport: desktop, ...options })
  try {
    const page = await context.newPage()
    await page.goto(address)
    return await look(page, context)
  } finally {
    await context.close()
  }
}

/** The browser runs elsewhere: a download comes as a stream. */
const textOf = async (download: Download): Promise<string> => {
  const pieces: Buffer[] = []
  for await (const piece of await download.createReadStream()) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces).toString('utf8')
}

/** Rows that are asked for come from a file. */
const settled = (page: Page) => page.locator('.all-projects[aria-busy="false"]').waitFor()
const shownRows = (page: Page) => page.locator('.all-projects tr[data-kind]:visible')
const status = (page: Page): Promise<string | null> => page.locator('.explore-status').textContent()
const search = (page: Page): string => decodeURIComponent(new URL(page.url()).search)

describe('All projects', () => {
  test('a choice narrows the list, says the count and stands in the address', async () => {
    const seen = await onPage('/projects/', async (page) => {
      await page.getByLabel('表式', { exact: true }).selectOption('evaluation')
      await settled(page)
      return [await shownRows(page).count(), await status(page), search(page)]
    })
    expect(seen).toEqual([15, '符合条件的有 15 张，共 51 张。', '?kind=evaluation'])
  })

  test('an address that was handed on shows the same rows in the same order', async () => {
    const names = await onPage('/projects/?kind=evaluation&sort=score-up&to=97', async (page) => {
      await settled(page)
      return page
        .locator('.all-projects tr[data-kind]:visible')
        .evaluateAll((rows) => rows.map((row) => (row instanceof HTMLElement ? row.dataset.score : '')))
    })
    expect(names).toEqual(['86.53', '93.5', '96.00', '97', '97'])
  })

  test('the back button undoes the last choice', async () => {
    const counts = await onPage('/projects/', async (page) => {
      await page.getByLabel('年度', { exact: true }).selectOption('2020')
      await settled(page)
      const narrowed = await shownRows(page).count()
      await page.goBack()
      await settled(page)
      return [narrowed, await shownRows(page).count(), await page.getByLabel('年度', { exact: true }).inputValue()]
    })
    expect(counts).toEqual([8, 51, ''])
  })

  test('with the keyboard alone a column is ordered, and says in which direction', async () => {
    const order = await onPage('/projects/', async (page) => {
      const button = page.getByRole('button', { name: '预算（万元）' })
      await button.focus()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Enter')
      return [await page.locator('th[data-sort="budget"]').getAttribute('aria-sort'), search(page)]
    })
    expect(order).toEqual(['ascending', '?sort=budget-up'])
  })

  test('the CSV holds exactly the rows that are shown, in their order, as they stand in the file of the list', async () => {
    const { text, names } = await onPage(
      '/projects/?department=anqing-industry&year=2023&sort=budget-down',
      async (page) => {
        await settled(page)
        const download = page.waitForEvent('download')
        await page.getByRole('button', { name: '下载符合条件的项目（CSV）' }).click()
        const shown = await page.locator('.all-projects tr[data-kind]:visible th > a').allTextContents()
        return { text: await textOf(await download), names: shown }
      },
    )
    const lines = text.split('\r\n')
    expect([text.startsWith('\uFEFF部门,地区,年度'), text.endsWith('\r\n'), lines.length]).toEqual([
      true,
      true,
      names.length + 2,
    ])
    expect(lines.slice(1, -1).map((line) => line.split(',')[4])).toEqual(names)
    const whole = readFileSync(join(sites().real, 'projects/projects.csv'), 'utf8').split('\r\n')
    expect(lines[0]).toBe(whole[0])
    expect(lines.slice(1, -1).filter((line) => !whole.includes(line))).toEqual([])
    expect(lines[1]).toMatch(/,98\.97,75,22,/)
  })

  test('without JavaScript the whole list stands and no filter that would do nothing', async () => {
    const seen = await onPage(
      '/projects/',
      async (page) => [await shownRows(page).count(), await page.locator('.explorer').isVisible()],
      { javaScriptEnabled: false },
    )
    expect(seen).toEqual([51, false])
  })

  test('on a phone every control is large enough for a finger', async () => {
    const small = await onPage(
      '/projects/',
      (page) =>
        page
          .locator('.explorer')
          .evaluate((form) =>
            [...form.querySelectorAll('input, select, button')]
              .filter((control) => control.getBoundingClientRect().height < 44)
              .map((control) => control.outerHTML),
          ),
      { viewport: phone },
    )
    expect(small).toEqual([])
  })
})

const two = '/compare/?a=xinzhou-industry/2022/budget&b=yutian-industry/2025/budget'
const comparedRows = (page: Page) => page.locator('.compare-table tbody th[scope="row"]').allTextContents()
const comparedHeads = (page: Page) => page.locator('.compare-table thead th a').allTextContents()

describe('Disclosures side by side', () => {
  test('the CSV holds exactly what stands side by side', async () => {
    const { lines, rows } = await onPage(two, async (page) => {
      await page.locator('.compare-table').waitFor()
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: '下载这个对照（CSV）' }).click()
      return { lines: (await textOf(await download)).trimEnd().split('\r\n'), rows: await comparedRows(page) }
    })
    expect(lines[0]).toBe(
      '\uFEFF类别,项目,忻州市工业和信息化局2022年预算,忻州市工业和信息化局2022年预算/原文或算法,' +
        '玉田县工业和信息化局2025年预算,玉田县工业和信息化局2025年预算/原文或算法',
    )
    expect(lines.slice(1).map((line) => line.split(',')[1])).toEqual(rows)
    expect(lines.find((line) => line.includes(',支出总计,'))).toBe(
      '收支（万元）,支出总计,10441.41,"原文 10,441.41 万元",未列,',
    )
  })

  test('an address with two of them shows both with years and units told apart', async () => {
    const seen = await onPage(two, async (page) => {
      await page.locator('.compare-table').waitFor()
      return {
        heads: await comparedHeads(page),
        remarks: await page.locator('.compare-remarks li').allTextContents(),
        total: await page
          .locator('.compare-table tr', { has: page.getByText('支出总计') })
          .locator('td')
          .allTextContents(),
        said: await page.locator('.compare-status').textContent(),
      }
    })
    expect(seen.heads).toEqual(['2022年预算', '2025年预算'])
    expect(seen.remarks.map((text) => text.slice(0, 4))).toEqual(['年度不同', '原文的计'])
    expect(seen.total.map((text) => text.replace(/\s+/g, ' '))).toEqual(['10,441.41 原文 10,441.41 万元', '未列'])
    expect(seen.said).toContain('正在并排显示 2 份')
  })

  test('the form writes the address, and the back button takes the choice back', async () => {
    const seen = await onPage('/compare/', async (page) => {
      await page.getByLabel('第一份').selectOption('anqing-industry/2023/final')
      await page.getByLabel('第二份').selectOption('anqing-industry/2025/budget')
      await page.getByRole('button', { name: '比较' }).click()
      await page.locator('.compare-table').waitFor()
      const chosen = [search(page), await page.evaluate(() => document.activeElement?.id)]
      await page.goBack()
      await page.locator('.compared').waitFor({ state: 'hidden' })
      return [...chosen, await page.getByLabel('第一份').inputValue()]
    })
    expect(seen).toEqual(['?a=anqing-industry/2023/final&b=anqing-industry/2025/budget', 'compared', ''])
  })

  test('an address with a disclosure that is not here says so', async () => {
    const said = await onPage('/compare/?a=xinzhou-industry/2022/budget&b=nowhere/2022/budget', async (page) => {
      await page.getByText('没有收录').waitFor()
      return page.locator('.compare-status').textContent()
    })
    expect(said).toBe('地址里的 nowhere/2022/budget 本站没有收录。请至少选两份不同的公开。')
  })

  test('in a folder of a host the links of the comparison stay in the folder', async () => {
    const context = await newContext()
    const page = await context.newPage()
    await page.goto(new URL(two.slice(1), sites().belowAddress).href)
    const href = await page.locator('.compare-table thead th a').first().getAttribute('href')
    await context.close()
    expect(href).toBe('/budget/xinzhou-industry/2022/budget/')
  })

  test('without JavaScript all disclosures stand in one table', async () => {
    const seen = await onPage(
      '/compare/',
      async (page) => [
        await page.locator('.compare-all tbody tr:not(.group-row)').count(),
        await page.getByText('10,441.41', { exact: true }).first().isVisible(),
        await page.locator('.compare-form').isVisible(),
      ],
      { javaScriptEnabled: false },
    )
    expect(seen).toEqual([5, true, false])
  })
})
