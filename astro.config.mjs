// How the portal is built: static files only, a strict content security policy, addresses taken from the environment.
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'astro/config'
import { browserTemplates } from './src/build/browser-templates.ts'
import { leanFirstPaint } from './src/build/lean-first-paint.ts'
import { plainImports } from './src/build/plain-imports.ts'

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
  vite: {
    build: { assetsInlineLimit: 0 },
    // The desk's worker renders with the site's own templates, in the build and in `npm run dev`.
    plugins: [browserTemplates(), leanFirstPaint(), plainImports()],
    // Its build for browsers asks the document, which a worker does not have; this one carries its table.
    resolve: {
      alias: {
        'decode-named-character-reference': fileURLToPath(import.meta.resolve('decode-named-character-reference')),
      },
    },
    worker: { format: 'es', plugins: () => [browserTemplates()] },
  },
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
