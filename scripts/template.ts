// `npm run template`: the department's workbook for the next year. What stands in it is decided in src/exports/template.
import { existsSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { templateEntries } from '../src/exports/template/template-workbook.ts'
import { zipped } from '../src/exports/zip.ts'
import { findDisclosure, readWish } from './written-year.ts'

const usage = `用法：npm run template -- --department <文件夹名> --year <要填的年度> --stage budget|final [--force]
  按上一年度的表写出今年要填的工作簿：官方表样、合计公式、科目和指标的下拉列表，选中一格能看到上年的数
退出码：0 写好了；1 没有上一年度，或已有同名文件；2 选项写错。`

const run = (words: readonly string[]): number => {
  const wish = readWish(words)
  if (typeof wish === 'string') {
    console.error(`${wish}\n\n${usage}`)
    return 2
  }
  const found = findDisclosure(wish, wish.year - 1)
  if (found === null) {
    console.error(`没有 data/${wish.department}/${wish.year - 1}/${wish.stage}，不知道表样。`)
    return 1
  }
  const file = resolve(process.env.INIT_CWD ?? '.', `${wish.department}-${wish.year}-${wish.stage}-填报.xlsx`)
  if (existsSync(file) && !wish.force) {
    console.error(`已有 ${file}，没有写。确定要替换时，加上 --force。`)
    return 1
  }
  writeFileSync(file, zipped(templateEntries(found.department, found.disclosure, { year: wish.year })))
  console.log(`写好了 ${file}。用 Excel 或 WPS 填好后保存，再用 npm run import 或网站上的“核对文件”读入。`)
  return 0
}

const words = process.argv.slice(2)
if (words.includes('--help') || words.includes('-h')) console.log(usage)
else process.exitCode = run(words)
