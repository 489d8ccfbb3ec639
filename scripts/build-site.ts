// The build as a command: where the site goes, what is said on the way, the swap at the end. A failure anywhere is told in
// plain words and leaves the published site untouched. How a site is made is decided in src/build.
import { readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Blocked, makeSite } from '../src/build/site.ts'
import { siteAddress } from '../src/exports/site-address.ts'
import { licenceHint } from './licence-hint.ts'
import { diskFault, recover, refusal, replaceFolder } from './output-folder.ts'
import { progressLines } from './progress.ts'
import { budgetRoot, outputFolder, printsPdf, projectRoot, siteBase } from './settings.ts'
import { siteUrlHint } from './site-url-hint.ts'

const countPages = (): number =>
  readdirSync(outputFolder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html')).length

/** `--workers 1`; as many as the machine has processors when not said. */
const workersWanted = (): number => {
  const at = process.argv.indexOf('--workers')
  const wanted = at < 0 ? availableParallelism() : Number(process.argv[at + 1])
  return Number.isInteger(wanted) && wanted > 0 ? wanted : 1
}

const replaceWithNewSite = async (): Promise<void> => {
  const started = performance.now()
  let said = ''
  await replaceFolder(outputFolder, async (folder) => {
    said = await makeSite({
      root: budgetRoot,
      program: projectRoot,
      site: siteAddress(process.env.SITE_URL, siteBase),
      folder,
      workers: workersWanted(),
      progress: progressLines(),
    })
    if (!printsPdf) return
    console.log('正在生成 PDF（供存档，每份约需数秒）…')
    const { writePdfs } = await import('./write-pdfs.ts')
    await writePdfs(folder)
  })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`数据检查通过：${said}${said.startsWith('没有') ? '' : '（npm run check 列出全部）'}`)
  console.log(`网站已生成：${countPages()} 页，用时 ${seconds} 秒，位于 ${outputFolder}`)
  for (const hint of [siteUrlHint(process.env.SITE_URL), licenceHint(outputFolder)]) if (hint !== '') console.log(hint)
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
    await replaceWithNewSite()
    return 0
  } catch (error) {
    if (error instanceof Blocked) {
      console.error(error.message)
      return 1
    }
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
