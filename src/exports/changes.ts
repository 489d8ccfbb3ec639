// What is new, corrected or otherwise changed between two built sites, by their own CSV files: which disclosures, which
// rows, which columns with both values. It reads one file at a time and keeps rows only of disclosures that differ.
import { createHash } from 'node:crypto'
import Papa from 'papaparse'
import { dataTables } from './tables/index.ts'

/** A built site: text of its files by their names, '' for what is not there. */
export interface BuiltSite {
  readonly read: (name: string) => string
}

type Row = Readonly<Record<string, string>>

/** A row that both sites have, with the columns that differ: before and after. */
interface ChangedRow {
  readonly key: Row
  readonly address: string
  readonly columns: Readonly<Record<string, readonly [before: string, after: string]>>
}

interface TableChanges {
  readonly added: readonly Row[]
  readonly removed: readonly Row[]
  readonly changed: readonly ChangedRow[]
}

/** 更正: the department says that it corrected something; 改动: the rows differ and nobody says why. */
export type ChangeKind = '新公开' | '更正' | '改动' | '撤下'

/** One disclosure that differs. */
export interface DisclosureChanges {
  readonly department: string
  readonly year: string
  readonly stage: string
  readonly title: string
  readonly kind: ChangeKind
  readonly tables: Readonly<Record<string, TableChanges>>
}

/** The whole comparison, as changes.json holds it. */
export interface SiteChanges {
  readonly before: string
  readonly after: string
  readonly disclosures: readonly DisclosureChanges[]
}

/** Where a row stands, not what it says: a site that moved or a file that was sorted anew is no change. */
const places = ['永久地址', '规则地址', '工作簿地址', 'JSON地址', '数据文件', '文件行', '文件列']

/** By what a row is known again; the number of a finding moves with every other finding. */
const keys: ReadonlyMap<string, readonly string[]> = new Map(
  dataTables.map(({ id, key }) => [id, id === 'findings' ? ['部门', '年度', '阶段', '规则', '位置'] : key]),
)
const moving: Readonly<Record<string, readonly string[]>> = { findings: ['发现序号'] }

interface Manifest {
  readonly updated: string
  readonly files: readonly { readonly path: string; readonly table?: string }[]
}

/** Sites that were built before there was a list of files have one CSV a table. */
const manifestOf = ({ read }: BuiltSite): Manifest => {
  const text = read('manifest.json')
  if (text !== '') return JSON.parse(text)
  return { updated: '', files: dataTables.map(({ id }) => ({ path: `${id}.csv`, table: id })) }
}

const filesOf = ({ files }: Manifest, table: string): readonly string[] =>
  files
    .filter((file) => file.table === table && file.path.endsWith('.csv') && !file.path.startsWith('package/'))
    .map(({ path }) => path)

const rowsIn = (text: string): readonly Row[] =>
  Papa.parse<Row>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true, delimiter: ',' }).data

const disclosureOf = (row: Row): string => `${row.部门}/${row.年度}/${row.阶段}`

/** What a row says, in an order that does not depend on the order of columns. */
const saying = (row: Row, table: string): string =>
  JSON.stringify(
    Object.entries(row)
      .filter(([name]) => !places.includes(name) && !(moving[table] ?? []).includes(name))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )

/** A digest of what every disclosure says in a table; the order of its rows does not count. */
const digests = (site: BuiltSite, manifest: Manifest, table: string): ReadonlyMap<string, string> => {
  const said = new Map<string, string[]>()
  for (const name of filesOf(manifest, table))
    for (const [disclosure, rows] of Map.groupBy(rowsIn(site.read(name)), disclosureOf)) {
      const own = said.get(disclosure) ?? []
      own.push(...rows.map((row) => createHash('sha256').update(saying(row, table)).digest('base64')))
      said.set(disclosure, own)
    }
  return new Map(
    [...said].map(([id, own]) => [id, createHash('sha256').update(own.toSorted().join()).digest('base64')]),
  )
}

const rowsOf = (
  site: BuiltSite,
  manifest: Manifest,
  table: string,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, readonly Row[]> => {
  const found = new Map<string, Row[]>()
  for (const name of filesOf(manifest, table))
    for (const row of rowsIn(site.read(name))) {
      const id = disclosureOf(row)
      if (!wanted.has(id)) continue
      const own = found.get(id) ?? []
      own.push(row)
      found.set(id, own)
    }
  return found
}

/** Rows by their key; a key that stands twice is told apart by its turn. */
const byKey = (rows: readonly Row[], table: string): ReadonlyMap<string, Row> => {
  const turns = new Map<string, number>()
  return new Map(
    rows.map((row) => {
      const key = (keys.get(table) ?? []).map((name) => row[name] ?? '').join('\n')
      const turn = (turns.get(key) ?? 0) + 1
      turns.set(key, turn)
      return [`${key}\n${turn}`, row] as const
    }),
  )
}

const changedColumns = (before: Row, after: Row, table: string): ChangedRow['columns'] =>
  Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => {
      const [old = '', own = ''] = [before[name], after[name]]
      const counts = old !== own && !places.includes(name) && !(moving[table] ?? []).includes(name)
      return counts ? [[name, [old, own]] as const] : []
    }),
  )

const tableChanges = (before: readonly Row[], after: readonly Row[], table: string): TableChanges => {
  const [old, own] = [byKey(before, table), byKey(after, table)]
  return {
    added: [...own].flatMap(([key, row]) => (old.has(key) ? [] : [row])),
    removed: [...old].flatMap(([key, row]) => (own.has(key) ? [] : [row])),
    changed: [...own].flatMap(([key, row]) => {
      const earlier = old.get(key)
      const columns = earlier === undefined ? {} : changedColumns(earlier, row, table)
      if (Object.keys(columns).length === 0) return []
      const named = Object.fromEntries((keys.get(table) ?? []).map((name) => [name, row[name] ?? '']))
      return [{ key: named, address: row.永久地址 ?? '', columns }]
    }),
  }
}

const kindOf = (before: Row | undefined, after: Row | undefined): ChangeKind => {
  if (before === undefined) return '新公开'
  if (after === undefined) return '撤下'
  return Number(after.更正数) > Number(before.更正数) ? '更正' : '改动'
}

/** Compares what two sites say; the same words in another order or at another address are no change. */
export const siteChanges = (before: BuiltSite, after: BuiltSite): SiteChanges => {
  const [oldFiles, ownFiles] = [manifestOf(before), manifestOf(after)]
  const tables = dataTables.map(({ id }) => id)
  const differing = new Set<string>()
  for (const table of tables) {
    const [old, own] = [digests(before, oldFiles, table), digests(after, ownFiles, table)]
    for (const id of new Set([...old.keys(), ...own.keys()])) if (old.get(id) !== own.get(id)) differing.add(id)
  }
  const pairs = new Map(
    tables.map((table) => [
      table,
      [rowsOf(before, oldFiles, table, differing), rowsOf(after, ownFiles, table, differing)] as const,
    ]),
  )
  const disclosures = [...differing].toSorted().map((id): DisclosureChanges => {
    const [department = '', year = '', stage = ''] = id.split('/')
    const own = (side: 0 | 1): Row | undefined => pairs.get('disclosures')?.[side].get(id)?.[0]
    const changes = tables.map((table) => {
      const pair = pairs.get(table)
      return [table, tableChanges(pair?.[0].get(id) ?? [], pair?.[1].get(id) ?? [], table)] as const
    })
    return {
      department,
      year,
      stage,
      title: (own(1) ?? own(0))?.标题 ?? '',
      kind: kindOf(own(0), own(1)),
      tables: Object.fromEntries(
        changes.filter(([, { added, removed, changed }]) => added.length + removed.length + changed.length > 0),
      ),
    }
  })
  return { before: oldFiles.updated, after: ownFiles.updated, disclosures }
}
