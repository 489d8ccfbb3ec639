// Traps of files that programs wrote, each seen once and made small here; docs/import-traps.md lists all with their tests.
import { readdirSync, readFileSync } from 'node:fs'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readDocument } from '../../src/importer/readers/index.ts'
import { importAs, type MadeCell, madeSheet, madeWorkbook, tableOf, textFile } from './importing.ts'
import { gridsOf, rowsOf } from './read-parts.ts'

const spending = (...rows: readonly (readonly MadeCell[])[]) =>
  madeSheet([['部门支出总表', null, null, '单位：元'], ['科目编码', '科目名称', '合计', '基本支出'], ...rows])

test('a figure that is shown in Chinese numerals is the figure', async () => {
  for (const z of ['[DBNum1]General', '[DBNum2][$-804]General']) {
    const result = await importAs([madeWorkbook({ 支出: spending(['215', '工业', { v: 123, z }, 123]) })])
    expect(tableOf(result, 'expenditure')[1]).toBe('215,工业,123,123')
  }
})

test('a stored dimension that is too small or far too large hides no row', async () => {
  for (const ref of ['A1:B2', 'A1:XFD1048576']) {
    const book = madeWorkbook({ 支出: spending(['215', '工业', 30, 10], ['221', '住房保障支出', 5, 5]) })
    const parts = unzipSync(book.bytes)
    const path = 'xl/worksheets/sheet1.xml'
    const xml = new TextDecoder().decode(parts[path])
    parts[path] = strToU8(xml.replace(/<dimension ref="[^"]*"/, `<dimension ref="${ref}"`))
    const result = await importAs([{ name: 'a.xlsx', bytes: zipSync(parts) }])
    expect(tableOf(result, 'expenditure')).toHaveLength(3)
  }
})

test('UTF-8 with and without its mark and UTF-16 are read as what they are', async () => {
  const text = '部门支出总表,,单位：元\n科目编码,科目名称,合计\n0215,工业,"1,234.50"'
  const utf16 = new Uint8Array(new Uint16Array([0xfeff, ...[...text].map((sign) => sign.charCodeAt(0))]).buffer)
  for (const bytes of [textFile('', text).bytes, textFile('', `\ufeff${text}`).bytes, utf16]) {
    const result = await importAs([{ name: '支出.csv', bytes }])
    expect(tableOf(result, 'expenditure')).toEqual(['科目编码,科目名称,合计', '0215,工业,"1,234.50"'])
  }
})

test('codes of a CSV are its characters: leading zeros, 1-2 and 1E5 stay', async () => {
  const reading = await readDocument(textFile('a.csv', '编码,名称\n0301,甲\n1-2,乙\n1E5,丙\n'))
  expect(rowsOf(gridsOf(reading)[0]).map(([code]) => code)).toEqual(['编码', '0301', '1-2', '1E5'])
})

test('an amount that was too wide for its cell is listed, never read as blank', async () => {
  const { report } = await importAs([
    textFile('支出.csv', '部门支出总表,,单位：元\n科目编码,科目名称,合计\n215,工业,####'),
  ])
  expect(report.leftovers.filter(({ fate }) => fate.kind === 'left').map(({ text }) => text)).toEqual(['####'])
})

test('an .ods of more rows than any budget is refused at the first row too many', async () => {
  const rows = Array.from({ length: 20_002 }, (_, index) => [`${index}`])
  const reading = await readDocument(madeWorkbook({ 支出: madeSheet(rows) }, 'ods'))
  expect(reading.ok ? '' : reading.refusal.what).toContain('超过 20000 行')
})

test('blank rows far below the table of an .ods are not counted', async () => {
  const parts = unzipSync(madeWorkbook({ 支出: spending(['215', '工业', 30, 10]) }, 'ods').bytes)
  const blank =
    '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>' +
    '<table:table-row><table:table-cell/></table:table-row>'
  const xml = new TextDecoder().decode(parts['content.xml'])
  parts['content.xml'] = strToU8(xml.replace('</table:table>', `${blank}</table:table>`))
  expect(tableOf(await importAs([{ name: 'a.ods', bytes: zipSync(parts) }]), 'expenditure')).toHaveLength(2)
})

test('every trap of the list names a test that is there', () => {
  const folder = new URL('.', import.meta.url)
  const tests = readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n')
  const list = readFileSync(new URL('../../docs/import-traps.md', import.meta.url), 'utf8')
  const titles = [...list.matchAll(/^\|[^|]*\| ([^|]+) \|$/gm)]
    .map(([, title = '']) => title)
    .filter((title) => title !== 'test')
  expect(titles.length).toBeGreaterThan(40)
  for (const title of titles) expect(tests, title).toContain(`'${title}'`)
})
