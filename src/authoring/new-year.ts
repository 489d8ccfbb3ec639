// A year begun from the last one: the same structure, codes and project ids, the same words with every figure taken out.
// What only the new year can say is left blank or 待填; nothing of last year is published under the new year's name.
import { cellText } from '../budget/cell.ts'
import { type Disclosure, disclosureKey } from '../budget/disclosure.ts'
import type { Statement } from '../budget/statement.ts'
import { toFill } from './explain.ts'

/** Files of one disclosure by path below the budget root. */
export type YearFiles = Readonly<Record<string, string>>

/** Years in titles and headings move on by as much as the disclosure does. */
const shifted = (text: string, from: number, to: number): string =>
  text.replace(/(?<!\d)((?:19|20)\d{2})(?=\s*年)/g, (year) => String(Number(year) + to - from))

/** Keys that say something of last year alone, and what stands in their place. */
const fresh: Readonly<Record<string, string>> = {
  状态: '状态: 草稿',
  标题出处: '标题出处: 拟定',
  文件性质: '文件性质: 正式',
  批复日期: '批复日期:',
  公开日期: '公开日期:',
  来源: '来源: { 文件: , 网址: , 获取日期: , 说明: }',
}
const forgotten: readonly string[] = ['空表说明', '残缺', '更正', '答复']

/** Top-level entries of a YAML file: the key with its own line and all that is indented below it. */
const entriesOf = (text: string): readonly { readonly key: string; readonly lines: readonly string[] }[] => {
  const entries: { key: string; lines: string[] }[] = []
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const key = /^["']?([^\s#:"'-][^:"']*)["']?:(?:\s|$)/.exec(line)?.[1]
    if (key !== undefined) entries.push({ key, lines: [line] })
    else if (entries.length === 0) entries.push({ key: '', lines: [line] })
    else entries.at(-1)?.lines.push(line)
  }
  return entries
}

/** Where `new` puts the schemas, below the budget root; an editor with YAML support reads the line that names one. */
export const schemaPath = (name: string): string => `schemas/${name}.json`

const oldSchemaLine = /^# yaml-language-server:.*\n/m

/** The line for a file that lies so many folders below the root. */
const withSchemaLine = (name: string, folders: number, text: string): string =>
  `# yaml-language-server: $schema=${'../'.repeat(folders)}${schemaPath(name)}\n${text.replace(oldSchemaLine, '')}`

const newDisclosure = (text: string, from: number, to: number, recordedOn: string): string =>
  entriesOf(withSchemaLine('disclosure', 4, text))
    .filter(({ key }) => !forgotten.includes(key))
    .map(({ key, lines }) => {
      if (key === '录入日期') return `录入日期: ${JSON.stringify(recordedOn)}`
      return fresh[key] ?? shifted(lines.join('\n'), from, to)
    })
    .join('\n')

const blanked = (line: string, keys: string): string =>
  line.replace(new RegExp(`((?:^|[{,\\s-])(?:${keys}):)[ ]*(?:"(?:[^"\\\\]|\\\\.)*"|'[^']*'|[^,}\\n#]*)`, 'g'), '$1 ')

const moneyKeys = '年度|实施期|金额|年初预算数|全年预算数|全年执行数|分值|执行率|得分'
const resultKeys = '指标值|实际完成值|得分|偏差原因'

/** A form without its amounts, values and results; names, codes and indicators stay. */
const newProject = (text: string, from: number, to: number): string =>
  entriesOf(text)
    .filter(({ key }) => !['预算执行', '总分', '填报日期', '承接'].includes(key))
    .map(({ key, lines }) => {
      const moved = shifted(lines.join('\n'), from, to).split('\n')
      if (key === '资金') return moved.map((line) => blanked(line, moneyKeys)).join('\n')
      if (key === '资金支出计划') return moved.map((line) => blanked(line, '比例|金额')).join('\n')
      if (/指标$/.test(key)) return moved.map((line) => blanked(line, resultKeys)).join('\n')
      return withoutFigures(moved.join('\n'))
    })
    .join('\n')
    .replace(/[ \t]+$/gm, '')

/** Amounts and shares of money become 待填; years, codes and numbers of paragraphs stay. */
export const withoutFigures = (text: string): string =>
  text.replace(/[-－]?\d[\d,，]*(?:\.\d+)?\s*(?=亿元|万元|元|%|％|个百分点)/g, toFill)

const csvCell = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const newTable = (statement: Statement, from: number, to: number): string =>
  [
    statement.columns.map(({ path }) => shifted(path.join('/'), from, to)),
    ...statement.rows.map(({ cells }) =>
      cells.map((cell, column) => {
        const kind = statement.columns[column]?.kind
        return kind === 'amount' || kind === 'text' ? '' : cellText(cell)
      }),
    ),
  ]
    .map((row) => `${row.map(csvCell).join(',')}\n`)
    .join('')

/** `files` are those of `disclosure`; the result lies in the folder of `year`. */
export const newYear = (disclosure: Disclosure, files: YearFiles, year: number, recordedOn: string): YearFiles => {
  const old = disclosureKey(disclosure)
  const next = disclosureKey({ ...disclosure, year })
  const statements = new Map(disclosure.statements.map((statement) => [statement.file, statement]))
  const made = Object.entries(files).flatMap(([path, text]): (readonly [string, string])[] => {
    const target = path.replace(`/${old}/`, `/${next}/`)
    if (target === path) return []
    const statement = statements.get(path)
    if (statement !== undefined) return [[target, newTable(statement, disclosure.year, year)]]
    if (path.endsWith('/disclosure.yaml')) return [[target, newDisclosure(text, disclosure.year, year, recordedOn)]]
    const form = /\/projects\/[^/]+\.yaml$/.test(path)
    if (form) return [[target, newProject(withSchemaLine('project', 5, text), disclosure.year, year)]]
    if (path.endsWith('/objectives.yaml')) return [[target, newProject(text, disclosure.year, year)]]
    if (path.endsWith('.md')) return [[target, withoutFigures(shifted(text, disclosure.year, year))]]
    return []
  })
  return Object.fromEntries(made)
}
