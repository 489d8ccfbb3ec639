// Passports and other papers of a person, WeChat and QQ accounts, electronic mail, in folded text: told by the words
// before them, for their figures alone could be anything.
import type { Span } from './personal-numbers.ts'

const papers =
  '护照|通行证|台胞证|回乡证|军官证|士兵证|文职证|警官证|居住证|驾驶证|驾照|社保卡|社会保障卡|医保卡|残疾证|学籍|passport'
/** 军字第1234567号, EA1234567, 12345678; a number of papers (12345678本) has its unit behind. */
const paperPattern = new RegExp(
  `(?:${papers})(?:号码?|编号| ?No\\.?)?[\\s:(]{0,4}(?:[\\u4e00-\\u9fa5]字)?第?(?<found>[A-Z]{0,2} ?\\d[\\d ]{4,16}\\d)(?![\\dA-Za-z.,])(?! *[本张人件份次个元万亿户套%])`,
  'gi',
)

/** 公众号 belongs to an office, 群 to many. */
const accountPattern =
  /(?<!公众|官方|政务|单位|本局)(?:(?:微信号?|wechat|weixin|vx)(?:号|ID|同号)?[\s:(]{1,4}(?<wechat>[A-Za-z][\w-]{5,19})(?![\w-])|qq(?:号码?)?[\s:(]{0,4}(?<qq>[1-9]\d{4,10})(?![\d.万人个元]))/gi

/** At most 64 characters before the sign (RFC 5321), so that a long run of letters costs no more than its length. */
const sign = '(?:@|[(\\[{](?:at|a|@)[)\\]}]|艾特|&#64;|&commat;)'
const ending = '(?:com|cn|net|org|edu|gov|mil|info|me|cc|vip|hk)'
const mailPatterns = [
  new RegExp(`[\\w.+-]{1,64}\\s?${sign}\\s?(?<domain>(?:[\\w-]{1,63}\\.){1,8}[A-Za-z]{2,24})`, 'gi'),
  // Broken on purpose or by a line: 163 .com, 163。com.
  new RegExp(
    `[\\w.+-]{1,64}\\s?${sign}\\s?(?<domain>(?:[\\w-]{1,63}\\s?(?:[.。点]|\\(?dot\\)?)\\s?){1,3}${ending})(?![\\w])`,
    'gi',
  ),
  new RegExp(`[\\u4e00-\\u9fa5]{2,8}@(?<domain>(?:[\\w-]{1,63}\\.){1,8}${ending})(?![\\w])`, 'gi'),
  /[a-z][\w.+-]{2,63}(?:#| at )(?<domain>(?:163|126|qq|139|189|sina|sohu|gmail|hotmail|outlook|foxmail|yeah|aliyun)\.(?:com|cn|net))\b/gi,
]

/** Office mail of the public sector may be published. */
const isOfficial = (domain: string): boolean => /(?:^|\.)gov\.cn$/i.test(domain.replace(/\s/g, '').replace(/。/g, '.'))

const within = ({ start, end }: Span, own: Span): boolean => start >= own.start && end <= own.end

/** Numbers of passports, permits and cards that a person carries, within `own`. */
export const findPapers = (plain: string, own: Span): readonly Span[] =>
  /[证照卡籍]|passport/i.test(plain)
    ? [...plain.matchAll(paperPattern)].flatMap((match): Span[] => {
        const found = match.groups?.found ?? ''
        const end = match.index + match[0].length
        const span = { start: end - found.length, end }
        return within(span, own) && found.replace(/\D/g, '').length >= 6 ? [span] : []
      })
    : []

/** WeChat and QQ accounts within `own`. */
export const findAccounts = (plain: string, own: Span): readonly Span[] =>
  /微信|qq|w[ex]|vx/i.test(plain)
    ? [...plain.matchAll(accountPattern)].flatMap((match): Span[] => {
        const found = match.groups?.wechat ?? match.groups?.qq ?? ''
        const end = match.index + match[0].length
        const span = { start: end - found.length, end }
        return within(span, own) ? [span] : []
      })
    : []

/** Electronic mail of a person within `own`. */
export const findMails = (plain: string, own: Span): readonly Span[] =>
  /@|[([{]a|艾特|&#64;|&commat;|# ?\w|\bat\b|\w#/i.test(plain)
    ? mailPatterns.flatMap((pattern) =>
        [...plain.matchAll(pattern)].flatMap((match): Span[] => {
          const span = { start: match.index, end: match.index + match[0].length }
          return within(span, own) && !isOfficial(match.groups?.domain ?? '') ? [span] : []
        }),
      )
    : []
