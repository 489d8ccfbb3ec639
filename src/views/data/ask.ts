// The page /data/ask/: plain questions over the open data. What they mean is declared in src/ask/questions.ts; this says
// how they are put, where their files lie, and which pages answer something like them without script.
import { type AskedField, type Question, questionKey } from '../../ask/question.ts'
import { questions } from '../../ask/questions.ts'
import { sqlOf } from '../../ask/sql.ts'
import { citationOf } from '../../budget/citation.ts'
import { fixedPath } from '../../budget/page-table.ts'
import { askPath, dataFilePath, dataPath } from '../words/address.ts'
import type { Crumb } from '../words/crumb.ts'
import type { Portal } from '../words/kept.ts'
import { type PageView, pageView } from '../words/page.ts'
import { lastUpdate } from './data.ts'

/** One field of a form. */
export interface AskFieldView {
  readonly name: string
  /** Unique on the page. */
  readonly id: string
  readonly label: string
  readonly value: string
  readonly hint: string
  readonly numeric: boolean
  readonly required: boolean
  readonly choices: readonly { readonly value: string; readonly label: string; readonly selected: boolean }[]
}

/** One question with its form. */
export interface QuestionView {
  readonly id: string
  readonly title: string
  readonly explains: string
  readonly fields: readonly AskFieldView[]
  /** The file that is asked, root-relative. */
  readonly filePath: string
  readonly sql: string
  readonly list: Crumb
}

/** The page, finished. */
export interface AskView extends PageView {
  readonly summary: string
  readonly questions: readonly QuestionView[]
  /** Name that a form gives its question in the address: pressed before the script has come, it is answered by the next page. */
  readonly questionKey: string
  /** Of an answer; its title and address are put in when there is one. */
  readonly citation: string
  readonly withoutScript: string
}

const fieldView = (question: Question, field: AskedField): AskFieldView => ({
  name: field.id,
  id: `${question.id}-${field.id}`,
  label: field.label,
  value: field.initial,
  hint: field.hint ?? '',
  numeric: field.is !== 'contains' && field.choices === undefined,
  required: field.required === true,
  choices: (field.choices ?? []).map(([value, label]) => ({ value, label, selected: value === field.initial })),
})

/** The page; `wholeAddress` makes a path into an address that a program elsewhere can open. */
export const askView = (portal: Portal, wholeAddress: (path: string) => string): AskView => {
  const { site } = portal
  const summary = '不必安装软件，也不必会写查询：选一个问题，填一两个数，得到表、图、CSV 和可以引用的网址。'
  return {
    ...pageView(site, {
      title: '问数据',
      description: summary,
      path: askPath,
      crumbs: [
        { label: '开放数据', path: dataPath },
        { label: '问数据', path: askPath },
      ],
      section: 'data',
    }),
    summary,
    questionKey,
    questions: questions.map((question) => ({
      id: question.id,
      title: question.title,
      explains: question.explains,
      fields: question.fields.map((field) => fieldView(question, field)),
      filePath: dataFilePath(question.file),
      sql: sqlOf(question, {}, wholeAddress(dataFilePath(question.file))),
      list: { label: question.pageLabel, path: fixedPath(question.page) },
    })),
    citation: citationOf({
      author: site.operator || site.title,
      title: `${site.title || '部门预决算公开'}：`,
      kind: 'DS',
      updated: lastUpdate(portal),
      address: '',
    }),
    withoutScript:
      '这一页的答案由浏览器里的脚本从数据文件中取出。不运行脚本时，请看每个问题下面的列表，或用 DuckDB 运行所附的查询。',
  }
}
