// How the total changed from last year: in the document's own words where it has them, else from the column of last
// year that the statement prints, else from last year's document. What is subtracted here says so.
import type { Department } from '../../budget/archive.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import { factName, factOf } from '../../budget/facts/fact.ts'
import { type EarlierFigure, earlierFigure, otherPhaseBefore } from '../../budget/facts/yearly-change.ts'
import { formatAmount, type Stated } from '../../budget/money.ts'
import { percentOf } from '../../budget/percent.ts'
import { columnHeading } from '../../budget/rules/terms.ts'
import { linePath } from '../words/address.ts'
import type { Crumb } from '../words/crumb.ts'
import { periodName } from '../words/period.ts'
import { type StatedChange, statedChange } from '../words/stated-change.ts'
import { type MinuteLine, minuteLine } from './minute-line.ts'

const label = '比上年多还是少'

/** The total first, then what stands for it. */
const figures = ['expenditure-total', 'expenditure-current', 'income-total', 'income-current', 'general']

/** `表中“2023年决算数”`, `2023年预算文件的支出总计`, with the row that prints it. */
const priorWords = ({ cell, document }: EarlierFigure, name: string): string =>
  document === null
    ? `表中“${columnHeading(cell.statement, cell.line.side, cell.column)}”`
    : `${periodName(document)}文件里的${name}`

const priorSource = (disclosure: Disclosure, { cell, document }: EarlierFigure): Crumb => ({
  label: document === null ? cell.statement.entry.title : `${periodName(document)}的这一行`,
  path: linePath(document ?? disclosure, cell.statement, cell.line),
})

/** `多 27.70 万元（计算），增长 3.62%`; a base of 0 has no percentage. */
const difference = (now: Stated, before: Stated): string => {
  const fen = now.fen - before.fen
  if (fen === 0n) return '今年与它相同'
  const amount = `${formatAmount(fen < 0n ? -fen : fen, now.unit)} ${now.unit}`
  const rate = before.fen > 0n ? percentOf(fen < 0n ? -fen : fen, before.fen) : ''
  const none = before.fen === 0n ? '；上年为 0，不能算百分比' : '；上年为负数，不算百分比'
  const percent = rate === '' ? none : `，${fen < 0n ? '减少' : '增长'} ${rate}`
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

/** Last year's outcome beside a plan, or the other way round: both are told, the difference would compare unlike things. */
const otherPhaseLine = (disclosure: Disclosure): MinuteLine => {
  const other = otherPhaseBefore(disclosure, 'expenditure-total')
  if (other === null) return minuteLine('change', label, '本站没有读到与上年的比较，也没有收录上年的数。')
  const { text: amount, unit } = other.stated
  const unlike = disclosure.stage === 'budget' ? '那是上年的结果，今年的数是计划' : '那是上年的计划，今年的数是结果'
  const text = `${priorWords(other, '')}是 ${amount} ${unit}。${unlike}，本站不拿这两个数相减。`
  return minuteLine('change', label, text, { links: [priorSource(disclosure, other)] })
}

/** One line where the data carries a comparison, or where a total without one has to be told. */
export const changeLine = (department: Department, disclosure: Disclosure): readonly MinuteLine[] => {
  const stated = statedChange(department, disclosure, figures)
  if (stated !== null) return [quoted(disclosure, stated)]
  const total = factOf(disclosure, 'expenditure-total')
  if (total.stated === null) return []
  const prior = earlierFigure(department, disclosure, 'expenditure-total')
  if (prior === null) return [otherPhaseLine(disclosure)]
  const { text: amount, unit } = prior.stated
  const words = priorWords(prior, factName(total))
  const text = `${words}是 ${amount} ${unit}，${difference(total.stated, prior.stated)}。没有读到文件写的原因。`
  return [minuteLine('change', label, text, { links: [priorSource(disclosure, prior)] })]
}
