// When two texts count as the same words: forms differ in width, blanks and punctuation, not in meaning.

/** Half-width (NFKC), but `100②` does not become 1002: a mark beside a digit stays a mark. */
export const halfWidth = (text: string): string =>
  /\p{No}/u.test(text)
    ? text
        .split(/(?<=\p{Nd}\p{No}*)(\p{No}+)|(\p{No}+)(?=\p{Nd})/u)
        .map((part = '', index) => (index % 3 === 0 ? part.normalize('NFKC') : part))
        .join('')
    : text.normalize('NFKC')

/** Half-width, without any blank: for comparing headings and labels. */
export const squeezed = (text: string): string => halfWidth(text).replace(/\s+/gu, '')

/** Only letters, digits and han: for comparing names and paragraphs across printings. */
export const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
