// The portal's own prose: guide for clerks, about, accessibility statement. Their text is content; this file adds
// what only the portal's settings know.
import type { Archive, Site } from '../../budget/archive.ts'
import type { Content, ContentHeading } from '../../budget/passage.ts'
import { aboutPath, accessibilityPath, guidePath } from '../words/address.ts'
import { lowerHeadings } from '../words/chapters.ts'
import { type PageView, pageView } from '../words/page.ts'
import { type GuidePicture, guidePictures } from './guide-pictures.ts'

type FooterItem = PageView['frame']['footer'][number]

/** `guide`, `about` and `accessibility`: ids of shipped texts that a portal may replace in content/pages. */
export type ProseId = 'guide' | 'about' | 'accessibility'

/** A page of the portal’s own prose. */
export interface ProseView extends PageView {
  /** Sanitised HTML of the text without its title. */
  readonly html: string
  /** Headings of the second level; empty for a short text. */
  readonly contents: readonly ContentHeading[]
  /** What the portal's settings say about operator, contact and licence; unset slots are left out. */
  readonly settings: readonly FooterItem[]
  readonly settingsTitle: string
  /** Pictures of the screens that the text speaks of, under their own heading. */
  readonly picturesTitle: string
  readonly pictures: readonly GuidePicture[]
}

interface ProsePage {
  readonly path: string
  readonly section: PageView['section']
  readonly description: string
  readonly settingsTitle: string
  readonly settings: (site: Site) => readonly FooterItem[]
}

const item = (label: string, text: string, href = ''): FooterItem => ({ label, text, href })

const reporting = (site: Site): readonly FooterItem[] =>
  [item('联系方式', site.contact), item('主办单位', site.operator)].filter(({ text }) => text !== '').slice(0, 1)

const prosePages: Readonly<Record<ProseId, ProsePage>> = {
  guide: {
    path: guidePath,
    section: 'guide',
    description: '写给填报人员：怎样新增年度、填表、检查、看懂提示、改正和公开。',
    settingsTitle: '',
    settings: () => [],
  },
  about: {
    path: aboutPath,
    section: 'about',
    description: '本站公开什么、写给谁、数字怎样核对、依据哪些规定、数据怎样使用。',
    settingsTitle: '本站信息',
    settings: (site) =>
      [
        item('主办单位', site.operator),
        item('联系方式', site.contact),
        item('数据许可', site.licence, site.licenceUrl),
      ].filter(({ text }) => text !== ''),
  },
  accessibility: {
    path: accessibilityPath,
    section: 'about',
    description: '本站的无障碍目标、做过的检验、已知的不足，以及遇到障碍时怎样反映。',
    settingsTitle: '反映渠道',
    settings: reporting,
  },
}

/** The text's title is the page's `<h1>`; what stands below it moves up one level. */
export const textBody = (content: Content): string =>
  lowerHeadings(content.html.replace(/^\s*<h2[^>]*>[\s\S]*?<\/h2>/u, ''), -1)

/** A shipped text is always there: its absence is a fault of the program, not of the data. */
export const proseView = (archive: Pick<Archive, 'pages' | 'site'>, id: ProseId): ProseView => {
  const content = archive.pages.find((page) => page.id === id)
  if (content === undefined) throw new Error(`shipped page ${id}.md is missing`)
  const { path, section, description, settingsTitle, settings } = prosePages[id]
  return {
    ...pageView(archive.site, {
      title: content.title,
      description,
      path,
      crumbs: [{ label: content.title, path }],
      section,
    }),
    html: textBody(content),
    contents: content.headings.slice(1).filter((heading) => heading.level === (content.headings[1]?.level ?? 2)),
    settings: settings(archive.site),
    settingsTitle,
    picturesTitle: '核对文件的五步画面',
    pictures: id === 'guide' ? guidePictures : [],
  }
}
