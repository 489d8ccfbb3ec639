// Mobile, identity and card numbers in folded text. A number is told from codes, amounts and addresses by its grouping,
// its check digit and the words around it.
import { isBankCard, isCitizenNumber } from './check-digit.ts'

/** Offsets in the folded text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What people put between the digits of a number; a break of the line is a blank. */
const gap = '[\\s\\-._·()*~,/\\\\+#:;。…{}[\\]]{0,4}'
const blankGap = '[\\s\\-]{0,3}'
const closeGap = '[\\s\\-._·,/、]{0,3}'

/** All matches, overlapping ones too: a rejected run of digits must not swallow the number behind it. */
const everywhere = (pattern: string): RegExp => new RegExp(`(?<!\\d)(?=(?<found>${pattern})(?!\\d))`, 'g')

const mobilePattern = everywhere(`(?:(?:\\+|00)?${gap}86${gap})?0?1${gap}[3-9](?:${gap}\\d){9}`)
const citizenPattern = everywhere(`[1-9](?:${closeGap}\\d){16}${closeGap}[\\dXx×]`)
const oldCitizenPattern = everywhere(
  `[1-9]\\d{5}${blankGap}\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])${blankGap}\\d{3}`,
)
const cardPattern = everywhere(`\\d(?:${closeGap}\\d){15,18}`)

/** Words right before a number that make it a telephone, whatever it looks like. */
const phoneBefore =
  /(?:电话|手机|联系|热线|微信|tel|phone|mobile|mob|cell|call|wechat|wx|vx|sj|dh|wa\.me)[^\d\n]{0,10}(?:\d{1,2}[^\d\n]{1,2})?$/i
/** Words that make a number a code: of a project, purchase, contract, document. */
const codeBefore =
  /(?:编号|编码|代码|文号|(?:项目|合同|索引|流水|凭证|发票|许可证|备案|公告|登记|订单|案|工单|档案|采购|招标)号)[:\s([【〔]*(?:[A-Za-z]+[-\s]?)?$/
const amountBefore =
  /(?:金额|资金|预算|决算|收入|支出|合计|总计|小计|总额|余额|结余|结转|投资|产值|拨款|经费|成本|人民币|[¥￥])[数额款费]?[:\s为约共]*$/
/** 户主, 万先生, 号机 and 本人 are no units: what stands before them is a telephone. */
const unitAfter =
  /^\s*(?:元|万(?![\u4e00-\u9fff]|某)|万(?=[元人户亩吨个平立公千])|亿|千克|千米|千瓦|个(?!人)|件|次|人次|户(?!主)|吨|米|平方|立方|公里|公斤|公顷|字节|亩|株|头|尾|辆|台(?!长)|套|册|份|号(?!机))/
const codeAfter = /^\.(?:pdf|docx?|xlsx?|wps|et|ofd|zip|rar|html?|aspx?|jhtml)\b/i
const phoneAfter = /^\s*[([]\s*(?:手机|电话|微信|tel|mobile)/i
const cardBefore = /(?:银行卡|卡号|账号|帐号|账户|帐户|开户|[行蓄记]卡|card)[^\d\n]{0,24}$/i
const passbookBefore = /(?:银行卡|存折)[^\d\n]{0,10}$/
const citizenBefore = /(?:身份证|证件号|身份号码|\bID|\bsfz)[^\d\n]{0,10}$/i
const creditBefore = /(?:信用代码|机构代码)[^\d\n]{0,10}$/

/** A token before `-`, `_` or `/` that is itself a telephone: `0350-1234567/138…`. */
const phoneToken = /(?:^|[^\w-])(?:0\d{2,3}-)?\d{7,8}[-_/]$|(?<!\d)1[3-9]\d{9}[-_/]$/

const digitsOf = (found: string): string => found.replace(/×/g, 'X').replace(/[^\dXx]/g, '')

/** Groups of a long number that points, commas or strokes part: not the thousands of an amount, not cells of a row. */
const areGroups = (found: string, sizes: RegExp): boolean =>
  /^[\dXx×\s-]+$/.test(found) ||
  sizes.test(
    found
      .split(/[^\dXx×]+/)
      .map(({ length }) => length)
      .join('-'),
  )

/** Ways to group eleven digits by hyphens, points, commas or brackets; `13-2022-00012` is an index number. */
const mobileGroups: ReadonlySet<string> = new Set([
  '11',
  '3-4-4',
  '3-3-5',
  '4-3-4',
  '3-8',
  '7-4',
  '5-6',
  '3-4-2-2',
  '3-2-2-2-2',
])

const isGrouped = (found: string): boolean => {
  const number = found
    .replace(/^(?:\+|00)?\D*86(?=\D*0?1)/, '')
    .replace(/^\D+/, '')
    .replace(/^0(?=1)/, '')
  const groups = number.split(/\D+/)
  // Line wrapping leaves blanks anywhere in a number.
  if (/^[\d\s]+$/.test(number) || groups.length === 11) return groups.length === 11 || (groups[0]?.length ?? 0) >= 3
  // One point alone is a decimal point.
  const isDecimal = /^\d+\.\d+$/.test(number)
  return !isDecimal && mobileGroups.has(groups.map((group) => group.length).join('-'))
}

/** What of the surroundings counts: the text itself, and the words of the cells and keys that name it. */
interface Surroundings {
  /** Before the number, names of the cell included. */
  readonly before: string
  /** Before the number, in its own text. */
  readonly ownBefore: string
  readonly after: string
}

const isMobile = (found: string, { before, ownBefore, after }: Surroundings): boolean => {
  if (!isGrouped(found)) return false
  if (/\d\.$/.test(ownBefore) || /^\.\d/.test(after)) return false
  if (phoneAfter.test(after)) return true
  const alone = ownBefore.trim() === '' && after.trim() === ''
  if (phoneBefore.test(alone ? before : ownBefore)) return true
  const digits = digitsOf(found)
  // `(0086)`: the country's number is said only of telephones.
  if (/^(?:\+|00)\D*86/.test(found)) return true
  if (digits.length === 12 && digits.startsWith('0')) return false
  if (/[A-Za-z]$/.test(ownBefore) || /^[A-Za-z]/.test(after) || /^[-_]\w/.test(after)) return false
  if (/\w[-_/]$/.test(ownBefore) && !phoneToken.test(ownBefore)) return false
  return !codeBefore.test(before) && !amountBefore.test(ownBefore) && !unitAfter.test(after) && !codeAfter.test(after)
}

const isCitizen = (found: string, { before, ownBefore, after }: Surroundings): boolean => {
  const digits = digitsOf(found)
  if (digits.length !== 18 || /\d\.$/.test(ownBefore) || /^(?:[A-Za-z]|\.\d)/.test(after)) return false
  if (!areGroups(found, /^(?:6-8-4|6-12|14-4|4-14|6-4-4-4|4-4-4-4-2|6-4-2-2-4|17-1)$/)) return false
  if (citizenBefore.test(before)) return true
  if (/[A-Za-z]$/.test(ownBefore)) return false
  return !creditBefore.test(before) && isCitizenNumber(digits)
}

const isCard = (found: string, { before, ownBefore, after }: Surroundings): boolean => {
  const digits = digitsOf(found)
  if (/[A-Za-z]$|\d\.$/.test(ownBefore) || /^(?:[A-Za-z]|\.\d)/.test(after)) return false
  if (!areGroups(found, /^4-4-4-4(?:-[123])?$/)) return false
  if (passbookBefore.test(before)) return true
  const named = cardBefore.test(before) || (digits.startsWith('62') && !codeBefore.test(before))
  return named && isBankCard(digits)
}

/** Addresses of pages are full of long numbers; only one that names a telephone is looked at. */
const addresses = (plain: string): readonly Span[] =>
  [...plain.matchAll(/(?:https?:\/\/|www\.)[!-'*+\-.-:<-~]+/gi)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))

const search = (
  plain: string,
  own: Span,
  pattern: RegExp,
  judge: (found: string, surroundings: Surroundings) => boolean,
): readonly Span[] => {
  const masked = addresses(plain)
  return [...plain.matchAll(pattern)].flatMap((match): Span[] => {
    const found = match.groups?.found ?? ''
    const start = match.index
    const end = start + found.length
    if (start < own.start || end > own.end) return []
    const before = plain.slice(Math.max(0, start - 32), start)
    const ownBefore = plain.slice(Math.max(own.start, start - 32), start)
    const inAddress = masked.some((span) => start >= span.start && end <= span.end)
    if (inAddress && !/(?:(?:tel|phone|mobile|mob|sj|dh)[:=/]|wa\.me\/?)$/i.test(ownBefore)) return []
    return judge(found, { before, ownBefore, after: plain.slice(end, Math.min(end + 8, own.end)) })
      ? [{ start, end }]
      : []
  })
}

/** Numerals in words and letters taken for figures, with the digits that they stand for. */
const worded: Readonly<Record<string, string>> = Object.fromEntries(
  ['〇零○Oo', '一壹幺Il', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((signs, digit) =>
    Array.from(signs, (sign) => [sign, String(digit)]),
  ),
)
const numeral = `[\\d${Object.keys(worded).join('')}]`
/** 一三八〇…, 1三8…, 139l…: as many numerals in a row as a mobile or an identity number has, no word among them. */
const spokenPattern = new RegExp(
  `(?<![A-Za-z\\d]|${numeral})(?:${numeral}[ -]?){10,18}[Xx]?(?![A-Za-z])(?<=${numeral}|[Xx])(?!${numeral})`,
  'g',
)

/** 一三九，一二三四，五六七八: a mobile number in groups, whatever parts them. */
const spokenGroups = new RegExp(
  `(?<!${numeral})${numeral}{3}[ ,、./·-]{1,2}${numeral}{4}[ ,、./·-]{1,2}${numeral}{4}(?!${numeral}|[A-Za-z])`,
  'g',
)

const spoken = (plain: string, own: Span, digits: number, judge: (digits: string) => boolean): readonly Span[] =>
  [...plain.matchAll(spokenPattern), ...plain.matchAll(spokenGroups)].flatMap((match): Span[] => {
    const figures = Array.from(match[0].replace(/[ ,、./·-]/g, ''), (sign) => worded[sign] ?? sign).join('')
    const [start, end] = [match.index, match.index + match[0].length]
    const isOwn = start >= own.start && end <= own.end && !/^[\d\s,、./·-]+$/.test(match[0])
    return isOwn && figures.length === digits && judge(figures) ? [{ start, end }] : []
  })

/** Mobile numbers within `own`. */
export const findMobiles = (plain: string, own: Span): readonly Span[] => [
  ...search(plain, own, mobilePattern, isMobile),
  ...spoken(plain, own, 11, (digits) => /^1[3-9]/.test(digits)),
]

/** 公民身份号码 within `own`: by check digit, or by the words before it. */
export const findCitizenNumbers = (plain: string, own: Span): readonly Span[] => [
  ...search(plain, own, citizenPattern, isCitizen),
  ...search(plain, own, oldCitizenPattern, (_found, { before }) => citizenBefore.test(before)),
  ...spoken(plain, own, 18, isCitizenNumber),
]

/** Bank cards within `own`: of 62…, or named as one. */
export const findCards = (plain: string, own: Span): readonly Span[] => search(plain, own, cardPattern, isCard)
