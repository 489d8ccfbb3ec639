// 位置 (of disclosure.yaml and of findings) in the reader's words, with the address where the thing is shown.
import { type Disclosure, type Position, statementOf } from '../../budget/disclosure.ts'
import { readPosition } from '../../budget/position.ts'
import type { Form } from '../../budget/project.ts'
import { lineById, type Statement, tableIdOf } from '../../budget/statement.ts'
import {
  disclosurePath,
  explanationsPath,
  formPath,
  formsPath,
  indicatorAnchor,
  linePath,
  statementPath,
  tablesPath,
} from './address.ts'
import { paragraphAnchors } from './paragraph-anchor.ts'

/** A place of a disclosure as a link. */
export interface PositionView {
  readonly label: string
  readonly path: string
}

const rowPosition = (disclosure: Disclosure, statement: Statement, row: string, column: string): PositionView => {
  const line = lineById(statement, row) ?? statement.lines.find((candidate) => row !== '' && candidate.code === row)
  const heading = statement.columns.find((candidate) => candidate.id === column)?.path.at(-1) ?? column
  const words = [statement.entry.title, row === '' ? '' : line?.name || (line?.total ? '合计' : row), heading].filter(
    (word) => word !== '',
  )
  return {
    label: words.join(' › '),
    path: line === undefined ? statementPath(disclosure, statement.id) : linePath(disclosure, statement, line),
  }
}

/** Where the keys of a form stand on its page. */
const keyAnchors: Readonly<Record<string, string>> = {
  资金: 'funds',
  预算执行: 'funds',
  资金支出计划: 'plan',
  目标: 'goals',
  绩效指标: 'indicators',
  实施期绩效指标: 'indicators',
  总分: 'indicators',
}

interface FormPart {
  readonly label: string
  readonly anchor: string
}

/** Anchor of a part that the page shows; '' for one that it does not, and for facts, which have no anchor of their own. */
const anchorOf = (form: Form, key: string): string => {
  const anchor = keyAnchors[key] ?? ''
  if (anchor === 'plan') return form.plan.length > 0 ? anchor : ''
  if (anchor === 'goals') return form.goals.some(({ text }) => text !== '') ? anchor : ''
  if (anchor !== '') return anchor
  const index = form.paragraphs.findIndex(({ heading, text }) => heading === key && text !== '')
  return paragraphAnchors(form)[index]?.anchor ?? ''
}

/** A part of a form: a key, a row of the annual list, or `实施期/<n>`, a row of the other list. */
const formPart = (form: Form, key: string, number: string): FormPart => {
  if (/^\d+$/.test(key)) return { label: `绩效指标第${key}行`, anchor: indicatorAnchor(Number(key)) }
  if (key === '实施期' && /^\d+$/.test(number))
    return { label: `实施期绩效指标第${number}行`, anchor: indicatorAnchor(Number(number), 'period') }
  return { label: key, anchor: anchorOf(form, key) }
}

const formPosition = (disclosure: Disclosure, id: string, key: string, number: string): PositionView | null => {
  const form = disclosure.forms.find((candidate) => candidate.id === id)
  if (form === undefined) return null
  const part = formPart(form, key, number)
  return {
    label: [form.name, part.label].filter((word) => word !== '').join(' › '),
    path: formPath(disclosure, form) + (part.anchor === '' ? '' : `#${part.anchor}`),
  }
}

/** `content/<file>`, or `content/<file>#<anchor>` for a heading within it. */
const contentPosition = (disclosure: Disclosure, file: string, anchor: string): PositionView | null => {
  const content = disclosure.contents.find((candidate) => candidate.id === file)
  if (content === undefined) return null
  const heading = content.headings.find((candidate) => candidate.anchor === anchor)
  return {
    label:
      heading === undefined || heading.text === content.title ? content.title : `${content.title} › ${heading.text}`,
    path: `${explanationsPath(disclosure)}#${heading?.anchor ?? content.headings[0]?.anchor ?? ''}`,
  }
}

/** The link for a position; one that names nothing known leads to the disclosure under its own text. */
export const positionView = (disclosure: Disclosure, position: Position): PositionView => {
  const target = readPosition(position)
  const unknown = { label: position, path: disclosurePath(disclosure) }
  if (target.kind === 'form') {
    const [part = '', number = ''] = target.parts
    return target.project === ''
      ? { label: '各项目表', path: formsPath(disclosure) }
      : (formPosition(disclosure, target.project, part, number) ?? unknown)
  }
  if (target.kind === 'document')
    return target.part === 'tables'
      ? { label: '公开表', path: tablesPath(disclosure) }
      : { label: '文件标题', path: `${disclosurePath(disclosure)}#about-document` }
  if (target.kind === 'content') return contentPosition(disclosure, target.file, target.anchor) ?? unknown
  const id = tableIdOf(target.statement)
  const statement = id === null ? undefined : statementOf(disclosure, id)
  return statement === undefined ? unknown : rowPosition(disclosure, statement, target.row, target.column)
}
