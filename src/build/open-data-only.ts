// The open data of a budget root without its pages: read group by group, so that what it costs can be measured alone.
import { join } from 'node:path'
import { reconcile } from '../budget/rules/review.ts'
import { factsOf } from '../exports/facts.ts'
import { finishOpenData, type OpenData } from '../exports/open-data/finish.ts'
import { dataSpool } from '../exports/open-data/spool.ts'
import { permanent, type SiteAddress } from '../exports/site-address.ts'
import { openRoot, scanRoot } from '../intake/index.ts'
import { diskStore } from './disk-store.ts'

/** Milliseconds of processor time that the caller's clock tells. */
type Clock = () => number

/** What it took, in the unit of the clock: formatting rows, and making the files from them. */
export interface OpenDataCost {
  readonly made: OpenData
  readonly rows: number
  readonly files: number
}

/** Writes `<folder>/data/`; `clock` tells the time, because this program has none. */
export const openDataOnly = (
  { root, program }: { readonly root: string; readonly program: string },
  folder: string,
  site: SiteAddress,
  clock: Clock,
): OpenDataCost => {
  const scan = scanRoot(root, { drafts: false })
  const opened = openRoot(root, { drafts: false, program }, scan)
  const store = diskStore(join(folder, 'spool'))
  const spool = dataSpool(store)
  let rows = 0
  for (const group of scan.groups) {
    const { value: archive } = opened.read(group)
    const facts = factsOf(archive, reconcile(archive), site)
    const before = clock()
    spool.add(facts)
    rows += clock() - before
  }
  const before = clock()
  const made = finishOpenData([{ store, index: spool.close() }], diskStore(join(folder, 'data')), {
    site: opened.shared.value.site,
    address: (path) => permanent(site, path),
  })
  return { made, rows, files: clock() - before }
}
