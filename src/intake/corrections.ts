// Whether each 更正 agrees with the data (GS-409): the last one of a cell or an indicator row with what stands there now,
// an earlier one with the next. Whether a position exists is references.ts.

import { cellPlace, cellText } from '../budget/cell.ts'
import type { Correction, Disclosure, Position } from '../budget/disclosure.ts'
import type { Indicator } from '../budget/indicator.ts'
import { problem } from '../budget/messages.ts'
import { formatAmount, parseAmount, type Unit } from '../budget/money.ts'
import { below, type LinePlace, type Place } from '../budget/place.ts'
import { readPosition } from '../budget/position.ts'
import type { Problem } from '../budget/problem.ts'
import { cellLabel } from '../budget/rules/terms.ts'
import { lineById } from '../budget/statement.ts'
import { indicatorAt } from './references.ts'

type Locate = (place: Place) => LinePlace

/** What a 更正 can be held against: one cell, or one indicator row, whose position does not say which of its cells. */
interface Corrected {
  readonly kind: 'cell' | 'row'
  readonly label: string
  /** What the data hold: the cell, or 指标值. */
  readonly text: string
  readonly place: Place
  /** Every text that 更正值 may repeat, `text` among them. */
  readonly printed: readonly string[]
  /** Unit of an amount; `null` where words are compared. */
  readonly unit: Unit | null
}

const cellAt = (disclosure: Disclosure, position: Position): Corrected | null => {
  const target = readPosition(position)
  if (target.kind !== 'statement') return null
  const statement = disclosure.statements.find((one) => one.id === target.statement)
  const line = statement && lineById(statement, target.row)
  if (statement === undefined || line === undefined) return null
  const index = statement.columns.findIndex((column) => column.id === target.column && column.side === line.side)
  const column = statement.columns[index]
  const cell = statement.rows[line.row]?.cells[index]
  if (column === undefined || cell === undefined) return null
  const text = cellText(cell)
  return {
    kind: 'cell',
    label: cellLabel(statement, line, column.id),
    text,
    place: cellPlace(cell),
    printed: [text],
    unit: column.kind === 'amount' ? statement.entry.unit : null,
  }
}

/** Without 指标值: blank columns of a row would excuse every 更正值 that was forgotten. */
const otherTexts = (row: Indicator): readonly string[] =>
  [
    row.first,
    row.second,
    row.third,
    row.description,
    row.basis,
    row.actual,
    row.weight?.text ?? '',
    row.score?.text ?? '',
    row.reason,
  ].filter((text) => text.trim() !== '')

const rowAt = (disclosure: Disclosure, position: Position): Corrected | null => {
  const target = readPosition(position)
  if (target.kind !== 'form' || !/^(?:实施期\/)?\d+$/.test(target.parts.join('/'))) return null
  const form = disclosure.forms.find((one) => one.id === target.project)
  const row = form === undefined ? undefined : indicatorAt(form, target.parts)
  if (row === undefined) return null
  const name = row.third === '' ? `第 ${row.number} 行指标` : `“${row.third}”`
  return {
    kind: 'row',
    label: `${name}的指标值`,
    text: row.value,
    place: below(row.place, '指标值'),
    printed: [row.value, ...otherTexts(row)],
    unit: null,
  }
}

/** 分 of a text; `null` where it is no amount or none is expected. */
const fenOf = (text: string, unit: Unit | null): bigint | null => {
  const reading = unit === null ? null : parseAmount(text, unit)
  return reading?.ok === true ? reading.fen : null
}

const isSame = (a: string, b: string, unit: Unit | null): boolean => {
  const [fenA, fenB] = [fenOf(a, unit), fenOf(b, unit)]
  return fenA === null || fenB === null ? a.trim() === b.trim() : fenA === fenB
}

/** One side of the evidence. */
interface Figure {
  readonly label: string
  readonly text: string
  readonly place: Place
}

const figureText = ({ label, text, place }: Figure, unit: Unit | null, locate: Locate): string => {
  const { file, line, column } = locate(place)
  const shown = text.trim() === '' ? '空白' : fenOf(text, unit) === null ? text : `${text} ${unit}`
  return `${label}：${shown}（${file}:${line}:${column}）`
}

const differenceText = (a: string, b: string, unit: Unit | null): readonly string[] => {
  const [fenA, fenB] = [fenOf(a, unit), fenOf(b, unit)]
  if (unit === null || fenA === null || fenB === null) return []
  return [`相差：${formatAmount(fenA > fenB ? fenA - fenB : fenB - fenA, unit)} ${unit}`]
}

const quoted = (text: string): string => (text.trim() === '' ? '（空白）' : `“${text}”`)

const unlike = (
  { after, place }: Correction,
  other: Figure,
  said: { readonly what: string; readonly fix?: string },
  unit: Unit | null,
  locate: Locate,
): Problem => {
  const own: Figure = { label: '更正值', text: after, place: below(place, '更正值') }
  const { what, ...fix } = said
  return problem('GS-409', own.place, what, {
    evidence: [
      figureText(own, unit, locate),
      figureText(other, unit, locate),
      ...differenceText(after, other.text, unit),
    ],
    ...fix,
  })
}

/** `later`: the 更正 of the same position that follow in the file, to whose end a new one is added. */
const judge = (
  correction: Correction,
  later: readonly Correction[],
  corrected: Corrected,
  locate: Locate,
): Problem | null => {
  const { kind, unit, printed } = corrected
  const { after } = correction
  const stands = printed.some((text) => isSame(text, after, unit))
  const [next] = later
  if (next === undefined) {
    const now = kind === 'cell' ? `表中现在的${quoted(corrected.text)}` : '这一行指标现在的内容'
    return stands ? null : unlike(correction, corrected, { what: `更正值${quoted(after)}与${now}不同` }, unit, locate)
  }
  // Two 更正 of a row may speak of two of its cells: neither then continues the other.
  const heirs = kind === 'cell' ? [next] : later
  if (heirs.some(({ before }) => isSame(before, after, unit)) || (kind === 'row' && stands)) return null
  const before: Figure = { label: '下一处更正的原值', text: next.before, place: below(next.place, '原值') }
  const said = {
    what: `更正值${quoted(after)}与同一位置下一处更正的原值${quoted(next.before)}不同`,
    fix: '对照各次更正的依据，改正这一处的更正值，或改正下一处的原值',
  }
  return unlike(correction, before, said, unit, locate)
}

/** A 更正 of a whole statement, row, form key or text is not compared: nothing says which figure it means. */
export const checkCorrections = (disclosure: Disclosure, locate: Locate): readonly Problem[] =>
  disclosure.corrections.flatMap((correction, index) => {
    const { position } = correction
    const corrected = cellAt(disclosure, position) ?? rowAt(disclosure, position)
    const later = disclosure.corrections.slice(index + 1).filter((other) => other.position === position)
    return corrected === null ? [] : (judge(correction, later, corrected, locate) ?? [])
  })
