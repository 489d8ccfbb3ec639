// Last year's file in this year's folder: a table whose headings name years, and none of whose columns holds the figures
// of the folder's year; titles that name another year only.
import { problem } from '../budget/messages.ts'
import type { Place } from '../budget/place.ts'
import type { Problem } from '../budget/problem.ts'
import type { StatementDeclaration } from '../budget/statement-declaration.ts'
import type { CsvCell } from './csv-cell.ts'

/** `2023年`, `2023年度`, `二〇二三年` is not looked for: tables print digits. */
const yearsIn = (text: string): readonly number[] =>
  [...text.normalize('NFKC').matchAll(/(?<!\d)(\d{4})\s*年/g)].map(([, digits]) => Number(digits))

/** Whether the years that a text names are all others than `year`; false where it names none. */
const namesOthersOnly = (text: string, year: number): boolean => {
  const years = yearsIn(text)
  return years.length > 0 && !years.includes(year)
}

const named = (years: readonly number[]): string => [...new Set(years)].sort().join('、')

/** `known`: ids of the columns that the headings were read as. */
export const foreignTable = (
  headings: readonly CsvCell[],
  known: readonly string[],
  declaration: StatementDeclaration,
  year: number,
): Problem | null => {
  const cell = headings.find(({ text }) => namesOthersOnly(text, year))
  if (cell === undefined) return null
  const own = declaration.columns.filter(({ kind, about }) => kind === 'amount' && about === undefined)
  if (own.some(({ id }) => known.includes(id))) return null
  const years = headings.flatMap(({ text }) => yearsIn(text))
  if (years.includes(year)) return null
  const what = `表头里只有 ${named(years)} 年的列，没有 ${year} 年的，这张表放在了 ${year} 年度的文件夹里`
  return problem('GS-217', cell.place, what, {
    fix: `换成 ${year} 年度的表，或把这张表移到它自己年度的文件夹里`,
  })
}

/** A title that speaks of another year than the folder. */
export const foreignTitle = (title: string, place: Place, year: number): readonly Problem[] =>
  namesOthersOnly(title, year)
    ? [
        problem(
          'GS-218',
          place,
          `标题“${title}”写的是 ${named(yearsIn(title))} 年，这份文件放在 ${year} 年度的文件夹里`,
        ),
      ]
    : []
