// What a workbook cell shows: numfmt formats the stored value as Excel in Chinese does, and what the format hides,
// scales or leaves out is said as a trait, because the display alone misleads.
import { format, isDateFormat } from 'numfmt'
import type { CellTrait } from '../source-document.ts'

/** A number as its cell shows it. */
export interface CellDisplay {
  readonly text: string
  /** Exact decimal of the stored number. */
  readonly stored: string
  readonly formatUnit?: string
  readonly traits: readonly CellTrait[]
}

/** The shortest decimal that is this number, without an exponent. */
const decimalOf = (value: number): string => {
  const text = String(value)
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (match === null) return text
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  const digits = whole + fraction
  const point = 1 + Number(exponent)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return `${sign}${digits.slice(0, point).padEnd(point, '0')}${digits.length > point ? `.${digits.slice(point)}` : ''}`
}

/** Quoted and escaped parts of a section, by themselves. */
const literalsOf = (section: string): string =>
  [...section.matchAll(/"([^"]*)"|\\(.)|_.|\*./gu)].map((match) => match[1] ?? match[2] ?? '').join('')

const conditions: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
  '=': (value, limit) => value === limit,
  '<>': (value, limit) => value !== limit,
}

/** Whether a section that begins with a condition, `[>=10000]`, holds for the value; null where it has none. */
const holds = (section: string, value: number): boolean | null => {
  const [, sign = '', limit = ''] = /\[(<>|<=|>=|<|>|=)(-?[\d.]+)\]/.exec(section) ?? []
  return conditions[sign]?.(value, Number(limit)) ?? null
}

const sectionOf = (pattern: string, value: number): string => {
  const sections = pattern.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/)
  const judged = sections.map((section) => holds(section, value))
  if (judged.some((one) => one !== null)) {
    const chosen = judged.indexOf(true)
    return sections[chosen >= 0 ? chosen : judged.lastIndexOf(null)] ?? sections.at(-1) ?? ''
  }
  if (value < 0) return sections[1] ?? sections[0] ?? ''
  return value === 0 ? (sections[2] ?? sections[0] ?? '') : (sections[0] ?? '')
}

/** A decimal point that is only painted: `0\.0000` shows 万元 of a value in 元; a trailing comma divides by 1000. */
const isScaling = (section: string): boolean =>
  /[0#?](?:\\\.|"\.")[0#?]/.test(section) || /[0#?],+(?![0#?,])/.test(section.replace(/"[^"]*"|\\./g, '·'))

const unitOf = (section: string): string =>
  /(?:亿|万)?元|亿|万/.exec(literalsOf(section) + section.replace(/"[^"]*"|\\./g, ''))?.[0] ?? ''

/** Excel in Chinese escapes with `!` where others write a backslash. */
const escaped = (pattern: string): string =>
  pattern
    .split(/("[^"]*")/)
    .map((part) => (part.startsWith('"') ? part : part.replace(/!(.)/gu, '\\$1')))
    .join('')

const shown = (pattern: string, value: number): string => {
  try {
    return String(format(pattern, value, { locale: 'zh-CN' }))
  } catch {
    // A format that is none: what its program shows then is the number.
    return decimalOf(value)
  }
}

/** Built-in date formats are month first in the file and year first on every Chinese screen. */
const dateText = (pattern: string, value: number): string =>
  shown(/^m{1,2}\/d{1,2}\/yy(?:yy)?(?:;@)?$/i.test(pattern) ? 'yyyy/m/d' : pattern, value)

/** Displays a stored number under its format; `date1904` shifts dates of old Macintosh files. */
export const displayNumber = (value: number, pattern: string, date1904: boolean): CellDisplay => {
  const stored = decimalOf(value)
  const plain = escaped(pattern === '' ? 'General' : pattern)
  if (isDateFormat(plain)) return { text: dateText(plain, date1904 ? value + 1462 : value), stored, traits: ['date'] }
  const section = sectionOf(plain, value)
  const traits: CellTrait[] = []
  let text = shown(plain, value)
  if (text.trim() === '') traits.push('unseen')
  // Red without a sign is a negative amount on the screen and a positive one on paper.
  if (value < 0 && /\d/.test(text) && !/[-−(（△▲负]/.test(text)) {
    text = `-${text.trim()}`
    traits.push('signed')
  }
  if (isScaling(section)) traits.push('scaled')
  const formatUnit = unitOf(section)
  return { text, stored, ...(formatUnit === '' ? {} : { formatUnit }), traits }
}
