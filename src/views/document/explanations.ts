// 文字说明: the prose of a disclosure in printed order beside its headings, on a page of its own. The disclosure's page
// keeps the headings, at the anchors under which the prose stood there before.
import { type Archive, type Department, departmentName } from '../../budget/archive.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import type { Content } from '../../budget/passage.ts'
import { disclosurePath, explanationsPath, formsPath, objectivesPath, tablesPath } from '../words/address.ts'
import { type ChapterView, chaptersOf, type PartView } from '../words/chapters.ts'
import { type Crumb, disclosureCrumbs } from '../words/crumb.ts'
import type { ListedAnchor } from '../words/listed-anchors.ts'
import { type PageView, pageView } from '../words/page.ts'
import { periodName } from '../words/period.ts'
import type { PlacedTerm } from '../words/placed-term.ts'
import { type ProsePiece, proseWithTerms, type TermPlacer, termPlacer } from '../words/terms-in-place.ts'

/** A heading as an entry of the contents, with the anchors of the deeper headings that stand below it. */
export interface ProseHeading {
  readonly anchor: string
  readonly label: string
  readonly level: 1 | 2
  readonly deeper: readonly string[]
}

/** A chapter with links in place of its generated parts; `link` is null for prose. */
export interface ProseChapter extends ListedAnchor {
  readonly title: string
  readonly parts: readonly { readonly pieces: readonly ProsePiece[]; readonly link: Crumb | null }[]
}

export interface ExplanationsView extends PageView {
  readonly disclosure: Crumb
  readonly toc: readonly ProseHeading[]
  readonly chapters: readonly ProseChapter[]
  /** Terms of the headings; those of the prose stand in it. */
  readonly terms: readonly PlacedTerm[]
}

/** Headings of one file: those of `level` with the deeper ones below each; one without headings goes by its title. */
const headingsOf = (content: Content, level: number): readonly ProseHeading[] => {
  const found: { anchor: string; label: string; level: 2; deeper: string[] }[] = []
  for (const heading of content.headings) {
    if (heading.level === level) found.push({ anchor: heading.anchor, label: heading.text, level: 2, deeper: [] })
    else found.at(-1)?.deeper.push(heading.anchor)
  }
  return found
}

const headingsIn = (disclosure: Disclosure, chapters: readonly ChapterView[]): readonly ProseHeading[] =>
  chapters.flatMap((view) => {
    const contents = view.parts.flatMap(({ file }) => disclosure.contents.filter(({ id }) => id === file))
    if (contents.length === 0) return []
    const below = contents.map((content) => {
      const [first] = content.headings
      // A file that opens with the chapter's own title is listed by the headings below it.
      const repeats = first !== undefined && view.title.endsWith(first.text)
      return {
        own: content.headings.filter(({ level }) => repeats && level === first?.level).map(({ anchor }) => anchor),
        headings: headingsOf(content, (first?.level ?? 2) + (repeats ? 1 : 0)),
      }
    })
    const deeper = [...(view.former === '' ? [] : [view.former]), ...below.flatMap(({ own }) => own)]
    const title = view.title === '' ? [] : [{ anchor: view.anchor, label: view.title, level: 1 as const, deeper }]
    return [...title, ...below.flatMap(({ headings }) => headings)]
  })

/** The contents of the prose: titles of chapters, and the headings of the files placed in them. */
export const proseHeadings = (disclosure: Disclosure): readonly ProseHeading[] =>
  headingsIn(disclosure, chaptersOf(disclosure, 2))

const partLink = (disclosure: Disclosure, kind: PartView['kind']): Crumb | null => {
  switch (kind) {
    case 'content':
      return null
    case 'statements':
      return { label: `公开表（${disclosure.statements.length}张）`, path: tablesPath(disclosure) }
    case 'forms':
      return { label: `项目表（${disclosure.forms.length}张）`, path: formsPath(disclosure) }
    case 'objectives':
      return { label: '部门整体绩效目标', path: objectivesPath(disclosure) }
    case 'projectList':
      return {
        label: `项目清单（${disclosure.projectList.length}项）`,
        path: `${disclosurePath(disclosure)}#project-list`,
      }
  }
}

const proseChapters = (
  disclosure: Disclosure,
  chapters: readonly ChapterView[],
  place: TermPlacer,
): readonly ProseChapter[] =>
  chapters.map((chapter) => ({
    anchor: chapter.anchor,
    former: chapter.former,
    title: chapter.title,
    parts: chapter.parts.map((part) => ({
      pieces: part.explains ? [{ html: part.html, terms: [] }] : proseWithTerms(part.html, place),
      link: partLink(disclosure, part.kind),
    })),
  }))

const explanationsView = (archive: Archive, department: Department, disclosure: Disclosure): ExplanationsView => {
  const path = explanationsPath(disclosure)
  const title = `${departmentName(department, disclosure.year)}${periodName(disclosure)}文字说明`
  const chapters = chaptersOf(disclosure, 2)
  const toc = headingsIn(disclosure, chapters)
  const place = termPlacer(archive)
  const terms = place(toc)
  return {
    ...pageView(archive.site, {
      title,
      description: `${title}全文，按公开文件原有的次序。`,
      path,
      crumbs: [...disclosureCrumbs(department, disclosure), { label: '文字说明', path }],
      section: 'departments',
    }),
    disclosure: { label: disclosure.title, path: disclosurePath(disclosure) },
    toc,
    chapters: proseChapters(disclosure, chapters, place),
    terms,
  }
}

/** One page a disclosure that has prose. */
export const explanationsPages = (archive: Archive) =>
  archive.departments.flatMap((department) =>
    department.disclosures
      .filter(({ contents }) => contents.length > 0)
      .map((disclosure) => ({
        params: { department: department.id, year: String(disclosure.year), stage: disclosure.stage },
        props: { view: explanationsView(archive, department, disclosure) },
      })),
  )
