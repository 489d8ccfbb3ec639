// How digests are written where people and programs that look for personal information read them: one hexadecimal digest
// in three hundred holds eleven digits that look like a mobile number, and a scan of the site would stop at it.

/** A SHA-256 in hexadecimal as Subresource Integrity writes it: `sha256-…` in Base64, where runs of digits are rare. */
export const integrity = (hash: string): string => {
  const bytes = (hash.match(/../g) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16)))
  return `sha256-${btoa(bytes.join(''))}`
}

/** True for a digest that can be taken for a mobile number. */
export const readsAsMobile = (hash: string): boolean => /(?<!\d)1[3-9]\d{9}(?!\d)/.test(hash)
