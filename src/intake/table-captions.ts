// Names the tables of prose. Markdown has no captions: a table takes the words of the heading above it, for those who
// do not see where it stands.
import type { Element, ElementContent, Nodes, Root } from 'hast'

const words = (node: Nodes): string => {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(words).join('') : ''
}

const caption = (text: string): Element => ({
  type: 'element',
  tagName: 'caption',
  properties: { className: ['sr-only'] },
  children: [{ type: 'text', value: text }],
})

/** The same tree with a caption, out of sight, in every table; before any heading it is 表. */
export const tableCaptions = (tree: Root): Root => {
  let heading = '表'
  const named = <T extends ElementContent | Root['children'][number]>(node: T): T => {
    if (node.type !== 'element') return node
    if (/^h[1-6]$/.test(node.tagName)) heading = words(node)
    const children = node.children.map(named)
    return { ...node, children: node.tagName === 'table' ? [caption(heading), ...children] : children }
  }
  return { ...tree, children: tree.children.map(named) }
}
