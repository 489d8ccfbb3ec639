// `npm run bench -- exact <budget root> <built site>`: whether the folder, CSV, Parquet, JSON and the workbooks of a built site
// say the same of every cell, CSV and Parquet of every table too, and whether every file is the one of the manifest.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import type { Disclosure } from '../../src/budget/disclosure.ts'
import { unescapedCell } from '../../src/exports/csv.ts'
import type { DataTable, Field } from '../../src/exports/data-table.ts'
import { readDisclosureJson } from '../../src/exports/disclosure-json.ts'
import { dataTables } from '../../src/exports/tables/index.ts'
import { openRoot, scanRoot } from '../../src/intake/index.ts'
import { disclosureJsonPath, workbookPath } from '../../src/views/words/address.ts'
import { budgetRoot, projectRoot } from '../settings.ts'
import { amountCells, type Told, toldByCells, toldByFolder, toldByTable, toldByWorkbook } from './exact-cells.ts'

const csvFrom = (site: string, id: string): string => {
  const whole = join(site, `data/${id}.csv`)
  const files = existsSync(whole) ? whole : join(site, `data/${id}/*/*/part.csv`)
  return `read_csv('${files}', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', strict_mode = true, hive_partitioning = false)`
}

const parquetFrom = (site: string, id: string): string =>
  `read_parquet('${join(site, id === 'lines' ? 'data/lines/*/*/part.parquet' : `data/${id}.parquet`)}', hive_partitioning = false)`

/** A column of the CSV as the type that Parquet gives it; the apostrophe before what a spreadsheet would run is undone. */
const typed = ({ name, type }: Field): string => {
  const [column, rest] = [`"${name}"`, `substr("${name}", 2)`]
  if (type === 'boolean') return `${column} = '是'`
  if (type === 'date') return `CAST(${column} AS DATE)`
  if (type === 'integer') return `CAST(${column} AS INTEGER)`
  if (type === 'number') return `CAST(${column} AS DECIMAL(${name.endsWith('_元') ? '18, 2' : '38, 10'}))`
  const runs = `(regexp_matches(${rest}, '^''*[=+@\\t\\r]') OR (regexp_matches(${rest}, '^''*-') AND NOT regexp_matches(${rest}, '^''*-[\\d.,]+%?$')))`
  return `CASE WHEN ${column} LIKE '''%' AND ${runs} THEN ${rest} ELSE ${column} END`
}

/** Rows that only one of CSV and Parquet has, as a sentence; and how many cells were compared. */
const tableDifferences = async (connection: DuckDBConnection, site: string, { id, fields }: DataTable) => {
  const csv = `(SELECT ${fields.map((field) => typed(field)).join(', ')} FROM ${csvFrom(site, id)})`
  const parquet = `(SELECT ${fields.map(({ name }) => `"${name}"`).join(', ')} FROM ${parquetFrom(site, id)})`
  const answer = await connection.runAndReadAll(
    `SELECT (SELECT count(*) FROM ${parquet}), (SELECT count(*) FROM (${csv} EXCEPT ALL ${parquet})), (SELECT count(*) FROM (${parquet} EXCEPT ALL ${csv}))`,
  )
  const [rows = 0, onlyCsv = 0, onlyParquet = 0] = (answer.getRowsJson()[0] ?? []).map(Number)
  const differences =
    onlyCsv + onlyParquet === 0 ? [] : [`${id}：只在 CSV ${onlyCsv} 行，只在 Parquet ${onlyParquet} 行`]
  return { cells: rows * fields.length, differences }
}

const against = (name: string, archive: Told, said: Told): readonly string[] =>
  [...archive]
    .filter(([place, text]) => said.get(place) !== text)
    .map(([place, text]) => `${name} ${place}：${text} ≠ ${said.get(place) ?? '无'}`)

/** The forms that each disclosure has of its own. */
const ownForms = (root: string, site: string, disclosure: Disclosure): readonly (readonly [string, Told])[] => [
  ['data/', toldByFolder(root, amountCells(disclosure))],
  [
    'JSON',
    toldByCells(
      amountCells(readDisclosureJson(readFileSync(join(site, disclosureJsonPath(disclosure)), 'utf8')).disclosure),
    ),
  ],
  ['Excel', toldByWorkbook(readFileSync(join(site, workbookPath(disclosure))), disclosure)],
]

/** Files that are not what the manifest says. */
const manifestDifferences = (site: string) => {
  const { files } = JSON.parse(readFileSync(join(site, 'data/manifest.json'), 'utf8')) as {
    readonly files: readonly { readonly path: string; readonly integrity: string }[]
  }
  const differences = files
    .filter(({ path, integrity }) => {
      const file = join(site, 'data', path)
      return (
        !existsSync(file) || `sha256-${createHash('sha256').update(readFileSync(file)).digest('base64')}` !== integrity
      )
    })
    .map(({ path }) => `manifest.json：${path} 的校验和不符`)
  return { files: files.length, differences }
}

/** What was compared, and every difference as a sentence. */
export interface Exactness {
  /** Cells of amounts, each in six forms. */
  readonly amounts: number
  /** Cells of all tables, in CSV and Parquet. */
  readonly cells: number
  readonly files: number
  readonly differences: readonly string[]
}

/** Compares a built site with the budget root that it was built from, department by department. */
export const exactness = async (root: string, site: string): Promise<Exactness> => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const same = (text: string): string => text
  const tables: readonly (readonly [string, Told])[] = [
    ['CSV', await toldByTable(connection, csvFrom(site, 'lines'), unescapedCell)],
    ['Parquet', await toldByTable(connection, parquetFrom(site, 'lines'), same)],
    ['all-lines.parquet', await toldByTable(connection, `'${join(site, 'data/all-lines.parquet')}'`, same)],
  ]
  const differences: string[] = []
  const places = new Set<string>()
  const scan = scanRoot(root, { drafts: false })
  const opened = openRoot(root, { drafts: false, program: projectRoot }, scan)
  for (const group of scan.groups)
    for (const { disclosures } of opened.read(group).value.departments)
      for (const disclosure of disclosures) {
        const archive = toldByCells(amountCells(disclosure))
        for (const place of archive.keys()) places.add(place)
        for (const [name, said] of [...ownForms(root, site, disclosure), ...tables])
          differences.push(...against(name, archive, said))
      }
  for (const [name, said] of tables)
    differences.push(
      ...[...said.keys()].filter((place) => !places.has(place)).map((place) => `${name} ${place}：别处没有`),
    )
  let cells = 0
  for (const table of dataTables) {
    const compared = await tableDifferences(connection, site, table)
    cells += compared.cells
    differences.push(...compared.differences)
  }
  connection.closeSync()
  const manifest = manifestDifferences(site)
  return { amounts: places.size, cells, files: manifest.files, differences: [...differences, ...manifest.differences] }
}

/** Prints what was compared; every difference, if there is one. */
export const bench = async (words: readonly string[]): Promise<void> => {
  const [root = budgetRoot, site = 'dist'] = words
  const { amounts, cells, files, differences } = await exactness(root, site)
  for (const difference of differences.slice(0, 100)) console.log(difference)
  console.log(
    `金额格 ${amounts} 个，各以 data/、CSV、Parquet、all-lines.parquet、JSON、Excel 六种形式相比；各表 ${cells} 格，CSV 与 Parquet 相比；文件 ${files} 个，与 manifest.json 相比：不同 ${differences.length} 处`,
  )
  if (differences.length > 0) process.exitCode = 1
}
