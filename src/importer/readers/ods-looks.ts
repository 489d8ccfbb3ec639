// Parts of an OpenDocument cell that look different: struck ones are left out, raised digits are superscripts.
import { type MarkupToken, tokensOf } from './markup.ts'
import { type Look, OpenLooks } from './open-looks.ts'

type Marked = Pick<Look, 'struck' | 'lifted'>

const lookOf = (attributes: ReadonlyMap<string, string>): Marked => ({
  struck: !['', 'none'].includes(
    attributes.get('style:text-line-through-style') ?? attributes.get('style:text-line-through-type') ?? '',
  ),
  lifted: /^(?:super|[1-9])/.test(attributes.get('style:text-position') ?? ''),
})

/** Looks of styles of texts and cells by family and name; only those that strike or raise. */
const stylesOf = (xml: string): ReadonlyMap<string, Marked> => {
  const looks = new Map<string, Marked>()
  let name = ''
  for (const token of tokensOf(xml)) {
    if (token.kind !== 'open') continue
    if (token.name === 'office:spreadsheet') break
    if (token.name === 'style:style')
      name = `${token.attributes.get('style:family') ?? ''} ${token.attributes.get('style:name') ?? ''}`
    if (token.name !== 'style:text-properties' || name === '') continue
    const look = lookOf(token.attributes)
    if (look.struck || look.lifted) looks.set(name, look)
  }
  return looks
}

const spanName = 'text:span'

/** Follows the spans of one file. */
export class OdsLooks {
  private readonly open = new OpenLooks()
  private readonly styles: ReadonlyMap<string, Marked>

  constructor(xml: string) {
    this.styles = stylesOf(xml)
  }

  private lookOf(name: string, style: string): Look {
    const { struck, lifted } = this.styles.get(style) ?? { struck: false, lifted: false }
    return { name, struck, lifted, silent: false }
  }

  /** A cell begins, of this style. */
  begin(style: string): void {
    this.open.begin(this.lookOf('table:table-cell', `table-cell ${style}`))
  }

  /** Whether the cell has struck words, which were left out. */
  get struck(): boolean {
    return this.open.struck
  }

  follow(token: Exclude<MarkupToken, { kind: 'text' }>): void {
    if (token.name !== spanName) return
    if (token.kind === 'close') this.open.closes(spanName)
    else if (!token.empty)
      this.open.opens(this.lookOf(spanName, `text ${token.attributes.get('text:style-name') ?? ''}`))
  }

  words(text: string): string {
    return this.open.words(text)
  }
}
