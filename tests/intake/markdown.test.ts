import { describe, expect, test } from 'vitest'
import { resolveLinks, sharedPage } from '../../src/intake/links.ts'
import { readProse } from '../../src/intake/markdown.ts'
import { source } from './sources.ts'

const read = (text: string, id = 'duties') => {
  const prose = readProse(source(`${id}.md`, text), id)
  const { value, problems } = resolveLinks([prose.value], sharedPage)
  const [content] = value
  if (content === undefined) throw new Error('nothing was read')
  return { content, codes: [...prose.problems, ...problems].map(({ code }) => code) }
}

describe('headings', () => {
  test('begin at the second level, because the page has the first', () => {
    expect(read('# 甲\n\n## 乙\n').content.html).toBe('<h2 id="duties-甲">甲</h2>\n<h3 id="duties-乙">乙</h3>')
  })

  test('have anchors made of their words; a repeated heading gets -2', () => {
    const { headings } = read('# （一）收支 情况\n\n## 说明\n\n## 说明\n').content
    expect(headings.map(({ anchor }) => anchor)).toEqual(['duties-一-收支-情况', 'duties-说明', 'duties-说明-2'])
  })
})

test('HTML is shown as text and never passed through', () => {
  const { content, codes } = read('# 甲\n\n<script>alert(1)</script>\n\n看<b onclick="x()">这</b>里\n')
  expect(content.html).not.toMatch(/<script|<b/)
  expect(content.html).toContain('&#x3C;script>alert(1)&#x3C;/script>')
  expect(codes).toEqual(['GS-407', 'GS-407', 'GS-407'])
})

test('an ordered list keeps the number it was printed with', () => {
  expect(read('3. 丙\n4. 丁\n').content.html).toContain('<ol start="3">')
})

test('header cells of a table say that they head a column', () => {
  expect(read('| 项 | 额 |\n| - | - |\n| 甲 | 1 |\n').content.html).toContain('<th scope="col">项</th>')
})

test('passages carry their heading and the place where they stand', () => {
  const { passages } = read('# 收入\n\n收入 10 万元，\n占 **50%**。\n\n- 甲项 5 万元\n').content
  expect(passages.map(({ heading, kind, text }) => [heading, kind, text])).toEqual([
    ['收入', 'heading', '收入'],
    ['收入', 'text', '收入 10 万元，\n占 50%。'],
    ['收入', 'text', '甲项 5 万元'],
  ])
  expect(passages[2]?.place).toEqual({ file: 'duties.md', line: 6, column: 3 })
})

describe('links', () => {
  test('lead to headings by their words, and to web addresses', () => {
    const { content, codes } = read('# 一、职责\n\n[上文](#一、职责)、[网站](https://example.org/)\n')
    expect(codes).toEqual([])
    expect(content.html).toContain('<a href="#duties-%E4%B8%80-%E8%81%8C%E8%B4%A3">上文</a>')
    expect(content.html).toContain('<a href="https://example.org/">网站</a>')
  })

  test('that lead nowhere or run a script leave their words and an error', () => {
    const { content, codes } = read('[甲](#没有)[乙](javascript:x)[丙](other.md)\n')
    expect(codes).toEqual(['GS-405', 'GS-406', 'GS-405'])
    expect(content.html).toBe('<p>甲乙丙</p>')
  })
})
