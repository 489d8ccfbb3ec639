// How much of a disclosure an import got right, each amount, cell and character in its own place: amounts by row and
// column, cells of forms by project and indicator, prose by stretches of characters of its own file.
import Papa from 'papaparse'
import { parse } from 'yaml'

/** Path below a root → text. */
export type Texts = Readonly<Record<string, string>>

/** How many of the truth's pieces are right, and how many pieces the result has at places where the truth has none. */
export interface Share {
  readonly right: number
  readonly all: number
  readonly extra: number
}

const squeezed = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .replace(/["'“”‘’「」]/g, '')

/** 一、, （一）, 1. and 其中： only number and introduce what they stand before. */
const unnumbered = (text: string): string =>
  squeezed(text).replace(/^(?:(?:[一二三四五六七八九十]+|\d+)[、.]|\([一二三四五六七八九十\d]+\)|其中:)+/, '')

const isFigure = (text: string): boolean => /^-?[\d,]+(?:\.\d+)?$/.test(text.trim())

const figure = (text: string): string => String(Number(text.replaceAll(',', '')))

const matching = (files: Texts, pattern: RegExp): readonly string[] =>
  Object.entries(files).flatMap(([path, text]) => (pattern.test(path) ? [text] : []))

/** Counts up repeated keys, so that a second 小计 is another place than the first. */
const numbered = (entries: readonly (readonly [string, string])[]): ReadonlyMap<string, string> => {
  const seen = new Map<string, number>()
  return new Map(
    entries.map(([key, value]) => {
      const count = (seen.get(key) ?? 0) + 1
      seen.set(key, count)
      return [`${key} ${count}`, value]
    }),
  )
}

/** A code of 类, 款 or 项 names a row, it is no amount. */
const isCode = (heading: string): boolean => /编码|代码|^[类款项]$|行次/.test(heading.split('/').at(-1) ?? '')

/** Each amount of a CSV by the words that stand before it in its row and its distance from them. */
const amountsOf = (csv: string): ReadonlyMap<string, string> => {
  const [head = [], ...rows] = Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { skipEmptyLines: 'greedy' }).data
  const words = head.map((heading) => isCode(heading))
  return numbered(
    rows.flatMap((row) => {
      let [label, distance] = ['', 0]
      return row.flatMap((cell, column): readonly (readonly [string, string])[] => {
        const text = cell.trim()
        if (words[column] === true || (text !== '' && !isFigure(text))) {
          label = distance === 0 ? `${label}/${unnumbered(text)}` : unnumbered(text)
          distance = 0
          return []
        }
        distance++
        return text === '' ? [] : [[`${label} +${distance}`, figure(text)]]
      })
    }),
  )
}

const shareOf = (truth: ReadonlyMap<string, string>, result: ReadonlyMap<string, string>): Share => ({
  right: [...truth].filter(([key, value]) => result.get(key) === value).length,
  all: truth.size,
  extra: [...result.keys()].filter((key) => !truth.has(key)).length,
})

const total = (shares: readonly Share[]): Share => ({
  right: shares.reduce((sum, { right }) => sum + right, 0),
  all: shares.reduce((sum, { all }) => sum + all, 0),
  extra: shares.reduce((sum, { extra }) => sum + extra, 0),
})

/** Amounts of all statements, row by row and column by column. Both sides in one unit. */
export const amountShare = (truth: Texts, result: Texts): Share =>
  total(
    Object.entries(truth)
      .filter(([path]) => /\/tables\//.test(path))
      .map(([path, text]) => shareOf(amountsOf(text), amountsOf(result[path] ?? ''))),
  )

/** Numbering, the form's kind and what is not published are no cells of the printed form. */
const notPrinted = new Set(['表式', '序号', '经办人信息', '项目类别'])
/** Two words of the forms for one cell. */
const otherWord: Readonly<Record<string, string>> = { 项目性质: '项目属性' }

const leavesOf = (value: unknown, path: string): readonly (readonly [string, string])[] => {
  if (value === null || value === undefined) return []
  if (Array.isArray(value)) return value.flatMap((each: unknown) => leavesOf(each, path))
  if (typeof value !== 'object') return [[path, squeezed(String(value))]]
  const entries = Object.entries(value).filter(([key]) => !notPrinted.has(key))
  // A row of an indicator is known by its words, not by its number.
  const names: readonly unknown[] = [Reflect.get(value, '项'), Reflect.get(value, '三级指标')]
  const own = names.flatMap((name) => (typeof name === 'string' ? [squeezed(name)] : [])).join('')
  return entries.flatMap(([key, below]) => leavesOf(below, `${path}/${own}/${otherWord[key] ?? key}`))
}

const formsOf = (files: Texts): ReadonlyMap<string, unknown> =>
  new Map(
    matching(files, /\/projects\//).map((text) => {
      const form: unknown = parse(text, { schema: 'failsafe' })
      const name: unknown = typeof form === 'object' && form !== null ? Reflect.get(form, '项目名称') : ''
      return [squeezed(String(name)), form]
    }),
  )

/** Cells of forms, project by project: a form is known by 项目名称, a row by its own words. */
export const formShare = (truth: Texts, result: Texts): Share => {
  const there = formsOf(result)
  return total(
    [...formsOf(truth)].map(([name, form]) =>
      shareOf(numbered(leavesOf(form, '')), numbered(leavesOf(there.get(name), ''))),
    ),
  )
}

/** Characters that are found only in so long a stretch are the same sentence, not the same word. */
const stretch = 8

const paragraphs = (markdown: string): readonly string[] =>
  markdown
    .split(/\r?\n/)
    .map((line) => unnumbered(line.replace(/^\s*(?:#+|[>*+-])\s+/, '').replace(/[*_\\]/g, '')))
    .filter((line) => line !== '')

/** Characters of the prose that stand in their own file, whole paragraphs or stretches of eight characters. */
export const proseShare = (truth: Texts, result: Texts): Share => {
  const shares = Object.entries(truth)
    .filter(([path]) => path.endsWith('.md'))
    .map(([path, text]): Share => {
      const there = paragraphs(result[path] ?? '')
      const whole = new Set(there)
      const all = there.join('\n')
      const right = paragraphs(text).reduce((sum, paragraph) => {
        if (whole.has(paragraph)) return sum + paragraph.length
        const found = new Set<number>()
        for (let at = 0; at + stretch <= paragraph.length; at++)
          if (all.includes(paragraph.slice(at, at + stretch)))
            for (let index = at; index < at + stretch; index++) found.add(index)
        return sum + found.size
      }, 0)
      const length = paragraphs(text).reduce((sum, each) => sum + each.length, 0)
      return { right, all: length, extra: Math.max(0, all.replaceAll('\n', '').length - right) }
    })
  return total(shares)
}
