// What comes out of the printer: the whole document on A4 with nothing cut off, and every other page without its menus.
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { inflateSync } from 'node:zlib'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { chromium } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { pdfOf } from '../../scripts/write-pdfs.ts'
import { pageKinds } from './page-kinds.ts'
import { readPage } from './reading-visit.ts'
import { sites, useBrowser } from './sites.ts'

const newContext = useBrowser()
const documents = [
  '/xinzhou-industry/2022/budget/print/',
  '/anqing-industry/2025/budget/print/',
  '/anqing-industry/2023/final/print/',
  '/yutian-industry/2025/budget/print/',
  '/funing-industry/2020/budget/print/',
]

/** A4 less the margins of print.css, in CSS pixels. */
const portrait = { width: 672, height: 979 }
const landscape = { width: 1001, height: 652 }

describe.each(documents)('%s', (address) => {
  test('no table is wider than its paper', async () => {
    const wide = await readPage(newContext, { address, viewport: portrait }, async (page) => {
      await page.emulateMedia({ media: 'print' })
      const widths = (selector: string) =>
        page.evaluate(
          (tables) =>
            [...document.querySelectorAll(tables)]
              .filter((table) => table.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
              .map((table) => table.querySelector('caption')?.textContent ?? ''),
          selector,
        )
      const upright = await widths('.document table:not(.landscape table)')
      await page.setViewportSize(landscape)
      return [...upright, ...(await widths('.document .landscape table'))]
    })
    expect(wide).toEqual([])
  })
})

interface Printed {
  readonly pages: number
  readonly lying: number
  readonly empty: number
  readonly text: string
  readonly same: boolean
  /** What the page itself holds. */
  readonly starts: number
  readonly landscapes: number
}

/** A page whose drawing holds no more than the words of its margin. */
const emptyPages = (pdf: Buffer, text: string): number =>
  [...text.matchAll(/\/Contents (\d+) 0 R/g)].filter(([, id = '']) => {
    const start = text.indexOf(`\n${id} 0 obj`)
    const data = text.indexOf('stream\n', start) + 'stream\n'.length
    const drawing = inflateSync(pdf.subarray(data, text.indexOf('\nendstream', data))).toString('latin1')
    return (drawing.match(/T[jJ]/g) ?? []).length < 4
  }).length

describe('the PDF of a whole document', () => {
  let printed: Printed
  beforeAll(async () => {
    const address = new URL('/xinzhou-industry/2022/budget/print/', sites().realAddress).href
    const browser = await chromium.connect(sites().browser)
    const [pdf, again] = [await pdfOf(browser, address, '2026-11-21'), await pdfOf(browser, address, '2026-11-21')]
    await browser.close()
    const text = pdf.toString('latin1')
    const boxes = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, x, y]) => [Number(x), Number(y)])
    const held = await readPage(newContext, { address }, (page) =>
      page.evaluate(() => ({
        starts: document.querySelectorAll('.document .chapter-title, .document .form').length,
        landscapes: document.querySelectorAll('.document .landscape').length,
      })),
    )
    printed = {
      pages: boxes.length,
      lying: boxes.filter(([x = 0, y = 0]) => x > y).length,
      empty: emptyPages(pdf, text),
      text,
      same: pdf.equals(again),
      ...held,
    }
  })

  test('has a page for every chapter and every form, and no empty one', () => {
    expect(printed.starts).toBeGreaterThan(12)
    expect(printed.pages).toBeGreaterThan(printed.starts)
    expect(printed.pages).toBeLessThan(printed.starts * 4)
    expect(printed.empty).toBe(0)
  })

  test('lays wide statements across the long side', () => {
    expect(printed.landscapes).toBeGreaterThan(0)
    expect(printed.lying).toBeGreaterThanOrEqual(printed.landscapes)
    expect(printed.lying).toBeLessThan(printed.pages / 2)
  })

  test('is A4', () => {
    const sizes = new Set(
      [...printed.text.matchAll(/\/MediaBox \[0 0 (\d+)[\d.]* (\d+)/g)].map(([, x, y]) => `${x}×${y}`),
    )
    expect([...sizes].sort()).toEqual(['594×841', '841×594'])
  })

  test('is tagged for screen readers, in Chinese, with bookmarks', () => {
    expect(printed.text).toContain('/StructTreeRoot')
    expect(printed.text).toContain('/Lang (zh-CN)')
    expect(printed.text).toContain('/Outlines')
  })

  test('is the same bytes when it is printed again, and says no time of day', () => {
    expect(printed.same).toBe(true)
    expect([...printed.text.matchAll(/\/(?:Creation|Mod)Date \((D:\d+)/g)].map(([, date]) => date)).toEqual([
      'D:20261121000000',
      'D:20261121000000',
    ])
  })
})

test('a whole document says its source and the date of its data', async () => {
  const facts = await readPage(newContext, { address: documents[0] ?? '' }, (page) =>
    page.locator('.document .facts').first().textContent(),
  )
  expect(facts).toMatch(/来源/)
  expect(facts).toMatch(/数据录入日期\s*\d{4}-\d{2}-\d{2}/)
})

test('on paper no page shows menus, search or buttons', async () => {
  // A heading that sorts its column is a heading first.
  const left: string[] = []
  for (const address of Object.values(pageKinds))
    await readPage(newContext, { address, reader: { reading: 'elder', theme: 'dark' } }, async (page) => {
      await page.emulateMedia({ media: 'print' })
      const shown = await page.evaluate(() =>
        [...document.querySelectorAll('.site-header, .site-footer, .breadcrumb, .skip, button, input, select')]
          .filter((element) => element.checkVisibility() && !element.matches('th > button'))
          .map((element) => element.className || element.tagName),
      )
      const paper = await page.evaluate(() => getComputedStyle(document.documentElement).color)
      left.push(
        ...shown.map((name) => `${address} ${name}`),
        ...(paper === 'rgb(0, 0, 0)' ? [] : [`${address} ${paper}`]),
      )
    })
  expect(left).toEqual([])
})

test('npm run pdf puts the document of every disclosure at its permanent address and links it', async () => {
  const project = fileURLToPath(new URL('../..', import.meta.url))
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-pdf-'))
  try {
    const env = { ...process.env, SITE_URL: '', SITE_BASE: '', BUDGET_ROOT: join(project, 'tests/site/made-up') }
    await promisify(execFile)(process.execPath, ['scripts/pdf.ts'], {
      cwd: project,
      env: { ...env, OUT_DIR: join(folder, 'site'), NODE_ENV: 'production' },
    })
    const address = 'example-water/2026/budget'
    const pdf = readFileSync(join(folder, 'site', address, 'example-water-2026-budget.pdf'))
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(readFileSync(join(folder, 'site', address, 'index.html'), 'utf8')).toContain(
      'href="/example-water/2026/budget/example-water-2026-budget.pdf"',
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

/** The words of every sheet, blanks left out. */
const sheetsOf = async (pdf: Buffer): Promise<readonly string[]> => {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS }).promise
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1)
  return Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await document.getPage(number)).getTextContent()
      return items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .normalize('NFKC')
        .replace(/\s/g, '')
    }),
  )
}

test('打印本表 prints one statement on one to three sheets, each with the title and its number among all', async () => {
  const context = await newContext()
  const page = await context.newPage()
  await page.goto(new URL('/xinzhou-industry/2022/budget/tables/', sites().realAddress).href)
  await page.evaluate(() => {
    window.print = () => {}
  })
  const title = (await page.title()).normalize('NFKC').replace(/\s/g, '')
  for (const id of ['summary', 'revenue', 'expenditure', 'basic', 'three-public']) {
    await page.locator(`button[data-print="${id}"]`).click()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.statement:visible').evaluateAll((all) => all.map((one) => one.id))).toEqual([id])
    const sheets = await sheetsOf(await page.pdf({ preferCSSPageSize: true }))
    expect([1, 2, 3], id).toContain(sheets.length)
    // The table begins on the first sheet, a broad one too, which lies across.
    expect(sheets[0], id).toContain('单位:万元')
    for (const [index, words] of sheets.entries()) {
      expect(words, `${id}, sheet ${index + 1}`).toContain(title)
      expect(words, `${id}, sheet ${index + 1}`).toContain(`${index + 1}/${sheets.length}`)
    }
    await page.emulateMedia({ media: 'screen' })
  }
  await context.close()
})

test('on paper a chart is kept whole and is not bound to the next: none stands in columns', async () => {
  for (const address of [
    '/xinzhou-industry/2022/budget/',
    '/anqing-industry/2023/final/projects/industrial-internet/',
  ]) {
    const [columns, breaks, bound] = await readPage(newContext, { address }, async (page) => {
      await page.emulateMedia({ media: 'print' })
      return page.evaluate(() => [
        [...document.querySelectorAll('.charts')].map((charts) => getComputedStyle(charts).columnCount),
        [...document.querySelectorAll('.charts > figure')].map((chart) => getComputedStyle(chart).breakInside),
        [...document.querySelectorAll('.charts > figure > *')].map((part) => getComputedStyle(part).breakAfter),
      ])
    })
    expect(new Set(columns)).toEqual(new Set(['auto']))
    expect(new Set(breaks)).toEqual(new Set(['avoid']))
    expect(new Set(bound)).toEqual(new Set(['auto']))
  }
})
