// A made-up department budget as text, small enough to know by heart, with prose of the test's own: what the five
// real documents do not hold is written here.
import type { Archive } from '../../src/budget/archive.ts'
import { type Review, reconcile } from '../../src/budget/rules/review.ts'
import type { Check, Rule, RuleContext } from '../../src/budget/rules/rule.ts'
import { assembleArchive } from '../../src/intake/assemble.ts'

const department = `部门编码: "318"
行政区划: { 代码: "140900", 省: 山西省, 市: 忻州市, 县: }
名称:
  - { 名称: 湖畔市水务局, 年度: ["2023", "2024"], 出处: 正文 }
`

const statements: Readonly<Record<string, string>> = {
  summary: `收入/项目,收入/2024年预算数,支出/项目,支出/2024年预算数
一、一般公共预算,400.00,社会保障和就业支出,100.00
二、政府性基金预算,,农林水支出,300.00
本年收入合计,400.00,本年支出合计,400.00
`,
  expenditure: `科目编码,科目名称,合计,基本支出,项目支出
,合计,400.00,250.00,150.00
208,社会保障和就业支出,100.00,100.00,
213,农林水支出,300.00,150.00,150.00
`,
  'three-public': `项目,2024年预算数
因公出国（境）费,
公务接待费,2.00
公务用车购置及运行费,3.00
①公务用车购置费,
②公务用车运行维护费,3.00
合计,5.00
`,
  fund: `科目编码,科目名称,合计
`,
}

const disclosure = (
  year: number,
  entries: string,
  title = `湖畔市水务局${year}年度部门预算公开`,
): string => `标题: ${title}
标题出处: 文内
文件性质: 正式
状态: 已公开
计量单位: 万元
录入日期: "2024-03-01"
预算单位:
  - { 编码: "318001", 名称: 湖畔市水务局, 性质: 行政单位 }
篇章:
  - 标题: 第一部分
    内容:
      - explanations
${entries}`

const entries = `公开表:
${Object.keys(statements)
  .map((id) => `  - { 表: ${id}, 标题: "2024年${id}表", 计量单位: 万元 }`)
  .join('\n')}
`

const form = (number: number, institution: string, amount: string): string => `表式: 绩效目标
表题: 项目支出绩效目标表
序号: ${number}
项目名称: 河道整治项目${number}
主管部门: "318-湖畔市水务局"
实施单位: ${institution}
计量单位: 万元
资金:
  - { 项: 年度资金总额, 年度: "${amount}" }
绩效指标:
  - 一级指标: 产出指标
    二级指标:
      - { 二级指标: 数量指标, 三级指标: 整治长度, 指标值: "≥10公里" }
`

/** Sources by path; a value of '' leaves the file out. */
export type Files = Readonly<Record<string, string>>

const base = 'lakeside-water'

/** The department of 2024 with `prose` under its headings; `files` add to it or replace. */
export const filesWith = (prose: string, files: Files = {}): Files => ({
  [`data/${base}/department.yaml`]: department,
  [`data/${base}/2024/budget/disclosure.yaml`]: disclosure(2024, entries),
  ...Object.fromEntries(
    Object.entries(statements).map(([id, text]) => [`data/${base}/2024/budget/tables/${id}.csv`, text]),
  ),
  [`content/${base}/2024/budget/explanations.md`]: `# 情况说明\n\n${prose}\n`,
  ...files,
})

/** Two forms of the bureau and one of its centre: 100.00, 30.00 and 20.00. */
export const threeForms: Files = {
  [`data/${base}/2024/budget/projects/river-one.yaml`]: form(1, '湖畔市水务局', '100.00'),
  [`data/${base}/2024/budget/projects/river-two.yaml`]: form(2, '湖畔市水务局', '30.00'),
  [`data/${base}/2024/budget/projects/river-three.yaml`]: form(3, '湖畔市水务服务中心', '20.00'),
}

/** Last year's document: income and expenditure 380.00, “三公” 7.00 of which receptions 1.00. */
export const lastYear: Files = {
  [`data/${base}/2023/budget/disclosure.yaml`]: disclosure(
    2023,
    `公开表:
  - { 表: summary, 标题: 2023年收支总表, 计量单位: 万元 }
  - { 表: three-public, 标题: 2023年“三公”经费表, 计量单位: 万元 }
`,
  ),
  [`data/${base}/2023/budget/tables/summary.csv`]: `收入/项目,收入/2023年预算数,支出/项目,支出/2023年预算数
一、一般公共预算,380.00,农林水支出,380.00
本年收入合计,380.00,本年支出合计,380.00
`,
  [`data/${base}/2023/budget/tables/three-public.csv`]: `项目,2023年预算数
公务接待费,1.00
公务用车购置及运行费,6.00
合计,7.00
`,
  [`content/${base}/2023/budget/explanations.md`]: '# 情况说明\n\n无。\n',
}

/** Paths of the made-up department. */
export const paths = {
  department: `data/${base}/department.yaml`,
  disclosure: `data/${base}/2024/budget/disclosure.yaml`,
  table: (id: string): string => `data/${base}/2024/budget/tables/${id}.csv`,
}

/** The disclosure of 2024 ready for a rule; faults of the made-up files fail the test. */
export const contextOf = (files: Files): RuleContext => {
  const sources = new Map(
    Object.entries(files)
      .filter(([, text]) => text !== '')
      .map(([path, text]) => [path, { path, text, encoding: 'utf-8' as const }]),
  )
  const read = assembleArchive(sources, new Map(), { drafts: true })
  const errors = read.problems.filter(({ severity, code }) => severity === '错误' && !code.startsWith('WJ'))
  if (errors.length > 0) throw new Error(errors.map(({ code, what }) => `${code} ${what}`).join('\n'))
  const archive: Archive = read.value
  const owner = archive.departments[0]
  const current = owner?.disclosures.find(({ year }) => year === 2024)
  if (owner === undefined || current === undefined) throw new Error('the made-up department was not read')
  return { archive, department: owner, disclosure: current }
}

/** What a rule makes of the prose. */
export const checksOn = (rule: Rule, prose: string, files: Files = {}): readonly Check[] =>
  rule.run(contextOf(filesWith(prose, files)))

/** Verdicts in the order of the prose. */
export const verdictsOn = (rule: Rule, prose: string, files: Files = {}): readonly string[] =>
  checksOn(rule, prose, files).map(({ verdict }) => verdict)

/** Everything that the rules find in the document of 2024. */
export const reviewOn = (prose: string, files: Files = {}): Review => {
  const { archive, disclosure: own } = contextOf(filesWith(prose, files))
  const review = reconcile(archive).find(({ disclosure }) => disclosure === own)
  if (review === undefined) throw new Error('the made-up document was not reviewed')
  return review
}
