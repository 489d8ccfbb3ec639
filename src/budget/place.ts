// Where a fact was written. Every amount, name and answer carries one, so that a finding can show both sides
// with their places and a page can lead back to the source row.

/** A cell of a CSV file or a passage of prose: line and column count from 1, as an editor shows them. */
export interface LinePlace {
  readonly file: string
  readonly line: number
  readonly column: number
  /** `C2`, as Excel and WPS name the cell of a CSV; looked up only when a place is printed. */
  readonly cell?: string
}

/** A value of a YAML file, named by its key path; line and column are looked up only when they are printed. */
export interface KeyPlace {
  readonly file: string
  readonly path: readonly (string | number)[]
  /** Points at the key itself, not at its value. */
  readonly key?: true
}

/** Files are named relative to the budget root, with forward slashes (`data/…`, `content/…`). */
export type Place = LinePlace | KeyPlace

/** `data/…/basic.csv:4:2`, as editors and messages write it; of a YAML value, whose line nobody has looked up, the file. */
export const placeText = (place: Place): string =>
  'line' in place ? `${place.file}:${place.line}:${place.column}` : place.file

/** The place of a child key below a YAML place. */
export const below = (place: KeyPlace, ...path: readonly (string | number)[]): KeyPlace => ({
  file: place.file,
  path: [...place.path, ...path],
})
