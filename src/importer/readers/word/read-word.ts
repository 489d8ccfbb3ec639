// A .docx → grids and paragraphs in the document's order. Read from its XML itself, because what a converter to HTML
// drops (automatic numbers, text boxes, merged cells' words, cells left out) is part of what was published.
import { strFromU8, unzipSync } from 'fflate'
import type { Grid, Paragraph, ReaderRemark, Reading, SourcePlace } from '../../source-document.ts'
import { listOf, numberingOf } from './numbering.ts'
import { paragraphText, styleIdOf } from './run-text.ts'
import { stylesOf } from './styles.ts'
import { wordTable } from './word-table.ts'
import { along, child, descendants, settingOf, type XmlNode, xmlTree } from './xml-tree.ts'

const refusal = (file: string): Reading => ({
  ok: false,
  refusal: { file, what: '这份 Word 文件已损坏，打不开', fix: '在 Word 或 WPS 中打开并另存为 .docx 后再导入' },
})

type Part = Grid | Paragraph

class WordReader {
  readonly parts: Part[] = []
  private line = 0
  private readonly file: string
  private readonly styles: ReturnType<typeof stylesOf>
  private readonly numbering: ReturnType<typeof numberingOf>
  struck: SourcePlace[] = []
  footnotes: string[] = []

  constructor(file: string, styles: XmlNode | null, numbering: XmlNode | null) {
    this.file = file
    this.styles = stylesOf(styles)
    this.numbering = numberingOf(numbering)
  }

  private numberOf(paragraph: XmlNode): string {
    const own = listOf(child(paragraph, 'w:ppr'))
    const style = this.styles(styleIdOf(paragraph))
    const list = own.list ?? style.list
    return list === undefined || list === '0' ? '' : this.numbering.next(list, own.level ?? style.level ?? 0)
  }

  private read(paragraph: XmlNode) {
    const said = paragraphText(paragraph)
    const blank = said.text.trim() === ''
    const number = blank ? '' : this.numberOf(paragraph)
    this.footnotes.push(...said.footnotes)
    return { ...said, text: number + (number === '' ? said.text : said.text.trimStart()) }
  }

  private paragraph(node: XmlNode): void {
    this.line++
    const { text, struck, hidden, boxes } = this.read(node)
    const place: SourcePlace = { file: this.file, line: this.line }
    const style = this.styles(styleIdOf(node))
    const outline = settingOf(child(node, 'w:ppr'), 'w:outlinelvl')
    if (struck) this.struck.push(place)
    if (text.trim() !== '') {
      const heading = outline === undefined ? style.heading : Number(outline) < 6 ? Number(outline) + 1 : 0
      this.parts.push({ kind: 'paragraph', text: text.trim(), heading, hidden: hidden || style.hidden, place })
    }
    for (const box of boxes) this.blocks(box)
  }

  private table(node: XmlNode): void {
    const nested: XmlNode[] = []
    const place: SourcePlace = { file: this.file, line: this.line + 1 }
    const grid = wordTable(node, {
      place,
      nextLine: () => ++this.line,
      textOf: (cell) => {
        const lines: string[] = []
        let struck = false
        const visit = (one: XmlNode): void => {
          if (one.name === 'w:tbl') nested.push(one)
          else if (one.name === 'w:p') {
            const said = this.read(one)
            struck ||= said.struck
            if (said.text.trim() !== '') lines.push(said.text.trimEnd())
            for (const box of said.boxes) for (const inner of box.children) visit(inner)
          } else if (one.name !== 'w:del' && one.name !== 'w:movefrom') one.children.forEach(visit)
        }
        cell.children.forEach(visit)
        return { text: lines.join('\n'), struck }
      },
    })
    this.parts.push(grid)
    for (const one of nested) this.table(one)
  }

  blocks(node: XmlNode): void {
    for (const one of node.children) {
      if (one.name === 'w:p') this.paragraph(one)
      else if (one.name === 'w:tbl') this.table(one)
      else if (!['w:sectpr', 'w:del', 'w:movefrom', '#text', 'w:sdtpr', 'mc:fallback'].includes(one.name))
        this.blocks(one)
    }
  }

  margin(root: XmlNode): void {
    for (const node of descendants(root, 'w:p')) {
      const text = paragraphText(node).text.trim()
      if (text !== '')
        this.parts.push({
          kind: 'paragraph',
          text,
          heading: 0,
          hidden: false,
          margin: true,
          place: { file: this.file },
        })
    }
  }
}

const remarksOn = (
  reader: WordReader,
  files: Readonly<Record<string, XmlNode>>,
  file: string,
): readonly ReaderRemark[] => {
  const remarks: ReaderRemark[] = reader.struck.map((place) => ({ text: '这里有划掉的文字，没有导入', place }))
  const comments = files['word/comments.xml']
  const count = comments === undefined ? 0 : descendants(comments, 'w:comment').length
  if (count > 0) remarks.push({ text: `文件里有 ${count} 条批注，没有导入`, place: { file } })
  return remarks
}

/** Notes at the foot of pages, as paragraphs at the end of the document. */
const footnotes = (reader: WordReader, notes: XmlNode | undefined): void => {
  for (const note of notes === undefined ? [] : descendants(notes, 'w:footnote'))
    if (reader.footnotes.includes(note.attributes.get('w:id') ?? '')) reader.blocks(note)
}

/** Reads a .docx. Never throws for bad input. */
export const readWord = (file: string, bytes: Uint8Array): Promise<Reading> => Promise.resolve(read(file, bytes))

const read = (file: string, bytes: Uint8Array): Reading => {
  try {
    const unpacked = unzipSync(bytes, { filter: ({ name }) => /^word\/[\w-]+\.xml$/.test(name) })
    const files = Object.fromEntries(Object.entries(unpacked).map(([name, data]) => [name, xmlTree(strFromU8(data))]))
    const document = files['word/document.xml']
    const body = along(document, 'w:document', 'w:body')
    if (body === undefined) return refusal(file)
    const reader = new WordReader(file, files['word/styles.xml'] ?? null, files['word/numbering.xml'] ?? null)
    reader.blocks(body)
    footnotes(reader, files['word/footnotes.xml'])
    for (const [name, tree] of Object.entries(files))
      if (/^word\/(?:header|footer)\d*\.xml$/.test(name)) reader.margin(tree)
    return { ok: true, document: { file, kind: 'docx', parts: reader.parts, remarks: remarksOn(reader, files, file) } }
  } catch {
    return refusal(file)
  }
}
