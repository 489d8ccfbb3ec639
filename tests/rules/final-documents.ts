// A made-up department's 决算 as text: the statements that explanations are held against, and prose of the test's own.

import type { Check, Rule, RuleContext } from '../../src/budget/rules/rule.ts'
import { contextOf, type Files } from './prose-documents.ts'

const base = 'lakeside-water'

const statements: Readonly<Record<string, string>> = {
  expenditure: `科目编码,科目名称,本年支出合计,基本支出,项目支出
,合计,520.00,400.00,120.00
205,教育支出,520.00,400.00,120.00
`,
  general: `科目编码,科目名称,合计,基本支出,项目支出
,合计,500.00,380.00,120.00
205,教育支出,500.00,380.00,120.00
20502,普通教育,380.00,300.00,80.00
2050202,小学教育,300.00,300.00,
2050203,初中教育,80.00,,80.00
20508,进修及培训,120.00,80.00,40.00
2050801,教师进修,120.00,80.00,40.00
`,
  basic: `科目编码,科目名称,合计
301,工资福利支出,250.00
30101,基本工资,200.00
30102,津贴补贴,50.00
302,商品和服务支出,130.00
30201,办公费,90.00
30211,差旅费,40.00
30217,公务接待费,
`,
}

const disclosure = `标题: 湖畔市水务局2024年度部门决算
标题出处: 文内
文件性质: 正式
状态: 已公开
计量单位: 万元
录入日期: "2025-09-01"
预算单位:
  - { 编码: "318001", 名称: 湖畔市水务局, 性质: 行政单位 }
篇章:
  - 标题: 第一部分
    内容:
      - explanations
公开表:
${Object.keys(statements)
  .map((id) => `  - { 表: ${id}, 标题: "2024年${id}表", 计量单位: 万元 }`)
  .join('\n')}
`

/** The 决算 of 2024 with `prose` under its headings; `files` add to it or replace. */
export const finalFilesWith = (prose: string, files: Files = {}): Files => ({
  [`data/${base}/department.yaml`]: `部门编码: "318"
行政区划: { 代码: "140900", 省: 山西省, 市: 湖畔市, 县: }
名称:
  - { 名称: 湖畔市水务局, 年度: ["2024"], 出处: 正文 }
`,
  [`data/${base}/2024/final/disclosure.yaml`]: disclosure,
  ...Object.fromEntries(
    Object.entries(statements).map(([id, text]) => [`data/${base}/2024/final/tables/${id}.csv`, text]),
  ),
  [`content/${base}/2024/final/explanations.md`]: `# 情况说明\n\n${prose}\n`,
  ...files,
})

/** The path of a statement of the made-up 决算. */
export const finalTable = (id: string): string => `data/${base}/2024/final/tables/${id}.csv`

/** The disclosure ready for a rule. */
export const finalContext = (prose: string, files: Files = {}): RuleContext => contextOf(finalFilesWith(prose, files))

/** What a rule makes of the prose. */
export const finalChecks = (rule: Rule, prose: string, files: Files = {}): readonly Check[] =>
  rule.run(finalContext(prose, files))

/** Verdicts in the order of the prose. */
export const finalVerdicts = (rule: Rule, prose: string, files: Files = {}): readonly string[] =>
  finalChecks(rule, prose, files).map(({ verdict }) => verdict)
