// How the built site's pages come to be written: Astro bundles templates, styles and scripts once; then every route is
// asked for its pages, one after the other, and each page is made, written and forgotten. What the pages say is decided
// by their modules. Astro's own way asks all routes first, keeps every view until the end and waits for each expression.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { Plugin } from 'vite'
import { siteAddress } from '../exports/site-address.ts'
import { departmentsInTurn } from '../load.ts'
import { dataFiles } from './data-files.ts'
import type { Component, PageContext } from './template-runtime.ts'

/** One page or file of a route: the parts of its address, and what the route hands on to itself. */
interface RoutePath {
  readonly params: Readonly<Record<string, string | undefined>>
  readonly props?: Readonly<Record<string, unknown>>
}

type Answer = (context: RoutePath & { readonly site: URL | undefined }) => Response | Promise<Response>

/** A compiled file of src/pages: a template or an endpoint. */
interface PageModule {
  readonly default: Component
  readonly getStaticPaths?: () => readonly RoutePath[] | Promise<readonly RoutePath[]>
  readonly GET: Answer
}

/** The parts of Astro's build manifest that a page needs (astro 7.3.5, `SSRManifest`). */
interface BuildManifest {
  readonly base: string
  readonly site?: string
  readonly entryModules: Readonly<Record<string, string>>
  readonly routes: readonly BuildRoute[]
  readonly pageMap: ReadonlyMap<string, () => Promise<{ readonly page: () => Promise<PageModule> }>>
  readonly csp: {
    readonly directives: readonly string[]
    readonly scriptDirective: Sources
    readonly styleDirective: Sources
  }
}

interface BuildRoute {
  readonly styles: readonly { readonly src?: string }[]
  readonly routeData: Route
}

interface Route {
  readonly type: string
  /** Names of the parts of its address that differ from page to page. */
  readonly params: readonly string[]
  readonly component: string
  readonly segments: readonly (readonly { readonly content: string; readonly dynamic: boolean }[])[]
}

interface Sources {
  readonly resources: readonly string[]
  readonly hashes: readonly string[]
}

const sourceList = ({ resources, hashes }: Sources): string =>
  [...resources, ...hashes.map((hash) => `'${hash}'`)].join(' ')

/** The content security policy of every page, as `astro.config.mjs` sets it, with the hashes of the bundled scripts. */
const policy = ({ directives, scriptDirective, styleDirective }: BuildManifest['csp']): string =>
  [...directives, ` script-src ${sourceList(scriptDirective)}`, ` style-src ${sourceList(styleDirective)}`, '']
    .join(';')
    .replaceAll('"', '&quot;')

const folderOf = (base: string): string => base.replace(/\/$/, '')

const headOf = (manifest: BuildManifest, styles: BuildRoute['styles']): string => {
  const sheets = styles.flatMap(({ src }) =>
    src === undefined ? [] : [`<link rel="stylesheet" href="${folderOf(manifest.base)}/${src}">`],
  )
  return `<meta http-equiv="content-security-policy" content="${policy(manifest.csp)}">${sheets.join('')}`
}

const addressOf = (route: Route, params: RoutePath['params']): string =>
  route.segments
    .map((segment) =>
      segment
        .map(({ content, dynamic }) => (dynamic ? (params[content.replace(/^\.\.\./, '')] ?? '') : content))
        .join(''),
    )
    .join('/')

/** `404.html` and the files of endpoints stand as they are called; every other page is the index of its own folder. */
const fileOf = (route: Route, address: string): string => {
  if (route.type === 'endpoint') return address
  return address === '404' ? '404.html' : join(address, 'index.html')
}

const contextOf = (manifest: BuildManifest, head: string): PageContext => {
  const site = manifest.site === undefined ? undefined : new URL(manifest.site)
  const scriptAddress = (id: string): string => {
    const file = manifest.entryModules[id]
    if (file === undefined) throw new Error(`the script ${id} was not bundled`)
    return `${folderOf(manifest.base)}/${file}`
  }
  return { head, scripts: new Set(), scriptAddress, createAstro: (props) => ({ props, site }) }
}

const htmlOf = async (manifest: BuildManifest, head: string, page: PageModule, { props = {} }: RoutePath) =>
  `<!DOCTYPE html>${await page.default(contextOf(manifest, head), props, {})}`

const bytesOf = async (manifest: BuildManifest, page: PageModule, path: RoutePath): Promise<Uint8Array> => {
  const site = manifest.site === undefined ? undefined : new URL(manifest.site)
  const response = await page.GET({ props: {}, ...path, site })
  return new Uint8Array(await response.arrayBuffer())
}

/** Writes pages below `folder`; two that claim one file end the build. */
const pageWriter = (manifest: BuildManifest, folder: string) => {
  const written = new Map<string, string>()
  return async ({ routeData: route, styles }: BuildRoute): Promise<void> => {
    const load = manifest.pageMap.get(route.component)
    if (load === undefined) return
    const page = await (await load()).page()
    const head = headOf(manifest, styles)
    for (const path of page.getStaticPaths === undefined ? [{ params: {} }] : await page.getStaticPaths()) {
      const name = fileOf(route, addressOf(route, path.params))
      const other = written.get(name)
      if (other !== undefined) throw new Error(`${name} is written by ${other} and by ${route.component}`)
      written.set(name, route.component)
      const file = join(folder, name)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(
        file,
        route.type === 'endpoint' ? await bytesOf(manifest, page, path) : await htmlOf(manifest, head, page, path),
      )
    }
  }
}

/** Pages of departments are made and forgotten group by group, those of the portal last. */
const writePages = async (manifest: BuildManifest, folder: string): Promise<void> => {
  const write = pageWriter(manifest, folder)
  const ofDepartments = manifest.routes.filter(({ routeData }) => routeData.params.includes('department'))
  const data = dataFiles(folder, siteAddress(manifest.site, manifest.base))
  await departmentsInTurn(async () => {
    for (const route of ofDepartments) await write(route)
    data.add()
  })
  data.finish()
  for (const route of manifest.routes) if (!ofDepartments.includes(route)) await write(route)
}

const sourceFolder = fileURLToPath(new URL('..', import.meta.url))
const runtimeFile = join(sourceFolder, 'build/template-runtime.ts')

/** What is data and words, not template: one copy of it serves the gate, the pages and every later step of the build. */
const sharedModules = /^(?:load\.ts|report\.ts|(?:budget|intake|views|exports|build)\/.*\.ts)$/

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

/** Makes an Astro build write its pages in our way below `folder`, the build's own output folder. */
export const staticPages = (folder: string): AstroIntegration => ({
  name: 'static-pages',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({ vite: { plugins: [pagesOnNode] } })
    },
    'astro:build:start': ({ setPrerenderer }) => {
      setPrerenderer((standard) => ({
        ...standard,
        getStaticPaths: async () => {
          const { app } = standard as unknown as { readonly app: { readonly manifest: BuildManifest } }
          await writePages(app.manifest, folder)
          return []
        },
      }))
    },
  },
})
