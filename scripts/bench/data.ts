// `npm run bench -- data [budget root]`: what the open data costs to make, how large it is as CSV, Parquet and ZIP, and how
// long DuckDB takes for one question from the CSV and from Parquet (median of five, start-up excluded).
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { openDataOnly } from '../../src/build/open-data-only.ts'
import type { DataFile } from '../../src/exports/open-data/hashed-file.ts'
import { budgetRoot, projectRoot } from '../settings.ts'

const megabytes = (bytes: number): string => `${(bytes / 1024 ** 2).toFixed(2)} MB`

const processorSeconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

const median = async (connection: DuckDBConnection, sql: string): Promise<number> => {
  const times: number[] = []
  await connection.runAndReadAll(sql)
  for (let turn = 0; turn < 5; turn += 1) {
    const start = performance.now()
    await connection.runAndReadAll(sql)
    times.push(performance.now() - start)
  }
  return times.toSorted((a, b) => a - b)[2] ?? 0
}

/** 类 of 一般公共预算支出 over all departments and years. */
const question = (from: string, amount: string, leaf: string): string =>
  `SELECT substr(科目编码, 1, 3), sum(${amount}) FROM ${from} WHERE 公开表 = 'general' AND 级次 = '类' AND ${leaf} GROUP BY 1 ORDER BY 1`

/** Measures on one budget root. */
export const bench = async (words: readonly string[]): Promise<void> => {
  const root = words[0] ?? budgetRoot
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-bench-'))
  const cost = openDataOnly({ root, program: projectRoot }, folder, { origin: '', base: '' }, processorSeconds)
  const { files, portal, rowCounts } = cost.made
  const sum = (of: (file: DataFile) => boolean): string =>
    megabytes(files.filter(of).reduce((all, { bytes }) => all + bytes, 0))
  const isLines = ({ holds }: DataFile): boolean => holds?.table === 'lines'
  const isOwnCsv = ({ name }: DataFile): boolean => name.endsWith('.csv') && !name.startsWith('package/')
  const isParquet = ({ name }: DataFile): boolean => name.endsWith('.parquet')
  console.log(`${portal.disclosures} 次公开，lines ${rowCounts.lines} 行，文件 ${files.length} 个`)
  console.log(
    `处理器：行 ${cost.rows.toFixed(1)} 秒，文件 ${cost.files.toFixed(1)} 秒；内存最多 ${megabytes(process.resourceUsage().maxRSS * 1024)}`,
  )
  console.log(`CSV ${sum(isOwnCsv)}，其中 lines ${sum((file) => isLines(file) && isOwnCsv(file))}`)
  console.log(
    `Parquet ${sum(isParquet)}，其中 lines ${sum((file) => isLines(file) && isParquet(file))}，subjects ${sum(({ name }) => name === 'subjects.parquet')}，all-lines ${sum(({ name }) => name === 'all-lines.parquet')}`,
  )
  console.log(`all.zip ${sum(({ name }) => name === 'all.zip')}`)
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const glob = files.some(({ name }) => name === 'lines.csv') ? 'lines.csv' : 'lines/*/*/part.csv'
  const csv = `read_csv('${folder}/data/${glob}', header = true, all_varchar = true)`
  const fromCsv = await median(
    connection,
    question(csv, "CAST(nullif(金额_元, '') AS DECIMAL(18, 2))", "栏目标识 = 'total'"),
  )
  const fromParquet = await median(
    connection,
    question(`read_parquet('${folder}/data/lines/*/*/part.parquet')`, '金额_元', "栏目标识 = 'total'"),
  )
  const fromWhole = await median(
    connection,
    question(`read_parquet('${folder}/data/all-lines.parquet')`, '金额_元', "栏目标识 = 'total'"),
  )
  const fromSubjects = await median(
    connection,
    question(`read_parquet('${folder}/data/subjects.parquet')`, '金额_元', "栏目标识 = 'total'"),
  )
  const told = (name: string, time: number): string =>
    `${name} ${time.toFixed(1)} 毫秒（${(fromCsv / time).toFixed(1)} 倍）`
  console.log(
    `DuckDB 按类求和：CSV ${fromCsv.toFixed(1)} 毫秒，${told('lines', fromParquet)}，${told('all-lines', fromWhole)}，${told('subjects', fromSubjects)}`,
  )
  connection.closeSync()
  rmSync(folder, { recursive: true, force: true })
}
