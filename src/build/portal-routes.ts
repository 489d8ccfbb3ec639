// The portal's own pages, route by route: what a route asks for while its pages are made is noted, and where all of that is
// as it was in an earlier build, its pages are taken over. What a page asks for is decided by its view.
import { serialize } from 'node:v8'
import { inTurn } from '../load.ts'
import type { Kept, Portal } from '../views/words/kept.ts'
import { askedForOpenData } from './data-files.ts'
import { keyOf } from './input-keys.ts'
import type { KeptSteps } from './kept-steps.ts'
import { type BuildManifest, pageWriter, routesOf } from './page-writer.ts'
import { keptKind } from './portal-parts.ts'

/** What a route was made of besides what all share. */
interface RouteInputs {
  /** Kinds of rows, in the order in which they were first asked for. */
  readonly kinds: readonly string[]
}

/** A key for the rows of each kind that a portal has given; every kind is looked at once. */
const rowsKeys = (portal: Portal): ((kind: string) => string) => {
  const known = new Map<string, string>()
  return (kind) => {
    const kept = keptKind(kind)
    const key = known.get(kind) ?? (kept === undefined ? '' : keyOf([serialize(portal.rows(kept))]))
    known.set(kind, key)
    return key
  }
}

/** The portal, and which kinds of rows it was asked for since it was made. */
const noting = (portal: Portal): { readonly portal: Portal; readonly kinds: () => readonly string[] } => {
  const kinds = new Set<string>()
  const rows = <Row>(kept: Kept<Row>): readonly Row[] => {
    kinds.add(kept.id)
    return portal.rows(kept)
  }
  return { portal: { ...portal, rows }, kinds: () => [...kinds] }
}

/**
 * Writes all pages of the portal that are not there already. `shared` is a key of the program and of all in a portal but
 * its rows. What the open data holds is no row: a route that asks for it is always made again.
 */
export const writePortalRoutes = async (
  manifest: BuildManifest,
  folder: string,
  portal: Portal,
  { steps, shared }: { readonly steps: KeptSteps; readonly shared: string },
): Promise<void> => {
  const { write, written, claim } = pageWriter(manifest, folder)
  const keyOfRows = rowsKeys(portal)
  const keyFor = (kinds: readonly string[]): string =>
    keyOf([shared, ...kinds.flatMap((kind) => [kind, keyOfRows(kind)])])
  for (const route of routesOf(manifest).portal) {
    const { component } = route.routeData
    const name = `route ${component}`
    const before = steps.before(name) as RouteInputs | null
    const taken = before === null ? null : steps.take(name, keyFor(before.kinds))
    if (taken !== null) {
      claim(component, taken.names)
      continue
    }
    const noted = noting(portal)
    askedForOpenData()
    await inTurn({ portal: noted.portal }, () => write(route))
    const names = written()
    const inputs: RouteInputs = { kinds: noted.kinds() }
    if (!askedForOpenData()) steps.keep(name, keyFor(inputs.kinds), names, inputs)
  }
}
