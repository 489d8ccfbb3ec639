// All that `npm test` of a portal looks at: the check of its data, the build, and then of the built site every link, the
// HTML of every page, and what axe finds on pages of every shape. All of it runs, so that one run tells everything; nothing
// is skipped.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { findBrowser, hasChineseFont } from '../browser.mjs'
import { serve } from '../serve.ts'
import { outputFolder, projectRoot, siteBase } from '../settings.ts'
import { violations } from './axe-violations.ts'
import { brokenLinks } from './broken-links.ts'
import { builtFiles, eachPage } from './built-pages.ts'
import { htmlFaults } from './html-faults.ts'

/** So many pages of one shape are looked at in the browser. */
const pagesOfAShape = 2
const shownFaults = 20

interface Step {
  readonly title: string
  readonly faults: readonly string[]
}

const command = (script: string): boolean =>
  spawnSync(process.execPath, [...process.execArgv, join(projectRoot, 'scripts', script)], { stdio: 'inherit' })
    .status === 0

/** What differs from department to department and from year to year left out of an address. */
const shapeOf = (address: string, departments: ReadonlySet<string>): string => {
  const [, first = '', ...rest] = address.split('/')
  if (!departments.has(first)) return first === 'rules' && rest.length > 1 ? '/rules/' : address
  const words = rest.map((word, index) =>
    /^\d{4}$/.test(word) ? '<year>' : rest[index - 1] === 'projects' && word !== '' ? '<project>' : word,
  )
  return ['', '<department>', ...words].join('/')
}

/** Addresses of pages of every shape, the first ones of each. */
const pagesToVisit = (site: string): readonly string[] => {
  const pages = builtFiles(site).filter((file) => file.endsWith('index.html'))
  const departments = new Set(pages.flatMap((file) => /^([^/]+)\/\d{4}\//.exec(file)?.[1] ?? []))
  const addresses = pages.map((file) => `/${file.replace(/index\.html$/, '')}`)
  return [...Map.groupBy(addresses, (address) => shapeOf(address, departments)).values()].flatMap((same) =>
    same.slice(0, pagesOfAShape),
  )
}

const accessibility = async (): Promise<readonly string[]> => {
  const executablePath = findBrowser()
  if (executablePath === undefined || !hasChineseFont())
    return [
      '没有找到 Chromium 或 Chrome 浏览器，或没有中文字体。Debian/Ubuntu 上请以管理员身份运行：apt-get install -y chromium fonts-wqy-microhei；其他系统请安装 Chrome，或用环境变量 CHROMIUM_PATH 指明浏览器程序的位置。',
    ]
  // The sandbox of Chromium refuses to run for root, as in containers.
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  const server = await serve({ folder: outputFolder, base: siteBase, port: 0 })
  try {
    const context = await browser.newContext({ locale: 'zh-CN', bypassCSP: true })
    context.setDefaultTimeout(300_000)
    const page = await context.newPage()
    const found: string[] = []
    for (const address of pagesToVisit(outputFolder)) {
      await page.goto(server.address + address.slice(1), { waitUntil: 'load' })
      for (const fault of await violations(page)) found.push(`${address} ${fault}`)
    }
    return found
  } finally {
    await browser.close()
    await server.close()
  }
}

const say = ({ title, faults }: Step): Step => {
  console.log(`\n== ${title}：${faults.length === 0 ? '通过' : `${faults.length} 处`}`)
  for (const fault of faults.slice(0, shownFaults)) console.error(`  ${fault}`)
  if (faults.length > shownFaults) console.error(`  另有 ${faults.length - shownFaults} 处`)
  return { title, faults }
}

const pageFaults = async (): Promise<readonly string[]> => {
  const found: string[] = []
  for (const page of eachPage(outputFolder)) found.push(...(await htmlFaults(page)))
  return found
}

/** Resolves with the exit code: 0 when all of it passed. */
export const testPortal = async (): Promise<number> => {
  console.log('== 数据')
  const checked = command('check.ts')
  console.log('\n== 生成网站')
  if (!command('build.ts')) return 1
  const origin = process.env.SITE_URL ? new URL(process.env.SITE_URL).origin : ''
  const steps = [
    say({ title: '链接', faults: brokenLinks(outputFolder, siteBase, origin) }),
    say({ title: '网页格式', faults: await pageFaults() }),
    say({ title: '无障碍', faults: await accessibility() }),
  ]
  const failed = [
    ...(checked ? [] : ['数据']),
    ...steps.flatMap(({ title, faults }) => (faults.length > 0 ? [title] : [])),
  ]
  console.log(failed.length === 0 ? '\n全部通过，可以发布。' : `\n没有通过：${failed.join('、')}`)
  return failed.length === 0 ? 0 : 1
}
