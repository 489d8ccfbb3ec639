// What every page says of itself: title, description, breadcrumb, other forms. What stands around its content is the
// frame's; which content it shows is decided by its own view.
import type { Site } from '../../budget/archive.ts'
import { type FrameView, frameView, type Section } from '../frame/frame-view.ts'
import { homePath } from './address.ts'
import type { Crumb } from './crumb.ts'
import type { LinkedData } from './linked-data.ts'
import type { PlacedTerm } from './placed-term.ts'

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

/** Completes what a page says of itself by what the portal says on every page. */
export const pageView = (site: Site, content: PageContent): PageView => {
  const frame = frameView(site)
  return {
    ...content,
    documentTitle:
      content.path === homePath ? frame.portal : `${content.documentTitle ?? content.title} - ${frame.portal}`,
    crumbs: content.crumbs.length === 0 ? [] : [{ label: '首页', path: homePath }, ...content.crumbs],
    frame,
  }
}
