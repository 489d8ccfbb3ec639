// `mingzhang migrate`: after an upgrade of the program, files in the writing of today's contract. What is written otherwise
// now is decided in src/authoring; nothing is left changed that would be read differently.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Migrated, migratedDisclosure } from '../src/authoring/migrate.ts'
import type { Archive } from '../src/budget/archive.ts'
import { checkBudget, readBudget } from '../src/load.ts'
import { budgetRoot } from './settings.ts'

const usage = `用法：mingzhang migrate [--dry-run]
  程序升级后，把数据文件里旧的写法改成现在的写法；注释、引号和其他内容一个字不动
  --dry-run  只说会改什么，不写文件
退出码：0 改好了，或没有要改的；1 数据有“错误”，或改了以后核对结果不同，已经还原；2 选项写错。`

interface Rewritten extends Migrated {
  readonly path: string
  readonly before: string
}

const rewritten = ({ departments }: Archive): readonly Rewritten[] =>
  departments.flatMap(({ id, disclosures }) =>
    disclosures.flatMap((disclosure) => {
      const path = `data/${id}/${disclosure.year}/${disclosure.stage}/disclosure.yaml`
      const before = readFileSync(join(budgetRoot, path), 'utf8')
      const migrated = migratedDisclosure(disclosure, before)
      return migrated.changes.length === 0 ? [] : [{ ...migrated, path, before }]
    }),
  )

/** What the site would say of the data: a file that is only written otherwise says the same. */
const said = (): string => {
  const { problems, draftDifferences, unchecked, departments } = checkBudget({ root: budgetRoot })
  const words = problems.map(({ code, severity, what }) => `${severity} ${code} ${what}`).toSorted()
  return JSON.stringify([words, draftDifferences.length, unchecked, departments])
}

const migrate = (dryRun: boolean): number => {
  const { value, problems } = readBudget({ drafts: true })
  const unread = problems.filter(({ severity }) => severity === '错误').length
  if (unread > 0) {
    console.error(
      `数据有 ${unread} 处“错误”，有的文件读不出来，看不了是不是旧的写法；没有写任何文件。\n怎么改：运行 npx mingzhang check，改正错误以后再运行同一条命令。`,
    )
    return 1
  }
  const files = rewritten(value)
  if (files.length === 0) {
    console.log('没有旧的写法，不用改。')
    return 0
  }
  for (const { path, changes } of files)
    for (const { line, before, after, why } of changes) console.log(`${path}:${line} ${before} → ${after}（${why}）`)
  const count = files.reduce((sum, { changes }) => sum + changes.length, 0)
  if (dryRun) {
    console.log(`\n试运行：会改 ${files.length} 个文件 ${count} 处，没有写任何文件。`)
    return 0
  }
  const before = said()
  for (const { path, text } of files) writeFileSync(join(budgetRoot, path), text)
  if (said() !== before) {
    for (const file of files) writeFileSync(join(budgetRoot, file.path), file.before)
    console.error('\n改了以后核对的结果和以前不同，文件已经还原。请把上面的内容转给维护程序的人。')
    return 1
  }
  console.log(`\n改好了 ${files.length} 个文件 ${count} 处，核对的结果和以前相同。`)
  return 0
}

const words = process.argv.slice(2)
const strange = words.find((word) => !['--dry-run', '--help', '-h'].includes(word))
if (strange !== undefined) {
  console.error(`没有“${strange}”这个选项。\n\n${usage}`)
  process.exitCode = 2
} else if (words.some((word) => word === '--help' || word === '-h')) console.log(usage)
else process.exitCode = migrate(words.includes('--dry-run'))
