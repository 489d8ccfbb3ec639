// How an amount is printed: its figure, the sign in the form that accounts use, and a mark that leads to a note. A mark
// is never a digit of the figure, and a form of the sign that could mean two things is none.
/** The parts of a printed amount. */
export interface AmountText {
  /** Digits, separators and at most a leading `-`, ready to be parsed; whatever else stood there stays in it. */
  readonly figure: string
  /** `①`, `²`, `*`, `注1`; '' where nothing leads to a note. */
  readonly mark: string
  /** Whether the sign is printed otherwise than by `-`: `(20.00)`, `△20.00`, `负20.00`, `20.00-`. */
  readonly accounting: boolean
}

/** Superscript and circled digits and the usual signs; fractions such as ½ are figures. */
const sign =
  '[\\u00b2\\u00b3\\u00b9\\u2070\\u2074-\\u2079\\u2460-\\u2487\\u24ea-\\u24ff\\u2776-\\u2793\\u3251-\\u325f\\u32b1-\\u32bf*※†‡]'
const word = '(?:\\[\\d{1,2}\\]|\\(?注\\d{0,2}\\)?|\\(注[一二三四五六七八九十]\\))'
const behind = new RegExp(`^(.*[\\d)-])\\s*((?:${sign}|${word})+)$`, 'u')
const before = new RegExp(`^(${sign}+)\\s*(?=[\\d(△▲-])(.*)$`, 'u')

/** Signs that stand for a minus. */
const minus = /[\u2010-\u2015\u2212\ufe58\ufe63\u207b]/g

const accountingForms: readonly RegExp[] = [
  /^\(\s*([\d.,]+)\s*\)$/,
  /^[△▲]\s*([\d.,]+)$/,
  /^负\s*([\d.,]+)$/,
  /^([\d.,]+)\s*-$/,
]

/** Half-width, but every superscript and circled digit stays what it is. */
const foldWidth = (text: string): string =>
  text
    .split(/(\p{No}+)/u)
    .map((part, index) => (index % 2 === 0 ? part.normalize('NFKC') : part))
    .join('')

const withoutMark = (plain: string): readonly [string, string] => {
  const after = behind.exec(plain)
  if (after !== null) return [after[1] ?? '', after[2] ?? '']
  const ahead = before.exec(plain)
  return ahead === null ? [plain, ''] : [ahead[2] ?? '', ahead[1] ?? '']
}

/** Takes a printed amount apart. */
export const splitAmount = (text: string): AmountText => {
  const plain = foldWidth(text)
    .replace(minus, '-')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .trim()
  const [figure, mark] = withoutMark(plain)
  for (const form of accountingForms) {
    const digits = form.exec(figure)?.[1]
    if (digits !== undefined) return { figure: `-${digits}`, mark, accounting: true }
  }
  return { figure: figure.replace(/^-\s+/, '-'), mark, accounting: false }
}

/** `1023000.00 元` → `1,023,000.00 元`: how a figure is read outside of the words that print it; other text is unchanged. */
export const groupedDigits = (text: string): string =>
  text.replace(/^-?\d{4,}(?=(?:\.\d+)?\s*(?:万元|亿元|元)?$)/, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, ','))
