// Departments by region, with the years that each has disclosed.

import { type Archive, byTime, currentName, type Department, type Region } from '../../budget/archive.ts'
import { departmentPath, directoryPath, disclosurePath } from '../words/address.ts'
import { badgeOf } from '../words/badge.ts'
import { belongingSummary, belongsToOther, superiorCrumb } from '../words/belonging.ts'
import { byRegion, type RegionPlace } from '../words/by-region.ts'
import { codeYears } from '../words/code-years.ts'
import type { Crumb } from '../words/crumb.ts'
import { holdings } from '../words/holdings.ts'
import type { Kept, Portal } from '../words/kept.ts'
import { cutList, listPagePath, listPages } from '../words/list-pages.ts'
import { type PageView, pageView } from '../words/page.ts'
import { periodName } from '../words/period.ts'

/** A department with its disclosures, newest first. */
export interface DirectoryEntry {
  readonly name: string
  readonly path: string
  /** Earlier and other printed names. */
  readonly otherNames: readonly string[]
  readonly code: string
  readonly disclosures: readonly (Crumb & {
    readonly holds: string
    readonly badge: string
    /** The department whose money contains this; `null` for a department's own. */
    readonly superior: Crumb | null
  })[]
}

/** A province with its cities and counties. */
export interface RegionGroup {
  readonly anchor: string
  /** Where it begins, on whichever page of the directory. */
  readonly path: string
  readonly name: string
  readonly places: readonly { readonly name: string; readonly entries: readonly DirectoryEntry[] }[]
}

export interface DirectoryView extends PageView {
  readonly regions: readonly RegionGroup[]
}

const entryOf = (archive: Archive, department: Department): DirectoryEntry => {
  const name = currentName(department)
  return {
    name,
    path: departmentPath(department.id),
    otherNames: department.names.map((printed) => printed.name).filter((printed) => printed !== name),
    code: codeYears(department),
    disclosures: [...department.disclosures]
      .sort(byTime)
      .reverse()
      .map((disclosure) => ({
        label: periodName(disclosure),
        path: disclosurePath(disclosure),
        holds: holdings(disclosure),
        badge: badgeOf(disclosure),
        superior: superiorCrumb(archive, disclosure),
      })),
  }
}

interface DirectoryRow {
  readonly id: string
  readonly region: Region
  readonly entry: DirectoryEntry
  /** How many of its disclosures are institutions' own. */
  readonly contained: number
}

/** What the directory keeps of a department. */
export const directoryRows: Kept<DirectoryRow> = {
  id: 'directory',
  of: (department, { archive }) => ({
    id: department.id,
    region: department.region,
    entry: entryOf(archive, department),
    contained: department.disclosures.filter((disclosure) => belongsToOther(archive, disclosure)).length,
  }),
}

const placeOf = ({ region, id }: DirectoryRow): RegionPlace => ({ region: region.code, id })

interface PlacedEntry {
  readonly region: RegionGroup
  readonly place: RegionGroup['places'][number]
  readonly entry: DirectoryEntry
}

const placedIn = (regions: readonly RegionGroup[]): readonly PlacedEntry[] =>
  regions.flatMap((region) =>
    region.places.flatMap((place) => place.entries.map((entry) => ({ region, place, entry }))),
  )

/** Entries page by page. */
const cut = (regions: readonly RegionGroup[]): readonly (readonly PlacedEntry[])[] =>
  cutList(placedIn(regions), ({ entry }) => 8 + entry.otherNames.length + 5 * entry.disclosures.length)

const withPaths = (regions: readonly RegionGroup[]): readonly RegionGroup[] => {
  const begun = new Map<string, number>()
  for (const [index, held] of cut(regions).entries())
    for (const { region } of held) if (!begun.has(region.anchor)) begun.set(region.anchor, index + 1)
  return regions.map((region) => ({
    ...region,
    path: `${listPagePath(directoryPath, begun.get(region.anchor) ?? 1)}#${region.anchor}`,
  }))
}

/** Provinces by the order of GB/T 2260, within them cities and counties. */
export const regionGroups = (portal: Portal): readonly RegionGroup[] =>
  withPaths(
    [
      ...Map.groupBy(
        portal.rows(directoryRows).toSorted((a, b) => byRegion(placeOf(a), placeOf(b))),
        ({ region }) => region.province || '未注明地区',
      ),
    ].map(([province, rows]) => ({
      path: directoryPath,
      anchor: `region-${rows[0]?.region.code.slice(0, 2) || 'none'}`,
      name: province,
      places: [...Map.groupBy(rows, ({ region }) => region.city + region.county || province)].map(([place, held]) => ({
        name: place,
        entries: held.map(({ entry }) => entry),
      })),
    })),
  )

export const directoryView = (portal: Portal): DirectoryView => {
  const rows = portal.rows(directoryRows)
  const regions = regionGroups(portal)
  const count = rows.reduce((sum, { entry }) => sum + entry.disclosures.length, 0)
  const contained = rows.reduce((sum, row) => sum + row.contained, 0)
  return {
    ...pageView(portal.site, {
      title: '部门目录',
      description: `${rows.length}个部门的${count}份预决算公开，按${regions.length}个省级地区排列。${belongingSummary(contained)}`,
      path: directoryPath,
      crumbs: [{ label: '部门目录', path: directoryPath }],
      section: 'departments',
    }),
    regions,
  }
}

const regrouped = (entries: readonly PlacedEntry[]): readonly RegionGroup[] =>
  [...Map.groupBy(entries, ({ region }) => region.anchor)].flatMap(([, ofRegion]) => {
    const [first] = ofRegion
    if (first === undefined) return []
    const places = [...Map.groupBy(ofRegion, ({ place }) => place.name)].map(([name, ofPlace]) => ({
      name,
      entries: ofPlace.map(({ entry }) => entry),
    }))
    return [{ ...first.region, places }]
  })

/** The pages of the directory; a region may go on over several. */
export const directoryPages = <View extends DirectoryView>(whole: View) =>
  listPages(
    whole,
    cut(whole.regions).map((held) => ({ regions: regrouped(held) })),
  )
