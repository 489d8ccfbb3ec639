// What an import does not write of persons: numbers, names and accounts in the words of a table, its title and notes and
// in names of files become ***. Figures of amounts stay: the check asks about one that looks like a telephone.
import { findPersonalData, withoutPersonalData } from '../budget/personal/personal-data.ts'
import type { Fate } from './import-report.ts'
import { type Item, itemsOf, type RecognisedStatement } from './recognition.ts'
import type { ReaderRemark, SourceDocument } from './source-document.ts'

const isFigure = (text: string): boolean => /^[-+]?[\d,]*\d(?:\.\d+)?$/.test(text)

/** Columns whose cells are figures, but for a few. */
const figureColumns = (rows: readonly (readonly string[])[]): ReadonlySet<number> => {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, column) => column)
  return new Set(
    columns.filter((column) => {
      const texts = rows.map((row) => row[column] ?? '').filter((text) => text !== '')
      return texts.filter(isFigure).length * 2 > texts.length
    }),
  )
}

const withheldRows = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  const figures = figureColumns(rows.slice(1))
  const [headings = []] = rows
  return rows.map((row, line) =>
    row.map((text, column) => {
      if (line > 0 && figures.has(column) && isFigure(text)) return text
      const before = line === 0 ? [] : [headings[column] ?? '', row[column - 1] ?? ''].filter((word) => word !== '')
      return withoutPersonalData(text, before.length === 0 ? {} : { before })
    }),
  )
}

/** A statement as it may be written. */
export const withheldStatement = (statement: RecognisedStatement): RecognisedStatement => ({
  ...statement,
  title: withoutPersonalData(statement.title),
  departmentLine: withoutPersonalData(statement.departmentLine),
  note: withoutPersonalData(statement.note),
  rows: withheldRows(statement.rows),
})

/** One remark a file that had something of the kind in what was written, and one for a name of a file. */
export const withheldRemarks = (
  documents: readonly SourceDocument[],
  fates: ReadonlyMap<Item, Fate>,
): readonly ReaderRemark[] =>
  documents.flatMap((document): readonly ReaderRemark[] => {
    const placed = itemsOf(document).filter((item) => fates.get(item)?.kind === 'placed' && !isFigure(item.text.trim()))
    const persons = placed.filter(({ text }) => findPersonalData(text).length > 0)
    const [first] = persons
    return first === undefined
      ? []
      : [
          {
            text: `有 ${persons.length} 处写着号码、邮箱或姓名等个人信息，录入时写成了 ***，第一处在这里`,
            place: first.place,
          },
        ]
  })
