// Small made-up portals for tests of facts: departments, years, stages, tables and forms in a few words.
import type { Archive, Department } from '../../src/budget/archive.ts'
import type { Disclosure } from '../../src/budget/disclosure.ts'
import { type Review, reconcile } from '../../src/budget/rules/review.ts'
import type { Stage } from '../../src/budget/stage.ts'
import { assembleArchive } from '../../src/intake/assemble.ts'

/** One made-up disclosure; what is left out is as plain as it can be. */
export interface SmallDocument {
  readonly department?: string
  readonly year?: number
  readonly stage?: Stage
  readonly unit?: '元' | '万元'
  /** CSV by statement id. */
  readonly tables?: Readonly<Record<string, string>>
  /** 表注 by statement id. */
  readonly notes?: Readonly<Record<string, string>>
  /** 年度资金总额 by project id. */
  readonly forms?: Readonly<Record<string, string>>
  /** Further lines of every form. */
  readonly formLines?: string
  /** 承接 by project id. */
  readonly continues?: Readonly<Record<string, readonly string[]>>
  /** Text of the explanations. */
  readonly prose?: string
  /** Further lines of disclosure.yaml. */
  readonly lines?: string
  /** department.yaml's 部门编码 as written. */
  readonly code?: string
}

const departmentFile = (id: string, years: readonly number[], code: string): string => `部门编码: ${code}
行政区划: { 代码: "999900", 省: 示例省, 市: 河湾市, 县: }
名称:
  - { 名称: ${nameOf(id)}, 年度: [${years.map((year) => `"${year}"`).join(', ')}], 出处: 文内 }
`

/** `河湾市water局`: no real body is called so. */
export const nameOf = (id: string): string => `河湾市${id}局`

const disclosureFile = (id: string, document: SmallDocument): string => {
  const { year = 2024, stage = 'budget', unit = '万元', tables = {}, notes = {}, lines = '' } = document
  const entries = Object.keys(tables).map((table) => {
    const note = notes[table] === undefined ? '' : `, 表注: "${notes[table]}"`
    return `  - { 表: ${table}, 标题: ${table}表${note} }`
  })
  return [
    `标题: ${nameOf(id)}${year}年度部门${stage === 'budget' ? '预算' : '决算'}公开`,
    '文件性质: 正式',
    '状态: 已公开',
    `计量单位: ${unit}`,
    `录入日期: "${year}-02-01"`,
    '篇章:',
    `  - { 标题: 第一部分, 内容: [公开表, 项目${document.prose === undefined ? '' : ', explanations'}] }`,
    entries.length === 0 ? '公开表: []' : `公开表:\n${entries.join('\n')}`,
    lines,
    '',
  ].join('\n')
}

const formFile = (document: SmallDocument, id: string, amount: string, number: number): string => {
  const { unit = '万元', continues = {}, formLines = '' } = document
  const before = continues[id] === undefined ? '' : `承接: [${continues[id].join(', ')}]\n`
  return `表式: 绩效目标
序号: "${number}"
项目名称: ${id}项目
计量单位: ${unit}
资金:
  - { 项: 年度资金总额, 年度: "${amount}" }
绩效指标:
  - 一级指标: 产出指标
    二级指标:
      - { 二级指标: 数量指标, 三级指标: 整治长度, 指标值: "≥10公里" }
${before}${formLines}`
}

const filesOf = (documents: readonly SmallDocument[]): ReadonlyMap<string, string> => {
  const files = new Map<string, string>()
  for (const [id, own] of Map.groupBy(documents, ({ department = 'water' }) => department)) {
    const years = own.map(({ year = 2024 }) => year)
    const code = own.find((document) => document.code !== undefined)?.code ?? '"318"'
    files.set(`data/${id}/department.yaml`, departmentFile(id, [...new Set(years)], code))
    for (const document of own) {
      const folder = `data/${id}/${document.year ?? 2024}/${document.stage ?? 'budget'}`
      files.set(`${folder}/disclosure.yaml`, disclosureFile(id, document))
      if (document.prose !== undefined)
        files.set(
          `content/${id}/${document.year ?? 2024}/${document.stage ?? 'budget'}/explanations.md`,
          `# 情况说明\n\n${document.prose}\n`,
        )
      for (const [table, text] of Object.entries(document.tables ?? {}))
        files.set(`${folder}/tables/${table}.csv`, text)
      Object.entries(document.forms ?? {}).forEach(([form, amount], index) => {
        files.set(`${folder}/projects/${form}.yaml`, formFile(document, form, amount, index + 1))
      })
    }
  }
  return files
}

/** The archive of these documents; a fault of the made-up files fails the test. */
export const archiveOf = (...documents: readonly SmallDocument[]): Archive => {
  const sources = [...filesOf(documents)].map(
    ([path, text]) => [path, { path, text, encoding: 'utf-8' as const }] as const,
  )
  const read = assembleArchive(new Map(sources), new Map(), { drafts: true })
  const errors = read.problems.filter(({ severity }) => severity === '错误')
  if (errors.length > 0) throw new Error(errors.map(({ code, what }) => `${code} ${what}`).join('\n'))
  return read.value
}

/** The department, which has to be there. */
export const departmentOf = (archive: Archive, id = 'water'): Department => {
  const department = archive.departments.find((one) => one.id === id)
  if (department === undefined) throw new Error(`no department ${id}`)
  return department
}

/** The first disclosure of a department. */
export const documentOf = (archive: Archive, id = 'water'): Disclosure => {
  const [disclosure] = departmentOf(archive, id).disclosures
  if (disclosure === undefined) throw new Error(`no disclosure of ${id}`)
  return disclosure
}

/** The check of the first disclosure. */
export const reviewIn = (archive: Archive): Review => {
  const [review] = reconcile(archive)
  if (review === undefined) throw new Error('nothing was reviewed')
  return review
}
