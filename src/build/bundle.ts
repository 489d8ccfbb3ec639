// The program bundled for a site: Astro bundles templates, styles and scripts once, and hands over the compiled routes.
// What is made of them, and when, is decided by the build.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'astro'
import type { Plugin } from 'vite'
import type { BuildManifest } from './page-writer.ts'
import { isRunning } from './running.ts'

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
 * Where Astro leaves the compiled routes for the time of its build (astro 7.3.5, `getOutDirWithinCwd`): in the folder of the
 * site where that lies below the program, else in a folder of the program that all builds share.
 */
const compiledIn = (project: string, folder: string): string => {
  const found = [join(folder, '.prerender'), join(project, '.astro/.prerender')].find((one) => existsSync(one))
  if (found === undefined) throw new Error('Astro left no compiled routes')
  return found
}

const entryIn = (compiled: string): string => {
  const name = readdirSync(compiled).find((one) => /^prerender-entry\..*\.mjs$/.test(one))
  if (name === undefined) throw new Error('Astro left no entry of the compiled routes')
  return join(compiled, name)
}

/** One build of a program at a time bundles; the others wait the few seconds. A lock whose process has ended is nobody's. */
const alone = async <T>(project: string, run: () => Promise<T>): Promise<T> => {
  const lock = join(project, '.astro/bundling.lock')
  mkdirSync(dirname(lock), { recursive: true })
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch {
      const owner = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : Number.NaN
      if (owner > 0 && !isRunning(owner)) rmSync(lock, { force: true })
      else await setTimeout(100)
    }
  }
  try {
    return await run()
  } finally {
    rmSync(lock, { force: true })
  }
}

/** The compiled routes; every thread loads its own. */
export const loadManifest = async (entry: string): Promise<BuildManifest> => {
  const { app } = (await import(pathToFileURL(entry).href)) as { readonly app: { readonly manifest: BuildManifest } }
  return app.manifest
}

const bundle = (project: string, folder: string, keep: string): Promise<void> =>
  build({
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
              // Our own writer makes the pages; Astro would take the compiled routes away with it.
              getStaticPaths: async () => {
                cpSync(compiledIn(project, folder), keep, { recursive: true })
                return []
              },
            }))
          },
        },
      },
    ],
  })

/**
 * Bundles the program into `folder`, then lets `make` write the pages below it with the compiled routes, of whose file it is
 * told. The routes lie below the program, where their packages are found.
 */
export const withBundle = async (
  project: string,
  folder: string,
  make: (entry: string) => Promise<void>,
): Promise<void> => {
  const keep = join(project, '.astro', `bundle-${process.pid}`)
  try {
    await alone(project, () => bundle(project, folder, keep))
    await make(entryIn(keep))
  } finally {
    rmSync(keep, { recursive: true, force: true })
  }
}
