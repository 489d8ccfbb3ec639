// The workbook to be filled in for a 决算: every statement with its carry-over, plans and counts comes back as it was filled
// in, and a blank one asks for every figure, those of people and vehicles too.
import { read } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { cellText } from '../../src/budget/cell.ts'
import type { Disclosure } from '../../src/budget/disclosure.ts'
import { checkFolder } from '../../src/desk/examine.ts'
import { formsCsv } from '../../src/exports/forms-csv.ts'
import { sumFormulas } from '../../src/exports/template/sum-formulas.ts'
import { templateEntries, templateSheets } from '../../src/exports/template/template-workbook.ts'
import { zipped } from '../../src/exports/zip.ts'
import { importDocuments } from '../../src/importer/import-documents.ts'
import { type Form, finalTables } from './final-tables.ts'
import { generatedYear } from './generated-year.ts'
import { projectForms } from './project-forms.ts'
import { type Changes, readMadeUpDepartment } from './read-department.ts'

const counts: Changes = {
  '2024/final/tables/three-public.csv': (text) =>
    `${text.trimEnd()}\n因公出国（境）团组数（个）,21,,2\n公务用车保有量（辆）,22,,12\n国内公务接待人次（人）,23,,210\n`,
}

/** What every row says: code, name and cells; 行次 and 栏次 number the form and are no content. */
const linesOf = ({ statements }: Disclosure) =>
  statements.flatMap(({ id, lines, columns }) =>
    lines
      .filter(({ name }) => name !== '栏次')
      .map(({ side, code, name, cells }) => {
        const printed = columns
          .filter((column) => column.side === side && !column.path.join('').endsWith('行次'))
          .flatMap(({ id: column }) => {
            const cell = cells[column]
            return cell === undefined ? [] : [`${column} ${cellText(cell)}`]
          })
        return [id, side, code, name, ...printed].join(' | ')
      }),
  )

const roundTrip = async (
  form: 'shanghai' | 'national',
  changes: Changes,
): Promise<readonly [Disclosure, Disclosure]> => {
  const { department, disclosure } = readMadeUpDepartment(form, changes)
  const final = disclosure(2024, 'final')
  const bytes = zipped(templateEntries(department, final, { year: 2024, filled: true }))
  const imported = await importDocuments([{ name: '填报.xlsx', bytes }], {
    department: department.id,
    year: 2024,
    stage: 'final',
    recordedOn: '2025-08-20',
    projectIds: Object.fromEntries(final.forms.map(({ id, name }) => [name, id])),
  })
  const back = checkFolder(imported.files).disclosure
  if (back === null) throw new Error('nothing was read')
  return [final, back]
}

describe.each([
  ['in the form of 上海', 'shanghai', {}],
  ['in the national form, with counts', 'national', counts],
] as const)('a 决算 %s', (_, form, changes) => {
  test('filled in and imported prints what was filled in', async () => {
    const [final, back] = await roundTrip(form, changes)
    expect(linesOf(final).length).toBeGreaterThan(150)
    expect(linesOf(back)).toEqual(linesOf(final))
  })
})

/** The tables and evaluations of a generated year in place of the made-up ones. */
const generatedChanges = (seed: number, form: Form): Changes => {
  const year = generatedYear(seed)
  const files = [
    ...Object.entries(finalTables(year, form)).map(([id, text]) => [`tables/${id}.csv`, text] as const),
    ...Object.entries(projectForms(year, 'final')).map(([name, text]) => [`projects/${name}`, text] as const),
  ]
  return Object.fromEntries(files.map(([path, text]) => [`2024/final/${path}`, () => text]))
}

describe.each(
  Array.from({ length: 12 }, (_, index) => [index + 1, index % 2 === 0 ? 'shanghai' : 'national'] as const),
)('a generated 决算 %i in the form %s', (seed, form) => {
  test('filled in and imported exports every table and every evaluation as they were filled in', async () => {
    const [final, back] = await roundTrip(form, generatedChanges(seed, form))
    expect(linesOf(final).length).toBeGreaterThan(100)
    expect(linesOf(back)).toEqual(linesOf(final))
    // A table without figures says so on the sheet in the program's words: they do not come back as the document's.
    expect(back.blankNotes).toEqual(final.blankNotes)
    expect(formsCsv(back).split('\n').length).toBeGreaterThan(2)
    expect(formsCsv(back)).toBe(formsCsv(final))
  })
})

describe('the blank workbook of a 决算', () => {
  const { department, disclosure } = readMadeUpDepartment('national', counts)
  const final = disclosure(2024, 'final')

  test('holds no figure of last year, neither of money nor of people and vehicles', () => {
    const book = read(zipped(templateEntries(department, final, { year: 2025 })), { cellFormula: true })
    const cells = book.SheetNames.filter((name) => name !== '可选内容').flatMap((name) =>
      Object.entries(book.Sheets[name] ?? {})
        .filter(([key]) => /^[A-Z]+\d+$/.test(key))
        .map(([, cell]) => cell as { v?: unknown; t?: string; f?: string }),
    )
    expect(cells.filter(({ t, v, f }) => t === 'n' && v !== 0 && f === undefined)).toEqual([])
    expect(cells.some(({ v }) => String(v).includes('2024年'))).toBe(false)
  })

  test('tells last year’s number of vehicles beside the cell, and adds no counts up', () => {
    const sheet = templateSheets(final, { year: 2025 }).find(({ name }) => name.includes('三公'))
    expect(sheet?.hints?.some(({ text }) => text === '上年这一格是 12。填今年的。')).toBe(true)
    const statement = final.statements.find(({ id }) => id === 'three-public')
    if (statement === undefined) throw new Error('no table of “三公”')
    const counted = statement.lines.filter(({ cells }) => Object.values(cells).some(({ kind }) => kind === 'count'))
    expect(counted).toHaveLength(3)
    const rows = counted.map(({ row }) => row + 1)
    for (const [cell, formula] of sumFormulas(statement, 0))
      for (const reference of [cell, ...formula.split('+')])
        expect(rows).not.toContain(Number(/\d+$/.exec(reference)?.[0]))
  })
})
