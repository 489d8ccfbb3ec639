// The text of a cell in a column of amounts → one of the five kinds of cell. What cannot be read is an error and
// stays blank for the rest of the reading, which never reaches a page.
import { type Cell, tornWord, undisclosedWord } from '../budget/cell.ts'
import { type MessageCode, problem } from '../budget/messages.ts'
import { type AmountFault, fenDecimals, parseAmount, type Unit } from '../budget/money.ts'
import type { Place } from '../budget/place.ts'
import type { Note } from './map.ts'

const faults: Readonly<Record<AmountFault, readonly [MessageCode, string]>> = {
  letters: ['GS-101', '里有数字以外的字'],
  exponent: ['GS-102', '是科学记数'],
  finer: ['GS-103', '细于一分钱'],
  points: ['GS-104', '有两个小数点'],
  separators: ['GS-105', '的逗号或小数点位置不对'],
}

/** Advice for the slips that have one obvious cause. */
const adviceFor = (text: string, fault: AmountFault, unit: Unit): string | null => {
  if (fault === 'letters' && /^[-—–－/／]+$/.test(text)) return '没有金额请留空；金额是零请写 0'
  if (fault === 'letters' && /^[¥￥]?[\d.,，]+(?:元|万元|亿元)$/.test(text))
    return `删去单位，只写数字；这里的计量单位是${unit}，单位不同请换算前先核对原件`
  if (fault === 'finer') return `核对计量单位（这里是${unit}，最多 ${fenDecimals[unit]} 位小数），并按原件写出金额`
  return null
}

/** Reads a cell of a column that holds amounts in `unit`; `where` names it in the message. */
export const readAmountCell = (text: string, unit: Unit, place: Place, where: string, note: Note): Cell => {
  if (text === '') return { kind: 'blank', place }
  if (text === undisclosedWord) return { kind: 'undisclosed', place }
  if (text === tornWord) return { kind: 'torn', place }
  const reading = parseAmount(text, unit)
  if (reading.ok)
    return {
      kind: 'amount',
      amount: { kind: 'stated', fen: reading.fen, text, unit, decimals: reading.decimals, place },
    }
  const [code, what] = faults[reading.fault]
  const fix = adviceFor(text, reading.fault, unit)
  const printed = text.replace(/\s+/g, ' ')
  note(problem(code, place, `${where}的金额“${printed}”${what}`, fix === null ? {} : { fix }))
  return { kind: 'blank', place }
}

/** A cell of words: names, codes, remarks. */
export const readTextCell = (text: string, place: Place): Cell => {
  if (text === '') return { kind: 'blank', place }
  if (text === undisclosedWord) return { kind: 'undisclosed', place }
  if (text === tornWord) return { kind: 'torn', place }
  return { kind: 'text', text, place }
}
