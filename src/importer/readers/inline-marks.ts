// Marks inside the text of an HTML cell: what is struck is left out, a raised digit is a superscript, and pinyin above a
// character is no part of the words. Excel names such looks by classes of the page's style sheet.
import type { MarkupToken } from './markup.ts'
import { type Look, OpenLooks } from './open-looks.ts'

type OpenTag = MarkupToken & { kind: 'open' }

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
  private readonly open = new OpenLooks()
  private readonly struckClasses: ReadonlySet<string>
  private readonly liftedClasses: ReadonlySet<string>

  constructor(html: string) {
    this.struckClasses = classesWith(html, strikes)
    this.liftedClasses = classesWith(html, lifts)
  }

  /** A cell begins, with the looks of its own tag. */
  begin(cell?: OpenTag): void {
    this.open.begin(cell === undefined ? undefined : this.lookOf(cell))
  }

  /** Whether the cell has struck words, which were left out. */
  get struck(): boolean {
    return this.open.struck
  }

  opens(tag: OpenTag): void {
    if (!tag.empty && marking.has(tag.name)) this.open.opens(this.lookOf(tag))
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
    this.open.closes(name)
  }

  words(text: string): string {
    return this.open.words(text)
  }
}
