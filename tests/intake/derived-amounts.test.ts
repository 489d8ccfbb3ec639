// A figure that prose takes from a table: shown as taken, and no evidence of anything.
import { expect, test } from 'vitest'
import { checkFolder } from '../../src/desk/examine.ts'
import { madeUpFiles } from '../authoring/made-up-year.ts'

const withProse = (text: string) =>
  checkFolder({ ...madeUpFiles, 'content/river-works/2026/budget/explanations.md': `# 情况说明\n\n${text}\n` })

const contentOf = (text: string) => withProse(text).disclosure?.contents[0]

test('it is shown with its unit and said to come from the table', () => {
  const html = contentOf('农林水支出:金额[表=summary 行=农林水支出 列=2026年预算]。')?.html
  expect(html).toContain('<span class="derived">1,000.00万元<small>（取自公开表）</small></span>')
})

test('rules read no figure there, so that no copy counts as an agreement', () => {
  const passages = contentOf('农林水支出:金额[表=2026年部门收支总表 行=农林水支出 列=2026年预算]。')?.passages
  expect(passages?.map(({ text }) => text)).toEqual(['情况说明', '农林水支出（金额见公开表）。'])
  const copied = withProse('支出总计:金额[表=summary 行=支出总计 列=2026年预算]。')
  const printed = withProse('支出总计1,200.00万元。')
  const counted = ({ reviews }: ReturnType<typeof checkFolder>): number =>
    reviews
      .flatMap(({ checks }) => checks)
      .filter(({ evidence }) =>
        evidence.some(({ place }) => place !== null && 'file' in place && place.file.endsWith('explanations.md')),
      ).length
  expect(counted(copied)).toBe(0)
  expect(counted(printed)).toBeGreaterThan(0)
})

test.each([
  ['表=general 行=农林水支出 列=2026年预算', '没有“general”这张表'],
  ['表=summary 行=国防支出 列=2026年预算', '里没有“国防支出”这一行'],
  ['表=summary 行=农林水支出 列=2020年', '里没有“2020年”这一列'],
])('what is not there is an error: %s', (address, words) => {
  const [found] = withProse(`支出:金额[${address}]。`).checked.problems.filter(({ code }) => code === 'GS-420')
  expect(found?.severity).toBe('错误')
  expect(found?.what).toContain(words)
})
