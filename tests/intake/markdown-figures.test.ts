// The invariant of prose: every figure of a Markdown file stands in its passages and on its page, in the order of the
// file, or an error names it. Held by random prose that is full of what Markdown takes for marks.
import { describe, expect, test } from 'vitest'
import { resolveLinks, sharedPage } from '../../src/intake/links.ts'
import { readProse } from '../../src/intake/markdown.ts'
import { numberItems } from '../../src/views/words/numbered-prose.ts'
import { source } from './sources.ts'

const read = (text: string) => {
  const prose = readProse(source('duties.md', text), 'duties')
  const { value, problems } = resolveLinks([prose.value], sharedPage)
  const html = numberItems(value[0]?.html ?? '')
  return {
    codes: [...prose.problems, ...problems].filter(({ severity }) => severity === '错误').map(({ code }) => code),
    passages: prose.value.passages.map(({ text: words }) => words),
    html,
    page: html
      .replace(/<caption[^>]*>.*?<\/caption>/gs, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/&#x[\dA-F]+;/g, ' '),
  }
}

const digits = (text: string): string => (text.match(/\p{N}/gu) ?? []).join('')

/** A generator of numbers from a seed (mulberry32), so that every run tries the same prose. */
const createRandom = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const pieces = [
  ...['5', '120.50', '1,234', '2024', '3%', '①', '²', '万元', '增加', '，', '。', '：', ' ', ' ', '\n', '\n\n', '\n\n'],
  ...[
    '~',
    '~~',
    '*',
    '**',
    '_',
    '__',
    '`',
    '```',
    '|',
    '| 1 | 2 |\n',
    '|---|---|\n',
    '#',
    '# ',
    '## ',
    '> ',
    '- ',
    '+ ',
  ],
  ...['1. ', '3) ', '2024. ', '[', ']', '(', ')', '[1]: ', '[^2]', '[^2]: ', '![', '](a.md)', '"7"', '<', '>', '</b>'],
  ...[
    '&#49;',
    '&amp;',
    '\\',
    '  \n',
    '    ',
    '\t',
    '---\n',
    '===\n',
    'https://a.cn/9',
    '<!-- 8 -->',
    '4\n===\n',
    '~~~ 6\n',
  ],
]

test('every figure of random prose stands in its passages and on its page, or an error names it', () => {
  const random = createRandom(20)
  const lost: string[] = []
  let shown = 0
  for (let round = 0; round < 800; round++) {
    const text = Array.from({ length: 3 + random(24) }, () => pieces[random(pieces.length)]).join('')
    const { codes, passages, page } = read(text)
    if (codes.length > 0) continue
    shown++
    // Addresses and pictures stand in attributes; their own words stand on the page.
    if (/\]\(|!\[/.test(text)) continue
    if (digits(text) !== digits(passages.join('\n')) || digits(text) !== digits(page)) lost.push(text)
  }
  expect(lost.slice(0, 3)).toEqual([])
  expect(shown).toBeGreaterThan(300)
})

describe('what looks like a mark of Markdown stays what it is', () => {
  test.each([
    ['ranges', '增长5~8%，回落3~4%，其中~~6~~项'],
    ['products', '共2*3*4间，2**3**4，(3)*5*6'],
    ['a note', '[注1]:120万元'],
    ['a footnote', '共5项[^3]。\n\n[^3]: 含2项结转'],
    ['an unused footnote', '[^3]: 含2项结转'],
    ['an entity', '共&#49;20万元'],
    ['a reference', '见[图1][2]，![图3][4]'],
  ])('%s', (_what, text) => {
    const { passages, html, codes } = read(text)
    expect(codes).toEqual([])
    expect(passages.join('\n\n')).toBe(text)
    expect(html).not.toMatch(/<(?:del|em|strong|sup|section|img)\b/)
  })
})

test('numbers of a list are the ones that were written, on the page and in the passages', () => {
  const { passages, page } = read('2. 甲\n2. 乙\n7. 丙\n')
  expect(passages).toEqual(['2. 甲', '2. 乙', '7. 丙'])
  expect(page.replace(/\s/g, '')).toBe('2、甲2、乙7、丙')
})

test('figures on both sides of a break of the line stay two', () => {
  expect(read('2023  \n2024').passages).toEqual(['2023\n2024'])
})

test('a cell without a column is an error at its place', () => {
  const prose = readProse(source('a.md', '| 项 | 额 |\n|---|---|\n| 甲 | 1 | 500 |\n'), 'a')
  expect(prose.problems.map(({ code, place }) => [code, place])).toEqual([
    ['GS-411', { file: 'a.md', line: 3, column: 9 }],
  ])
})

test('a figure in a title of a link is an error, because nobody sees it', () => {
  expect(read('[说明](https://a.cn/ "共120万元")').codes).toEqual(['GS-410'])
})

test('a sign before a figure at the beginning of a line is an error, because it would become a quote', () => {
  expect(read('>500个\n').codes).toEqual(['GS-413'])
  expect(read('> 引用 500 个\n').codes).toEqual([])
})

test('an empty file and one of marks alone are errors', () => {
  expect(read('').codes).toEqual(['WJ-102'])
  expect(read('\u200b\n\n---\n').codes).toEqual(['WJ-102'])
})

describe('prose that nests without end', () => {
  test.each([
    ['quotes', '>'.repeat(20_000)],
    ['bullets in one line', `${'- '.repeat(20_000)}5`],
    ['numbers in one line', `${'1. '.repeat(20_000)}5`],
    ['lists by indentation', Array.from({ length: 500 }, (_, level) => `${'  '.repeat(level)}- ${level}`).join('\n')],
    ['brackets', '['.repeat(20_000)],
    ['stars', '*a '.repeat(5000)],
  ])('%s ends in a message or is shown', (_what, text) => {
    const { codes, page } = read(`共5项\n\n${text}`)
    expect(codes.length > 0 || digits(page) === digits(`5${text}`)).toBe(true)
  })
})

test('a table of five thousand rows is read like any other', () => {
  const { passages, codes } = read(`| 项 | 额 |\n|---|---|\n${'| 甲 | 120 |\n'.repeat(5000)}`)
  expect(codes).toEqual([])
  expect(passages.length).toBe(10_002)
})
