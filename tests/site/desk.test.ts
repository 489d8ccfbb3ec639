// The desk in a real browser: what leaves the machine (nothing), what it says (what the command says), what it keeps.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { exampleSheet as file } from '../../scripts/example-sheet.ts'
import { checkFolder } from '../../src/desk/examine.ts'
import { networkNames } from '../../src/desk/give-up-network.ts'
import { importDocuments } from '../../src/importer/import-documents.ts'
import { departmentYaml } from '../../src/importer/write/disclosure-files.ts'
import { checkState, report } from '../../src/report.ts'
import { violations } from './axe-visit.ts'
import { builtFiles } from './built-pages.ts'
import { hand as handFiles, layBeside, openDesk, saved, savedReport } from './desk-visit.ts'
import { pixelsTooWide, type Reader, remember } from './reading-visit.ts'
import { desktop, phone, sites, useBrowser } from './sites.ts'

const other = { name: '第二份.txt', mimeType: 'text/plain', buffer: Buffer.from('部门职责\n负责示例工作。\n') }

const newContext = useBrowser()

const hand = (page: Page): Promise<void> => handFiles(page, [file])

test('what was read is laid beside the file, also where no chapter places it', async () => {
  const context = await newContext({ viewport: desktop })
  const page = await openDesk(context)
  await hand(page)
  await layBeside(page)
  expect(await page.locator('#desk-parts option').allTextContents()).toEqual(['示例局2026年部门收支总表'])
  await context.close()
})

describe('Nothing leaves the machine', () => {
  test('after the desk is ready nothing is fetched any more, and it works without a network', async () => {
    const context = await newContext({ viewport: desktop })
    const page = await openDesk(context)
    const asked: string[] = []
    context.on('request', (request) => asked.push(request.url()))
    await context.setOffline(true)
    await hand(page)
    await page.setInputFiles('#desk-files', [file, other])
    await page.waitForFunction(() => document.querySelectorAll('#desk-chosen li').length === 2)
    expect(asked).toEqual([])
    await context.close()
  })

  test('only files of the site are fetched before, with nothing in their addresses', async () => {
    const context = await newContext()
    const asked: string[] = []
    context.on('request', (request) => asked.push(`${request.method()} ${request.url()}`))
    await openDesk(context)
    const strange = asked.filter((line) => !line.startsWith(`GET ${sites().realAddress}`) || line.includes('?'))
    expect(strange).toEqual([])
    await context.close()
  })

  test('the worker has no function left that reaches the network', async () => {
    const context = await newContext()
    const page = await openDesk(context)
    const [worker] = page.workers()
    const left = await worker?.evaluate(
      (names) => names.filter((name) => Reflect.get(globalThis, name) !== undefined),
      [...networkNames],
    )
    expect(left).toEqual([])
    const revived = await worker?.evaluate(
      (names) => {
        for (const name of names) Reflect.set(globalThis, name, () => 'back')
        return names.filter((name) => Reflect.get(globalThis, name) !== undefined)
      },
      [...networkNames],
    )
    expect(revived).toEqual([])
    await context.close()
  })
})

describe('The desk says what the command says', () => {
  test('its report is that of import and check, to the letter, and its findings are shown', async () => {
    const context = await newContext()
    const page = await openDesk(context)
    await hand(page)
    const text = await savedReport(page)
    const recordedOn = await page.evaluate(() => {
      const now = new Date(performance.timeOrigin)
      return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
    })
    const options = { department: 'my-department', year: 2026, stage: 'budget', recordedOn } as const
    const imported = await importDocuments([{ name: file.name, bytes: new Uint8Array(file.buffer) }], options)
    const department = departmentYaml({ department: '示例局' }, options)
    const { checked } = checkFolder({ ...imported.files, 'data/my-department/department.yaml': department })
    const stops = checked.problems.some((problem) => checked.draftDifferences.includes(problem))
    const printed = report(checked.problems, checked.locate, checkState(checked.problems, stops))
    expect(text).toContain(printed)
    expect(await page.textContent('#desk-findings')).toContain('不符')
    await context.close()
  })

  test('a cited line leads to the cell of the file it came from', async () => {
    const context = await newContext()
    const page = await openDesk(context)
    await hand(page)
    const button = page.locator('#desk-findings [data-source]').first()
    await button.evaluate((element) => element.closest('details')?.setAttribute('open', ''))
    await button.click()
    await page.waitForSelector('.desk-item[data-shown]')
    expect(await page.textContent('.desk-item[data-shown]')).toMatch(/\d|总计|支出/)
    await context.close()
  })
})

describe('Work is kept on this machine and can be undone and wiped', () => {
  test('it is there again after a reload, and gone when it was wiped', async () => {
    const context = await newContext()
    const page = await openDesk(context)
    await hand(page)
    await page.reload()
    await page.waitForSelector('#desk-unfinished:not([hidden])')
    await page.click('#desk-resume')
    await page.waitForSelector('#desk-work:not([hidden])')
    await page.click('#desk-wipe')
    await page.waitForFunction(() => /已清除/.test(document.getElementById('desk-status')?.textContent ?? ''))
    await page.reload()
    await page.waitForSelector('#desk[data-ready]')
    expect(await page.isHidden('#desk-unfinished')).toBe(true)
    await context.close()
  })

  test('a changed year is worked out anew and can be undone', async () => {
    const context = await newContext()
    const page = await openDesk(context)
    await hand(page)
    await page.fill('#desk-year', '2025')
    await page.click('#desk-period button[type=submit]')
    await page.waitForSelector('#desk-undo:not([disabled])')
    await page.click('#desk-undo')
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#desk-year')?.value === '2026')
    expect(await page.isDisabled('#desk-undo')).toBe(true)
    await context.close()
  })

  test('the folder is saved as one ZIP with the files that the import writes', async () => {
    const context = await newContext()
    const page = await openDesk(context)
    await hand(page)
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#desk-save-zip')])
    const names = (await saved(download)).toString('latin1')
    expect(names).toContain('data/my-department/2026/budget/disclosure.yaml')
    expect(names).toContain('data/my-department/2026/budget/tables/summary.csv')
    await context.close()
  })
})

const day = { theme: 'light' } as const
describe.each<readonly [string, BrowserContextOptions, Reader]>([
  ['a desk by day', { viewport: desktop }, day],
  ['a desk by night', { viewport: desktop, colorScheme: 'dark' }, { theme: 'dark' }],
  ['a desk of an older reader', { viewport: desktop }, { ...day, reading: 'elder' }],
  ['a phone', { viewport: phone }, day],
  ['a phone of an older reader', { viewport: phone }, { ...day, reading: 'elder' }],
])('With a file on it, on %s,', (_name, options, reader) => {
  let page: Page
  beforeAll(async () => {
    const context = await newContext({ ...options, bypassCSP: true })
    await remember(context, reader)
    page = await openDesk(context)
    await hand(page)
    await layBeside(page)
  })
  test('the desk has no accessibility violation', async () => {
    expect(await violations(page)).toEqual([])
  })
  test('the desk does not scroll sideways', async () => {
    expect(await pixelsTooWide(page)).toBeLessThanOrEqual(0)
    await page.context().close()
  })
})

test('no other page names the program of the desk, and its own style sheet is small', () => {
  const files = builtFiles(sites().real)
  const named = files.filter(
    (name) =>
      name.endsWith('.html') &&
      /_astro\/(?:worker-|DeskBody\.astro)/.test(readFileSync(join(sites().real, name), 'utf8')),
  )
  expect(named).toEqual(['desk/index.html'])
  const sheet = files.find((name) => /_astro\/desk\.[^/]+\.css$/.test(name)) ?? ''
  expect(gzipSync(readFileSync(join(sites().real, sheet))).length).toBeLessThan(3000)
})
