// The workbook that a department fills in: what is filled in comes back whole, over generated tables.
import { read, utils } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import type { Disclosure } from '../../src/budget/disclosure.ts'
import { checkFolder } from '../../src/desk/examine.ts'
import { statementCsv } from '../../src/exports/statement-csv.ts'
import { templateEntries, templateSheets } from '../../src/exports/template/template-workbook.ts'
import { zipped } from '../../src/exports/zip.ts'
import { importDocuments } from '../../src/importer/import-documents.ts'
import { madeUpFiles } from './made-up-year.ts'

/** The same numbers in every run: a linear congruence, not chance. */
const numbers = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state % below
  }
}

const money = (fen: number): string =>
  `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`.replace(/\B(?=(?:\d{3})+(?=\.))/g, ',')

const subjects = [
  ['208', '社会保障和就业支出', '20805', '行政事业单位养老支出', '2080505', '机关事业单位基本养老保险缴费支出'],
  ['210', '卫生健康支出', '21011', '行政事业单位医疗', '2101101', '行政单位医疗'],
  ['213', '农林水支出', '21303', '水利', '2130306', '水利工程运行与维护'],
  ['221', '住房保障支出', '22102', '住房改革支出', '2210201', '住房公积金'],
] as const

/** A general-budget table of some subjects with figures that add up, and a 收支总表 beside it. */
const generated = (seed: number): Readonly<Record<string, string>> => {
  const next = numbers(seed)
  const chosen = subjects.slice(0, 1 + next(subjects.length))
  const rows = chosen.map((subject) => ({ subject, basic: next(9_000_000), project: next(9_000_000) }))
  const sum = (of: (row: (typeof rows)[number]) => number): number => rows.reduce((total, row) => total + of(row), 0)
  const line = (code: string, name: string, basic: number, project: number): string =>
    [code, name, `"${money(basic + project)}"`, `"${money(basic)}"`, `"${money(project)}"`].join(',')
  const general = [
    '科目编码,科目名称,合计,基本支出,项目支出',
    ...rows.flatMap(({ subject: [a, b, c, d, e, f], basic, project }) => [
      line(a, b, basic, project),
      line(c, d, basic, project),
      line(e, f, basic, project),
    ]),
    line(
      '',
      '合计',
      sum(({ basic }) => basic),
      sum(({ project }) => project),
    ),
  ]
  const total = money(sum(({ basic, project }) => basic + project))
  const summary = [
    '收入/项目,收入/2026年预算,支出/项目,支出/2026年预算',
    ...rows.map(
      ({ subject, basic, project }, index) =>
        `${index === 0 ? `一、一般公共预算拨款收入,"${total}"` : ','},${subject[1]},"${money(basic + project)}"`,
    ),
    `收入总计,"${total}",支出总计,"${total}"`,
  ]
  const folder = 'data/river-works/2026/budget'
  return {
    'data/river-works/department.yaml': madeUpFiles['data/river-works/department.yaml'] ?? '',
    [`${folder}/disclosure.yaml`]: (madeUpFiles[`${folder}/disclosure.yaml`] ?? '')
      .replace(/篇章:[\s\S]*?公开表:/, '公开表:')
      .replace(/更正:[\s\S]*$/, '')
      .concat('  - { 表: general, 标题: 2026年一般公共预算支出表, 计量单位: 万元 }\n'),
    [`${folder}/tables/summary.csv`]: `${summary.join('\n')}\n`,
    [`${folder}/tables/general.csv`]: `${general.join('\n')}\n`,
  }
}

const readYear = (files: Readonly<Record<string, string>>) => {
  const { archive, disclosure, checked } = checkFolder(files)
  const [department] = archive.departments
  if (department === undefined || disclosure === null) throw new Error('nothing was read')
  return { department, disclosure, checked }
}

const csvOf = ({ statements }: Disclosure): Readonly<Record<string, string>> =>
  Object.fromEntries(statements.map((statement) => [statement.id, statementCsv(statement)]))

describe.each(Array.from({ length: 12 }, (_, seed) => seed + 1))('Generated tables %i', (seed) => {
  test('filled in and imported they export what was filled in', async () => {
    const { department, disclosure } = readYear(generated(seed))
    const bytes = zipped(templateEntries(department, disclosure, { year: 2026, filled: true }))
    const imported = await importDocuments([{ name: '填报.xlsx', bytes }], {
      department: 'river-works',
      year: 2026,
      stage: 'budget',
      recordedOn: '2026-02-10',
    })
    const back = readYear({
      'data/river-works/department.yaml': madeUpFiles['data/river-works/department.yaml'] ?? '',
      ...imported.files,
    })
    expect(csvOf(back.disclosure)).toEqual(csvOf(disclosure))
  })

  test('every formula gives the figure that stands in its cell', () => {
    const { disclosure } = readYear(generated(seed))
    for (const sheet of templateSheets(disclosure, { year: 2026, filled: true })) {
      const values = new Map<string, number>()
      const cells = sheet.rows.flatMap((row, index) =>
        row.map((placed) => ({ placed, name: utils.encode_cell({ r: index, c: placed.column }) })),
      )
      for (const { placed, name } of cells)
        if (placed.cell.kind === 'number') values.set(name, Math.round(Number(placed.cell.digits) * 100))
      for (const { placed, name } of cells)
        if (placed.formula !== undefined)
          expect(placed.formula.split('+').reduce((sum, part) => sum + (values.get(part) ?? 0), 0)).toBe(
            values.get(name),
          )
    }
  })
})

test('the template itself holds no figure of last year but in its hints, and asks for the new year', () => {
  const { department, disclosure } = readYear(generated(3))
  const book = read(zipped(templateEntries(department, disclosure, { year: 2027 })), { cellFormula: true })
  const texts = book.SheetNames.flatMap((name) =>
    Object.entries(book.Sheets[name] ?? {})
      .filter(([key]) => /^[A-Z]+\d+$/.test(key))
      .map(([, cell]) => cell as { v?: unknown; f?: string; t?: string }),
  )
  expect(texts.some(({ f }) => f !== undefined)).toBe(true)
  expect(texts.filter(({ t, v }) => t === 'n' && v !== 0)).toEqual([])
  expect(texts.some(({ v }) => String(v).includes('2027年'))).toBe(true)
  expect(texts.some(({ v }) => String(v).includes('2026年'))).toBe(false)
  const [first] = templateSheets(disclosure, { year: 2027 })
  expect(first?.hints?.some(({ text }) => text.includes('上年这一格是'))).toBe(true)
})
