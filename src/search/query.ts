// What somebody asked for: a code or figure, or words; cut into words, with the official wordings of everyday ones.
import { amountAsked } from './amounts.ts'
import { isCode } from './grams.ts'
import { plainText } from './normalise.ts'
import { synonyms } from './synonyms.ts'
import { simplifiedOf } from './variants.ts'

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
/** From here on a question is a passage: what holds it is looked for as a whole, then in pieces, nothing else. */
const shortestPassage = 33
/** The same of what holds the punctuation of a text, which nobody types into a question. */
const shortestWithPunctuation = 14
/** True for what was copied rather than asked: each of its clauses looked up by itself would read half of the index. */
export const isPassage = ({ plain }: Pick<Query, 'plain'>): boolean =>
  plain.length >= (/[,;:。、]./u.test(plain) ? shortestWithPunctuation : shortestPassage)

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

const inWord = new Map<string, readonly string[]>()

/** Each further wording of one word among several costs shards too. */
const mostWordingsInWord = 2

/** Official wordings of one word among several: 招待费 of 忻州 招待费. */
export const officialOf = (word: string): readonly string[] => {
  const found =
    inWord.get(word) ??
    wordingsOf(word)
      .map(({ plain }) => plain)
      .slice(0, mostWordingsInWord)
  inWord.set(word, found)
  return found
}

/** 2023 among other words is a year, no code. */
export const isYear = (word: string): boolean => /^(?:19|20)\d{2}$/.test(word)

/** 2024 of 2024, 2024年, 2024年度 as words of their own; '' for any other word. */
export const yearOf = (word: string): string => /^((?:19|20)\d{2})(?:年度?)?$/.exec(word)?.[1] ?? ''

/** A shorter word in a title says little of what the title is about. */
export const shortestMain = 3

/** The word of several that says most: the longest that is no figure; '' where all are short. */
export const mainWord = (words: readonly string[]): string =>
  words
    .filter((word) => !isCode(word) && !/^\d{4}年/.test(word))
    .reduce((one, other) => (other.length > one.length ? other : one), '')

const chineseDigits = '〇一二三四五六七八九'

/** 二〇二二年 and 二0二二年 → 2022年; other Chinese numerals are words. */
const withYears = (typed: string): string =>
  typed.replace(
    /(?<![一二三四五六七八九十百千〇零○])(?:一九|二[〇零○0oO])[〇零○0oO一二三四五六七八九]{2}(?![一二三四五六七八九十百千万〇零○])/gu,
    (year) => [...year.replace(/[零○0oO]/gu, '〇')].map((character) => chineseDigits.indexOf(character)).join(''),
  )

/** `[20805]` is how forms print a code; the brackets are not part of it. Those of 冀财建〔2024〕270号 are. */
const withoutCodeBrackets = (typed: string): string =>
  typed.replace(/[[【(〔{]\s*([0-9.]+)\s*[\]】)〕}](?!\s*\d+\s*号)/gu, ' $1 ').trim()

/** What a code is called beside it: 科目编码 20805, 规则GJ-208, 208类, 2080505项; the code alone was meant. */
const withoutCodeName = (typed: string): string =>
  typed
    .replace(
      /^(?:\p{Script=Han}{0,4}(?:编码|代码|编号)|科目|规则)\s*[:是为]?\s*(?=[0-9a-z][0-9a-z.\s-]{2,}[类款项]?$)/iu,
      '',
    )
    .replace(/^(\d{3})类$|^(\d{5})款$|^(\d{7})项$/u, '$1$2$3')

const simplified = (typed: string): string => [...typed.normalize('NFKC')].map(simplifiedOf).join('')

/** 完成:达, 。重点项: what was left of the sentences before and after where a few words were cut out. */
const withoutTornEdges = (typed: string): string => {
  const inner = typed
    .replace(/^\p{Script=Han}?[;:,。!?\s]+(?=\p{Script=Han})/u, '')
    .replace(/(?<=\p{Script=Han})[;:,。!?\s]+\p{Script=Han}?$/u, '')
  return [...inner].length < 2 ? typed : inner
}

/** Width, characters and years as documents print them; what was copied keeps its brackets, which stand there too. */
const asPrinted = (typed: string): string => {
  const printed = withYears(simplified(typed))
  return isPassage({ plain: plainText(printed) })
    ? printed
    : withoutTornEdges(withoutCodeName(withoutCodeBrackets(printed)))
}

/** Words that make a question of what is asked and stand in no document: 为什么, 是多少, 有哪些. */
const questionWords =
  /请问|我想(?:知道|了解|看)|想(?:知道|了解)|(?:一|每|全)年(?=要?(?:共|总共|一共|能|会)?[是有花用]|多少)|为什么|为何|怎么样?|怎样|如何|(?:一共|总共|到底|究竟)?(?:是|有|花|用)了?(?:多少钱?|几个|哪些|哪里|什么)|多少钱?|哪些|哪里|哪儿|什么|是不是|有没有|能不能|(?:了?[吗呢吧])?[?。]?$/gu

/** The question without the words that only ask, parted where they stood; `null` where there are none, or nothing else. */
export const withoutQuestionWords = ({ typed }: Pick<Query, 'typed'>): string | null => {
  const rest = asPrinted(typed)
    .replace(questionWords, ' ')
    .trim()
    .replace(/^的|的$/gu, '')
    .trim()
  return rest === '' || plainText(rest) === plainText(typed) ? null : rest
}

/** A year that is written together with what is asked: 2024年工信局三公经费, 忻州2022社保. */
const gluedYear = /(?<![\d.,])(?:(?:19|20)\d{2}年度?|(?:19|20)\d{2}(?=\p{Script=Han}|\s|$))/gu

/** The question with its year as a word of its own; `null` where none is written together with others. */
export const withYearApart = ({ typed }: Pick<Query, 'typed'>): string | null => {
  const printed = asPrinted(typed)
  const apart = printed.replace(gluedYear, (year) => ` ${year} `).trim()
  return apart.replace(/\s+/g, ' ') === printed.replace(/\s+/g, ' ') ? null : apart
}

/** A year, a stage, or both, and nothing else. */
export const isPeriod = (plain: string): boolean =>
  plain !== '' && /^(?:(?:19|20)\d{2}年?度?)?(?:部门|单位)?(?:[预决]算)?(?:公开)?$/.test(plain)

/** 2022年预算, 2022预算, 2022年度部门决算公开: a year and a stage by themselves. */
export const periodAsked = /^(\d{4})年?度?(?:部门|单位)?([预决]算)(?:公开)?$/

/** 2024年, 2024年度 by itself: both stages of a year. */
export const yearAsked = /^((?:19|20)\d{2})年度?$/

/** 208.05.01: a code whose levels are parted by dots; `null` for a figure. */
export const dottedCode = (plain: string): string | null =>
  /^\d{3}\.\d{2}(?:\.\d{2})?$/.test(plain) ? plain.replaceAll('.', '') : null

/** Reads what was typed. */
export const readQuery = (input: string): Query => {
  const typed = input.trim().slice(0, longest)
  const meant = asPrinted(typed)
  const plain = plainText(meant)
  const code = isCode(plain)
  const apart = meant
    .split(/[\s。;!?、]+|(?<!\d),|,(?!\d)/u)
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

/** Characters side by side that a question of this length may hold and its answer not: a slip is one, in a long passage more. */
export const mostMissing = (length: number): number => 1 + Math.floor(length / 12)
