// Code that a page asks for later is asked for by the browser's own import(). Vite wraps each one to fetch style sheets and
// further files ahead; ours bring no styles (tests/site/weight.test.ts), and the wrap would be the heaviest script of a page's first paint.
import type { Plugin } from 'vite'

const helper = /vite\/preload-helper/

/** Puts the import itself in the place of Vite's helper. */
export const plainImports = (): Plugin => ({
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) => (helper.test(id) ? 'export const __vitePreload = (load) => load()' : undefined),
})
