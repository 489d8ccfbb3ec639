// YAML as a careful person writes it: plain words plain, everything that YAML would read otherwise in quotes, long
// texts with line breaks as a block.

const plain = /^[\p{Script=Han}（《“][\p{Script=Han}\p{L}\p{N}（）“”《》、，。；！？·—…%％〔〕]*$/u
/** Words that YAML reads as something else, and the program's own marks, which must not arise by accident. */
const taken = /^(?:原文残缺|未公开)$/

/** A scalar on one line. */
export const yamlScalar = (text: string): string => {
  if (text === '') return ''
  if (plain.test(text) && !taken.test(text)) return text
  return JSON.stringify(text)
}

/** `key: value`, or a block where the text has several lines. */
export const yamlEntry = (key: string, text: string, indent = ''): string => {
  const name = plain.test(key) ? key : JSON.stringify(key)
  if (!text.includes('\n')) return `${indent}${name}:${text === '' ? '' : ` ${yamlScalar(text)}`}`
  return [`${indent}${name}: |-`, ...text.split('\n').map((line) => `${indent}  ${line.trim()}`)].join('\n')
}

/** `{ a: 1, b: 2 }`. */
export const yamlFlow = (pairs: readonly (readonly [string, string])[]): string =>
  `{ ${pairs.map(([key, text]) => `${plain.test(key) ? key : JSON.stringify(key)}:${text === '' ? '' : ` ${yamlScalar(text)}`}`).join(', ')} }`
