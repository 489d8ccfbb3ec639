// Every file below /data/ with its bytes, made once a build: tables, schemas, descriptor, the ZIP of all, checksums.
// Which tables there are is decided in tables/index.ts.

import type { Archive } from '../budget/archive.ts'
import type { Review } from '../budget/rules/review.ts'
import type { OpenDataFacts } from '../views/data/data.ts'
import { downloadName } from '../views/words/address.ts'
import { aboutText, aboutTextName } from './about-text.ts'
import { dataPackage, tableSchema } from './data-package.ts'
import { type Facts, tableCsv } from './data-table.ts'
import { disclosureJson, disclosureSchemaName } from './disclosure-json.ts'
import { disclosureSchema } from './disclosure-schema.ts'
import { permanent, type SiteAddress, wholeAddress } from './site-address.ts'
import { dataTables } from './tables/index.ts'
import { zipped } from './zip.ts'

/** A file by its name below /data/. */
export interface DataFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** SHA-256 in hexadecimal. */
  readonly hash: string
}

const remembered = new WeakMap<Archive, Map<string, Facts>>()

/** What tables and downloads are made from; the same value for the same archive and site, so that files are made once. */
export const factsOf = (archive: Archive, reviews: readonly Review[], site: SiteAddress): Facts => {
  const bySite = remembered.get(archive) ?? new Map<string, Facts>()
  remembered.set(archive, bySite)
  const key = permanent(site, '/')
  const facts = bySite.get(key) ?? { archive, reviews, address: (path: string) => permanent(site, path) }
  bySite.set(key, facts)
  return facts
}

const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')

const file = async (name: string, mediaType: string, content: string | Uint8Array<ArrayBuffer>): Promise<DataFile> => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { name, mediaType, bytes, hash: await sha256(bytes) }
}

/** Indented, with a closing line break. */
const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** Lines as `sha256sum -c` reads them. */
const sumsText = (files: readonly DataFile[]): string => files.map(({ name, hash }) => `${hash}  ${name}\n`).join('')

const sumsName = 'SHA256SUMS'

const tableFiles = (facts: Facts): Promise<DataFile[]> =>
  Promise.all(dataTables.map((table) => file(`${table.id}.csv`, 'text/csv; charset=utf-8', tableCsv(table, facts))))

const schemaFiles = (facts: Facts): Promise<DataFile[]> =>
  Promise.all([
    file(disclosureSchemaName, 'application/schema+json', jsonText(disclosureSchema(facts.address))),
    ...dataTables.map((table) => file(`schemas/${table.id}.json`, 'application/json', jsonText(tableSchema(table)))),
  ])

const disclosureFiles = (facts: Facts): Promise<DataFile[]> =>
  Promise.all(
    facts.archive.departments.flatMap((department) =>
      department.disclosures.map((disclosure) =>
        file(
          `disclosures/${downloadName(disclosure)}.json`,
          'application/json',
          disclosureJson(facts, department, disclosure),
        ),
      ),
    ),
  )

const packageFile = (facts: Facts, tables: readonly DataFile[]): Promise<DataFile> =>
  file(
    'datapackage.json',
    'application/json',
    dataPackage(facts, dataTables, ({ id }) => {
      const own = tables.find(({ name }) => name === `${id}.csv`)
      return { bytes: own?.bytes.length ?? 0, hash: own?.hash ?? '' }
    }),
  )

/** The ZIP carries what it is in words, the whole disclosures, and checksums of its own contents. */
const zipFile = async (facts: Facts, files: readonly DataFile[]): Promise<DataFile> => {
  const about = await file(aboutTextName, 'text/plain; charset=utf-8', aboutText(facts, dataTables, sumsName))
  const all = [about, ...files, ...(await disclosureFiles(facts))]
  const entries = all.map(({ name, bytes }) => ({ name, content: bytes }))
  return file('all.zip', 'application/zip', zipped([...entries, { name: sumsName, content: sumsText(all) }]))
}

const made = new WeakMap<Facts, Promise<readonly DataFile[]>>()

const make = async (facts: Facts): Promise<readonly DataFile[]> => {
  const tables = await tableFiles(facts)
  const files = [...tables, await packageFile(facts, tables), ...(await schemaFiles(facts))]
  const withZip = [...files, await zipFile(facts, files)]
  return [...withZip, await file(sumsName, 'text/plain; charset=utf-8', sumsText(withZip))]
}

/** All files below /data/, in the order of the page; made once for the same facts. */
export const openData = (facts: Facts): Promise<readonly DataFile[]> => {
  const known = made.get(facts) ?? make(facts)
  made.set(facts, known)
  return known
}

/** What the page of the open data tells about tables and files. */
export const openDataFacts = async (facts: Facts, site: SiteAddress): Promise<OpenDataFacts> => ({
  tables: dataTables,
  files: (await openData(facts)).map(({ name, bytes }) => ({ name, bytes: bytes.length })),
  rowCounts: Object.fromEntries(dataTables.map((table) => [table.id, table.rows(facts).length])),
  wholeAddress: (path) => wholeAddress(site, path),
})
