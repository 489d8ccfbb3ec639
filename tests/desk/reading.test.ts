// What the desk tells of a reading: every number accounted for, files that were not read, and places that can be found
// where several files lie on the desk.
import { expect, test } from 'vitest'
import { examine } from '../../src/desk/examine.ts'
import { readingSentence } from '../../src/desk/sentence.ts'
import { readDocument } from '../../src/importer/readers/index.ts'
import { standingWords } from '../../src/importer/table-standing.ts'
import { readingView } from '../../src/views/desk/reading-view.ts'
import { madeSheet, madeWorkbook, textFile } from '../importer/importing.ts'

const spending = madeSheet([
  ['2024年部门支出总表'],
  ['编制部门：河湾市工程局', null, null, null, '单位：元'],
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  ['215', '工业', 30, 10, 20],
  [null, '合计', 30, 10, 20],
])
const stray = madeSheet([['内部测算'], ['甲', 12.5], ['乙', 13.5]])

const options = { department: 'river-works', year: 2024, stage: 'budget', recordedOn: '2024-02-01' } as const

const onTheDesk = (...inputs: Parameters<typeof examine>[0]) =>
  examine(inputs, { options, name: '', portal: {}, published: null }, readDocument)

test('a number is entered, needless or still to be looked at, and the line at the top says so of each', async () => {
  const examined = await onTheDesk(madeWorkbook({ 支出: spending, 再印: spending, 测算: stray }))
  const { amounts, amountsPlaced, amountsLeft, left } = examined.result.report.conservation
  expect(amountsLeft).toBeGreaterThan(0)
  const needless = amounts - amountsPlaced - amountsLeft
  expect(needless).toBeGreaterThan(0)
  expect(readingSentence(examined)).toContain(
    `数字 ${amounts} 个，录入 ${amountsPlaced} 个，不必录入 ${needless} 个；没有录入、要看一眼的内容 ${left} 处。`,
  )
})

test('a file that could not be read among others that were is told in the line at the top', async () => {
  const picture = { name: '章.png', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]) }
  expect(readingSentence(await onTheDesk(madeWorkbook({ 支出: spending })))).not.toContain('没有读')
  expect(readingSentence(await onTheDesk(madeWorkbook({ 支出: spending }), picture))).toContain(
    '有 1 个文件没有读，原因见“二、确认”。',
  )
})

test('where several files lie on the desk a place is told with the name of its file, where one does without', async () => {
  const book = madeWorkbook({ 支出: spending, 测算: stray })
  const placesOf = async (...inputs: Parameters<typeof examine>[0]) => {
    const { result } = await onTheDesk(...inputs)
    return readingView(result.report, standingWords).left.flatMap(({ places }) => places)
  }
  expect((await placesOf(book)).join('\n')).toMatch(/^工作表“测算”A\d/)
  const both = await placesOf(book, textFile('职能.txt', '部门主要职能\n\n负责河道治理。\n'))
  expect(both.filter((place) => place.includes('测算')).every((place) => place.startsWith(`${book.name} 工作表`))).toBe(
    true,
  )
})

test('files of which nothing can be entered are said to hold nothing to check, with no fault of a folder that is not there', async () => {
  const picture = { name: '章.png', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]) }
  expect(readingSentence(await onTheDesk(picture))).toBe(
    '读完了：有 1 个文件没有读，原因见“二、确认”。没有可以核对的内容。',
  )
  const blank = madeSheet([
    ['2024年部门支出总表'],
    ['编制部门：', null, null, null, '单位：元'],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    [null, '合计', null, null, null],
  ])
  expect(readingSentence(await onTheDesk(madeWorkbook({ 支出: blank })))).toBe(
    '读完了：这是没有填写的模板，没有可以核对的内容。',
  )
})

test('a table is proven by its sums, and text, which has none, is only to be compared', async () => {
  const duties = madeSheet([['部门主要职能'], ['    本局负责河道治理。']])
  const { result } = await onTheDesk(madeWorkbook({ 部门主要职能: duties, 支出: spending }))
  const said = readingView(result.report, standingWords).tables.map(
    ({ takenFor, standing }) => `${takenFor} ${standing}`,
  )
  expect(said.toSorted()).toEqual(['文字说明 请对照原件', '部门支出总表 按合计验算相符'])
})
