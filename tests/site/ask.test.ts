// Questions put in a browser: by keyboard, from a link, on a host without ranges, in a folder of a host, without script.
import type { Download, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { questions } from '../../src/ask/questions.ts'
import { parquetFile } from '../../src/exports/open-data/parquet.ts'
import { dataTables } from '../../src/exports/tables/index.ts'
import { phone, sites, useBrowser } from './sites.ts'

const newContext = useBrowser()

/** The answer as a reader sees it, as soon as there is one. */
const answerOn = async (page: Page) => {
  await page.waitForFunction(() => document.querySelector<HTMLElement>('.ask-answer')?.hidden === false)
  return page.evaluate(() => ({
    heading: document.querySelector('.ask-answer h2')?.textContent ?? '',
    count: document.querySelector('.ask-count')?.textContent ?? '',
    rows: [...document.querySelectorAll('.ask-table tbody tr')].map((row) => row.textContent ?? ''),
    links: [...document.querySelectorAll<HTMLAnchorElement>('.ask-table a')].map((link) => link.href),
    bars: document.querySelectorAll('.ask-chart li').length,
    focus: document.activeElement?.id ?? '',
    sql: document.querySelector('.ask-sql')?.textContent ?? '',
  }))
}

/** The browser runs elsewhere for Playwright: its stream is read instead of its file. */
const savedText = async (download: Download): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

/** A file of so many indicators, each of which missed one point more than the one before. */
const manyMissed = (count: number): Uint8Array => {
  const fields = dataTables.find(({ id }) => id === 'indicators')?.fields ?? []
  const parts: Uint8Array[] = []
  const file = parquetFile(fields, (bytes) => parts.push(bytes.slice()), {})
  const row = (number: number): readonly string[] =>
    fields.map(({ name }) =>
      name === '三级指标' ? `第${number}项` : name === '分值' ? '200' : name === '得分' ? String(199 - number) : '',
    )
  file.add(Array.from({ length: count }, (_, number) => row(number)))
  file.finish()
  return Buffer.concat(parts)
}

describe('a question', () => {
  it('is put by keyboard alone and answered with a table, bars, a line for DuckDB and rows that lead to their place', async () => {
    const context = await newContext()
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(...(message.type() === 'error' ? [message.text()] : [])))
    await page.goto(`${sites().realAddress}data/ask/`)
    await page.locator('#underspent-rate').focus()
    await page.keyboard.press('Enter')
    const answer = await answerOn(page)
    expect(answer.heading).toBe('哪些项目没花到一半？')
    expect(answer.rows[0]).toContain('20.3')
    expect(answer.count).toBe(`共 ${answer.rows.length} 行。`)
    expect(answer.focus).toBe('answer')
    expect(answer.sql).toContain('执行率_百分数 < 50')
    const [first = ''] = answer.links
    expect((await context.request.get(first)).ok()).toBe(true)
    expect(complaints).toEqual([])
    await context.close()
  })

  it('is answered when it is put before the script has come', async () => {
    const context = await newContext()
    await context.route('**/*.js', (route) => route.abort())
    const page = await context.newPage()
    await page.goto(`${sites().realAddress}data/ask/`)
    await context.unroute('**/*.js')
    await page
      .locator('.ask-question', { hasText: '哪些项目没花到一半？' })
      .getByRole('button', { name: '回答' })
      .click()
    const answer = await answerOn(page)
    expect(answer.heading).toBe('哪些项目没花到一半？')
    expect(answer.rows.length).toBeGreaterThan(0)
    await context.close()
  })

  it('has an address that gives the same answer to whoever follows it, and the back button leads to the one before', async () => {
    const context = await newContext()
    const page = await context.newPage()
    await page.goto(`${sites().realAddress}data/ask/?q=underspent&rate=100`)
    const before = await answerOn(page)
    expect(await page.locator('#underspent-rate').inputValue()).toBe('100')
    await page.locator('#missed-department').fill('安庆')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.querySelector('.ask-answer h2')?.textContent?.includes('指标') === true)
    expect(await page.locator('.ask-address').getAttribute('href')).toBe(
      `?q=missed&department=${encodeURIComponent('安庆')}`,
    )
    await page.goBack()
    await page.waitForFunction(() => document.querySelector('.ask-answer h2')?.textContent?.includes('一半') === true)
    expect((await answerOn(page)).rows).toEqual(before.rows)
    await context.close()
  })

  it('is saved as CSV with every row and exact amounts', async () => {
    const context = await newContext()
    const page = await context.newPage()
    await page.goto(`${sites().realAddress}data/ask/?q=differences`)
    await answerOn(page)
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-ask-csv]').click()])
    const text = await savedText(download)
    expect(text.startsWith('\ufeff说明,部门,年度')).toBe(true)
    expect(text).toContain('90000.00')
    // Opened anywhere, the file still leads to the place of each row.
    expect(text.trim().split('\r\n').slice(1)).toSatisfy((rows: string[]) =>
      rows.every((row) => row.includes(`,${sites().realAddress}`)),
    )
    await context.close()
  })

  it.each([
    ['a wide screen', { width: 1280, height: 800 }],
    ['a phone', phone],
  ])(
    'is reached from the first page by clicks alone, answered, cited and taken along, three of them, on %s',
    async (_, viewport) => {
      const context = await newContext({ viewport })
      const page = await context.newPage()
      for (const { title } of questions.slice(0, 3)) {
        await page.goto(sites().realAddress)
        await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '数据', exact: true }).click()
        await page.getByRole('link', { name: /^问数据/ }).click()
        await page.locator('.ask-question', { hasText: title }).getByRole('button', { name: '回答' }).click()
        expect((await answerOn(page)).heading).toBe(title)
        const cited = (await page.locator('.ask-citation').textContent()) ?? ''
        expect(cited).toContain(title)
        expect(cited).toContain(page.url())
        const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-ask-csv]').click()])
        const shownRows = (await answerOn(page)).rows.length
        expect((await savedText(download)).trim().split('\r\n')).toHaveLength(shownRows + 1)
      }
      await context.close()
    },
  )

  it('is answered below a folder, and by a host that has no ranges, with the whole file', async () => {
    const context = await newContext()
    const page = await context.newPage()
    await context.route('**/*.parquet', async (route) => {
      const { range: _, ...headers } = route.request().headers()
      await route.fulfill({ response: await route.fetch({ headers }) })
    })
    await page.goto(`${sites().belowAddress}data/ask/?q=underspent`)
    const answer = await answerOn(page)
    expect(answer.rows.length).toBeGreaterThan(0)
    expect(answer.links.every((link) => new URL(link).pathname.startsWith('/budget/'))).toBe(true)
    await context.close()
  })

  it('with many rows stands as soon as the first are there, and the others follow by themselves', async () => {
    const context = await newContext()
    const page = await context.newPage()
    await page.route('**/missed-indicators.parquet', (route) => route.fulfill({ body: Buffer.from(manyMissed(150)) }))
    await page.goto(`${sites().realAddress}data/ask/?q=missed`)
    await page.waitForFunction(() => document.querySelectorAll('.ask-table tbody tr').length === 150)
    expect((await answerOn(page)).count).toBe('共 150 行。')
    const names = await page.locator('.ask-table tbody th').allTextContents()
    expect([names.at(0), names.at(-1)]).toEqual(['第149项', '第0项'])
    await context.close()
  })

  it('that has no rows, or no file, says so in words', async () => {
    const context = await newContext()
    const page = await context.newPage()
    await page.goto(`${sites().realAddress}data/ask/?q=subject&code=999`)
    expect((await answerOn(page)).count).toContain('没有符合条件的行')
    await context.route('**/*.parquet', (route) => route.abort())
    await page.goto(`${sites().realAddress}data/ask/?q=underspent`)
    await page.waitForFunction(() => document.querySelector('.ask-status')?.textContent?.includes('没有读到') === true)
    await context.close()
  })
})

it('every question fetches less than 1 MB, its script and the page included, on the real portal', async () => {
  for (const { id } of questions) {
    const context = await newContext()
    const page = await context.newPage()
    let bytes = 0
    page.on('response', async (response) => {
      bytes += (await response.body().catch(() => Buffer.alloc(0))).length
    })
    await page.goto(`${sites().realAddress}data/ask/?q=${id}`)
    await answerOn(page)
    expect([id, bytes < 1024 * 1024]).toEqual([id, true])
    await context.close()
  }
})

it('an answer needs no sideways scrolling of the page on a phone', async () => {
  const context = await newContext({ viewport: phone })
  const page = await context.newPage()
  await page.goto(`${sites().realAddress}data/ask/?q=missed`)
  await answerOn(page)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(wide).toBeLessThanOrEqual(0)
  await context.close()
})

/** Contrast of a button's words with its own ground (WCAG 2.2); of a button without a ground it is that of the page. */
const contrastOf = (button: Element): number => {
  const channels = (colour: string): readonly number[] => (colour.match(/[\d.]+/g) ?? []).map(Number)
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
      const part = value / 255
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const ground = (element: Element | null): string => {
    if (element === null) return 'rgb(255, 255, 255)'
    const { backgroundColor } = getComputedStyle(element)
    return channels(backgroundColor)[3] === 0 ? ground(element.parentElement) : backgroundColor
  }
  const [dark = 0, light = 0] = [luminance(getComputedStyle(button).color), luminance(ground(button))].sort(
    (one, other) => one - other,
  )
  return (light + 0.05) / (dark + 0.05)
}

it('what the pointer stands on can still be read, buttons of the questions and of an answer alike', async () => {
  const context = await newContext()
  const page = await context.newPage()
  for (const [address, buttons] of [
    ['data/ask/', '.ask-form button'],
    ['data/ask/?q=missed', '.ask-answer .actions :is(a, button)'],
  ] as const) {
    await page.goto(`${sites().realAddress}${address}`)
    if (address.includes('?')) await answerOn(page)
    const found = await page.locator(buttons).all()
    expect(found.length).toBeGreaterThan(1)
    for (const button of found) {
      await button.hover()
      expect(await button.evaluate(contrastOf)).toBeGreaterThanOrEqual(4.5)
    }
  }
  await context.close()
})

it('without script every question leads to a list that exists', async () => {
  const context = await newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${sites().realAddress}data/ask/`)
  const links = await page
    .locator('.ask-list a')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
  expect(links.length).toBe(questions.length)
  for (const link of links) expect((await context.request.get(link)).ok()).toBe(true)
  expect(await page.locator('.ask-form').first().isVisible()).toBe(false)
  await context.close()
})
