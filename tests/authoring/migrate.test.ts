// After an upgrade: positions that call a row by an earlier name are written by its present one, and nothing else moves.
import { expect, test } from 'vitest'
import { migratedDisclosure } from '../../src/authoring/migrate.ts'
import type { Disclosure } from '../../src/budget/disclosure.ts'
import { archiveOf } from '../../src/intake/assemble.ts'
import { sourcesOf } from '../../src/intake/sources.ts'

const nothing = { value: new Map(), problems: [] }
const file = 'data/river-works/2026/budget/disclosure.yaml'

const head = [
  '# 本文件由办公室维护，改动前请先告诉我们',
  '标题: 示例局2026年度部门预算',
  '标题出处: 文内',
  '文件性质: 正式',
  '状态: 已公开',
  '# 已经局领导同意',
  '计量单位: 万元',
  '录入日期: "2026-02-10"',
  '公开表:',
  '  - { 表: summary, 标题: 2026年部门收支总表, 计量单位: 万元 }',
  '更正:',
]

const withCorrections = (...lines: readonly string[]): string => [...head, ...lines, ''].join('\n')

const read = (text: string) =>
  archiveOf(
    sourcesOf({
      'data/river-works/department.yaml':
        '部门编码: "402"\n行政区划: { 代码: , 省: , 市: , 县: }\n名称:\n  - { 名称: 示例局, 年度: ["2026"], 出处: 封面 }\n说明:\n',
      [file]: text,
      'data/river-works/2026/budget/tables/summary.csv': [
        '收入/项目,收入/2026年预算,支出/项目,支出/2026年预算',
        '一、一般公共预算拨款,12.00,农林水支出,12.00',
        '本年收入合计,12.00,本年支出合计,12.00',
      ].join('\n'),
    }),
    nothing,
    { drafts: true },
  )

const disclosureOf = (text: string): Disclosure => {
  const disclosure = read(text).value.departments[0]?.disclosures[0]
  if (disclosure === undefined) throw new Error('no disclosure')
  return disclosure
}

const old = withCorrections(
  '  # 第一处更正',
  '  - { 日期: "2026-03-01", 位置: summary/income-total/amount, 原值: "1", 更正值: "12.00", 说明: 例 }',
  '  - 日期: "2026-03-02"',
  '    # 用引号',
  '    位置: "summary/expenditure-total/total"',
  '    原值: "1"',
  '    更正值: "12.00"',
  '    说明: summary/income-total/amount 是从前的写法',
)

test('an earlier name of a row becomes its present one; comments, quotation marks and other words stay', () => {
  const { text, changes } = migratedDisclosure(disclosureOf(old), old)
  expect(changes.map(({ line, before, after }) => [line, before, after])).toEqual([
    [13, 'summary/income-total/amount', 'summary/income-current/amount'],
    [16, 'summary/expenditure-total/total', 'summary/expenditure-current/total'],
  ])
  expect(text).toBe(
    old
      .replace('位置: summary/income-total/amount', '位置: summary/income-current/amount')
      .replace('"summary/expenditure-total/total"', '"summary/expenditure-current/total"'),
  )
})

test('what the files say is the same before and after', () => {
  const after = migratedDisclosure(disclosureOf(old), old).text
  const said = (text: string): readonly string[] => read(text).problems.map(({ code, what }) => `${code} ${what}`)
  expect(said(after)).toEqual(said(old))
  expect(disclosureOf(after).statements).toEqual(disclosureOf(old).statements)
})

test('a file in today’s writing is left letter for letter, and so is what names nothing', () => {
  const { text } = migratedDisclosure(disclosureOf(old), old)
  expect(migratedDisclosure(disclosureOf(text), text)).toEqual({ text, changes: [] })
  const strange = withCorrections('  - { 日期: "2026-03-01", 位置: summary/nowhere, 原值: "1", 更正值: "2", 说明: 例 }')
  expect(migratedDisclosure(disclosureOf(strange), strange)).toEqual({ text: strange, changes: [] })
})
