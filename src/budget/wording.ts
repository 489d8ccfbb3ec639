// When two texts count as the same words: forms differ in width, blanks and punctuation, not in meaning.

/** The same label stands in hundreds of cells: what was found for a text is kept as long as there are not too many. */
const remembered = (find: (text: string) => string): ((text: string) => string) => {
  const known = new Map<string, string>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const found = find(text)
    // Long texts are met once.
    if (text.length > 60) return found
    if (known.size >= 20_000) known.clear()
    known.set(text, found)
    return found
  }
}

/** Half-width (NFKC), but `100②` does not become 1002: a mark beside a digit stays a mark. */
export const halfWidth = remembered((text) =>
  /\p{No}/u.test(text)
    ? text
        .split(/(?<=\p{Nd}\p{No}*)(\p{No}+)|(\p{No}+)(?=\p{Nd})/u)
        .map((part = '', index) => (index % 3 === 0 ? part.normalize('NFKC') : part))
        .join('')
    : text.normalize('NFKC'),
)

/** Half-width, without any blank: for comparing headings and labels. */
export const squeezed = remembered((text) => halfWidth(text).replace(/\s+/gu, ''))

/** Only letters, digits and han: for comparing names and paragraphs across printings. */
export const bare = remembered((text) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, ''),
)
