// A portal's own face: its colour can be read or is refused with the nearest one that can; its entries and pages are
// reached, and none is lost.
import { expect, test } from 'vitest'
import { accentOf, readableAccent } from '../../src/budget/accent.ts'
import type { Archive } from '../../src/budget/archive.ts'
import { archiveOf } from '../../src/intake/assemble.ts'
import { sourcesOf } from '../../src/intake/sources.ts'
import { faceSheet } from '../../src/views/frame/face.ts'
import { frameView } from '../../src/views/frame/frame-view.ts'
import { homeWords, ownPages, ownPageView } from '../../src/views/portal/own-pages.ts'
import { portalSearchRecords } from '../../src/views/search/search-records.ts'

const nothing = { value: new Map(), problems: [] }

const portalWith = (files: Readonly<Record<string, string>>) => {
  const settings = `筹建: 是\n${files['data/site.yaml'] ?? ''}`
  return archiveOf(sourcesOf({ ...files, 'data/site.yaml': settings }), nothing, { drafts: false })
}

const pagesOf = ({ value }: { readonly value: Archive }) => value

/** WCAG 2.2, written down once more. */
const contrast = (one: string, other: string): number => {
  const light = (text: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(text.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [a = 0, b = 0] = [light(one), light(other)].sort((x, y) => y - x)
  return (a + 0.05) / (b + 0.05)
}

const colours = ['#8a1c1c', '#0d5160', '#ff6600', '#ffff00', '#00aa55', '#ffffff', '#000000', '#7f7fff', '#c8102e']

test('a colour that can be read is kept; any other has a nearest one that can, of its hue and darker', () => {
  expect(readableAccent('#8a1c1c')).toBe('#8a1c1c')
  for (const colour of colours) {
    const fits = readableAccent(colour)
    expect([colour, contrast(fits, '#f3f1ea') >= 4.5]).toEqual([colour, true])
    expect(readableAccent(fits)).toBe(fits)
  }
})

test('by day and by night every shade stands out from every ground on which it is written', () => {
  for (const colour of colours.map(readableAccent)) {
    const { accent, strong, soft, on } = accentOf(colour)
    const pairs = [
      ...['#fbfaf6', '#ffffff', '#f3f1ea', soft.day, on.day].flatMap((ground) => [
        [accent.day, ground],
        [strong.day, ground],
      ]),
      ...['#13181a', '#1a2023', '#20282b', soft.night].flatMap((ground) => [
        [accent.night, ground],
        [strong.night, ground],
      ]),
      [accent.night, on.night],
    ]
    expect(pairs.filter(([one = '', other = '']) => contrast(one, other) < 4.5)).toEqual([])
  }
})

test('a portal without a colour of its own has no sheet of its own', () => {
  const { site } = portalWith({}).value
  expect(faceSheet(site)).toBe('')
  expect(frameView(site).face).toBe('')
  const own = portalWith({ 'data/site.yaml': '强调色: "#8a1c1c"\n' }).value.site
  expect(frameView(own).face).toBe('/face.css')
  expect(faceSheet(own)).toContain('--accent: var(--day, #8a1c1c) var(--night, #')
})

test('entries of the portal’s own stand after the shipped ones, in the navigation and in the footer', () => {
  const { value, problems } = portalWith({
    'content/pages/services.md': '# 办事指南\n\n怎样申请。\n',
    'data/site.yaml': [
      '导航:',
      '  - { 名称: 办事, 页面: services }',
      '页脚:',
      '  - { 名称: 监督电话, 内容: "0000-12345" }',
      '  - { 名称: 县政府, 网址: "https://www.example.gov.cn/" }\n',
    ].join('\n'),
  })
  expect(problems).toEqual([])
  const { nav, footer, footerLinks } = frameView(value.site)
  expect(nav.at(-1)).toEqual({ label: '办事', path: '/pages/services/', section: null })
  expect(footer.at(-1)).toEqual({ label: '监督电话', text: '0000-12345', href: '' })
  expect(footerLinks.at(-1)).toEqual({ label: '县政府', path: 'https://www.example.gov.cn/' })
})

test('a page of the portal’s own to which nothing leads is led to from the footer', () => {
  const portal = pagesOf(portalWith({ 'content/pages/services.md': '# 办事指南\n\n怎样申请。\n' }))
  expect(ownPages(portal).map(({ id }) => id)).toEqual(['services'])
  expect(frameView(portal.site).footerLinks.at(-1)).toEqual({ label: '办事指南', path: '/pages/services/' })
  expect(ownPageView(portal, 'services')).toMatchObject({ title: '办事指南', path: '/pages/services/' })
})

test('what a page of the portal’s own says is found by the search', () => {
  const portal = pagesOf(portalWith({ 'content/pages/services.md': '# 办事指南\n\n怎样申请。\n' }))
  expect(portalSearchRecords(portal).find(({ title }) => title === '办事指南')).toMatchObject({
    path: '/pages/services/',
  })
})

test('a link from page to page leads there, from wherever in the site the page stands', () => {
  const portal = pagesOf(
    portalWith({
      'content/pages/home.md': '# 欢迎\n\n[办事](services.md)，[搜索](../search/)。\n',
      'content/pages/about.md': '# 关于\n\n[办事](services.md)\n',
      'content/pages/services.md': '# 办事指南\n\n[关于](about.md)，[搜索](../search/)。\n',
    }),
  )
  const htmlOf = (id: string): string => portal.pages.find((page) => page.id === id)?.html ?? ''
  expect(homeWords(portal)).toContain('href="./pages/services/"')
  expect(homeWords(portal)).toContain('href="./search/"')
  expect(htmlOf('about')).toContain('href="../pages/services/"')
  expect(htmlOf('services')).toContain('href="../../about/"')
  expect(htmlOf('services')).toContain('href="../../search/"')
})
