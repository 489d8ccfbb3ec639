// The truth that search is measured against: a plain scan of every record's text, with no index and none of the code
// of src/search. It knows widths, case, blanks, quotation marks and thousands separators, and nothing else.
import type { SearchRecord } from '../../src/views/search/search-record.ts'

/** Text as the scan compares it. */
export const scanText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/[\s"'“”‘’「」《》]/gu, '')

interface Scanned {
  readonly fields: readonly string[]
  /** Codes, and figures apart from them: a figure is not found by the beginning of its whole part. */
  readonly codes: readonly string[]
  readonly figures: readonly string[]
}

const numbersIn = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .match(/[0-9a-z]+(?:[.-][0-9a-z]+)*/g)
    ?.filter((word) => /\d/.test(word)) ?? []

const scan = ({ title, parts, codes, amount }: SearchRecord): Scanned => {
  const words = parts.flatMap(({ label, text }) => [label, text])
  const numbers = [title, ...words].flatMap(numbersIn)
  return {
    fields: [title, ...words].map(scanText),
    codes: [...codes, ...parts.flatMap((part) => part.codes)]
      .map(scanText)
      .concat(numbers.filter((word) => !/^[\d.]+$/.test(word))),
    figures: [amount?.text.split(' ')[0] ?? '', ...parts.flatMap(({ figures }) => figures.map(({ text }) => text))]
      .map(scanText)
      .concat(numbers.filter((word) => /^[\d.]+$/.test(word))),
  }
}

/** Answers by scanning: numbers of records. */
export interface Truth {
  /** Records whose text holds the words. */
  readonly words: (words: string) => ReadonlySet<number>
  /** Records that hold the code or figure as a whole, or a code that begins with it. */
  readonly code: (code: string) => ReadonlySet<number>
  /** True when it stands nowhere, not even inside another number. */
  readonly isNowhere: (code: string) => boolean
}

/** Scans the records once and answers from what it has read. */
export const truthOf = (records: readonly SearchRecord[]): Truth => {
  const scanned = records.map(scan)
  const where = (holds: (record: Scanned) => boolean): ReadonlySet<number> =>
    new Set(scanned.flatMap((record, number) => (holds(record) ? [number] : [])))
  return {
    words: (words) => {
      const asked = scanText(words)
      return where(({ fields }) => fields.some((field) => field.includes(asked)))
    },
    code: (code) => {
      const asked = scanText(code)
      return where(
        ({ codes, figures }) =>
          figures.includes(asked) ||
          codes.some((known) => known === asked || (asked.length > 2 && known.startsWith(asked))),
      )
    },
    isNowhere: (code) => {
      const asked = scanText(code)
      return !scanned.some(({ codes, figures, fields }) =>
        [...codes, ...figures, ...fields].some((text) => text.includes(asked)),
      )
    },
  }
}
