// The subject code of a row, which forms print in a column, in 类/款/项 columns, or in brackets before the name.
import { codeLevel, splitCodedName } from '../budget/code.ts'
import { problem } from '../budget/messages.ts'
import type { LineNaming } from '../budget/statement-declaration.ts'
import { squeezed } from '../budget/wording.ts'
import type { CsvCell } from './csv-cell.ts'
import type { Note } from './map.ts'

/** The cells of one side of a row that name its line. */
export interface NamingCells {
  readonly code: CsvCell | undefined
  /** 类, 款, 项 in columns of their own. */
  readonly levels: readonly CsvCell[]
  readonly name: CsvCell | undefined
}

/** Code and name of a line, both '' for an unlabelled row. */
export interface LineName {
  readonly code: string
  readonly name: string
}

/** 208 · 05 · 05 and 208 · 20805 · 2080505 are the same code. */
const joinedLevels = (levels: readonly CsvCell[]): string =>
  levels
    .map((cell) => squeezed(cell.text))
    .reduce(
      (code, part) => (code !== '' && part.startsWith(code) && part.length > code.length ? part : code + part),
      '',
    )

/** Reports a code that cannot be one; the row keeps no code then. */
const checkedCode = (code: string, naming: LineNaming, cell: CsvCell | undefined, note: Note): string => {
  if (code === '' || cell === undefined) return ''
  if (!/^\d+$/.test(code)) {
    note(problem('GS-206', cell.place, `科目编码“${code}”里有数字以外的字`))
    return ''
  }
  const institution = naming === 'institution' || naming === 'label'
  if (institution ? code.length >= 3 && code.length <= 9 : codeLevel(code) !== null) return code
  const fix = institution ? '按原件改正单位编码，单位编码是三至九位数字' : undefined
  const what = `${institution ? '单位' : '科目'}编码“${code}”是 ${code.length} 位`
  note(problem('GS-207', cell.place, what, fix === undefined ? {} : { fix }))
  return ''
}

/** `[2080A]…`: brackets that hold a code which is none. */
const bracketed = (name: string): LineName | null => {
  const match = /^[[【［]([^\]】］]*\d[^\]】］]*)[\]】］]\s*(.*)$/su.exec(name)
  return match === null ? null : { code: squeezed(match[1] ?? ''), name: match[2] ?? '' }
}

const splitName = (name: string, naming: LineNaming): LineName => {
  if (naming === 'label') return { code: '', name }
  return bracketed(name) ?? splitCodedName(name)
}

/**
 * Code and name of a line. A code column that only repeats an upper level beside `[20805]…` is no contradiction; for
 * two codes that do not agree the one beside the name counts, and the row is pointed out.
 */
export const readLineName = (cells: NamingCells, naming: LineNaming, note: Note): LineName => {
  const printed = (cells.name?.text ?? '').replace(/\s*\n\s*/g, '')
  const split = splitName(printed, naming)
  const codeCell = cells.code ?? cells.levels.find((cell) => cell.text !== '')
  const column = cells.code?.text ? squeezed(cells.code.text) : joinedLevels(cells.levels)
  // Merged cells leave 合计 in the first of them, where codes stand.
  if (printed === '' && /^\p{Script=Han}{0,8}[合总小]计$/u.test(column)) return { code: '', name: column }
  const beside = checkedCode(squeezed(split.code), naming, cells.name, note)
  const inColumn = checkedCode(column, naming, codeCell, note)
  if (beside !== '' && inColumn !== '' && !beside.startsWith(inColumn)) {
    const what = `编码列写“${inColumn}”，名称前写“${beside}”`
    if (codeCell !== undefined) note(problem('KM-105', codeCell.place, what))
  }
  return { code: beside === '' ? inColumn : beside, name: split.name }
}
