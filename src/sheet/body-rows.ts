// What kind of row stands below the headings: facts, or one of the rows that forms print for other reasons. Only rows
// of facts go into the CSV; every other kind is given its reason.

import type { StatementDeclaration } from '../budget/statement-declaration.ts'
import { bareLabel } from '../budget/statement-heading.ts'
import { amountText, isFigure } from './amount-text.ts'
import type { HeadedColumn } from './heading-block.ts'
import { type SheetView, squeeze } from './sheet-view.ts'
import { statementOfTitle } from './titles.ts'

/** Kinds of rows; `left` is a row that says something and is none of them. */
export type RowKind = 'blank' | 'fact' | 'note' | 'signature' | 'numbers' | 'heading' | 'example' | 'title'

/** What the rows of one table are judged by. */
export interface BodyContext {
  readonly view: SheetView
  readonly columns: readonly HeadedColumn[]
  readonly declarations: readonly StatementDeclaration[]
  /** Words of the heading rows, row by row, to know them again. */
  readonly headings: readonly string[]
  /** A cell that is no figure among amounts keeps its words, for whoever reads on to complain about it. */
  readonly keepUnread?: boolean
}

const amountColumns = (columns: readonly HeadedColumn[]): readonly number[] =>
  columns.filter(({ declared }) => declared?.kind === 'amount').map(({ column }) => column)

const noteStart = /^(?:注|备注|说明|编制说明|填表说明|补充说明)\d*[:：]|^(?:注释|说明)[:：]?\d*[.、]|^[*＊※]/

const whyBlank =
  /没有|未(?:安排|发生|使用|涉及)|不(?:涉及|存在)|空表|为空|无(?!.{0,2}形).{0,24}(?:数据|收入|支出|预算|拨款|安排|此)/

/** True for a note that says why a table has no figures; what the table is of, and a template's own words, say nothing. */
export const saysWhyBlank = (note: string): boolean =>
  whyBlank.test(note) && !/[XxＸ×]{2,}|[○〇＊*]{2,}|_{3,}/.test(note)

/** A sentence that says why a table is blank, though it does not begin with 注. */
const isBlankSentence = (words: string): boolean =>
  saysWhyBlank(words) && (/[，。]/.test(words) || /^本(?:表|部门|单位)/.test(words))

/** True for the first words of a note below a table. */
export const beginsNote = (words: string): boolean => noteStart.test(words)
const signature =
  /(?:单位)?负责人[:：(]|(?:制|填)表人[:：]?|审核人[:：]?|联系电话[:：]?|经办人[:：]?|财务主管[:：]|复核[:：]/
const ellipsis = /^(?:…+|\.{3,}|。{3,}|⋯+)$/
const ordinalOnly =
  /^(?:[一二三四五六七八九十]+[、.．]|[(（][一二三四五六七八九十\d]+[)）]|\d{1,2}[.、．])?(?:…+|\.{3,}|⋯+)?$/

/** Words of a row as one text, to know a repeated heading again. */
export const rowWords = (view: SheetView, row: number): string =>
  view
    .filled(row)
    .map(({ words }) => words)
    .join('|')

const hasAmount = (context: BodyContext, row: number): boolean =>
  amountColumns(context.columns).some((column) => {
    const amount = amountText(context.view.cell(row, column))
    return amount.kind !== 'blank'
  })

/** 栏次: the numbers 1, 2, 3 … of the columns themselves, perhaps as sums of numbers. */
const isNumbering = (view: SheetView, row: number): boolean => {
  // 类, 款 and 项 stand in the same row, above codes that have no number.
  const filled = view.filled(row).filter(({ words }) => !/^[类款项]$/.test(words))
  const labelled = filled.some(({ words }) => /^(?:栏次|序号|行次)$/.test(words))
  const numbers = filled.filter(({ words }) => /^\d{1,2}(?:=[\d+\-*/()（）]+)?$|^[—-]+$|^\**$/.test(words))
  if (labelled) return numbers.length >= filled.length - 2
  const plain = filled.flatMap(({ words }) => (/^\d{1,2}(?:=|$)/.test(words) ? [Number.parseInt(words, 10)] : []))
  return (
    plain.length >= 2 &&
    numbers.length === filled.length &&
    plain.every((value, index) => index === 0 || value === (plain[index - 1] ?? 0) + 1) &&
    plain[0] === 1
  )
}

/** A row of which every naming cell is an ellipsis or a bare ordinal, and which holds no amount. */
export const isPlaceholder = (context: BodyContext, row: number): boolean => {
  const filled = context.view.filled(row)
  return filled.length > 0 && !hasAmount(context, row) && filled.every(({ words }) => ordinalOnly.test(words))
}

const isEllipsis = (context: BodyContext, row: number): boolean =>
  !hasAmount(context, row) && context.view.filled(row).some(({ words }) => ellipsis.test(words))

const isTotal = (words: string): boolean => /^(?:合计|总计|.*(?:收入|支出)(?:总计|合计))$/.test(bareLabel(words))

const kindOf = (context: BodyContext, row: number): RowKind => {
  const { view, headings } = context
  const filled = view.filled(row)
  const first = filled[0]
  if (first === undefined) return 'blank'
  const amounts = hasAmount(context, row)
  if (isNumbering(view, row)) return 'numbers'
  if (headings.includes(rowWords(view, row))) return 'heading'
  if (amounts) return 'fact'
  if (beginsNote(first.words)) return 'note'
  if (filled.some(({ words }) => signature.test(words)) && filled.some(({ words }) => /[:：]/.test(words)))
    return 'signature'
  if (filled.length <= 2 && filled.some(({ words }) => statementOfTitle(words, context.declarations) !== null))
    return 'title'
  if (filled.length === 1 && isBlankSentence(first.words)) return 'note'
  // Running text across the table is a note even without 注.
  if (filled.length === 1 && first.words.length > 40 && /[，。；]/.test(first.words)) return 'note'
  return isPlaceholder(context, row) ? 'example' : 'fact'
}

/**
 * The kinds of the rows `from … to` (excluded). A template shows its example rows, all without amounts, beside a row
 * of ellipses: they are examples too. Lines below a note go on with it.
 */
export const rowKinds = (context: BodyContext, from: number, to: number): readonly RowKind[] => {
  const rows = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
  const kinds = rows.map((row) => kindOf(context, row))
  const templated = rows.some((row) => isEllipsis(context, row))
  const twoSided = context.columns.some(({ declared }) => declared?.side === 'income')
  let noted = false
  return rows.map((row, index) => {
    const kind = kinds[index] ?? 'blank'
    if (kind === 'note') noted = true
    const filled = context.view.filled(row)
    if (kind !== 'fact') return kind
    if (hasAmount(context, row)) {
      noted = false
      return kind
    }
    if (noted && filled.length === 1) return 'note'
    const total = filled.some(({ words }) => isTotal(words))
    if (isEllipsis(context, row) && !twoSided) return 'example'
    return templated && !twoSided && !total && filled.every(({ words }) => !isFigure(words) || /^\d{2,7}$/.test(words))
      ? 'example'
      : kind
  })
}

/** Squeezed words of a cell that is a label only of its own kind: `二、…`, `三、`. */
export const isPlaceholderLabel = (text: string): boolean => {
  const words = squeeze(text)
  return words !== '' && ordinalOnly.test(words)
}
