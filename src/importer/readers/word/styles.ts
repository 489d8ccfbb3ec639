// Paragraph styles of a Word file: which are headings and which bring a numbering, followed through what they are
// based on.
import { listOf } from './numbering.ts'
import { child, descendants, isOn, settingOf, type XmlNode } from './xml-tree.ts'

/** What a paragraph inherits from its style. */
export interface ParagraphStyle {
  /** 1 … 6, or 0. */
  readonly heading: number
  readonly list: string | undefined
  readonly level: number | undefined
  readonly hidden: boolean
}

const plain: ParagraphStyle = { heading: 0, list: undefined, level: undefined, hidden: false }

const headingOf = (style: XmlNode): number | undefined => {
  const outline = settingOf(child(style, 'w:ppr'), 'w:outlinelvl')
  if (outline !== undefined) return Number(outline) < 6 ? Number(outline) + 1 : 0
  const named = /^(?:heading|标题)\s*([1-6])$/i.exec(settingOf(style, 'w:name') ?? '')
  return named === null ? undefined : Number(named[1])
}

/** Styles by their id; an unknown id is a plain paragraph. */
export const stylesOf = (tree: XmlNode | null): ((id: string | undefined) => ParagraphStyle) => {
  const nodes = new Map<string, XmlNode>()
  for (const style of tree === null ? [] : descendants(tree, 'w:style'))
    nodes.set(style.attributes.get('w:styleid') ?? '', style)
  const resolved = new Map<string, ParagraphStyle>()
  const resolve = (id: string, depth: number): ParagraphStyle => {
    const known = resolved.get(id)
    const style = nodes.get(id)
    if (known !== undefined) return known
    if (style === undefined || depth > 20) return plain
    const base = settingOf(style, 'w:basedon')
    const inherited = base === undefined ? plain : resolve(base, depth + 1)
    const own = listOf(child(style, 'w:ppr'))
    const result = {
      heading: headingOf(style) ?? inherited.heading,
      list: own.list ?? inherited.list,
      level: own.level ?? inherited.level,
      hidden: isOn(child(style, 'w:rpr'), 'w:vanish') || inherited.hidden,
    }
    resolved.set(id, result)
    return result
  }
  return (id) => (id === undefined ? plain : resolve(id, 0))
}
