// The cells that name a row: codes in one column or in 类/款/项, the name, and 合计 where merged cells put it. What the
// sheet lost by being typed as numbers (05 → 5) or by printing an upper level once is put back, and said.
import type { ColumnKind } from '../budget/statement.ts'
import type { GridCell } from './grid.ts'
import { squeeze, tidy } from './sheet-view.ts'

/** One side of a row, its naming cells by the kind of their column. */
export type NamingCells = Readonly<Partial<Record<ColumnKind, GridCell | null>>>

/** What is written for them. */
export interface NamingTexts {
  readonly texts: Readonly<Partial<Record<ColumnKind, string>>>
  /** What was put back, in Chinese; '' for nothing. */
  readonly note: string
  /** A code that cannot be trusted: why. */
  readonly fault: string
}

/** The last 类 and 款 of the rows above, for forms that print each level once. */
export interface LevelMemory {
  class: string
  section: string
}

const levels = ['class', 'section', 'item'] as const

const digitsOf = (text: string): string => {
  const plain = squeeze(text).replace(/^[[【［(（]|[\]】］)）]$/g, '')
  return /^\d+(?:[-.]\d+)*$/.test(plain) ? plain.replace(/[-.]/g, '') : ''
}

const isDate = (cell: GridCell | null | undefined): boolean => cell?.traits.includes('date') === true

/** 5 in a column of 款 is 05; cumulative codes (20805) stay. */
const padded = (digits: string, level: (typeof levels)[number]): string =>
  level !== 'class' && digits.length === 1 ? `0${digits}` : digits

const levelTexts = (
  cells: NamingCells,
  memory: LevelMemory,
): { texts: NamingTexts['texts']; note: string; words: string } => {
  const raw = Object.fromEntries(levels.map((level) => [level, squeeze(cells[level]?.text ?? '')]))
  const words = levels.map((level) => raw[level] ?? '').find((text) => text !== '' && digitsOf(text) === '') ?? ''
  const code = Object.fromEntries(levels.map((level) => [level, padded(digitsOf(raw[level] ?? ''), level)]))
  const notes: string[] = []
  if (levels.some((level) => level !== 'class' && raw[level] !== '' && raw[level] !== code[level] && words === ''))
    notes.push('款、项的编码补回了前面的 0')
  const [own, section, item] = [code.class ?? '', code.section ?? '', code.item ?? '']
  const deeper = section !== '' || item !== ''
  const cumulative = section.length > 2 || item.length > 2
  if (own === '' && deeper && !cumulative && memory.class !== '') {
    code.class = memory.class
    notes.push('类的编码由上面的行补上')
  }
  if (section === '' && item !== '' && item.length === 2 && memory.section !== '') {
    code.section = memory.section
    notes.push('款的编码由上面的行补上')
  }
  if (own !== '') memory.class = own
  if (own !== '' && section === '') memory.section = ''
  if (section !== '') memory.section = section
  return { texts: code, note: notes.join('；'), words }
}

/** Texts of the naming cells of one side of a row. */
export const namingTexts = (cells: NamingCells, memory: LevelMemory): NamingTexts => {
  const name = tidy(cells.name?.text ?? '')
  const codeText = squeeze(cells.code?.text ?? '')
  const code = digitsOf(codeText)
  const split = levels.some((level) => level in cells)
  const { texts, note, words } = split ? levelTexts(cells, memory) : { texts: {}, note: '', words: '' }
  const dated = [cells.code, ...levels.map((level) => cells[level])].some(isDate)
  // 合计 in the code column, or code and name in one cell: the name reader of intake takes both apart.
  const beside = code === '' && codeText !== '' ? tidy(cells.code?.text ?? '') : words
  return {
    texts: {
      ...texts,
      ...('code' in cells ? { code } : {}),
      ...('name' in cells ? { name: name === '' ? beside : name } : {}),
    },
    note,
    fault: dated ? '科目编码被 Excel 当成了日期，无法知道原来的编码' : '',
  }
}

/** Words in a code column that go nowhere because the name has words of its own. */
export const strayWords = (cells: NamingCells): boolean => {
  const codeText = squeeze(cells.code?.text ?? '')
  return codeText !== '' && digitsOf(codeText) === '' && squeeze(cells.name?.text ?? '') !== ''
}
