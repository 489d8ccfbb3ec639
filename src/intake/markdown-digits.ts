// Whether every figure of a Markdown file reaches the page: the figures of the file and of its tree are the same, in the
// same order. Whatever part of Markdown would drop one is told where, without a list of such parts.
import type { Link, ListItem, Nodes, Root } from 'mdast'
import { problem } from '../budget/messages.ts'
import type { Problem } from '../budget/problem.ts'
import { lineAndColumn } from './line-place.ts'
import type { SourceFile } from './sources.ts'

interface Figure {
  readonly digit: string
  readonly offset: number
}

const digitsIn = (text: string, start: number): readonly Figure[] =>
  [...text.matchAll(/\p{N}/gu)].map((match) => ({ digit: match[0], offset: start + match.index }))

const startOf = (node: Nodes): number => node.position?.start.offset ?? 0
const sourceOf = (node: Nodes, source: string): string => source.slice(startOf(node), node.position?.end.offset ?? 0)

/** `16.` of an item, as written; '' in a list of bullets. */
export const markerOf = (item: ListItem, source: string): string =>
  /^\d{1,9}[.)]/.exec(source.slice(startOf(item), startOf(item) + 10))?.[0] ?? ''

/** Figures of what is shown, and of addresses, in the order of the source. */
const shownDigits = (node: Nodes, source: string): readonly Figure[] => {
  const own = (text: string): readonly Figure[] => digitsIn(text, startOf(node))
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code' || node.type === 'html')
    return own(node.value)
  // Its own message says that it is not shown.
  if (node.type === 'image') return own((node.alt ?? '') + node.url)
  const children = 'children' in node ? node.children.flatMap((child) => shownDigits(child, source)) : []
  if (node.type === 'listItem') return [...own(markerOf(node, source)), ...children]
  return node.type === 'link' ? [...children, ...addressDigits(node, source)] : children
}

/** A plain address is its own words. */
const addressDigits = (link: Link, source: string): readonly Figure[] =>
  sourceOf(link, source).startsWith('[') ? digitsIn(link.url, startOf(link)) : []

/** The first figure that the page would not show. */
export const lostFigure = ({ path, text }: SourceFile, tree: Root): Problem | null => {
  const written = digitsIn(text, 0)
  const shown = shownDigits(tree, text)
  const index = written.findIndex(({ digit }, at) => shown[at]?.digit !== digit)
  if (index < 0) return null
  const { offset } = written[index] ?? { offset: 0 }
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n')[0] ?? ''
  const what = `这里的数字写成了 Markdown 的记号，不会显示在页面上：“${line.trim().slice(0, 40)}”`
  return problem('GS-410', { file: path, ...lineAndColumn(text, offset) }, what)
}
