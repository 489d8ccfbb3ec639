// HTML and XML text → a run of tags and texts, good or bad markup alike. It builds no tree and forgives everything:
// what finance systems call .xls is rarely valid.

/** A tag with its attributes (names in lower case), or text with its entities resolved. */
export type MarkupToken =
  | {
      readonly kind: 'open'
      readonly name: string
      readonly attributes: ReadonlyMap<string, string>
      readonly empty: boolean
    }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u3000',
  ldquo: '“',
  rdquo: '”',
  middot: '·',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  times: '×',
  yen: '¥',
}

const codePoint = (digits: string, radix: number): string => {
  const code = Number.parseInt(digits, radix)
  return Number.isNaN(code) || code > 0x10ffff ? '' : String.fromCodePoint(code)
}

/** `&nbsp;` and the like as signs; what is no entity stays as it is written. */
export const resolveEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w{2,8}));/g, (whole, decimal, hex, name: string | undefined) =>
    decimal !== undefined
      ? codePoint(decimal, 10)
      : hex !== undefined
        ? codePoint(hex, 16)
        : (named[(name ?? '').toLowerCase()] ?? whole),
  )

/** Some systems write every element with a prefix: `x:xf` is xf. */
export const localName = (name: string): string => name.replace(/^\w+:/, '')

/** An element such as `<strike/>` says yes by standing there, unless its value says no. */
export const isOn = (value: string | undefined): boolean => !/^(?:0|false)$/.test(value ?? '1')

const attributePattern = /([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g

const attributesOf = (text: string): ReadonlyMap<string, string> => {
  const attributes = new Map<string, string>()
  for (const match of text.matchAll(attributePattern))
    attributes.set((match[1] ?? '').toLowerCase(), resolveEntities(match[2] ?? match[3] ?? match[4] ?? ''))
  return attributes
}

const skipped =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<[!?][^>]*>|<(\/?)([A-Za-z][\w:.-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/g

/** Tokens in order; comments, declarations, scripts and styles are left out. */
export function* tokensOf(markup: string): Generator<MarkupToken> {
  let from = 0
  let muted = ''
  for (const match of markup.matchAll(skipped)) {
    const before = markup.slice(from, match.index)
    from = match.index + match[0].length
    const [, cdata, slash, tag, rest = ''] = match
    if (muted === '' && before !== '') yield { kind: 'text', text: resolveEntities(before) }
    if (cdata !== undefined && muted === '') yield { kind: 'text', text: cdata }
    if (tag === undefined) continue
    const name = tag.toLowerCase()
    if (muted !== '') {
      if (slash === '/' && name === muted) muted = ''
      continue
    }
    if (slash === '/') yield { kind: 'close', name }
    else {
      const empty = rest.endsWith('/')
      if ((name === 'script' || name === 'style') && !empty) muted = name
      else yield { kind: 'open', name, attributes: attributesOf(rest), empty }
    }
  }
  const after = markup.slice(from)
  if (muted === '' && after !== '') yield { kind: 'text', text: resolveEntities(after) }
}
