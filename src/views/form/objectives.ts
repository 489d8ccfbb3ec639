// 部门整体绩效目标: the overall goal, the sectional goals with their indicators, and the ways on to the safeguards
// and to the projects that shall reach them.
import { type Archive, type Department, departmentName } from '../../budget/archive.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import { disclosurePath, explanationsPath, formsPath, objectivesPath } from '../words/address.ts'
import { type Crumb, disclosureCrumbs } from '../words/crumb.ts'
import { formListName } from '../words/form-list.ts'
import type { ListedAnchor } from '../words/listed-anchors.ts'
import { objectiveAnchors } from '../words/objective-anchors.ts'
import { type PageView, pageView } from '../words/page.ts'
import { type Block, blocksOf } from '../words/paragraphs.ts'
import { type FormTableView, formTables } from './forms.ts'

/** 分项绩效目标 with its indicators. */
export interface SectionView extends ListedAnchor {
  readonly title: string
  readonly goal: readonly Block[]
  readonly indicators: readonly string[]
}

/** The part that the objectives' own page and the print page share. */
export interface ObjectivesBody {
  readonly overall: readonly Block[]
  readonly sections: readonly SectionView[]
}

export interface ObjectivesView extends PageView {
  readonly disclosure: Crumb
  readonly body: ObjectivesBody
  readonly safeguards: Crumb | null
  readonly formsTitle: string
  readonly formsPath: string
  readonly tables: readonly FormTableView[]
}

/** `null` for a disclosure without 部门整体绩效目标. */
export const objectivesBody = ({ objectives }: Disclosure): ObjectivesBody | null => {
  if (objectives === null) return null
  const anchors = objectiveAnchors(objectives)
  return {
    overall: blocksOf(objectives.overall),
    sections: objectives.sections.map((section, index) => ({
      anchor: anchors[index]?.anchor ?? '',
      former: anchors[index]?.former ?? '',
      title: section.title,
      goal: blocksOf(section.goal),
      indicators: section.indicators,
    })),
  }
}

const safeguardsOf = (disclosure: Disclosure): Crumb | null => {
  const content = disclosure.contents.find(({ id }) => id === 'safeguards')
  if (content === undefined) return null
  const anchor = content.headings[0]?.anchor ?? ''
  return { label: content.title, path: `${explanationsPath(disclosure)}${anchor === '' ? '' : `#${anchor}`}` }
}

const objectivesPage = (
  archive: Archive,
  department: Department,
  disclosure: Disclosure,
  body: ObjectivesBody,
): ObjectivesView => {
  const name = departmentName(department, disclosure.year)
  const title = `${name}${disclosure.year}年部门整体绩效目标`
  const path = objectivesPath(disclosure)
  const indicators = body.sections.reduce((sum, section) => sum + section.indicators.length, 0)
  return {
    ...pageView(archive.site, {
      title,
      description: `${title}：总体绩效目标，${body.sections.length} 个分项绩效目标，绩效指标 ${indicators} 项。`,
      path,
      crumbs: [...disclosureCrumbs(department, disclosure), { label: '部门整体绩效目标', path }],
      section: 'departments',
    }),
    disclosure: { label: disclosure.title, path: disclosurePath(disclosure) },
    body,
    safeguards: safeguardsOf(disclosure),
    formsTitle: formListName(disclosure.forms),
    formsPath: formsPath(disclosure),
    tables: formTables(disclosure),
  }
}

/** Only disclosures that print objectives. */
export const objectivesPages = (archive: Archive) =>
  archive.departments.flatMap((department) =>
    department.disclosures.flatMap((disclosure) => {
      const body = objectivesBody(disclosure)
      if (body === null) return []
      const params = { department: department.id, year: String(disclosure.year), stage: disclosure.stage }
      return [{ params, props: { view: objectivesPage(archive, department, disclosure, body) } }]
    }),
  )
