// `:金额[表=general 行=2080505 列=合计]` in prose: a figure taken from the tables when the page is made, marked as ours.
// What a rule reads there holds no figure, so that no rule counts a copy as an agreement.
import { cellText } from '../budget/cell.ts'
import { problem } from '../budget/messages.ts'
import type { Content, Passage } from '../budget/passage.ts'
import type { Outcome, Problem } from '../budget/problem.ts'
import type { Line, Statement } from '../budget/statement.ts'

const directive = /:金额\[([^\]\n<]*)\]/g

/** What stands in a passage in place of the figure. */
const unsaid = '（金额见公开表）'

const plain = (text: string): string => text.replace(/[\s[\]（）()]/g, '')

const partOf = (words: string, key: string): string =>
  new RegExp(`${key}\\s*[=＝]\\s*(.+?)(?=\\s+(?:表|行|列)\\s*[=＝]|$)`).exec(words)?.[1]?.trim() ?? ''

/** `null` where something of the address is not there, with what it is. */
type Found = { readonly text: string } | { readonly fault: string }

const lineNamed = ({ lines }: Statement, row: string): Line | undefined =>
  lines.find(({ code, id }) => code === row || id === row) ?? lines.find(({ name }) => plain(name) === plain(row))

const listed = 8

/** What there is instead, so that nobody has to look it up. */
const thereIs = (names: readonly string[]): string =>
  names.length === 0
    ? ''
    : `；有${names.slice(0, listed).join('、')}${names.length > listed ? ` 等 ${names.length} 个` : ''}`

const lineName = ({ code, name, id }: Line): string => [code, name].filter((part) => part !== '').join(' ') || id

const find = (statements: readonly Statement[], words: string): Found => {
  const [table, row, column] = ['表', '行', '列'].map((key) => partOf(words, key))
  const statement = statements.find(({ id, entry }) => id === table || plain(entry.title) === plain(table ?? ''))
  if (statement === undefined) return { fault: `没有“${table}”这张表${thereIs(statements.map(({ id }) => id))}` }
  const line = row === undefined || row === '' ? undefined : lineNamed(statement, row)
  if (line === undefined)
    return { fault: `《${statement.entry.title}》里没有“${row}”这一行${thereIs(statement.lines.map(lineName))}` }
  const own = statement.columns.filter(({ kind, side }) => kind === 'amount' && side === line.side)
  const named = own.filter(({ path, id }) => id === column || path.some((part) => plain(part) === plain(column ?? '')))
  const [chosen] = named
  if (chosen === undefined || named.length > 1)
    return {
      fault: `《${statement.entry.title}》里${named.length > 1 ? '有几列叫' : '没有'}“${column}”${named.length > 1 ? '' : '这一列'}${thereIs(own.map(({ id, path }) => (named.length > 1 ? id : path.join('/'))))}`,
    }
  const cell = line.cells[chosen.id]
  if (cell?.kind !== 'amount') return { fault: `《${statement.entry.title}》“${row}”这一格没有金额` }
  return { text: `${cellText(cell)}${statement.entry.unit}` }
}

const derivedHtml = (text: string): string => `<span class="derived">${text}<small>（取自公开表）</small></span>`

const readPassage = (passage: Passage, statements: readonly Statement[], problems: Problem[]): Passage => {
  if (!passage.text.includes(':金额[')) return passage
  for (const [whole, words = ''] of passage.text.matchAll(directive)) {
    const found = find(statements, words)
    if ('fault' in found) problems.push(problem('GS-420', passage.place, `“${whole}”取不到数：${found.fault}`))
  }
  return { ...passage, text: passage.text.replace(directive, unsaid) }
}

const htmlText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Prose with its directives resolved; one that leads nowhere is an error with its place. */
export const withDerivedAmounts = (
  contents: readonly Content[],
  statements: readonly Statement[],
): Outcome<readonly Content[]> => {
  const problems: Problem[] = []
  const value = contents.map((content): Content => {
    if (!content.html.includes(':金额[')) return content
    const html = content.html.replace(directive, (whole, words: string) => {
      const found = find(statements, words.replaceAll('&amp;', '&'))
      return 'text' in found ? derivedHtml(htmlText(found.text)) : whole
    })
    return {
      ...content,
      html,
      passages: content.passages.map((passage) => readPassage(passage, statements, problems)),
    }
  })
  return { value, problems }
}
