// XML of a Word file as a tree: only what the reader of Word asks of it. No DOM is there in a worker.
import { tokensOf } from '../markup.ts'

/** An element; text stands in elements named `#text`. Names are in lower case with their usual prefixes. */
export interface XmlNode {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: XmlNode[]
  readonly text: string
}

const none: ReadonlyMap<string, string> = new Map()

/** The root of the document, whose child is its outermost element. */
export const xmlTree = (xml: string): XmlNode => {
  const root: XmlNode = { name: '#root', attributes: none, children: [], text: '' }
  const stack: XmlNode[] = [root]
  for (const token of tokensOf(xml)) {
    const top = stack.at(-1) ?? root
    if (token.kind === 'text') top.children.push({ name: '#text', attributes: none, children: [], text: token.text })
    else if (token.kind === 'open') {
      const node: XmlNode = { name: token.name, attributes: token.attributes, children: [], text: '' }
      top.children.push(node)
      if (!token.empty) stack.push(node)
    } else {
      const at = stack.findLastIndex((node) => node.name === token.name)
      if (at > 0) stack.length = at
    }
  }
  return root
}

/** First child of a name. */
export const child = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((one) => one.name === name)

/** First descendant along a path of names. */
export const along = (node: XmlNode | undefined, ...names: readonly string[]): XmlNode | undefined =>
  names.reduce<XmlNode | undefined>((at, name) => child(at, name), node)

/** `w:val` of a child, or undefined where the child or the attribute is missing. */
export const settingOf = (node: XmlNode | undefined, name: string): string | undefined =>
  child(node, name)?.attributes.get('w:val')

/** True for `<w:b/>`, false for `<w:b w:val="0"/>` and where it is missing. */
export const isOn = (node: XmlNode | undefined, name: string): boolean => {
  const found = child(node, name)
  return found !== undefined && !['0', 'false', 'off', 'none'].includes(found.attributes.get('w:val') ?? '1')
}

/** All descendants of a name, in order. */
export const descendants = (node: XmlNode, name: string): readonly XmlNode[] =>
  node.children.flatMap((one) => (one.name === name ? [one, ...descendants(one, name)] : descendants(one, name)))
