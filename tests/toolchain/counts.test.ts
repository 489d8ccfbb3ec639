// Every command says the same of the same data: what was found, what could not be checked, and that drafts are left out.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { checkBudget } from '../../src/load.ts'
import { publishedText } from '../../src/report.ts'

const root = mkdtempSync(join(tmpdir(), 'counts-'))
afterAll(() => rmSync(root, { recursive: true }))

const write = (path: string, text: string): void => {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

const disclosure = (year: number, state: string): string => `标题: 湖滨市工程局${year}年度部门预算公开
文件性质: 正式
状态: ${state}
计量单位: 万元
录入日期: "${year}-02-01"
篇章:
  - { 标题: 第一部分, 内容: [公开表] }
公开表:
  - { 表: general, 标题: 一般公共预算支出表 }
`

const table =
  '科目编码,科目名称,合计,基本支出,项目支出\n,合计,5.00,3.00,1.00\n205,教育支出,5.00,3.00,1.00\n213,农林水支出,,,\n'

write(
  'data/lakeside-works/department.yaml',
  '部门编码: "301"\n行政区划: { 代码: "999900", 省: 示例省, 市: 湖滨市, 县: }\n名称:\n  - { 名称: 湖滨市工程局, 年度: ["2023", "2024"], 出处: 文内 }\n',
)
for (const [year, state] of [
  [2023, '已公开'],
  [2024, '草稿'],
] as const) {
  write(`data/lakeside-works/${year}/budget/disclosure.yaml`, disclosure(year, state))
  write(`data/lakeside-works/${year}/budget/tables/general.csv`, table)
}

test('a build and a check count the published data alike, and both say that the draft is left out', () => {
  const built = checkBudget({ root, drafts: false })
  const checked = checkBudget({ root })
  const ofDrafts = new Set(checked.draftProblems)
  const published = checked.problems.filter((problem) => !ofDrafts.has(problem))
  const said = publishedText(built.problems, built.unchecked, built.drafts)
  expect(said).toBe(publishedText(published, checked.unchecked, checked.drafts))
  expect(said).toMatch(/^共 \d+ 条：错误 0，不符 [1-9]\d*，提示 \d+。/)
  expect(said).toMatch(/草稿 1 份不公开，没有计入。$/)
})

test('a draft with a difference is counted by itself', () => {
  const { problems, draftProblems, draftDifferences } = checkBudget({ root })
  expect(draftProblems.length * 2).toBe(problems.length)
  expect(draftDifferences.length).toBeGreaterThan(0)
})
