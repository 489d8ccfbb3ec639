// When a 0.00 of the prose may be held against a blank cell: only where a second place of the document says that there
// is nothing, too. Otherwise a blank is not taken for 0.

import { addendsOf, grandTotal } from '../../composition.ts'
import type { Disclosure } from '../../disclosure.ts'
import { statementOf } from '../../disclosure.ts'
import { sumFen } from '../../money.ts'
import { readPosition } from '../../position.ts'
import { type Line, lineAmount } from '../../statement.ts'
import { threePublicParts } from '../../statements/three-public.ts'
import type { Term } from '../equation.ts'
import type { Figure } from './figure.ts'

const saysNothing = ({ amount, absence }: Term): boolean => (amount === null ? absence === 'blank' : amount.fen === 0n)

const statementId = ({ position }: Term): string => {
  const target = readPosition(position)
  return target.kind === 'statement' ? target.statement : ''
}

/** The total of the income side is made up by the other rows. */
const incomeReached = (disclosure: Disclosure, id: 'summary' | 'appropriation'): boolean => {
  const statement = statementOf(disclosure, id)
  const whole = statement && grandTotal(statement, 'income')
  const total = lineAmount(whole, 'amount')
  if (statement === undefined || whole === undefined || total === null) return false
  return sumFen(addendsOf(statement, whole).flatMap((line) => lineAmount(line, 'amount') ?? [])) === total.fen
}

/** The sum of which the part is one is made up by the other parts. */
const partsReached = (disclosure: Disclosure, figure: Figure): boolean => {
  const table = statementOf(disclosure, 'three-public')
  // 机关运行经费 is no part of the sum.
  if (table === undefined || figure.id === 'three-public-operating') return false
  const parts = threePublicParts(table)
  const [sum, addends] = /purchase|running/.test(figure.id)
    ? [parts.vehicles, [parts.purchase, parts.running]]
    : [parts.total, [parts.abroad, parts.reception, parts.vehicles]]
  return sum.stated !== null && sumFen(addends.flatMap(({ stated }) => stated ?? [])) === sum.stated.fen
}

const economicCodes: readonly (readonly [RegExp, readonly string[]])[] = [
  [/three-public-abroad$/, ['50207', '30212']],
  [/three-public-reception$/, ['50206', '30217']],
  [/three-public-(?:vehicles|running)$/, ['50208', '30231']],
  [/three-public-total$/, ['30212', '30217', '30231']],
]

/** The rows of 基本支出 by nature that the part is paid from print nothing either, all of them. */
const economicallyNothing = (disclosure: Disclosure, figure: Figure): string => {
  const basic = statementOf(disclosure, 'basic')
  const codes = economicCodes.find(([id]) => id.test(figure.id))?.[1] ?? []
  const lines = (basic?.lines ?? []).filter(({ code }) => codes.includes(code))
  const wanted = figure.id === 'three-public-total' ? codes.length : 1
  const nothing = (line: Line): boolean => (lineAmount(line, 'total')?.fen ?? 0n) === 0n
  if (basic === undefined || lines.length < wanted || !lines.every(nothing)) return ''
  return `《${basic.entry.title}》“${lines.map(({ name }) => name).join('”“')}”同样为空白或 0`
}

/** Who else says that there is nothing, in the reader's words; '' when nobody does. */
export const zeroWitness = (disclosure: Disclosure, figure: Figure): string => {
  const [first, ...others] = figure.terms
  const other = others.find((term) => statementId(term) !== statementId(first) && saysNothing(term))
  if (other !== undefined) return `${other.label}同样为空白或 0`
  if (figure.statement === 'three-public' && partsReached(disclosure, figure)) return '同表的合计已由其余各项加成'
  const nature = economicallyNothing(disclosure, figure)
  if (figure.statement === 'three-public' && nature !== '') return nature
  const id = statementId(first)
  if (
    (id === 'summary' || id === 'appropriation') &&
    figure.id.startsWith('income-') &&
    incomeReached(disclosure, id)
  ) {
    return '同表的收入合计已由其余各行加成'
  }
  return ''
}
