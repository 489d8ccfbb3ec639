// One made-up file of each kind with a text in it, and what the search for personal information says of it.
import { scanPersonalData } from '../../src/intake/privacy.ts'
import type { SourceFile } from '../../src/intake/sources.ts'

const folder = 'lakeside-works/2024/budget'
const csvCell = (text: string): string => `"${text.replaceAll('"', '""')}"`
const oneLine = (text: string): string => text.replaceAll('\n', ' ')

/** A kind of file or place in it, and the file that holds the text there. */
export const personalFiles: readonly (readonly [kind: string, write: (text: string) => readonly [string, string]])[] = [
  [
    'a cell of a table',
    (text) => [`data/${folder}/tables/expenditure.csv`, `科目编码,科目名称,合计\n,${csvCell(text)},5\n`],
  ],
  [
    'a cell between figures',
    (text) => [`data/${folder}/tables/expenditure.csv`, `科目名称,合计,备注\n道路,7,${csvCell(text)}\n`],
  ],
  [
    'a heading of a table',
    (text) => [`data/${folder}/tables/expenditure.csv`, `科目名称,合计,${csvCell(text)}\n道路,7,8\n`],
  ],
  ['a value', (text) => [`data/${folder}/projects/road-lamps.yaml`, `项目概况: ${JSON.stringify(text)}\n`]],
  ['a value of a list', (text) => [`data/${folder}/objectives.yaml`, `年度目标:\n  - ${JSON.stringify(text)}\n`]],
  ['a key', (text) => [`data/${folder}/disclosure.yaml`, `公开表:\n  - 列别名: { ${JSON.stringify(text)}: 合计 }\n`]],
  ['a comment', (text) => [`data/${folder}/objectives.yaml`, `总体绩效目标: 完成 # ${oneLine(text)}\n`]],
  ['the names of a department', (text) => ['data/lakeside-works/department.yaml', `说明: ${JSON.stringify(text)}\n`]],
  ['the portal’s file', (text) => ['data/site.yaml', `页脚: ${JSON.stringify(text)}\n`]],
  ['a classification', (text) => ['data/classifications/own.csv', `分类,编码,名称\n,,${csvCell(text)}\n`]],
  ['a paragraph', (text) => [`content/${folder}/duties.md`, `# 职责\n\n本局 ${text}\n`]],
  ['a heading', (text) => [`content/${folder}/duties.md`, `# 职责\n\n## ${oneLine(text)}\n\n无\n`]],
  ['an item of a list', (text) => [`content/${folder}/duties.md`, `# 职责\n\n- 道路\n- ${text}\n`]],
  [
    'a table of prose',
    (text) => [
      `content/${folder}/duties.md`,
      `| 事项 | 说明 |\n|---|---|\n| 5 | ${oneLine(text).replaceAll('|', '\\|')} |\n`,
    ],
  ],
  ['the glossary', (text) => [`content/${folder}/glossary.md`, `# 名词解释\n\n**基本支出**：${text}\n`]],
  ['a page of the portal', (text) => ['content/pages/home.md', `# 首页\n\n本门户 ${text}\n`]],
]

/** Codes of personal information that a file is told of. */
export const personalCodes = (path: string, text: string): readonly string[] => {
  const file: SourceFile = { path, text, encoding: 'utf-8' }
  return scanPersonalData(file).problems.map(({ code }) => code)
}
