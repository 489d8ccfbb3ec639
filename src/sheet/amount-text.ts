// The text of a cell among amounts → what is written into the CSV: the displayed figure with its precision, a sign
// that is printed as brackets or △ as a minus, a dash for a stored zero as 0. What is no figure is left to the clerk.
import { parseAmount } from '../budget/money.ts'
import { halfWidth } from '../budget/wording.ts'
import type { GridCell } from './grid.ts'

/** What an amount cell becomes. `note` says what was changed about it; `why` what is wrong with it. */
export type AmountText =
  | { readonly kind: 'amount'; readonly text: string; readonly note: string }
  | { readonly kind: 'blank'; readonly note: string }
  | { readonly kind: 'left'; readonly why: string }

const dash = /^[-−–]+$/
const nothing = /^(?:—+|\/|／|无|…+|\.{3,}|x+|X+|×+)$/
const states = new Set(['未公开', '原文残缺'])

/** `(190.80)`, `△190.80`, `▲190.80`, `负190.80` → `-190.80`; a currency sign before the figure falls away. */
export const signedText = (text: string): string => {
  const plain = halfWidth(text)
    .replace(/\s+/gu, '')
    .replace(/^[-−]?[¥$]/, (sign) => sign.replace(/[¥$]/, ''))
    .replace(/[−–—﹣]/g, '-')
  const negative = /^(?:\(([\d,.]+)\)|[△▲负](-?[\d,.]+))$/.exec(plain)
  return negative === null ? plain : `-${negative[1] ?? negative[2] ?? ''}`
}

/** True for what can stand in a column of amounts as a figure. */
export const isFigure = (text: string): boolean => {
  const plain = signedText(text)
  return plain !== '' && parseAmount(plain, '亿元').ok
}

const traitFaults: Readonly<Record<string, string>> = {
  uncalculated: '这一格是没有计算过的公式：请在 Excel 中打开并保存，再导入',
  error: '这一格是出错的公式',
  overflow: '列宽不够，打印成了 ####',
}

/** Reads one cell of a column of amounts. */
export const amountText = (cell: GridCell | null): AmountText => {
  if (cell === null) return { kind: 'blank', note: '' }
  for (const trait of cell.traits) {
    const fault = traitFaults[trait]
    if (fault !== undefined) return { kind: 'left', why: fault }
  }
  const printed = halfWidth(cell.text).replace(/\s+/gu, '')
  if (cell.traits.includes('unseen') && cell.stored !== undefined)
    return { kind: 'left', why: `单元格格式不显示它的值（${cell.stored}）` }
  if (printed === '') return { kind: 'blank', note: '' }
  if (states.has(printed)) return { kind: 'amount', text: printed, note: '' }
  if (dash.test(printed)) return { kind: 'amount', text: '0', note: cell.stored === '0' ? '' : '原文为“-”，按 0 录入' }
  if (nothing.test(printed)) return { kind: 'blank', note: `原文为“${printed}”，按空格录入` }
  const bare = signedText(cell.text).replace(/(?:亿|万)?元$/, '')
  if (isFigure(bare)) {
    const changed = bare !== printed && !/^[¥$]/.test(printed)
    return { kind: 'amount', text: bare, note: changed ? `原文为“${printed}”，录为 ${bare}` : '' }
  }
  if (/^-?\d(?:\.\d+)?E[+-]?\d+$/i.test(printed) && cell.stored !== undefined)
    return { kind: 'amount', text: cell.stored, note: `显示为科学记数“${printed}”，按存储值录入` }
  return { kind: 'left', why: '这一列是金额，这一格却不是' }
}
