// Markdown → Content: safe HTML for the page, passages with places for the rules. Raw HTML is shown as the text it
// is, never passed through; links are only collected here and resolved by links.ts once all files are known.
import type { Blockquote, Heading, Html, Image, Link, List, Nodes, Root, RootContent, Table } from 'mdast'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { problem } from '../budget/messages.ts'
import type { Content, ContentHeading, Passage } from '../budget/passage.ts'
import type { LinePlace } from '../budget/place.ts'
import type { Outcome, Problem } from '../budget/problem.ts'
import { createAnchors } from '../budget/slug.ts'
import { lostFigure, markerOf } from './markdown-digits.ts'
import { deepestNesting, parseMarkdown, tooDeepLine } from './markdown-parser.ts'
import type { SourceFile } from './sources.ts'
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

/** Words of a node without markup. */
export const plainText = (node: Nodes): string => {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'html' || node.type === 'code')
    return node.value
  if (node.type === 'image') return node.alt ?? ''
  // Figures on both sides of a break stay two.
  if (node.type === 'break') return '\n'
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
  const block = ['root', 'blockquote', 'listItem'].includes(node.type)
  return { ...node, children: node.children.map((child) => sanitise(child, block)) } as Nodes
}

/** What the tree of a file does not say itself. */
interface Shown {
  readonly anchors: ReadonlyMap<Heading, string>
  /** Numbers of items as written, where the list would draw another. */
  readonly numbers: ReadonlyMap<Nodes, number>
  readonly resolve: (url: string) => string | null
}

const prepareTable = (node: Table, children: readonly Nodes[]): Nodes => {
  const [head, ...body] = children as Extract<Nodes, { type: 'tableRow' }>[]
  const cells = head?.children.map((cell) => ({ ...cell, data: { hProperties: { scope: 'col' } } })) ?? []
  return { ...node, children: head === undefined ? body : [{ ...head, children: cells }, ...body] } as Nodes
}

/** Headings one level down (the page has the first), with their anchors; header cells of tables with their scope. */
const prepare = (node: Nodes, shown: Shown): Nodes[] => {
  const children = 'children' in node ? node.children.flatMap((child) => prepare(child, shown)) : []
  if (node.type === 'heading') {
    const depth = Math.min(6, node.depth + 1) as Heading['depth']
    return [{ ...node, depth, children, data: { hProperties: { id: shown.anchors.get(node) } } } as Nodes]
  }
  if (node.type === 'link') {
    const url = shown.resolve(node.url)
    return url === null ? children : [{ ...node, url, children } as Nodes]
  }
  if (node.type === 'table') return [prepareTable(node, children)]
  const number = shown.numbers.get(node)
  const value = number === undefined ? {} : { data: { hProperties: { value: number } } }
  return ['children' in node ? ({ ...node, children, ...value } as Nodes) : node]
}

const toHtml = (tree: Root): string => {
  const processor = unified().use(remarkRehype).use(rehypeStringify)
  return processor.stringify(tableCaptions(processor.runSync(tree)))
}

/** Blocks that hold words of their own; lists and quotes are walked into. */
const isPassage = (node: RootContent): boolean =>
  ['heading', 'paragraph', 'tableCell', 'code', 'html'].includes(node.type)

/** Passages in reading order, each under the heading above it; an item of a list begins with its number. */
const readPassages = (source: SourceFile, tree: Root, anchors: ReadonlyMap<Heading, string>): readonly Passage[] => {
  const passages: Passage[] = []
  let above = { anchor: '', heading: '' }
  let marker = ''
  const push = (node: Nodes, words: string): void => {
    const text = marker === '' ? words : `${marker} ${words}`.trim()
    marker = ''
    const kind = node.type === 'heading' ? 'heading' : 'text'
    if (text !== '') passages.push({ ...above, kind, text, place: placeOf(source.path, node) })
  }
  const walk = (node: Nodes): void => {
    if (node.type === 'listItem') {
      if (marker !== '') push(node, '')
      marker = markerOf(node, source.text)
    }
    if (node.type !== 'root' && isPassage(node)) {
      const words = plainText(node).trim()
      if (node.type === 'heading') above = { anchor: anchors.get(node) ?? '', heading: words }
      push(node, words)
    } else if ('children' in node) for (const child of node.children) walk(child)
    if (node.type === 'listItem' && marker !== '') push(node, '')
  }
  walk(tree)
  return passages
}

/** Numbers of a list as written, where counting from the first would give another. */
const writtenNumbers = (list: List, source: string): readonly (readonly [Nodes, number])[] =>
  list.children.flatMap((item, index): (readonly [Nodes, number])[] => {
    const number = Number(/^\d+/.exec(markerOf(item, source))?.[0] ?? Number.NaN)
    return Number.isNaN(number) || number === (list.start ?? 1) + index ? [] : [[item, number]]
  })

/** Cells beyond the heading have no column to stand in. */
const tableProblems = (table: Table, file: string): readonly Problem[] => {
  const width = table.children[0]?.children.length ?? 0
  return table.children.flatMap((row) => {
    const surplus = row.children.slice(width).find((cell) => plainText(cell).trim() !== '')
    if (surplus === undefined) return []
    const what = `表格这一行有 ${row.children.length} 格，表头只有 ${width} 格，多出的从“${plainText(surplus)}”开始`
    return [problem('GS-411', placeOf(file, surplus), what)]
  })
}

/** `>500个` at the beginning of a line would be quoted and lose its sign. */
const quoteProblem = (quote: Blockquote, source: SourceFile): Problem | null => {
  const line = source.text.slice(quote.position?.start.offset ?? 0).split('\n')[0] ?? ''
  if (!/^>=?\d/.test(line)) return null
  const shown = line.slice(0, 20)
  const fix = `用全角的“＞”，写成“${shown.replace('>', '＞')}”，或写成“大于”`
  return problem('GS-413', placeOf(source.path, quote), `行首的“${shown}”会成为引用，大于号不会显示`, { fix })
}

/** What makes a file unfit to be shown at all. */
const wholeFileProblem = ({ path, text, encoding }: SourceFile): Problem | null => {
  if (encoding === 'unreadable') return null
  const deep = tooDeepLine(text)
  if (deep >= 0)
    return problem('GS-412', { file: path, line: deep + 1, column: 1 }, `引用或列表套了 ${deepestNesting} 层以上`)
  return !/[\p{L}\p{N}]/u.test(text) ? problem('WJ-102', { file: path, line: 1, column: 1 }, '这个文件是空的') : null
}

/** Reads one file of prose; `id` is its name without `.md` and begins every anchor, so that files may share a page. */
export const readProse = (source: SourceFile, id: string): Outcome<Prose> => {
  const file = source.path
  const tree = parseMarkdown(source)
  const whole = wholeFileProblem(source)
  const problems: Problem[] = whole === null ? [] : [whole]
  const links: ProseLink[] = []
  const numbers = new Map<Nodes, number>()
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
    if (node.type === 'link') seeLink(node)
    if (node.type === 'list') for (const [item, number] of writtenNumbers(node, source.text)) numbers.set(item, number)
    if (node.type === 'table') problems.push(...tableProblems(node, file))
    if (node.type === 'blockquote') problems.push(...[quoteProblem(node, source)].filter((found) => found !== null))
  })
  const lost = whole === null ? lostFigure(source, tree) : null
  if (lost !== null) problems.push(lost)
  const passages = readPassages(source, tree, anchors)
  const title = headings[0]?.text ?? id
  const render: Prose['render'] = (resolve) => {
    const address = (url: string): string | null => (url.startsWith('mailto:') ? null : resolve(url))
    const [prepared] = prepare(tree, { anchors, numbers, resolve: address })
    return toHtml(sanitise(prepared ?? tree, true) as Root)
  }
  return { value: { id, file, title, headings, passages, links, render }, problems }
}
