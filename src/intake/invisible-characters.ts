// Characters without width in a data file: copied along from a web page or a PDF, seen by nobody, and in a name enough to
// make it another name for search, comparison and the recognition of headings. 提示, one a file.
import { problem } from '../budget/messages.ts'
import type { Problem } from '../budget/problem.ts'
import { lineAndColumn } from './line-place.ts'
import type { SourceFile } from './sources.ts'

/** Soft hyphen, marks of direction, zero-width blanks and joiners, a byte order mark inside a text; joined emoji stay whole. */
const pattern = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

const hex = (sign: string): string => (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')

/** The first one with its neighbours, and how many the file holds. */
export const invisibleCharacters = ({ path, text }: SourceFile): Problem | null => {
  const found = [...text.matchAll(pattern)].filter(({ index }) => index > 0 || text.charCodeAt(0) !== 0xfeff)
  const [first] = found
  if (first === undefined) return null
  const before = text.slice(text.lastIndexOf('\n', first.index) + 1, first.index)
  const beside = Array.from(before.replace(pattern, '')).slice(-4).join('')
  const where = beside === '' ? '行首' : `“${beside}”后面`
  const evidence = found.length === 1 ? [] : [`这个文件里同样的还有 ${found.length - 1} 处`]
  return problem(
    'WJ-118',
    { file: path, ...lineAndColumn(text, first.index) },
    `${where}有一个不显示的字符（U+${hex(first[0])}）`,
    { evidence },
  )
}
