// `npm run changes -- <旧网站文件夹> <新网站文件夹> [结果文件]`: what two built sites say differently, as changes.json outside
// both. A build never depends on the one before it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { type BuiltSite, type ChangeKind, type SiteChanges, siteChanges } from '../src/exports/changes.ts'
import { askedForHelp } from './usage.ts'

const builtSite = (folder: string): BuiltSite => ({
  read: (name) => {
    const file = join(folder, 'data', name)
    return existsSync(file) ? readFileSync(file, 'utf8') : ''
  },
})

const isInside = (file: string, folder: string): boolean => `${resolve(file)}${sep}`.startsWith(resolve(folder) + sep)

/** Why the comparison cannot be made; '' when it can. */
const refusal = (folders: readonly string[], out: string): string => {
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

const usage = `用法：npm run changes -- <旧网站文件夹> <新网站文件夹> [结果文件]
  两次生成的网站有哪些不同：新公开、更正、改动、撤下，各有哪些行；结果文件不写时是 changes.json
退出码：0 比较好了，不论有没有不同；1 不是生成好的网站，或结果文件在网站里面；2 选项写错。`

const compare = (before: string, after: string, out: string): number => {
  const refused = refusal([before, after], out)
  if (refused !== '') {
    console.error(refused)
    return 1
  }
  const changes = siteChanges(builtSite(before), builtSite(after))
  writeFileSync(out, `${JSON.stringify(changes, null, 1)}\n`)
  console.log(`${summary(changes)}\n逐行写在 ${out}`)
  return 0
}

const answer = (words: readonly string[]): number => {
  if (askedForHelp(words, usage)) return 0
  const [before, after, out = 'changes.json', ...more] = words
  const strange = words.find((word) => word.startsWith('-')) ?? more[0]
  if (strange === undefined && before !== undefined && after !== undefined) return compare(before, after, out)
  console.error(`${strange === undefined ? '要写两个网站的文件夹。' : `不认识“${strange}”。`}\n\n${usage}`)
  return 2
}

process.exitCode = answer(process.argv.slice(2))
