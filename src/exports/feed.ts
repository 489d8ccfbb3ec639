// The Atom feed (RFC 4287): every new disclosure at its 录入日期 and every 更正 at its date. No clock: what the data
// says is when it happened.
import { type Department, departmentName } from '../budget/archive.ts'
import type { Correction, Disclosure } from '../budget/disclosure.ts'
import { feedPath } from '../budget/page-table.ts'
import { stageNames } from '../budget/stage.ts'
import { disclosureJsonPath, disclosurePath, workbookPath } from '../views/words/address.ts'
import { correctionPath, correctionText } from '../views/words/corrections.ts'
import { positionView } from '../views/words/disclosure-position.ts'
import type { Kept, Portal } from '../views/words/kept.ts'
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
  index: number,
): Entry => {
  const where = positionView(disclosure, correction.position)
  const note = correction.note === '' ? '' : `说明：${correction.note}`
  return {
    path: correctionPath(disclosure, index),
    title: `更正：${disclosure.title}，${where.label}`,
    date: correction.date,
    author: departmentName(department, disclosure.year),
    summary: `${where.label}：${correctionText(correction)}。${note}`,
    links: [],
  }
}

const entriesOf = (department: Department): readonly Entry[] =>
  department.disclosures.flatMap((disclosure) => [
    disclosureEntry(department, disclosure),
    ...disclosure.corrections.map((correction, index) => correctionEntry(department, disclosure, correction, index)),
  ])

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

/** What the feed keeps of a department: no more than it shows of all. */
export const feedRows: Kept<readonly Entry[]> = {
  id: 'feed',
  of: (department) => entriesOf(department).toSorted(newestFirst).slice(0, longest),
}

/** The text of /feed.xml. */
export const feedXml = (portal: Portal, site: SiteAddress): string => {
  const entries = portal.rows(feedRows).flat().toSorted(newestFirst).slice(0, longest)
  const home = wholeAddress(site, '/')
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `  <id>${xmlText(home)}</id>`,
    `  <title>${xmlText(portal.site.title)}：新公开与更正</title>`,
    // An empty portal has no moment of its own; Atom demands one.
    `  <updated>${moment(entries[0]?.date ?? '2000-01-01')}</updated>`,
    `  <author><name>${xmlText(portal.site.operator || portal.site.title)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${xmlText(wholeAddress(site, feedPath))}"/>`,
    `  <link rel="alternate" type="text/html" href="${xmlText(home)}"/>`,
    ...entries.map((entry) => entryXml(site, entry)),
    '</feed>',
    '',
  ].join('\n')
}
