// A subject without the rows below it that another table of the document prints: where it was an only child, no sum misses
// it. Tables that stop at a coarser level everywhere leave nothing out.
import { namingOf } from '../budget/line-naming.ts'
import { problem } from '../budget/messages.ts'
import { placeText } from '../budget/place.ts'
import type { Problem } from '../budget/problem.ts'
import type { Line, Statement } from '../budget/statement.ts'

const subjectsOf = (statement: Statement): readonly Line[] =>
  statement.lines.filter((line) => line.codePrinted && namingOf(statement, line.side) === 'functional')

interface Table {
  readonly statement: Statement
  readonly lines: readonly Line[]
  readonly levels: ReadonlySet<number>
  /** First row below a code, by the code without its last two digits. */
  readonly below: ReadonlyMap<string, Line>
}

const tableOf = (statement: Statement): Table => {
  const lines = subjectsOf(statement)
  const below = new Map<string, Line>()
  for (const line of lines) if (!below.has(line.code.slice(0, -2))) below.set(line.code.slice(0, -2), line)
  return { statement, lines, levels: new Set(lines.map(({ level }) => level)), below }
}

const missingIn = (table: Table, others: readonly Table[]): Problem | null => {
  const cut = table.lines.flatMap((line) => {
    if (line.level === 0 || line.level === 3 || table.below.has(line.code) || !table.levels.has(line.level + 1))
      return []
    const child = others.flatMap(({ below }) => below.get(line.code) ?? [])[0]
    return child === undefined ? [] : [{ line, child }]
  })
  const [first] = cut
  if (first === undefined) return null
  const evidence = cut
    .slice(0, 5)
    .map(({ child }) => `别的表列有 ${child.code}${child.name}：${placeText(child.place)}`)
  const more = cut.length === 1 ? '' : `等 ${cut.length} 个科目`
  return problem('KM-107', first.line.place, `${first.line.code}${first.line.name}${more}下面没有下级科目`, {
    evidence,
  })
}

/** One message a table that leaves out what another table prints below the same subject. */
export const checkChildren = (statements: readonly Statement[]): readonly Problem[] => {
  const tables = statements.map(tableOf)
  return tables.flatMap(
    (table) =>
      missingIn(
        table,
        tables.filter((other) => other !== table),
      ) ?? [],
  )
}
