// Personal information in any source file (YS): it is looked for in the plain text before anything is understood,
// so that no format hides it. Values are masked beyond recovery in the message. Names are person-names.ts.
import { type MessageCode, problem } from '../budget/messages.ts'
import type { LinePlace } from '../budget/place.ts'
import type { Problem } from '../budget/problem.ts'
import { isBankCard, isCitizenNumber } from './check-digit.ts'
import type { SourceFile } from './files.ts'
import { findPersonNames } from './person-names.ts'

interface Match {
  readonly code: MessageCode
  /** The kind, and of the value what cannot lead back to it. */
  readonly what: string
  readonly start: number
  readonly end: number
}

const hidden = (length: number): string => '*'.repeat(length)

/** Full-width signs one by one, so that every offset stays what it was in the file. */
const halfWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/g, ' ')

/** What people put between the digits of a number, zero-width characters included. */
const gap = '[ \\t\\u200b-\\u200d\\ufeff·._()—–-]{0,3}'
/** The digits are not the tail or the head of something longer: a code, a date, an amount. */
const begins = '(?<![\\dA-Za-z]|\\d[.,])'
const ends = '(?![\\dA-Za-z]|[.,]\\d)'

/** All matches, overlapping ones too: a rejected run of digits must not swallow the number behind it. */
const everywhere = (pattern: string): RegExp => new RegExp(`${begins}(?=(?<found>${pattern})${ends})`, 'g')

const mobilePattern = everywhere(`(?:\\+?86${gap})?1${gap}[3-9](?:${gap}\\d){9}`)
const citizenPattern = everywhere('[1-9]\\d{5}[ -]?(?:18|19|20)\\d{2}[ -]?\\d{4}[ -]?\\d{3}[\\dXx]')
const cardPattern = everywhere('\\d{16,19}|\\d{4}(?:[ -]\\d{4}){3}(?:[ -]?\\d{1,3})?')

const search = (
  text: string,
  pattern: RegExp,
  judge: (found: string, start: number) => Pick<Match, 'code' | 'what'> | null,
): readonly Match[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const found = match.groups?.found ?? ''
    const judged = judge(found, match.index)
    return judged === null ? [] : [{ ...judged, start: match.index, end: match.index + found.length }]
  })

/** Ways to group eleven digits by hyphens, points or brackets; `13-2022-00012` is an index number. */
const mobileGroups: ReadonlySet<string> = new Set(['11', '3-4-4', '3-3-5', '4-3-4', '3-8', '7-4', '5-6', '3-4-2-2'])

const isMobile = (found: string): boolean => {
  const number = found.replace(/^\+?86(?=\D*1)/, '').replace(/^\D+/, '')
  const groups = number.split(/\D+/)
  // Line wrapping leaves blanks anywhere in a number.
  const blanksOnly = /^[\d\s\u200b-\u200d\ufeff]+$/.test(number)
  if (blanksOnly || groups.length === 11) return groups.length === 11 || (groups[0]?.length ?? 0) >= 3
  // One point alone is a decimal point.
  const isDecimal = number.split('.').length === 2
  return !isDecimal && mobileGroups.has(groups.map((group) => group.length).join('-'))
}

const cardContext = /银行卡|卡号|账号|帐号|账户|帐户|开户/

const mails = (text: string, path: string): readonly Match[] => {
  // The portal's own contact address is published on purpose.
  if (path === 'data/site.yaml') return []
  return [...text.matchAll(/[\w.+-]+@(?<domain>(?:[\w-]+\.)+[A-Za-z]{2,})/g)].flatMap((match): Match[] => {
    const domain = match.groups?.domain ?? ''
    if (/(?:^|\.)gov\.cn$/i.test(domain)) return []
    const end = match.index + match[0].length
    return [{ code: 'YS-104', what: `这里像是一个个人电子邮箱（***@${domain}）`, start: match.index, end }]
  })
}

const findMatches = (text: string, path: string): readonly Match[] => [
  ...search(text, citizenPattern, (found) =>
    isCitizenNumber(found.replace(/[ -]/g, ''))
      ? { code: 'YS-102', what: `这里像是一个身份证号码（${hidden(18)}）` }
      : null,
  ),
  ...search(text, cardPattern, (found, start) => {
    const digits = found.replace(/\D/g, '')
    const named = digits.startsWith('62') || cardContext.test(text.slice(Math.max(0, start - 24), start))
    const what = `这里像是一个银行卡号（${hidden(digits.length)}）`
    return named && isBankCard(digits) ? { code: 'YS-103', what } : null
  }),
  ...search(text, mobilePattern, (found) =>
    isMobile(found) ? { code: 'YS-101', what: `这里像是一个手机号码（1${hidden(10)}）` } : null,
  ),
  ...mails(text, path),
  ...findPersonNames(text).map(({ start, length }): Match => {
    const what = `这里像是经办人员的姓名（${hidden(length)}）`
    return { code: 'YS-105', what, start, end: start + length }
  }),
]

const placeAt = (file: string, text: string, offset: number): LinePlace => {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { file, line: before.split('\n').length, column: Array.from(before.slice(lineStart)).length + 1 }
}

/** Everything in a file that looks like personal information; of overlapping readings the first kind counts. */
export const findPersonalData = ({ path, text }: SourceFile): readonly Problem[] => {
  const plain = halfWidth(text)
  const matches = findMatches(plain, path)
  const overlaps = (a: Match, b: Match): boolean => a.start < b.end && b.start < a.end
  return matches
    .filter((match, index) => !matches.slice(0, index).some((earlier) => overlaps(match, earlier)))
    .map(({ code, what, start }) => problem(code, placeAt(path, plain, start), what))
}
