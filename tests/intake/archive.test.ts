import { join } from 'node:path'
import { expect, test } from 'vitest'
import { allDisclosures } from '../../src/budget/archive.ts'
import { readArchive } from '../../src/intake/index.ts'
import { realDocuments } from '../real-documents.ts'
import { archiveWith, folder } from './sources.ts'

const program = join(import.meta.dirname, '../..')

test('the five documents are read without an error', () => {
  const { value, problems } = realDocuments()
  expect(problems.filter(({ severity }) => severity !== '提示')).toEqual([])
  const disclosures = allDisclosures(value)
  expect(disclosures).toHaveLength(5)
  expect(disclosures.flatMap(({ forms }) => forms)).toHaveLength(51)
  expect(disclosures.flatMap(({ statements }) => statements)).toHaveLength(11)
})

test('a folder with only one department compiles by the defaults that ship', () => {
  const { value, problems } = readArchive(join(import.meta.dirname, '../cases/_base'), { drafts: false, program })
  expect(problems).toEqual([])
  expect(value.site.title).not.toBe('')
  expect(value.terms.length).toBeGreaterThanOrEqual(40)
  expect(value.pages.map(({ id }) => id)).toEqual(expect.arrayContaining(['about', 'accessibility', 'guide']))
})

const draft = (text: string): Readonly<Record<string, string>> => ({
  'data/lakeside-works/2025/budget/disclosure.yaml': `标题: 草稿\n文件性质: 草案\n状态: 草稿\n计量单位: 元\n录入日期: 2025-01-01\n${text}`,
})

test('a draft is read only where drafts are asked for', () => {
  const years = (drafts: boolean) => allDisclosures(archiveWith(draft(''), drafts).value).map(({ year }) => year)
  expect(years(false)).toEqual([2024])
  expect(years(true)).toEqual([2024, 2025])
})

test('what is wrong in a draft does not stop the publication of the others', () => {
  const wrong = draft('录入人: 某\n')
  expect(archiveWith(wrong, false).problems).toEqual([])
  expect(archiveWith(wrong, true).problems.map(({ code }) => code)).toEqual(['GS-303'])
})

test('personal information stops everything, in a draft too', () => {
  const found = archiveWith(draft('编制单位: 工程局 13800000000\n'), false).problems
  expect(found.map(({ code }) => code)).toEqual(['YS-101'])
})

test('a printed heading in a position means the column', () => {
  const torn = '残缺:\n  - { 位置: expenditure/208/基本支出, 说明: 中断 }\n'
  const path = `data/${folder}/disclosure.yaml`
  const base = archiveWith({}).value
  const head = `标题: 甲\n文件性质: 正式\n状态: 已公开\n计量单位: 万元\n录入日期: "2024-02-01"\n`
  const rest = '篇章:\n  - { 标题: 全文, 内容: [duties, 公开表, 项目] }\n公开表:\n  - { 表: expenditure, 标题: 表 }\n'
  const [disclosure] = allDisclosures(archiveWith({ [path]: head + rest + torn }).value)
  expect(disclosure?.torn.map(({ position }) => position)).toEqual(['expenditure/208/basic'])
  expect(allDisclosures(base)[0]?.torn).toEqual([])
})

test('the terms that a document explains are listed under its title', () => {
  const files = {
    [`content/${folder}/glossary.md`]: '# 名词解释\n\n一、财政拨款收入：指财政部门拨付的资金。\n\n无关的一段\n',
  }
  expect(archiveWith(files).value.terms).toEqual([
    {
      term: '财政拨款收入',
      meaning: '指财政部门拨付的资金。',
      source: '湖滨市工程局2024年度部门预算公开',
      disclosure: folder,
    },
  ])
})

test('a portal may add subjects to the classification', () => {
  const files = {
    'data/classifications/local.csv': '分类,编码,名称,起始年,终止年\n支出功能分类,20877,道路照明,2020,\n',
    [`data/${folder}/tables/expenditure.csv`]: '科目编码,科目名称,合计\n208,社会保障和就业支出,1\n20877,道路照明,1\n',
  }
  expect(archiveWith(files).problems).toEqual([])
})
