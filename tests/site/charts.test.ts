// Charts in a real browser: what Chart.js draws is what the table says, the keyboard reads it out, and without
// JavaScript the drawing and the table stand by themselves.
import type { BrowserContextOptions, Locator, Page, Request } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { liveChart } from '../../src/charts/live-data.ts'
import { disclosureCharts } from '../../src/views/charts/chart-files.ts'
import { chartIn, disclosureOf, madeUp } from '../charts/archives.ts'
import { builtPages } from './built-pages.ts'
import { readPage } from './reading-visit.ts'
import { desktop, phone, sites, useBrowser } from './sites.ts'

const newContext = useBrowser()

const disclosure = '/xinzhou-industry/2022/budget/'
const pagesWithCharts = [
  disclosure,
  '/anqing-industry/2023/final/',
  '/anqing-industry/2023/final/projects/',
  '/anqing-industry/2023/final/projects/industrial-internet/',
  '/anqing-industry/projects/retirees/',
  '/funing-industry/2020/budget/projects/private-economy-award/',
]

interface Opened {
  readonly page: Page
  readonly scripts: readonly string[]
  readonly complaints: readonly string[]
}

const onPage = async <T>(
  address: string,
  options: BrowserContextOptions,
  look: (opened: Opened) => Promise<T>,
): Promise<T> => {
  const context = await newContext({ baseURL: sites().realAddress, viewport: desktop, ...options })
  try {
    const page = await context.newPage()
    const scripts: string[] = []
    const complaints: string[] = []
    page.on('request', (request: Request) => request.resourceType() === 'script' && scripts.push(request.url()))
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(address)
    return await look({ page, scripts, complaints })
  } finally {
    await context.close()
  }
}

const figures = (page: Page): Promise<readonly Locator[]> => page.locator('figure[data-chart]').all()

/** Brings a chart into view and waits until Chart.js has drawn it; flows and areas are not drawn anew. */
const drawn = async (figure: Locator): Promise<boolean> => {
  await figure.scrollIntoViewIfNeeded()
  if ((await figure.locator('svg:is(.flow, .tree)').count()) > 0) return false
  await figure.locator('.chart-plot.live canvas').waitFor()
  return true
}

/** What the live chart holds, by Chart.js itself. */
const liveValues = (figure: Locator): Promise<readonly (number | null)[]> =>
  figure
    .locator('canvas')
    .evaluate((canvas) => Reflect.get(window, 'Chart').getChart(canvas).data.datasets[0].data as (number | null)[])

/** The texts of the drawn column of the table beside it. */
const tableTexts = (figure: Locator): Promise<readonly string[]> =>
  figure
    .locator('.chart-table [data-drawn]')
    .evaluateAll((cells) => cells.map((cell) => cell.textContent?.trim() ?? ''))

const numberOf = (text: string): number | null => {
  const plain = text.replaceAll(',', '').replace('%', '')
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null
}

describe.each(pagesWithCharts)('%s', (address) => {
  test('every live chart holds the numbers of its table, and no content policy is broken', async () => {
    await onPage(address, {}, async ({ page, complaints }) => {
      let compared = 0
      for (const figure of await figures(page)) {
        if (!(await drawn(figure))) continue
        expect(await liveValues(figure)).toEqual((await tableTexts(figure)).map(numberOf))
        compared += 1
      }
      expect(compared).toBeGreaterThan(0)
      expect(complaints).toEqual([])
    })
  })

  test('without JavaScript every chart is a drawing with its table and its file', async () => {
    await onPage(address, { javaScriptEnabled: false }, async ({ page }) => {
      for (const figure of await figures(page)) {
        expect(await figure.locator('[data-chart-plot] > svg').isVisible()).toBe(true)
        expect(await figure.locator('button').isVisible()).toBe(false)
        await figure.locator('.chart-data > summary').click()
        expect(await figure.locator('.chart-table').isVisible()).toBe(true)
        expect(await figure.locator('a[download]').isVisible()).toBe(true)
      }
    })
  })
})

test('Chart.js is fetched only when a chart comes into view, and before it less than 10 KB', async () => {
  await onPage(disclosure, { viewport: phone, reducedMotion: 'reduce' }, async ({ page, scripts }) => {
    await page.waitForLoadState('networkidle')
    expect(scripts.filter((url) => url.includes('live-chart'))).toEqual([])
    const sizes = await Promise.all(scripts.map(async (url) => (await (await page.request.get(url)).body()).length))
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(10 * 1024)
    await drawn(page.locator('#chart-functions'))
    expect(scripts.filter((url) => url.includes('live-chart'))).toHaveLength(1)
  })
})

test('a page without charts has no script of charts', () => {
  const withScript = builtPages(sites().real).filter(({ html }) => /<script[^>]+Chart\.astro/.test(html))
  expect(withScript.filter(({ html }) => !html.includes('data-chart='))).toEqual([])
  expect(withScript.length).toBeGreaterThan(pagesWithCharts.length)
})

test('arrow keys walk the values of a chart, the readout says each, Escape leaves', async () => {
  await onPage(disclosure, {}, async ({ page }) => {
    const figure = page.locator('#chart-functions')
    await drawn(figure)
    const readout = figure.locator('[data-chart-readout]')
    const said = async (key: string): Promise<string> => {
      await page.keyboard.press(key)
      return (await readout.textContent()) ?? ''
    }
    await figure.locator('[data-chart-plot]').focus()
    expect(await said('ArrowDown')).toBe('1／5　社会保障和就业支出：9,292.71 万元，占 89.00%')
    expect(await said('ArrowRight')).toBe('2／5　资源勘探工业信息等支出：1,014.42 万元，占 9.72%')
    expect(await said('End')).toContain('农林水支出：8.25 万元')
    expect(await said('Home')).toContain('社会保障和就业支出')
    expect(await readout.getAttribute('role')).toBe('status')
    expect(await said('Escape')).toBe('')
  })
})

/** No document of the site has several incomes: a flow of a made-up one is put before the first chart of a page. */
const withFlow = (html: string): string => {
  const flow = chartIn(disclosureCharts(disclosureOf(madeUp, 'qinghe-archives', 2023)), 'flow')
  const live = liveChart(flow, (path) => path)
  const data = JSON.stringify(live).replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  const ribbons = live.points.map(() => '<path class="ribbon row" d="M0 0h9v9z"></path>').join('')
  const plot = `<div data-chart-plot data-title="${flow.title}"><svg class="flow">${ribbons}</svg></div>`
  const figure = `<figure id="chart-flow" data-chart="${data}">${plot}<p data-chart-readout></p></figure>`
  return html.replace(/<figure class="chart /, `${figure}$&`)
}

test('a flow is walked on the drawing itself, and Enter opens the printed row', async () => {
  await onPage('/about/', {}, async ({ page }) => {
    await page.route(`**${disclosure}`, async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: withFlow(await response.text()) })
    })
    await page.goto(disclosure)
    const figure = page.locator('#chart-flow')
    await figure.locator('[data-chart-plot]').focus()
    await page.keyboard.press('ArrowDown')
    expect(await figure.locator('[data-chart-readout]').textContent()).toContain(' → 合计')
    expect(await figure.locator('.ribbon.current').count()).toBe(1)
    await page.keyboard.press('Enter')
    await page.waitForURL(/qinghe-archives\/2023\/budget\/tables\/#summary-/)
  })
})

test('a picture to take along is a PNG of the chart', async () => {
  await onPage(disclosure, { acceptDownloads: true }, async ({ page }) => {
    await page.locator('#chart-functions .chart-data > summary').click()
    const coming = page.waitForEvent('download')
    await page.locator('#chart-functions button').click()
    const download = await coming
    expect(download.suggestedFilename()).toBe('xinzhou-industry-2022-budget-functions.png')
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk))
    const bytes = Buffer.concat(chunks)
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.length).toBeGreaterThan(10_000)
  })
})

test('on paper the drawing stands instead of the canvas', async () => {
  await onPage(disclosure, {}, async ({ page }) => {
    const figure = page.locator('#chart-functions')
    await drawn(figure)
    await page.emulateMedia({ media: 'print' })
    expect(await figure.locator('[data-chart-plot] > svg').isVisible()).toBe(true)
    expect(await figure.locator('canvas').isVisible()).toBe(false)
  })
})

test('where the reader has chosen the colours, the drawing takes them and no canvas hides it', async () => {
  await onPage(disclosure, { forcedColors: 'active' }, async ({ page, scripts }) => {
    const figure = page.locator('#chart-functions')
    await figure.scrollIntoViewIfNeeded()
    await page.waitForLoadState('networkidle')
    expect(await figure.locator('canvas').count()).toBe(0)
    expect(scripts.filter((url) => url.includes('live-chart'))).toEqual([])
  })
})

test('in 长者模式 and on paper the figures of a drawing have the size that their places are reckoned in', async () => {
  const sizes = async (page: Page): Promise<readonly string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('.chart-plot text')].flatMap((text) => {
        const plot = text.closest('.chart-plot')
        const [own, whole] = [text, plot ?? text].map((element) => getComputedStyle(element).fontSize)
        return own === whole ? [] : [`${text.textContent} ${own} in ${whole}`]
      }),
    )
  const address = '/xinzhou-industry/2022/budget/'
  const seen = await readPage(newContext, { address, viewport: phone, reader: { reading: 'elder' } }, async (page) => {
    const large = await sizes(page)
    await page.emulateMedia({ media: 'print' })
    return [...large, ...(await sizes(page))]
  })
  expect(seen).toEqual([])
})
