// How the total changed from last year: in the document's own words where it has them, else from the column of last
// year that the statement prints, else from last year's document. What is subtracted here says so.
import type { Department } from '../../budget/archive.ts'
import { grandTotal } from '../../budget/composition.ts'
import { decimalText, ratio } from '../../budget/decimal.ts'
import { type Disclosure, statementOf } from '../../budget/disclosure.ts'
import { formatAmount, type Stated } from '../../budget/money.ts'
import { columnHeading } from '../../budget/rules/terms.ts'
import { type Line, lineAmount, type Side, type Statement, type StatementId } from '../../budget/statement.ts'
import { linePath } from '../words/address.ts'
import type { Crumb } from '../words/crumb.ts'
import { periodName } from '../words/period.ts'
import { type StatedChange, statedChange } from '../words/stated-change.ts'
import { type MinuteLine, minuteLine } from './minute-line.ts'

const label = '比上年多还是少'

/** The total first, then what stands for it. */
const figures = ['expenditure-total', 'expenditure-current', 'income-total', 'income-current', 'general']

const places: readonly { readonly id: StatementId; readonly side: Side; readonly column: string }[] = [
  { id: 'summary', side: 'expenditure', column: 'amount' },
  { id: 'expenditure', side: 'single', column: 'total' },
]

interface Total {
  readonly statement: Statement
  readonly line: Line
  readonly amount: Stated
}

const totalOf = (disclosure: Disclosure): Total | null => {
  for (const { id, side, column } of places) {
    const statement = statementOf(disclosure, id)
    const line = statement && grandTotal(statement, side)
    const amount = lineAmount(line, column)
    if (statement && line && amount) return { statement, line, amount }
  }
  return null
}

interface Prior {
  readonly amount: Stated
  /** `表中“2023年决算数”`, `2023年预算文件的支出总计`. */
  readonly words: string
  readonly source: Crumb
}

const printedPrior = (disclosure: Disclosure, { statement, line }: Total): Prior | null => {
  const amount = lineAmount(line, 'prior')
  if (amount === null) return null
  const heading = columnHeading(statement, line.side, 'prior')
  return {
    amount,
    words: `表中“${heading}”`,
    source: { label: statement.entry.title, path: linePath(disclosure, statement, line) },
  }
}

const earlierPrior = (department: Department, disclosure: Disclosure): Prior | null => {
  const earlier = department.disclosures.find(
    ({ year, stage }) => year === disclosure.year - 1 && stage === disclosure.stage,
  )
  const total = earlier === undefined ? null : totalOf(earlier)
  if (earlier === undefined || total === null) return null
  const period = periodName(earlier)
  return {
    amount: total.amount,
    words: `${period}文件里的支出总计`,
    source: { label: `${period}的这一行`, path: linePath(earlier, total.statement, total.line) },
  }
}

/** `多 27.70 万元（计算），增长 3.62%`; a base of 0 has no percentage. */
const difference = (now: Stated, before: Stated): string => {
  const fen = now.fen - before.fen
  if (fen === 0n) return '今年与它相同'
  const amount = `${formatAmount(fen < 0n ? -fen : fen, now.unit)} ${now.unit}`
  const rate = before.fen > 0n ? ratio((fen < 0n ? -fen : fen) * 100n, before.fen, 2) : null
  const percent = rate === null ? '；上年为 0，不能算百分比' : `，${fen < 0n ? '减少' : '增长'} ${decimalText(rate)}%`
  return `今年${fen < 0n ? '少' : '多'} ${amount}${percent}（计算）`
}

const quoted = (disclosure: Disclosure, { quote, reasonGiven, heading, path }: StatedChange): MinuteLine =>
  minuteLine(
    'change',
    label,
    reasonGiven
      ? `${periodName(disclosure)}的文件写明了变化和原因：`
      : `${periodName(disclosure)}的文件写明了变化，这一处没有找到原因：`,
    { quote: { text: quote, source: { label: heading === '' ? '原文' : `原文：${heading}`, path } } },
  )

/** One line where the data carries a comparison, or where a total without one has to be told. */
export const changeLine = (department: Department, disclosure: Disclosure): readonly MinuteLine[] => {
  const stated = statedChange(department, disclosure, figures)
  if (stated !== null) return [quoted(disclosure, stated)]
  const total = totalOf(disclosure)
  if (total === null) return []
  const prior = printedPrior(disclosure, total) ?? earlierPrior(department, disclosure)
  if (prior === null) return [minuteLine('change', label, '本站没有读到与上年的比较，也没有收录上年的数。')]
  const { amount, words, source } = prior
  const text = `${words}是 ${amount.text} ${amount.unit}，${difference(total.amount, amount)}。没有读到文件写的原因。`
  return [minuteLine('change', label, text, { links: [source] })]
}
