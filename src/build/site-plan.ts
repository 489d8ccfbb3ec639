// What a build has to do: the root is looked through, every unit gets the key of what it is made from, and those that an
// earlier build or a shard has made under the same key are found. Nothing is written here.

import type { SiteAddress } from '../exports/site-address.ts'
import { type RootScan, scanRoot } from '../intake/index.ts'
import type { UnitOrder } from './crew.ts'
import { keyOf, ownFilesKey, programKey, rootKeys } from './input-keys.ts'
import { type KeptTerms, keptTerms } from './kept-terms.ts'
import { type SiteBefore, stillThere } from './site-files.ts'
import { type MadeUnit, recordedUnit } from './unit-record.ts'

/** A unit as it was made before, and where its files are. */
export interface ReusedUnit {
  readonly unit: MadeUnit
  readonly before: SiteBefore
}

/** The units of a site in the order of their folders, each with what there is of it. */
export interface SitePlan {
  readonly scan: RootScan
  /** Of the program and the address that its pages name. */
  readonly programKey: string
  /** Terms that were found on the way. */
  readonly terms: Pick<KeptTerms, 'end'>
  /** Of the program and the files that all pages depend on. */
  readonly shared: string
  /** Of everything that is published. */
  readonly key: string
  readonly orders: readonly UnitOrder[]
  /** By the key of the unit. */
  readonly reused: ReadonlyMap<string, ReusedUnit>
}

/** One part of a build that several machines share: the `number`-th `of` so many. */
export interface Shard {
  readonly number: number
  readonly of: number
}

/**
 * Which shard makes which group: the largest first, each to the shard that has least. It follows from the names of the
 * files alone, so every machine finds the same.
 */
export const shardOfGroups = (
  { groups, listed }: Pick<RootScan, 'groups' | 'listed'>,
  of: number,
): readonly number[] => {
  const files = new Map<string, number>()
  for (const { path } of listed) {
    const folder = path.split('/')[1] ?? ''
    files.set(folder, (files.get(folder) ?? 0) + 1)
  }
  const sizes = groups.map((folders) => folders.reduce((sum, folder) => sum + (files.get(folder) ?? 0), 0))
  const loads = Array.from({ length: of }, () => 0)
  const shards: number[] = groups.map(() => 1)
  for (const index of [...groups.keys()].sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b)) {
    const least = loads.indexOf(Math.min(...loads))
    loads[least] = (loads[least] ?? 0) + (sizes[index] ?? 0)
    shards[index] = least + 1
  }
  return shards
}

const found = (key: string, before: readonly SiteBefore[]): ReusedUnit | null => {
  for (const one of before) {
    const unit = recordedUnit(one.record, key)
    if (unit !== null && stillThere(one.site, unit.files)) return { unit, before: one }
  }
  return null
}

/** Looks through a root; of a shard, only its own units. */
export const planSite = (
  { root, program, site }: { readonly root: string; readonly program: string; readonly site: SiteAddress },
  before: readonly SiteBefore[],
  shard: Shard | null,
): SitePlan => {
  const ofProgram = programKey(program, site)
  const terms = keptTerms(ofProgram, before)
  const scan = scanRoot(root, { drafts: false }, terms)
  const keys = rootKeys(root, scan, ofProgram)
  const shards = shard === null ? [] : shardOfGroups(scan, shard.of)
  const own = scan.groups.filter((_, index) => shard === null || shards[index] === shard.number)
  const orders = own.map((folders) => ({ folders, key: keys.unit(folders) }))
  const reused = orders.flatMap(({ key }) => {
    const one = found(key, before)
    return one === null ? [] : [[key, one] as const]
  })
  return {
    scan,
    programKey: ofProgram,
    shared: keys.shared,
    terms,
    key: keyOf([keys.shared, ownFilesKey(root), ...orders.map(({ key }) => key)]),
    orders,
    reused: new Map(reused),
  }
}
