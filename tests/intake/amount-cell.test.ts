// Cells of amounts: what is read with a 提示, and what each slip is called.
import { describe, expect, test } from 'vitest'
import type { Problem } from '../../src/budget/problem.ts'
import { readAmountCell } from '../../src/intake/amount-cell.ts'

const place = { file: 'a.csv', line: 2, column: 3 }

const read = (text: string) => {
  const problems: Problem[] = []
  const cell = readAmountCell(text, '万元', place, '“道路”一行“合计”一列', (found) => void problems.push(found))
  return { cell, codes: problems.map(({ code }) => code), fix: problems[0]?.fix ?? '' }
}

test('a mark of a note stays in the text, beside the amount, and is said', () => {
  const { cell, codes } = read('190.80①')
  expect(codes).toEqual(['GS-110'])
  expect(cell).toMatchObject({ kind: 'amount', amount: { fen: 190_800_000n, text: '190.80①', mark: '①' } })
})

test('a negative in brackets or behind a triangle is read, keeps its text, and is said', () => {
  for (const text of ['(20.00)', '△20.00']) {
    const { cell, codes } = read(text)
    expect(codes).toEqual(['GS-111'])
    expect(cell).toMatchObject({ kind: 'amount', amount: { fen: -20_000_000n, text } })
  }
})

describe('a slip with one obvious cause is named as what it is', () => {
  test.each([
    ['a break of the line', '1,2\n50.00', '换行', '1,250.00'],
    ['blanks between the thousands', '1 234 567.80', '千分位', '1234567.80'],
    ['apostrophes between the thousands', "1'234.56", '千分位', '1234.56'],
    ['a blank in the middle', '120. 50', '空格', '120.50'],
    ['points between the thousands', '1.234.567,89', '千分位用逗号', '1234567.89'],
    ['two forms of minus', '-(20.00)', '只写一种', '-20.00'],
    ['a unit', '120.50万元', '删去单位', '万元'],
    ['a dash', '—', '留空', '0'],
  ])('%s', (_what, text, word, right) => {
    const { cell, codes, fix } = read(text)
    expect(cell.kind).toBe('blank')
    expect(codes.length).toBe(1)
    expect(fix).toContain(word)
    expect(fix).toContain(right)
  })
})
