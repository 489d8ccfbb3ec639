// Totals that a table leaves out, leaves unnamed, leaves blank or prints twice: no figure is contradicted, but a sum that
// cannot be taken is a check that is silently not made. All of it is 提示, one a table and kind.
import { addendsOf, columnSums, ownColumns, rowSums } from '../budget/composition.ts'
import { namingOf } from '../budget/line-naming.ts'
import { problem } from '../budget/messages.ts'
import { placeText } from '../budget/place.ts'
import type { Problem } from '../budget/problem.ts'
import {
  childLines,
  isOtherTable,
  type Line,
  lineAmount,
  printsAmount,
  type Side,
  type Statement,
} from '../budget/statement.ts'
import { declarationOf } from '../budget/statements/index.ts'
import { threePublicPartNames, threePublicParts } from '../budget/statements/three-public.ts'
import { squeezed } from '../budget/wording.ts'
import type { Note } from './map.ts'

const sidesOf = (statement: Statement): readonly Side[] => [...new Set(statement.columns.map(({ side }) => side))]

const sideWords: Readonly<Record<Side, string>> = { single: '', income: '收入方', expenditure: '支出方' }

const filledIn = (lines: readonly Line[], column: string): boolean =>
  lines.some((line) => {
    const stated = lineAmount(line, column)
    return stated !== null && stated.fen !== 0n
  })

const statesMoney = (statement: Statement, line: Line): boolean =>
  ownColumns(statement, line.side).some((column) => filledIn([line], column))

/** The row that has amounts and no word beside them is read as the total of its side. */
const checkUnnamed = (statement: Statement, note: Note): void => {
  const unnamed = statement.lines.filter((line) => line.total && line.name === '' && line.code === '')
  const [first] = unnamed
  // A table without a column of names, or of one row, has nothing to call it by.
  const named = statement.columns.some(({ kind, side }) => kind === 'name' && side === first?.side)
  if (first === undefined || !named || statement.lines.length === 1) return
  note(problem('GS-224', first.place, `${sideWords[first.side]}有一行金额没有名称，按合计读出`))
}

/** 合记, 台计: one letter away from 合计 or 总计, and no name of anything. */
const isTotalMisspelt = ({ name }: Line): boolean =>
  /^(?:[合总][^计]|[^合总小共累统审会预设估算核]计)$/.test(squeezed(name))

/** A side that states money and has a total in its form, but prints none: its first row with money, and how many. */
const withoutTotal = (statement: Statement, side: Side): readonly Line[] => {
  const lines = statement.lines.filter((line) => line.side === side)
  const declared = declarationOf(statement).lines.some((line) => line.side === side && line.total === true)
  if (!declared || lines.some(({ total }) => total)) return []
  const filled = lines.filter((line) => statesMoney(statement, line))
  const naming = namingOf(statement, side)
  const subjects = naming === 'functional' || naming === 'economic' || statement.id === 'fund-revenue'
  return subjects || filled.length > 1 || filled.some(isTotalMisspelt) ? filled : []
}

/** Tables without a total in a document whose other tables print theirs. */
export const checkMissingTotals = (statements: readonly Statement[]): readonly Problem[] => {
  const own = statements.filter(({ id }) => !isOtherTable(id))
  const usual = (statement: Statement): boolean => statement.lines.some(({ total }) => total)
  return own.flatMap((statement) =>
    own.filter((other) => other !== statement && usual(other)).length < 2
      ? []
      : sidesOf(statement).flatMap((side) => {
          const filled = withoutTotal(statement, side)
          const [first] = filled
          const what = `${sideWords[side]}有 ${filled.length} 行金额，没有合计一行，各行之和无从核对`
          return first === undefined ? [] : [problem('GS-225', first.place, what)]
        }),
  )
}

const named = ({ name, code }: Line): string => `“${name.replace(/\s+/g, '') || code || '合计'}”`

/** A word for a blank cell in a row. */
const blankIn = (statement: Statement, line: Line, column: string): boolean =>
  line.cells[column]?.kind === 'blank' && statement.columns.some(({ id, side }) => id === column && side === line.side)

const headingOf = (statement: Statement, line: Line, column: string): string =>
  statement.columns.find(({ id, side }) => id === column && side === line.side)?.path.at(-1) ?? ''

interface BlankCell {
  readonly line: Line
  readonly column: string
  /** The sum whose rows are blank, all of them; this cell is the first. */
  readonly below?: Line
}

/** Sums of rows with a blank where the rows that add up to them have money, or the other way round. */
const blankRowSums = (statement: Statement, side: Side): readonly BlankCell[] => {
  const sums = [
    ...rowSums(statement, side),
    ...statement.lines
      .filter((line) => line.side === side && line.code !== '')
      .map((whole) => ({ whole, addends: childLines(statement, whole) })),
  ]
  return sums.flatMap(({ whole, addends }) =>
    ownColumns(statement, side).flatMap((column): readonly BlankCell[] => {
      if (blankIn(statement, whole, column) && filledIn(addends, column)) return [{ line: whole, column }]
      const [first] = addends
      // Of a subject the columns say it, or the table that prints the row with money.
      const alone =
        whole.code === '' && filledIn([whole], column) && addends.every((line) => blankIn(statement, line, column))
      return alone && first !== undefined ? [{ line: first, column, below: whole }] : []
    }),
  )
}

/** Sums of columns that are blank beside their parts, or stand alone with all their parts blank. */
const blankColumnSums = (statement: Statement, side: Side): readonly BlankCell[] => {
  const own = new Set(ownColumns(statement, side))
  return columnSums(statement, side)
    .filter(({ total, parts }) => own.has(total) && parts.length > 1)
    .flatMap(({ total, parts }) =>
      statement.lines
        .filter((line) => line.side === side)
        .flatMap((line) => {
          const [whole, some] = [filledIn([line], total), parts.some((part) => filledIn([line], part))]
          const alone = whole && parts.every((part) => blankIn(statement, line, part))
          return alone || (some && blankIn(statement, line, total))
            ? [{ line, column: alone ? (parts[0] ?? total) : total }]
            : []
        }),
    )
}

const checkBlank = (statement: Statement, side: Side, note: Note): void => {
  const cells = [...blankRowSums(statement, side), ...blankColumnSums(statement, side)]
  const [first] = cells
  if (first === undefined) return
  const words = [
    ...new Set(
      cells.map(({ line, column, below }) => {
        const row = below === undefined ? named(line) : `${named(below)}之下各行`
        return `${row}的“${headingOf(statement, line, column)}”`
      }),
    ),
  ]
  const some = `${words.slice(0, 4).join('、')}${words.length > 4 ? `等 ${words.length} 格` : ''}`
  const cell = first.line.cells[first.column]
  const place = cell?.kind === 'blank' ? cell.place : first.line.place
  note(problem('GS-226', place, `${some}空白，相加的另一头有金额`))
}

const amountsOf = ({ cells }: Line): string =>
  Object.entries(cells)
    .map(([column, cell]) => `${column}=${cell.kind === 'amount' ? cell.amount.fen : ''}`)
    .join()

/** 小计 below two parts are two rows; the same amounts again are one row pasted twice. */
const sameAmounts = (one: Line, other: Line): boolean => amountsOf(one) === amountsOf(other)

/** The same labelled row with an amount a second time; subjects by printed code are KM-103. */
const checkRepeated = (statement: Statement, note: Note): void => {
  const seen = new Map<string, Line>()
  for (const line of statement.lines) {
    if (line.codePrinted || line.name === '' || (line.declared === '' && !line.total && line.code === '')) continue
    if (!printsAmount(line)) continue
    // A second 合计 is read as the total of another level.
    const key = [line.side, line.total ? 'total' : line.declared, squeezed(line.name)].join(' ')
    const earlier = seen.get(key)
    if (earlier === undefined) seen.set(key, line)
    else if (sameAmounts(line, earlier) || [line, earlier].some((one) => addendsOf(statement, one).length === 0)) {
      const evidence = [`前一处：${placeText(earlier.place)}`]
      note(problem('GS-227', line.place, `${named(line)}这一行在前面已经有过`, { evidence }))
    }
  }
}

/** 购置 or 运行 without a row of its own, where the other does not come to the sum of both. */
const checkVehicles = (statement: Statement, note: Note): void => {
  if (statement.id !== 'three-public') return
  const { vehicles, purchase, running } = threePublicParts(statement)
  const [lost, ...more] = [purchase, running].filter(({ cell }) => cell === null)
  const spent = [purchase, running].reduce((sum, { stated }) => sum + (stated?.fen ?? 0n), 0n)
  if (lost === undefined || more.length > 0 || vehicles.line === null || (vehicles.stated?.fen ?? 0n) <= spent) return
  const what = `没有“${threePublicPartNames[lost.id]}”一行，另一行小于${threePublicPartNames.vehicles}`
  note(problem('GS-230', vehicles.line.place, what))
}

/** A part of 三公 without a row of its own, where the rest does not come to the total. */
const checkParts = (statement: Statement, note: Note): void => {
  if (statement.id !== 'three-public') return
  const parts = threePublicParts(statement)
  // Where 购置 and 运行 stand without their sum, they are the vehicles.
  const ofVehicles = [parts.purchase, parts.running].filter(({ cell }) => cell !== null)
  const vehicles = parts.vehicles.cell === null && ofVehicles.length > 0 ? ofVehicles : [parts.vehicles]
  const three = [parts.abroad, parts.reception, ...vehicles]
  const missing = three.filter(({ cell }) => cell === null)
  const { stated: total, line } = parts.total
  const rest = three.reduce((sum, { stated }) => sum + (stated?.fen ?? 0n), 0n)
  const [first] = missing
  if (first === undefined || missing.length === three.length || total === null || line === null || total.fen <= rest)
    return
  const names = missing.map(({ id }) => `“${threePublicPartNames[id]}”`).join('、')
  note(problem('GS-230', line.place, `没有${names}一行，其余各行之和小于合计`))
}

/** What is odd about the totals of a table that was read. */
export const checkTotals = (statement: Statement, note: Note): void => {
  checkUnnamed(statement, note)
  checkRepeated(statement, note)
  checkParts(statement, note)
  checkVehicles(statement, note)
  for (const side of sidesOf(statement)) checkBlank(statement, side, note)
}
