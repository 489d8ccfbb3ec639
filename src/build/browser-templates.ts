// Compiles .astro components for a worker of the browser, against the same text runtime that builds the pages: what the
// desk shows of a file is made by the components of the site. Astro itself refuses its templates in a browser; this
// serves only what src/desk imports.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transform } from '@astrojs/compiler-rs'
import type { Plugin } from 'vite'

const sourceFolder = fileURLToPath(new URL('..', import.meta.url)).replaceAll('\\', '/')
const runtimeFile = `${sourceFolder}build/template-runtime.ts`
const deskFolder = `${sourceFolder}desk/`
/** A template as a module of its own; the name ends so that Astro's own plugin passes it over. */
const suffix = '/template.ts'
const nothing = '\0desk-style'

const templateOf = (id: string): string | null => (id.endsWith(`.astro${suffix}`) ? id.slice(0, -suffix.length) : null)

/** For Vite's workers, and for the development server, where workers are plain modules. */
export const browserTemplates = (): Plugin => ({
  name: 'browser-templates',
  enforce: 'pre',
  resolveId: (source, importer) => {
    if (importer === undefined) return undefined
    const within = templateOf(importer.replace(/\?.*$/, ''))
    if (source === 'astro/compiler-runtime') return within === null ? undefined : runtimeFile
    if (within === null && !importer.startsWith(deskFolder)) return undefined
    if (!source.startsWith('.')) return undefined
    // The page brings the style sheets of the components.
    if (source.endsWith('.css')) return nothing
    const file = join(dirname(within ?? importer), source).replaceAll('\\', '/')
    if (file.endsWith('.astro')) return file + suffix
    return within === null ? undefined : file
  },
  load: (id) => {
    if (id === nothing) return 'export {}'
    const file = templateOf(id)
    if (file === null) return undefined
    const { code } = transform(readFileSync(file, 'utf8'), {
      // The path of this machine would go into the program of every portal.
      filename: `/src/${file.slice(sourceFolder.length)}`,
      normalizedFilename: file.slice(sourceFolder.length),
      internalURL: 'astro/compiler-runtime',
      compact: 'jsx',
      resultScopedSlot: true,
      // Addresses stay as they are written: resolveId above follows them.
      resolvePath: (specifier) => specifier,
    })
    return { code, moduleType: 'ts' }
  },
})
