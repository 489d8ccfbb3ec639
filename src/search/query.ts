// What somebody asked for: a code or figure, or words; cut into words, with the official wordings of everyday ones.
import { amountAsked } from './amounts.ts'
import { isCode } from './grams.ts'
import { plainText } from './normalise.ts'
import { synonyms } from './synonyms.ts'

/** A question in compared form. */
export interface Query {
  /** As typed, without blanks around it. */
  readonly typed: string
  /** The whole in compared form; '' when nothing was asked. */
  readonly plain: string
  /** The whole is a code or figure. */
  readonly code: boolean
  /** Words apart, in compared form; one when nothing separates them. */
  readonly words: readonly string[]
  /** `plain` with everyday words replaced by official ones; `shown` is the official word as printed. */
  readonly wordings: readonly { readonly plain: string; readonly shown: string }[]
  /** 分 of `10,441.41万元`; `null` when the whole is not an amount with its unit. */
  readonly amount: bigint | null
}

/** Longer questions are cut: a pasted page would read the whole index. */
const longest = 80
/** Each further wording costs shards. */
const mostWordings = 4

interface Entry {
  readonly everyday: string
  readonly official: string
  readonly shown: string
}

const entries: readonly Entry[] = synonyms.flatMap(({ official, everyday }) =>
  everyday.map((word) => ({ everyday: plainText(word), official: plainText(official), shown: official })),
)

/** An everyday word that only occurs within an official one was not meant as such: 出国 in 因公出国. */
const isMeant = (plain: string, { everyday, official }: Entry): boolean =>
  plain.includes(everyday) &&
  !plain.includes(official) &&
  !entries.some(
    (other) =>
      other.everyday.length > everyday.length && other.everyday.includes(everyday) && plain.includes(other.everyday),
  ) &&
  !synonyms.some((other) => plainText(other.official).includes(everyday) && plain.includes(plainText(other.official)))

const wordingsOf = (plain: string): Query['wordings'] =>
  entries
    .filter((entry) => isMeant(plain, entry))
    .map(({ everyday, official, shown }) => ({ plain: plain.replaceAll(everyday, official), shown }))
    .slice(0, mostWordings)

const chineseDigits = '〇一二三四五六七八九'

/** 二〇二二年 → 2022年; other Chinese numerals are words. */
const withYears = (typed: string): string =>
  typed.replace(/(?:一九|二[〇零○])[〇零○一二三四五六七八九]{2}(?=年|\s|$)/gu, (year) =>
    [...year.replace(/[零○]/gu, '〇')].map((character) => chineseDigits.indexOf(character)).join(''),
  )

/** `[20805]` is how forms print a code; the brackets are not part of it. */
const withoutCodeBrackets = (typed: string): string =>
  typed.replace(/[[【（(〔]\s*([0-9０-９.]+)\s*[\]】）)〕]/gu, ' $1 ').trim()

/** 208.05.01: a code whose levels are parted by dots; `null` for a figure. */
export const dottedCode = (plain: string): string | null =>
  /^\d{3}\.\d{2}(?:\.\d{2})?$/.test(plain) ? plain.replaceAll('.', '') : null

/** Reads what was typed. */
export const readQuery = (input: string): Query => {
  const typed = input.trim().slice(0, longest)
  const meant = withoutCodeBrackets(withYears(typed))
  const plain = plainText(meant)
  const code = isCode(plain)
  const apart = meant
    .split(/[\s，。；！？、]+/u)
    .map(plainText)
    .filter((word) => word !== '')
  return {
    typed,
    plain,
    code,
    words: [...new Set(apart)],
    wordings: code ? [] : wordingsOf(plain),
    amount: amountAsked(plain),
  }
}
