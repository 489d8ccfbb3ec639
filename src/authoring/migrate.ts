// A disclosure.yaml in the writing of today's contract: rows that are named otherwise now are called by their present name.
// Everything else stays letter for letter, comments and quotation marks included. What the contract still reads by an earlier
// name goes on being read; this makes the file say what the site says.
import { isScalar, parseDocument, visit } from 'yaml'
import type { Disclosure, Position } from '../budget/disclosure.ts'
import { readPosition, statementPosition } from '../budget/position.ts'
import { lineById } from '../budget/statement.ts'

/** One value that is written otherwise now. */
export interface Rewriting {
  /** From 1. */
  readonly line: number
  readonly before: string
  readonly after: string
  readonly why: string
}

/** The file as a careful person would write it today, and what is different. */
export interface Migrated {
  readonly text: string
  readonly changes: readonly Rewriting[]
}

/** The position by today's name of its row; `null` where it has that already, or names no row of a statement. */
const presentPosition = (disclosure: Disclosure, position: Position): Position | null => {
  const target = readPosition(position)
  if (target.kind !== 'statement' || target.row === '') return null
  const statement = disclosure.statements.find(({ id }) => id === target.statement)
  const line = statement === undefined ? undefined : lineById(statement, target.row)
  if (line === undefined || line.id === target.row) return null
  return statementPosition(target.statement, line.id, target.column)
}

interface Found {
  readonly start: number
  readonly end: number
  readonly before: string
  readonly after: string
}

const positionsIn = (disclosure: Disclosure, text: string): readonly Found[] => {
  const found: Found[] = []
  visit(parseDocument(text), {
    Pair: (_, { key, value }) => {
      if (!(isScalar(key) && key.value === '位置' && isScalar(value) && typeof value.value === 'string')) return
      const [start, end] = value.range ?? [0, 0]
      const after = presentPosition(disclosure, value.value)
      if (after !== null) found.push({ start, end, before: value.value, after })
    },
  })
  return found
}

/** `text` is the disclosure.yaml that the disclosure was read from. */
export const migratedDisclosure = (disclosure: Disclosure, text: string): Migrated => {
  let rest = 0
  let written = ''
  const changes: Rewriting[] = []
  for (const { start, end, before, after } of positionsIn(disclosure, text)) {
    written += text.slice(rest, start) + text.slice(start, end).replace(before, () => after)
    rest = end
    const line = text.slice(0, start).split('\n').length
    changes.push({ line, before, after, why: '这一行现在的名字' })
  }
  return { text: written + text.slice(rest), changes }
}
