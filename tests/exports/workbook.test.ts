// The workbook of a disclosure, read again by a library that knows nothing of our writer.
import { read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it, test } from 'vitest'
import { cellText } from '../../src/budget/cell.ts'
import { parseAmount } from '../../src/budget/money.ts'
import type { Statement } from '../../src/budget/statement.ts'
import { printedAt, printedNumberAt } from '../../src/exports/workbook/amount-cell.ts'
import { disclosureWorkbook } from '../../src/exports/workbook/disclosure-workbook.ts'
import { sheetName } from '../../src/exports/workbook/sheet.ts'
import { numberFormat } from '../../src/exports/workbook/styles.ts'
import { disclosuresIn, madeUpFacts, realFacts, withDisclosure } from './archives.ts'

const real = realFacts()
const madeUp = madeUpFacts()

const opened = [
  ...[real, madeUp].flatMap((facts) =>
    disclosuresIn(facts).map(({ department, disclosure }) => {
      const bytes = disclosureWorkbook(facts, department, disclosure)
      return { disclosure, bytes, book: read(bytes.slice(), { cellFormula: true, cellNF: true, cellText: true }) }
    }),
  ),
]

const sheetOf = (book: WorkBook, index: number): WorkSheet => {
  const sheet = book.Sheets[book.SheetNames[index] ?? '']
  if (sheet === undefined) throw new Error(`no sheet ${index}`)
  return sheet
}

/** Rows of the body: the last `rows.length` before the notes, found by the heading rows that are frozen. */
const bodyOf = (sheet: WorkSheet, statement: Statement): readonly (readonly string[])[] => {
  const grid = utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '', blankrows: true })
  const above = (statement.entry.number === '' ? 0 : 1) + 2
  const depth = Math.max(...statement.columns.map(({ path }) => path.length))
  return grid.slice(above + depth, above + depth + statement.rows.length)
}

describe.each(opened.map((each) => [each.disclosure.title, each] as const))('%s', (_, { disclosure, book, bytes }) => {
  it('has a sheet for what it is, one a statement, one a form and one for the findings', () => {
    expect(book.SheetNames.length).toBe(1 + disclosure.statements.length + disclosure.forms.length + 1)
    expect(book.SheetNames[0]).toBe('说明')
    expect(book.SheetNames.at(-1)).toBe('核对发现')
  })

  it('shows in every statement exactly what was printed, and amounts re-read equal the archive to the 分', () => {
    disclosure.statements.forEach((statement, index) => {
      const body = bodyOf(sheetOf(book, index + 1), statement)
      const printed = statement.rows.map((row) => row.cells.map(cellText))
      expect(body).toEqual(printed)
      const fen = body.flatMap((row) =>
        row.flatMap((text, column) => {
          const reading = parseAmount(text, statement.entry.unit)
          return statement.columns[column]?.kind === 'amount' && reading.ok ? [reading.fen] : []
        }),
      )
      const own = statement.rows.flatMap((row) =>
        row.cells.flatMap((cell) => (cell.kind === 'amount' ? [cell.amount.fen] : [])),
      )
      expect(fen).toEqual(own)
    })
  })

  it('types amounts as numbers and codes, values and everything else as text, without any formula', () => {
    for (const sheet of Object.values(book.Sheets)) {
      const cells = Object.entries(sheet).filter(([key]) => !key.startsWith('!'))
      expect(cells.filter(([, cell]) => cell.f !== undefined).map(([key]) => key)).toEqual([])
    }
    disclosure.statements.forEach((statement, index) => {
      const sheet = sheetOf(book, index + 1)
      const amounts = statement.rows.flatMap((row) => row.cells).filter(({ kind }) => kind === 'amount').length
      const numbers = Object.values(sheet).filter((cell) => cell?.t === 'n').length
      expect(numbers).toBe(amounts)
    })
  })

  it('has a print area on every sheet, and repeats the headings of statements on every page', () => {
    const names = book.Workbook?.Names ?? []
    const areas = names.filter(({ Name }) => Name === '_xlnm.Print_Area')
    expect(areas.map(({ Sheet }) => Sheet)).toEqual(book.SheetNames.map((_name, index) => index))
    const titles = names.filter(({ Name }) => Name === '_xlnm.Print_Titles').map(({ Sheet }) => Sheet)
    expect(titles).toEqual(expect.arrayContaining(disclosure.statements.map((_statement, index) => index + 1)))
  })

  it('gives the same bytes again', () => {
    // Facts of their own, so that nothing is remembered.
    const facts = [{ ...real }, { ...madeUp }].find(({ archive }) =>
      archive.departments.some(({ id }) => id === disclosure.department),
    )
    const department = facts?.archive.departments.find(({ id }) => id === disclosure.department)
    if (facts === undefined || department === undefined) throw new Error('no department')
    expect(disclosureWorkbook(facts, department, disclosure)).toEqual(bytes)
  })
})

it('merges headings of several levels as the official form does', () => {
  const xinzhou = opened.find(({ disclosure }) => disclosure.department === 'xinzhou-industry')
  if (xinzhou === undefined) throw new Error('no 忻州')
  const sheet = sheetOf(xinzhou.book, xinzhou.disclosure.statements.findIndex(({ id }) => id === 'appropriation') + 1)
  const merges = (sheet['!merges'] ?? []).map((range) => utils.encode_range(range))
  // 收入 over two columns, 支出 over five, 金额 over four of them, 项目 down two rows.
  expect(merges).toEqual(expect.arrayContaining(['A3:B3', 'C3:G3', 'D4:G4', 'A4:A5', 'C4:C5']))
})

it('keeps `=1次` a text that stays one when somebody edits the cell', () => {
  const anqing = opened.find(({ disclosure }) => disclosure.stage === 'final' && disclosure.forms.length === 15)
  if (anqing === undefined) throw new Error('no 安庆 2023')
  const cells = Object.values(anqing.book.Sheets).flatMap((sheet) => Object.values(sheet))
  const value = cells.find((cell) => cell?.v === '=1次')
  expect([value?.t, value?.f]).toEqual(['s', undefined])
  expect(strFromU8(unzipSync(anqing.bytes)['xl/styles.xml'] ?? new Uint8Array())).toContain('quotePrefix="1"')
})

it('codes keep their zeros', () => {
  const facts = withDisclosure(real, (disclosure) => ({
    ...disclosure,
    forms: disclosure.forms.map((form) => ({
      ...form,
      facts: [{ heading: '项目编码', role: 'projectCode' as const, text: '000123', place: form.place }],
    })),
  }))
  const [first] = disclosuresIn(facts)
  if (first === undefined) throw new Error('no disclosure')
  const book = read(disclosureWorkbook(facts, first.department, first.disclosure))
  const cells = Object.values(book.Sheets).flatMap((sheet) => Object.values(sheet))
  expect(cells.find((cell) => cell?.v === '000123')?.t).toBe('s')
})

it('says on the first sheet where it is from, in which unit, under which licence and how to cite it', () => {
  for (const { book, disclosure } of opened) {
    const words = utils.sheet_to_csv(sheetOf(book, 0))
    for (const word of ['永久地址', '引用格式', '[EB/OL]', '计量单位', disclosure.source.file])
      expect(words).toContain(word)
  }
})

it('says 本站未设定 where the portal has set no licence, and the licence where it has', () => {
  const [own] = disclosuresIn(real)
  if (own === undefined) throw new Error('no disclosure')
  const said = (licence: string): string => {
    const facts = { ...real, archive: { ...real.archive, site: { ...real.archive.site, licence, licenceUrl: '' } } }
    return utils.sheet_to_csv(sheetOf(read(disclosureWorkbook(facts, own.department, own.disclosure)), 0))
  }
  expect(said('')).toContain('许可,本站未设定')
  expect(said('CC-BY-4.0')).toContain('许可,CC-BY-4.0')
})

describe('the findings of 忻州', () => {
  const xinzhou = opened.find(({ disclosure }) => disclosure.department === 'xinzhou-industry')
  const sheet = sheetOf(xinzhou?.book ?? utils.book_new(), (xinzhou?.book.SheetNames.length ?? 0) - 1)

  it('give a difference as a number with the printed decimals, beside its unit', () => {
    expect([sheet.F3?.v, sheet.G3?.v]).toEqual(['差额', '单位'])
    const rows = Object.keys(sheet).flatMap((key) => {
      const [, row] = /^F(\d+)$/.exec(key) ?? []
      return row === undefined || Number(row) < 4 || sheet[key].t !== 'n' ? [] : [[sheet[key].w, sheet[`G${row}`]?.v]]
    })
    expect(rows).toContainEqual(['16.60', '万元'])
    expect(rows).toContainEqual(['0.01', '个百分点'])
  })
})

it('types a percentage as a number that shows exactly what is printed', () => {
  const cells = opened.flatMap(({ book }) => Object.values(book.Sheets).flatMap((sheet) => Object.values(sheet)))
  const shown = (text: string) => cells.filter((cell) => cell?.w === text && cell.t === 'n').map(({ v }) => v)
  expect(new Set(shown('82.3%'))).toEqual(new Set([0.823]))
  expect(new Set(shown('99.72%'))).toEqual(new Set([0.9972]))
  expect(new Set(shown('100.0%'))).toEqual(new Set([1]))
  expect(new Set(shown('25%'))).toEqual(new Set([0.25]))
})

test.each(['82.3％', '007%', '约80%', '1234567890123456', '1,23', '-0', '.5', '—', ''])(
  '“%s” stays text: a number would show something else',
  (text) => {
    expect(printedNumberAt(0, text).cell).toEqual({ kind: 'text', text, look: 'text' })
  },
)

test.each([
  ['82.30%', '0.8230', '0.00%'],
  ['5%', '0.05', '0%'],
  ['-3.2', '-3.2', '0.0'],
  ['1,234.50', '1234.50', '#,##0.00'],
])('“%s” becomes a number with its own format', (text, digits, format) => {
  const { cell } = printedNumberAt(0, text)
  expect(cell.kind === 'number' && [cell.digits, numberFormat(cell)]).toEqual([digits, format])
})

it('names sheets so that every spreadsheet accepts them', () => {
  const taken: string[] = []
  const names = ['a/b:c*?[d]', '超'.repeat(40), '超'.repeat(40), ''].map((wanted) => sheetName(wanted, taken))
  expect(names[0]).toBe('a b c   d')
  expect(names.every((name) => [...name].length <= 31)).toBe(true)
  expect(sheetName('同名', ['同名'])).toBe('同名 2')
})

describe('signs and marks around a printed amount', () => {
  test.each([
    ['(20.00)', '#,##0.00;"("#,##0.00")"'],
    ['△20.00', '#,##0.00;"△"#,##0.00'],
    ['190.80①', '#,##0.00"①"'],
    ['-20.00', '#,##0.00'],
    ['１９０.８０', '#,##0.00'],
  ])('%s stays a number that shows them', (text, format) => {
    const reading = parseAmount(text, '万元')
    if (!reading.ok) throw new Error(text)
    const amount = {
      kind: 'stated' as const,
      fen: reading.fen,
      text,
      unit: '万元' as const,
      decimals: 2,
      place: { file: '', line: 1, column: 1 },
    }
    const { cell } = printedAt(0, { kind: 'amount', amount }, 'text')
    expect(cell.kind === 'number' && numberFormat(cell)).toBe(format)
  })
})

test('an amount with more digits than a spreadsheet keeps stays text, and a sheet name has no break of the line', () => {
  const text = '12345678901234567.89'
  const reading = parseAmount(text, '元')
  if (!reading.ok) throw new Error(text)
  const place = { file: '', line: 1, column: 1 }
  const amount = { kind: 'stated' as const, fen: reading.fen, text, unit: '元' as const, decimals: 2, place }
  expect(printedAt(0, { kind: 'amount', amount }, 'text').cell).toEqual({ kind: 'text', text, look: 'text' })
  expect(sheetName('收入\n总表', [])).toBe('收入总表')
})
