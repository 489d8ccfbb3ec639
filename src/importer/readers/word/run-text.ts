// The text of a Word paragraph as the page shows it: insertions in, deletions and struck words out, symbols and check
// boxes as signs. What was left out is counted, never lost silently.
import { child, descendants, isOn, settingOf, type XmlNode } from './xml-tree.ts'

/** What a paragraph says, and what stands in it beside its own line. */
export interface ParagraphText {
  readonly text: string
  readonly struck: boolean
  /** Every run is hidden text. */
  readonly hidden: boolean
  /** Contents of text boxes anchored in it, to be read as paragraphs of their own. */
  readonly boxes: readonly XmlNode[]
  readonly footnotes: readonly string[]
}

const ticked = new Set(['f0fe', 'f052', 'f0fd', 'f078', 'fe', '52', 'fd'])
const unticked = new Set(['f0a8', 'f06f', 'f071', 'f0a3', 'f02a', 'a8', '6f', '71', 'a3'])

const symbol = (node: XmlNode): string => {
  const code = (node.attributes.get('w:char') ?? '').toLowerCase()
  if (ticked.has(code)) return '☑'
  if (unticked.has(code)) return '□'
  const value = Number.parseInt(code, 16)
  return Number.isNaN(value) || (value >= 0xe000 && value <= 0xf8ff) ? '' : String.fromCodePoint(value)
}

const checkBox = (node: XmlNode): string => {
  const box = descendants(node, 'w:checkbox')[0]
  if (box === undefined) return ''
  return isOn(box, 'w:checked') || (child(box, 'w:checked') === undefined && isOn(box, 'w:default')) ? '☑' : '□'
}

const left = new Set([
  'w:del',
  'w:movefrom',
  'w:instrtext',
  'w:deltext',
  'w:ppr',
  'w:rpr',
  'mc:fallback',
  'w:sdtpr',
  'w:rt',
])

/** Reads one paragraph. */
export const paragraphText = (paragraph: XmlNode): ParagraphText => {
  let [text, struck, seen, hiddenSeen] = ['', false, false, false]
  const boxes: XmlNode[] = []
  const footnotes: string[] = []
  const visit = (node: XmlNode): void => {
    if (left.has(node.name)) return
    switch (node.name) {
      case 'w:r': {
        const properties = child(node, 'w:rpr')
        const out = isOn(properties, 'w:strike') || isOn(properties, 'w:dstrike')
        const hidden = isOn(properties, 'w:vanish')
        const says = descendants(node, 'w:t').some((one) => one.children.some((part) => part.text.trim() !== ''))
        if (out && says) struck = true
        if (hidden && says) hiddenSeen = true
        if (!out && !hidden) {
          if (says) seen = true
          node.children.forEach(visit)
        }
        return
      }
      case 'w:t':
        text += node.children.map((part) => part.text).join('')
        return
      case 'w:tab':
      case 'w:ptab':
        text += '\t'
        return
      case 'w:br':
        if (node.attributes.get('w:type') !== 'page' && node.attributes.get('w:type') !== 'column') text += '\n'
        return
      case 'w:cr':
        text += '\n'
        return
      case 'w:nobreakhyphen':
        text += '-'
        return
      case 'w:sym':
        text += symbol(node)
        return
      case 'w:ffdata':
        text += checkBox(node)
        return
      case 'w:txbxcontent':
        boxes.push(node)
        return
      case 'w:footnotereference':
      case 'w:endnotereference':
        footnotes.push(node.attributes.get('w:id') ?? '')
        return
      case '#text':
        return
      default:
        node.children.forEach(visit)
    }
  }
  paragraph.children.forEach(visit)
  const minus = text.replace(/[\u2010\u2011\u2212](?=\d)/g, '-')
  return { text: minus, struck, hidden: hiddenSeen && !seen, boxes, footnotes }
}

/** Style of a paragraph, by id. */
export const styleIdOf = (paragraph: XmlNode): string | undefined => settingOf(child(paragraph, 'w:ppr'), 'w:pstyle')
