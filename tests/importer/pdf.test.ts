// A born-digital PDF: tables by their rulings, paragraphs by their lines, and what is refused.
import { expect, test } from 'vitest'
import { readPdf } from '../../src/importer/readers/pdf/read-pdf.ts'
import { gridsOf, paragraphsOf, partsOf, rowsOf } from './read-parts.ts'
import {
  clipped,
  filled,
  lattice,
  page,
  say,
  shippedMaps,
  stroked,
  switchedOff,
  type TinyPage,
  tinyPdf,
  transparent,
} from './tiny-pdf.ts'

const read = (...pages: readonly TinyPage[]) => readPdf('a.pdf', tinyPdf(pages), shippedMaps)

const xs = [50, 120, 300, 400, 500]
const ys = [100, 120, 140, 160]

const statement = [
  say('科目编码', 55, 114),
  say('科目名称', 150, 114),
  say('合计', 330, 114),
  say('基本支出', 430, 114),
  say('208', 55, 134),
  say('社会保障和就业支出', 125, 134),
  say('754.75', 365, 134),
  say('700.00', 465, 134),
  say('21011', 55, 154),
  say('行政事业单位医疗', 125, 154),
  say('236.64', 365, 154),
]

const table = [
  ['科目编码', '科目名称', '合计', '基本支出'],
  ['208', '社会保障和就业支出', '754.75', '700.00'],
  ['21011', '行政事业单位医疗', '236.64', ''],
]

test('thin filled rectangles are rulings, in whatever order the cells were painted', async () => {
  const reading = await read(page(...lattice(xs, ys), ...statement.toReversed()))
  expect(gridsOf(reading).map(rowsOf)).toEqual([table])
})

test('strokes are rulings as well, and a wide fill is the background of a cell', async () => {
  const reading = await read(
    page(
      '0.9 g',
      filled(50, 100, 500, 120).replace(/ 0\.8 re/, ' 20 re'),
      '0 g',
      ...lattice(xs, ys, stroked),
      ...statement,
    ),
  )
  expect(gridsOf(reading).map(rowsOf)).toEqual([table])
})

test('cells without a ruling between them are one merged cell', async () => {
  const upright = [stroked(50, 100, 50, 160), stroked(300, 120, 300, 160), stroked(500, 100, 500, 160)]
  const across = [100, 120, 140, 160].map((y) => stroked(50, y, 500, y))
  const [grid] = gridsOf(
    await read(
      page(
        ...upright,
        ...across,
        say('支出', 250, 114),
        say('项目', 100, 134),
        say('金额', 400, 134),
        say('合计', 100, 154),
        say('5.00', 465, 154),
      ),
    ),
  )
  expect(rowsOf(grid)).toEqual([
    ['支出', ''],
    ['项目', '金额'],
    ['合计', '5.00'],
  ])
  expect(grid?.rows[0]?.cells[0]).toMatchObject({ colSpan: 2, rowSpan: 1 })
})

test('code and name of a row may stand some points apart', async () => {
  const reading = await read(
    page(...lattice(xs, ys), say('208', 55, 131), say('社会保障', 125, 137), say('9.00', 365, 134)),
  )
  expect(rowsOf(gridsOf(reading)[0])).toContainEqual(['208', '社会保障', '9.00', ''])
})

test('what a clip hides is not read: a tall cell is painted on both pages and shown once', async () => {
  const cell = [say('上半行', 125, 560), say('下半行', 125, 590)]
  const first = page(
    ...lattice([50, 120, 300], [500, 540, 575]),
    say('1', 60, 560),
    clipped(120, 540, 180, 35, ...cell),
  )
  const second = page(
    ...lattice([50, 120, 300], [60, 90, 120]),
    clipped(120, 60, 180, 30, say('上半行', 125, 50), say('下半行', 125, 80)),
  )
  const words = gridsOf(await read(first, second))
    .flatMap(rowsOf)
    .flat()
    .join('')
  expect(words.match(/上半行/g)).toHaveLength(1)
  expect(words.match(/下半行/g)).toHaveLength(1)
})

test('a table between the same edges on the next page goes on, and its total row keeps the columns of the page before', async () => {
  const first = page(...lattice(xs, ys), ...statement)
  const total = [
    stroked(50, 60, 50, 80),
    stroked(300, 60, 300, 80),
    stroked(400, 60, 400, 80),
    stroked(500, 60, 500, 80),
    stroked(50, 60, 500, 60),
    stroked(50, 80, 500, 80),
  ]
  const grids = gridsOf(await read(first, page(...total, say('合计', 150, 74), say('991.39', 365, 74))))
  expect(grids.map(({ continues }) => continues)).toEqual([false, true])
  expect(rowsOf(grids[1])).toEqual([['合计', '', '991.39', '']])
})

test('a figure that touches the words of the next cell is a cell of its own', async () => {
  const reading = await read(page(...lattice(xs, ys), say('0.00其他资金', 380, 134)))
  expect(rowsOf(gridsOf(reading)[0]).flat()).toContain('0.00')
  expect(rowsOf(gridsOf(reading)[0]).flat()).toContain('其他资金')
})

test('a paragraph goes on over line and page ends; a page number between is kept aside', async () => {
  const long = '本部门收入预算较上年增加主要原因是项目调整以及人员经费按政策标准正常增长所致并且相应增加'
  const reading = await read(
    page(say(`　　${long}`, 50, 60), say(`${long}社保`, 50, 76), say('— 1 —', 400, 570)),
    page(say('缴费等。', 50, 60), say('　　支出预算如下。', 50, 76), say('— 2 —', 400, 570)),
  )
  expect(paragraphsOf(reading)).toEqual([`${long}${long}社保缴费等。`, '支出预算如下。'])
  expect(partsOf(reading).filter((part) => part.kind === 'paragraph' && part.margin === true)).toHaveLength(2)
})

test('radicals are folded to the signs they look like', async () => {
  expect(paragraphsOf(await read(page(say('⾦额与⻓期⻔类', 50, 60))))).toEqual(['金额与长期门类'])
})

test.each([
  ['a page without text', tinyPdf([page(stroked(1, 1, 50, 50))]), /没有|读不出/],
  ['a locked file', tinyPdf([page(say('甲', 50, 60))], true), /打开密码/],
  ['a torn file', new TextEncoder().encode('%PDF-1.4\nnothing more'), /已损坏/],
  ['three hundred and one pages', tinyPdf(Array.from({ length: 301 }, () => page(say('甲', 50, 60)))), /301 页/],
])('%s is refused in one sentence with one thing to do', async (_, bytes, what) => {
  const reading = await readPdf('a.pdf', bytes, shippedMaps)
  expect(reading).toMatchObject({
    ok: false,
    refusal: { what: expect.stringMatching(what), fix: expect.stringMatching(/^[从去改拆]/) },
  })
})

const remarksOf = (reading: Awaited<ReturnType<typeof read>>): readonly string[] =>
  reading.ok ? reading.document.remarks.map(({ text }) => text) : []

test('what a page does not show is not read and is said: a layer that is off, a cropped margin, words under a later box', async () => {
  const shown = say('本年收入合计', 55, 114)
  const hiding: readonly TinyPage[] = [
    page(shown, switchedOff(say('内部测算', 55, 154), ...lattice(xs, ys))),
    { ...page(shown, say('内部测算', 55, 570)), cropped: 60 },
    page(shown, say('内部测算', 55, 154), '1 g', '50 420 200 40 re f', '0 g'),
  ]
  for (const one of hiding) {
    const reading = await read(one)
    expect(paragraphsOf(reading)).toEqual(['本年收入合计'])
    expect(gridsOf(reading)).toEqual([])
    expect(remarksOf(reading)).toEqual([expect.stringContaining('看不见的文字')])
  }
})

test('an amount that was painted over and written anew is the new one', async () => {
  const over = ['1 g', '360 432 38 16 re f', '0 g', say('800.00', 365, 154)]
  const reading = await read(page(...lattice(xs, ys), ...statement, ...over))
  expect(rowsOf(gridsOf(reading)[0])).toEqual([...table.slice(0, 2), ['21011', '行政事业单位医疗', '800.00', '']])
})

test('words under a transparent mark, and words painted upon their background, are read', async () => {
  const reading = await read(
    page(
      '0.9 g',
      '50 470 200 30 re f',
      '0 g',
      say('本年收入合计', 55, 114),
      transparent('1 1 0 rg', '50 470 200 30 re f'),
    ),
  )
  expect(paragraphsOf(reading)).toEqual(['本年收入合计'])
  expect(remarksOf(reading)).toEqual([])
})

test('a small digit above the line is a superscript behind the amount, not a digit of it', async () => {
  const marked = [
    say('1', 395, 130.4, 6.5),
    say('2', 398.25, 130.4, 6.5),
    say('m', 125, 170),
    say('2', 130, 166.5, 6.5),
  ]
  const reading = await read(page(say('2024年部门预算', 300, 60, 20), ...lattice(xs, ys), ...statement, ...marked))
  expect(rowsOf(gridsOf(reading)[0])[1]).toEqual(['208', '社会保障和就业支出', '754.75¹²', '700.00'])
  expect(paragraphsOf(reading)).toContain('m²')
})
