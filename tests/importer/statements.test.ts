// What the importer makes of a statement as a department saves it: by titles, headings and codes, never by position.
import { expect, test } from 'vitest'
import { disclosureOf, importAs, madeSheet, madeWorkbook, tableOf, textFile } from './importing.ts'

const spending = [
  '预算公开表5,,,,',
  '2024年一般公共预算支出表,,,,',
  '部门：河湾市工程局,,,,单位：万元',
  '科目编码,科目名称,2024年预算数,,',
  ',,合计,基本支出,项目支出',
  '合计,,120.50,100.50,20.00',
  '215,资源勘探工业信息等支出,120.50,100.50,20.00',
  '21508,支持中小企业发展和管理支出,120.50,100.50,20.00',
  '2150899,其他支持中小企业发展和管理支出,120.50,100.50,20.00',
  '注：本表反映部门本年一般公共预算支出情况。,,,,',
]

test('title rows, two heading rows, 合计 in the code column and a note below are read as what they are', async () => {
  const result = await importAs([textFile('sheet.csv', spending.join('\r\n'))])
  expect(tableOf(result, 'general')).toEqual([
    '科目编码,科目名称,2024年预算数/合计,2024年预算数/基本支出,2024年预算数/项目支出',
    ',合计,120.50,100.50,20.00',
    '215,资源勘探工业信息等支出,120.50,100.50,20.00',
    '21508,支持中小企业发展和管理支出,120.50,100.50,20.00',
    '2150899,其他支持中小企业发展和管理支出,120.50,100.50,20.00',
  ])
  expect(disclosureOf(result)).toContain('{ 表: general, 序号: 预算公开表5, 标题: "2024年一般公共预算支出表"')
  expect(disclosureOf(result)).toContain('计量单位: 万元')
  expect(disclosureOf(result)).toContain('表注: "注：本表')
  expect(result.report.conservation.left).toBe(0)
})

test('tabs and semicolons separate cells as commas do', async () => {
  for (const separator of ['\t', ';']) {
    const text = spending.map((line) => line.replaceAll(',', separator)).join('\n')
    const result = await importAs([textFile('sheet.csv', text)])
    expect(tableOf(result, 'general')).toHaveLength(5)
  }
})

test('figures in brackets and with △ are negative', async () => {
  const text = [
    '一般公共预算支出表,,,,单位：元',
    '科目编码,科目名称,合计,基本支出,项目支出',
    '215,工业,80.50,(100.50),△20.00',
  ]
  const result = await importAs([textFile('sheet.csv', text.join('\n'))])
  expect(tableOf(result, 'general')[1]).toBe('215,工业,80.50,-100.50,-20.00')
})

const revenue = (codes: readonly (readonly (string | number | null)[])[]) => ({
  收入: madeSheet(
    [
      ['2024年部门收入预算总表'],
      ['编制部门：河湾市工程局', null, null, null, null, '单位：元'],
      ['项目', null, null, null, '收入预算', null],
      ['功能分类科目编码', null, null, '功能分类科目名称', '合计', '财政拨款收入'],
      ['类', '款', '项', null, null, null],
      ...codes.map((code, index) => [...code, ['城乡社区支出', '城乡社区管理事务', '行政运行'][index] ?? '', 500, 500]),
      ['合计', null, null, null, 500, 500],
    ],
    ['A1:F1', 'A3:D3', 'E3:F3', 'A4:C4', 'D4:D5', 'E4:E5', 'F4:F5', 'A9:D9'],
  ),
})

test('类, 款 and 项 in three columns keep their leading zeros although the sheet lost them', async () => {
  const sheets = revenue([
    [212, null, null],
    [212, 1, null],
    [212, 1, 1],
  ])
  const result = await importAs([madeWorkbook(sheets)])
  expect(tableOf(result, 'revenue')).toEqual([
    '项目/功能分类科目编码/类,项目/功能分类科目编码/款,项目/功能分类科目编码/项,项目/功能分类科目名称,收入预算/合计,收入预算/财政拨款收入',
    '212,,,城乡社区支出,500,500',
    '212,01,,城乡社区管理事务,500,500',
    '212,01,01,行政运行,500,500',
    ',,,合计,500,500',
  ])
})

test('a level that is printed once holds for the rows below it', async () => {
  const sheets = revenue([
    [212, null, null],
    [null, '01', null],
    [null, null, '01'],
  ])
  const rows = tableOf(await importAs([madeWorkbook(sheets)]), 'revenue')
  expect(rows.slice(1, 4).map((row) => row.split(',').slice(0, 3).join(''))).toEqual(['212', '21201', '2120101'])
})

test('one workbook gives the same statement as .xlsx, .xls, .ods and XML table', async () => {
  const sheets = revenue([
    ['212', null, null],
    ['212', '01', null],
    ['212', '01', '01'],
  ])
  const [first, ...others] = await Promise.all(
    (['xlsx', 'biff8', 'ods', 'xlml'] as const).map(async (type) =>
      tableOf(await importAs([madeWorkbook(sheets, type)]), 'revenue'),
    ),
  )
  expect(first).toHaveLength(5)
  for (const other of others) expect(other).toEqual(first)
})

test('a two-sided table keeps both sides; a row of ordinals alone is a template', async () => {
  const text = [
    '2024年部门收支总表,,,',
    ',,,单位：万元',
    '收    入,,支    出,',
    '项  目,预算数,项  目,预算数',
    '一、财政拨款收入,90.00,一、教育支出,80.00',
    '    其中：一般公共预算,90.00,二、住房保障支出,10.00',
    '二、其他收入,,三、,',
    '收入总计,90.00,支出总计,90.00',
  ]
  expect(tableOf(await importAs([textFile('sheet.csv', text.join('\n'))]), 'summary')).toEqual([
    '收入/项目,收入/预算数,支出/项目,支出/预算数',
    '一、财政拨款收入,90.00,一、教育支出,80.00',
    '其中：一般公共预算,90.00,二、住房保障支出,10.00',
    '二、其他收入,,,',
    '收入总计,90.00,支出总计,90.00',
  ])
})

test('行次 columns, 栏次 rows and columns that only check the sheet are no money', async () => {
  const text = [
    '部门支出总表,,,,,单位：元,',
    '科目编码,科目名称,行次,合计,基本支出,项目支出,校验',
    '栏次,,,1,2,3,',
    '215,工业,1,30,10,20,0',
  ]
  const result = await importAs([textFile('sheet.csv', text.join('\n'))])
  expect(tableOf(result, 'expenditure')).toEqual(['科目编码,科目名称,合计,基本支出,项目支出', '215,工业,30,10,20'])
  expect(result.report.leftovers.map(({ fate }) => fate.kind)).not.toContain('left')
})

test('a heading that nobody knows is kept with its column', async () => {
  const text = ['部门支出总表,,,单位：元', '科目编码,科目名称,合计,其中：涉农资金', '215,工业,30,10']
  expect(tableOf(await importAs([textFile('sheet.csv', text.join('\n'))]), 'expenditure')).toEqual([
    '科目编码,科目名称,合计,其中：涉农资金',
    '215,工业,30,10',
  ])
})

test('a table that goes on under 续表, with headings or without, is one table', async () => {
  const head = ['科目编码,科目名称,合计,基本支出,项目支出']
  const result = await importAs([
    textFile(
      '支出.csv',
      [
        '部门支出总表,,,,单位：元',
        ...head,
        '215,工业,30,10,20',
        '部门支出总表（续表）,,,,单位：元',
        ...head,
        '221,住房保障支出,5,5,',
      ].join('\n'),
    ),
  ])
  expect(tableOf(result, 'expenditure').slice(1)).toEqual(['215,工业,30,10,20', '221,住房保障支出,5,5,'])
})

test('a template that nobody filled in gives no files and is said to be one', async () => {
  const text = [
    '2024年部门支出总表,,,,单位：元',
    '科目编码,科目名称,合计,基本支出,项目支出',
    '205,教育支出,,,',
    '20502,普通教育,,,',
    '…,…,,,',
    '合计,,,,',
  ]
  const result = await importAs([textFile('sheet.csv', text.join('\n'))])
  expect(result.report.unfilled).toBe(true)
  expect(result.files).toEqual({})
})

test('example rows of a template that stand above the real rows are left out and listed', async () => {
  const text = [
    '2024年部门支出总表,,,,单位：元',
    '科目编码,科目名称,合计,基本支出,项目支出',
    '205,教育支出,,,',
    '…,…,,,',
    '215,工业,30,10,20',
    '合计,,30,10,20',
  ]
  const result = await importAs([textFile('sheet.csv', text.join('\n'))])
  expect(tableOf(result, 'expenditure').slice(1)).toEqual(['215,工业,30,10,20', ',合计,30,10,20'])
  expect(result.report.leftovers.map(({ text }) => text)).toEqual(['205', '教育支出', '…', '…'])
})

test('a table without a title whose headings fit several statements is asked about, not guessed', async () => {
  const text = ['科目编码,科目名称,合计,基本支出,项目支出', '215,工业,30,10,20']
  const asked = await importAs([textFile('a.csv', text.join('\n'))])
  expect(Object.keys(asked.files)).toEqual([])
  expect(asked.report.questions[0]?.id).toBe('table/a.csv')
  expect(asked.report.conservation.left).toBeGreaterThan(0)
  const answered = await importAs([textFile('a.csv', text.join('\n'))], { answers: { 'table/a.csv': '部门支出总表' } })
  expect(tableOf(answered, 'expenditure')).toHaveLength(2)
})

test('hidden rows, columns and sheets are left out and listed, and kept when asked for', async () => {
  const sheet = madeSheet([
    ['部门支出总表', null, null, null, '单位：元'],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ['215', '工业', 30, 10, 20],
    ['221', '住房保障支出', 5, 5, 0],
  ])
  sheet['!rows'] = [{}, {}, {}, { hidden: true }]
  const book = madeWorkbook(
    { 支出: sheet, 草稿: madeSheet([['部门收入总表'], ['科目编码', '科目名称', '合计'], ['215', '工业', 30]]) },
    'xlsx',
    ['草稿'],
  )
  const result = await importAs([book])
  expect(tableOf(result, 'expenditure')).toHaveLength(2)
  expect(result.files).not.toHaveProperty('data/river-works/2024/budget/tables/revenue.csv')
  const hidden = result.report.leftovers.filter(({ fate }) => fate.why.includes('隐藏'))
  expect(hidden.map(({ text }) => text)).toContain('住房保障支出')
  expect(tableOf(await importAs([book], { keepHidden: true }), 'expenditure')).toHaveLength(3)
})

test('a hidden column that only checks the sheet and hidden rows without an amount are explained, not left over', async () => {
  const sheet = madeSheet([
    ['江湾市河务局', null, null, null, null, null],
    ['部门支出总表', null, null, null, null, null],
    ['编制部门：江湾市河务局', null, null, null, '单位：元', null],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出', '校验'],
    ['215', '工业', 30, 10, 20, 0],
    ['205', '教育', null, null, null, 0],
    ['221', '住房保障支出', 5, 5, 0, 0],
    [null, '合计', 30, 10, 20, 0],
  ])
  sheet['!rows'] = [{}, {}, {}, {}, {}, { hidden: true }, { hidden: true }]
  sheet['!cols'] = [{}, {}, {}, {}, {}, { hidden: true }]
  const { report } = await importAs([madeWorkbook({ 支出: sheet }, 'xlsx', [])])
  const whys = (text: string): readonly string[] =>
    report.leftovers.filter((one) => one.text === text).map(({ fate }) => `${fate.kind} ${fate.why}`)
  expect(whys('校验')).toEqual(['furniture 隐藏的校验列，只用来核对本表，不属于公开内容'])
  expect(whys('教育')).toEqual(['furniture 隐藏的行，没有金额，是模板留下的样例'])
  expect(whys('江湾市河务局')).toEqual(['furniture 部门名称，已写在部门信息里'])
  // A hidden row with money is never explained away.
  expect(whys('住房保障支出')).toEqual(['left 隐藏的行、列或工作表，没有录入'])
})

test('a second division of the same spending keeps its own headings and takes part in no sum', async () => {
  const text = [
    '收支总体情况表,,,,,单位：万元',
    '收入,,支出,,,',
    '项目,预算数,项目（按功能分类）,预算数,项目（按支出性质）,预算数',
    '一、一般公共预算拨款收入,90.00,一、农林水支出,60.00,一、基本支出,50.00',
    ',,二、住房保障支出,30.00,二、项目支出,40.00',
    '收入总计,90.00,支出总计,90.00,支出总计,90.00',
  ]
  const result = await importAs([textFile('a.csv', text.join('\n'))])
  expect(tableOf(result, 'summary')[0]).toBe(
    '收入/项目,收入/预算数,支出/项目（按功能分类）,支出/预算数,支出/项目（按支出性质）,支出/预算数（按支出性质）',
  )
  expect(result.report.tables[0]?.standing).toBe('proven')
})

test('收入总表 by institution names institutions, not subjects', async () => {
  const text = [
    '收入总体情况表,,,,单位：万元',
    '部门（单位）代码,部门（单位）名称,合计,一般公共预算,上年结转',
    ',合计,890.00,820.00,70.00',
    '301,清源县农业农村局,890.00,820.00,70.00',
    '301001,清源县农业农村局本级,700.00,650.00,50.00',
    '301002,清源县农技站,190.00,170.00,20.00',
  ]
  const result = await importAs([textFile('a.csv', text.join('\n'))])
  expect(tableOf(result, 'revenue')).toHaveLength(5)
  expect(result.report.tables[0]?.standing).toBe('proven')
})

test('names of columns that stand in a row with figures are headings, and each figure is in the table', async () => {
  const text = [
    '部门支出总表,,,,,单位：元',
    '科目编码,科目名称,2024年预算数,,,比2023年增减%',
    ',,合计,基本支出,项目支出,12.5',
    '215,工业,30,10,20,1.5',
  ]
  const result = await importAs([textFile('a.csv', text.join('\n'))])
  const rows = tableOf(result, 'expenditure')
  expect(rows[0]).toBe('科目编码,科目名称,2024年预算数/合计,2024年预算数/基本支出,2024年预算数/项目支出,比2023年增减%')
  expect(rows.slice(1).join('\n')).toContain('12.5')
  expect(rows.at(-1)).toBe('215,工业,30,10,20,1.5')
  expect(result.report.conservation.left).toBe(0)
})

test('类, 款 and 项 in the row that numbers the columns are levels of the code, with merges or without them', async () => {
  const rows = [
    ['收入决算表'],
    ['部门：河湾市工程局', '', '', '', '', '单位：万元'],
    ['项目', '', '', '', '本年收入合计', '财政拨款收入'],
    ['支出功能分类科目编码', '', '', '科目名称', '', ''],
    ['类', '款', '项', '栏次', '1', '2'],
    ['', '', '', '合计', '120.50', '120.50'],
    ['215', '', '', '资源勘探工业信息等支出', '120.50', '120.50'],
    ['215', '08', '', '支持中小企业发展和管理支出', '120.50', '120.50'],
    ['215', '08', '99', '其他支持中小企业发展和管理支出', '120.50', '120.50'],
  ]
  const merged = madeSheet(rows, ['A3:D3', 'A4:C4', 'E3:E4', 'F3:F4'])
  const inputs = [
    { input: textFile('a.csv', rows.map((row) => row.join(',')).join('\n')), name: '科目名称' },
    { input: madeWorkbook({ 表2: merged }), name: '项目/科目名称' },
  ]
  for (const { input, name } of inputs) {
    const result = await importAs([input], { stage: 'final' })
    const text = result.files['data/river-works/2024/final/tables/revenue.csv'] ?? ''
    expect(text.replace('\ufeff', '').split('\r\n').slice(0, 5)).toEqual([
      `项目/支出功能分类科目编码/类,项目/支出功能分类科目编码/款,项目/支出功能分类科目编码/项,${name},本年收入合计,财政拨款收入`,
      ',,,合计,120.50,120.50',
      '215,,,资源勘探工业信息等支出,120.50,120.50',
      '215,08,,支持中小企业发展和管理支出,120.50,120.50',
      '215,08,99,其他支持中小企业发展和管理支出,120.50,120.50',
    ])
    expect(result.report.tables[0]?.standing).toBe('proven')
    expect(result.report.conservation.left).toBe(0)
  }
})
