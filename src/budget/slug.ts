// Heading text → anchor: letters, digits and han stay as they are, so that an address can be read and cited.

/** `（一）预算收支情况` → `一-预算收支情况`; never empty. */
export const slug = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '') || 'section'

/** Gives every name once: a repeated one gets -2, -3. */
export const onlyOnce = (): ((name: string) => string) => {
  const used = new Set<string>()
  const next = new Map<string, number>()
  return (name) => {
    let given = name
    let times = next.get(name) ?? 2
    for (; used.has(given); times++) given = `${name}-${times}`
    next.set(name, times)
    used.add(given)
    return given
  }
}

/** Gives every anchor of a page once: a repeated one gets -2, -3. */
export const createAnchors = (prefix: string): ((text: string) => string) => {
  const once = onlyOnce()
  return (text) => once(`${prefix}-${slug(text)}`)
}
