// Everything below /data/ from the spools of all departments: tables, schemas, descriptor, list of files, the ZIP of
// all, checksums. Which tables there are is decided in tables/index.ts.
import type { Site } from '../../budget/archive.ts'
import { downloadName } from '../../views/words/address.ts'
import type { DataTable } from '../data-table.ts'
import { disclosureSchemaName } from '../disclosure-json.ts'
import { disclosureSchema } from '../disclosure-schema.ts'
import { licenceText } from '../licence.ts'
import { dataTables } from '../tables/index.ts'
import { linesTable } from '../tables/lines.ts'
import { zipWriter } from '../zip.ts'
import { aboutText, aboutTextName } from './about-text.ts'
import { dataPackage, tableSchema } from './data-package.ts'
import { allLinesName, derivedFiles } from './derived.ts'
import { integrity } from './digest-text.ts'
import { type FileStore, piecesOf } from './file-store.ts'
import { type DataFile, hashedFile, textFile } from './hashed-file.ts'
import { type MadeBefore, nothingMade } from './made-before.ts'
import { type ClosedSpool, orderedSlices, type StoredSlice } from './ordered-rows.ts'
import { type PortalFacts, portalFacts } from './portal-facts.ts'
import { wholeJson } from './spool.ts'
import { subjectsFile } from './subjects.ts'
import { type RowListener, type TableFiles, type TableOutput, tableFiles, wholeCsvLimit } from './table-files.ts'

/** What was written. */
export interface OpenData {
  readonly portal: PortalFacts
  readonly files: readonly DataFile[]
  /** Rows of each table, by its id. */
  readonly rowCounts: Readonly<Record<string, number>>
  /** Tables whose CSV is cut by region and year. */
  readonly cut: readonly string[]
}

/** Indented, with a closing line break. */
const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** Lines as `sha256sum -c` reads them. */
const sumsText = (files: readonly Pick<DataFile, 'name' | 'hash'>[]): string =>
  files.map(({ name, hash }) => `${hash}  ${name}\n`).join('')

const sumsName = 'SHA256SUMS'

const schemaFiles = (out: FileStore, portal: PortalFacts): readonly DataFile[] => [
  textFile(out, disclosureSchemaName, jsonText(disclosureSchema(portal.address))),
  ...dataTables.map((table) => textFile(out, `schemas/${table.id}.json`, jsonText(tableSchema(table)))),
]

const packageFile = (out: FileStore, portal: PortalFacts, made: ReadonlyMap<string, TableFiles>): DataFile =>
  textFile(
    out,
    'datapackage.json',
    dataPackage(portal, dataTables, ({ id }) => {
      const { machine = [], cut = false } = made.get(id) ?? {}
      return {
        paths: machine.map(({ name }) => name),
        bytes: machine.reduce((sum, { bytes }) => sum + bytes, 0),
        hash: cut ? '' : (machine[0]?.hash ?? ''),
        cut,
      }
    }),
  )

/** One entry a file, so that a program finds the parts of a table on a host that lists no folders. */
const manifestFile = (out: FileStore, portal: PortalFacts, files: readonly DataFile[]): DataFile => {
  const entries = files.map(({ name, bytes, hash, holds }) => ({
    path: name,
    bytes,
    integrity: integrity(hash),
    ...(holds === undefined ? {} : holds),
  }))
  const head = { updated: portal.updated, licence: portal.site.licence || null }
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')
  return textFile(
    out,
    'manifest.json',
    `{\n  "updated": ${JSON.stringify(head.updated)},\n  "licence": ${JSON.stringify(head.licence)},\n  "files": [\n${lines}\n  ]\n}\n`,
  )
}

/** The whole disclosures, as the ZIP holds them: every spool has them compressed. */
const disclosureEntries = (slices: readonly StoredSlice[]) =>
  slices.map(({ packed, ...slice }) => {
    if (packed === undefined) throw new Error(`the spool holds ${downloadName(slice)} as it is`)
    const name = `disclosures/${downloadName(slice)}.json`
    const { hash, size, crc } = packed
    return { name, hash, file: () => ({ size, crc: Number.parseInt(crc, 16), bytes: slice.bytes() }) }
  })

/** The ZIP carries what it is in words, the whole disclosures, and checksums of its own contents. */
const zipFile = (
  out: FileStore,
  portal: PortalFacts,
  files: readonly DataFile[],
  cut: ReadonlySet<string>,
  json: readonly StoredSlice[],
): DataFile => {
  const zip = hashedFile(out, 'all.zip')
  const archive = zipWriter(zip.add)
  const inside: Pick<DataFile, 'name' | 'hash'>[] = []
  const put = (name: string, pieces: Iterable<Uint8Array>): void => {
    const digest = hashedFile({ append: () => {}, read: () => new Uint8Array(), remove: () => {} }, name)
    const passing = function* () {
      for (const piece of pieces) {
        digest.add(piece)
        yield piece
      }
    }
    archive.add(name, passing())
    inside.push(digest.close())
  }
  put(aboutTextName, [new TextEncoder().encode(aboutText(portal, dataTables, cut, sumsName))])
  for (const { name, bytes } of files) put(name, piecesOf(out, name, 0, bytes))
  for (const { name, hash, file } of disclosureEntries(json)) {
    archive.addPacked(name, file())
    inside.push({ name, hash })
  }
  archive.add(sumsName, [new TextEncoder().encode(sumsText(inside))])
  archive.end()
  return zip.close()
}

/** What the files say besides rows, and what of them is there already. */
export interface OpenDataWork {
  readonly site: Site
  readonly address: PortalFacts['address']
  /** The size from which a CSV file is cut. */
  readonly limit?: number
  readonly before?: MadeBefore
}

/** All files of tables and those that are made of the same rows. */
const rowFiles = (
  output: Omit<TableOutput, 'listener'>,
  slices: ReadonlyMap<string, readonly StoredSlice[]>,
  limit: number,
): { readonly made: ReadonlyMap<string, TableFiles>; readonly derived: readonly DataFile[] } => {
  const rowsOf = (table: string): readonly StoredSlice[] => slices.get(table) ?? []
  const derived = [subjectsFile(output, rowsOf(linesTable.id)), ...derivedFiles(output, rowsOf)]
  const listener = ({ id }: DataTable): RowListener | null => {
    const told = derived.filter(({ wants }) => wants === id)
    if (told.length === 0) return null
    return (table, rows, region) => {
      for (const { listen } of told) listen(table, rows, region)
    }
  }
  const made = new Map(
    dataTables.map((table) => [table.id, tableFiles({ ...output, listener }, table, rowsOf(table.id), limit)]),
  )
  return { made, derived: derived.map(({ finish }) => finish()) }
}

/** Writes all files; the spools stay as they are. The same rows give the same bytes, whichever spools they came in. */
export const finishOpenData = (
  spools: readonly ClosedSpool[],
  out: FileStore,
  { site, address, limit = wholeCsvLimit, before = nothingMade }: OpenDataWork,
): OpenData => {
  const portal = portalFacts(
    site,
    address,
    spools.map(({ index }) => index),
  )
  const slices = orderedSlices(spools)
  const words = { title: site.title, licence: licenceText(site), updated: portal.updated }
  const { made, derived } = rowFiles({ out, before, words }, slices, limit)
  const tables = [...made.values()]
  const written = [
    ...tables.flatMap(({ csv }) => csv),
    ...tables.flatMap(({ parquet }) => parquet),
    ...derived,
    ...tables.flatMap(({ machine }) => machine),
    packageFile(out, portal, made),
    ...schemaFiles(out, portal),
  ]
  const files = [...written, manifestFile(out, portal, written)]
  const cut = [...made].flatMap(([id, { cut }]) => (cut ? [id] : []))
  const packed = files.filter(({ name }) => name !== allLinesName)
  const withZip = [...files, zipFile(out, portal, packed, new Set(cut), slices.get(wholeJson) ?? [])]
  return {
    portal,
    files: [...withZip, textFile(out, sumsName, sumsText(withZip))],
    rowCounts: Object.fromEntries([...made].map(([id, { rows }]) => [id, rows])),
    cut,
  }
}
