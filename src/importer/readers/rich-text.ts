// The words of a cell whose parts look different: without the struck ones, raised digits as superscripts, and without
// the pinyin that a phonetic guide prints above.
import { isOn, localName, tokensOf } from './markup.ts'
import { raised } from './raised-signs.ts'

/** What a rich text says. */
export interface RichText {
  readonly text: string
  readonly struck: boolean
}

/** Runs of an .xlsx (`<r>`, `<t>`); `null` where the joined text of the library says the same. */
export const richText = (runs: string): RichText | null => {
  if (!/<(?:\w+:)?(?:strike|vertAlign)\b/.test(runs)) return null
  let [text, struck, lifted, inText, guides, left] = ['', false, false, false, 0, false]
  for (const token of tokensOf(runs)) {
    if (token.kind === 'text') {
      if (!inText || guides > 0) continue
      if (struck) left = true
      else text += lifted ? raised(token.text) : token.text
      continue
    }
    const name = localName(token.name)
    const opens = token.kind === 'open'
    if (name === 'r' && opens) [struck, lifted] = [false, false]
    if (name === 'rph' && !(opens && token.empty)) guides += opens ? 1 : -1
    if (name === 'strike' && opens) struck = isOn(token.attributes.get('val'))
    if (name === 'vertalign' && opens) lifted = token.attributes.get('val') === 'superscript'
    if (name === 't') inText = opens && !token.empty
  }
  return { text, struck: left }
}

const htmlTag = /<\/?(?:\w+:)?(?:b|i|u|s|sub|sup|font|span)\b[^<>]*>/i

/** The HTML of an XML Spreadsheet 2003, of which the library keeps one run only; `null` where the cell is plain. */
export const htmlText = (html: string): RichText | null => {
  if (!htmlTag.test(html)) return null
  let [text, strikes, lifts, left] = ['', 0, 0, false]
  for (const token of tokensOf(html)) {
    if (token.kind === 'text') {
      if (strikes > 0) left = true
      else text += lifts > 0 ? raised(token.text) : token.text
      continue
    }
    if (token.kind === 'open' && token.empty) continue
    const step = token.kind === 'open' ? 1 : -1
    if (localName(token.name) === 's') strikes += step
    if (localName(token.name) === 'sup') lifts += step
  }
  return { text, struck: left }
}
