// When a code or figure that was asked for is the one that stands there: as a whole, or as its beginning where a
// beginning means something. Another code is never near enough.

/** Figures are kept apart from codes: `113` begins the code 11301, but not the amount 1,130,000. */
const figureMark = '='

/** Amounts by their worth, in 分, are a third kind of key: the same for every unit. */
const amountMark = '¥'

/** Key of an amount in the side index. */
export const amountKey = (fen: bigint): string => `${amountMark}${fen}`

/** True for the key of an amount. */
export const isAmountKey = (key: string): boolean => key.startsWith(amountMark)

/** Key of a code or figure in the side index. */
export const codeKey = (code: string, isFigure: boolean): string => (isFigure ? figureMark + code : code)

/** The code or figure of a key. */
export const keyCode = (key: string): string => (/^[=¥]/.test(key) ? key.slice(1) : key)

const isFigureKey = (key: string): boolean => key.startsWith(figureMark)

/** Shorter beginnings would fit too much to mean anything. */
const shortestBeginning = 3

/**
 * How `asked` names the code or figure of `key`: a code by any beginning of three characters or more, from its first
 * character or after a hyphen; a figure by its whole part or by decimals left out at the end.
 */
export const codeMatch = (key: string, asked: string): 'whole' | 'beginning' | null => {
  if (isAmountKey(key)) return null
  const code = keyCode(key)
  if (code === asked) return 'whole'
  if (isFigureKey(key)) {
    const goesOn = code.startsWith(asked) && code.includes('.')
    return goesOn && (asked.includes('.') || code.charAt(asked.length) === '.') ? 'beginning' : null
  }
  return asked.length >= shortestBeginning && code.startsWith(asked) ? 'beginning' : null
}

/** What follows a hyphen is a beginning only when it is too long to be a code of another kind (GJ-208 is not 208). */
const shortestRest = 6

/** A code and the parts of it that follow a hyphen: each of them may be typed first. */
export const codeStarts = (code: string): readonly string[] => [
  code,
  ...(code.includes('-') ? [code.replaceAll('-', '')] : []),
  ...[...code.matchAll(/-/g)].map(({ index }) => code.slice(index + 1)).filter((rest) => rest.length >= shortestRest),
]
