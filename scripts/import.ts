// `npm run import`: a department's own files → the files of data/ and content/, with the report of what was done. What
// is recognised is decided in src/importer; here are the options, the disk and the exit code.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importDocuments } from '../src/importer/import-documents.ts'
import type { ImportOptions } from '../src/importer/recognition.ts'
import { importReportText } from '../src/importer/report-text.ts'
import { checkBudget } from '../src/load.ts'
import { checkState, report } from '../src/report.ts'
import { inputsOf, type PlannedFile, planFiles, readInThread, standingProjects, writeFiles } from './import-files.ts'
import { budgetRoot } from './settings.ts'

interface Wish extends ImportOptions {
  readonly paths: readonly string[]
  readonly dryRun: boolean
  readonly force: boolean
}

const usage = `用法：npm run import -- <文件或文件夹> … --department <文件夹名> --year <年> --stage budget|final [选项]
  读 .xlsx、.xls、.ods、.csv、.docx、文字版 .pdf 和文本文件，写出 data/ 和 content/ 里的文件（草稿）
  --department river-works  部门的文件夹名，英文小写、数字和连字符
  --year 2026               预算或决算的年度
  --stage budget            budget 预算，final 决算
  --dry-run                 只说会做什么，不写文件
  --force                   已有的文件内容不同时，用导入的内容替换
  --keep-hidden             隐藏的行、列和工作表也录入
  --answer "<问题>=<答案>"  回答上一次导入提出的问题，可以写多次
退出码：0 全部录入；1 有没有读的文件、没有录入的内容或没有写出的改动；2 选项写错。`

const shownDepartments = 8

/** The departments that are there already: the next year of one of them goes into its own folder. */
const standingDepartments = (): string => {
  const folder = join(budgetRoot, 'data')
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => existsSync(join(folder, name, 'department.yaml')))
    : []
  const list = names.slice(0, shownDepartments).join('、')
  return names.length === 0
    ? '部门的新文件夹，请用英文小写起名。'
    : `已有的部门：${list}${names.length > shownDepartments ? ` 等 ${names.length} 个` : ''}；新的部门请用英文小写起名。`
}

const readWish = (words: readonly string[]): Wish | string => {
  const paths: string[] = []
  const answers: Record<string, string> = {}
  const wish = { department: '', year: 0, stage: '', dryRun: false, force: false, keepHidden: false }
  for (let index = 0; index < words.length; index++) {
    const [word = '', attached] = (words[index] ?? '').startsWith('--')
      ? (words[index] ?? '').split(/=(.*)/s)
      : [words[index]]
    const value = (): string => attached ?? words[++index] ?? ''
    if (word === '--dry-run') wish.dryRun = true
    else if (word === '--force') wish.force = true
    else if (word === '--keep-hidden') wish.keepHidden = true
    else if (word === '--department') wish.department = value()
    else if (word === '--year') wish.year = Number(value())
    else if (word === '--stage') wish.stage = value()
    else if (word === '--answer') {
      const [id = '', answer = ''] = value().split(/=(.*)/s)
      answers[id] = answer
    } else if (word.startsWith('--')) return `没有“${word}”这个选项。`
    else paths.push(word)
  }
  if (paths.length === 0) return '没有写要导入的文件。'
  const missing = paths.find((path) => !existsSync(path))
  if (missing !== undefined) return `没有“${missing}”这个文件。`
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(wish.department))
    return `--department 后面要写部门的文件夹名，例如 river-works。${standingDepartments()}`
  if (!/^(?:19|20)\d{2}$/.test(String(wish.year))) return '--year 后面要写四位年份，例如 2026。'
  const { stage } = wish
  if (stage !== 'budget' && stage !== 'final') return '--stage 后面要写 budget 或 final。'
  // The command may look at the clock; the importer may not.
  return { ...wish, stage, paths, answers, recordedOn: new Date().toISOString().slice(0, 10) }
}

const changeLines = ({ path, change, gone, come }: PlannedFile): readonly string[] => {
  const words = { new: '新文件', same: '内容相同', kept: '已有，保留原样', changed: '内容不同' } as const
  const list = (mark: string, lines: readonly string[]): readonly string[] => [
    ...lines.slice(0, 8).map((line) => `    ${mark} ${line}`),
    ...(lines.length > 8 ? [`    ${mark} 另有 ${lines.length - 8} 行`] : []),
  ]
  return [`  ${path}：${words[change]}`, ...list('-', gone), ...list('+', come)]
}

/** The check of the imported disclosure alone, read from `root`. */
const checkText = (root: string, department: string): string => {
  const { problems, draftDifferences, locate } = checkBudget({ root })
  const own = problems.filter(({ place }) => place.file.split('/')[1] === department)
  const stops = own.some((problem) => draftDifferences.includes(problem))
  return report(own, locate, checkState(own, stops))
}

const checkAside = (files: Readonly<Record<string, string>>, department: string): string => {
  const root = mkdtempSync(join(tmpdir(), 'import-'))
  try {
    writeFiles(root, planFiles(root, files))
    return checkText(root, department)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

const run = async (wish: Wish): Promise<number> => {
  const { files, report: done } = await importDocuments(
    inputsOf(wish.paths),
    {
      ...wish,
      projectIds: standingProjects(budgetRoot, wish.department),
      departmentKnown: existsSync(join(budgetRoot, 'data', wish.department, 'department.yaml')),
    },
    readInThread,
  )
  console.log(importReportText(done))
  const plan = planFiles(budgetRoot, files)
  if (plan.length === 0) {
    console.log('\n没有写出文件。')
    return 1
  }
  console.log(`\n写出的文件\n${plan.flatMap(changeLines).join('\n')}`)
  const blocked = plan.some(({ change }) => change === 'changed') && !wish.force
  if (wish.dryRun || blocked) {
    console.log(
      wish.dryRun
        ? '\n试运行：没有写任何文件。'
        : '\n已有的文件内容不同，没有写任何文件。看过上面的改动后，加上 --force 再运行一次。',
    )
    console.log(`\n核对（按导入的内容）\n${checkAside(files, wish.department)}`)
  } else {
    writeFiles(budgetRoot, plan)
    console.log(`\n核对\n${checkText(budgetRoot, wish.department)}`)
  }
  return blocked || done.refused.length > 0 || done.conservation.left > 0 ? 1 : 0
}

const words = process.argv.slice(2)
const wish = words.includes('--help') || words.includes('-h') ? usage : readWish(words)
if (typeof wish === 'string') {
  const help = wish === usage
  ;(help ? console.log : console.error)(help ? usage : `${wish}\n\n${usage}`)
  process.exitCode = help ? 0 : 2
} else process.exitCode = await run(wish)
