// A made-up department with two years of 预算 and 决算 (riverside-parks, 河湾市园林绿化局), written to files as a clerk
// would have them: every statement, carry-over, explanations and project forms. All documents agree with each other.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { budgetTables } from './budget-tables.ts'
import { finalProse } from './final-prose.ts'
import { type Form, finalTables } from './final-tables.ts'
import { departmentName, madeUpYears, type Year } from './made-up-accounts.ts'
import { projectForms } from './project-forms.ts'

/** Folder of the department below data/ and content/. */
export const madeUpDepartment = 'riverside-parks'

const finalTitles: readonly (readonly [string, string])[] = [
  ['summary', '收入支出决算总表'],
  ['revenue', '收入决算表'],
  ['expenditure', '支出决算表'],
  ['appropriation', '财政拨款收入支出决算总表'],
  ['general', '一般公共预算财政拨款支出决算表'],
  ['basic', '一般公共预算财政拨款基本支出决算表'],
  ['three-public', '财政拨款“三公”经费支出决算表'],
  ['fund', '政府性基金预算财政拨款收入支出决算表'],
  ['state-capital', '国有资本经营预算财政拨款收入支出决算表'],
]

const budgetTitles: readonly (readonly [string, string])[] = [
  ['summary', '部门收支总表'],
  ['revenue', '部门收入总表'],
  ['expenditure', '部门支出总表'],
  ['appropriation', '财政拨款收支总表'],
  ['general', '一般公共预算支出表'],
  ['basic', '一般公共预算基本支出表'],
  ['three-public', '“三公”经费支出表'],
  ['fund', '政府性基金预算支出表'],
  ['state-capital', '国有资本经营预算支出表'],
]

const disclosure = ({ year }: Year, stage: 'budget' | 'final'): string => {
  const budget = stage === 'budget'
  const statements = (budget ? budgetTitles : finalTitles).map(
    ([id, title], index) =>
      `  - { 表: ${id}, 序号: "${index + 1}", 标题: ${budget ? `${year}年` : ''}${title}, 计量单位: ${budget && id !== 'three-public' ? '元' : '万元'} }`,
  )
  return `标题: ${departmentName}${year}年度部门${budget ? '预算' : '决算'}
标题出处: 文内
文件性质: 正式
状态: 已公开
计量单位: ${budget ? '元' : '万元'}
录入日期: "${budget ? `${year}-02-20` : `${year + 1}-08-25`}"
批复日期: "${budget ? `${year}-02-05` : `${year + 1}-08-10`}"
公开日期: "${budget ? `${year}-02-20` : `${year + 1}-08-25`}"
编制单位: ${departmentName}
来源: { 文件: 虚构, 网址: , 获取日期: , 说明: 测试用 }
预算单位:
  - { 编码: "347001", 名称: ${departmentName}本级, 性质: 行政单位 }
篇章:
  - 标题: 第一部分 公开表
    内容: [ 公开表 ]
  - 标题: 第二部分 情况说明
    内容: [ explanations, 项目 ]
公开表:
${statements.join('\n')}
`
}

const budgetProse = ({ year }: Year): string => `# ${year}年度部门预算说明

## 名词解释

**基本支出**：为保障机构正常运转、完成日常工作任务而发生的支出。
`

/** Every file of the department by path, below a budget root. */
export const madeUpFiles = (form: Form): ReadonlyMap<string, string> => {
  const files = new Map<string, string>()
  files.set(
    `data/${madeUpDepartment}/department.yaml`,
    `部门编码: "347"
行政区划: { 代码: "999900", 省: 示例省, 市: 河湾市, 县: }
名称:
  - { 名称: ${departmentName}, 年度: ["2023", "2024"], 出处: 部门决算封面 }
说明: 虚构的部门，供测试用。
`,
  )
  madeUpYears.forEach((year, index) => {
    for (const stage of ['budget', 'final'] as const) {
      const folder = `${madeUpDepartment}/${year.year}/${stage}`
      const tables = stage === 'budget' ? budgetTables(year) : finalTables(year, form)
      files.set(`data/${folder}/disclosure.yaml`, disclosure(year, stage))
      for (const [id, text] of Object.entries(tables)) files.set(`data/${folder}/tables/${id}.csv`, text)
      for (const [name, text] of Object.entries(projectForms(year, stage)))
        files.set(`data/${folder}/projects/${name}`, text)
      const prose = stage === 'budget' ? budgetProse(year) : finalProse(year, madeUpYears[index - 1] ?? null)
      files.set(`content/${folder}/explanations.md`, prose)
    }
  })
  return files
}

/** Writes the department below `root`. */
export const writeMadeUpDepartment = (root: string, form: Form): void => {
  for (const [path, text] of madeUpFiles(form)) {
    const target = join(root, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, text)
  }
}
