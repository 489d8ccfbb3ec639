// Every kind of bad input that `npm run bench -- trust` counts, and what only looks like an oversight.
import { expect, test } from 'vitest'
import { triedInputs } from '../../scripts/bench/trust.ts'
import { archiveWith, folder } from './sources.ts'

const codesOf = (files: Readonly<Record<string, string>>): readonly string[] =>
  archiveWith(files).problems.map(({ code }) => code)

const head = (lines: string): string => `标题: 湖滨市工程局2024年度部门预算公开
文件性质: 正式
状态: 已公开
计量单位: 万元
录入日期: "2024-03-01"
篇章:
  - { 标题: 概况, 内容: [duties, 公开表, 项目] }
公开表:
  - { 表: expenditure, 标题: 2024年部门支出总表 }
${lines}`

test('no kind of bad input is passed over in silence, lost or ends in a crash', () => {
  const tried = triedInputs()
  expect(tried.length).toBeGreaterThan(100)
  expect(tried.filter(({ outcome }) => outcome !== '准确' && outcome !== '在别处')).toEqual([])
})

test('of a hundred kinds more than ninety are told in their file within a line of the fault', () => {
  const tried = triedInputs()
  expect(tried.filter(({ outcome }) => outcome === '准确').length / tried.length).toBeGreaterThan(0.9)
})

test('a budget that was approved in the autumn before and published late has its dates in order', () => {
  const dates = '批复日期: "2023-11-20"\n公开日期: "2024-12-30"\n来源: { 获取日期: "2025-01-02" }\n'
  expect(codesOf({ [`data/${folder}/disclosure.yaml`]: head(dates) })).not.toContain('GS-112')
})

test('two forms beside each other are no rule for one another', () => {
  const second = (more: string): string =>
    `表式: 绩效目标\n序号: "2"\n项目名称: 泵站维护\n计量单位: 万元\n${more}资金:\n  - { 项: 年度资金总额, 年度: "20.00" }\n`
  expect(codesOf({ [`data/${folder}/projects/pumps.yaml`]: second('主管部门: 湖滨市工程局\n') })).not.toContain(
    'GS-312',
  )
})

test('a stroke, 无 and a grade are what forms print where a figure is missing', () => {
  const form = (funds: string): string =>
    `表式: 绩效目标\n序号: "1"\n项目名称: 路灯维护\n计量单位: 万元\n资金:\n  - { 项: 年度资金总额, 年度: ${funds} }\n`
  const said = ['—', '/', '无', '不适用'].flatMap((text) =>
    codesOf({ [`data/${folder}/projects/road-lamps.yaml`]: form(JSON.stringify(text)) }),
  )
  expect(said).not.toContain('GS-113')
})

test('a byte order mark at the beginning of a file is no invisible character of its text', () => {
  expect(codesOf({ [`content/${folder}/duties.md`]: '\ufeff# 职责\n\n修路。\n' })).not.toContain('WJ-118')
})

test('a code of one institution under one name in other punctuation is one name', () => {
  const files = {
    [`data/${folder}/disclosure.yaml`]: head(
      '  - { 表: operating, 标题: 2024年机关运行经费表 }\n预算单位:\n  - { 编码: "301001", 名称: 湖滨市工程局（本级） }\n',
    ),
    [`data/${folder}/tables/operating.csv`]:
      '单位编码,单位名称,2024年预算数\n301001,湖滨市工程局(本级),10.00\n,合计,10.00\n',
  }
  expect(codesOf(files)).not.toContain('KM-106')
})
