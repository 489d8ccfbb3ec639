// `npm run bench -- search`: how well the search finds the portal's own words, beside other engines, and what a first
// result costs in bytes and time, on this portal and on a synthetic one of 10,000 pages.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { writeIndexes } from '../../src/build/search-index.ts'
import { newSearchPart } from '../../src/build/search-part.ts'
import { readArchive } from '../../src/intake/index.ts'
import { currentArchive } from '../../src/load.ts'
import { byDepartment } from '../../src/search/side-index.ts'
import { pagefindPath } from '../../src/views/search/search-page.ts'
import type { SearchRecord } from '../../src/views/search/search-record.ts'
import { searchRecords } from '../../src/views/search/search-records.ts'
import { projectRoot } from '../settings.ts'
import { launchBrowser } from './launch-browser.ts'
import { countingServer, firstResult, typingTimes } from './search-bytes.ts'
import { bigramEngine, type Engine, engineOf, ownEngine, pagefindEngine } from './search-engines.ts'
import { firstAnswerLines, firstAnswers } from './search-first.ts'
import { questionSets } from './search-queries.ts'
import { indexFolder, readLines, writeSideIndex } from './search-reads.ts'
import { type Measured, measure, measuredLines } from './search-recall.ts'
import { syntheticRecords } from './search-synthetic.ts'
import { truthOf } from './search-truth.ts'
import { typedSets } from './search-typed.ts'

const usage = `选项：
  --site <文件夹>  用已经生成的网站，不重新生成
  --missed         列出没有全部找到或首位不对的问题
  --only-recall    只测找得准不准，不开浏览器
  --beside <根目录>  再并入另一处数据的各部门，只问照人们写法提的问题：找得准不准、读了多少、筛选的个数对不对`

const workplace = join(projectRoot, '.cache/bench-search')
const largePages = 10_000

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`

const builtSite = (given: string | undefined): string => {
  if (given !== undefined) return given
  const site = join(workplace, 'site')
  console.log('正在生成网站…')
  const env = { ...process.env, OUT_DIR: site, SITE_BASE: '', SITE_URL: '' }
  execFileSync(process.execPath, ['scripts/build.ts'], { cwd: projectRoot, env, stdio: 'ignore' })
  return site
}

/** The search page of the built site with the indexes of other records. */
const siteWith = async (site: string, records: readonly SearchRecord[]): Promise<string> => {
  const folder = join(workplace, `portal-${records.length}`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'search'), { recursive: true })
  cpSync(join(site, '_astro'), join(folder, '_astro'), { recursive: true })
  cpSync(join(site, 'search/index.html'), join(folder, 'search/index.html'))
  await writeIndexes(
    folder,
    byDepartment(records).map((own) => newSearchPart(folder, own)),
  )
  return folder
}

/** Questions as people type them; whatever the portal, the five documents are in it. */
const typedLines = async (
  engine: Engine | undefined,
  records: readonly SearchRecord[],
  withMissed: boolean,
): Promise<void> => {
  if (engine === undefined) return
  const answers = []
  for (const set of typedSets) answers.push(await firstAnswers(engine, records, set))
  console.log(`\n${engine.name}：照人们的写法提的问题，${records.length} 条记录`)
  console.log(firstAnswerLines(answers).join('\n'))
  if (withMissed) for (const { set, missed } of answers) console.log(`首位不对：${set}：${missed.join('、') || '无'}`)
}

const recallOf = async (
  engines: readonly Engine[],
  records: readonly SearchRecord[],
  withMissed: boolean,
): Promise<void> => {
  const sets = questionSets(records, truthOf(records))
  const measured: Measured[] = []
  for (const set of sets) for (const engine of engines) measured.push(await measure(engine, set))
  console.log(measuredLines(measured).join('\n'))
  await typedLines(engines[0], records, withMissed)
  if (!withMissed) return
  for (const { set, engine, missed } of measured)
    console.log(`未全部找到或首位不对：${engine} ${set}：${missed.slice(0, 15).join('、') || '无'}`)
}

/** Questions of every kind: a word, a project, running text, a code, an amount, words that never stand together. */
const asked = (records: readonly SearchRecord[]): readonly string[] => {
  const named = (kind: string): SearchRecord | undefined =>
    records.find((record) => record.kind === kind && record.amount !== null)
  const text = records.find(({ kind }) => kind === '说明')?.parts.find((part) => part.text.length > 20)?.text ?? ''
  return [
    '三公经费',
    '绩效',
    named('绩效目标')?.title ?? '',
    text.slice(4, 16),
    records.flatMap(({ parts }) => parts.flatMap(({ codes }) => codes)).find((code) => code.length === 7) ?? '',
    named('公开表')?.amount?.text.split(' ')[0] ?? '',
    '公务接待 减少',
    '公务接待费为什么减少',
  ].filter((words) => words !== '')
}

const indexSize = (folder: string): string => {
  const files = readdirSync(join(folder, 'search'), { recursive: true, encoding: 'utf8' }).map((name) =>
    join(folder, 'search', name),
  )
  const sizes = files.map((file) => statSync(file)).filter((stat) => stat.isFile())
  return `${sizes.length} 个文件，${(sizes.reduce((sum, { size }) => sum + size, 0) / 2 ** 20).toFixed(1)} MB`
}

const costOf = async (browser: Browser, folder: string, title: string, words: readonly string[]): Promise<void> => {
  const server = await countingServer(folder)
  console.log(`\n${title}（/search/ 共 ${indexSize(folder)}）`)
  console.log('问题 | 首个结果出现时已传输（gzip，含页面、样式、脚本） | 全部停下后（含 Pagefind）')
  const results = []
  for (const each of words) results.push(await firstResult(browser, server, each))
  for (const { words: typed, first, rest } of results)
    console.log([typed, kilobytes(first), kilobytes(rest)].join(' | '))
  console.log(`最多：${kilobytes(Math.max(...results.map(({ first }) => first)))}`)
  const page = await browser.newPage()
  await page.goto(`${server.address}search/?q=${encodeURIComponent(words[0] ?? '')}`)
  await page.waitForLoadState('networkidle')
  const times = [...(await typingTimes(page, words.slice(1)))].sort((a, b) => a - b)
  console.log(
    `载入以后，键入到首个结果：中位 ${times[Math.floor(times.length / 2)]?.toFixed(0)} 毫秒，最慢 ${times.at(-1)?.toFixed(0)} 毫秒（本机 ${times.length} 次，每次问题的分片都未读过）`,
  )
  await page.close()
  await server.close()
}

const givenAfter = (words: readonly string[], option: string): string | undefined =>
  words.includes(option) ? words[words.indexOf(option) + 1] : undefined

/** What belongs to the departments of another budget root. */
const recordsBeside = (root: string): readonly SearchRecord[] =>
  searchRecords(readArchive(root, { drafts: false, program: projectRoot }).value).filter(
    ({ department }) => department !== '',
  )

/** The questions as people type them on a larger portal that holds the own documents too. */
const besideLines = async (own: readonly SearchRecord[], root: string, withMissed: boolean): Promise<void> => {
  const records = [...own, ...recordsBeside(root)]
  const folder = join(workplace, 'beside')
  rmSync(folder, { recursive: true, force: true })
  writeSideIndex(folder, records)
  await typedLines(await engineOf(records, indexFolder(folder)), records, withMissed)
  console.log((await readLines(indexFolder(folder), records)).join('\n'))
  rmSync(folder, { recursive: true, force: true })
}

export const bench = async (words: readonly string[]): Promise<void> => {
  if (words.includes('--help')) return console.log(usage)
  const records = searchRecords(currentArchive())
  const withMissed = words.includes('--missed')
  const beside = givenAfter(words, '--beside')
  if (beside !== undefined) return besideLines(records, beside, withMissed)
  console.log(`${records.length} 条记录；真值为逐条扫描原文（不用索引），问题用固定种子抽取。`)
  const plain = [await ownEngine(records), bigramEngine(records)]
  if (words.includes('--only-recall')) return recallOf(plain, records, withMissed)
  const site = builtSite(givenAfter(words, '--site'))
  const browser = await launchBrowser()
  const server = await countingServer(site)
  const page = await browser.newPage()
  await page.goto(`${server.address}search/`)
  await recallOf([...plain, pagefindEngine(page, pagefindPath)], records, withMissed)
  await server.close()
  await costOf(browser, site, `本站：${records.length} 条记录`, asked(records))
  const many = syntheticRecords(records, largePages)
  await typedLines(await ownEngine(many), many, withMissed)
  console.log(
    `\n合成门户：由真实记录直接生成 ${many.length} 条记录（不渲染网页），部门、地区、金额各不相同，文字每十二字换一字；搜索页用本站生成的同一页。`,
  )
  await costOf(browser, await siteWith(site, many), `合成门户：${many.length} 条记录`, asked(records))
  await browser.close()
  rmSync(workplace, { recursive: true, force: true })
}
