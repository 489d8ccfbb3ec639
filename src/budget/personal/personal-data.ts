// Personal information in one text (a cell, a value, a passage, a file name): where it stands and of what kind. Pure:
// the check stops at it, an import leaves it out. Formats and places are intake/privacy.ts.
import { foldText } from './folded-text.ts'
import { findPersonNames } from './person-names.ts'
import { findAccounts, findMails, findPapers } from './personal-accounts.ts'
import { findCards, findCitizenNumbers, findMobiles, type Span } from './personal-numbers.ts'

/** 手机号码、身份证号码、银行卡号、个人电子邮箱、经办人员的姓名、其他证件号码、微信号和QQ号. */
export type PersonalKind = 'mobile' | 'citizen' | 'card' | 'mail' | 'name' | 'paper' | 'account'

/** Offsets in the text that was asked about. */
export interface PersonalData extends Span {
  readonly kind: PersonalKind
}

/** What names the text from outside: the key of a value, the heading and the neighbours of a cell. */
export interface PersonalContext {
  /** In reading order, e.g. heading and cell before. */
  readonly before?: readonly string[]
  readonly after?: string
}

const fewestDigits = 11
const digit = /[\d〇零○一二三四五六七八九幺壹贰两叁肆伍陆柒捌玖OoIl]/g

const hasManyDigits = (text: string): boolean =>
  text.length >= fewestDigits && (text.match(digit)?.length ?? 0) >= fewestDigits

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** An amount, a rate or a short number: most cells of a table, and never personal. */
const isPlainFigure = (text: string): boolean =>
  /^-?(?:\d{0,5}|\d{1,9}\.\d{1,2}|\d{1,3}(?:,\d{3}){1,3}(?:\.\d{2})?)%?$/.test(text)

/** Everything in `text` that looks like personal information, in order; of overlapping readings the first kind counts. */
export const findPersonalData = (text: string, context: PersonalContext = {}): readonly PersonalData[] => {
  if (isPlainFigure(text)) return []
  const { plain, originalOf } = foldText(text)
  const names = (context.before ?? []).map((word) => `${foldText(word).plain}:`)
  // A bar ends every number and stands between the cells of a row.
  const after = context.after === undefined ? '' : `|${foldText(context.after).plain}`
  const named = names.join('')
  const own: Span = { start: named.length, end: named.length + plain.length }
  const whole = `${named}${plain}${after}`
  const numbers = hasManyDigits(plain)
  const of = (kind: PersonalKind, spans: readonly Span[]): readonly PersonalData[] =>
    spans.map(({ start, end }) => ({ kind, start, end }))
  const personsAfter = (name: string): readonly Span[] =>
    findPersonNames(`${name}${plain}${after}`)
      .map(({ start, end }) => ({ start: start - name.length + own.start, end: end - name.length + own.start }))
      .filter(({ start, end }) => start >= own.start && end <= own.end)
  const found = [
    ...(numbers ? of('citizen', findCitizenNumbers(whole, own)) : []),
    ...(numbers ? of('card', findCards(whole, own)) : []),
    ...(numbers ? of('mobile', findMobiles(whole, own)) : []),
    ...of('mail', findMails(whole, own)),
    ...of('paper', findPapers(whole, own)),
    ...of('account', findAccounts(whole, own)),
    ...of('name', (names.length === 0 ? [''] : names).flatMap(personsAfter)),
  ]
  return found
    .filter((match, index) => !found.slice(0, index).some((earlier) => overlaps(match, earlier)))
    .map(({ kind, start, end }) => ({
      kind,
      start: originalOf(start - own.start),
      end: originalOf(end - own.start),
    }))
    .sort((a, b) => a.start - b.start)
}

/** The text with every personal datum replaced by `***`: for messages, and for imports that have to drop it. */
export const withoutPersonalData = (text: string, context: PersonalContext = {}): string =>
  findPersonalData(text, context).reduceRight(
    (kept, { start, end }) => `${kept.slice(0, start)}***${kept.slice(end)}`,
    text,
  )
