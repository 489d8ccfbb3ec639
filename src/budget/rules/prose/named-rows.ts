// Rows that prose names by their own names: subjects of the functional statements, whole paths of 类款项, and projects
// with a form of their own.

import { amountOf } from '../../cell.ts'
import { type Disclosure, statementOf } from '../../disclosure.ts'
import { formCell } from '../../facts/form-money.ts'
import { projectPosition } from '../../position.ts'
import type { Form } from '../../project.ts'
import type { Line, Statement, StatementId } from '../../statement.ts'
import { squeezed } from '../../wording.ts'
import { generalRelation } from '../money-sources.ts'
import { cellTerm } from '../terms.ts'
import type { Figure } from './figure.ts'

/** Statements by function, tried in this order where a heading names none. */
const byFunction: readonly StatementId[] = ['expenditure', 'summary', 'appropriation', 'general']

/** Under a heading on 一般公共预算, 财政拨款收支总表 is read in that budget's column. */
const columnOf = (statement: Statement, home: readonly StatementId[]): string => {
  if (statement.id === 'summary') return 'amount'
  const general = statement.id === 'appropriation' && home[0] === 'general'
  return general && statement.columns.some(({ id }) => id === 'general') ? 'general' : 'total'
}

const rowFigure = (statement: Statement, line: Line, column: string): Figure => ({
  id: `code:${line.code}`,
  terms: [cellTerm(statement, line, column)],
  statement: statement.id,
  cell: { statement: statement.id, code: line.code, side: line.side, column },
})

/** A spending row by its name; where a name repeats down a branch, its highest row; otherwise nothing. */
export const namedSubject = (
  disclosure: Disclosure,
  phrase: string,
  home: readonly StatementId[],
  isRest: (rest: string) => boolean,
): Figure | null => {
  for (const id of home.length > 0 ? home : byFunction) {
    const statement = byFunction.includes(id) || id === 'fund' ? statementOf(disclosure, id) : undefined
    if (statement === undefined) continue
    // Where no heading names a budget, the general one's row is the whole of a subject only without other money.
    const partly = home.length === 0 && id === 'general' && statementOf(disclosure, 'summary') !== undefined
    if (partly && generalRelation(disclosure) !== '=') continue
    const lines = statement.lines
      .filter(
        ({ side, code, name }) => side !== 'income' && code !== '' && name !== '' && phrase.endsWith(squeezed(name)),
      )
      .filter(({ name }) => isRest(phrase.slice(0, -squeezed(name).length)))
      .sort((a, b) => a.level - b.level)
    const [line] = lines
    if (line === undefined) continue
    const branch = lines.every((other) => other.code.startsWith(line.code))
    return branch ? rowFigure(statement, line, columnOf(statement, home)) : null
  }
  return null
}

/** Statements whose rows a path may name: the section's own budget first. */
const byPath: readonly StatementId[] = ['general', 'fund', 'state-capital', 'state-capital-spending']

/** `社会保障和就业支出(类)就业补助(款)公益性岗位补贴(项)`, in the order 类款项, in the budget that the section speaks of. */
export const pathSubject = (disclosure: Disclosure, phrase: string, home: readonly StatementId[]): Figure | null => {
  const names = /([^()]+)\(类\)(?:(.+?)\(款\))?(?:(.+?)\(项\))?$/u.exec(phrase)
  if (names === null) return null
  const path = names.slice(1).filter((name) => name !== undefined)
  const own = byPath.filter((id) => home[0] === id || (home[0] === 'state-capital' && id === 'state-capital-spending'))
  for (const id of own.length > 0 ? own : byPath) {
    const statement = statementOf(disclosure, id)
    const line = statement === undefined ? null : lineAt(statement, path)
    if (statement !== undefined && line !== null) return rowFigure(statement, line, 'total')
  }
  return null
}

/** The one row with these names from 类 down; `null` where none or several have them. */
const lineAt = (statement: Statement, path: readonly string[]): Line | null => {
  const nameAt = ({ side, code }: Line, level: number): string => {
    const above = statement.lines.find((other) => other.side === side && other.code === code.slice(0, 1 + 2 * level))
    return squeezed(above?.name ?? '')
  }
  const lines = statement.lines.filter(
    (line) =>
      line.level === path.length &&
      line.cells.total !== undefined &&
      // 教育（类） is 教育支出.
      path.every((name, index) => [name, `${name}支出`].includes(nameAt(line, index + 1))),
  )
  const [line] = lines
  return line === undefined || lines.length > 1 ? null : line
}

/** A project by the name that its form prints; short names could mean anything. */
export const namedProject = (
  disclosure: Disclosure,
  phrase: string,
  isRest: (rest: string) => boolean,
): Figure | null => {
  const isNamed = (form: Form): boolean => {
    const name = squeezed(form.name)
    return name.length > 5 && phrase.endsWith(name) && isRest(phrase.slice(0, -name.length).replaceAll('新增', ''))
  }
  const forms = disclosure.forms.filter(isNamed)
  const [form] = forms
  const amount = form && amountOf(formCell(form, 'annual') ?? formCell(form, 'initial'))
  if (form === undefined || forms.length > 1 || amount === null || amount === undefined) return null
  const term = {
    label: `项目“${form.name}”的资金总额`,
    position: projectPosition(form.id, '资金'),
    amount,
    absence: 'blank',
    place: amount.place,
  } as const
  return { id: `form:${form.id}`, terms: [term], statement: '', cell: null }
}

/** `…（项）科目2024年预算数`, `公益性岗位补贴资金安排`: what may stand between a name and its amount. */
const tails = /(?:科目|资金|经费|款项|安排|预算|支出|金额|数额?|共计|合计|总额|当年|本年度?|20\d\d年度?)$/u

/** The words, then the same with one closing word after the other taken off. */
export const shortened = (phrase: string): readonly string[] => {
  const shorter = phrase.replace(tails, '')
  return shorter === phrase || shorter.length < 3 ? [phrase] : [phrase, ...shortened(shorter)]
}
