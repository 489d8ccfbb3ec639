// The build as a command: where the site goes, what is said on the way, the swap at the end. A failure anywhere is told in
// plain words and leaves the published site untouched. How a site is made is decided in src/build.
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { SiteOrder, SiteOutcome } from '../src/build/site.ts'
import type { SiteBefore } from '../src/build/site-files.ts'
import type { Shard } from '../src/build/site-plan.ts'
import { Blocked, Incomplete } from '../src/build/stopped.ts'
import { inputsKey, untouchedSite } from '../src/build/untouched-site.ts'
import { siteAddress } from '../src/exports/site-address.ts'
import { notBuilt } from '../src/report.ts'
import { type BuildOptions, buildOptions } from './build-options.ts'
import { licenceHint } from './licence-hint.ts'
import { diskFault, recordFolder, recover, refusal, replaceFolder, shardFile } from './output-folder.ts'
import { progressLines } from './progress.ts'
import { budgetRoot, outputFolder, printsPdf, projectRoot, siteBase } from './settings.ts'
import { siteUrlHint } from './site-url-hint.ts'

const orderFor = (options: BuildOptions): Omit<SiteOrder, 'folder' | 'record' | 'before' | 'mayMake'> => ({
  root: budgetRoot,
  program: projectRoot,
  site: siteAddress(process.env.SITE_URL, siteBase),
  workers: options.workers,
  shard: options.shard,
  progress: progressLines(),
})

/** What reads, checks and shows is loaded by who makes something. */
const makeSite = async (order: SiteOrder): Promise<SiteOutcome> =>
  (await import('../src/build/site.ts')).makeSite(order)

const secondsSince = (started: number): string => ((performance.now() - started) / 1000).toFixed(1)

const replaceWithShard = async (options: BuildOptions, shard: Shard, target: string): Promise<void> => {
  const started = performance.now()
  await replaceFolder(target, async (folder) => {
    const [site, record] = [join(folder, 'site'), join(folder, 'record')]
    const outcome = await makeSite({ ...orderFor(options), folder: site, record, before: [], mayMake: true })
    writeFileSync(join(folder, shardFile), `${JSON.stringify(shard)}\n`)
    return { outcome, replaces: true }
  })
  console.log(`第 ${shard.number} 份（共 ${shard.of} 份）已生成，用时 ${secondsSince(started)} 秒，位于 ${target}`)
  console.log('各份都生成后，用 npm run merge -- <各份的文件夹> 合成网站。')
}

const printPdfs = async (folder: string): Promise<void> => {
  console.log('正在生成 PDF（供存档，每份约需数秒）…')
  const { writePdfs } = await import('./write-pdfs.ts')
  await writePdfs(folder)
}

const tell = ({ said, pages, unchanged, reused }: SiteOutcome, seconds: string): void => {
  console.log(`数据检查通过：${said}${said.startsWith('没有') ? '' : '（npm run check 列出全部）'}`)
  if (unchanged) console.log(`数据和程序都没有变化，网站不用重新生成：${pages} 页，位于 ${outputFolder}`)
  else {
    const kept = reused === 0 ? '' : `，其中 ${reused} 组部门没有变化，沿用上次的页面（--full 全部重新生成）`
    console.log(`网站已生成：${pages} 页${kept}，用时 ${seconds} 秒，位于 ${outputFolder}`)
  }
  for (const hint of [siteUrlHint(process.env.SITE_URL), licenceHint(outputFolder)]) if (hint !== '') console.log(hint)
}

const replaceWithSite = async (options: BuildOptions): Promise<void> => {
  const started = performance.now()
  const record = recordFolder(outputFolder)
  const standing: SiteBefore = { site: { folder: outputFolder, moved: false }, record }
  const joined = options.shards.length > 0 ? await import('./shard-folders.ts') : null
  const before = joined?.shardsBefore(options.shards) ?? (options.full ? [] : [standing])
  const mayMake = options.shards.length === 0
  const made = await replaceFolder(outputFolder, async (folder) => {
    const order = { ...orderFor(options), folder, record, before, mayMake }
    const inputs = inputsKey(order)
    const untouched = untouchedSite(inputs, before)
    if (untouched !== null) return { outcome: { ...untouched, unchanged: true, reused: 0 }, replaces: false }
    const outcome = await makeSite({ ...order, inputs })
    if (printsPdf && !outcome.unchanged) await printPdfs(folder)
    return { outcome, replaces: !outcome.unchanged }
  })
  tell(made, secondsSince(started))
}

/** Brings back what a killed build took away, before anything is checked; then why OUT_DIR may not be written, if so. */
const refusedFolder = (target: string): string | null => {
  try {
    recover(target)
    return refusal(target, { project: projectRoot, budgetRoot })
  } catch (error) {
    const fault = diskFault(error)
    if (fault === null) throw error
    return fault
  }
}

const told = async (error: unknown, { shards }: BuildOptions): Promise<string> => {
  if (error instanceof Blocked) return error.message
  if (error instanceof Incomplete) return (await import('./shard-folders.ts')).missingShards(shards, error)
  const fault = diskFault(error)
  if (fault !== null) return `${notBuilt}${fault}\n怎么改：腾出空间、改正权限或换一个 OUT_DIR 后再生成。`
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `生成网站时程序出错，已发布的网站没有变化。下面的内容请转给维护程序的人：\n${details}`
}

const prepared = (): void => {
  process.chdir(projectRoot)
  process.env.BUDGET_ROOT = budgetRoot
  process.env.ASTRO_TELEMETRY_DISABLED = '1'
  // A build never shows drafts, whatever the shell that starts it has set.
  delete process.env.MINGZHANG_DRAFTS
  // Vite would take it for the folder of the host.
  delete process.env.BASE_URL
}

/**
 * Exit code of the build: 0 when the new site (or shard) stands, 1 when the one before it was left as it was, 2 when it was
 * asked for in words that nobody knows.
 */
export const buildSite = async (words: readonly string[], joins = false): Promise<number> => {
  const asked = buildOptions(words, joins)
  if (typeof asked === 'string') {
    console.error(`未生成网站。${asked}`)
    return 2
  }
  // Folders are meant from where the command was called, which is no more the place once the build begins.
  const options = { ...asked, shards: asked.shards.map((folder) => resolve(folder)) }
  prepared()
  const { shard } = options
  const target = shard === null ? outputFolder : `${outputFolder}.shard-${shard.number}-of-${shard.of}`
  const refused = refusedFolder(target)
  if (refused !== null) {
    console.error(`未生成网站。${refused}\n怎么改：把 OUT_DIR 设为一个专用的文件夹，例如 dist。`)
    return 1
  }
  try {
    await (shard === null ? replaceWithSite(options) : replaceWithShard(options, shard, target))
    return 0
  } catch (error) {
    console.error(await told(error, options))
    return 1
  }
}
