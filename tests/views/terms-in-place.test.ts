// 名词就地解释: a professional term is explained where it stands first on a page, and only there.

import { expect, test } from 'vitest'
import { tablesPages } from '../../src/views/document/tables.ts'
import { glossaryView } from '../../src/views/portal/glossary.ts'
import { portalOf } from '../../src/views/words/kept.ts'
import { proseWithTerms, termPlacer, withTerms } from '../../src/views/words/terms-in-place.ts'
import { realDocuments } from '../real-documents.ts'

const archive = realDocuments().value
const names = (terms: readonly { readonly term: string }[]): readonly string[] => terms.map(({ term }) => term)

test('a term is explained in the first part that names it and not again', () => {
  const place = termPlacer(archive)
  expect(names(place('基本支出和项目支出'))).toEqual(['基本支出', '项目支出'])
  expect(names(place('项目支出由财政拨款安排'))).toEqual(['财政拨款'])
})

test('quotation marks, brackets of either width and blanks do not hide a term', () => {
  expect(names(termPlacer(archive)('三公经费', '因公出国(境)费', '公 用 经 费'))).toEqual([
    '“三公”经费',
    '因公出国（境）费',
    '公用经费',
  ])
})

test('a longer term is not taken for the shorter one in it', () => {
  expect(names(termPlacer(archive)('机关运行经费'))).toEqual(['机关运行经费'])
})

test('a term of two words is known by either', () => {
  expect(names(termPlacer(archive)('得分'))).toEqual(['分值与得分'])
})

test('prose is cut between its blocks and stays the same text', () => {
  const html =
    '<h4>一、基本支出</h4>\n<p>基本支出 5 万元<br>另有</p>\n<ol><li><p>其他</p><ol><li>尾差</li></ol></li></ol>\n<p>完</p>'
  const pieces = proseWithTerms(html, termPlacer(archive))
  expect(pieces.map((piece) => piece.html).join('')).toBe(html)
  expect(pieces.map((piece) => names(piece.terms))).toEqual([['基本支出'], ['尾差'], []])
  expect(pieces[0]?.html.endsWith('另有</p>')).toBe(true)
})

test('on the page of tables every term stands with the first table that names it', () => {
  for (const { props } of tablesPages(archive, () => 0)) {
    const placed = names(props.view.statements.flatMap(({ terms }) => terms))
    expect(new Set(placed).size).toBe(placed.length)
    expect(placed.length).toBeGreaterThan(0)
  }
})

test('the terms of a page are looked for in what a reader sees, not in addresses or the frame', () => {
  const page = { frame: { slogan: '尾差' }, path: '/基本支出/', anchor: '空表', title: '<p title="批复">项目支出</p>' }
  const seen = withTerms(archive, page as never) as { readonly pageTerms: readonly { readonly term: string }[] }
  expect(names(seen.pageTerms)).toEqual(['项目支出'])
})

test('the glossary says where a term is used, the newest document first', () => {
  const term = glossaryView(portalOf(archive)).terms.find(({ anchor }) => anchor === '绩效目标')
  const years = term?.uses.map(({ label }) => /\d{4}/.exec(label)?.[0] ?? '') ?? []
  expect(years).toEqual([...years].sort().reverse())
  expect(term?.usedIn).toContain(`用在 ${years.length} 份公开文件`)
  expect(term?.uses.every(({ parts }) => parts.length > 0)).toBe(true)
})
