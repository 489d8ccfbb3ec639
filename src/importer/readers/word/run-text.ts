// The text of a Word paragraph as the page shows it: insertions in, deletions and struck words out, symbols, form fields,
// formulas and raised signs as signs. What was left out is counted, never lost silently.
import { raised } from '../raised-signs.ts'
import { FieldReader, formFieldText } from './fields.ts'
import { formulaText } from './formula-text.ts'
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

const left = new Set(['w:del', 'w:movefrom', 'w:deltext', 'w:ppr', 'w:rpr', 'mc:fallback', 'w:sdtpr', 'w:rt'])

/** Reads one paragraph. */
export const paragraphText = (paragraph: XmlNode): ParagraphText => {
  let [text, struck, seen, hiddenSeen] = ['', false, false, false]
  const boxes: XmlNode[] = []
  const footnotes: string[] = []
  const fields = new FieldReader()
  let lifted = false
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
          lifted = settingOf(properties, 'w:vertalign') === 'superscript'
          node.children.forEach(visit)
          lifted = false
        }
        return
      }
      case 'w:t': {
        const words = node.children.map((part) => part.text).join('')
        text += lifted ? raised(words) : words
        return
      }
      case 'm:omath':
        text += formulaText(node)
        return
      case 'w:instrtext':
        fields.code(node.children.map((part) => part.text).join(''))
        return
      case 'w:fldchar': {
        const kind = node.attributes.get('w:fldchartype')
        if (kind === 'begin') fields.begin()
        if (kind === 'separate') fields.separate(text.length)
        node.children.forEach(visit)
        if (kind === 'end') text += fields.end(text)
        return
      }
      case 'w:fldsimple':
        fields.begin()
        fields.code(node.attributes.get('w:instr') ?? '')
        fields.separate(text.length)
        node.children.forEach(visit)
        text += fields.end(text)
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
        fields.shows(formFieldText(node))
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
  const minus = (text + fields.unended()).replace(/[\u2010\u2011\u2212](?=\d)/g, '-')
  return { text: minus, struck, hidden: hiddenSeen && !seen, boxes, footnotes }
}

/** Style of a paragraph, by id. */
export const styleIdOf = (paragraph: XmlNode): string | undefined => settingOf(child(paragraph, 'w:ppr'), 'w:pstyle')
