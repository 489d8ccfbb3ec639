// Titled sheets that no declaration knows come in whole, as plain tables: nothing printed stays behind, and nothing is
// called checked.
import { utils, write } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { checkFolder } from '../../src/desk/examine.ts'
import { importDocuments } from '../../src/importer/import-documents.ts'

type Rows = readonly (readonly (string | number)[])[]

const importSheets = (sheets: Readonly<Record<string, { rows: Rows; merges?: readonly string[] }>>) => {
  const book = utils.book_new()
  for (const [name, { rows, merges = [] }] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]))
    sheet['!merges'] = merges.map((range) => utils.decode_range(range))
    utils.book_append_sheet(book, sheet, name)
  }
  const bytes = new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array)
  const options = { department: 'lake', year: 2024, stage: 'final', recordedOn: '2025-08-20' } as const
  return importDocuments([{ name: '决算.xlsx', bytes }], options)
}

const general = {
  rows: [
    ['一般公共预算财政拨款支出决算表'],
    ['部门：湖畔市水务局', '', '', '', '单位：万元'],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ['', '合计', 30, 20, 10],
    ['213', '农林水支出', 30, 20, 10],
  ],
}

const assets = {
  rows: [
    ['国有资产占用情况表'],
    ['', '', '', '', '公开10表'],
    ['部门：湖畔市水务局', '', '', '', '单位：辆、台（套）'],
    ['项目', '车辆', '', '', '单价100万元（含）以上设备'],
    ['', '合计', '机要通信用车', '其他用车', ''],
    ['栏次', 1, 2, 3, 4],
    ['数量', 6, 1, 5, 2],
    ['注：本表反映年末占有使用的国有资产情况。'],
  ],
  merges: ['A1:E1', 'A4:A5', 'B4:D4', 'E4:E5'],
}

const detail = {
  rows: [
    ['财政拨款支出决算明细表'],
    ['部门：湖畔市水务局', '', '', '', '', '单位：万元'],
    ['项目', '', '', '', '合计', '工资福利支出'],
    ['科目编码', '', '', '科目名称', '', '基本工资'],
    ['类', '款', '项', '栏次', 1, 2],
    ['', '', '', '合计', 20, 20],
    ['213', '03', '01', '行政运行', 20, 20],
  ],
  merges: ['A3:D3', 'A4:C4', 'E3:E4'],
}

const imported = await importSheets({ 支出: general, 资产: assets, 明细: detail })
const csv = (id: string): readonly string[] =>
  (imported.files[`data/lake/2024/final/tables/${id}.csv`] ?? '').replace('\ufeff', '').trim().split('\r\n')

describe('a titled sheet that nobody knows', () => {
  test('is a table of its own with its headings level by level and every figure', () => {
    expect(csv('other-state-assets')).toEqual([
      '项目,车辆/合计,车辆/机要通信用车,车辆/其他用车,单价100万元（含）以上设备',
      '数量,6,1,5,2',
    ])
  })

  test('keeps 类, 款 and 项 that stand beside 栏次', () => {
    expect(csv('other-detail')).toEqual([
      '项目/科目编码/类,项目/科目编码/款,项目/科目编码/项,项目/科目名称,合计,工资福利支出/基本工资',
      ',,,合计,20,20',
      '213,03,01,行政运行,20,20',
    ])
  })

  test('leaves nothing of the workbook behind, and known statements as they were', () => {
    expect(imported.report.leftovers.filter(({ fate }) => fate.kind === 'left')).toEqual([])
    expect(imported.report.conservation.left).toBe(0)
    expect(csv('general')).toHaveLength(3)
  })

  test('is listed under its title, number, unit and note, and said to be unchecked', () => {
    const yaml = imported.files['data/lake/2024/final/disclosure.yaml'] ?? ''
    expect(yaml).toMatch(
      /表: other-state-assets, 序号: 公开10表, 标题: 国有资产占用情况表, .*表注: "?注：本表反映年末/u,
    )
    expect(yaml).toMatch(/表: other-detail, 标题: 财政拨款支出决算明细表, .*计量单位: 万元/u)
    const { checked } = checkFolder(imported.files)
    expect(checked.problems.filter(({ code }) => code === 'GS-220')).toHaveLength(2)
    expect(checked.problems.filter(({ severity }) => severity === '错误')).toEqual([])
  })

  test('of forms, lists and sheets without a figure is left to others', async () => {
    const { files } = await importSheets({
      支出: general,
      目录: { rows: [['附表目录表'], ['序号', '名称'], [1, '收入支出决算总表']] },
      绩效: { rows: [['绩效评价结果汇总表'], ['项目', '得分'], ['巡查', 98]] },
      空表: { rows: [['政府购买服务支出表'], ['项目', '金额'], ['', '']] },
    })
    expect(Object.keys(files).filter((path) => path.includes('/other-'))).toEqual([])
  })
})
