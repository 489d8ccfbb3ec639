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

/** The text as an amount once a slip that has one obvious cause is mended; `null` where it still is none. */
const mended = (text: string, unit: Unit, slip: RegExp, right: string): string | null => {
  const better = text.replace(slip, right)
  return better !== text && parseAmount(better, unit).ok ? better : null
}

/** Slips that leave one reading: a break of the line, blanks, apostrophes or points between the thousands. */
const slips: readonly (readonly [RegExp, string, string])[] = [
  [/\s*\n\s*/g, '', '格子里有换行，删去换行，写成'],
  [/(?<=^-?\d{1,3}(?:[\s'’]\d{3})*)[\s'’](?=\d{3}(?:\D|$))/g, '', '千分位不用空格和撇号，写成'],
  [/\s+/g, '', '删去数字中间的空格，写成'],
]

/** `1.234.567,89`: points between the thousands and a comma before the decimals, as on the European continent. */
const continental = (text: string, unit: Unit): string | null =>
  /^-?\d{1,3}(?:\.\d{3})+,\d{1,2}$/.test(text) ? mended(text.replaceAll('.', ''), unit, /,/, '.') : null

/** Advice for the slips that have one obvious cause. */
const adviceFor = (text: string, fault: AmountFault, unit: Unit): string | null => {
  for (const [slip, right, advice] of slips) {
    const better = mended(text, unit, slip, right)
    if (better !== null) return `${advice} ${better}；与原件不同的，按原件改`
  }
  const swapped = continental(text, unit)
  if (swapped !== null) return `千分位用逗号，小数点用“.”，写成 ${swapped}；与原件不同的，按原件改`
  if (fault === 'letters' && /^[-+]?[(（]\s*-|^-\s*[(（]/.test(text))
    return '负号和括号只写一种：负数写成 -20.00 或 (20.00)'
  if (fault === 'letters' && /^[-—–－/／]+$/.test(text)) return '没有金额请留空；金额是零请写 0'
  if (fault === 'letters' && /^[¥￥]?[\d.,，]+(?:元|万元|亿元)$/.test(text))
    return `删去单位，只写数字；这里的计量单位是${unit}，单位不同请换算前先核对原件`
  if (fault === 'finer') return `核对计量单位（这里是${unit}，最多 ${fenDecimals[unit]} 位小数），并按原件写出金额`
  return null
}

/** `——`: the form's own mark for a row that has no figure, printed beside headings. One dash may be a slip for 0. */
const noFigure = /^[—–―─]{2,}$/

/** Reads a cell of a column that holds amounts in `unit`; `where` names it in the message. */
export const readAmountCell = (text: string, unit: Unit, place: Place, where: string, note: Note): Cell => {
  if (text === '') return { kind: 'blank', place }
  if (text === undisclosedWord) return { kind: 'undisclosed', place }
  if (text === tornWord) return { kind: 'torn', place }
  if (noFigure.test(text)) return { kind: 'text', text, place }
  const reading = parseAmount(text, unit)
  if (reading.ok) {
    const { fen, decimals, mark, accounting } = reading
    if (mark !== undefined)
      note(problem('GS-110', place, `${where}的金额“${text}”带注记“${mark}”，按注记以外的数字读出`))
    if (accounting) note(problem('GS-111', place, `${where}的金额“${text}”按负数读出`))
    const marked = mark === undefined ? {} : { mark }
    return { kind: 'amount', amount: { kind: 'stated', fen, text, unit, decimals, ...marked, place } }
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
