// Amounts of money as people write them, in 分: 9000万, 0.9亿元, 二百万元, 104,414,100元. One amount is found in whatever
// unit a document prints it; its digits are never looked for one by one.

/** Zeros that follow a figure in 元 to make 分 of its unit. */
const unitZeros: Readonly<Record<string, number>> = {
  元: 2,
  千元: 5,
  万元: 6,
  万: 6,
  十万: 7,
  十万元: 7,
  百万: 8,
  百万元: 8,
  千万: 9,
  千万元: 9,
  亿元: 10,
  亿: 10,
}

/** The units that a figure without one may be printed in. */
const printedUnits: readonly string[] = ['元', '万元', '亿元']

const unitPattern = '[十百千]万元|[十百千]万|千元|万元|亿元|元|万|亿'

/** A plain figure times its unit; `null` where it is finer than 分. */
const fenOf = (figure: string, unit: string): bigint | null => {
  const [whole = '', fraction = ''] = figure.split('.')
  const zeros = unitZeros[unit] ?? 2
  const kept = fraction.replace(/0+$/, '')
  return kept.length > zeros ? null : BigInt(whole + kept + '0'.repeat(zeros - kept.length))
}

const chineseDigits = '零一二三四五六七八九'
const chineseTens: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** 壹拾贰 as 一十二: how contracts and receipts write. */
const formalDigits = '壹贰叁肆伍陆柒捌玖拾佰仟'
const usualDigits = '一二三四五六七八九十百千'

const usual = (text: string): string =>
  text
    .replace(/[壹贰叁肆伍陆柒捌玖拾佰仟]/gu, (character) => usualDigits.charAt(formalDigits.indexOf(character)))
    .replaceAll('两', '二')
    .replaceAll('〇', '零')

/** 二百五十 → 250, below ten thousand; '' is nothing. */
const belowTenThousand = (text: string): number => {
  let [sum, open] = [0, 0]
  for (const character of text) {
    const ten = chineseTens[character]
    if (ten === undefined) open = Math.max(0, chineseDigits.indexOf(character))
    else {
      sum += (open || 1) * ten
      open = 0
    }
  }
  return sum + open
}

const sections =
  /^(?:([零一二三四五六七八九十百千]+)亿)?(?:([零一二三四五六七八九十百千]+)万)?([零一二三四五六七八九十百千]*)$/

/** 三万五千 → 35000; `null` for what is no number, and for 三万五, which is said of two. */
const chineseNumber = (text: string): number | null => {
  const [, hundredMillions = '', tenThousands = '', rest = ''] = sections.exec(text) ?? []
  if (hundredMillions + tenThousands + rest === '') return null
  if (hundredMillions + tenThousands !== '' && /^[一二三四五六七八九]$/.test(rest)) return null
  return belowTenThousand(hundredMillions) * 1e8 + belowTenThousand(tenThousands) * 1e4 + belowTenThousand(rest)
}

const withUnit = new RegExp(`^(-?\\d+(?:\\.\\d+)?)(${unitPattern})$`)
const inChinese = /^([零一二三四五六七八九十百千万亿]+?)(?:元|(?<=[万亿]))$/
const withSign = /^(?:人民币|rmb|cny|¥)(-?\d+(?:\.\d+)?)$/

/** 约10万元, 10万块, 十万块钱, 三百元整, ¥1,000: the same as 10万元, 十万元, 三百元, 1000元. */
const inYuan = (plain: string): string =>
  plain
    .replace(
      /^(?:大?约|将?近|超过?|高?达|共计?|合计|总[计额]|金额)(?=[\d¥零〇一二两三四五六七八九十百千])|(?:左右|上下|以[上下内])$/gu,
      '',
    )
    .replace(withSign, '$1元')
    .replace(/^(?:人民币|rmb|cny|¥)/, '')
    .replace(/(?<=[\d零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟])(?:块钱?|圆|元钱)$/, '元')
    .replace(/(?<=元)整$/, '')

/** The amount that a compared text is as a whole; `null` for anything else. */
export const amountAsked = (typed: string): bigint | null => {
  const plain = inYuan(typed)
  const [, figure = '', unit = ''] = withUnit.exec(plain) ?? []
  if (figure !== '') return fenOf(figure, unit)
  const [, words = ''] = inChinese.exec(usual(plain)) ?? []
  const number = words === '' ? null : chineseNumber(words)
  return number === null ? null : fenOf(String(number), '元')
}

/** A bare figure as an amount in 元; `null` for a code or a figure finer than 分. */
export const bareAmount = (plain: string): bigint | null =>
  /^\d+(?:\.\d{1,2})?$/.test(plain) ? fenOf(plain, '元') : null

const inText = new RegExp(`(?<![\\d.a-z-])(\\d+(?:\\.\\d+)?)(${unitPattern})`, 'g')

/** Amounts with their unit within a compared text. */
export const amountsIn = (plain: string): readonly bigint[] =>
  [...plain.matchAll(inText)].flatMap(([, figure = '', unit = '']) => fenOf(figure, unit) ?? [])

/** True where a printed figure is the amount in one of the units that documents use. */
export const isPrintedAs = (figure: string, fen: bigint): boolean =>
  /^-?\d+(?:\.\d+)?$/.test(figure) && printedUnits.some((unit) => fenOf(figure, unit) === fen)
