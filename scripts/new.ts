// `npm run new`: a year begun from the last one. What is kept and what is taken out is decided in src/authoring.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { newYear, schemaPath } from '../src/authoring/new-year.ts'
import { yamlSchemas } from '../src/load.ts'
import { planFiles, writeFiles } from './import-files.ts'
import { budgetRoot } from './settings.ts'
import { filesOf, findDisclosure, readWish } from './written-year.ts'

const usage = `用法：npm run new -- --department <文件夹名> --year <新的年度> --stage budget|final
  从上一年度的同一阶段开始新的一年：表、科目、项目编号和文字照搬，数字全部取下，写成草稿
退出码：0 写好了；1 没有上一年，或新的年度已经有文件；2 选项写错。`

const run = (words: readonly string[]): number => {
  const wish = readWish(words)
  if (typeof wish === 'string') {
    console.error(`${wish}\n\n${usage}`)
    return 2
  }
  const found = findDisclosure(wish, wish.year - 1)
  if (found === null) {
    console.error(`没有 data/${wish.department}/${wish.year - 1}/${wish.stage}，无从开始。`)
    return 1
  }
  const key = `${wish.department}/${wish.year - 1}/${wish.stage}`
  const files = newYear(found.disclosure, filesOf(key), wish.year, new Date().toISOString().slice(0, 10))
  const plan = planFiles(budgetRoot, files)
  if (plan.some(({ change }) => change !== 'new') && !wish.force) {
    console.error('新的年度已经有文件，没有写任何文件。确定要替换时，加上 --force。')
    return 1
  }
  writeFiles(budgetRoot, plan)
  for (const [name, schema] of Object.entries(yamlSchemas)) {
    const path = join(budgetRoot, schemaPath(name))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `${JSON.stringify(schema, null, 2)}\n`)
  }
  console.log(plan.map(({ path }) => `  ${path}`).join('\n'))
  console.log('\n写好了，状态是“草稿”。请把“〔待填〕”改成新的一年的内容，填好各表，再运行 npm run check。')
  return 0
}

const words = process.argv.slice(2)
if (words.includes('--help') || words.includes('-h')) console.log(usage)
else process.exitCode = run(words)
