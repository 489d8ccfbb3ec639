// What a page's width and justified lines put between characters is taken out before anything is read; where it was
// printed stays known.
import { describe, expect, test } from 'vitest'
import { readable, readPassage } from '../../../src/budget/explanations/readable.ts'

const read = (text: string): string => readable(text).text

describe('text is joined before it is read', () => {
  test('a soft break within a word, a number and its unit is none', () => {
    expect(read('项目支\n出决算55.7\n元')).toBe('项目支出决算55.7元')
    expect(read('增加 24\n5万元')).toBe('增加245万元')
  })

  test('blanks of justified lines and between digits and words are none', () => {
    expect(read('2024 年度 项 目 支 出 12.50 万元')).toBe('2024年度项目支出12.50万元')
    expect(read('经费1, 537.4万元')).toBe('经费1,537.4万元')
  })

  test('two numbers, two Latin words and two items of a list stay two', () => {
    expect(read('12 345')).toBe('12 345')
    expect(read('5, 10万元')).toBe('5, 10万元')
    expect(read('Open Data')).toBe('Open Data')
    expect(read('如下：\n（一）教育\n二、卫生')).toBe('如下:\n(一)教育\n二、卫生')
    expect(read('共8万元。\n其中')).toBe('共8万元。\n其中')
  })

  test('what is quoted keeps its full-width signs', () => {
    expect(readable('教育支出\n（类）').printed).toBe('教育支出（类）')
  })
})

test('a sign of joined text is found where it was printed', () => {
  const place = { file: 'content/a.md', line: 7, column: 1 }
  const { text, placeOf } = readPassage({ anchor: '', heading: '', kind: 'text', text: '项目支\n出 9 万元', place })
  expect(placeOf(text.indexOf('9'))).toEqual({ file: 'content/a.md', line: 8, column: 3 })
})
