// The built site as files, as the program itself looks at them for a portal's own test; read once by each file of tests.
import { type BuiltPage, builtPages as readPages } from '../../scripts/site-check/built-pages.ts'

export * from '../../scripts/site-check/built-pages.ts'

const read = new Map<string, readonly BuiltPage[]>()

/** Every page of a site that global-setup.ts has built: no test changes one. */
export const builtPages = (site: string): readonly BuiltPage[] => {
  const pages = read.get(site) ?? readPages(site)
  read.set(site, pages)
  return pages
}
