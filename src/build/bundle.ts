// The program bundled for a site: Astro bundles templates, styles and scripts once, and hands over the compiled routes.
// What is made of them, and when, is decided by the build.
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'
import { apart } from './apart.ts'
import type { BuildManifest } from './page-writer.ts'
import { describeFiles, filesBelow, type SiteBefore, type SiteFile, stillThere, takeOver } from './site-files.ts'
import { readWhole, writeWhole } from './whole-record.ts'

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

/**
 * Bundles of a build lie in its own new folder, never in the program's: the program may be read-only, and any number of
 * portals build at once.
 */
const workIn = (folder: string): string => join(folder, '.work')

const entryIn = (compiled: string): string => {
  const name = readdirSync(compiled).find((one) => /^prerender-entry\..*\.mjs$/.test(one))
  if (name === undefined) throw new Error('Astro left no entry of the compiled routes')
  return join(compiled, name)
}

/** Astro leaves the compiled routes in the folder of the site only where that lies below the current one. */
const inFolder = async (folder: string, run: () => Promise<void>): Promise<void> => {
  const before = process.cwd()
  process.chdir(folder)
  try {
    await run()
  } finally {
    process.chdir(before)
  }
}

/** The compiled routes; every thread loads its own. */
export const loadManifest = async (entry: string): Promise<BuildManifest> => {
  const { app } = (await import(pathToFileURL(entry).href)) as { readonly app: { readonly manifest: BuildManifest } }
  return app.manifest
}

/** Packages are bundled too: the routes lie where none are found. */
const bundle = async (program: string, folder: string, keep: string): Promise<void> => {
  // Only who bundles pays for Astro itself.
  const { build } = await import('astro')
  const { integrations = [], ...config } = apart(program, workIn(folder))
  await build({
    ...config,
    outDir: folder,
    logLevel: 'warn',
    integrations: [
      ...integrations,
      {
        name: 'site-bundle',
        hooks: {
          'astro:config:setup': ({ updateConfig }) => {
            updateConfig({
              vite: { plugins: [pagesOnNode], environments: { prerender: { resolve: { noExternal: true } } } },
            })
          },
          'astro:build:start': ({ setPrerenderer }) => {
            setPrerenderer((standard) => ({
              ...standard,
              // Our own writer makes the pages; Astro would take the compiled routes away with it.
              getStaticPaths: async () => {
                cpSync(join(folder, '.prerender'), keep, { recursive: true })
                return []
              },
            }))
          },
        },
      },
    ],
  })
}

/** What a bundle leaves behind. */
interface Bundle {
  /** Of the program and the address it was bundled for. */
  readonly key: string
  /** What stands in the folder of the site. */
  readonly files: readonly SiteFile[]
}

const bundleFile = (record: string): string => join(record, 'bundle')
const routesIn = (record: string): string => join(record, 'routes')

/** Bundles the program into `folder` and keeps the compiled routes in the record; the file that every thread loads. */
export const newBundle = async (
  program: string,
  folder: string,
  { record, key }: { readonly record: string; readonly key: string },
): Promise<string> => {
  const routes = routesIn(record)
  // The record first: routes that were half removed must not be taken for a bundle.
  rmSync(bundleFile(record), { force: true })
  rmSync(routes, { recursive: true, force: true })
  try {
    await inFolder(folder, () => bundle(program, folder, routes))
  } finally {
    rmSync(workIn(folder), { recursive: true, force: true })
  }
  const made: Bundle = { key, files: describeFiles(folder, filesBelow(folder)) }
  writeWhole(bundleFile(record), made)
  return entryIn(routes)
}

/** The bundle of this key that an earlier build of a site has left, put into `folder`; null where there is none. */
export const bundleBefore = ({ site, record }: SiteBefore, key: string, folder: string): string | null => {
  const kept = readWhole(bundleFile(record)) as Bundle | null
  if (kept?.key !== key || !existsSync(routesIn(record)) || !stillThere(site, kept.files)) return null
  takeOver(site.folder, folder, kept.files)
  return entryIn(routesIn(record))
}
