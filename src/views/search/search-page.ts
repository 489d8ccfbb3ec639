// The page at /search/ before anything is asked: what can be typed, with examples of this very portal, and the lists
// that lead to everything without a search. Results are made in the browser, by src/search.
import { type Department, departmentName } from '../../budget/archive.ts'
import { formBudgetCell } from '../../budget/facts/form-money.ts'
import { directoryPath, formsPath, projectsPath, searchPath } from '../words/address.ts'
import type { Crumb } from '../words/crumb.ts'
import type { Kept, Portal } from '../words/kept.ts'
import { type PageView, pageView } from '../words/page.ts'
import { periodName } from '../words/period.ts'
import { statementAmount } from './search-statement.ts'

/** A question of the portal's own words, ready to be asked. */
export interface SearchExample {
  readonly about: string
  readonly words: string
  readonly path: string
}

/** The search page; nothing in it depends on a question. */
export interface SearchView extends PageView {
  /** Address of the page, which is also where the form leads. */
  readonly action: string
  /** Folders of the side index and of Pagefind, which the build writes beside the page. */
  readonly indexPath: string
  readonly pagefindPath: string
  readonly examples: readonly SearchExample[]
  /** Said where scripts do not run. */
  readonly withoutScript: string
  readonly lists: readonly Crumb[]
  /** The lists of projects of each disclosure; none where they are too many. */
  readonly forms: readonly Crumb[]
}

/** Folder of the side index. */
export const searchIndexPath = `${searchPath}index/`
/** Folder of Pagefind's files. */
export const pagefindPath = `${searchPath}pagefind/`

/** What can be asked of a department, as examples; `undefined` where it prints nothing of the kind. */
interface Askable {
  readonly project: string | undefined
  readonly subject: string | undefined
  readonly projectCode: string | undefined
  readonly amount: string | undefined
}

const askableIn = ({ disclosures }: Department): Askable => {
  const statements = disclosures.flatMap((disclosure) => disclosure.statements)
  const forms = disclosures.flatMap((disclosure) => disclosure.forms)
  const lines = statements.flatMap((statement) => statement.lines)
  const amount = disclosures
    .flatMap((disclosure) => disclosure.statements.map((statement) => statementAmount(disclosure, statement)))
    .find((total) => total !== null)
  return {
    project: forms.find((form) => formBudgetCell(form) !== undefined)?.name,
    subject: lines.find((line) => line.codePrinted && line.level === 2)?.code,
    projectCode: forms.find((form) => form.projectCode !== '')?.projectCode,
    amount: amount?.text.split(' ')[0],
  }
}

/** What the search page keeps of a department. */
export const askableRows: Kept<{ readonly askable: Askable; readonly forms: readonly Crumb[] }> = {
  id: 'search-page',
  of: (department) => ({
    askable: askableIn(department),
    forms: department.disclosures
      .filter((disclosure) => disclosure.forms.length > 0)
      .map((disclosure) => ({
        label: `${departmentName(department, disclosure.year)} ${periodName(disclosure)}：${disclosure.forms.length}张项目表`,
        path: formsPath(disclosure),
      })),
  }),
}

const example = (about: string, words: string | undefined): readonly SearchExample[] =>
  words === undefined || words === '' ? [] : [{ about, words, path: `${searchPath}?q=${encodeURIComponent(words)}` }]

/** One example of each way to ask, taken from what the portal holds. */
const examplesOf = (portal: Portal): readonly SearchExample[] => {
  const rows = portal.rows(askableRows).map(({ askable }) => askable)
  const first = (key: keyof Askable): string | undefined =>
    rows.map((row) => row[key]).find((word) => word !== undefined)
  return [
    ...example('词语', '三公经费'),
    ...example('项目名称', first('project')),
    ...example('科目编码', first('subject')),
    ...example('项目编码', first('projectCode')),
    ...example('金额', first('amount')),
  ]
}

/** More lists than these are what directories are for: the page would grow with the portal, and every answer with it. */
const mostForms = 24

const formsOf = (portal: Portal): readonly Crumb[] => {
  const forms = portal.rows(askableRows).flatMap((row) => row.forms)
  return forms.length > mostForms ? [] : forms
}

/** The page before a question. */
export const searchView = (portal: Portal): SearchView => ({
  ...pageView(portal.site, {
    title: '搜索',
    description: '在全站的部门、公开表的每一行、项目、绩效指标、文字说明和名词中查找；编码和金额也可以直接搜索。',
    path: searchPath,
    crumbs: [{ label: '搜索', path: searchPath }],
    section: 'search',
  }),
  action: searchPath,
  indexPath: searchIndexPath,
  pagefindPath,
  examples: examplesOf(portal),
  withoutScript:
    '搜索在您的浏览器里进行，需要启用 JavaScript。没有启用时，可以从下面的目录和清单查找，全部内容都能找到。',
  lists: [
    { label: '部门目录', path: directoryPath },
    { label: '全部项目', path: projectsPath },
  ],
  forms: formsOf(portal),
})
