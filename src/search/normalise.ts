// When two writings count as the same: width, case, traditional characters, quotation marks, blanks and thousands
// separators do not matter. Every character of the result remembers where it stood, so that what is found can be marked.
import { mayHoldVariants, simplifiedOf } from './variants.ts'

/** A text as it is compared. `at[i]` is where character `i` of `text` begins in the original; one entry more than characters. */
export interface Normal {
  readonly text: string
  readonly at: readonly number[]
}

/** Quotation marks of all kinds, and marks that nobody types. */
const dropped = /[\s"'“”‘’「」『』﹁﹂《》〈〉«»`´\u200b-\u200d\ufeff\u00ad]/u

/** Punctuation that is typed in several ways; what NFKC already unites is not here. */
const alike: Readonly<Record<string, string>> = {
  '—': '-',
  '–': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '﹣': '-',
  '≧': '≥',
  '⩾': '≥',
  '≦': '≤',
  '⩽': '≤',
  '【': '[',
  '】': ']',
  '〔': '[',
  '〕': ']',
  '～': '~',
  '‧': '·',
  '•': '·',
  '・': '·',
}

const digit = /[0-9]/

/** A comma between digits that a group of exactly three follows: `10,441.41`, not `2021,2022`. */
const isThousands = (text: string, index: number): boolean =>
  digit.test(text.charAt(index - 1)) && /^[0-9]{3}(?![0-9])/.test(text.slice(index + 1, index + 5))

const spell = (character: string): string => {
  if (dropped.test(character)) return ''
  return [...character.normalize('NFKC').toLowerCase()]
    .map((plain) => simplifiedOf(alike[plain] ?? plain))
    .filter((plain) => !dropped.test(plain))
    .join('')
}

const spelled = new Map<string, string>()

/** A character as it is compared; '' when it does not count. A portal has few different ones, so each is worked out once. */
const oneCharacter = (character: string): string => {
  const known = spelled.get(character)
  if (known !== undefined) return known
  const plain = spell(character)
  // How a variant is compared changes once the table of variants has been read.
  if (!mayHoldVariants(character)) spelled.set(character, plain)
  return plain
}

/** Without the commas of thousands, which only show once blanks and widths are gone. */
const withoutThousands = ({ text, at }: Normal): Normal => {
  if (!/[0-9],[0-9]/.test(text)) return { text, at }
  const kept = [...at.keys()].filter((index) => text.charAt(index) !== ',' || !isThousands(text, index))
  return { text: kept.map((index) => text.charAt(index)).join(''), at: kept.map((index) => at[index] ?? 0) }
}

/** The text as it is compared, with the places of its characters. */
export const normalise = (original: string): Normal => {
  let text = ''
  const at: number[] = []
  let index = 0
  for (const character of original) {
    const plain = oneCharacter(character)
    text += plain
    for (let unit = 0; unit < plain.length; unit++) at.push(index)
    index += character.length
  }
  // `>=` is how a keyboard writes ≥.
  return joinComparisons(withoutThousands({ text, at: [...at, original.length] }))
}

const joinComparisons = (normal: Normal): Normal => {
  if (!/[<>]=/.test(normal.text)) return normal
  let text = ''
  const at: number[] = []
  for (let index = 0; index < normal.text.length; index++) {
    const pair = normal.text.slice(index, index + 2)
    const joined = pair === '>=' ? '≥' : pair === '<=' ? '≤' : ''
    text += joined || normal.text.charAt(index)
    at.push(normal.at[index] ?? 0)
    if (joined !== '') index++
  }
  return { text, at: [...at, normal.at.at(-1) ?? 0] }
}

/** The compared text alone. */
export const plainText = (original: string): string => normalise(original).text
