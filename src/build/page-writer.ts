// A bundled route → its pages as files: every route is asked for its pages, and each page is made, written and
// forgotten. Astro's own way asks all routes first, keeps every view until the end and waits for each expression.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
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
export interface BuildManifest {
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
}

/**
 * The content security policy of every page, as `astro.config.mjs` sets it. Astro's hashes are for scripts that stand in a
 * page: none does, and they would weigh a quarter of a kilobyte on each.
 */
const policy = ({ directives, scriptDirective, styleDirective }: BuildManifest['csp']): string =>
  [
    ...directives,
    `script-src ${scriptDirective.resources.join(' ')}`,
    `style-src ${styleDirective.resources.join(' ')}`,
  ]
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
  return address === '404' ? '404.html' : `${address}/index.html`.replace(/^\//, '')
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

/** Writes the pages of routes, one route after another. */
export interface PageWriter {
  readonly write: (route: BuildRoute) => Promise<void>
  /** Names of the files written since it was last asked. */
  readonly written: () => readonly string[]
  /** Says that files were put there for the route of this component without being written. */
  readonly claim: (component: string, names: readonly string[]) => void
}

/** Writes pages below `folder`; two that claim one file end the build. */
export const pageWriter = (manifest: BuildManifest, folder: string): PageWriter => {
  const owners = new Map<string, string>()
  let names: string[] = []
  const claim = (component: string, claimed: readonly string[]): void => {
    for (const name of claimed) {
      const other = owners.get(name)
      if (other !== undefined) throw new Error(`${name} is written by ${other} and by ${component}`)
      owners.set(name, component)
    }
  }
  const write = async ({ routeData: route, styles }: BuildRoute): Promise<void> => {
    const load = manifest.pageMap.get(route.component)
    if (load === undefined) return
    const page = await (await load()).page()
    const head = headOf(manifest, styles)
    for (const path of page.getStaticPaths === undefined ? [{ params: {} }] : await page.getStaticPaths()) {
      const name = fileOf(route, addressOf(route, path.params))
      claim(route.component, [name])
      names.push(name)
      const file = join(folder, name)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(
        file,
        route.type === 'endpoint' ? await bytesOf(manifest, page, path) : await htmlOf(manifest, head, page, path),
      )
    }
  }
  const written = (): readonly string[] => {
    const done = names
    names = []
    return done
  }
  return { write, written, claim }
}

/** Routes below a department's address are made while the department is at hand, the portal's own at the end. */
export const routesOf = ({
  routes,
}: BuildManifest): { readonly departments: readonly BuildRoute[]; readonly portal: readonly BuildRoute[] } => {
  const isDepartment = ({ routeData }: BuildRoute): boolean => routeData.params.includes('department')
  return {
    departments: routes.filter(isDepartment),
    portal: routes.filter((route) => !isDepartment(route)),
  }
}
