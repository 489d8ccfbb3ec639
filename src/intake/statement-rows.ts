// Rows that a table most likely lost while it was written down, seen from what the other tables of its document print: a
// total without any row, a level of subjects that is missing once, money that stands in one of two tables. All of it is 提示.
import { type Disclosure, tornAt } from '../budget/disclosure.ts'
import { namingOf } from '../budget/line-naming.ts'
import { problem } from '../budget/messages.ts'
import type { Problem } from '../budget/problem.ts'
import { childLines, isOtherTable, type Line, lineAmount, type Statement, type TableId } from '../budget/statement.ts'

const hasMoney = (line: Line): boolean =>
  Object.keys(line.cells).some((column) => (lineAmount(line, column)?.fen ?? 0n) !== 0n)

const listsSubjects = (statement: Statement): boolean =>
  !isOtherTable(statement.id) &&
  (statement.id === 'fund-revenue' || ['functional', 'economic'].includes(namingOf(statement, 'single') ?? ''))

/** Tables of subjects whose total has money and which print no row below it, in a document whose other tables list theirs. */
const totalsAlone = (statements: readonly Statement[]): readonly Problem[] => {
  const own = statements.filter(listsSubjects)
  if (!own.some(({ lines }) => lines.length > 1)) return []
  return own.flatMap(({ lines, entry }) => {
    const [total] = lines
    return lines.length === 1 && total?.total === true && hasMoney(total)
      ? [problem('GS-232', total.place, `《${entry.title}》的合计有金额，没有列出一个科目`)]
      : []
  })
}

/** Tables by 类, 款 and 项. */
const byItem: readonly TableId[] = ['revenue', 'expenditure', 'general', 'fund', 'state-capital']

const codeOf = ({ code, name }: Line): string => `${code}${name}`

interface Gap {
  readonly line: Line
  readonly words: string
}

/** The first subject below each 类 or 款 that has no row, and subjects that have no 项 below them. */
const brokenLevels = (statement: Statement): readonly Gap[] => {
  const lines = statement.lines.filter(({ codePrinted, total }) => codePrinted && !total)
  const codes = new Set(lines.map(({ code }) => code))
  const levels = new Set(lines.map(({ code }) => code.length))
  const leaves = lines.filter((line) => childLines(statement, line).length === 0)
  const above = new Map<string, Line>()
  for (const line of lines)
    for (const length of [3, 5]) {
      const code = line.code.slice(0, length)
      if (length < line.code.length && !codes.has(code) && !above.has(code)) above.set(code, line)
    }
  const orphans = [...above].map(([code, line]) => ({ line, words: `“${codeOf(line)}”上面没有 ${code} 一行` }))
  // A table that stops at 款 throughout is printed so.
  const barren = leaves.filter(({ code }) => code.length === 5 && (levels.has(7) || leaves.length === 1))
  return [...orphans, ...barren.map((line) => ({ line, words: `“${codeOf(line)}”下面没有一项` }))]
}

const subjects = ({ lines }: Statement): number =>
  lines.filter(({ codePrinted, total }) => codePrinted && !total).length

/** Tables with a gap among their levels, in a document of which two others print every level throughout. */
const levelGaps = (statements: readonly Statement[]): readonly Problem[] => {
  const own = statements.filter(
    (statement) =>
      byItem.includes(statement.id) && namingOf(statement, 'single') === 'functional' && subjects(statement) > 0,
  )
  const gaps = own.map((statement) => ({ statement, broken: brokenLevels(statement) }))
  const whole = gaps.filter(
    ({ statement, broken }) => broken.length === 0 && statement.lines.some(({ code }) => code.length === 7),
  )
  if (whole.length < 2) return []
  return gaps.flatMap(({ statement, broken }) => {
    const [first] = broken
    if (first === undefined) return []
    const some = broken.slice(0, 3).map(({ words }) => words)
    const words = `${some.join('，')}${broken.length > 3 ? `等 ${broken.length} 处` : ''}`
    return [problem('GS-233', first.line.place, `《${statement.entry.title}》的科目少一级：${words}`)]
  })
}

/** Codes that stand without a name where the other rows have theirs: a table that leaves out many prints them so. */
const withoutName = (statements: readonly Statement[]): readonly Problem[] => {
  const coded = statements.map((statement) => ({
    statement,
    rows: statement.lines.filter(
      ({ codePrinted, total, side }) =>
        codePrinted && !total && statement.columns.some((column) => column.kind === 'name' && column.side === side),
    ),
  }))
  const isNamed = ({ name }: Line): boolean => name !== ''
  const usual = coded.filter(({ rows }) => rows.length > 0 && rows.every(isNamed)).length >= 2
  return coded.flatMap(({ statement, rows }) => {
    const bare = rows.filter((line) => !isNamed(line))
    const [first] = bare
    const named = rows.length - bare.length
    if (first === undefined || (named < 2 ? !usual : bare.length > 1 && bare.length * 10 > rows.length)) return []
    const codes = bare.slice(0, 3).map(({ code }) => code)
    const some = `${codes.join('、')}${bare.length > 3 ? `等 ${bare.length} 行` : ''}`
    return [problem('GS-235', first.place, `《${statement.entry.title}》的 ${some} 没有科目名称`)]
  })
}

/** A column of 财政拨款收支总表 and the table that holds the same money. */
const besideEachOther: readonly (readonly [string, TableId])[] = [
  ['fund', 'fund'],
  ['stateCapital', 'state-capital'],
]

const totalIn = (statement: Statement, column: string): Line | undefined =>
  statement.lines.find((line) => line.total && (lineAmount(line, column)?.fen ?? 0n) !== 0n)

const blankThroughout = ({ lines }: Statement, column: string): boolean =>
  lines.every((line) => line.cells[column] === undefined || line.cells[column].kind === 'blank')

/** Money of 政府性基金 or 国有资本经营 in one of two tables, where the other leaves the place blank. */
const oneSided = (statements: readonly Statement[]): readonly Problem[] => {
  const summary = statements.find(({ id }) => id === 'appropriation')
  if (summary === undefined) return []
  return besideEachOther.flatMap(([column, id]) => {
    const table = statements.find((statement) => statement.id === id)
    const heading = summary.columns.find((one) => one.id === column && one.side === 'expenditure')
    if (table === undefined || heading === undefined) return []
    const [here, there] = [totalIn(summary, column), totalIn(table, 'total')]
    const names = {
      here: `《${summary.entry.title}》的“${heading.path.at(-1)}”一列`,
      there: `《${table.entry.title}》`,
    }
    if (here === undefined && there !== undefined && blankThroughout(summary, column))
      return [problem('GS-234', there.place, `${names.there}有金额，${names.here}空白`)]
    if (here !== undefined && there === undefined && blankThroughout(table, 'total'))
      return [problem('GS-234', here.place, `${names.here}有金额，${names.there}空白`)]
    return []
  })
}

/** What the tables of one document say of each other's rows; broken-off text explains itself. */
export const checkRows = (disclosure: Disclosure): readonly Problem[] => {
  const whole = disclosure.statements.filter(({ id }) => tornAt(disclosure, id).length === 0)
  return [...totalsAlone(whole), ...levelGaps(whole), ...withoutName(whole), ...oneSided(whole)]
}
