// What stands around the content of every page: the portal's name, the navigation, the footer. The entries are those of
// the page table; unset slots of data/site.yaml are left out, never invented.
import type { Site } from '../../budget/archive.ts'
import { type FixedPage, feedPath, type PageRow, pageTable, sharePicturePath } from '../../budget/page-table.ts'
import { facePath } from './face.ts'

/** The part of the portal that a page belongs to; it marks the current entry of the navigation. */
export type Section = FixedPage

interface FrameLink {
  readonly label: string
  readonly path: string
}

/** A labelled entry of the footer; without `href` it is plain text. `href` is an absolute address or a root-relative path. */
export interface FooterItem {
  readonly label: string
  readonly text: string
  readonly href: string
}

/** What is the same on every page of a portal. */
export interface FrameView {
  readonly portal: string
  readonly slogan: string
  /** Entries of the portal's own belong to no section. */
  readonly nav: readonly (FrameLink & { readonly section: Section | null })[]
  readonly footer: readonly FooterItem[]
  readonly footerLinks: readonly FrameLink[]
  /** The feed of new disclosures and corrections. */
  readonly feed: FrameLink
  /** Path of the portal's mark beside its name; '' for none. */
  readonly mark: string
  /** Path of the sheet with the portal's own colour; '' for none. */
  readonly face: string
  /** Path of the picture shown where a link to the portal is shared. */
  readonly sharePicture: string
}

const rows: readonly PageRow[] = pageTable

const navigation: FrameView['nav'] = rows.flatMap(({ id, path, navigation: label }) =>
  label === undefined ? [] : [{ label, path, section: id as Section }],
)

const footerLinks: FrameView['footerLinks'] = rows.flatMap(({ path, footer: label }) =>
  label === undefined ? [] : [{ label, path }],
)

const footerItems = (site: Site): readonly FooterItem[] =>
  [
    { label: '主办单位', text: site.operator, href: '' },
    { label: '联系方式', text: site.contact, href: '' },
    { label: '网站标识码', text: site.siteCode, href: '' },
    { label: 'ICP备案', text: site.icp, href: site.icp === '' ? '' : 'https://beian.miit.gov.cn/' },
    { label: '公安备案', text: site.police, href: '' },
    { label: '数据许可', text: site.licence, href: site.licenceUrl },
  ]
    .filter((item) => item.text !== '')
    .concat(site.footer.filter(({ text }) => text !== ''))

const linksOf = (entries: Site['navigation']): readonly FrameLink[] =>
  entries.flatMap(({ label, href }) => (href === '' ? [] : [{ label, path: href }]))

/** A portal without a name of its own is called by what it is. */
const portalName = (site: Site): string => site.title || '部门预决算公开'

export const frameView = (site: Site): FrameView => ({
  portal: portalName(site),
  slogan: site.slogan,
  nav: [...navigation, ...linksOf(site.navigation).map((link) => ({ ...link, section: null }))],
  footer: footerItems(site),
  // An entry without words beside it is a link.
  footerLinks: [...footerLinks, ...linksOf(site.footer.filter(({ text }) => text === ''))],
  feed: { label: '新公开与更正', path: feedPath },
  mark: site.mark === '' ? '' : `/${site.mark}`,
  face: site.accent === '' ? '' : facePath,
  sharePicture: sharePicturePath,
})
