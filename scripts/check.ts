// `npm run check`: reads everything, drafts included, and prints what a clerk has to look at. What is wrong is decided
// in src/; here are only the options, the choice of what is shown, and the exit code.
import type { Problem } from '../src/budget/problem.ts'
import { keepCompiledProgram } from './compiled-program.ts'

keepCompiledProgram()
const { checkBudget } = await import('../src/load.ts')
const { overview } = await import('../src/report/overview.ts')
const { checkState, publishedText, report, sortProblems } = await import('../src/report.ts')

interface Options {
  readonly json: boolean
  readonly department: string
  readonly rule: string
  /** Every entry of every department, where a check of many departments shows counts. */
  readonly all: boolean
}

interface Answer {
  readonly text: string
  readonly exit: 0 | 1 | 2
}

/** So many entries are read one by one; more of several departments are counted first. */
const readAtOnce = 12

const usage = `用法：npm run check -- [选项]
  --department <文件夹名>  只看一个部门，例如 --department xinzhou-industry
  --rule <编号>            只看一种问题，例如 --rule GS-101，或一组，例如 --rule GS
  --all                    列出全部问题；不写时，几个部门一起检查只列必须改的，其余按规则和文件计数
  --json                   给程序读的格式
  --help                   显示本说明
退出码：0 没有错误；1 有错误，或草稿中有不符；2 选项写错。`

const readOptions = (words: readonly string[]): Options | string => {
  const options = { json: false, department: '', rule: '', all: false }
  for (let index = 0; index < words.length; index++) {
    const [word = '', attached] = (words[index] ?? '').split(/=(.*)/s)
    const value = (): string => attached ?? words[++index] ?? ''
    if (word === '--json' && attached === undefined) options.json = true
    else if (word === '--all' && attached === undefined) options.all = true
    else if (word === '--department') options.department = value()
    else if (word === '--rule') options.rule = value().toUpperCase()
    else return `没有“${words[index]}”这个选项。`
    if (word === '--department' && options.department === '') return '--department 后面要写部门的文件夹名。'
    if (word === '--rule' && !/^(?:WJ|GS|KM|GJ|YW|ZB|PJ|YS)(?:-\d+)?$/.test(options.rule))
      return '--rule 后面要写编号，例如 GS-101 或 GS。'
  }
  return options
}

const isShown = ({ code, place }: Problem, { department, rule }: Options): boolean =>
  (department === '' || place.file.split('/')[1] === department) &&
  (rule === '' || code === rule || code.startsWith(`${rule}-`))

const asJson = (sorted: ReturnType<typeof sortProblems>, ok: boolean): string =>
  JSON.stringify(
    {
      ok,
      problems: sorted.map(({ problem: { code, severity, what, evidence, fix }, at }) => ({
        ...at,
        severity,
        code,
        what,
        evidence,
        fix,
      })),
    },
    null,
    2,
  )

const check = (words: readonly string[]): Answer => {
  if (words.includes('--help') || words.includes('-h')) return { text: usage, exit: 0 }
  const options = readOptions(words)
  if (typeof options === 'string') return { text: `${options}\n\n${usage}`, exit: 2 }
  const { problems, departments, draftProblems, draftDifferences, drafts, unchecked, locate } = checkBudget()
  if (options.department !== '' && !departments.includes(options.department))
    return { text: `没有“${options.department}”这个部门。已有的部门：${departments.join('、')}`, exit: 2 }
  const shown = problems.filter((problem) => isShown(problem, options))
  const ofDrafts = new Set(draftProblems)
  const differences = new Set(draftDifferences)
  const stopsDraft = shown.some((problem) => differences.has(problem))
  const stopping = shown.filter((problem) => problem.severity === '错误' || differences.has(problem))
  const exit = stopping.length > 0 ? 1 : 0
  if (options.json) return { text: asJson(sortProblems(shown, locate), exit === 0), exit }
  const whole = options.department === '' && options.rule === ''
  const published = publishedText(
    problems.filter((problem) => !ofDrafts.has(problem)),
    unchecked,
    drafts,
  )
  // The same line that a build prints: what the site will say.
  const line = whole && (drafts > 0 || unchecked.length > 0) ? `\n公开的数据：${published}` : ''
  const state = checkState(shown, stopsDraft)
  const counted = whole && !options.all && departments.length > 1 && problems.length > readAtOnce
  const text = counted ? overview(shown, stopping, locate, state) : report(shown, locate, state)
  return { text: `${text}${line}`, exit }
}

const answer = check(process.argv.slice(2))
const write = answer.exit === 2 ? console.error : console.log
write(answer.text)
process.exitCode = answer.exit
