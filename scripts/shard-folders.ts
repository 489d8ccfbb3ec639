// The folders of shards that are to be joined: what each says of itself, and which are wanting.
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { SiteBefore } from '../src/build/site-files.ts'
import { type Shard, shardOfGroups } from '../src/build/site-plan.ts'
import type { Incomplete } from '../src/build/stopped.ts'
import { shardFile } from './output-folder.ts'

/** A shard as it lies in its folder; a copy from another machine has its files at other moments. */
export const shardsBefore = (folders: readonly string[]): readonly SiteBefore[] =>
  folders.map((folder) => ({
    site: { folder: resolve(folder, 'site'), moved: true },
    record: resolve(folder, 'record'),
  }))

const saidBy = (folder: string): Shard | null => {
  const file = join(folder, shardFile)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Shard) : null
}

/** Why these folders do not make up the site, and what to do. */
export const missingShards = (folders: readonly string[], { plan, missing }: Incomplete): string => {
  const said = folders.map((folder) => ({ folder, shard: saidBy(folder) }))
  const strange = said.filter(({ shard }) => shard === null).map(({ folder }) => folder)
  const of = said.find(({ shard }) => shard !== null)?.shard?.of ?? 0
  const shards = shardOfGroups(plan.scan, of)
  const wanting = new Set(
    plan.scan.groups.flatMap((group, index) => (group.some((one) => missing.includes(one)) ? [shards[index]] : [])),
  )
  const there = new Set(said.map(({ shard }) => shard?.number))
  const sentence = [...wanting]
    .toSorted((a = 0, b = 0) => a - b)
    .map((number) =>
      there.has(number)
        ? `第 ${number} 份（共 ${of} 份）生成之后，数据、程序或网址又有改动，或文件不全`
        : `没有第 ${number} 份（共 ${of} 份）`,
    )
    .join('；')
  const names = `${missing.slice(0, 5).join('、')}${missing.length > 5 ? ` 等 ${missing.length} 个` : ''}`
  return [
    `未合成网站，已发布的网站没有变化。${sentence}。缺少的部门：${names}`,
    ...(strange.length > 0 ? [`  这些文件夹不是分份生成的结果：${strange.join('、')}`] : []),
    `  怎么改：用同一份数据、同一个程序、同样的 SITE_URL 和 SITE_BASE 重新生成缺少的各份，再合成`,
  ].join('\n')
}
