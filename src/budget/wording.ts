// When two texts count as the same words: forms differ in width, blanks and punctuation, not in meaning.

/** Half-width, without any blank: for comparing headings and labels. */
export const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '')

/** Only letters, digits and han: for comparing names and paragraphs across printings. */
export const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
