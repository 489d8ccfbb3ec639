// A printed amount in another unit, exactly: only the decimal point moves, no digit is added up, rounded or dropped, and
// the sign and the mark of a note stay as they are printed.

const exponents: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 亿元: 8 }

const amount = /^(\d[\d,]*)?(?:\.(\d+))?$/

/** A figure with what the intake reads around one: a minus in any form, brackets, △, 负, a mark. */
const printedAmount =
  /^((?:[-‐-―−﹣－(（△▲负\s]|(?!\p{Nd})[\p{No}*※†‡])*)([\d０-９.．][\d０-９,，.．]*)((?:[-‐-―−﹣－)）\s※*†‡]|\p{No}|\[\d{1,2}\]|[(（]?注[\d一二三四五六七八九十]{0,2}[)）]?)*)$/u

/** Full-width digits and separators as half-width, as the intake reads them. */
const halfWidth = (text: string): string => text.normalize('NFKC')

/**
 * `1,168.84` 万元 → `11,688,400` 元 → every printed digit is kept, zeros at the end too: `235000.00` 元 → `23.500000`
 * 万元. `null` for a text that is no amount, or a unit that is not 元, 万元 or 亿元.
 */
export const convertedAmount = (printed: string, from: string, to: string): string | null => {
  const [, before = '', figure = '', after = ''] = printedAmount.exec(printed.trim()) ?? []
  const [match, whole = '', fraction = ''] = amount.exec(halfWidth(figure)) ?? []
  const [old, chosen] = [exponents[from], exponents[to]]
  if (!match || whole + fraction === '' || old === undefined || chosen === undefined) return null
  const digits = BigInt(whole.replaceAll(',', '') + fraction)
  const scale = fraction.length + chosen - old
  const written = String(scale < 0 ? digits * 10n ** BigInt(-scale) : digits).padStart(Math.max(scale, 0) + 1, '0')
  const point = written.length - Math.max(scale, 0)
  const grouped = written.slice(0, point).replace(/\B(?=(?:\d{3})+(?!\d))/g, ',')
  const minus = before.replace(/[‐-―−﹣－]/gu, '-')
  return `${minus}${grouped}${point < written.length ? `.${written.slice(point)}` : ''}${after}`
}
