// How the portal is built: static files only, a strict content security policy, addresses taken from the environment.
import process from 'node:process'
import { defineConfig } from 'astro/config'

const { SITE_URL, SITE_BASE, OUT_DIR } = process.env

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  ...(SITE_URL ? { site: SITE_URL } : {}),
  base: SITE_BASE || '/',
  outDir: OUT_DIR || './dist',
  publicDir: './public',
  // White space between elements on separate lines disappears ('jsx'): in Chinese it would show as a gap.
  compressHTML: 'jsx',
  // Prose goes through our own pipeline; the built-in highlighter would write inline styles.
  markdown: { syntaxHighlight: false },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  build: { concurrency: 8, inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      // The search index is WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
})
