// Printed headings → columns of a statement, by its declaration and the disclosure's 列别名. A heading that nobody
// knows is kept as a column of words, unchecked, and said so; a required column that is missing is an error.
import { isCountLabel } from '../budget/count-label.ts'
import { problem } from '../budget/messages.ts'
import type { Column, Side, StatementEntry } from '../budget/statement.ts'
import type { ColumnDeclaration, TableDeclaration } from '../budget/statement-declaration.ts'
import { headingKey, matchColumn } from '../budget/statement-heading.ts'
import type { CsvTable } from './csv.ts'
import type { CsvCell } from './csv-cell.ts'
import { nearest } from './distance.ts'
import type { Note } from './map.ts'
import { numbersColumns, numbersRows } from './printed-numbers.ts'

/** A column with its position in the CSV rows. */
export interface PlacedColumn {
  readonly column: Column
  readonly index: number
}

const sideNames: Readonly<Record<Side, string>> = { single: '', income: '收入/', expenditure: '支出/' }

/** The official heading of a declared column as a clerk would write it. */
const officialHeading = ({ side, titles }: ColumnDeclaration, year: number): string =>
  sideNames[side] + (titles[0] ?? '').replaceAll('{年}', `${year}年`).replaceAll('{上年}', `${year - 1}年`)

const suggestion = (heading: string, declaration: TableDeclaration, year: number): ColumnDeclaration | null => {
  const key = headingKey(heading, year)
  // No guess by spelling for a column of figures: a wrong one would put amounts where they do not belong.
  const words = declaration.columns.filter(({ kind }) => kind !== 'amount')
  const titles = words.flatMap((column) =>
    column.titles.flatMap((title) => [
      { column, key: headingKey(title, year) },
      { column, key: sideNames[column.side] + headingKey(title, year) },
    ]),
  )
  const best =
    nearest(
      key,
      titles.map((title) => title.key),
    ) ??
    nearest(
      key.split('/').at(-1) ?? key,
      titles.map((title) => title.key),
    )
  return titles.find((title) => title.key === best)?.column ?? null
}

/**
 * Headings that the program does not know are kept as printed: no form is refused, and nothing printed is dropped. All
 * of a table are one message, but those that may be slips of known ones, each with its own advice.
 */
const sayUnknown = (
  unknown: readonly (readonly [CsvCell, ColumnDeclaration | null])[],
  year: number,
  note: Note,
): void => {
  const quoted = ({ text }: CsvCell): string => `“${text.replace(/\s+/g, '')}”`
  const others = unknown.flatMap(([cell, meant]) => (meant === null ? [cell] : []))
  const [first] = others
  if (first !== undefined) {
    const which = others.length === 1 ? '这一列' : `这 ${others.length} 列`
    note(problem('GS-210', first.place, `不认识${others.map(quoted).join('、')}${which}，照原样公开`))
  }
  for (const [cell, meant] of unknown) {
    if (meant === null) continue
    const fix = `核对是否应为“${officialHeading(meant, year)}”；是的，改列名或在“公开表”的“列别名”中写明`
    note(problem('GS-210', cell.place, `不认识${quoted(cell)}这一列，照原样公开`, { fix }))
  }
}

const printedHeading = (cell: CsvCell): string => cell.text.replace(/\s*\n\s*/g, '')

const pathOf = (printed: string): readonly string[] => printed.split('/').map((part) => part.trim())

/** On which side a column stands that no declaration knows: the one its heading names, else its neighbour's. */
const sideOf = (printed: string, declaration: TableDeclaration, before: PlacedColumn | undefined): Side => {
  if (!declaration.columns.some(({ side }) => side !== 'single')) return 'single'
  const [first = '', ...rest] = printed.split('/')
  if (rest.length > 0 && first.includes('收入') !== first.includes('支出'))
    return first.includes('收入') ? 'income' : 'expenditure'
  return before?.column.side ?? declaration.columns[0]?.side ?? 'single'
}

interface Reading {
  readonly cell: CsvCell
  readonly printed: string
  readonly match: ColumnDeclaration | null
}

const sayMissing = (
  readings: readonly Reading[],
  declaration: TableDeclaration,
  meant: ReadonlyMap<CsvCell, ColumnDeclaration | null>,
  year: number,
  note: Note,
): void => {
  for (const column of declaration.columns) {
    if (!column.required || readings.some(({ match }) => match === column)) continue
    const title = officialHeading(column, year)
    // A misspelt heading has named the column that it stands for: one cause, one message.
    const misspelt = readings.find(({ cell }) => meant.get(cell) === column)
    if (misspelt !== undefined) {
      const what = `不认识“${misspelt.printed.replace(/\s+/g, '')}”这一列，而“${title}”一列必须有`
      note(
        problem('GS-202', misspelt.cell.place, what, { fix: `改为“${title}”，或在“公开表”的“列别名”中写明它是哪一列` }),
      )
      continue
    }
    const place = readings[0]?.cell.place ?? { file: '', line: 1, column: 1 }
    note(problem('GS-201', place, `缺少“${title}”这一列`, { fix: `补上“${title}”一列，或在“列别名”中写明哪一列是它` }))
  }
}

/** The columns of a table that nobody knows: words all of them, the first the name of its row. */
export const plainColumns = (table: CsvTable): readonly PlacedColumn[] => {
  const name = table.headings.findIndex(({ text }) => !numbersRows(text))
  return table.headings.map((cell, index) => ({
    index,
    column: {
      id: index === name ? 'name' : `printed-${index + 1}`,
      side: 'single',
      kind: index === name ? 'name' : 'text',
      path: pathOf(printedHeading(cell)),
    },
  }))
}

/** True where a column holds words beside figures, as names of rows do. */
const holdsNames = (table: CsvTable, index: number): boolean => {
  const texts = table.rows.flatMap((row) => {
    const text = row[index]?.text ?? ''
    return text === '' || numbersColumns(row) ? [] : [text]
  })
  return texts.length > 0 && texts.every((text) => /\p{L}/u.test(text))
}

/** A slip of the pen (科目各称) is told as one; other words are how a province heads the same column. */
const isSlip = (printed: string, { titles }: ColumnDeclaration): boolean => {
  const written = [...(printed.split('/').at(-1) ?? '')]
  return titles.some((title) => {
    const right = [...title]
    return right.length === written.length && right.filter((letter, at) => letter !== written[at]).length === 1
  })
}

/**
 * Columns that name the rows under headings that nobody knows (`“三公”经费项目`, `支出/项目（按支出功能科目类级）`): the
 * first of its side, where no known column is its name and it holds words. A row would have no name without it.
 */
const withNames = (
  table: CsvTable,
  readings: readonly Reading[],
  declaration: TableDeclaration,
): readonly Reading[] => {
  const sides = new Set(declaration.columns.map(({ side }) => side))
  return [...sides].reduce((all, side) => {
    const column = declaration.columns.find((one) => one.kind === 'name' && one.side === side)
    const own = all.map(({ printed }, index) => {
      const [top = ''] = printed.split('/')
      const stands = side === 'single' || (side === 'income') === (top.includes('收入') && !top.includes('支出'))
      return stands && (side === 'single' || /收入|支出/u.test(top)) ? index : -1
    })
    const named = all.some(({ match }) => match?.side === side && match.kind === 'name')
    const first = own.find((index) => {
      const reading = all[index]
      return reading !== undefined && reading.match === null && isHeading(reading) && holdsNames(table, index)
    })
    const known = all.findIndex(({ match }) => match?.side === side && match.kind === 'amount')
    const reading = first === undefined ? undefined : all[first]
    if (column === undefined || named || first === undefined || reading === undefined) return all
    if (isSlip(reading.printed, column) || (known !== -1 && known < first)) return all
    return all.map((one, index) => (index === first ? { ...one, match: column } : one))
  }, readings)
}

/** Words above a column, no number of it and nothing that is counted. */
const isHeading = ({ printed }: Reading): boolean => printed !== '' && !numbersRows(printed) && !isCountLabel(printed)

/** True for a heading that comes again beside other names of rows: 预算数 of 经济分类 beside that of 功能分类. */
const inAnotherBlock = (table: CsvTable, readings: readonly Reading[], earlier: number, index: number): boolean =>
  readings.some(
    (reading, at) =>
      at > earlier && at < index && reading.match === null && isHeading(reading) && holdsNames(table, at),
  )

const levels = ({ printed }: Reading): number => pathOf(printed).length

/** Two headings that mean one column, of which the outer one means the whole of more: 合计 beside “三公”经费/小计. */
const withOuter = (readings: readonly Reading[], declaration: TableDeclaration): readonly Reading[] =>
  declaration.columns.reduce((all, outer) => {
    const same = outer.outerOf === undefined ? [] : all.filter(({ match }) => match?.id === outer.outerOf)
    const [first, second] = same.toSorted((one, other) => levels(one) - levels(other))
    const apart = first !== undefined && second !== undefined && levels(first) < levels(second)
    return apart && same.length === 2
      ? all.map((reading) => (reading === first ? { ...reading, match: outer } : reading))
      : all
  }, readings)

/** All columns in printed order; what no declaration knows is a column of words, which takes part in no sum. */
export const readColumns = (
  table: CsvTable,
  declaration: TableDeclaration,
  entry: StatementEntry,
  year: number,
  note: Note,
): readonly PlacedColumn[] => {
  const matched = table.headings.map((cell): Reading => {
    const printed = printedHeading(cell)
    const known = printed === '' || numbersRows(printed) || isCountLabel(printed)
    return { cell, printed, match: known ? null : matchColumn(declaration, printed, year, entry.columnAliases) }
  })
  const readings = withOuter(withNames(table, matched, declaration), declaration)
  const placed: PlacedColumn[] = []
  const meant = new Map<CsvCell, ColumnDeclaration | null>()
  readings.forEach(({ cell, printed, match }, index) => {
    const before = match === null ? -1 : readings.findIndex((other) => other.match === match)
    const earlier = before === -1 || before === index ? undefined : readings[before]
    const apart = earlier !== undefined && inAnotherBlock(table, readings, before, index)
    if (match !== null && earlier === undefined) {
      const column = { id: match.id, side: match.side, kind: match.kind, path: pathOf(printed) }
      placed.push({ index, column })
    } else if (match !== null && earlier !== undefined && !apart) {
      const what = `“${printed}”与第 ${earlier.cell.place.column} 字处的“${earlier.printed}”是同一列`
      note(problem('GS-203', cell.place, what))
    } else if (printed === '') {
      note(problem('GS-202', cell.place, '这一列有内容，但没有列名', { fix: '补上列名，或删去这一列的内容' }))
    } else {
      const known = numbersRows(printed) || isCountLabel(printed)
      if (!known && !apart) meant.set(cell, suggestion(printed, declaration, year))
      const side = sideOf(printed, declaration, placed.at(-1))
      placed.push({
        index,
        column: {
          id: `printed-${index + 1}`,
          side,
          kind: 'text',
          path: pathOf(printed),
          ...(known ? {} : { unknown: true as const }),
        },
      })
    }
  })
  sayMissing(readings, declaration, meant, year, note)
  const required = declaration.columns.filter(
    (column) => column.required && !readings.some(({ match }) => match === column),
  )
  const unknown = [...meant].filter(([, column]) => column === null || !required.includes(column))
  sayUnknown(unknown, year, note)
  return placed
}
