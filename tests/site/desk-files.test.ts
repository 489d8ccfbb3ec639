// What the desk makes of files as departments have them: a whole budget, a PDF without its fonts, a published workbook, a
// file that keeps the program busy for ever; and that it works in a folder of a host as at its root.
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { exampleSheet } from '../../scripts/example-sheet.ts'
import { lattice, page as pdfPage, say, tinyPdf } from '../importer/tiny-pdf.ts'
import { type HandedFile, hand, layBeside, openDesk, saved, savedReport, untilRead } from './desk-visit.ts'
import { desktop, sites, useBrowser } from './sites.ts'

const newContext = useBrowser()
const run = promisify(execFile)
const project = fileURLToPath(new URL('../..', import.meta.url))

const published = '/xinzhou-industry/2022/budget/xinzhou-industry-2022-budget.xlsx'

const wholeBudget = (): HandedFile => ({
  name: '部门预算.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: readFileSync(join(sites().real, published)),
})

const savedFolder = async (page: Page): Promise<Readonly<Record<string, Uint8Array>>> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#desk-save-zip')])
  return unzipSync(new Uint8Array(await saved(download)))
}

/** What `npm run check` prints of a folder; what it adds on what is published stands at its end, and here nothing is. */
const checkedByCommand = async (files: Readonly<Record<string, Uint8Array>>): Promise<string> => {
  const root = mkdtempSync(join(tmpdir(), 'mingzhang-desk-'))
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), bytes)
  }
  const env = { ...process.env, BUDGET_ROOT: root }
  const answer = run(process.execPath, ['scripts/check.ts'], { cwd: project, env })
  const { stdout } = await answer.catch((ended: { readonly stdout: string }) => ended)
  rmSync(root, { recursive: true })
  const [findings = ''] = stdout.split('\n公开的数据：')
  return findings.trim()
}

test('of a whole budget the desk says what the command says of the folder that it saves, to the letter', async () => {
  const context = await newContext({ viewport: desktop })
  const page = await openDesk(context)
  await hand(page, [wholeBudget()])
  const [, findings = ''] = (await savedReport(page)).split('\n核对\n')
  const folder = await savedFolder(page)
  expect(Object.keys(folder).length).toBeGreaterThan(20)
  expect(findings.trim()).toBe(await checkedByCommand(folder))
  expect(findings).toMatch(/不符/)
  await context.close()
})

test('a PDF that leaves its Chinese font to the reader is read without a network', async () => {
  const xs = [50, 120, 300, 400]
  const bytes = tinyPdf([
    pdfPage(
      say('示例局2026年一般公共预算支出表', 200, 60, 14),
      say('单位：万元', 350, 85),
      ...lattice(xs, [100, 120, 140, 160]),
      ...['科目编码', '科目名称', '合计'].map((word, at) => say(word, (xs[at] ?? 0) + 5, 114)),
      ...['208', '社会保障和就业支出', '754.75'].map((word, at) => say(word, (xs[at] ?? 0) + 5, 134)),
      ...['', '合计', '754.75'].map((word, at) => say(word, (xs[at] ?? 0) + 5, 154)),
    ),
  ])
  const context = await newContext({ viewport: desktop })
  const page = await openDesk(context)
  await context.setOffline(true)
  await hand(page, [{ name: '公开.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) }])
  await layBeside(page)
  expect(await page.textContent('#desk-sheet')).toContain('社会保障和就业支出')
  expect(await page.locator('#desk-sheet [data-fate=placed]').allTextContents()).toContain('754.75')
  await context.close()
})

test('a published disclosure is opened to be corrected under its own department, year and stage, and comes back whole', async () => {
  const context = await newContext({ viewport: desktop })
  const page = await openDesk(context)
  await page.click('#desk-offer summary')
  await page.selectOption('#desk-published', published)
  await page.click('#desk-open')
  await untilRead(page)
  const values = await Promise.all(['department', 'year', 'stage'].map((id) => page.inputValue(`#desk-${id}`)))
  expect(values).toEqual(['xinzhou-industry', '2022', 'budget'])
  const saving = Object.keys(await savedFolder(page))
  for (const statement of ['summary', 'revenue', 'expenditure', 'appropriation', 'general', 'basic', 'three-public'])
    expect(saving).toContain(`data/xinzhou-industry/2022/budget/tables/${statement}.csv`)
  expect(saving.filter((path) => path.includes('/projects/'))).toHaveLength(11)
  expect(await page.textContent('#desk-status')).toContain('错误 0')
  await context.close()
})

test('a file that keeps the program busy for ever is given up with what to do, and the next one is read', async () => {
  const context = await newContext({ viewport: desktop })
  const page = await context.newPage()
  await page.clock.install()
  await page.goto(`${sites().realAddress}desk/`)
  await page.waitForSelector('#desk[data-ready]')
  const [worker] = page.workers()
  // Stands for a file that a reader never comes to the end of.
  void worker
    ?.evaluate(() => {
      for (;;) Math.random()
    })
    .catch(() => undefined)
  await page.setInputFiles('#desk-files', [exampleSheet])
  await page.waitForFunction(() => document.getElementById('desk-status')?.textContent === '正在读文件…')
  await page.clock.fastForward(121_000)
  await page.waitForFunction(() => /已经停止/.test(document.getElementById('desk-status')?.textContent ?? ''))
  expect(await page.textContent('#desk-status')).toContain('另存一份后再试')
  await hand(page, [exampleSheet])
  expect(await page.textContent('#desk-findings')).toContain('不符')
  await context.close()
})

describe('In a folder of a host', () => {
  test('the desk fetches only what lies in that folder, and reads without a network', async () => {
    const context = await newContext({ viewport: desktop })
    const asked: string[] = []
    context.on('request', (request) => asked.push(request.url()))
    const page = await openDesk(context, sites().belowAddress)
    await context.setOffline(true)
    await hand(page, [exampleSheet])
    expect(asked.filter((url) => !url.startsWith(sites().belowAddress))).toEqual([])
    expect(await page.textContent('#desk-findings')).toContain('不符')
    await context.close()
  })

  test('a published disclosure is opened from there', async () => {
    const context = await newContext({ viewport: desktop })
    const page = await openDesk(context, sites().belowAddress)
    await page.click('#desk-offer summary')
    await page.selectOption('#desk-published', new URL(`.${published}`, sites().belowAddress).pathname)
    await page.click('#desk-open')
    await untilRead(page)
    expect(await page.inputValue('#desk-department')).toBe('xinzhou-industry')
    await context.close()
  })
})

test('what comes later for a place on the desk replaces what is still on its way there', async () => {
  const context = await newContext({ viewport: desktop })
  const page = await openDesk(context)
  await hand(page, [wholeBudget()])
  await layBeside(page)
  const ids = await page.$$eval('#desk-parts option', (options) =>
    options.map((option) => option.getAttribute('value')),
  )
  // As a hand that holds the arrow key down goes through the list.
  await page.$eval(
    '#desk-parts',
    (list, all) => {
      for (const id of all) {
        ;(list as HTMLSelectElement).value = id ?? ''
        list.dispatchEvent(new Event('change'))
      }
    },
    ids,
  )
  await page.waitForSelector(`#desk-part[data-laid="${ids.at(-1)}"]`)
  const label = await page.$eval('#desk-parts', (list) => (list as HTMLSelectElement).selectedOptions[0]?.textContent)
  const titles = await page.locator('#desk-part :is(h2, h3)').allTextContents()
  expect(titles.join(' ')).toContain(label ?? '?')
  expect(titles.length).toBeLessThan(4)
  await context.close()
})
