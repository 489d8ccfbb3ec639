// The search page as long as there is no search: it says so and offers the lists that lead to everything.
import type { Archive } from '../budget/archive.ts'
import { departmentName } from '../budget/archive.ts'
import { directoryPath, formsPath, projectsPath, searchPath } from './address.ts'
import { type Crumb, type PageView, pageView, periodName } from './page.ts'

/** Lists to look in instead. */
export interface SearchView extends PageView {
  readonly lists: readonly Crumb[]
  readonly forms: readonly Crumb[]
}

/** The page at `/search/`, where the header's form leads. */
export const searchView = (archive: Archive): SearchView => ({
  ...pageView(archive.site, {
    title: '搜索',
    description: '全站搜索尚未开通，可从部门目录和项目清单查找。',
    path: searchPath,
    crumbs: [{ label: '搜索', path: searchPath }],
    section: 'search',
  }),
  lists: [
    { label: '部门目录', path: directoryPath },
    { label: '全部项目', path: projectsPath },
  ],
  forms: archive.departments.flatMap((department) =>
    department.disclosures
      .filter((disclosure) => disclosure.forms.length > 0)
      .map((disclosure) => ({
        label: `${departmentName(department, disclosure.year)} ${periodName(disclosure)}：${disclosure.forms.length}张项目表`,
        path: formsPath(disclosure),
      })),
  ),
})
