// Links of prose, once all files of a folder are known: to headings and files that exist, or to http(s) addresses.
import { problem } from '../budget/messages.ts'
import type { Content } from '../budget/passage.ts'
import { homeWordsId, isOwnPage, ownPagePath } from '../budget/portal-page.ts'
import type { Outcome, Problem } from '../budget/problem.ts'
import { slug } from '../budget/slug.ts'
import { nearest } from './distance.ts'
import type { Prose, ProseLink } from './markdown.ts'

/** How a link to another file of the same folder is addressed on the site. */
export type FileAddress = (target: Prose, anchor: string, from: Prose) => string

/** Files of a disclosure share its page: an anchor is enough. */
export const sharedPage: FileAddress = (_target, anchor) => `#${anchor}`
/** From a portal page to the root of the site: the first page is there, own pages lie one folder deeper than shipped ones. */
const rootFrom = ({ id }: Prose): string => (id === homeWordsId ? './' : isOwnPage(id) ? '../../' : '../')

const folderOf = (id: string): string => (id === homeWordsId ? '' : isOwnPage(id) ? ownPagePath(id).slice(1) : `${id}/`)

/** Portal pages have each a folder of its own. */
export const siblingPages: FileAddress = (target, anchor, from) => {
  // A page's own title carries no anchor.
  const below = anchor === target.headings[0]?.anchor && target.id !== homeWordsId ? '' : `#${anchor}`
  return `${rootFrom(from)}${folderOf(target.id)}${below}`
}

/** Pages of the site itself that prose of the portal may lead to, as `../search/`. */
const sitePages: readonly string[] = [
  ...['search', 'data', 'rules', 'projects', 'compare', 'three-public', 'departments', 'glossary', 'guide', 'about'],
  ...['accessibility', 'findings'],
]

type Resolved = { readonly url: string } | { readonly problem: Problem }

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const findHeading = (prose: Prose, fragment: string): string | null => {
  const wanted = decoded(fragment)
  const found = prose.headings.find(
    ({ anchor, text }) => anchor === wanted || text === wanted || slug(text) === slug(wanted),
  )
  return found?.anchor ?? null
}

const missing = (link: ProseLink, what: string, known: readonly string[], word: string): Resolved => {
  const meant = nearest(word, known)
  const fix = meant === null ? {} : { fix: `改为“${meant}”，或删去链接` }
  return { problem: problem('GS-405', link.place, what, fix) }
}

const resolveLink = (link: ProseLink, prose: Prose, all: readonly Prose[], address: FileAddress): Resolved => {
  const { url } = link
  if (/^https?:\/\//i.test(url) && URL.canParse(url)) return { url }
  if (/^[a-z][a-z\d+.-]*:/i.test(url) || url.startsWith('//'))
    return {
      problem: problem('GS-406', link.place, `链接“${url.slice(0, 60)}”不是 http、https 网址，也不是站内相对地址`),
    }
  const [path = '', fragment = ''] = url.split('#')
  const name = decoded(path).replace(/^\.\//, '')
  if (address === siblingPages && sitePages.some((page) => path === `../${page}/`))
    return { url: rootFrom(prose) + url.slice('../'.length) }
  const target = name === '' ? prose : all.find((other) => `${other.id}.md` === name)
  if (target === undefined) {
    const files = all.map((other) => `${other.id}.md`)
    return missing(link, `链接指向的文件“${name}”不存在`, files, name)
  }
  const anchor = fragment === '' ? (target.headings[0]?.anchor ?? '') : findHeading(target, fragment)
  if (anchor !== null) return { url: address(target, anchor, prose) }
  const texts = target.headings.map((heading) => `#${heading.text}`)
  return missing(link, `链接指向的标题“${decoded(fragment)}”不存在`, texts, `#${decoded(fragment)}`)
}

/** Checks every link and renders; a link that leads nowhere leaves its words. */
export const resolveLinks = (all: readonly Prose[], address: FileAddress): Outcome<readonly Content[]> => {
  const problems: Problem[] = []
  const contents = all.map((prose): Content => {
    const urls = new Map<string, string | null>()
    for (const link of prose.links) {
      const resolved = resolveLink(link, prose, all, address)
      if ('problem' in resolved) problems.push(resolved.problem)
      urls.set(link.url, 'url' in resolved ? resolved.url : null)
    }
    const { id, file, title, headings, passages, render } = prose
    return { id, file, title, headings, passages, html: render((url) => urls.get(url) ?? null) }
  })
  return { value: contents, problems }
}
