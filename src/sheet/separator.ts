// Which sign separates the cells of a text: comma, tab, semicolon or bar, told by which of them gives lines alike.

const separators = [',', '\t', ';', '|'] as const

/** How often a sign stands outside quotes. */
const countIn = (line: string, sign: string): number => line.replace(/"(?:[^"]|"")*"/g, '').split(sign).length - 1

/** The separator; a comma where nothing speaks for another. */
export const separatorOf = (text: string): string => {
  const lines = text.slice(0, 60_000).split(/\r\n|\r|\n/)
  const alike = (sign: string): number => {
    const counts = new Map<number, number>()
    for (const line of lines) {
      const count = countIn(line, sign)
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1)
    }
    return Math.max(0, ...counts.values())
  }
  return separators
    .map((sign) => ({ sign, lines: alike(sign) }))
    .reduce((best, other) => (other.lines > best.lines ? other : best)).sign
}
