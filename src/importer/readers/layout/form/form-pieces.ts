// Words of a form's lines as pieces that each belong to one cell: a text layer may leave a single blank between two
// cells, so a line is also parted where a label or an amount says that a cell ends.
import { headsGoal, roleOf } from '../../../../budget/form/headings.ts'
import {
  bracketUnit,
  factKey,
  isFirstLevel,
  isFormTitle,
  isInstitutionLine,
  isSecondLevel,
  isYearLine,
  namesPerson,
  unitLine,
} from '../../../recognise/form/form-labels.ts'
import type { TextLine } from '../text-line.ts'

/** Text of one cell, or of one of its lines. Measures as in `TextLine`. */
export interface Piece {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Its line among those of the page, from 0. */
  readonly at: number
  readonly line: TextLine
}

const amount = /^[-−¥￥]?\d[\d,，]*(?:\.\d+)?(?:%|万元|元)?$/
const fund =
  /^(?:其中[:：]?)?.{0,14}(?:资金|拨款|经费|结转|总额|自筹|补助|预算数|债券|收入|结余)(?:[（(].{1,8}[)）])?[:：]?$/

const plain = (text: string): string => text.replace(/\s+/g, '')

/** True for an amount as forms print it. */
export const isAmountPiece = (text: string): boolean => amount.test(plain(text))
/** True for the name of a source or total of money. */
export const isFundPiece = (text: string): boolean => plain(text).length <= 24 && fund.test(plain(text))
/** True for the heading of goals. */
export const isGoalPiece = (text: string): boolean => plain(text).length <= 24 && headsGoal(plain(text))
/** True for the heading of a column of indicators. */
export const isIndicatorHeading = (text: string): boolean => roleOf('indicator', text) !== null
/** True for words that a form prints as a label. */
export const isLabelPiece = (text: string): boolean =>
  factKey(text) !== null ||
  namesPerson(text.split(/[:：]/)[0] ?? '') ||
  isGoalPiece(text) ||
  roleOf('part', text) !== null
/** True for lines above a form: title, year, unit, institution. */
export const isHeadPiece = (text: string): boolean =>
  isFormTitle(text) || isYearLine(text) || unitLine(text) !== '' || isInstitutionLine(text) || bracketUnit(text) !== ''

const endsCell = (before: string, after: string): boolean => {
  const [a, b] = [plain(before), plain(after)]
  if (a === '' || b === '') return false
  if (isAmountPiece(a) !== isAmountPiece(b) && (isFundPiece(a) || isFundPiece(b))) return true
  if (factKey(a) !== null || factKey(b) !== null) return true
  return isFirstLevel(a) || isSecondLevel(a) || (isIndicatorHeading(a) && isIndicatorHeading(b))
}

const widthTo = (text: string, end: number, whole: { left: number; right: number }, em: number): number => {
  const wide = (part: string): number => [...part].reduce((sum, sign) => sum + (sign > '\u2e80' ? em : 1), 0)
  const all = wide(text)
  return all === 0 ? whole.left : whole.left + ((whole.right - whole.left) * wide(text.slice(0, end))) / all
}

/** The pieces of a line. */
export const piecesOf = (line: TextLine, at: number): readonly Piece[] =>
  line.words.flatMap((word): readonly Piece[] => {
    const pieces: Piece[] = []
    let from = 0
    const add = (to: number): void => {
      const text = word.text.slice(from, to)
      const lead = text.length - text.trimStart().length
      if (text.trim() !== '')
        pieces.push({
          text: text.trim(),
          left: widthTo(word.text, from + lead, word, line.em),
          right: widthTo(word.text, to, word, line.em),
          at,
          line,
        })
      from = to
    }
    for (const blank of word.text.matchAll(/ +/g))
      if (endsCell(word.text.slice(from, blank.index), word.text.slice(blank.index))) add(blank.index)
    add(word.text.length)
    return pieces
  })

const punctuation = /^[，。、；：！？）（》《”“,.;:)(]/

/** Parts a piece at the blank that stands nearest to where another column begins; null where it has none. */
export const partedAt = (piece: Piece, edge: number): readonly [Piece, Piece] | null => {
  const blanks = [...piece.text.matchAll(/ +/g)]
  const between = blanks.filter(({ index, 0: blank }) => !punctuation.test(piece.text.slice(index + blank.length)))
  let best: { readonly index: number; readonly at: number; readonly away: number } | null = null
  for (const { index, 0: blank } of between.length > 0 ? between : blanks) {
    const at = widthTo(piece.text, index + blank.length, piece, piece.line.em)
    const away = Math.abs(at - edge)
    if (best === null || away < best.away) best = { index, at, away }
  }
  if (best === null || best.away > 12 * piece.line.em) return null
  return [
    { ...piece, text: piece.text.slice(0, best.index).trim(), right: best.at - 1 },
    { ...piece, text: piece.text.slice(best.index).trim(), left: best.at },
  ]
}
