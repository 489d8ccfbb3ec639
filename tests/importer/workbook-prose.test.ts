// Prose in the sheets of a workbook: each sheet is the chapter that the list of contents names, however it is numbered inside.
import { expect, test } from 'vitest'
import { importAs, madeSheet, madeWorkbook } from './importing.ts'

test('a sheet called 目录 names the chapters; 一、 inside a sheet is a section of its chapter', async () => {
  const result = await importAs([
    madeWorkbook({
      目录: madeSheet([['目  录'], ['一、部门主要职能 ………………'], ['二、其他相关情况说明 ………………']]),
      部门主要职能: madeSheet([['部门主要职能'], ['    本局负责河道治理。']]),
      其他相关情况说明: madeSheet([
        ['其他相关情况说明'],
        ['  一、政府采购情况\n    2024年政府采购预算10.00万元。\n  二、国有资产占有情况\n    本部门有车辆2辆。'],
      ]),
      收入: madeSheet([
        ['部门收入总表', null, '单位：元'],
        ['科目编码', '科目名称', '合计'],
        ['215', '工业', 30],
      ]),
    }),
  ])
  const prose = Object.entries(result.files).filter(([path]) => path.endsWith('.md'))
  const other = prose.find(([, text]) => text.includes('政府采购预算10.00万元'))?.[1] ?? ''
  expect(other).toContain('一、政府采购情况')
  expect(other).toContain('本部门有车辆2辆')
  expect(prose).toHaveLength(2)
})

test('a sheet called 封面 names the document and is no chapter', async () => {
  const result = await importAs([
    madeWorkbook({
      封面: madeSheet([['江湾市2024年市级单位预算'], ['预算单位：江湾市河滨小学']]),
      单位职能: madeSheet([['江湾市河滨小学主要职能'], ['    本单位实施小学教育。']]),
    }),
  ])
  expect(Object.keys(result.files).filter((path) => path.endsWith('.md'))).toHaveLength(1)
  expect(Object.entries(result.files).find(([path]) => path.endsWith('disclosure.yaml'))?.[1]).toContain(
    '标题: 江湾市2024年市级单位预算',
  )
})
