// `npm run bench -- desk <built site> [files or folders]`: each input read and checked at the desk in Chromium beside the
// commands `import` and `check` in the same run, as a ratio; and how long the page's main thread is kept busy in one go
// meanwhile on a processor four times slower. Without files: a whole budget of this project, printed to PDF and as the
// workbook that a department would have filled in.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { templateEntries } from '../../src/exports/template/template-workbook.ts'
import { zipped } from '../../src/exports/zip.ts'
import { filesAt } from '../import-files.ts'
import { serve } from '../serve.ts'
import { outputFolder, projectRoot } from '../settings.ts'
import { findDisclosure } from '../written-year.ts'
import { launchBrowser } from './launch-browser.ts'
import { tasksWhile } from './main-thread.ts'

const slowdown = 4
const turns = 3
const example = { department: 'xinzhou-industry', year: 2022, stage: 'budget', force: false } as const

const openDesk = async (browser: Browser, address: string): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' })
  await page.goto(`${address}desk/`)
  await page.waitForSelector('#desk[data-ready]')
  return page
}

/** Notes by the page's own clock when files were chosen and when the status line says that they were read. */
const noteReading = (): void => {
  document.addEventListener('change', () => Reflect.set(window, 'chosenAt', performance.now()), { capture: true })
  new MutationObserver(() => {
    const words = document.getElementById('desk-status')?.textContent ?? ''
    if (/^读完了|处理不了|已经停止/.test(words)) Reflect.set(window, 'readAt', performance.now())
  }).observe(document, { childList: true, subtree: true, characterData: true })
}

const hand = async (page: Page, files: readonly string[]): Promise<number> => {
  await page.evaluate(noteReading)
  await page.setInputFiles('#desk-files', [...files])
  await page.waitForFunction(() => Reflect.get(window, 'readAt'), null, { polling: 100, timeout: 600_000 })
  return page.evaluate(() => Number(Reflect.get(window, 'readAt')) - Number(Reflect.get(window, 'chosenAt')))
}

interface Desked {
  readonly milliseconds: number
  readonly year: string
  readonly stage: string
  readonly sentence: string
}

const atDesk = async (browser: Browser, address: string, files: readonly string[]): Promise<Desked> => {
  const page = await openDesk(browser, address)
  const milliseconds = await hand(page, files)
  const done = {
    milliseconds,
    year: await page.inputValue('#desk-year'),
    stage: await page.inputValue('#desk-stage'),
    sentence: (await page.textContent('#desk-status')) ?? '',
  }
  await page.context().close()
  return done
}

/** The two commands one after the other into an empty folder, as a clerk would give them. */
const byCommands = (files: readonly string[], { year, stage }: Desked): number => {
  const root = mkdtempSync(join(tmpdir(), 'mingzhang-bench-desk-'))
  const env = { ...process.env, BUDGET_ROOT: root }
  const run = (script: string, words: readonly string[]): void => {
    spawnSync(process.execPath, [join('scripts', script), ...words], { cwd: projectRoot, env })
  }
  const before = performance.now()
  const name = ['--answer', 'department/name=示例局']
  run('import.ts', [...files, '--department', 'my-department', '--year', year, '--stage', stage, ...name])
  run('check.ts', [])
  const milliseconds = performance.now() - before
  rmSync(root, { recursive: true })
  return milliseconds
}

/** What a clerk does next: every sheet and every part of the reading is looked at, and a cited cell is gone to. */
const lookAround = async (page: Page): Promise<void> => {
  await page.locator('section[aria-labelledby=desk-beside-title]').scrollIntoViewIfNeeded()
  for (const list of ['sheet', 'part']) {
    const ids = await page.$$eval(`#desk-${list}s option`, (options) =>
      options.map((option) => option.getAttribute('value') ?? ''),
    )
    for (const id of ids) {
      await page.evaluate((name) => document.getElementById(name)?.removeAttribute('data-laid'), `desk-${list}`)
      await page.selectOption(`#desk-${list}s`, id)
      await page.waitForSelector(`#desk-${list}[data-laid="${id}"]`)
    }
  }
  const source = page.locator('#desk-findings [data-source]').first()
  if ((await source.count()) === 0) return
  await source.dispatchEvent('click')
  await page.waitForTimeout(1000)
}

const measure = async (browser: Browser, address: string, files: readonly string[]): Promise<void> => {
  const desk: Desked[] = []
  const commands: number[] = []
  for (let turn = 0; turn < turns; turn++) {
    const done = await atDesk(browser, address, files)
    desk.push(done)
    commands.push(byCommands(files, done))
  }
  const [here, there] = [Math.min(...desk.map(({ milliseconds }) => milliseconds)), Math.min(...commands)]
  const page = await openDesk(browser, address)
  const reading = await tasksWhile(browser, page, slowdown, async () => {
    await hand(page, files)
  })
  const looking = await tasksWhile(browser, page, slowdown, () => lookAround(page))
  await page.context().close()
  const longest = (tasks: typeof reading): string =>
    tasks
      .slice(0, 3)
      .map(({ milliseconds, doing }) => `${milliseconds.toFixed(0)} ms ${doing}`)
      .join('，') || '都不到 20 ms'
  console.log(`${files.map((file) => basename(file)).join('、')}：${desk[0]?.sentence ?? ''}`)
  console.log(
    `  核对文件 ${(here / 1000).toFixed(2)} 秒，import 和 check ${(there / 1000).toFixed(2)} 秒，${turns} 次中最快：${(here / there).toFixed(2)} 倍`,
  )
  console.log(
    `  四倍慢的处理器，主线程最长的任务：读和核对时 ${longest(reading)}；看原件和录入结果时 ${longest(looking)}`,
  )
}

/** A whole budget as paper and as a workbook. */
const exampleFiles = async (browser: Browser, address: string, folder: string): Promise<readonly string[][]> => {
  const { department, year, stage } = example
  const found = findDisclosure(example, year)
  if (found === null) throw new Error(`data/${department}/${year}/${stage} is not there`)
  const workbook = join(folder, `${department}-${year}.xlsx`)
  writeFileSync(workbook, zipped(templateEntries(found.department, found.disclosure, { year, filled: true })))
  const paper = join(folder, `${department}-${year}.pdf`)
  const page = await browser.newPage()
  await page.goto(`${address}${department}/${year}/${stage}/print/`)
  await page.pdf({ path: paper, format: 'A4' })
  await page.context().close()
  return [[workbook], [paper]]
}

/** Measures each input. */
export const bench = async ([site = outputFolder, ...paths]: readonly string[]): Promise<void> => {
  const server = await serve({ folder: resolve(site), base: '/', port: 0, host: '127.0.0.1' })
  const browser = await launchBrowser()
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-bench-desk-'))
  const inputs =
    paths.length === 0
      ? await exampleFiles(browser, server.address, folder)
      : paths.map((path) => filesAt(resolve(path)))
  for (const files of inputs) await measure(browser, server.address, files)
  rmSync(folder, { recursive: true })
  await browser.close()
  await server.close()
}
