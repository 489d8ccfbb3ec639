// 位置: where in a disclosure a figure, a word or a gap stands, as a value. It is written one way in data files, marks,
// answers and addresses; this file is its only writer and its only reader.
import type { Position } from './disclosure.ts'

/** What a position names; '' for what it does not name. */
export type PositionTarget =
  | { readonly kind: 'statement'; readonly statement: string; readonly row: string; readonly column: string }
  /** `parts`: a key of the form, the number of an indicator, or 实施期 and the number. */
  | { readonly kind: 'form'; readonly project: string; readonly parts: readonly string[] }
  | { readonly kind: 'content'; readonly file: string; readonly anchor: string }
  /** A part of the document itself: 标题, or all its tables. */
  | { readonly kind: 'document'; readonly part: string }

const documentParts: readonly string[] = ['标题', 'tables']

const joined = (...parts: readonly string[]): Position => parts.filter((part) => part !== '').join('/')

/** The one way in which a position is written. */
const writePosition = (target: PositionTarget): Position => {
  switch (target.kind) {
    case 'statement':
      return joined(target.statement, target.row, target.column)
    case 'form':
      return joined('projects', target.project, ...target.parts)
    case 'content':
      return `content/${target.file}${target.anchor === '' ? '' : `#${target.anchor}`}`
    case 'document':
      return target.part
  }
}

/** What a position says; whether that exists is for whoever knows the disclosure. */
export const readPosition = (position: Position): PositionTarget => {
  const [head = '', second = '', ...rest] = position.split('/')
  if (head === 'projects') return { kind: 'form', project: second, parts: rest }
  if (head === 'content') {
    const [file = '', ...anchor] = [second, ...rest].join('/').split('#')
    return { kind: 'content', file, anchor: anchor.join('#') }
  }
  if (second === '' && documentParts.includes(head)) return { kind: 'document', part: head }
  // A printed heading may hold a stroke: everything after the row is the column.
  return { kind: 'statement', statement: head, row: second, column: rest.join('/') }
}

/** A whole statement, a row of it or a cell. */
export const statementPosition = (statement: string, row = '', column = ''): Position =>
  writePosition({ kind: 'statement', statement, row, column })

/** A form, or a part of it: a key, an indicator of the annual list, or 实施期 and the number of one of the other. */
export const projectPosition = (project: string, ...parts: readonly (string | number)[]): Position =>
  writePosition({ kind: 'form', project, parts: parts.map(String) })

/** A text of the document. */
export const contentPosition = (file: string): Position => writePosition({ kind: 'content', file, anchor: '' })
