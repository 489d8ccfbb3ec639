// The workbook that a department fills in: what is filled in comes back whole, over generated tables.
import { read, utils } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import type { Disclosure } from '../../src/budget/disclosure.ts'
import { checkFolder } from '../../src/desk/examine.ts'
import { formsCsv } from '../../src/exports/forms-csv.ts'
import { statementCsv } from '../../src/exports/statement-csv.ts'
import { templateEntries, templateSheets } from '../../src/exports/template/template-workbook.ts'
import { indicatorRows } from '../../src/exports/workbook/indicator-rows.ts'
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

const pick = <T>(next: (below: number) => number, from: readonly T[]): T => from[next(from.length)] as T

/** A form of a project, with as many rows of money and indicators as chance gives; an evaluation has results too. */
const generatedForm = (seed: number, evaluation: boolean): string => {
  const next = numbers(seed * 7 + (evaluation ? 3 : 0))
  const period = !evaluation && next(2) === 1
  const amount = (): string => money(100 + next(5_000_000))
  const fund = (label: string): string =>
    evaluation
      ? `{ 项: ${label}, 年初预算数: "${amount()}", 全年预算数: "${amount()}", 全年执行数: "${amount()}" }`
      : `{ 项: ${label}, 年度: "${amount()}"${period ? `, 实施期项: ${label.replace('年度', '实施期')}, 实施期: "${amount()}"` : ''} }`
  const labels = ['年度资金总额', '其中：财政拨款', '上年结转资金', '其他资金'].slice(0, 1 + next(4))
  const result = (): string =>
    evaluation ? `, 实际完成值: "${next(90)}次", 分值: "${5 + next(5)}", 得分: "${next(5)}"` : ''
  const second = (name: string, number: number): string =>
    `      - { 二级指标: ${name}, 三级指标: 第${number + 1}项${pick(next, ['巡查次数', '合格率', '受益人口'])}, 指标值: "≥${1 + next(99)}${pick(next, ['次', '%', '万人'])}"${result()} }`
  const group = (first: string, names: readonly string[]): readonly string[] => [
    `  - 一级指标: ${first}`,
    '    二级指标:',
    ...Array.from({ length: 1 + next(3) }, (_, index) => second(names[index % names.length] ?? '', index)),
  ]
  return [
    `表式: ${evaluation ? '绩效自评' : '绩效目标'}`,
    `表题: 项目支出绩效${evaluation ? '自评' : '目标'}表`,
    '年度行: （2026年度）',
    `序号: "${evaluation ? 2 : 1}"`,
    `项目名称: ${evaluation ? '水文观测' : '堤防维护'}`,
    `项目编码: "${14_020_000 + seed}"`,
    '主管部门: 示例局',
    '实施单位: 示例局本级',
    '计量单位: 万元',
    '资金:',
    ...labels.map((label) => `  - ${fund(label)}`),
    ...(evaluation ? ['预算执行: { 分值: "10", 执行率: "95%", 得分: "9.5" }'] : []),
    '目标:',
    ...(period ? ['  实施期: 三年内完成三十公里'] : []),
    ...(evaluation ? ['  预期: 完成观测', '  实际完成: 已完成观测'] : [`  年度: 用${amount()}万元维护堤防`]),
    '绩效指标:',
    ...group('产出指标', ['数量指标', '质量指标', '时效指标']),
    ...group('效益指标', ['社会效益指标', '生态效益指标']),
    ...group('满意度指标', ['服务对象满意度指标']),
    ...(period
      ? [
          '实施期绩效指标:',
          ...group('产出指标', ['数量指标', '质量指标']),
          ...group('满意度指标', ['服务对象满意度指标']),
        ]
      : []),
    ...(evaluation ? [`总分: { ${next(2) === 1 ? '分值: "100", ' : ''}得分: "${50 + next(50)}" }`] : []),
    '',
  ].join('\n')
}

const projectIds = { 堤防维护: 'dike', 水文观测: 'water' }

/** What forms say, word by word. */
const wordsOf = ({ forms }: Disclosure) =>
  forms
    .map((form) => ({ form, ...form }))
    .map(({ form, title, yearLine, order, facts, goals, funds, execution, total }) => ({
      indicators: indicatorRows(form, 'annual'),
      periodIndicators: indicatorRows(form, 'period'),
      head: [title, yearLine, order],
      facts: facts.map(({ heading, text }) => [heading, text]),
      goals: goals.map(({ role, text }) => [role, text]),
      funds: funds.map(({ label, periodLabel, printed }) => [label, periodLabel, ...printed].join(' ')),
      results: [execution?.rate?.text, execution?.score, total?.weight, total?.score],
    }))

const withForms = (seed: number): Readonly<Record<string, string>> => ({
  ...generated(seed),
  'data/river-works/2026/budget/projects/dike.yaml': generatedForm(seed, false),
  'data/river-works/2026/budget/projects/water.yaml': generatedForm(seed, true),
})

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

  test('forms that were filled in come back with every amount, indicator and word', async () => {
    const files = withForms(seed)
    const { department, disclosure } = readYear(files)
    const bytes = zipped(templateEntries(department, disclosure, { year: 2026, filled: true }))
    const imported = await importDocuments([{ name: '填报.xlsx', bytes }], {
      department: 'river-works',
      year: 2026,
      stage: 'budget',
      recordedOn: '2026-02-10',
      projectIds,
    })
    const back = readYear({
      'data/river-works/department.yaml': files['data/river-works/department.yaml'] ?? '',
      ...imported.files,
    })
    expect(formsCsv(back.disclosure)).toBe(formsCsv(disclosure))
    expect(wordsOf(back.disclosure)).toEqual(wordsOf(disclosure))
    expect(back.disclosure.forms.map(({ id }) => id)).toEqual(['dike', 'water'])
    expect(imported.report.leftovers.filter(({ fate }) => fate.kind === 'left')).toEqual([])
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
