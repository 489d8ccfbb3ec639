// Heading text → anchor: letters, digits and han stay as they are, so that an address can be read and cited.

/** `（一）预算收支情况` → `一-预算收支情况`; never empty. */
export const slug = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '') || 'section'

/** Gives every anchor of a page once: a repeated one gets -2, -3. */
export const createAnchors = (prefix: string): ((text: string) => string) => {
  const used = new Set<string>()
  const next = new Map<string, number>()
  return (text) => {
    const base = `${prefix}-${slug(text)}`
    let anchor = base
    let times = next.get(base) ?? 2
    for (; used.has(anchor); times++) anchor = `${base}-${times}`
    next.set(base, times)
    used.add(anchor)
    return anchor
  }
}
