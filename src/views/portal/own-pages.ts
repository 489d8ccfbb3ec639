// Texts of content/pages that are the portal's own: pages at addresses of their own, and the words above the first page.
import type { Content } from '../../budget/passage.ts'
import { homeWordsId, isOwnPage, ownPagePath } from '../../budget/portal-page.ts'
import type { Portal } from '../words/kept.ts'
import { pageView } from '../words/page.ts'
import { type ProseView, textBody } from './pages.ts'

/** Every page of the portal's own. */
export const ownPages = ({ pages }: Pick<Portal, 'pages'>): readonly Content[] =>
  pages.filter(({ id }) => isOwnPage(id))

/** One of them, by its id. */
export const ownPageView = (portal: Pick<Portal, 'pages' | 'site'>, id: string): ProseView => {
  const content = ownPages(portal).find((page) => page.id === id)
  if (content === undefined) throw new Error(`no page ${id} of the portal's own`)
  const path = ownPagePath(id)
  return {
    ...pageView(portal.site, {
      title: content.title,
      description: `${content.title}。`,
      path,
      crumbs: [{ label: content.title, path }],
      section: 'about',
    }),
    html: textBody(content),
    contents: content.headings.slice(1).filter((heading) => heading.level === (content.headings[1]?.level ?? 2)),
    settings: [],
    settingsTitle: '',
    picturesTitle: '',
    pictures: [],
  }
}

/** content/pages/home.md above what the first page shows; '' without it. Its title is a heading of the second level. */
export const homeWords = ({ pages }: Pick<Portal, 'pages'>): string => {
  return pages.find(({ id }) => id === homeWordsId)?.html ?? ''
}
