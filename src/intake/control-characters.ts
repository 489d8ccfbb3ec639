// Control characters in a text file: nobody sees them, spreadsheets and web pages refuse or drop them.
import { problem } from '../budget/messages.ts'
import type { Problem } from '../budget/problem.ts'
import { lineAndColumn } from './line-place.ts'
import type { SourceFile } from './sources.ts'

/** All but tab and the breaks of lines; U+0085 and the separators of Unicode are blanks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const pattern = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/

/** The first one, by its place and number. */
export const controlCharacter = ({ path, text }: SourceFile): Problem | null => {
  const offset = text.search(pattern)
  if (offset < 0) return null
  const number = text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0')
  return problem('WJ-117', { file: path, ...lineAndColumn(text, offset) }, `这里有一个看不见的控制字符（U+${number}）`)
}
