// Fields of a Word paragraph that show something although they have no result: EQ formulas, and the entry that was
// chosen from a list. A result that is there is read as any other words.
import { equationText } from './equation-field.ts'
import { child, descendants, isOn, type XmlNode } from './xml-tree.ts'

/** A form field as its page shows it: a box that is ticked or not, or the chosen entry of a list. */
export const formFieldText = (node: XmlNode): string => {
  const box = descendants(node, 'w:checkbox')[0]
  if (box !== undefined)
    return isOn(box, 'w:checked') || (child(box, 'w:checked') === undefined && isOn(box, 'w:default')) ? '☑' : '□'
  const list = descendants(node, 'w:ddlist')[0]
  if (list === undefined) return ''
  const chosen = child(list, 'w:result') ?? child(list, 'w:default')
  const entry = descendants(list, 'w:listentry')[Number(chosen?.attributes.get('w:val') ?? '0')]
  return entry?.attributes.get('w:val') ?? ''
}

interface OpenField {
  code: string
  /** What the field shows where it has no result. */
  shown: string
  /** Length of the paragraph's text where the result begins; null before it. */
  from: number | null
}

/** Follows the fields of one paragraph, nested ones too. */
export class FieldReader {
  private readonly open: OpenField[] = []

  begin(): void {
    this.open.push({ code: '', shown: '', from: null })
  }

  /** A part of the code of the innermost field. */
  code(text: string): void {
    const field = this.open.at(-1)
    if (field?.from === null) field.code += text
  }

  /** What the form field that has begun shows. */
  shows(text: string): void {
    const field = this.open.at(-1)
    if (field !== undefined) field.shown = text
  }

  separate(length: number): void {
    const field = this.open.at(-1)
    if (field !== undefined) field.from = length
  }

  /** The signs to add at the end of the innermost field: none where its result said something. */
  end(text: string): string {
    const field = this.open.pop()
    if (field === undefined || (field.from !== null && text.slice(field.from).trim() !== '')) return ''
    const signs = field.shown === '' ? equationText(field.code) : field.shown
    // A formula inside a formula is a part of its code.
    const around = this.open.at(-1)
    if (around?.from !== null) return signs
    around.code += signs
    return ''
  }

  /** What is shown by fields that the paragraph begins and does not end. */
  unended(): string {
    return this.open.map(({ shown }) => shown).join('')
  }
}
