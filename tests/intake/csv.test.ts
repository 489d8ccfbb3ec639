import { describe, expect, test } from 'vitest'
import { parseCsv } from '../../src/intake/csv.ts'
import { source } from './sources.ts'

const parse = (text: string) => parseCsv(source('t.csv', text))
const texts = (text: string) => parse(text).value?.rows.map((row) => row.map((cell) => cell.text))
const placeOf = (text: string, wanted: string): string => {
  const cells = parse(text).value?.rows.flat() ?? []
  const place = cells.find((cell) => cell.text === wanted)?.place
  return `${place?.line}:${place?.column}`
}

test('line and column are those an editor shows, counted in characters', () => {
  expect(placeOf('编码,名称,合计\n208,社会保障,1.00\n', '1.00')).toBe('2:10')
  expect(placeOf('编码,名称,合计\n208,𠮷祥支出,1.00\n', '1.00')).toBe('2:10')
})

test('quotes and commas before a cell count for its column', () => {
  expect(placeOf('a,b,c\n"1,234.00","甲""乙""",5\n', '5')).toBe('2:21')
})

test('a line break inside quotes moves the cells after it to the next line', () => {
  const text = 'a,b\n"社会\n保障",1\n210,2\n'
  expect(texts(text)).toEqual([
    ['社会\n保障', '1'],
    ['210', '2'],
  ])
  expect(placeOf(text, '1')).toBe('3:5')
  expect(placeOf(text, '2')).toBe('4:5')
})

test('Windows line ends and a missing last line end change nothing', () => {
  const plain = parse('a,b\n1,2\n"3\n4",5\n').value
  expect(parse('a,b\r\n1,2\r\n"3\r\n4",5').value).toEqual(plain)
})

test('blank rows and blank trailing columns that a spreadsheet leaves are dropped', () => {
  expect(texts('a,b,,\n1,2,,\n\n,,,\n3,,,\n,,,\n')).toEqual([
    ['1', '2'],
    ['3', ''],
  ])
})

test('a row with fewer or more cells than the headings is reported and not read', () => {
  const { value, problems } = parse('a,b,c\n1,2\n1,2,3,4\n1,2,3,\n')
  expect(problems.map(({ code, place }) => [code, 'line' in place ? place.line : 0])).toEqual([
    ['GS-204', 2],
    ['GS-205', 3],
  ])
  expect(value?.rows).toHaveLength(1)
})

describe('a sheet saved as it is gets one message that says what to do', () => {
  const first = (text: string) =>
    parseCsv(source('a.csv', text)).problems.map(({ code, place }) => [code, 'line' in place ? place.line : 0])

  test.each([
    [
      'titles above the headings',
      '附表3,,,\n支出表,,,\n部门：甲,,,单位：万元\n编码,名称,合计,基本\n208,乙,1,1\n',
      [['GS-212', 1]],
    ],
    ['headings in two rows', '编码,名称,2024年预算数,\n,,合计,基本\n208,乙,1,1\n', [['GS-213', 2]]],
    [
      'headings in two rows of which the upper is nearly blank',
      '名称,2024年预算数,,\n,合计,基本,项目\n乙,1,1,0\n',
      [['GS-213', 2]],
    ],
    ['tabs', '编码\t名称\t合计\n208\t乙\t1\n', [['GS-214', 1]]],
    ['full-width commas', '编码，名称，合计\n208，乙，1\n', [['GS-214', 1]]],
    ['a row torn in two', '编码,名称,合计\n208,乙\n乙,1\n210,丙,2\n', [['GS-215', 3]]],
    ['a short row', '编码,名称,合计\n208,乙\n210,丙,2\n', [['GS-204', 2]]],
  ])('%s', (_what, text, expected) => {
    expect(first(text)).toEqual(expected)
  })

  test.each([
    ['a statement of headings alone', '编码,名称,合计\n'],
    ['a statement whose first rows have no amounts', '项目,2023年,2024年\n一、收入,,\n二、支出,,\n'],
    ['two columns', '项目,金额\n一、收入,\n其中：拨款,5\n'],
    ['a total without a name in the first row', '编码,名称,合计,基本\n,,120.50,100.50\n208,乙,1,1\n'],
    ['semicolons in a name', '编码,名称；说明；备注,合计\n208,乙,1\n'],
  ])('%s is a table', (_what, text) => {
    expect(first(text)).toEqual([])
  })
})
