// A file of prose → Markdown that reads back as the same words: headings, paragraphs, small tables, nothing else.
import { withoutPersonalData } from '../../../budget/personal/personal-data.ts'
import { wordsOf } from '../form/form-rows.ts'
import type { Block, ProseFile } from './chapters.ts'

/** Signs that Markdown would take for its own. */
const escaped = (text: string): string =>
  text
    .replace(/\\/g, '\\\\')
    .replace(/([*_`<])/g, '\\$1')
    .replace(/^([#>+-])(?=\s|$)/, '\\$1')
    .replace(/^(\d+)[)](?=\s)/, '$1\\)')

const clean = (text: string): string => withoutPersonalData(wordsOf(text).replace(/\n/g, ' ').trim())

const tableLines = (rows: readonly (readonly string[])[]): string => {
  const width = Math.max(...rows.map((row) => row.length))
  const line = (row: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, index) => escaped(clean(row[index] ?? '')).replace(/\|/g, '\\|')).join(' | ')} |`
  const [head = [], ...rest] = rows
  return [line(head), `|${' --- |'.repeat(width)}`, ...rest.map(line)].join('\n')
}

const blockText = (block: Block): string => {
  if (block.kind === 'table') return tableLines(block.rows)
  const text = escaped(clean(block.text))
  return block.kind === 'heading'
    ? `${'#'.repeat(Math.max(2, Math.min(block.level, 4)))} ${text}`
    : text.replace(/^(\d{1,2})[.．](?!\d)\s*(?=\S)/, '$1. ')
}

/** Text of the file; its title is its first heading. */
export const markdownFile = (file: ProseFile): string => {
  const levels = file.blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []))
  const outer = Math.min(...levels, 9)
  const blocks = file.blocks.map(
    (block): Block => (block.kind === 'heading' ? { ...block, level: block.level - outer + 2 } : block),
  )
  return `${[`# ${escaped(clean(file.title))}`, ...blocks.map(blockText)].join('\n\n')}\n`
}
