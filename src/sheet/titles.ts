// What stands above a table: its title and number, the unit, the line that names the department. Titles are compared
// with those of the declarations; a province's own wording of a known title is one more entry there, not here.
import type { Unit } from '../budget/money.ts'
import type { StatementId } from '../budget/statement.ts'
import type { StatementDeclaration } from '../budget/statement-declaration.ts'
import { matchStatementTitle } from '../budget/statement-heading.ts'
import { squeeze, tidy } from './sheet-view.ts'

/** `（续）`, `续表`, `续表1`. */
const continuation = /(?:[(（]续(?:表)?\d*[)）]|^续表?\d*[:：]?)/

/** True for a title that says that the table goes on. */
export const isContinuation = (text: string): boolean => continuation.test(squeeze(text))

const number =
  /^(?:预算公开表|决算公开表|公开表|附表|附件|表格|表)[一二三四五六七八九十\d]+(?:[-—–][一二三四五六七八九十\d]+)*|^[一二三四五六七八九十\d]+[.、:．]/

/** What comes before a title where one line holds both: `附表1：`, `公开03表`. */
export const titleNumber = (text: string): string =>
  number.exec(squeeze(text))?.[0]?.replace(/[.、:．]$/, '') ?? /^公开\d+表/.exec(squeeze(text))?.[0] ?? ''

/** The title without its number, `（续）` and a unit in brackets behind it. */
export const titleText = (text: string): string =>
  tidy(text)
    .replace(/[(（]续(?:表)?\d*[)）]|^续表?\d*[:：]?/g, '')
    .replace(/[(（](?:金额)?单位[:：][^)）]*[)）]$/, '')
    .replace(
      /^(?:预算公开表|决算公开表|公开表|附表|附件|表格|表)[一二三四五六七八九十\d]+(?:[-—–][\d]+)*[:：.、．\s]*/,
      '',
    )
    .replace(/^公开\d+表[:：\s]*/, '')
    .replace(/^\d+[.、．]\s*/, '')
    .trim()

/** Words that a title may leave out or add without meaning another table. */
const bareTitle = (text: string): string =>
  squeeze(titleText(text))
    .replace(/["'“”‘’「」]/g, '')
    .replace(/^.*?\d{4}年度?/, '')
    .replace(/\([^()]*\)$/, '')
    .replace(/预算|决算|部门|单位|情况|统计|本级|公开/g, '')

/** Names end so: what stands before a title may be the department's name, and nothing else may. */
const nameEnd = /(?:局|委|办|厅|院|会|心|校|学|部|室|所|队|站|处|道|镇|乡|县|区|市|省|厂|司|府|团|馆|社|园|的|级)$/

/** The statement that a line names as a title; `null` for every other line. */
export const statementOfTitle = (text: string, declarations: readonly StatementDeclaration[]): StatementId | null => {
  const plain = squeeze(text)
  if (plain.length > 60 || !/表/.test(plain) || /[。；]/.test(plain) || /[.…·]{4,}\d*$/.test(plain)) return null
  const exact = matchStatementTitle(titleText(text))
  if (exact !== null) return exact
  const key = bareTitle(text)
  const known = declarations.flatMap((declaration) =>
    declaration.titles.map((title) => ({ id: declaration.id, key: bareTitle(title) })),
  )
  const fitting = known
    .filter((title) => title.key === key || (key.endsWith(title.key) && nameEnd.test(key.slice(0, -title.key.length))))
    .sort((a, b) => b.key.length - a.key.length)
  return fitting[0]?.id ?? null
}

const unitPattern =
  /(?:(?:金额|计量|货币|计价)?单位[:：]?|[(（])(?:人民币)?(亿元|万元|千元|百元|元)(?![\p{Script=Han}])/u

/** The unit that a line states; `other` for one that the program does not keep (千元). */
export const unitIn = (text: string): Unit | 'other' | null => {
  const found = unitPattern.exec(squeeze(text))?.[1]
  if (found === undefined) return null
  return found === '元' || found === '万元' || found === '亿元' ? found : 'other'
}

const departmentPattern =
  /^(?:编制(?:部门|单位)|填报(?:部门|单位)|部门(?:名称|\(单位\)|\(单位\)名称)?|单位(?:名称)?|预算(?:主管)?部门|预算单位|公开部门|公开单位)[:：](.*)$/u

/** The name that a line such as `编制部门：…` states, '' when it is not filled in; `null` for other lines. */
export const departmentIn = (text: string): string | null => {
  const match = departmentPattern.exec(squeeze(text).replace(/(?:金额|计量)?单位[:：](?:万|亿)?元$/, ''))
  return match === null || /^(?:亿|万|千)?元$/.test(match[1] ?? '') ? null : (match[1] ?? '')
}
