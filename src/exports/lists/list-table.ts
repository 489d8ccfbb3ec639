// A list of a page as a file: the columns and rows that the page shows, and how the page links it.

import type { Listed } from '../../views/words/download.ts'
import { sizeText } from '../../views/words/file-size.ts'
import type { Alternate } from '../../views/words/page.ts'
import type { Block } from '../../views/words/paragraphs.ts'
import type { PrintedCell } from '../../views/words/printed-cell.ts'
import { byteLength, csvText } from '../csv.ts'
import { plainRows } from '../plain-numbers.ts'
import { permanent, siteAddress } from '../site-address.ts'

/** One list; `name` is unique on its page and names the file: `<page>/<name>.csv`. */
export interface ListTable {
  readonly name: string
  /** Of the link; it says which list it is, because a page may have several. */
  readonly label: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Turns a root-relative path into the permanent address that a file carries away. */
export type AddressOf = (path: string) => string

/** Addresses of a deployment, from what Astro knows of it. */
export const deployedAt =
  (site: URL | string | undefined, base: string): AddressOf =>
  (path) =>
    permanent(siteAddress(site, base), path)

/** A printed cell in a file: blank stays blank, 0 stays 0, 未公开 and 原文残缺 stay words. */
export const cellFor = (cell: PrintedCell | null): string => (cell === null || cell.kind === 'blank' ? '' : cell.text)

/** Paragraphs and numbered lists as lines, with their printed numbers. */
export const textFor = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => (block.kind === 'text' ? [block.text] : block.items.map(({ marker, text }) => marker + text)))
    .join('\n')

/** The file of a list; numbers of our own columns in plain digits. */
export const listCsv = ({ columns, rows }: ListTable): string => csvText([columns, ...plainRows(columns, rows)])

/** Root-relative address of a list of the page at `page`. */
export const listPath = (page: string, { name }: Pick<ListTable, 'name'>): string => `${page}${name}.csv`

/** The view of a page with links to its lists: beside each of them, and for machines in the head. */
export const withLists = <V extends { readonly path: string; readonly alternates?: readonly Alternate[] }>(
  view: V,
  tables: (view: V, address: AddressOf) => readonly ListTable[],
  address: AddressOf,
) => {
  const lists: Listed['lists'] = Object.fromEntries(
    tables(view, address).map((table) => [
      table.name,
      {
        label: table.label,
        path: listPath(view.path, table),
        size: sizeText(byteLength(listCsv(table))),
      },
    ]),
  )
  const alternates = Object.values(lists).map(({ label, path }) => ({ type: 'text/csv', title: label, path }))
  return { ...view, lists, alternates: [...(view.alternates ?? []), ...alternates] }
}
