// The program bundled for a site: Astro bundles templates, styles and scripts once, and hands over the compiled routes.
// What is made of them, and when, is decided by the build.
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'astro'
import type { Plugin } from 'vite'
import type { BuildManifest } from './page-writer.ts'

const sourceFolder = fileURLToPath(new URL('..', import.meta.url))
const runtimeFile = join(sourceFolder, 'build/template-runtime.ts')

/** What is data and words, not template: one copy of it serves the gate, the pages and every later step of the build. */
const sharedModules = /^(?:load\.ts|report\.ts|checked\.ts|(?:budget|intake|views|exports|build)\/.*\.ts)$/

/**
 * Compiled templates call our runtime in place of Astro's, and the modules behind the pages stay outside the bundle:
 * Node runs them as they are, so that data is read once and nothing of it is compiled twice. Scripts of the browser are
 * bundled as usual.
 */
const pagesOnNode: Plugin = {
  name: 'pages-on-node',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name !== 'client',
  resolveId: (source, importer) => {
    if (source === 'astro/compiler-runtime') return { id: pathToFileURL(runtimeFile).href, external: true }
    if (importer === undefined || !source.startsWith('.') || source.includes('?')) return undefined
    const file = join(dirname(importer.replace(/\?.*$/, '')), source)
    return file.startsWith(sourceFolder) && sharedModules.test(file.slice(sourceFolder.length))
      ? { id: pathToFileURL(file).href, external: true }
      : undefined
  },
}

/** Where Astro leaves the compiled routes for the time of its build (astro 7.3.5). */
const entryIn = (project: string): string => {
  const folder = join(project, '.astro/.prerender')
  const name = readdirSync(folder).find((one) => /^prerender-entry\..*\.mjs$/.test(one))
  if (name === undefined) throw new Error('Astro left no compiled routes')
  return join(folder, name)
}

/** The compiled routes; every thread loads its own. */
export const loadManifest = async (entry: string): Promise<BuildManifest> => {
  const { app } = (await import(pathToFileURL(entry).href)) as { readonly app: { readonly manifest: BuildManifest } }
  return app.manifest
}

/**
 * Bundles the program into `folder`, and lets `make` write the pages below it while the compiled routes are there; it is
 * told their file.
 */
export const withBundle = async (
  project: string,
  folder: string,
  make: (entry: string) => Promise<void>,
): Promise<void> => {
  await build({
    root: project,
    outDir: folder,
    logLevel: 'warn',
    integrations: [
      {
        name: 'site-bundle',
        hooks: {
          'astro:config:setup': ({ updateConfig }) => {
            updateConfig({ vite: { plugins: [pagesOnNode] } })
          },
          'astro:build:start': ({ setPrerenderer }) => {
            setPrerenderer((standard) => ({
              ...standard,
              getStaticPaths: async () => {
                await make(entryIn(project))
                return []
              },
            }))
          },
        },
      },
    ],
  })
}
