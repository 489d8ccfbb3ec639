// A page of a project form whose columns are kept by blanks alone → a lattice as its rulings would draw it. What the
// words of its lines do not settle is not guessed: the whole page is handed back as lines, each word listed.

import { roleOf } from '../../../../budget/form/headings.ts'
import type { Grid, GridCell, GridRow, SourcePlace } from '../../../source-document.ts'
import type { TextLine } from '../text-line.ts'
import { columnAt, edgesBetween } from './column-edges.ts'
import {
  isAmountPiece,
  isFundPiece,
  isGoalPiece,
  isHeadPiece,
  isIndicatorHeading,
  isLabelPiece,
  type Piece,
  partedAt,
  piecesOf,
} from './form-pieces.ts'
import { type IndicatorLayout, indicatorRows, type LaidCell } from './indicator-table.ts'
import { mirroredRows, type RowLines } from './mirrored-rows.ts'

type Lines = readonly (readonly Piece[])[]
type Laid = readonly (readonly LaidCell[])[]

const columnsOfLattice = 12

const cell = (pieces: readonly Piece[], column: number, width = 1, height = 1): LaidCell => ({
  pieces,
  column,
  width,
  height,
})

const levelRoles = new Set(['first', 'second', 'third', 'fourth'])

const isHeadOfIndicators = (line: readonly Piece[]): boolean => {
  const roles = line.map(({ text }) => roleOf('indicator', text))
  const levels = roles.filter((role) => role !== null && levelRoles.has(role)).length
  return levels >= 2 || (levels >= 1 && roles.includes('value'))
}

const isHeadOfGoals = (line: readonly Piece[]): boolean => line.filter(({ text }) => isGoalPiece(text)).length >= 2

const isFundLine = (line: readonly Piece[]): boolean =>
  line.some(({ text }, index) => isFundPiece(text) && line.slice(index + 1).some((next) => isAmountPiece(next.text))) ||
  line.filter(({ text }) => ['initial', 'adjusted', 'spent', 'rate'].includes(roleOf('fund', text) ?? '')).length >= 2

const isTail = (line: readonly Piece[]): boolean => {
  const [lead] = line
  if (lead === undefined) return false
  return (
    /^(?:填报人|填表人|联系人|经办人|负责人|联系电话|填报日期|填表日期|审核人|单位负责人|总分|合计|说明|备注|注)(?:[:：（(]|$)/.test(
      lead.text.replace(/\s+/g, ''),
    ) || roleOf('part', lead.text) === 'total'
  )
}

/** Title, facts with their values: cells from left to right, wrapped ones put together. */
const headRows = (lines: Lines): Laid =>
  mirroredRows(lines, (row) =>
    row.some(
      (line) => line.some(({ text }) => isLabelPiece(text)) || (line.length === 1 && isHeadPiece(line[0]?.text ?? '')),
    ),
  ).map((row) => gathered(row).map((pieces, index) => cell(pieces, index)))

/** Pieces of a row as cells: what stands over each other is one cell. */
const gathered = (row: RowLines): readonly (readonly Piece[])[] => {
  const cells: { pieces: Piece[]; left: number; right: number }[] = []
  for (const piece of row.flat().toSorted((a, b) => a.left - b.left)) {
    const own = cells.find(
      ({ left, right, pieces }) =>
        piece.left < right && left < piece.right && pieces.every(({ at }) => at !== piece.at),
    )
    if (own === undefined) cells.push({ pieces: [piece], left: piece.left, right: piece.right })
    else {
      own.pieces.push(piece)
      own.left = Math.min(own.left, piece.left)
      own.right = Math.max(own.right, piece.right)
    }
  }
  return cells.map(({ pieces }) => pieces.toSorted((a, b) => a.at - b.at))
}

const isFundHeading = (line: readonly Piece[]): boolean =>
  line.filter(({ text }) =>
    ['initial', 'adjusted', 'spent', 'rate', 'weight', 'score'].includes(roleOf('fund', text) ?? ''),
  ).length >= 2

/** 项目资金: its label at the side over all rows, pairs of label and amount, or columns under headings. */
const fundRows = (lines: Lines): Laid | null => {
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

/** One goal: its label, which may be wrapped, beside its text. */
const oneGoal = (lines: Lines): Laid | null => {
  const all = lines.flat()
  const longest = Math.max(0, ...all.map((piece) => piece.right - piece.left))
  const begin = Math.min(...all.filter((piece) => piece.right - piece.left > longest / 2).map((piece) => piece.left))
  const label = all.filter((piece) => piece.right <= begin + 0.5)
  const text = all.filter((piece) => !label.includes(piece))
  if (label.length === 0 || text.length === 0 || !isGoalPiece(label.map(({ text: own }) => own).join(''))) return null
  return [[cell(label, 0), cell(text, 1, 10)]]
}

/** Goals: texts side by side under their headings, or one text beside its label. */
const goalRows = (lines: Lines): Laid | null => {
  const at = lines.findIndex(isHeadOfGoals)
  if (at < 0) return oneGoal(lines)
  const named = lines[at]?.filter(({ text }) => isGoalPiece(text)) ?? []
  // 年度总体目标 beside 预期目标 and 实际完成情况 is the side of both.
  const heads = named.slice(-2)
  const [left, right] = heads
  if (left === undefined || right === undefined || named.length > 3) return null
  const others = lines.flatMap((line, index) => (index === at ? line.filter((piece) => !heads.includes(piece)) : line))
  const middleOf = (piece: Piece): number => (piece.left + piece.right) / 2
  const starts = others.filter((piece) => piece.left > middleOf(left))
  if (starts.length === 0) return null
  const edge = commonest(starts.map((piece) => Math.round(piece.left)))
  const alone = others.filter((piece) =>
    others.some(({ at: same, left: next }) => same === piece.at && next > piece.right),
  )
  const widest = Math.max(...alone.map((piece) => piece.right), edge)
  const lefts: Piece[] = []
  const rights: Piece[] = []
  for (const piece of others) {
    const crosses = piece.left < edge - 4 && piece.right > edge + 2
    const parts = crosses ? partedAt(piece, edge) : null
    if (parts !== null) {
      lefts.push(parts[0])
      rights.push(parts[1])
    } else if (piece.left >= edge - 4 && middleOf(piece) > middleOf(left)) rights.push(piece)
    else if (piece.right > widest + 2) return null
    else lefts.push(piece)
  }
  const longest = Math.max(0, ...lefts.map((piece) => piece.right - piece.left))
  const begin = Math.min(...lefts.filter((piece) => piece.right - piece.left > longest / 2).map((piece) => piece.left))
  const side = lefts.filter((piece) => piece.right <= begin + 0.5)
  const text = lefts.filter((piece) => !side.includes(piece))
  if (text.length === 0) return null
  return [
    [...(side.length > 0 ? [cell(side, 0, 1, 2)] : []), cell([left], 1, 5), cell([right], 6, 5)],
    [cell(text, 1, 5), cell(rights, 6, 5)],
  ]
}

const commonest = (values: readonly number[]): number => {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}

/** What the page before leaves to a page that goes on with its table. */
export interface OpenForm {
  readonly layout: IndicatorLayout
}

const layoutOf = (heads: readonly Piece[]): IndicatorLayout => {
  const levels = heads.filter(({ text }) => ['first', 'second'].includes(roleOf('indicator', text) ?? '')).length
  return { levels, leaves: heads.length - levels }
}

const gridOf = (file: string, rows: Laid, continues: boolean): Grid => {
  const placeOf = ({ line }: Piece): SourcePlace =>
    line.line > 0
      ? { file, line: line.line }
      : { file, page: line.page, x: Math.round(line.left), y: Math.round(line.base - line.em) }
  const laid = rows.map((row): GridRow => {
    const cells: (GridCell | null)[] = Array.from({ length: columnsOfLattice }, () => null)
    for (const { pieces, column, width, height } of row) {
      const [first] = pieces
      if (first === undefined) continue
      cells[column] = {
        text: pieces.map(({ text }) => text).join('\n'),
        rowSpan: height,
        colSpan: width,
        indent: 0,
        hidden: false,
        traits: [],
        place: placeOf(first),
      }
    }
    return { cells, hidden: false }
  })
  const first = rows.flat()[0]?.pieces[0]
  return {
    kind: 'grid',
    rows: laid,
    sheet: '',
    hidden: false,
    margins: [],
    continues,
    inferred: true,
    place: first === undefined ? { file } : placeOf(first),
  }
}

const tableOf = (
  lines: Lines,
  from: number,
  to: number,
  open: OpenForm | null,
  cut: boolean,
): { readonly rows: Laid; readonly layout: IndicatorLayout } | null => {
  const heads = open === null ? (lines[from] ?? []).filter(({ text }) => !/^(?:项目|年度)?绩效指标$/.test(text)) : []
  if (heads.some(({ text }) => !isIndicatorHeading(text))) return null
  const layout = open === null ? layoutOf(heads) : open.layout
  if (layout.levels > 2 || layout.leaves < 1) return null
  const rows = indicatorRows(heads, lines.slice(open === null ? from + 1 : from, to), layout, cut)
  if (rows === null) return null
  const head = heads.map((piece, index) => cell([piece], 1 + index, index === heads.length - 1 ? 2 : 1))
  return { rows: head.length > 0 ? [head, ...rows] : rows, layout }
}

/**
 * A page as the lattice of its form; null where its lines do not settle it. `open` is the form that the page before left
 * unfinished, `cut` says that the next page goes on with this one.
 */
export const spacedForm = (
  file: string,
  page: readonly TextLine[],
  open: OpenForm | null,
  cut: boolean,
): { readonly grid: Grid; readonly open: OpenForm | null } | null => {
  const lines = page.map((line, index) => piecesOf(line, index))
  const head = lines.findIndex(isHeadOfIndicators)
  if (head < 0 && open === null) return null
  const tailAt = lines.findIndex((line, index) => index > Math.max(head, 0) && isTail(line))
  const end = tailAt < 0 ? lines.length : tailAt
  const table = tableOf(lines, Math.max(head, 0), end, head < 0 ? open : null, cut && tailAt < 0)
  if (table === null) return null
  const above = head < 0 ? [] : aboveTable(lines.slice(0, head))
  if (above === null) return null
  const tail = lines.slice(end).map((line) => line.map((piece, index) => cell([piece], index)))
  return {
    grid: gridOf(file, [...above, ...table.rows, ...tail], head < 0),
    open: tailAt < 0 ? { layout: table.layout } : null,
  }
}

/** Head, 资金 and goals, in this order, each where its first line says that it begins. */
const aboveTable = (lines: Lines): Laid | null => {
  const funds = lines.findIndex(isFundLine)
  const headed = lines.findIndex(isHeadOfGoals)
  const lastAmount = lines.findLastIndex((line) => line.some(({ text }) => isAmountPiece(text) || isFundPiece(text)))
  // One goal begins below the last amount; its label may stand in the middle of its text.
  const goals =
    headed >= 0
      ? headed
      : funds >= 0
        ? lastAmount + 1
        : lines.findIndex((line) => line.some(({ text }) => isGoalPiece(text)))
  const goalsAt = goals < 0 ? lines.length : goals
  if (funds >= 0 && funds > goalsAt) return null
  const fundsAt = funds < 0 ? goalsAt : funds
  const money = funds < 0 ? [] : fundRows(lines.slice(fundsAt, goalsAt))
  const texts = goalsAt >= lines.length ? [] : goalRows(lines.slice(goalsAt))
  return money === null || texts === null ? null : [...headRows(lines.slice(0, fundsAt)), ...money, ...texts]
}
