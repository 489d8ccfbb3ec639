// data/classifications/*.csv → subjects that a portal adds to the shipped classification.
import type { ClassificationKind, Subject } from '../budget/classification/index.ts'
import { codeLevel } from '../budget/code.ts'
import { problem } from '../budget/messages.ts'
import type { Outcome, Problem } from '../budget/problem.ts'
import { halfWidth } from '../budget/wording.ts'
import { parseCsv } from './csv.ts'
import type { CsvCell } from './csv-cell.ts'
import { nearest } from './distance.ts'
import type { Note } from './map.ts'
import type { SourceFile } from './sources.ts'

const headings = ['分类', '编码', '名称', '起始年', '终止年'] as const
type Heading = (typeof headings)[number]

const kinds: Readonly<Record<string, ClassificationKind>> = {
  支出功能分类: 'functional',
  政府预算支出经济分类: 'government',
  部门预算支出经济分类: 'departmental',
}

type Position = Readonly<Partial<Record<Heading, number>>>

const readHeadings = (cells: readonly CsvCell[], note: Note): Position => {
  const found: Partial<Record<Heading, number>> = {}
  cells.forEach((cell, index) => {
    const heading = headings.find((known) => known === cell.text)
    if (heading === undefined) {
      const meant = nearest(cell.text, headings)
      const fix = meant === null ? `只用这几列：${headings.join('、')}` : `改为“${meant}”`
      note(problem('GS-202', cell.place, `不认识“${cell.text}”这一列`, { fix }))
    } else if (found[heading] !== undefined) note(problem('GS-203', cell.place, `“${heading}”出现了两次`))
    else found[heading] = index
  })
  const place = cells[0]?.place
  for (const heading of ['分类', '编码', '名称'] as const) {
    if (found[heading] === undefined && place !== undefined)
      note(problem('GS-201', place, `缺少“${heading}”这一列`, { fix: `补上“${heading}”一列` }))
  }
  return found
}

const readYear = (cell: CsvCell | undefined, note: Note): number | null => {
  if (cell === undefined || cell.text === '') return null
  if (/^\d{4}$/.test(cell.text)) return Number(cell.text)
  note(problem('GS-109', cell.place, `“${cell.text}”不是四位年份`))
  return null
}

const readSubject = (row: readonly CsvCell[], position: Position, note: Note): readonly Subject[] => {
  const cell = (heading: Heading): CsvCell | undefined => {
    const index = position[heading]
    return index === undefined ? undefined : row[index]
  }
  const [kindCell, codeCell, nameCell] = [cell('分类'), cell('编码'), cell('名称')]
  if (kindCell === undefined || codeCell === undefined || nameCell === undefined) return []
  const kind = Object.hasOwn(kinds, kindCell.text) ? kinds[kindCell.text] : undefined
  if (kind === undefined) {
    const fix = `改为以下之一：${Object.keys(kinds).join('、')}`
    note(problem('GS-306', kindCell.place, `“分类”不能是“${kindCell.text}”`, { fix }))
    return []
  }
  const code = halfWidth(codeCell.text)
  if (codeLevel(code) === null) {
    const fault = /^\d+$/.test(code) ? 'GS-207' : 'GS-206'
    const what = fault === 'GS-207' ? `科目编码“${code}”是 ${code.length} 位` : `科目编码“${code}”里有数字以外的字`
    note(problem(fault, codeCell.place, what))
    return []
  }
  if (nameCell.text === '') {
    note(problem('GS-304', nameCell.place, `科目 ${code} 没有写名称`, { fix: '补上科目名称' }))
    return []
  }
  const from = readYear(cell('起始年'), note)
  const to = readYear(cell('终止年'), note)
  return [{ kind, code, name: nameCell.text, ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) }]
}

/** The additions of one file. */
export const readSubjects = (source: SourceFile): Outcome<readonly Subject[]> => {
  const parsed = parseCsv(source)
  if (parsed.value === null) return { value: [], problems: parsed.problems }
  const problems: Problem[] = [...parsed.problems]
  const note: Note = (found) => void problems.push(found)
  const position = readHeadings(parsed.value.headings, note)
  return { value: parsed.value.rows.flatMap((row) => readSubject(row, position, note)), problems }
}
