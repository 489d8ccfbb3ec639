// The build: the gate first, then every step into a new folder, then the swap. A failure anywhere is told in plain
// words and leaves the published site untouched. What a page says is decided in src/, never here.
import { readdirSync } from 'node:fs'
import { staticPages } from '../src/build/static-pages.ts'
import { checkBudget, loadArchive } from '../src/load.ts'
import { publishedText } from '../src/report.ts'
import { diskFault, recover, refusal, replaceFolder } from './output-folder.ts'
import { writeSearchIndex } from './search-index.ts'
import { budgetRoot, outputFolder, printsPdf, projectRoot } from './settings.ts'
import { siteUrlHint } from './site-url-hint.ts'
import { writeSitemap } from './sitemap.ts'

/** One step of the build; it writes into `folder`, which becomes the site when all steps have succeeded. */
interface BuildStep {
  readonly name: string
  readonly run: (folder: string) => Promise<void>
}

const pages: BuildStep = {
  name: '页面',
  run: async (folder) => {
    const { build } = await import('astro')
    await build({ root: projectRoot, outDir: folder, logLevel: 'warn', integrations: [staticPages(folder)] })
  },
}

const sitemap: BuildStep = {
  name: '站点地图',
  run: async (folder) => writeSitemap(folder),
}

const search: BuildStep = {
  name: '搜索索引',
  run: writeSearchIndex,
}

const pdf: BuildStep = {
  name: ' PDF（供存档，每份约需数秒）',
  run: async (folder) => {
    const { writePdfs } = await import('./write-pdfs.ts')
    await writePdfs(folder)
  },
}

/** In order; what needs the finished pages (sitemap, PDF) is added after them. */
const steps: readonly BuildStep[] = [pages, search, sitemap, ...(printsPdf ? [pdf] : [])]

/** True when the data may be published; prints the whole report when not. A fault of the program itself is thrown. */
const passesGate = (): boolean => {
  try {
    loadArchive()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return false
  }
  const { problems, unchecked, drafts } = checkBudget({ drafts: false })
  const more = problems.length > 0 ? '（npm run check 列出全部）' : ''
  console.log(`数据检查通过：${publishedText(problems, unchecked, drafts)}${more}`)
  return true
}

const countPages = (): number =>
  readdirSync(outputFolder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html')).length

const runSteps = async (): Promise<void> => {
  const started = performance.now()
  await replaceFolder(outputFolder, async (folder) => {
    for (const { name, run } of steps) {
      console.log(`正在生成${name}…`)
      await run(folder)
    }
  })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`网站已生成：${countPages()} 页，用时 ${seconds} 秒，位于 ${outputFolder}`)
  const hint = siteUrlHint(process.env.SITE_URL)
  if (hint !== '') console.log(hint)
}

/** Brings back what a killed build took away, before anything is checked; then why OUT_DIR may not be written, if so. */
const refusedFolder = (): string | null => {
  try {
    recover(outputFolder)
    return refusal(outputFolder, { project: projectRoot, budgetRoot })
  } catch (error) {
    const fault = diskFault(error)
    if (fault === null) throw error
    return fault
  }
}

/** Exit code of the build: 0 when the new site stands in OUT_DIR, 1 when the one before it was left as it was. */
export const buildSite = async (): Promise<number> => {
  process.chdir(projectRoot)
  process.env.BUDGET_ROOT = budgetRoot
  process.env.ASTRO_TELEMETRY_DISABLED = '1'
  // A build never shows drafts, whatever the shell that starts it has set.
  delete process.env.MINGZHANG_DRAFTS
  const refused = refusedFolder()
  if (refused !== null) {
    console.error(`未生成网站。${refused}\n怎么改：把 OUT_DIR 设为一个专用的文件夹，例如 dist。`)
    return 1
  }
  try {
    if (!passesGate()) return 1
    await runSteps()
    return 0
  } catch (error) {
    const fault = diskFault(error)
    if (fault !== null) {
      console.error(`未生成网站，已发布的网站没有变化。${fault}\n怎么改：腾出空间、改正权限或换一个 OUT_DIR 后再生成。`)
      return 1
    }
    console.error('生成网站时程序出错，已发布的网站没有变化。下面的内容请转给维护程序的人：')
    console.error(error)
    return 1
  }
}
