// The open data as files: the same rows in CSV, Parquet and JSON, the same bytes in whatever order departments came, and
// a package that a program reads as it is. DuckDB and our strict reader look as strangers would.
import { createHash } from 'node:crypto'
import type { DuckDBConnection } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { unescapedCell } from '../../src/exports/csv.ts'
import type { Facts } from '../../src/exports/data-table.ts'
import { memoryStore } from '../../src/exports/open-data/file-store.ts'
import { finishOpenData } from '../../src/exports/open-data/finish.ts'
import type { DataFile } from '../../src/exports/open-data/hashed-file.ts'
import type { MadeBefore } from '../../src/exports/open-data/made-before.ts'
import { openDataInMemory } from '../../src/exports/open-data/open-data.ts'
import { parquetFile } from '../../src/exports/open-data/parquet.ts'
import { dataSpool } from '../../src/exports/open-data/spool.ts'
import { dataTables } from '../../src/exports/tables/index.ts'
import { readPackage } from '../site/table-schema-reader.ts'
import { madeUpFacts, realFacts, withDisclosure } from './archives.ts'
import { csvRows } from './csv-rows.ts'
import { ask, duckdb, onDisk } from './duckdb.ts'

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const sources = { 五份文件: realFacts(), 两年样例: madeUpFacts() }

let connection: DuckDBConnection
beforeAll(async () => {
  connection = await duckdb()
})
afterAll(() => connection.closeSync())

/** How a cell of the CSV reads as the type that Parquet gives it. */
const asTyped = (cell: string, type: string, name: string): string | null => {
  if (cell === '') return null
  if (type === 'boolean') return cell === '是' ? 'true' : 'false'
  if (type !== 'number') return cell
  const [whole = '', places = ''] = cell.split('.')
  return name.endsWith('_元') ? cell : `${whole}.${places.padEnd(10, '0')}`
}

describe.each(Object.entries(sources))('%s', (_, facts) => {
  const made = openDataInMemory(facts)
  let disk: Awaited<ReturnType<typeof onDisk>>
  beforeAll(async () => {
    disk = await onDisk(
      made.files.map(({ name }) => name),
      made.bytesOf,
    )
  })
  afterAll(() => disk.remove())

  it.each(dataTables.map((table) => [table.id, table] as const))(
    'every cell of %s is the same in CSV and in Parquet, as DuckDB reads them',
    async (id, { fields }) => {
      const names = fields.map(({ name }) => `"${name}"`).join(', ')
      const from = id === 'lines' ? `${disk.folder}/lines/*/*/part.parquet` : `${disk.folder}/${id}.parquet`
      const parquet = await ask(connection, `SELECT ${names} FROM read_parquet('${from}', hive_partitioning = false)`)
      const csv = await ask(
        connection,
        `SELECT ${names} FROM read_csv('${disk.folder}/${id}.csv', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', strict_mode = true)`,
      )
      const typed = csv.map((row) =>
        row.map((cell, index) =>
          asTyped(unescapedCell(cell ?? ''), fields[index]?.type ?? 'string', fields[index]?.name ?? ''),
        ),
      )
      const sorted = (rows: readonly (readonly (string | null)[])[]) =>
        rows.map((row) => JSON.stringify(row)).toSorted()
      expect(sorted(parquet)).toEqual(sorted(typed))
      expect(csv.length).toBe(made.rowCounts[id])
    },
  )

  it('the strict reader finds no fault in the package, whole or cut by region and year', () => {
    for (const data of [made, openDataInMemory(facts, 1000)]) {
      const descriptor = JSON.parse(text(data.bytesOf('datapackage.json')))
      const tables = readPackage(descriptor, (path) => text(data.bytesOf(path)))
      expect(tables.map(({ name, rows, faults }) => [name, rows.length, faults])).toEqual(
        dataTables.map(({ id }) => [id, made.rowCounts[id], []]),
      )
    }
  })

  it('all-lines.parquet holds every line of the parts, with its region, and the ZIP does not hold them twice', async () => {
    const names = (dataTables.find(({ id }) => id === 'lines')?.fields ?? []).map(({ name }) => `"${name}"`).join(', ')
    const parts = `read_parquet('${disk.folder}/lines/*/*/part.parquet', hive_types = {'region': VARCHAR, 'year': INT})`
    const whole = `'${disk.folder}/all-lines.parquet'`
    const ofParts = `SELECT ${names}, region FROM ${parts}`
    const ofWhole = `SELECT ${names}, 行政区划代码 FROM ${whole}`
    const [counts] = await ask(
      connection,
      `SELECT (SELECT count(*) FROM ${whole}) - (SELECT count(*) FROM ${parts}),
        (SELECT count(*) FROM (${ofParts} EXCEPT ${ofWhole})), (SELECT count(*) FROM (${ofWhole} EXCEPT ${ofParts}))`,
    )
    expect(counts?.map(String)).toEqual(['0', '0', '0'])
    expect(text(made.bytesOf('all.zip'))).not.toContain('all-lines.parquet')
  })

  it('missed-indicators.parquet holds the indicators whose points are below their full points, and no others', async () => {
    const [counts] = await ask(
      connection,
      `SELECT (SELECT count(*) FROM '${disk.folder}/missed-indicators.parquet'),
        (SELECT count(*) FROM '${disk.folder}/indicators.parquet' WHERE 得分 < 分值),
        (SELECT count(*) FROM (FROM '${disk.folder}/missed-indicators.parquet' EXCEPT FROM '${disk.folder}/indicators.parquet'))`,
    )
    expect(counts?.[0]).toBe(counts?.[1])
    expect(String(counts?.[2])).toBe('0')
  })

  it('every amount that stands under a subject is in subjects.parquet, sorted by its code', async () => {
    const lines = csvRows(text(made.bytesOf('lines.csv'))).filter(
      (row) => /^(?:\d{3}|\d{5}|\d{7})$/.test(row.科目编码 ?? '') && row.公开表 !== 'operating' && row.金额_元 !== '',
    )
    const subjects = await ask(connection, `SELECT 科目编码, 金额_元, 永久地址 FROM '${disk.folder}/subjects.parquet'`)
    const codes = subjects.map(([code]) => code)
    expect(codes).toEqual(codes.toSorted())
    const key = (cells: readonly unknown[]): string => cells.join(' ')
    expect(subjects.map(key).toSorted()).toEqual(
      lines.map((row) => key([row.科目编码, row.金额_元, row.永久地址])).toSorted(),
    )
  })
})

const real = openDataInMemory(sources.五份文件)

test('codes are text, money is an exact decimal, a blank is null, and the state says which kind of blank', async () => {
  const disk = await onDisk(['lines/region=140900/year=2022/part.parquet'], real.bytesOf)
  const from = `'${disk.folder}/lines/*/*/part.parquet'`
  const [types] = await ask(
    connection,
    `SELECT DISTINCT typeof(科目编码), typeof(金额_元), typeof(年度), typeof(是否末级), typeof(region), typeof(year) FROM ${from}`,
  )
  expect(types).toEqual(['VARCHAR', 'DECIMAL(18,2)', 'INTEGER', 'BOOLEAN', 'BIGINT', 'BIGINT'])
  const states = await ask(
    connection,
    `SELECT 取值状态, count(金额_元) = 0, count(*) > 0 FROM ${from} GROUP BY 1 ORDER BY 1`,
  )
  expect(Object.fromEntries(states.map(([state, noAmount]) => [state, noAmount]))).toMatchObject({
    金额: 'false',
    空白: 'true',
  })
  disk.remove()
})

test('the order in which departments come, and the spools they come in, change no byte', () => {
  const facts = sources.五份文件
  const { departments } = facts.archive
  const of = (members: typeof departments): Facts => ({
    ...facts,
    archive: { ...facts.archive, departments: members },
    reviews: facts.reviews.filter(({ department }) => members.includes(department)),
  })
  const spools = [departments.slice(0, 1), departments.slice(1).toReversed()].map((members) => {
    const store = memoryStore()
    const spool = dataSpool(store)
    for (const department of members) spool.add(of([department]))
    // Another process hands its index over as JSON.
    return { store, index: JSON.parse(JSON.stringify(spool.close())) }
  })
  const out = memoryStore()
  const parted = finishOpenData(spools.toReversed(), out, { site: facts.archive.site, address: facts.address })
  expect(parted.files).toEqual(real.files)
  expect([...out.files().keys()].toSorted()).toEqual(real.files.map(({ name }) => name).toSorted())
  // Spools stay as they are: the next build of the same departments takes them over.
  const again = finishOpenData(spools, memoryStore(), { site: facts.archive.site, address: facts.address })
  expect(again.files).toEqual(real.files)
})

/** What a build before has made, with the names of what the next one takes over from it. */
const remembering = () => {
  const known = new Map<string, { key: string; file: DataFile; bytes: Uint8Array }>()
  const make = (facts: Facts) => {
    const [store, out] = [memoryStore(), memoryStore()]
    const spool = dataSpool(store)
    spool.add(facts)
    const taken: string[] = []
    const made: [string, DataFile][] = []
    const before: MadeBefore = {
      take: (name, key) => {
        const one = known.get(name)
        if (one?.key !== key) return null
        out.append(name, one.bytes)
        taken.push(name)
        return one.file
      },
      keep: (key, file) => {
        made.push([key, file])
        return file
      },
    }
    const { site } = facts.archive
    finishOpenData([{ store, index: spool.close() }], out, { site, address: facts.address, before })
    const files = out.files()
    for (const [key, file] of made) known.set(file.name, { key, file, bytes: files.get(file.name) ?? new Uint8Array() })
    return { files, taken }
  }
  return make
}

test('a file is made again where a row of it has changed, and taken over where none has, to the same bytes', () => {
  const make = remembering()
  const facts = sources.两年样例
  expect(make(facts).taken).toEqual([])
  const changed = withDisclosure(facts, (disclosure) => ({
    ...disclosure,
    statements: disclosure.statements.slice(1),
  }))
  const { files, taken } = make(changed)
  const whole = openDataInMemory(changed)
  for (const { name } of whole.files) expect([name, files.get(name)]).toEqual([name, whole.bytesOf(name)])
  expect(taken).toEqual(expect.arrayContaining(['projects.csv', 'projects.parquet', 'package/projects.csv']))
  const lines = whole.files.map(({ name }) => name).filter((name) => name.startsWith('lines/'))
  expect(lines.filter((name) => !taken.includes(name))).toHaveLength(1)
  for (const name of ['lines.csv', 'all-lines.parquet', 'subjects.parquet']) expect(taken).not.toContain(name)
  // Then nothing at all has changed.
  expect(make(changed).taken).toEqual(expect.arrayContaining(['lines.csv', 'all-lines.parquet', 'subjects.parquet']))
})

test('what a spool notes is written in the same bytes whatever its thread has noted before', () => {
  // V8 has two ways for a number of 31 bits and more, and takes the longer for smaller ones, too, once it has met one.
  const spool = dataSpool(memoryStore())
  spool.add(sources.五份文件)
  const numbers = JSON.stringify(spool.close()).match(/(?<=:)\d+(?=[,}])/g) ?? []
  expect(numbers.length).toBeGreaterThan(100)
  expect(numbers.filter((number) => Number(number) >= 2 ** 30)).toEqual([])
})

test('a table that grows past the limit is cut by region and year, and its parts are the whole', () => {
  const cut = openDataInMemory(sources.五份文件, 1000)
  const parts = cut.files.filter(({ name }) => /^lines\/.*\.csv$/.test(name))
  expect(parts.map(({ name }) => name)).toContain('lines/region=140900/year=2022/part.csv')
  expect(parts.flatMap(({ name }) => csvRows(text(cut.bytesOf(name))))).toEqual(
    csvRows(text(real.bytesOf('lines.csv'))),
  )
  expect(cut.files.map(({ name }) => name)).not.toContain('lines.csv')
  expect(text(cut.bytesOf(parts[0]?.name ?? '')).startsWith('\ufeff部门,')).toBe(true)
})

test('what people open begins with a byte order mark, what the package names does not, and they are the same else', () => {
  for (const { id } of dataTables)
    expect(text(real.bytesOf(`${id}.csv`))).toBe(`\ufeff${text(real.bytesOf(`package/${id}.csv`))}`)
})

test('the list of files tells of each its size, digest and rows, and of a part its region and year', () => {
  const manifest = JSON.parse(text(real.bytesOf('manifest.json')))
  const wrong = manifest.files.filter(
    ({ path, bytes, integrity }: { path: string; bytes: number; integrity: string }) =>
      real.bytesOf(path).length !== bytes ||
      `sha256-${createHash('sha256').update(real.bytesOf(path)).digest('base64')}` !== integrity,
  )
  expect(wrong).toEqual([])
  const part = manifest.files.find(({ path }: { path: string }) => path.includes('region=140900'))
  expect(part).toMatchObject({ table: 'lines', region: '140900', year: 2022 })
  const rows = manifest.files
    .filter(({ path, table }: { path: string; table?: string }) => table === 'lines' && path.endsWith('.parquet'))
    .reduce((sum: number, { rows }: { rows: number }) => sum + rows, 0)
  expect(rows).toBe(real.rowCounts.lines)
})

test('a number that has more places than its column holds ends the build with its column and text, and is never rounded', () => {
  const field = (name: string) => ({ name, id: 'x', type: 'number', description: '' }) as const
  const write = (name: string, number: string) => () => {
    const file = parquetFile([field(name)], () => {}, {})
    file.add([[number]])
    file.finish()
  }
  expect(write('金额_元', '0.005')).toThrow('“金额_元”“0.005”不是最多 2 位小数的数')
  expect(write('金额_元', '1e5')).toThrow('“金额_元”“1e5”')
  expect(write('金额_元', '12345678901234567.00')).toThrow('“金额_元”')
  expect(write('得分', '0.12345678901')).toThrow('“得分”')
  expect(write('金额_元', '-1234567890123456.78')).not.toThrow()
})
