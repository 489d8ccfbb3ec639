// Links of a built site that lead nowhere: to no page, no file, no anchor of a page, or out of the folder of the host in
// which the site will stand. Other hosts are not asked.
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { attribute, type BuiltPage, eachPage } from './built-pages.ts'

const origin = 'https://site.invalid'

const linksOf = ({ root }: BuiltPage): readonly string[] =>
  [
    ['a[href], link[href]', 'href'],
    ['script[src], img[src]', 'src'],
    ['form[action]', 'action'],
  ].flatMap(([selector = '', name = '']) =>
    root.querySelectorAll(selector).map((element) => attribute(element, name) ?? ''),
  )

const idsOf = (page: BuiltPage): ReadonlySet<string> =>
  new Set(page.root.querySelectorAll('[id]').map((element) => attribute(element, 'id') ?? ''))

/**
 * `<page> → <link>` of every link that leads nowhere. `own` is the origin that the site was built for, whose addresses are
 * its own; a site without any link at all is a fault too.
 */
export const brokenLinks = (site: string, base: string, own = ''): readonly string[] => {
  const anchors = new Map<string, ReadonlySet<string>>()
  const links: { readonly from: string; readonly to: string }[] = []
  for (const page of eachPage(site)) {
    anchors.set(page.address, idsOf(page))
    for (const to of new Set(linksOf(page))) links.push({ from: page.address, to })
  }
  if (links.length <= anchors.size) return [`只有 ${links.length} 个链接`]
  const leadsSomewhere = ({ from, to }: (typeof links)[number]): boolean => {
    const url = new URL(to, `${origin}${base}${from.slice(1)}`)
    if (url.origin !== origin && (own === '' || url.origin !== own))
      return /^(?:https?|mailto|tel|data):$/.test(url.protocol) && url.hostname !== 'localhost'
    const path = decodeURIComponent(url.pathname)
    // Another site of the same host is nobody's fault.
    if (!path.startsWith(base)) return url.origin !== origin
    const address = `/${path.slice(base.length)}`
    const page = anchors.get(address)
    if (page === undefined) {
      // A framed chart is no page among the others, but it is there.
      const file = join(site, address, address.endsWith('/') ? 'index.html' : '')
      return url.hash === '' && existsSync(file) && statSync(file).isFile()
    }
    return url.hash === '' || page.has(decodeURIComponent(url.hash.slice(1)))
  }
  return [...new Set(links.filter((link) => !leadsSomewhere(link)).map(({ from, to }) => `${from} → ${to}`))]
}
