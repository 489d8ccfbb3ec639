// Values that YAML drops without a word because they were not quoted: `指标值: >500` is an empty folded block, and
// `项目名称: #1锅炉` is a comment. Looked for only where the text suggests one, since positions are slow.
import { Lexer, parseDocument, visit } from 'yaml'
import type { LinePlace } from '../budget/place.ts'
import type { SourceFile } from './files.ts'

/** Where a value was dropped, and how a clerk would be told. */
export interface SwallowedValue {
  readonly place: LinePlace
  readonly what: string
}

const emptyBlock = (text: string): number | null => {
  if (!/[:-][ \t]+[>|][^\n]*\d/.test(text)) return null
  let offset: number | null = null
  visit(parseDocument(text, { schema: 'failsafe' }), {
    Scalar: (_key, node) => {
      const block = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL'
      if (block && String(node.value).trim() === '' && node.range) offset ??= node.range[0]
    },
  })
  return offset
}

/** The lexer marks documents, flow ends and scalars by control characters that are not in the source. */
const lexerMarks: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001f'])

/** `# 说明` is a comment; `#1锅炉` right behind a colon was meant as a value. */
const commentedValue = (text: string): number | null => {
  if (!/:[ \t]+#[^\s#]/.test(text)) return null
  let offset = 0
  let before = ''
  for (const token of new Lexer().lex(text)) {
    if (/^#[^\s#]/.test(token) && before === ':') return offset
    if (token.trim() !== '' || token.includes('\n')) before = token
    if (!lexerMarks.has(token)) offset += token.length
  }
  return null
}

/** The first value that was dropped; `null` when none was. */
export const swallowedValue = ({ path, text }: SourceFile): SwallowedValue | null => {
  const block = emptyBlock(text)
  const offset = block ?? commentedValue(text)
  if (offset === null) return null
  const before = text.slice(0, offset)
  const column = Array.from(before.slice(before.lastIndexOf('\n') + 1)).length + 1
  const what =
    block === null ? '以“#”开头的值没有加引号，会被当成注释略过' : '以“>”或“|”开头的值没有加引号，会被读成空白'
  return { place: { file: path, line: before.split('\n').length, column }, what }
}
