// Marks inside the text of an HTML cell: what is struck is left out, a raised digit is a superscript, and pinyin above a
// character is no part of the words. Excel names such looks by classes of the page's style sheet.
import type { MarkupToken } from './markup.ts'
import { raised } from './raised-signs.ts'

type OpenTag = MarkupToken & { kind: 'open' }

/** What an element does to the words in it. */
interface Look {
  readonly name: string
  readonly struck: boolean
  readonly lifted: boolean
  readonly silent: boolean
}

const marking = new Set(['s', 'strike', 'del', 'sup', 'rt', 'rp', 'span', 'font'])
const strikes = /text-decoration[\w-]*\s*:[^;}]*line-through/i
const lifts = /vertical-align\s*:\s*super/i

const classesWith = (html: string, look: RegExp): ReadonlySet<string> =>
  new Set(
    [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style/gi)].flatMap(([, css = '']) =>
      [...css.matchAll(/\.([\w-]+)\s*\{([^}]*)\}/g)].flatMap(([, name = '', body = '']) =>
        look.test(body) ? [name] : [],
      ),
    ),
  )

/** Follows the marks of one page, cell by cell. */
export class InlineMarks {
  private open: Look[] = []
  private left = false
  private readonly struckClasses: ReadonlySet<string>
  private readonly liftedClasses: ReadonlySet<string>

  constructor(html: string) {
    this.struckClasses = classesWith(html, strikes)
    this.liftedClasses = classesWith(html, lifts)
  }

  /** A cell begins: nothing is open but the looks of the cell itself. */
  begin(cell?: OpenTag): void {
    this.open = cell === undefined ? [] : [{ ...this.lookOf(cell), lifted: false }]
    this.left = false
  }

  /** Whether the cell has struck words, which were left out. */
  get struck(): boolean {
    return this.left
  }

  opens(tag: OpenTag): void {
    if (!tag.empty && marking.has(tag.name)) this.open.push(this.lookOf(tag))
  }

  private lookOf(tag: OpenTag): Look {
    const { name } = tag
    const style = tag.attributes.get('style') ?? ''
    const classes = (tag.attributes.get('class') ?? '').split(/\s+/)
    return {
      name,
      struck:
        ['s', 'strike', 'del'].includes(name) ||
        strikes.test(style) ||
        classes.some((one) => this.struckClasses.has(one)),
      lifted: name === 'sup' || lifts.test(style) || classes.some((one) => this.liftedClasses.has(one)),
      silent: name === 'rt' || name === 'rp',
    }
  }

  closes(name: string): void {
    const at = this.open.findLastIndex((look) => look.name === name)
    if (at >= 0) this.open.length = at
  }

  /** The words as they are read. */
  words(text: string): string {
    if (this.open.some(({ silent }) => silent)) return ''
    if (this.open.some(({ struck }) => struck)) {
      if (text.trim() !== '') this.left = true
      return ''
    }
    return this.open.some(({ lifted }) => lifted) ? raised(text) : text
  }
}
