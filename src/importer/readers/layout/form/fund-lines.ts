// 项目资金 in a form without rulings: pairs of label and amount on one or two sides, or columns under headings.
import { roleOf } from '../../../../budget/form/headings.ts'
import { columnAt, edgesBetween } from './column-edges.ts'
import { isAmountPiece, isFundPiece, type Piece } from './form-pieces.ts'
import { cell, type Laid, type LaidCell, type Lines } from './laid-cells.ts'

const amountRoles = ['initial', 'adjusted', 'spent', 'rate']

/** True for a line that names two columns of 资金 or more. */
const namesColumns = (line: readonly Piece[], roles: readonly string[]): boolean =>
  line.filter(({ text }) => roles.includes(roleOf('fund', text) ?? '')).length >= 2

/** True for a line of 资金. */
export const isFundLine = (line: readonly Piece[]): boolean =>
  line.some(({ text }, index) => isFundPiece(text) && line.slice(index + 1).some((next) => isAmountPiece(next.text))) ||
  namesColumns(line, amountRoles)

const isFundHeading = (line: readonly Piece[]): boolean => namesColumns(line, [...amountRoles, 'weight', 'score'])

/** 项目资金: its label at the side over all rows; null where its words are no pairs and no columns. */
export const fundRows = (lines: Lines): Laid | null => {
  const labels = lines.flat().filter(({ text }) => isFundPiece(text) || isAmountPiece(text))
  const firstLabel = Math.min(...labels.filter(({ text }) => !isSide(text)).map(({ left }) => left))
  const side = lines.flat().filter(({ text, right }) => right <= firstLabel + 0.5 && !isAmountPiece(text))
  const sides = new Set(side)
  const rest = lines.map((line) => line.filter((piece) => !sides.has(piece))).filter((line) => line.length > 0)
  const heads = rest.find(isFundHeading)
  const rows = heads === undefined ? pairedFunds(rest) : headedFunds(rest, heads)
  if (rows === null || rows.length === 0) return null
  return rows.map((row, index) => (index === 0 && side.length > 0 ? [cell(side, 0, 1, rows.length), ...row] : row))
}

const isSide = (text: string): boolean => /^项?目?资?金?[（(]?(?:万?元)?[)）]?$/.test(text.replace(/\s+/g, ''))

const pairedFunds = (lines: Lines): Laid | null => {
  const rows: { pairs: (readonly [Piece, Piece | null])[]; only: 'left' | 'right' | 'both' }[] = []
  const split = lines
    .find((line) => line.filter(({ text }) => isFundPiece(text)).length === 2)
    ?.filter(({ text }) => isFundPiece(text))[1]?.left
  for (const line of lines) {
    const pairs: (readonly [Piece, Piece | null])[] = []
    for (const piece of line) {
      const open = pairs.at(-1)
      if (!isAmountPiece(piece.text) && !/^[-—–/\\]+$/.test(piece.text)) pairs.push([piece, null])
      else if (open === undefined || open[1] !== null) return null
      else pairs.splice(-1, 1, [open[0], piece])
    }
    const rights = pairs.filter(([label]) => split !== undefined && label.left >= split - 2).length
    rows.push({ pairs, only: rights === 0 ? 'left' : rights === pairs.length ? 'right' : 'both' })
  }
  const laid: LaidCell[][] = []
  rows.forEach(({ pairs, only }, index) => {
    const cells = pairs.flatMap(([label, amount], place) => {
      const right = split !== undefined && label.left >= split - 2
      const at = right ? 6 : split === undefined ? 1 + 2 * place : 1
      return [cell([label], at, 2), ...(amount === null ? [] : [cell([amount], at + 2, 2)])]
    })
    // A label over two rows of the other side stands between them: it begins with the upper one.
    const between = only === 'left' && rows[index - 1]?.only === 'right' && rows[index + 1]?.only === 'right'
    if (between) laid.at(-1)?.unshift(...cells)
    else laid.push(cells)
  })
  return laid
}

const headedFunds = (lines: Lines, heads: readonly Piece[]): Laid | null => {
  const at = lines.indexOf(heads)
  const body = lines.slice(at + 1)
  const labels = body.flat().filter(({ text }) => !isAmountPiece(text) && !/^[-—–/\\]+$/.test(text))
  const first = Math.min(...heads.map(({ left }) => left))
  const values = body.map((line) => line.filter((piece) => !labels.includes(piece)))
  if (labels.some(({ left }) => left >= first)) return null
  const edges = edgesBetween(heads, values.flat())
  return [
    heads.map((head, index) => cell([head], 2 + index)),
    ...body.map((line) => line.map((piece) => cell([piece], labels.includes(piece) ? 1 : 2 + columnAt(piece, edges)))),
  ]
}
