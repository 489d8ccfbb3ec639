// Feed, sitemap and robots.txt: dated by the data, never by a clock, and whole addresses throughout.
import { expect, test } from 'vitest'
import { departmentFeedXml, feedXml, regionFeeds, ruleFeeds } from '../../src/exports/feed.ts'
import { robotsText } from '../../src/exports/robots.ts'
import { sitemapFiles } from '../../src/exports/sitemap.ts'
import { portalOf } from '../../src/views/words/kept.ts'
import { exampleSite, realFacts, withDisclosure } from './archives.ts'

const real = realFacts()
const place = { file: 'data/x/disclosure.yaml', path: ['更正', 0] }
const corrected = withDisclosure(real, (disclosure) => ({
  ...disclosure,
  corrections: [
    { date: '2026-12-01', position: 'projects/party-building', before: '3', after: '<4> & 5', note: '', place },
  ],
}))

const all = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map((match) => match[1] ?? '')

test('every disclosure is an entry at its permanent address, dated by its 录入日期', () => {
  const xml = feedXml(portalOf(real.archive), exampleSite)
  const entries = xml.split('<entry>').slice(1)
  expect(entries.length).toBe(5)
  expect(entries.map((entry) => all(entry, 'id')[0])).toContain(
    'https://www.example.gov.cn/budget/xinzhou-industry/2022/budget/',
  )
  expect(new Set(all(xml, 'updated'))).toEqual(new Set(['2026-11-21T00:00:00+08:00']))
})

test('a correction is an entry of its own, newest first, with both figures', () => {
  const xml = feedXml(portalOf(corrected.archive), exampleSite)
  const [first = ''] = xml.split('<entry>').slice(1)
  expect(all(xml, 'updated')[0]).toBe('2026-12-01T00:00:00+08:00')
  expect(first).toContain('原为 3，更正为 &lt;4&gt; &amp; 5')
  expect(all(first, 'id')[0]).toMatch(/#correction-2026-12-01-projects-party-building-4-5$/)
})

test('figures in a summary stand apart from the words around them', () => {
  const summaries = [...feedXml(portalOf(real.archive), exampleSite).matchAll(/<summary type="text">([^<]*)</g)].map(
    (match) => match[1],
  )
  expect(summaries).toContain('安庆市经济和信息化局2023年度决算，含 15 份项目表。')
})

test('entries never share an identity', () => {
  const ids = all(feedXml(portalOf(corrected.archive), exampleSite), 'id')
  expect(new Set(ids).size).toBe(ids.length)
})

test('without SITE_URL the addresses are still whole ones, as Atom and the sitemap demand', () => {
  const here = { origin: '', base: '' }
  expect(all(feedXml(portalOf(real.archive), here), 'id').every((id) => id.startsWith('http://localhost:4321/'))).toBe(
    true,
  )
  expect(robotsText(here)).toContain('Sitemap: http://localhost:4321/sitemap-index.xml')
})

test('the sitemap lists every page once with the day its disclosure last changed; paper versions and 404 are left out', () => {
  const paths = ['/b/', '/', '/404.html', '/anqing-industry/2023/final/', '/anqing-industry/2023/final/print/']
  const [index, part] = sitemapFiles(paths, portalOf(corrected.archive), exampleSite)
  expect(all(index?.text ?? '', 'loc')).toEqual(['https://www.example.gov.cn/budget/sitemap-0.xml'])
  expect(all(part?.text ?? '', 'loc')).toEqual([
    'https://www.example.gov.cn/budget/',
    'https://www.example.gov.cn/budget/anqing-industry/2023/final/',
    'https://www.example.gov.cn/budget/b/',
  ])
  expect(all(part?.text ?? '', 'lastmod')).toEqual(['2026-12-01'])
})

test('a sitemap of more addresses than one file may hold is split', () => {
  const paths = Array.from({ length: 25_000 }, (_, index) => `/${index}/`)
  const files = sitemapFiles(paths, portalOf(real.archive), exampleSite)
  expect(files.map(({ name }) => name)).toEqual([
    'sitemap-index.xml',
    'sitemap-0.xml',
    'sitemap-1.xml',
    'sitemap-2.xml',
  ])
})

test('a department, a region and a rule have feeds of their own, with their own entries alone', () => {
  const [department] = real.archive.departments
  if (department === undefined) throw new Error('no department')
  const own = all(departmentFeedXml(real.archive, department, exampleSite), 'id')
  expect(own[0]).toBe(`https://www.example.gov.cn/budget/${department.id}/feed.xml`)
  expect(own.slice(1).every((id) => id.includes(`/${department.id}/`))).toBe(true)
  expect(own.length).toBe(1 + department.disclosures.length)

  const portal = portalOf(real.archive, real.reviews)
  const regions = regionFeeds(portal, exampleSite)
  expect(regions.map(({ code }) => code)).toContain(department.region.code)
  const entries = regions.flatMap(({ xml }) => all(xml, 'id').slice(1))
  expect(entries.toSorted()).toEqual(all(feedXml(portal, exampleSite), 'id').slice(1).toSorted())

  const gap = ruleFeeds(portal, exampleSite).find(({ code }) => code === 'GJ-219')
  expect(all(gap?.xml ?? '', 'title')[1]).toMatch(/^GJ-219 不符：.*，1 处$/)
  expect(all(gap?.xml ?? '', 'id')[1]).toContain('/checks/#')
})

test('a rule that has found nothing has a feed too, so that it can be followed before', () => {
  const portal = portalOf({ ...real.archive, departments: [] })
  const feeds = ruleFeeds(portal, exampleSite)
  expect(feeds.length).toBeGreaterThan(50)
  expect(feeds.every(({ xml }) => all(xml, 'updated').length === 1)).toBe(true)
})
