// A .docx as the page shows it: automatic numbers, merged cells, text boxes, struck words, check boxes.
import { expect, test } from 'vitest'
import { readWord } from '../../src/importer/readers/word/read-word.ts'
import { gridsOf, paragraphsOf, partsOf, rowsOf } from './read-parts.ts'
import { cell, para, table, tinyDocx } from './tiny-docx.ts'

const read = (body: string, parts: Readonly<Record<string, string>> = {}) => readWord('a.docx', tinyDocx(body, parts))

const numbering = `<w:numbering><w:abstractNum w:abstractNumId="7">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
  <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl></w:abstractNum>
  <w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`
const numbered = (text: string, level: number) =>
  para(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="3"/></w:numPr>`)

test('automatic numbers are counted as Word counts them', async () => {
  const body = [
    numbered('收入情况', 0),
    numbered('总体', 1),
    numbered('甲', 2),
    numbered('乙', 2),
    numbered('支出情况', 0),
    numbered('结构', 1),
  ]
  expect(paragraphsOf(await read(body.join(''), { numbering }))).toEqual([
    '一、收入情况',
    '（一）总体',
    '1. 甲',
    '2. 乙',
    '二、支出情况',
    '（一）结构',
  ])
})

test('a heading is known by its style, also through the style it is based on', async () => {
  const styles = `<w:styles><w:style w:styleId="2"><w:name w:val="heading 1"/></w:style><w:style w:styleId="mine"><w:name w:val="章"/><w:basedOn w:val="2"/></w:style></w:styles>`
  const parts = partsOf(await read(para('概况', '<w:pStyle w:val="mine"/>'), { styles }))
  expect(parts).toMatchObject([{ kind: 'paragraph', text: '概况', heading: 1 }])
})

test('cells that go on keep their words, and cells left out before a row keep their columns', async () => {
  const grid = gridsOf(
    await read(
      table(
        [cell('产出指标', '<w:vMerge w:val="restart"/>'), cell('数量'), cell('5')],
        [cell('（50分）', '<w:vMerge/>'), cell('质量'), cell('6')],
        ['<w:trPr><w:gridBefore w:val="1"/></w:trPr>', cell('时效'), cell('7')],
      ),
    ),
  )[0]
  expect(rowsOf(grid)).toEqual([
    ['产出指标\n（50分）', '数量', '5'],
    ['', '质量', '6'],
    ['', '时效', '7'],
  ])
  expect(grid?.rows[0]?.cells[0]).toMatchObject({ rowSpan: 2 })
})

test('a vertical merge that nothing begins is a cell of its own', async () => {
  const grid = gridsOf(await read(table([cell('甲'), cell('1')], [cell('乙', '<w:vMerge/>'), cell('2')])))[0]
  expect(rowsOf(grid)).toEqual([
    ['甲', '1'],
    ['乙', '2'],
  ])
})

test('struck words are left out and said; deletions are out, insertions in', async () => {
  const body = `<w:p><w:r><w:t>金额</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>100</w:t></w:r><w:ins><w:r><w:t>200</w:t></w:r></w:ins><w:del><w:r><w:delText>300</w:delText></w:r></w:del></w:p>`
  const reading = await read(body)
  expect(paragraphsOf(reading)).toEqual(['金额200'])
  expect(reading.ok && reading.document.remarks.map(({ text }) => text)).toEqual([expect.stringContaining('划掉')])
})

test('a text box without a fallback is read, once', async () => {
  const box = `<w:txbxContent>${para('框内文字')}</w:txbxContent>`
  const body = `<w:p><w:r><w:t>正文</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r></w:p>`
  expect(paragraphsOf(await read(body))).toEqual(['正文', '框内文字'])
})

test('check boxes are signs, and a hyphen that does not break is a minus before a figure', async () => {
  const body = `<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>是 </w:t><w:sym w:font="Wingdings" w:char="F0A8"/><w:t>否 \u20115.00</w:t></w:r></w:p>`
  expect(paragraphsOf(await read(body))).toEqual(['☑是 □否 -5.00'])
})

test('headers and footers are margin; a torn file is refused', async () => {
  const reading = await read(para('正文'), { footer1: `<w:ftr>${para('第 1 页')}</w:ftr>` })
  expect(partsOf(reading)).toMatchObject([{ text: '正文' }, { text: '第 1 页', margin: true }])
  expect(await readWord('a.docx', new Uint8Array([0x50, 0x4b, 3, 4, 0]))).toMatchObject({
    ok: false,
    refusal: { what: expect.stringContaining('已损坏') },
  })
})

const words = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`
const mark = (kind: string, data = ''): string => `<w:r><w:fldChar w:fldCharType="${kind}">${data}</w:fldChar></w:r>`
const field = (code: string, result = ''): string =>
  `${mark('begin')}<w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r>${result === '' ? '' : mark('separate') + words(result)}${mark('end')}`

test('signs that Word keeps in the code of a field are read: circled numbers, ticked boxes, characters under pinyin, fractions', async () => {
  const body = [
    field(' eq \\o\\ac(○,1)') + words('培训人次'),
    field('EQ \\o\\ac(○,三)') + words('其他'),
    field('eq \\o\\ac(○,甲)') + words('项'),
    field('eq \\o\\ac(□,√)') + words('是'),
    words('东') + field('EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(kuǎng),夼)') + words('村'),
    words('完成') + field('EQ \\F(1,2)') + words('以上'),
    field('EQ \\o(\\s\\up 5(上),\\s\\do 2(下))') + words('级'),
    words('见第') + field(' PAGEREF _a ', '12') + words('页'),
  ]
  const reading = await read(body.map((inside) => `<w:p>${inside}</w:p>`).join(''))
  expect(paragraphsOf(reading)).toEqual([
    '①培训人次',
    '㊂其他',
    '（甲）项',
    '☑是',
    '东夼村',
    '完成1/2以上',
    '上下级',
    '见第12页',
  ])
})

test('the entry that was chosen from a list is read once, with a result beside it or without', async () => {
  const list = (chosen: string): string =>
    `<w:ffData><w:ddList>${chosen}<w:listEntry w:val="一次性项目"/><w:listEntry w:val="跨年度项目"/></w:ddList></w:ffData>`
  const ask = (chosen: string, result: string): string =>
    `<w:p>${words('类型：')}${mark('begin', list(chosen))}<w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r>${result}${mark('end')}${words('。')}</w:p>`
  const second = '<w:result w:val="1"/>'
  const body = ask(second, '') + ask('', '') + ask(second, mark('separate') + words('跨年度项目'))
  expect(paragraphsOf(await read(body))).toEqual(['类型：跨年度项目。', '类型：一次性项目。', '类型：跨年度项目。'])
})

test('a raised digit is a superscript, never a digit of the amount before it', async () => {
  const lifted = (text: string): string =>
    `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>${text}</w:t></w:r>`
  const body = `<w:p>${words('预算12')}${lifted('1')}${words('万元，面积100m')}${lifted('2')}</w:p>`
  expect(paragraphsOf(await read(body))).toEqual(['预算12¹万元，面积100m²'])
})

test('a formula of the equation editor is read in plain signs', async () => {
  const t = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`
  const power = `<m:sSup><m:e>${t('m')}</m:e><m:sup>${t('2')}</m:sup></m:sSup>`
  const body = `<w:p>${words('面积')}<m:oMath>${t('100')}${power}</m:oMath>${words('，占')}<m:oMath><m:f><m:num>${t('1')}</m:num><m:den>${t('3')}</m:den></m:f></m:oMath></w:p>`
  expect(paragraphsOf(await read(body))).toEqual(['面积100m²，占1/3'])
})
