// The page for an address that does not exist: what may have happened, and the ways on.
import { currentName } from '../../budget/archive.ts'
import { departmentPath, directoryPath, homePath, projectsPath, searchPath } from '../words/address.ts'
import type { Crumb } from '../words/crumb.ts'
import type { Kept, Portal } from '../words/kept.ts'
import { type PageView, pageView } from '../words/page.ts'

export interface NotFoundView extends PageView {
  readonly advice: string
  readonly links: readonly Crumb[]
  readonly departments: readonly Crumb[]
}

/** Each department by its name, with the way there. */
export const departmentLinks: Kept<Crumb> = {
  id: 'department-links',
  of: (department) => ({ label: currentName(department), path: departmentPath(department.id) }),
}

export const notFoundView = (portal: Portal): NotFoundView => ({
  ...pageView(portal.site, {
    title: '没有找到这个页面',
    description: '这个地址没有对应的页面。',
    path: '/404.html',
    crumbs: [],
    section: 'home',
  }),
  advice:
    '地址可能输入有误，也可能这份公开文件尚未收录。本站的地址长期不变；如果是从别处的链接来到这里，请核对其中的年度和部门。',
  links: [
    { label: '首页', path: homePath },
    { label: '部门目录', path: directoryPath },
    { label: '全部项目', path: projectsPath },
    { label: '搜索', path: searchPath },
  ],
  departments: portal.rows(departmentLinks),
})
