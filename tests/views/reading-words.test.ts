import { describe, expect, it } from 'vitest'
import { readValue } from '../../src/budget/reading.ts'
import { readingWords } from '../../src/views/form/reading-words.ts'

describe('A printed indicator value is said in words', () => {
  it.each([
    ['≥80百分比', '不低于 80%'],
    ['≤13.16万元', '不超过 13.16 万元'],
    ['>500个', '高于 500 个'],
    ['每年2次', '每年 2 次'],
    ['12月31日前', '日期'],
    ['效果明显', '定性'],
    ['本指标不适用', '不适用'],
    ['原文残缺', '原文残缺'],
    ['', '空白'],
  ])('%s is read as %s', (printed, words) => {
    expect(readingWords(readValue(printed))).toBe(words)
  })
})
