// What the checks found, as a worksheet: the same findings as on the page of checks, with both sides.
import type { Review } from '../../budget/rules/review.ts'
import { positionView } from '../../views/disclosure-position.ts'
import { noVerdict } from '../../views/finding.ts'
import { decimalAt } from './amount-cell.ts'
import { type Sheet, textAt } from './sheet.ts'

const titles = ['序号', '规则', '程度', '位置', '发现', '差额', '依据', '部门答复'] as const

/** The sheet of findings; it says so where there are none. */
export const findingsSheet = (review: Review, name: string): Sheet => {
  const { disclosure, findings } = review
  return {
    name,
    widths: [7, 10, 8, 34, 52, 16, 60, 30],
    rows: [
      [textAt(0, '核对发现', 'title', { colspan: titles.length })],
      [textAt(0, noVerdict, 'note', { colspan: titles.length })],
      titles.map((title, column) => textAt(column, title, 'head')),
      ...findings.map(({ code, severity, position, message, checks, answers }, index) => [
        decimalAt(0, { units: BigInt(index + 1), scale: 0 }),
        ...[
          code,
          severity,
          positionView(disclosure, position).label,
          message,
          checks[0]?.difference ?? '',
          checks[0]?.evidence.map(({ label, text }) => `${label} ${text}`).join('\n') ?? '',
          answers.map(({ note }) => note).join('\n'),
        ].map((text, offset) => textAt(offset + 1, text, 'text')),
      ]),
      ...(findings.length === 0 ? [[textAt(0, '本次公开没有核对发现。', 'text', { colspan: titles.length })]] : []),
    ],
    head: { from: 2, to: 2 },
    landscape: true,
  }
}
