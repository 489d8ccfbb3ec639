// Word's automatic numbers (一、 （一） 1.) are not in the text: they are counted here as Word counts them, so that
// chapters and items keep the numbers that the page shows.
import { along, child, descendants, settingOf, type XmlNode } from './xml-tree.ts'

interface Level {
  readonly start: number
  readonly format: string
  readonly text: string
  readonly suffix: string
}

const digits = '零一二三四五六七八九'

/** 21 → 二十一; up to 9999. */
const chineseNumeral = (value: number): string => {
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  if (value < 10) return digits[value] ?? ''
  if (value < 20) return `十${ones === 0 ? '' : digits[ones]}`
  if (value < 100) return `${digits[tens]}十${ones === 0 ? '' : digits[ones]}`
  const [hundreds, rest] = [Math.floor(value / 100), value % 100]
  if (value < 1000)
    return `${digits[hundreds]}百${rest === 0 ? '' : rest < 10 ? `零${digits[rest]}` : `${digits[Math.floor(rest / 10)]}十${rest % 10 === 0 ? '' : digits[rest % 10]}`}`
  return String(value)
}

const roman = (value: number): string => {
  const steps: readonly (readonly [number, string])[] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ]
  let [rest, out] = [value, '']
  for (const [worth, letters] of steps)
    while (rest >= worth) {
      out += letters
      rest -= worth
    }
  return out
}

const letter = (value: number): string => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))

const numeral = (value: number, format: string): string => {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCountingThousand':
    case 'taiwaneseCounting':
    case 'japaneseCounting':
    case 'ideographDigital':
    case 'koreanCounting':
      return chineseNumeral(value)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value)
    case 'decimalFullWidth':
      return String(value).replace(/\d/g, (d) => String.fromCodePoint(0xff10 + Number(d)))
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'lowerLetter':
      return letter(value)
    case 'upperLetter':
      return letter(value).toUpperCase()
    case 'lowerRoman':
      return roman(value)
    case 'upperRoman':
      return roman(value).toUpperCase()
    case 'ideographTraditional':
      return '甲乙丙丁戊己庚辛壬癸'[(value - 1) % 10] ?? ''
    default:
      return String(value)
  }
}

const levelOf = (node: XmlNode): Level => ({
  start: Number(settingOf(node, 'w:start') ?? '1'),
  format: settingOf(node, 'w:numfmt') ?? 'decimal',
  text: settingOf(node, 'w:lvltext') ?? '',
  suffix: settingOf(node, 'w:suff') ?? 'tab',
})

const levelsOf = (node: XmlNode): ReadonlyMap<number, Level> =>
  new Map(
    node.children
      .filter(({ name }) => name === 'w:lvl')
      .map((level) => [Number(level.attributes.get('w:ilvl') ?? '0'), levelOf(level)]),
  )

/** Counts on with every numbered paragraph, in the order of the document. */
export interface Numbering {
  /** The number that Word prints before a paragraph; '' for bullets and unknown lists. */
  readonly next: (list: string, level: number) => string
}

/** The numbering of a document from the text of its numbering.xml (already a tree), or none. */
export const numberingOf = (tree: XmlNode | null): Numbering => {
  const abstract = new Map<string, ReadonlyMap<number, Level>>()
  const lists = new Map<string, { readonly of: string; readonly starts: ReadonlyMap<number, number> }>()
  for (const node of tree === null ? [] : descendants(tree, 'w:abstractnum'))
    abstract.set(node.attributes.get('w:abstractnumid') ?? '', levelsOf(node))
  for (const node of tree === null ? [] : descendants(tree, 'w:num')) {
    const starts = new Map<number, number>()
    for (const override of node.children.filter(({ name }) => name === 'w:lvloverride')) {
      const start = settingOf(override, 'w:startoverride') ?? settingOf(child(override, 'w:lvl'), 'w:start')
      if (start !== undefined) starts.set(Number(override.attributes.get('w:ilvl') ?? '0'), Number(start))
    }
    lists.set(node.attributes.get('w:numid') ?? '', { of: settingOf(node, 'w:abstractnumid') ?? '', starts })
  }
  const counters = new Map<string, number[]>()
  const begun = new Set<string>()
  const next = (list: string, level: number): string => {
    const known = lists.get(list)
    const levels = known === undefined ? undefined : abstract.get(known.of)
    const own = levels?.get(level)
    if (known === undefined || levels === undefined || own === undefined) return ''
    const counts = counters.get(known.of) ?? []
    counters.set(known.of, counts)
    const override = known.starts.get(level)
    const fresh = override !== undefined && !begun.has(`${list}/${level}`)
    begun.add(`${list}/${level}`)
    counts[level] = fresh ? override : counts[level] === undefined ? own.start : counts[level] + 1
    counts.length = level + 1
    if (own.format === 'bullet' || own.format === 'none') return ''
    const text = own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const of = levels.get(at)
      return of === undefined ? '' : numeral(counts[at] ?? of.start, of.format)
    })
    return text === '' ? '' : own.suffix === 'nothing' || /[、）)．]$/.test(text) ? text : `${text} `
  }
  return { next }
}

/** List and level that a paragraph's or style's properties name. */
export const listOf = (properties: XmlNode | undefined): { list: string | undefined; level: number | undefined } => {
  const numbered = along(properties, 'w:numpr')
  const level = settingOf(numbered, 'w:ilvl')
  return { list: settingOf(numbered, 'w:numid'), level: level === undefined ? undefined : Number(level) }
}
