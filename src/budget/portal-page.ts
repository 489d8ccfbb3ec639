// The texts of content/pages by their id: which ship with the program, which one is a part of the first page, and where
// every other, a page of the portal's own, stands.

const shipped: readonly string[] = ['guide', 'about', 'accessibility']

/** Its words stand above what the first page shows. */
export const homeWordsId = 'home'

/** True for a page of the portal's own: neither shipped nor a part of the first page. */
export const isOwnPage = (id: string): boolean => id !== homeWordsId && !shipped.includes(id)

/** Root-relative, as every address. */
export const ownPagePath = (id: string): string => `/pages/${id}/`
