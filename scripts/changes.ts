// `npm run changes -- <旧网站文件夹> <新网站文件夹> [结果文件]`: what two built sites say differently, as changes.json outside
// both. A build never depends on the one before it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { type BuiltSite, type ChangeKind, type SiteChanges, siteChanges } from '../src/exports/changes.ts'

const builtSite = (folder: string): BuiltSite => ({
  read: (name) => {
    const file = join(folder, 'data', name)
    return existsSync(file) ? readFileSync(file, 'utf8') : ''
  },
})

const isInside = (file: string, folder: string): boolean => `${resolve(file)}${sep}`.startsWith(resolve(folder) + sep)

/** Why the comparison cannot be made; '' when it can. */
const refusal = (folders: readonly string[], out: string): string => {
  if (folders.length !== 2)
    return '怎么用：npm run changes -- <旧网站文件夹> <新网站文件夹> [结果文件，默认 changes.json]'
  const missing = folders.find(
    (folder) => !existsSync(join(folder, 'data/disclosures.csv')) && !existsSync(join(folder, 'data/manifest.json')),
  )
  if (missing !== undefined)
    return `${missing} 里没有 data/manifest.json，不是生成好的网站。\n怎么改：给出 npm run build 生成的文件夹（默认 dist）。`
  const inside = folders.find((folder) => isInside(out, folder))
  return inside === undefined ? '' : `${out} 在网站 ${inside} 里面。\n怎么改：把结果写到两个网站之外。`
}

const kinds: readonly ChangeKind[] = ['新公开', '更正', '改动', '撤下']

const summary = ({ disclosures }: SiteChanges): string => {
  if (disclosures.length === 0) return '两个网站的数据相同。'
  const counts = kinds.map((kind) => [kind, disclosures.filter((one) => one.kind === kind).length] as const)
  const lines = disclosures.map(({ kind, title, department, year, stage, tables }) => {
    const rows = Object.values(tables)
    const sum = (of: 'added' | 'removed' | 'changed'): number => rows.reduce((all, table) => all + table[of].length, 0)
    return `  ${kind}　${title || `${department} ${year} ${stage}`}：增 ${sum('added')} 行，减 ${sum('removed')} 行，变 ${sum('changed')} 行`
  })
  return [counts.flatMap(([kind, count]) => (count === 0 ? [] : [`${kind} ${count} 份`])).join('，'), ...lines].join(
    '\n',
  )
}

const [before = '', after = '', chosen = 'changes.json'] = process.argv.slice(2)
const refused = refusal(
  [before, after].filter((folder) => folder !== ''),
  chosen,
)
if (refused !== '') {
  console.error(refused)
  process.exitCode = 1
} else {
  const changes = siteChanges(builtSite(before), builtSite(after))
  writeFileSync(chosen, `${JSON.stringify(changes, null, 1)}\n`)
  console.log(`${summary(changes)}\n逐行写在 ${chosen}`)
}
