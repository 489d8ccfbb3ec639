// Values that YAML drops or cuts without a word because they were not quoted: `指标值: >500` is an empty folded block,
// `项目名称: #1锅炉` and `维护 #2标段` are comments from the sign on, `&5 10个` is a name for 10个. Looked for only
// where the text suggests one, since positions are slow.
import { Lexer, parseDocument, visit } from 'yaml'
import type { LinePlace } from '../budget/place.ts'
import { lineAndColumn } from './line-place.ts'
import type { SourceFile } from './sources.ts'

/** Where a value was dropped or cut, and how a clerk would be told. */
export interface SwallowedValue {
  readonly place: LinePlace
  readonly what: string
}

interface Swallowed {
  readonly offset: number
  readonly what: string
}

const emptyBlock = (text: string): Swallowed | null => {
  if (!/[:-][ \t]+[>|][^\n]*\d/.test(text)) return null
  let found: Swallowed | null = null
  visit(parseDocument(text, { schema: 'failsafe' }), {
    Scalar: (_key, node) => {
      const block = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL'
      if (block && String(node.value).trim() === '' && node.range)
        found ??= { offset: node.range[0], what: '以“>”或“|”开头的值没有加引号，会被读成空白' }
    },
  })
  return found
}

/** The lexer marks documents, flow ends and scalars by control characters that are not in the source. */
const lexerMarks: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001f'])
const scalarMark = '\u001f'

/** What a token takes away from the value beside it; `before` is the token before it on the line, `plain` a bare value. */
const swallowedBy = (token: string, before: string, plain: boolean): string | null => {
  if (/^[&*][^\s]/.test(token)) return `以“${token[0]}”开头的值没有加引号，会被当成记号略过`
  if (!token.startsWith('#')) return null
  // `# 说明` behind a key or a quoted value is a comment; `#1锅炉` right behind a colon was meant as a value.
  if (before === ':' && /^#[^\s#]/.test(token)) return '以“#”开头的值没有加引号，会被当成注释略过'
  return plain ? '值里的“ #”没有加引号，从“#”起的字会被当成注释略过' : null
}

const droppedToken = (text: string): Swallowed | null => {
  if (!/[ \t]#|[:,[{-][ \t]*[&*]\S/.test(text)) return null
  let [offset, before, plain, mark] = [0, '', false, false]
  for (const token of new Lexer().lex(text)) {
    if (lexerMarks.has(token)) {
      mark = token === scalarMark
      continue
    }
    const what = swallowedBy(token, before, plain)
    if (what !== null) return { offset, what }
    // A value ends with its line; blanks before a comment do not part them.
    if (token.trim() !== '' || token.includes('\n')) [before, plain] = [token, mark && !/^["']/.test(token)]
    mark = false
    offset += token.length
  }
  return null
}

/** The first value that was dropped or cut; `null` when none was. */
export const swallowedValue = ({ path, text }: SourceFile): SwallowedValue | null => {
  const found = emptyBlock(text) ?? droppedToken(text)
  if (found === null) return null
  return { place: { file: path, ...lineAndColumn(text, found.offset) }, what: found.what }
}
