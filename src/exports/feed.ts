// Atom feeds (RFC 4287), of the portal, a department, a region: every new disclosure at its 录入日期 and every 更正 at
// its date; of a rule: what it found. No clock: what the data says is when it happened.
import { type Archive, currentName, type Department, departmentName, type Site } from '../budget/archive.ts'
import { lastChange } from '../budget/citation.ts'
import type { Correction, Disclosure } from '../budget/disclosure.ts'
import { feedPath } from '../budget/page-table.ts'
import { rules } from '../budget/rules/index.ts'
import type { Review } from '../budget/rules/review.ts'
import { stageNames } from '../budget/stage.ts'
import { findingAnchors, findingPath } from '../views/check/finding.ts'
import {
  departmentFeedPath,
  departmentPath,
  directoryPath,
  disclosureJsonPath,
  disclosurePath,
  regionFeedPath,
  ruleFeedPath,
  rulePath,
  workbookPath,
} from '../views/words/address.ts'
import { correctionPaths, correctionText } from '../views/words/corrections.ts'
import { positionView } from '../views/words/disclosure-position.ts'
import { type Kept, type Portal, reviewsIn } from '../views/words/kept.ts'
import { regionName } from '../views/words/region-name.ts'
import { type SiteAddress, wholeAddress } from './site-address.ts'
import { xmlText } from './xml.ts'

/** One thing that happened; addresses are root-relative, so that it can be kept before the site's own is known. */
interface Entry {
  /** Address of what happened, and so the identity of the entry. */
  readonly path: string
  readonly title: string
  readonly date: string
  readonly author: string
  readonly summary: string
  readonly links: readonly { readonly type: string; readonly path: string }[]
}

/** Readers keep what they have seen; a feed need not hold everything. */
const longest = 100

/** A date without a time, said as the moment the day begins in China. */
const moment = (date: string): string => `${date}T00:00:00+08:00`

const held = (disclosure: Disclosure): string => {
  const parts = [
    disclosure.statements.length > 0 ? `${disclosure.statements.length} 张公开表` : '',
    disclosure.forms.length > 0 ? `${disclosure.forms.length} 份项目表` : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? '全文。' : `含 ${parts.join('、')}。`
}

const disclosureEntry = (department: Department, disclosure: Disclosure): Entry => {
  const name = departmentName(department, disclosure.year)
  return {
    path: disclosurePath(disclosure),
    title: `公开：${disclosure.title}`,
    date: disclosure.entered,
    author: name,
    summary: `${name}${disclosure.year}年度${stageNames[disclosure.stage]}，${held(disclosure)}`,
    links: [
      {
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        path: workbookPath(disclosure),
      },
      { type: 'application/json', path: disclosureJsonPath(disclosure) },
    ],
  }
}

const correctionEntry = (
  department: Department,
  disclosure: Disclosure,
  correction: Correction,
  path: string,
): Entry => {
  const where = positionView(disclosure, correction.position)
  const note = correction.note === '' ? '' : `说明：${correction.note}`
  return {
    path,
    title: `更正：${disclosure.title}，${where.label}`,
    date: correction.date,
    author: departmentName(department, disclosure.year),
    summary: `${where.label}：${correctionText(correction)}。${note}`,
    links: [],
  }
}

const entriesOf = (department: Department): readonly Entry[] =>
  department.disclosures.flatMap((disclosure) => {
    const paths = correctionPaths(disclosure)
    return [
      disclosureEntry(department, disclosure),
      ...disclosure.corrections.map((correction, index) =>
        correctionEntry(department, disclosure, correction, paths[index] ?? ''),
      ),
    ]
  })

const newestFirst = (a: Entry, b: Entry): number =>
  a.date === b.date ? (a.path < b.path ? -1 : 1) : a.date < b.date ? 1 : -1

const entryXml = (site: SiteAddress, { path, title, date, author, summary, links }: Entry): string => {
  const address = xmlText(wholeAddress(site, path))
  return [
    '  <entry>',
    `    <id>${address}</id>`,
    `    <title>${xmlText(title)}</title>`,
    `    <updated>${moment(date)}</updated>`,
    `    <published>${moment(date)}</published>`,
    `    <author><name>${xmlText(author)}</name></author>`,
    `    <link rel="alternate" type="text/html" href="${address}"/>`,
    ...links.map(
      (link) => `    <link rel="enclosure" type="${link.type}" href="${xmlText(wholeAddress(site, link.path))}"/>`,
    ),
    `    <summary type="text">${xmlText(summary)}</summary>`,
    '  </entry>',
  ].join('\n')
}

interface DepartmentFeed {
  readonly region: { readonly code: string; readonly name: string }
  readonly entries: readonly Entry[]
}

const newest = (entries: readonly Entry[]): readonly Entry[] => entries.toSorted(newestFirst).slice(0, longest)

/** What feeds keep of a department: no more than they show of all. */
export const feedRows: Kept<DepartmentFeed> = {
  id: 'feed',
  of: (department) => ({
    region: { code: department.region.code, name: regionName(department.region) },
    entries: newest(entriesOf(department)),
  }),
}

/** One feed: what it is called, where it stands, what page it belongs to. */
interface Feed {
  readonly title: string
  readonly path: string
  readonly page: string
  readonly entries: readonly Entry[]
}

const atomXml = ({ site: own }: { readonly site: Site }, site: SiteAddress, feed: Feed): string => {
  const entries = newest(feed.entries)
  const self = wholeAddress(site, feed.path)
  const page = wholeAddress(site, feed.page)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    // The first feed has the portal itself as its name since it was there; the others are called by their addresses.
    `  <id>${xmlText(feed.path === feedPath ? page : self)}</id>`,
    `  <title>${xmlText(feed.title)}</title>`,
    // An empty feed has no moment of its own; Atom demands one.
    `  <updated>${moment(entries[0]?.date ?? '2000-01-01')}</updated>`,
    `  <author><name>${xmlText(own.operator || own.title)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${xmlText(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${xmlText(page)}"/>`,
    ...entries.map((entry) => entryXml(site, entry)),
    '</feed>',
    '',
  ].join('\n')
}

/** The text of /feed.xml. */
export const feedXml = (portal: Portal, site: SiteAddress): string =>
  atomXml(portal, site, {
    title: `${portal.site.title}：新公开与更正`,
    path: feedPath,
    page: '/',
    entries: portal.rows(feedRows).flatMap(({ entries }) => entries),
  })

/** The feed of one department. */
export const departmentFeedXml = (archive: Archive, department: Department, site: SiteAddress): string =>
  atomXml(archive, site, {
    title: `${currentName(department)}：新公开与更正`,
    path: departmentFeedPath(department.id),
    page: departmentPath(department.id),
    entries: entriesOf(department),
  })

/** One feed a region that has a code, by its code. */
export const regionFeeds = (
  portal: Portal,
  site: SiteAddress,
): readonly { readonly code: string; readonly xml: string }[] =>
  [...Map.groupBy(portal.rows(feedRows), ({ region }) => region.code)].flatMap(([code, rows]) =>
    code === ''
      ? []
      : [
          {
            code,
            xml: atomXml(portal, site, {
              title: `${rows[0]?.region.name ?? code}：新公开与更正`,
              path: regionFeedPath(code),
              page: directoryPath,
              entries: rows.flatMap(({ entries }) => entries),
            }),
          },
        ],
  )

/** What a rule found in one disclosure, as one entry: a new finding gives the entry a new date, never a new place. */
interface RuleEntry {
  readonly code: string
  readonly entry: Entry
}

const ruleEntries = (review: Review): readonly RuleEntry[] => {
  const { disclosure, department, findings } = review
  const name = departmentName(department, disclosure.year)
  const anchors = findingAnchors(review)
  return [...Map.groupBy(findings, ({ code }) => code)].flatMap(([code, found]) => {
    const [first] = found
    if (first === undefined) return []
    return [
      {
        code,
        entry: {
          path: findingPath(review, anchors.get(first)),
          title: `${code} ${first.severity}：${disclosure.title}，${found.length} 处`,
          date: lastChange(disclosure),
          author: name,
          summary: found.map(({ message }) => message).join(' '),
          links: [],
        },
      },
    ]
  })
}

/** What the feeds of rules keep of a department. */
export const ruleFeedRows: Kept<readonly RuleEntry[]> = {
  id: 'rule-feed',
  of: (department, reading) => reviewsIn(department, reading).flatMap(ruleEntries),
}

/** One feed a rule, empty ones included, so that a rule can be followed before it finds anything. */
export const ruleFeeds = (
  portal: Portal,
  site: SiteAddress,
): readonly { readonly code: string; readonly xml: string }[] => {
  const found = Map.groupBy(portal.rows(ruleFeedRows).flat(), ({ code }) => code)
  return rules.map(({ code, title }) => ({
    code,
    xml: atomXml(portal, site, {
      title: `${code} ${title}：核对发现`,
      path: ruleFeedPath(code),
      page: rulePath(code),
      entries: (found.get(code) ?? []).map(({ entry }) => entry),
    }),
  }))
}
