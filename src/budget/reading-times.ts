// Printed dates and spans of time among indicator values: when, and from when to when.

const before = '(?:截至|截止到?|于|在|力争|确保)?'
const until = '(?:之前|以前|前|止|内)?'
const done = '(?:底前)?(?:全部)?(?:完成|到位|办结|发放|支付|竣工|完工|开工|实施)?(?:完成|到位|完毕)?'
const year = '(?:(?:(?:19|20)\\d{2}|当|次|本)年度?)'

const patterns: readonly RegExp[] = [
  new RegExp(
    `^${before}${year}?(?:\\d{1,2}月份?(?:\\d{1,2}[日号]|上旬|中旬|下旬|[初末底])|每月\\d{1,2}[日号])${until}${done}$`,
  ),
  new RegExp(
    `^${before}(?:(?:19|20)\\d{2}年(?:度|\\d{1,2}月份?)?|第?[一二三四1-4]季度)(?:[初末底])?(?:之前|以前|前|内)?${done}$`,
  ),
  new RegExp(`^${before}${year}(?:第?[一二三四1-4]季度|上半年|下半年)(?:[初末底])?${until}${done}$`),
  new RegExp(`^${before}(?:年|本年|当年|季|月|每年|每月|每季度?)[底末初]${until}${done}$`),
  /^\d{1,2}月份?(?:之前|以前|前)(?:完成)?$/,
  /^(?:每年|次年|当年)\d{1,2}月份?(?:[初末底])?(?:之前|以前|前)?$/,
  /^\d{4}([-./])\d{1,2}\1\d{1,2}(?:之前|以前|前)?(?:完成)?$/,
  /^\d{4}[-./](?:0?[1-9]|1[0-2])(?:之前|以前|前)?(?:完成)?$/,
  /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:之前|以前|前)?(?:完成)?$/,
]

/** `12月` alone is no date: it may be December or twelve months, so it is 12 with unit 月 and a rule can ask. */
export const isDate = (text: string): boolean => patterns.some((pattern) => pattern.test(text))

const day = '(?:\\d{1,2}[日号])?'
const spans: readonly RegExp[] = [
  new RegExp(
    `^(?:19|20)\\d{2}年(?:度)?\\d{1,2}月?${day}(?:[-—–]{1,2}|~|至|到)(?:(?:19|20)\\d{2}年)?\\d{1,2}月份?${day}[底末]?(?:完成|实施)?$`,
  ),
  new RegExp(`^\\d{1,2}月${day}(?:[-—–]{1,2}|~|至|到)(?:次年)?\\d{1,2}月份?${day}[底末]?$`),
  /^\d{1,2}(?:[-—–]{1,2}|~|至|到)\d{1,2}月份?$/,
  /^(?:19|20)\d{2}[-./年]\d{1,2}月?(?:[-./]?\d{1,2}日?)?(?:[-—–]{1,2}|~|至|到)(?:19|20)\d{2}[-./年]\d{1,2}月?(?:[-./]?\d{1,2}日?)?$/,
  /^(?:19|20)\d{2}年?(?:度)?(?:[-—–]{1,2}|~|至|到)(?:19|20)\d{2}年(?:度)?$/,
  /^(?:全年|当年度?|本年度?|一年内|年度内|年内|全年度|年度)$/,
]

/** `2024年1-12月`, `2022.03-2023.02`, `全年`: a span of time, not a number. */
export const isSpan = (text: string): boolean => spans.some((pattern) => pattern.test(text))
