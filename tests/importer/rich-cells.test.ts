// Cells whose words are more than a plain text in the file: parts in fonts of their own, raised marks, pinyin above,
// characters written as references, XML tables of finance systems.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readDocument } from '../../src/importer/readers/index.ts'
import type { Grid } from '../../src/importer/source-document.ts'
import { madeSheet, madeWorkbook, textFile } from './importing.ts'
import { gridsOf, rowsOf } from './read-parts.ts'
import { type Part, tinyXls } from './tiny-xls.ts'

const gridOf = async (input: Parameters<typeof readDocument>[0]): Promise<Grid | undefined> =>
  gridsOf(await readDocument(input))[0]

/** A workbook of one cell per text of the shared strings, which are given as XML. */
const sharedStrings = (...strings: readonly string[]): ReturnType<typeof madeWorkbook> => {
  const names = strings.map((_, index) => `s${index}`)
  const parts = unzipSync(madeWorkbook({ a: madeSheet([names]) }).bytes)
  let xml = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array())
  strings.forEach((inside, index) => {
    xml = xml.replace(new RegExp(`<si><t[^>]*>s${index}</t></si>`), `<si>${inside}</si>`)
  })
  return { name: 'a.xlsx', bytes: zipSync({ ...parts, 'xl/sharedStrings.xml': strToU8(xml) }) }
}

const xmlTable = (rows: string, columns = ''): ReturnType<typeof textFile> =>
  textFile(
    'a.xls',
    `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40"><Worksheet ss:Name="支出"><Table>${columns}${rows}</Table></Worksheet></Workbook>`,
  )
const xmlCell = (text: string): string => `<Cell><Data ss:Type="String">${text}</Data></Cell>`
const xmlRich = (html: string): string =>
  `<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">${html}</ss:Data></Cell>`

test('a raised mark in a cell is a superscript beside the amount, and pinyin above a name is no part of it', async () => {
  const grid = await gridOf(
    sharedStrings(
      '<r><t>12.00</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>',
      '<r><t>夼里村</t></r><r><rPr><strike/></rPr><t>旧</t></r><rPh sb="0" eb="1"><t>kuǎng</t></rPh>',
    ),
  )
  expect(rowsOf(grid)).toEqual([['12.00¹', '夼里村']])
  expect(grid?.rows[0]?.cells.map((cell) => cell?.traits)).toEqual([[], ['struck']])
})

test('a rare character that the file writes as a reference is the character, in workbooks and in XML tables', async () => {
  expect(rowsOf(await gridOf(sharedStrings('<t>&#134071;林路&amp;</t>', '<t>&#x20BB7;林路</t>')))).toEqual([
    ['𠮷林路&', '𠮷林路'],
  ])
  expect(rowsOf(await gridOf(xmlTable(`<Row>${xmlCell('&#134071;林路')}</Row>`)))).toEqual([['𠮷林路']])
})

test('a workbook whose elements all have a prefix keeps the indentation of its cells', async () => {
  const parts = unzipSync(madeWorkbook({ a: madeSheet([['其中：工资']]) }).bytes)
  const prefixed = (name: string): string =>
    strFromU8(parts[name] ?? new Uint8Array())
      .replace(/<(\/?)([a-z]\w*)/gi, '<$1x:$2')
      .replaceAll(
        'xmlns="http://schemas.openxmlformats.org/spreadsheetml',
        'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml',
      )
  const styles = prefixed('xl/styles.xml').replace(
    /<x:cellXfs[\s\S]*<\/x:cellXfs>/,
    '<x:cellXfs count="1"><x:xf numFmtId="0"><x:alignment indent="2"/></x:xf></x:cellXfs>',
  )
  const sheet = prefixed('xl/worksheets/sheet1.xml').replace('<x:c r="A1"', '<x:c s="0" r="A1"')
  const bytes = zipSync({ ...parts, 'xl/styles.xml': strToU8(styles), 'xl/worksheets/sheet1.xml': strToU8(sheet) })
  const grid = await gridOf({ name: 'a.xlsx', bytes })
  expect(grid?.rows[0]?.cells[0]).toMatchObject({ text: '其中：工资', indent: 2 })
})

test('an XML table gives the whole words of a cell of several fonts, without what is struck', async () => {
  const rich = [
    xmlRich('2022年<Font html:Size="9">部门</Font>收支总表'),
    xmlRich('<B>一、</B>拨款<Font html:Size="9">（万元）</Font>'),
    xmlRich('<S>100.00</S><Font html:Color="#FF0000">200.00</Font><Sup>1</Sup>'),
    xmlCell('支出&lt;收入'),
  ]
  const grid = await gridOf(xmlTable(`<Row>${rich.join('')}</Row>`))
  expect(rowsOf(grid)).toEqual([['2022年部门收支总表', '一、拨款（万元）', '200.00¹', '支出<收入']])
  expect(grid?.rows[0]?.cells[2]?.traits).toEqual(['struck'])
})

test('in an XML table a formula without a value is uncalculated and an empty number is blank, neither is 0', async () => {
  const rows = [
    `<Row>${xmlCell('合计')}<Cell ss:StyleID="s1" ss:Formula="=SUM(R[1]C)"/><Cell ss:Formula="=R[1]C"><Data ss:Type="Number"></Data></Cell><Cell ss:Formula="=R[1]C"><Data ss:Type="Number">5</Data></Cell><Cell ss:Formula="=R[1]C"><Data ss:Type="String"></Data></Cell></Row>`,
    `<Row>${xmlCell('工资')}<Cell><Data ss:Type="Number"/></Cell><Cell ss:Index="3"/><Cell><Data ss:Type="Number">5</Data></Cell></Row>`,
  ]
  const grid = await gridOf(xmlTable(rows.join('')))
  expect(rowsOf(grid)).toEqual([
    ['合计', '', '', '5'],
    ['工资', '', '', '5'],
  ])
  expect(grid?.rows[0]?.cells.map((cell) => cell?.traits)).toEqual([[], ['uncalculated'], ['uncalculated'], []])
  expect(grid?.rows[1]?.cells[1]).toBeNull()
})

test('an XML table may hold CDATA, comments and single quotes', async () => {
  const table = `<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet' xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'><Worksheet ss:Name='a'><Table><!-- <Row/> --><Row><Cell><Data ss:Type='String'><![CDATA[收入<支出 & 其他]]></Data></Cell></Row></Table></Worksheet></Workbook>`
  expect(rowsOf(await gridOf(textFile('a.xls', table)))).toEqual([['收入<支出 & 其他']])
})

test('an HTML table leaves out what is struck and the pinyin above a name, and a raised mark is no digit', async () => {
  const html = [
    '<html><head><style>.font5 {color:red; text-decoration:line-through;} .font6 {vertical-align:super;}</style></head><table><tr>',
    '<td><s>100.00</s>200.00</td><td><font class="font5">1.00</font><font class="font0">2.00</font></td>',
    '<td class="font5">9.00</td><td>12.00<sup>1</sup></td><td>3.00<font class="font6">2</font></td>',
    '<td><ruby>夼<rp>（</rp><rt>kuǎng</rt><rp>）</rp></ruby>里村</td><td>5.00</td></tr></table></html>',
  ]
  const grid = await gridOf(textFile('a.xls', html.join('')))
  expect(rowsOf(grid)).toEqual([['200.00', '2.00', '', '12.00¹', '3.00²', '夼里村', '5.00']])
  expect(grid?.rows[0]?.cells.map((cell) => cell?.traits.includes('struck'))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ])
})

test('a format with conditions names the unit of the part that shows the value', async () => {
  const z = '[>=10000]0!.0,"万元";0"元"'
  const grid = await gridOf(
    madeWorkbook({
      a: madeSheet([
        [
          { v: 104414, z },
          { v: 5000, z },
        ],
      ]),
    }),
  )
  expect(grid?.rows[0]?.cells.map((cell) => [cell?.text, cell?.formatUnit, cell?.traits])).toEqual([
    ['10.4万元', '万元', ['scaled']],
    ['5000元', '元', []],
  ])
})

test('in an .xls, struck parts of a text are left out and a raised mark is no digit, also where the list of texts goes on', async () => {
  const texts: readonly (readonly Part[])[] = [
    [{ text: '100.00', look: 'struck' }, { text: '200.00' }],
    [{ text: '12.00' }, { text: '1', look: 'raised' }],
    [{ text: '本年收入' }, { text: '合计' }],
  ]
  for (const cut of [0, 3]) {
    const grid = await gridOf({ name: 'a.xls', bytes: tinyXls(texts, cut) })
    expect(rowsOf(grid)).toEqual([
      ['200.00', '12.00¹', '本年收入合计'],
      ['5', ''],
    ])
    expect(grid?.rows[0]?.cells.map((cell) => cell?.traits)).toEqual([['struck'], [], []])
  }
})

test('in an .ods, struck spans are left out, raised digits are superscripts, pinyin is no part of a name', async () => {
  const style = (name: string, look: string): string =>
    `<style:style style:name="${name}" style:family="text"><style:text-properties ${look}/></style:style>`
  const cell = (inside: string): string =>
    `<table:table-cell office:value-type="string"><text:p>${inside}</text:p></table:table-cell>`
  const cells = [
    cell('<text:span text:style-name="T1">100.00</text:span><text:span text:style-name="T3">200.00</text:span>'),
    cell('12.00<text:span text:style-name="T2">1</text:span>'),
    cell('<text:ruby><text:ruby-base>夼</text:ruby-base><text:ruby-text>kuǎng</text:ruby-text></text:ruby>里村'),
    cell('合计'),
    '<table:table-cell table:style-name="ce1" office:value-type="float" office:value="9"><text:p>9.00</text:p></table:table-cell>',
  ]
  const styles = [
    '<style:style style:name="ce1" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style>',
    style('T1', 'style:text-line-through-style="solid"'),
    style('T2', 'style:text-position="super 58%"'),
    style('T3', 'style:text-line-through-style="none" style:text-position="0% 100%"'),
  ]
  const xml = `<office:document-content><office:automatic-styles>${styles.join('')}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="a"><table:table-row>${cells.join('')}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`
  const bytes = zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8(xml),
  })
  const grid = await gridOf({ name: 'a.ods', bytes })
  expect(rowsOf(grid)).toEqual([['200.00', '12.00¹', '夼里村', '合计', '']])
  expect(grid?.rows[0]?.cells.map((one) => one?.traits)).toEqual([['struck'], [], [], [], ['struck']])
})

test('in an .ods, a formula whose result is an empty text is blank; one that was never calculated is said', async () => {
  const formula = 'table:formula="of:=IF([.B1]=0;&quot;&quot;;[.B1])"'
  const cells = `<table:table-cell><text:p>合计</text:p></table:table-cell><table:table-cell ${formula}><text:p/></table:table-cell><table:table-cell ${formula}/>`
  const xml = `<office:document-content><office:body><office:spreadsheet><table:table table:name="a"><table:table-row>${cells}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`
  const bytes = zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8(xml),
  })
  const grid = await gridOf({ name: 'a.ods', bytes })
  expect(grid?.rows[0]?.cells.map((one) => one?.traits)).toEqual([[], undefined, ['uncalculated']])
})

test('a cell whose whole font is struck says nothing, and every table with struck cells is said once with their places', async () => {
  const parts = unzipSync(madeWorkbook({ a: madeSheet([['旧数', 5, 6]]) }).bytes)
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array())
  const styles = text('xl/styles.xml')
    .replace(/<fonts[\s\S]*<\/fonts>/, '<fonts count="2"><font/><font><strike/></font></fonts>')
    .replace(
      /<cellXfs[\s\S]*<\/cellXfs>/,
      '<cellXfs count="2"><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/></cellXfs>',
    )
  const sheet = text('xl/worksheets/sheet1.xml')
    .replace('<c r="A1"', '<c s="1" r="A1"')
    .replace('<c r="B1"', '<c s="1" r="B1"')
  const bytes = zipSync({ ...parts, 'xl/styles.xml': strToU8(styles), 'xl/worksheets/sheet1.xml': strToU8(sheet) })
  const reading = await readDocument({ name: 'a.xlsx', bytes })
  expect(rowsOf(gridsOf(reading)[0])).toEqual([['', '', '6']])
  expect(reading.ok && reading.document.remarks.map((one) => one.text)).toEqual([
    '这张表有 2 格里有划掉的文字（A1、B1），没有导入',
  ])
})
