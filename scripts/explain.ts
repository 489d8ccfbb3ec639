// `npm run explain`: 编制说明 and “三公” explanations from the figures. What they say is decided in src/authoring.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { explanations } from '../src/authoring/explain.ts'
import { budgetRoot } from './settings.ts'
import { findDisclosure, readWish } from './written-year.ts'

const usage = `用法：npm run explain -- --department <文件夹名> --year <年> --stage budget|final [--force]
  按这一年的数字写出情况说明和“三公”说明的初稿（Markdown），只有人知道的地方写“〔待填〕”
退出码：0 写好了；1 没有这份公开或没有数字，或已有同名文件；2 选项写错。`

const run = (words: readonly string[]): number => {
  const wish = readWish(words)
  if (typeof wish === 'string') {
    console.error(`${wish}\n\n${usage}`)
    return 2
  }
  const found = findDisclosure(wish, wish.year)
  const files = found === null ? {} : explanations(found.department, found.disclosure)
  const folder = join(budgetRoot, 'content', wish.department, String(wish.year), wish.stage)
  if (Object.keys(files).length === 0) {
    console.error(`data/${wish.department}/${wish.year}/${wish.stage} 里没有可以写成说明的数字。`)
    return 1
  }
  const there = Object.keys(files).filter((name) => existsSync(join(folder, name)))
  if (there.length > 0 && !wish.force) {
    console.error(`已有 ${there.join('、')}，没有写任何文件。确定要替换时，加上 --force。`)
    return 1
  }
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  console.log(
    `写好了 ${Object.keys(files).join('、')}，位于 ${folder}。请补上“〔待填〕”的地方，并在 disclosure.yaml 的“篇章”里列出。`,
  )
  return 0
}

const words = process.argv.slice(2)
if (words.includes('--help') || words.includes('-h')) console.log(usage)
else process.exitCode = run(words)
