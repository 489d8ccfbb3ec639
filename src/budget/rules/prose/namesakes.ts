// Other cells that the same words could mean: 支出总计 of all money and of 财政拨款, 公务接待费 of “三公” and of 基本支出, a 类
// of the whole and of one budget. Where the section's heading names no budget, an amount differs only where none prints it.
import { isOtherTable, type Line, type Statement, type StatementId } from '../../statement.ts'
import { squeezed } from '../../wording.ts'
import type { Term } from '../equation.ts'
import { amountColumns, cellTerm } from '../terms.ts'
import { type FigureContext, figureOf, homeOf, saysOnlyWhoAndWhen } from './figures.ts'
import type { AmountSaying } from './sayings.ts'

const numbering =
  /^(?:其中[:：]?)?(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十\d]+[)）]|\d{1,2}[、.](?!\d))?/u

/** What the row may be called in prose: 总计 of the spending side is 支出总计. */
const namesOf = ({ name, side, total }: Line): readonly string[] => {
  const bare = squeezed(name).replace(numbering, '')
  const flow = side === 'income' ? '收入' : side === 'expenditure' ? '支出' : ''
  if (/^(?:总计|合计)$/u.test(bare)) return flow === '' ? [] : [flow + bare]
  return bare.length > 2 ? [bare, bare.replace(/合计$/u, '')] : total && flow !== '' ? [`${flow}总计`] : []
}

/** Columns that say what was planned, changed or spent last year are other figures. */
const otherYears = /prior|plan|adjusted|change/u

const termsOf = (statement: Statement, line: Line): readonly Term[] =>
  amountColumns(statement, line.side)
    .filter(({ id }) => !otherYears.test(id) && line.cells[id]?.kind === 'amount')
    .map(({ id }) => cellTerm(statement, line, id))

/** The budget that a section is on, as its words go on to be meant: under 一般公共预算, 财政拨款支出 is that budget's. */
const budgets: Readonly<Partial<Record<StatementId, string>>> = {
  general: '一般公共预算',
  fund: '政府性基金预算',
  'state-capital': '国有资本经营预算',
}

const inItsBudget = (context: FigureContext, heading: string, phrase: string): readonly Term[] => {
  const [first] = homeOf(heading)
  const budget = first === undefined ? undefined : budgets[first]
  if (budget === undefined || phrase.includes('预算') || !phrase.includes('财政拨款')) return []
  return figureOf(context, { heading, before: '' }, phrase.replace('财政拨款', `${budget}财政拨款`))?.terms ?? []
}

/** Further cells that `words` under `heading` may mean, in the order of the document's tables. */
export const namesakesOf = (context: FigureContext, heading: string, words: string): readonly Term[] => {
  const phrase = squeezed(words).replaceAll('决算', '')
  const home = homeOf(heading)
  const fits = (name: string): boolean =>
    phrase.endsWith(name) && saysOnlyWhoAndWhen(context, phrase.slice(0, -name.length))
  const named = context.disclosure.statements
    .filter(({ id }) => !isOtherTable(id) && (home.length === 0 || home.some((one) => one === id)))
    .flatMap((statement) =>
      statement.lines.filter((line) => namesOf(line).some(fits)).flatMap((line) => termsOf(statement, line)),
    )
  return [...inItsBudget(context, heading, phrase), ...named]
}

/** The same for an amount of the prose. */
export const namesakes = (context: FigureContext, { section, subject }: AmountSaying): readonly Term[] =>
  subject === '' ? [] : namesakesOf(context, section.about, subject)
