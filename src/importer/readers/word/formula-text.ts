// A formula of Word's equation editor (m:oMath) in plain signs: fractions with a stroke, raised signs as superscripts.
import { raised } from '../raised-signs.ts'
import type { XmlNode } from './xml-tree.ts'

const partsOf = (node: XmlNode, name: string): string =>
  node.children
    .filter((one) => one.name === name)
    .map(formulaText)
    .join('')

/** What the formula says; its layout is not kept. */
export const formulaText = (node: XmlNode): string => {
  if (node.name === 'm:t' || node.name === 'w:t') return node.children.map(({ text }) => text).join('')
  if (node.name === 'm:f') return `${partsOf(node, 'm:num')}/${partsOf(node, 'm:den')}`
  if (node.name === 'm:rad') return `√${partsOf(node, 'm:e')}`
  if (node.name === 'm:sup') return raised(node.children.map(formulaText).join(''))
  return node.children.map(formulaText).join('')
}
