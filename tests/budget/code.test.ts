// Subject codes: 类, 款 and 项 by their length.
import { expect, test } from 'vitest'
import { codeLevel, parentCode, splitCodedName } from '../../src/budget/code.ts'

test('three, five and seven digits are 类, 款 and 项; other lengths are no code', () => {
  expect(['208', '20805', '2080505', '5050299', '20', '', '208a5'].map(codeLevel)).toEqual([
    1,
    2,
    3,
    3,
    null,
    null,
    null,
  ])
})

test('the parent of a 项 is its 款, and a 类 has none', () => {
  expect(['2080505', '20805', '208'].map(parentCode)).toEqual(['20805', '208', null])
})

test.each([
  ['[20805]行政事业单位养老支出', '20805', '行政事业单位养老支出'],
  ['【501】', '501', ''],
  ['501', '501', ''],
  ['2080505 机关事业单位基本养老保险缴费支出', '2080505', '机关事业单位基本养老保险缴费支出'],
  ['[402001]忻州市工业和信息化局', '402001', '忻州市工业和信息化局'],
  ['教育支出', '', '教育支出'],
  ['2022年预算数', '', '2022年预算数'],
])('%s is taken apart into code and name', (text, code, name) => {
  expect(splitCodedName(text)).toEqual({ code, name })
})
