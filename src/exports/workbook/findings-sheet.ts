// What the checks found, as a worksheet: the same findings as on the page of checks, with both sides.
import type { Review } from '../../budget/rules/review.ts'
import { noVerdict } from '../../views/check/finding.ts'
import { positionView } from '../../views/words/disclosure-position.ts'
import { decimalAt, printedNumberAt } from './amount-cell.ts'
import { type PlacedCell, type Sheet, textAt } from './sheet.ts'

const titles = ['序号', '规则', '程度', '位置', '发现', '差额', '单位', '依据', '部门答复'] as const

const textsAt = (from: number, texts: readonly string[]): readonly PlacedCell[] =>
  texts.map((text, offset) => textAt(from + offset, text, 'text'))

/** `16.60 万元` as a number and its unit; whole as text where it is not one number with a unit. */
const differenceAt = (column: number, difference: string): readonly PlacedCell[] => {
  const [figure = '', unit = '', ...more] = difference.split(' ')
  const placed = printedNumberAt(column, figure)
  return placed.cell.kind === 'number' && unit !== '' && more.length === 0
    ? [placed, textAt(column + 1, unit, 'text')]
    : textsAt(column, [difference, ''])
}

/** The sheet of findings; it says so where there are none. */
export const findingsSheet = (review: Review, name: string): Sheet => {
  const { disclosure, findings } = review
  return {
    name,
    widths: [7, 10, 8, 34, 52, 14, 10, 60, 30],
    rows: [
      [textAt(0, '核对发现', 'title', { colspan: titles.length })],
      [textAt(0, noVerdict, 'note', { colspan: titles.length })],
      titles.map((title, column) => textAt(column, title, 'head')),
      ...findings.map(({ code, severity, position, message, checks, answers }, index) => [
        decimalAt(0, { units: BigInt(index + 1), scale: 0 }),
        ...textsAt(1, [code, severity, positionView(disclosure, position).label, message]),
        ...differenceAt(5, checks[0]?.difference ?? ''),
        ...textsAt(7, [
          checks[0]?.evidence.map(({ label, text }) => `${label} ${text}`).join('\n') ?? '',
          answers.map(({ note }) => note).join('\n'),
        ]),
      ]),
      ...(findings.length === 0 ? [[textAt(0, '本次公开没有核对发现。', 'text', { colspan: titles.length })]] : []),
    ],
    head: { from: 2, to: 2 },
    landscape: true,
  }
}
