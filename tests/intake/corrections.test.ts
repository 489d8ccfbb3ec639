import { describe, expect, test } from 'vitest'
import { archiveWith, folder } from './sources.ts'

interface Written {
  readonly position: string
  readonly before: string
  readonly after: string
}

const head = `标题: 湖滨市工程局2024年度部门预算公开
文件性质: 正式
状态: 已公开
计量单位: 万元
录入日期: "2024-02-01"
篇章:
  - { 标题: 全文, 内容: [duties, 公开表, 项目] }
公开表:
  - { 表: expenditure, 标题: 支出总表 }
更正:
`

const table = `科目编码,科目名称,合计,基本支出,项目支出
,合计,9.90,9.90,
208,社会保障和就业支出,9.90,9.90,
`

const form = `表式: 绩效自评
序号: "1"
项目名称: 路灯维护
计量单位: 万元
绩效指标:
  - 一级指标: 产出指标
    二级指标:
      - { 三级指标: 维护路灯数量, 指标值: ≥500盏, 实际完成值: 480盏, 分值: "10", 得分: "9" }
      - { 三级指标: 维护质量, 指标值: , 实际完成值: 良好 }
实施期绩效指标:
  - 一级指标: 产出指标
    二级指标:
      - { 三级指标: 维护路灯数量, 指标值: ≥900盏 }
`

const codes = (...written: readonly Written[]): readonly string[] => {
  const entries = written.map(
    ({ position, before, after }) =>
      `  - { 日期: "2024-03-05", 位置: ${position}, 原值: "${before}", 更正值: "${after}" }\n`,
  )
  const files = {
    [`data/${folder}/disclosure.yaml`]: head + entries.join(''),
    [`data/${folder}/tables/expenditure.csv`]: table,
    [`data/${folder}/projects/road-lamps.yaml`]: form,
  }
  return archiveWith(files).problems.map(({ code }) => code)
}

/** One 更正 of a position. */
const corrected = (position: string, after: string, before = '1') => codes({ position, before, after })

describe('the last correction of a cell says what the cell holds now', () => {
  test.each([
    ['the same amount', 'expenditure/total/basic', '9.90'],
    ['the same amount with fewer decimals', 'expenditure/total/basic', '9.9'],
    ['the same amount in full-width digits', 'expenditure/total/basic', '９.９０'],
    ['a column named by its heading', 'expenditure/208/基本支出', '9.90'],
    ['a blank cell', 'expenditure/208/project', ''],
    ['a name', 'expenditure/208/name', '社会保障和就业支出'],
  ])('%s', (_what, position, after) => {
    expect(corrected(position, after)).toEqual([])
  })

  test.each([
    ['another amount', 'expenditure/total/basic', '9.09'],
    ['an amount with its unit', 'expenditure/total/basic', '9.90万元'],
    ['a forgotten figure', 'expenditure/total/basic', ''],
    ['zero in a blank cell', 'expenditure/208/project', '0'],
    ['another name', 'expenditure/208/name', '社会保障支出'],
  ])('and not %s', (_what, position, after) => {
    expect(corrected(position, after)).toEqual(['GS-409'])
  })
})

describe('the last correction of an indicator stands in its row', () => {
  test.each([
    ['as 指标值', 'projects/road-lamps/1', '≥500盏'],
    ['as 实际完成值', 'projects/road-lamps/1', '480盏'],
    ['as 得分', 'projects/road-lamps/1', '9'],
    ['as 三级指标', 'projects/road-lamps/1', '维护路灯数量'],
    ['as a blank 指标值', 'projects/road-lamps/2', ''],
    ['of the 实施期 list', 'projects/road-lamps/实施期/1', '≥900盏'],
  ])('%s', (_what, position, after) => {
    expect(corrected(position, after)).toEqual([])
  })

  test('and a row of one list is not compared with that of the other', () => {
    expect(corrected('projects/road-lamps/1', '≥900盏')).toEqual(['GS-409'])
    expect(corrected('projects/road-lamps/实施期/1', '≥500盏')).toEqual(['GS-409'])
  })

  test('and a blank is not excused by the blank columns of the row', () => {
    expect(corrected('projects/road-lamps/1', '')).toEqual(['GS-409'])
  })

  test('and a row that a list does not have is only said to be missing', () => {
    expect(corrected('projects/road-lamps/实施期/2', '≥900盏')).toEqual(['GS-401'])
    expect(corrected('projects/road-lamps/3', '≥900盏')).toEqual(['GS-401'])
  })
})

describe('corrections of one position follow each other', () => {
  const cell = (before: string, after: string): Written => ({ position: 'expenditure/208/basic', before, after })
  const row = (before: string, after: string): Written => ({ position: 'projects/road-lamps/1', before, after })

  test('each begins with what the one before it ended with', () => {
    expect(codes(cell('8.00', '9.00'), cell('9', '9.90'))).toEqual([])
    expect(codes(cell('8.00', '9.00'), cell('9.50', '9.90'))).toEqual(['GS-409'])
    expect(codes(row('≥50盏', '≥600盏'), row('≥600盏', '≥500盏'))).toEqual([])
    expect(codes(row('≥50盏', '≥600盏'), row('≥700盏', '≥500盏'))).toEqual(['GS-409'])
  })

  test('but two corrections of a row may speak of two of its cells', () => {
    expect(codes(row('≥50盏', '≥500盏'), row('8', '9'))).toEqual([])
    expect(codes(row('≥50盏', '≥400盏'), row('8', '9'), row('≥400盏', '≥500盏'))).toEqual([])
  })
})

test.each(['expenditure', 'expenditure/208', 'projects/road-lamps', 'projects/road-lamps/绩效指标', 'content/duties'])(
  'nothing says which figure a correction of %s means, so it is not compared',
  (position) => {
    expect(corrected(position, '7.00')).toEqual([])
  },
)
