// What misleads in workbooks, one trap a test: the figure that the screen shows is the document.
import { utils } from '@e965/xlsx'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readDocument } from '../../src/importer/readers/index.ts'
import type { Grid, GridCell } from '../../src/importer/source-document.ts'
import { importAs, type MadeCell, madeSheet, madeWorkbook, tableOf, textFile } from './importing.ts'
import { page, say, tinyPdf } from './tiny-pdf.ts'

const gridOf = async (input: Parameters<typeof readDocument>[0]): Promise<Grid> => {
  const reading = await readDocument(input)
  const part = reading.ok ? reading.document.parts.find(({ kind }) => kind === 'grid') : undefined
  if (part?.kind !== 'grid') throw new Error(JSON.stringify(reading))
  return part
}

const shown = async (...cells: readonly MadeCell[]): Promise<readonly (GridCell | null)[]> =>
  (await gridOf(madeWorkbook({ a: madeSheet([['题'], [...cells]]) }))).rows[1]?.cells ?? []

test('halves of a cent are rounded as the screen rounds them', async () => {
  const cells = await shown({ v: -2.675, z: '0.00' }, { v: 1.005, z: '#,##0.00' }, { v: 1168.845, z: '#,##0.00' })
  expect(cells.map((cell) => cell?.text)).toEqual(['-2.68', '1.01', '1,168.85'])
})

test('万元 shown for a value in 元 is what is printed; the stored value and the unit of the format are kept', async () => {
  const cells = await shown({ v: 47483458, z: '0\\.0000' }, { v: 104414, z: '0!.0,"万元"' }, { v: 3, z: '0.00"万元"' })
  expect(cells.map((cell) => cell?.text)).toEqual(['4748.3458', '10.4万元', '3.00万元'])
  expect(cells.map((cell) => cell?.stored)).toEqual(['47483458', '104414', '3'])
  expect(cells.map((cell) => cell?.traits.includes('scaled'))).toEqual([true, true, false])
  expect(cells[2]?.formatUnit).toBe('万元')
})

test('a zero that the accounting format shows as a dash is 0, a blank cell is blank', async () => {
  const accounting = '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"??_ ;_ @_ '
  const sheet = madeSheet([
    ['部门支出总表', null, null, null, '单位：元'],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ['215', '工业', { v: 30, z: accounting }, { v: 0, z: accounting }, null],
  ])
  expect(tableOf(await importAs([madeWorkbook({ a: sheet })]), 'expenditure')[1]).toBe('215,工业,30,0,')
})

test('a negative amount that is only red keeps its sign', async () => {
  const [cell] = await shown({ v: -1168.84, z: '#,##0.00;[Red]#,##0.00' })
  expect(cell?.text).toBe('-1,168.84')
  expect(cell?.traits).toContain('signed')
})

test('a value that its format hides is not read as blank: it is told', async () => {
  const sheet = madeSheet([
    ['部门支出总表', null, null, '单位：元'],
    ['科目编码', '科目名称', '合计', '基本支出'],
    ['215', '工业', 30, { v: 30, z: ';;;' }],
  ])
  const result = await importAs([madeWorkbook({ a: sheet })])
  expect(tableOf(result, 'expenditure')[1]).toBe('215,工业,30,')
  expect(result.report.leftovers.map(({ fate }) => fate.why)).toContain('单元格格式不显示它的值（30）')
})

test('a formula that was never calculated is neither 0 nor blank: the clerk is told to save the file in Excel', async () => {
  const sheet = madeSheet([
    ['部门支出总表', null, null, '单位：元'],
    ['科目编码', '科目名称', '合计', '基本支出'],
    ['215', '工业', 30, 30],
  ])
  sheet.C3 = { t: 'z', f: 'D3' }
  const grid = await gridOf(madeWorkbook({ a: sheet }))
  expect(grid.rows[2]?.cells[2]?.traits).toEqual(['uncalculated'])
})

test('cells with errors are named', async () => {
  const sheet = madeSheet([['题'], ['甲', 1]])
  sheet.B2 = { t: 'e', v: 23 }
  const grid = await gridOf(madeWorkbook({ a: sheet }))
  expect(grid.rows[1]?.cells[1]).toMatchObject({ text: '#REF!', traits: ['error'] })
})

test('built-in dates are year first; a code that became a date is not believed', async () => {
  const [date] = await shown({ v: 45292, z: 'm/d/yy' })
  expect(date?.text).toBe('2024/1/1')
  const sheet = madeSheet([
    ['部门支出总表', null, null, '单位：元'],
    ['科目编码', '科目名称', '合计', '基本支出'],
    [{ v: 45292, z: 'm/d/yy' }, '工业', 30, 30],
  ])
  const result = await importAs([madeWorkbook({ a: sheet })])
  expect(tableOf(result, 'expenditure')[1]).toBe(',工业,30,30')
  expect(result.report.leftovers.map(({ fate }) => fate.why)).toContain(
    '科目编码被 Excel 当成了日期，无法知道原来的编码',
  )
})

test('only the first cell of a merge counts', async () => {
  const sheet = madeSheet([['题'], ['甲', 5, 7]], ['B2:C2'])
  const grid = await gridOf(madeWorkbook({ a: sheet }))
  expect(grid.rows[1]?.cells.map((cell) => cell?.text ?? null)).toEqual(['甲', '5'])
})

test('codes in HTML tables stay as they are typed, hidden rows are known, GB18030 is read', async () => {
  const html =
    '<html><head><meta charset=gb2312></head><body><table><tr><td colspan=2>部门&nbsp;表</td></tr>' +
    '<tr style="display:none"><td>藏</td><td>9</td></tr><tr><td>1-2</td><td>(1)</td></tr><tr><td>007</td><td>1,16</td></tr></table></body></html>'
  const bytes = Uint8Array.from([...html].flatMap((sign) => gb18030(sign)))
  const grid = await gridOf({ name: 'a.xls', bytes })
  expect(grid.rows.map(({ hidden }) => hidden)).toEqual([false, true, false, false])
  expect(grid.rows.slice(2).map(({ cells }) => cells.map((cell) => cell?.text))).toEqual([
    ['1-2', '(1)'],
    ['007', '1,16'],
  ])
  expect(grid.rows[0]?.cells[0]?.text).toBe('部门 表')
})

/** The few Han characters of the test above; TextEncoder writes UTF-8 alone. */
const gb18030 = (sign: string): readonly number[] =>
  ({ 部: [0xb2, 0xbf], 门: [0xc3, 0xc5], 表: [0xb1, 0xed], 藏: [0xb2, 0xd8] })[sign] ?? [sign.charCodeAt(0)]

test('a struck-out figure beside the new one is left out', async () => {
  const book = madeWorkbook({ a: madeSheet([['题'], ['旧新']]) })
  const parts = unzipSync(book.bytes)
  const rich = '<si><r><rPr><strike/></rPr><t>100</t></r><r><t>200</t></r></si>'
  const strings = new TextDecoder().decode(parts['xl/sharedStrings.xml'])
  parts['xl/sharedStrings.xml'] = strToU8(strings.replace(/<si><t[^>]*>旧新<\/t><\/si>/, rich))
  const grid = await gridOf({ name: 'a.xlsx', bytes: zipSync(parts) })
  expect(grid.rows[1]?.cells[0]).toMatchObject({ text: '200', traits: ['struck'] })
})

test('the unit in the header of the printed page counts', async () => {
  const book = madeWorkbook({
    支出: madeSheet([['部门支出总表'], ['科目编码', '科目名称', '合计'], ['215', '工业', 30]]),
  })
  const parts = unzipSync(book.bytes)
  const path = 'xl/worksheets/sheet1.xml'
  const xml = new TextDecoder().decode(parts[path])
  parts[path] = strToU8(
    xml.replace('</worksheet>', '<headerFooter><oddHeader>&amp;R单位：万元</oddHeader></headerFooter></worksheet>'),
  )
  const result = await importAs([{ name: 'a.xlsx', bytes: zipSync(parts) }], { departmentKnown: true })
  expect(result.report.questions).toEqual([])
  expect(Object.values(result.files).join('')).toContain('计量单位: 万元')
})

test('a chart sheet is skipped and said so', async () => {
  const sheet = madeSheet([['题'], ['甲', 1]])
  const reading = await readDocument(madeWorkbook({ a: sheet, 图: { ...utils.aoa_to_sheet([]), '!type': 'sheet' } }))
  expect(reading.ok && reading.document.parts).toHaveLength(1)
})

const refusedAs = async (name: string, bytes: Uint8Array) => {
  const reading = await readDocument({ name, bytes })
  return reading.ok ? null : reading.refusal
}

const ole = (stream: string): Uint8Array => {
  const bytes = new Uint8Array(2048)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  for (const [index, sign] of [...stream].entries()) bytes.set([sign.charCodeAt(0), 0], 1024 + index * 2)
  return bytes
}

test('every other kind of file is called by its name, with one thing to do', async () => {
  const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
  const said = async (name: string, bytes: Uint8Array): Promise<string> => (await refusedAs(name, bytes))?.what ?? ''
  expect(await said('a.xlsx', ole('EncryptedPackage'))).toContain('密码')
  expect(await said('a.doc', ole('WordDocument'))).toContain('.doc')
  expect(await said('a.et', ole('Workbook'))).toContain('.et')
  expect(await said('a.wps', ole('WordDocument'))).toContain('.wps')
  expect(await said('a.ofd', zip({ 'OFD.xml': '<x/>' }))).toContain('.ofd')
  expect(await said('a.zip', zip({ 'a.txt': 'x' }))).toContain('压缩包')
  expect(await said('a.rar', strToU8('Rar!xxxx'))).toContain('压缩包')
  expect(await said('a.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1))).toContain('图片')
  expect(await said('a.csv', new Uint8Array())).toContain('空的')
  expect(await said('a.xlsx', zip({ 'xl/workbook.xml': '<x/>' }).slice(0, 60))).toContain('损坏')
  expect((await refusedAs('a.doc', ole('WordDocument')))?.fix).toContain('另存为 .docx')
})

test('an archive that would unpack to more than any budget is refused before it is unpacked', async () => {
  const bytes = zipSync({ 'xl/workbook.xml': strToU8('<x/>') })
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const directory = view.getUint32(bytes.length - 6, true)
  view.setUint32(directory + 24, 400_000_000, true)
  expect((await refusedAs('a.xlsx', bytes))?.what).toContain('过大')
})

test('a table of a hundred thousand rows is refused', async () => {
  const text = `科目编码,科目名称\n${'215,工业\n'.repeat(100_000)}`
  expect((await refusedAs('a.csv', textFile('a.csv', text).bytes))?.what).toContain('超过')
})

test('a quotation mark that nothing closes is named as the cause, not read as one endless cell', async () => {
  const text = `科目编码,科目名称,合计\n215,"工业,5.00\n${'216,商业,1.00\n'.repeat(6_000)}`
  expect((await refusedAs('a.csv', textFile('a.csv', text).bytes))?.what).toContain('引号没有成对')
})

test('a text longer than any budget is refused before anything is looked for in it', async () => {
  const text = '科目编码\t科目名称\t合计\n'.concat('215\t工业\t5.00\n'.repeat(40_000))
  expect((await refusedAs('a.txt', textFile('a.txt', text).bytes))?.what).toContain('超过 36000 行')
})

test('a file in which nothing is read is refused, never taken for a blank one', async () => {
  expect(await refusedAs('a.csv', textFile('a.csv', ',,,\n,,,\n').bytes)).toEqual({
    file: 'a.csv',
    what: '这个文件里没有读到文字和数字',
    fix: '用原来的程序打开它核对是否选错或损坏，另存一份后再导入',
  })
})

test('a PDF of more than three hundred pages is refused before its pages are read', async () => {
  const refused = await refusedAs('a.pdf', tinyPdf(Array.from({ length: 301 }, () => page(say('页', 60, 60)))))
  expect(refused?.what).toBe('这份 PDF 有 301 页，超过 300 页')
})

test('a mark of a note beside an amount is no digit of it: ① and ² stay marks', async () => {
  const sheet = madeSheet([
    ['部门支出总表', null, null, null, '单位：万元'],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ['215', '工业', '1,168.84①', '168.84²', '1,000.00'],
  ])
  expect(tableOf(await importAs([madeWorkbook({ a: sheet })]), 'expenditure')[1]).toBe(
    '215,工业,"1,168.84①",168.84²,"1,000.00"',
  )
})

test('what a site has found, at the end of the workbook that it publishes, is no row of the form before it', async () => {
  const form = madeSheet([
    ['项目支出绩效目标表'],
    ['项目名称', '堤防维护'],
    ['绩效指标'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '巡查次数', '≥12次'],
  ])
  const findings = madeSheet([
    ['核对发现'],
    ['序号', '规则', '程度', '位置', '发现', '差额'],
    ['1', 'ZB-202', '提示', '堤防维护 › 绩效指标第1行', '问的是数', '1,200.00'],
  ])
  const { files, report } = await importAs([madeWorkbook({ 项目1: form, 核对发现: findings })])
  const [written = ''] = Object.entries(files).flatMap(([path, text]) => (path.includes('/projects/') ? [text] : []))
  expect(written).toContain('巡查次数')
  expect(written).not.toContain('ZB-202')
  expect(report.leftovers.filter(({ fate }) => fate.kind === 'left')).toEqual([])
})
