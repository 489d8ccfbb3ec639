// A 小计 or a 类 that a document leaves blank above its printed parts is no difference: the parts are what it adds.
import { expect, test } from 'vitest'
import { parentEqualsChildren } from '../../src/budget/rules/reconcile/parent-equals-children.ts'
import { threePublicAddsUp } from '../../src/budget/rules/reconcile/three-public-adds-up.ts'
import { totalEqualsLines } from '../../src/budget/rules/reconcile/total-equals-lines.ts'
import { totalEqualsParts } from '../../src/budget/rules/reconcile/total-equals-parts.ts'
import type { Rule } from '../../src/budget/rules/rule.ts'
import { paths, verdictsOn } from './prose-documents.ts'

const said = (rule: Rule, id: string, csv: string): readonly string[] =>
  verdictsOn(rule, '无。', { [paths.table(id)]: csv })

const head = '科目编码,科目名称,合计,基本支出/小计,基本支出/人员经费,基本支出/公用经费,项目支出'

test('小计 blank above 人员经费 and 公用经费 counts as their sum', () => {
  const table = (total: string): string =>
    `${head}\n,合计,${total},,60.00,20.00,20.00\n213,农林水支出,${total},,60.00,20.00,20.00\n`
  expect(said(totalEqualsParts, 'expenditure', table('100.00'))).not.toContain('differ')
  expect(said(totalEqualsParts, 'expenditure', table('100.00'))).toContain('agree')
  expect(said(totalEqualsParts, 'expenditure', table('110.00'))).toContain('differ')
})

test('类 blank above its 款 counts as their sum, and 款 above its 项', () => {
  const table = (total: string): string =>
    `科目编码,科目名称,合计,基本支出,项目支出\n,合计,${total},${total},\n213,农林水支出,,,\n21303,水利,,,\n2130301,行政运行,80.00,80.00,\n2130306,水利工程运行与维护,20.00,20.00,\n221,住房保障支出,10.00,10.00,\n`
  expect(said(totalEqualsLines, 'expenditure', table('110.00'))).not.toContain('differ')
  expect(said(totalEqualsLines, 'expenditure', table('120.00'))).toContain('differ')
  expect(said(parentEqualsChildren, 'expenditure', table('110.00'))).not.toContain('differ')
})

test('小计 of 公务用车 blank above 购置 and 运行 counts as their sum', () => {
  const table = (total: string): string =>
    `合计,因公出国（境）费,公务用车购置及运行费/小计,公务用车购置及运行费/公务用车购置费,公务用车购置及运行费/公务用车运行费,公务接待费\n${total},10,,20,20,8\n`
  expect(said(threePublicAddsUp, 'three-public', table('58'))).toEqual(['agree'])
  expect(said(threePublicAddsUp, 'three-public', table('68'))).toEqual(['differ'])
})

test('a blank without parts still adds nothing', () => {
  const table = '科目编码,科目名称,合计,基本支出,项目支出\n,合计,100.00,80.00,\n213,农林水支出,100.00,80.00,\n'
  expect(said(totalEqualsParts, 'expenditure', table)).toContain('differ')
})

test('教育收费 set apart of 事业收入 and 使用非财政拨款结余 are columns of 收入总表 that are known', () => {
  const table = (fees: string, total: string): string =>
    `科目编码,科目名称,合计,上年结转,一般公共预算拨款收入,事业收入/金额,事业收入/其中：教育收费,使用非财政拨款结余\n213,农林水支出,${total},5.00,60.00,20.00,${fees},15.00\n,合计,${total},5.00,60.00,20.00,${fees},15.00\n`
  const files = (csv: string) => ({
    [paths.table('revenue')]: csv,
    [paths.disclosure]: `标题: 湖畔市水务局2024年度部门预算公开
标题出处: 文内
文件性质: 正式
状态: 已公开
计量单位: 万元
录入日期: "2024-03-01"
篇章:
  - { 标题: 第一部分, 内容: [ explanations ] }
公开表:
  - { 表: revenue, 标题: 部门收入总表, 计量单位: 万元 }
`,
    ...Object.fromEntries(['summary', 'expenditure', 'three-public', 'fund'].map((id) => [paths.table(id), ''])),
  })
  const verdicts = (csv: string) => verdictsOn(totalEqualsParts, '无。', files(csv))
  expect(verdicts(table('12.00', '100.00'))).toEqual(['agree', 'agree'])
  expect(verdicts(table('12.00', '112.00'))).toEqual(['differ', 'differ'])
})
