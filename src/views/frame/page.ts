// What every page says around its content: title, description, breadcrumb, navigation and the portal's footer. Which
// content a page shows is decided by its own view.
import type { Site } from '../../budget/archive.ts'
import {
  aboutPath,
  accessibilityPath,
  comparePath,
  dataPath,
  directoryPath,
  feedPath,
  findingsPath,
  glossaryPath,
  guidePath,
  homePath,
  projectsPath,
  rulesPath,
  sharePicturePath,
  threePublicPath,
} from '../words/address.ts'
import type { Crumb } from '../words/crumb.ts'
import type { LinkedData } from '../words/linked-data.ts'
import type { PlacedTerm } from '../words/terms-in-place.ts'

/** The part of the portal that a page belongs to; it marks the current entry of the navigation. */
export type Section =
  | 'home'
  | 'departments'
  | 'projects'
  | 'three-public'
  | 'compare'
  | 'findings'
  | 'rules'
  | 'data'
  | 'glossary'
  | 'guide'
  | 'search'
  | 'about'

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
  readonly nav: readonly { readonly label: string; readonly path: string; readonly section: Section }[]
  readonly footer: readonly FooterItem[]
  readonly footerLinks: readonly Crumb[]
  /** The feed of new disclosures and corrections. */
  readonly feed: Crumb
  /** Path of the picture shown where a link to the portal is shared. */
  readonly sharePicture: string
}

/** The page's content in another form, root-relative. */
export interface Alternate {
  readonly type: string
  readonly title: string
  readonly path: string
}

/** What a page says of itself. */
export interface PageContent {
  /** The one `<h1>`, and with the portal's name the `<title>`. */
  readonly title: string
  /** Set where the `<h1>` alone does not say in a list of results which page it is. */
  readonly documentTitle?: string
  /** One computed sentence for search results. */
  readonly description: string
  /** Root-relative, without the deployment's base. */
  readonly path: string
  /** Steps below 首页 down to this page itself; empty on the first page. */
  readonly crumbs: readonly Crumb[]
  readonly section: Section
  /** The same content in other forms (CSV, JSON), for programs. */
  readonly alternates?: readonly Alternate[]
  /** What the page is, in the words of schema.org. */
  readonly linked?: LinkedData
}

/** The part of every page view that the layout places. */
export interface PageView extends PageContent {
  readonly documentTitle: string
  readonly frame: FrameView
  /** 本页名词, explained below the heading; a page that explains its terms part by part has none here. */
  readonly pageTerms?: readonly PlacedTerm[]
}

/** Main navigation. An entry is added here when its page exists, so that no link leads nowhere. */
const navigation: FrameView['nav'] = [
  { label: '部门目录', path: directoryPath, section: 'departments' },
  { label: '项目', path: projectsPath, section: 'projects' },
  { label: '三公', path: threePublicPath, section: 'three-public' },
  { label: '比较', path: comparePath, section: 'compare' },
  { label: '核对', path: findingsPath, section: 'findings' },
  { label: '规则', path: rulesPath, section: 'rules' },
  { label: '数据', path: dataPath, section: 'data' },
  { label: '名词', path: glossaryPath, section: 'glossary' },
  { label: '指南', path: guidePath, section: 'guide' },
]

const footerLinks: readonly Crumb[] = [
  { label: '关于本站', path: aboutPath },
  { label: '无障碍声明', path: accessibilityPath },
]

const footerItems = (site: Site): readonly FooterItem[] =>
  [
    { label: '主办单位', text: site.operator, href: '' },
    { label: '联系方式', text: site.contact, href: '' },
    { label: '网站标识码', text: site.siteCode, href: '' },
    { label: 'ICP备案', text: site.icp, href: site.icp === '' ? '' : 'https://beian.miit.gov.cn/' },
    { label: '公安备案', text: site.police, href: '' },
    { label: '数据许可', text: site.licence, href: site.licenceUrl },
  ].filter((item) => item.text !== '')

/** A portal without a name of its own is called by what it is. */
const portalName = (site: Site): string => site.title || '部门预决算公开'

/** The frame of a portal: unset slots of data/site.yaml are left out, never invented. */
export const frameView = (site: Site): FrameView => ({
  portal: portalName(site),
  slogan: site.slogan,
  nav: navigation,
  footer: footerItems(site),
  footerLinks,
  feed: { label: '新公开与更正', path: feedPath },
  sharePicture: sharePicturePath,
})

/** Completes what a page says of itself by what the portal says on every page. */
export const pageView = (site: Site, content: PageContent): PageView => ({
  ...content,
  documentTitle:
    content.path === homePath ? portalName(site) : `${content.documentTitle ?? content.title} - ${portalName(site)}`,
  crumbs: content.crumbs.length === 0 ? [] : [{ label: '首页', path: homePath }, ...content.crumbs],
  frame: frameView(site),
})
