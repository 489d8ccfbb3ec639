// Markdown → tree, without the parts of Markdown that take words out of sight: definitions, footnotes, entities and
// deletions stay the characters they are, and stars between figures are multiplication.
import type { Nodes, PhrasingContent, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { SourceFile } from './sources.ts'

/** Constructs of micromark that stay text. `[注1]：120万元` is a note, `5~8%…3~4%` are ranges, `&#49;` is what it is. */
const asText = [
  'definition',
  'characterReference',
  'strikethrough',
  'gfmFootnoteDefinition',
  'gfmFootnoteCall',
  'gfmPotentialFootnoteCall',
]

const parser = unified().use(remarkParse).use(remarkGfm)
const extensions = parser.freeze().data('micromarkExtensions') ?? []
extensions.push({ disable: { null: asText } })

/** Quotes and lists within each other beyond this are no document; parsers and pages stop being able to hold them. */
export const deepestNesting = 24

/** The marks that open quotes and lists at the beginning of a line, indentation included. */
const openings = /^(?:[ \t]|[>*+-](?=[ \t>*+-])|>|\d{1,9}[.)](?=[ \t]))*/

/** Index of the first line that nests deeper than can be shown; -1 where none does. */
export const tooDeepLine = (text: string): number =>
  text.split('\n').findIndex((line) => {
    const lead = openings.exec(line)?.[0] ?? ''
    const marks = lead.match(/[>*+-]|\d+[.)]/g) ?? []
    // Each level of a list is indented by two columns at least.
    const indent = /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0
    const levels = marks.length > 0 ? marks.length + Math.floor(indent / 2) : 0
    return levels > deepestNesting && !/^[ \t]*(?:(?:- ?)+|(?:\* ?)+)[ \t]*$/.test(line)
  })

/** True for a star that stands between two figures: `2*3*4`. */
const isProduct = (source: string, start: number, end: number, width: number): boolean => {
  const touches = (before: string, after: string): boolean => /[\d)%）％]$/.test(before) && /^[\d(（]/.test(after)
  const at = (from: number, to: number): string => source.slice(Math.max(0, from), to)
  return (
    touches(at(start - 1, start), at(start + width, start + width + 1)) ||
    touches(at(end - width - 1, end - width), at(end, end + 1))
  )
}

const literal = (value: string): PhrasingContent => ({ type: 'text', value })

const withProducts = (node: Nodes, source: string): Nodes => {
  if (!('children' in node)) return node
  const children = node.children.flatMap((child): Nodes[] => {
    const kept = withProducts(child, source)
    if ((kept.type !== 'emphasis' && kept.type !== 'strong') || kept.position === undefined) return [kept]
    const [start, end] = [kept.position.start.offset ?? 0, kept.position.end.offset ?? 0]
    const width = kept.type === 'strong' ? 2 : 1
    if (!isProduct(source, start, end, width)) return [kept]
    return [literal(source.slice(start, start + width)), ...kept.children, literal(source.slice(end - width, end))]
  })
  return { ...node, children } as Nodes
}

const trees = new WeakMap<SourceFile, Root>()

/** The tree of a file, parsed once; a file that nests too deeply (see `tooDeepLine`) has an empty one. */
export const parseMarkdown = (source: SourceFile): Root => {
  const known = trees.get(source)
  if (known !== undefined) return known
  const { text } = source
  const tree: Root =
    tooDeepLine(text) >= 0 ? { type: 'root', children: [] } : (withProducts(parser.parse(text), text) as Root)
  trees.set(source, tree)
  return tree
}
