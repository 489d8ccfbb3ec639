// Markdown → Content: safe HTML for the page, passages with places for the rules. Raw HTML is shown as the text it
// is, never passed through; links are only collected here and resolved by links.ts once all files are known.
import type { Heading, Html, Image, Link, Nodes, Root, RootContent } from 'mdast'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { problem } from '../budget/messages.ts'
import type { Content, ContentHeading, Passage } from '../budget/passage.ts'
import type { LinePlace } from '../budget/place.ts'
import type { Outcome, Problem } from '../budget/problem.ts'
import type { SourceFile } from './files.ts'
import { createAnchors } from './slug.ts'
import { tableCaptions } from './table-captions.ts'

/** A Markdown file whose links still wait for the other files. */
export interface Prose {
  readonly id: string
  readonly file: string
  readonly title: string
  readonly headings: readonly ContentHeading[]
  readonly passages: readonly Passage[]
  readonly links: readonly ProseLink[]
  /** Renders with every link's address replaced; `null` leaves only the words of the link. */
  readonly render: (resolve: (url: string) => string | null) => Content['html']
}

/** A link as written; only the resolver knows whether it leads anywhere. */
export interface ProseLink {
  readonly url: string
  readonly place: LinePlace
}

const parser = unified().use(remarkParse).use(remarkGfm)

const trees = new WeakMap<SourceFile, Root>()

/** The tree of a file, parsed once. */
export const parseMarkdown = (source: SourceFile): Root => {
  const tree = trees.get(source) ?? parser.parse(source.text)
  trees.set(source, tree)
  return tree
}

/** Words of a node without markup. */
export const plainText = (node: Nodes): string => {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'html' || node.type === 'code')
    return node.value
  if (node.type === 'image') return node.alt ?? ''
  if (node.type === 'break') return ''
  return 'children' in node ? node.children.map(plainText).join('') : ''
}

const visit = (node: Nodes, see: (node: Nodes) => void): void => {
  see(node)
  if ('children' in node) for (const child of node.children) visit(child, see)
}

const placeOf = (file: string, node: Nodes): LinePlace => ({
  file,
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
})

const htmlProblem = (node: Html, file: string): Problem => {
  const tag = node.value.split('\n')[0]?.slice(0, 40) ?? ''
  return problem('GS-407', placeOf(file, node), `HTML 代码“${tag}”不起作用，会原样显示成文字`)
}

/** Replaces what may not reach the page: HTML by its own text, images by their description. */
const sanitise = (node: Nodes, parentIsBlock: boolean): Nodes => {
  if (node.type === 'html') {
    const text = { type: 'text' as const, value: node.value }
    return parentIsBlock ? { type: 'paragraph', children: [text] } : text
  }
  if (node.type === 'image') return { type: 'text', value: node.alt ?? '' }
  if (!('children' in node)) return node
  const block = ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(node.type)
  return { ...node, children: node.children.map((child) => sanitise(child, block)) } as Nodes
}

/** Headings one level down (the page has the first), with their anchors; header cells of tables with their scope. */
const prepare = (
  node: Nodes,
  anchors: ReadonlyMap<Heading, string>,
  resolve: (url: string) => string | null,
): Nodes[] => {
  const children = 'children' in node ? node.children.flatMap((child) => prepare(child, anchors, resolve)) : []
  if (node.type === 'heading') {
    const depth = Math.min(6, node.depth + 1) as Heading['depth']
    return [{ ...node, depth, children, data: { hProperties: { id: anchors.get(node) } } } as Nodes]
  }
  if (node.type === 'link') {
    const url = resolve(node.url)
    return url === null ? children : [{ ...node, url, children } as Nodes]
  }
  if (node.type === 'table') {
    const [head, ...body] = children as Extract<Nodes, { type: 'tableRow' }>[]
    const cells = head?.children.map((cell) => ({ ...cell, data: { hProperties: { scope: 'col' } } })) ?? []
    return [{ ...node, children: head === undefined ? body : [{ ...head, children: cells }, ...body] } as Nodes]
  }
  return ['children' in node ? ({ ...node, children } as Nodes) : node]
}

const toHtml = (tree: Root, id: string): string => {
  const processor = unified()
    .use(remarkRehype, {
      clobberPrefix: `${id}-`,
      footnoteLabel: '脚注',
      footnoteBackLabel: '返回正文',
      footnoteLabelProperties: {},
    })
    .use(rehypeStringify)
  return processor.stringify(tableCaptions(processor.runSync(tree)))
}

/** Blocks that hold words of their own; lists and quotes are walked into. */
const isPassage = (node: RootContent): boolean =>
  ['heading', 'paragraph', 'tableCell', 'code', 'html'].includes(node.type)

/** Passages in reading order, each under the heading above it. */
const readPassages = (file: string, tree: Root, anchors: ReadonlyMap<Heading, string>): readonly Passage[] => {
  const passages: Passage[] = []
  let above = { anchor: '', heading: '' }
  const walk = (node: Nodes): void => {
    if (node.type !== 'root' && isPassage(node)) {
      const text = plainText(node).trim()
      if (node.type === 'heading') above = { anchor: anchors.get(node) ?? '', heading: text }
      const kind = node.type === 'heading' ? 'heading' : 'text'
      if (text !== '') passages.push({ ...above, kind, text, place: placeOf(file, node) })
    } else if ('children' in node) for (const child of node.children) walk(child)
  }
  walk(tree)
  return passages
}

/** Reads one file of prose; `id` is its name without `.md` and begins every anchor, so that files may share a page. */
export const readProse = (source: SourceFile, id: string): Outcome<Prose> => {
  const file = source.path
  const tree = parseMarkdown(source)
  const problems: Problem[] = []
  const links: ProseLink[] = []
  const anchors = new Map<Heading, string>()
  const headings: ContentHeading[] = []
  const anchorOf = createAnchors(id)
  const seeHeading = (node: Heading): void => {
    const text = plainText(node).trim()
    const anchor = anchorOf(text)
    anchors.set(node, anchor)
    headings.push({ anchor, level: Math.min(6, node.depth + 1), text })
  }
  const seeImage = (node: Image): void => {
    problems.push(problem('GS-408', placeOf(file, node), `图片“${node.alt || node.url}”不会显示`))
  }
  const seeLink = (node: Link): void => {
    // GFM makes links of plain addresses; a mail address stays words.
    if (!node.url.startsWith('mailto:')) links.push({ url: node.url, place: placeOf(file, node) })
  }
  visit(tree, (node) => {
    if (node.type === 'heading') seeHeading(node)
    if (node.type === 'html') problems.push(htmlProblem(node, file))
    if (node.type === 'image') seeImage(node)
    if (node.type === 'link' || node.type === 'definition') seeLink(node as Link)
  })
  const passages = readPassages(file, tree, anchors)
  const title = headings[0]?.text ?? id
  const render: Prose['render'] = (resolve) => {
    const [prepared] = prepare(tree, anchors, (url) => (url.startsWith('mailto:') ? null : resolve(url)))
    return toHtml(sanitise(prepared ?? tree, true) as Root, id)
  }
  return { value: { id, file, title, headings, passages, links, render }, problems }
}
