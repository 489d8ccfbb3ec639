// The order of departments in lists of the whole portal: by the code of their region, then by their own folder.

/** Where a department stands in such a list. */
export interface RegionPlace {
  /** Six digits of 行政区划代码; '' where it is unknown, which comes first. */
  readonly region: string
  readonly id: string
}

/** Compares two departments for sorting. */
export const byRegion = (a: RegionPlace, b: RegionPlace): number =>
  a.region === b.region ? (a.id < b.id ? -1 : 1) : a.region < b.region ? -1 : 1
