// Parts of an OpenDocument cell that look different: struck ones are left out, raised digits are superscripts.
import { type MarkupToken, tokensOf } from './markup.ts'
import { raised } from './raised-signs.ts'

interface Look {
  readonly struck: boolean
  readonly lifted: boolean
}

const lookOf = (attributes: ReadonlyMap<string, string>): Look => ({
  struck: !['', 'none'].includes(
    attributes.get('style:text-line-through-style') ?? attributes.get('style:text-line-through-type') ?? '',
  ),
  lifted: /^(?:super|[1-9])/.test(attributes.get('style:text-position') ?? ''),
})

/** Looks of styles of texts and cells by family and name; only those that strike or raise. */
const stylesOf = (xml: string): ReadonlyMap<string, Look> => {
  const looks = new Map<string, Look>()
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

const plain: Look = { struck: false, lifted: false }

/** Follows the spans of one file. */
export class OdsLooks {
  private open: Look[] = []
  private left = false
  private readonly styles: ReadonlyMap<string, Look>

  constructor(xml: string) {
    this.styles = stylesOf(xml)
  }

  /** A cell begins, of this style. */
  begin(style: string): void {
    const { struck } = this.styles.get(`table-cell ${style}`) ?? plain
    this.open = struck ? [{ struck, lifted: false }] : []
    this.left = false
  }

  /** Whether the cell has struck words, which were left out. */
  get struck(): boolean {
    return this.left
  }

  follow(token: Exclude<MarkupToken, { kind: 'text' }>): void {
    if (token.name !== 'text:span') return
    if (token.kind === 'close') this.open.pop()
    else if (!token.empty)
      this.open.push(this.styles.get(`text ${token.attributes.get('text:style-name') ?? ''}`) ?? plain)
  }

  words(text: string): string {
    if (this.open.some(({ struck }) => struck)) {
      this.left ||= text.trim() !== ''
      return ''
    }
    return this.open.some(({ lifted }) => lifted) ? raised(text) : text
  }
}
