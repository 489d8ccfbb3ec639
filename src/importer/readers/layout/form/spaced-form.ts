// A page of a project form whose columns are kept by blanks alone → a lattice as its rulings would draw it. What the
// words of its lines do not settle is not guessed: the whole page is handed back as lines, each word listed.

import { roleOf } from '../../../../budget/form/headings.ts'
import type { Grid, GridCell, GridRow } from '../../../source-document.ts'
import { placeOfLine, type TextLine } from '../text-line.ts'
import {
  isAmountPiece,
  isFundPiece,
  isGoalPiece,
  isHeadPiece,
  isIndicatorHeading,
  isLabelPiece,
  type Piece,
  piecesOf,
} from './form-pieces.ts'
import { fundRows, isFundLine } from './fund-lines.ts'
import { goalRows, isHeadOfGoals } from './goal-lines.ts'
import { type IndicatorLayout, indicatorRows } from './indicator-table.ts'
import { cell, type Laid, type Lines } from './laid-cells.ts'
import { mirroredRows, type RowLines } from './mirrored-rows.ts'

const columnsOfLattice = 12

const levelRoles = new Set(['first', 'second', 'third', 'fourth'])

const isHeadOfIndicators = (line: readonly Piece[]): boolean => {
  const roles = line.map(({ text }) => roleOf('indicator', text))
  const levels = roles.filter((role) => role !== null && levelRoles.has(role)).length
  return levels >= 2 || (levels >= 1 && roles.includes('value'))
}

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

/** What the page before leaves to a page that goes on with its table. */
export interface OpenForm {
  readonly layout: IndicatorLayout
}

const layoutOf = (heads: readonly Piece[]): IndicatorLayout => {
  const levels = heads.filter(({ text }) => ['first', 'second'].includes(roleOf('indicator', text) ?? '')).length
  return { levels, leaves: heads.length - levels }
}

const gridOf = (file: string, rows: Laid, continues: boolean): Grid => {
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
        place: placeOfLine(file, first.line),
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
    place: first === undefined ? { file } : placeOfLine(file, first.line),
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
