// Whether what a disclosure points at exists: 位置 of 残缺, 更正 and 答复, the contents of 篇章, 承接 and 上级.
import type { Department } from '../budget/archive.ts'
import type { Disclosure, Position } from '../budget/disclosure.ts'
import { projectKey } from '../budget/facts/project-chain.ts'
import type { Indicator } from '../budget/indicator.ts'
import { problem } from '../budget/messages.ts'
import type { KeyPlace } from '../budget/place.ts'
import { readPosition, statementPosition } from '../budget/position.ts'
import type { Problem } from '../budget/problem.ts'
import { type Form, indicatorsOf } from '../budget/project.ts'
import { type Line, lineById, type Statement } from '../budget/statement.ts'
import { headingKey } from '../budget/statement-heading.ts'
import { nearest } from './distance.ts'
import { positionKeys } from './form.ts'

/** `null` when the position exists; else what is missing and what was probably meant. */
type Missing = { readonly what: string; readonly known: readonly string[]; readonly word: string } | null

/** Id of a column named by its id or by its printed heading, on the side of the row. */
const columnId = (statement: Statement, line: Line, word: string, year: number): string | null =>
  statement.columns
    .filter(({ side }) => side === line.side)
    .find(
      ({ id, path }) =>
        id === word || path.join('/') === word || headingKey(path.at(-1) ?? '', year) === headingKey(word, year),
    )?.id ?? null

const inStatement = (statement: Statement, rest: readonly string[], year: number): Missing => {
  const [row, ...column] = rest
  if (row === undefined) return null
  const line = lineById(statement, row)
  if (line === undefined)
    return {
      what: `“${statement.id}”这张表里没有“${row}”这一行`,
      known: statement.lines.map(({ id }) => id),
      word: row,
    }
  if (column.length === 0 || columnId(statement, line, column.join('/'), year) !== null) return null
  const known = statement.columns.filter(({ side }) => side === line.side).map(({ id }) => id)
  return { what: `“${statement.id}”这张表里没有“${column.join('/')}”这一列`, known, word: column.join('/') }
}

/** The indicator row that the end of a position names: `<n>` of the annual list, `实施期/<n>` of the other one. */
export const indicatorAt = (form: Form, [first, second]: readonly string[]): Indicator | undefined => {
  const rows = first === '实施期' ? form.periodGroups.flatMap(({ indicators }) => indicators) : indicatorsOf(form)
  return rows[Number(first === '实施期' ? second : first) - 1]
}

const inForm = (form: Form, rest: readonly string[]): Missing => {
  const [key, second] = rest
  const known = positionKeys(form)
  if (key === undefined || known.includes(key)) return null
  const [number, list] = key === '实施期' ? [second ?? '', '实施期指标'] : [key, '指标']
  if (/^\d+$/.test(number)) {
    if (indicatorAt(form, rest) !== undefined) return null
    const count = (key === '实施期' ? form.periodGroups : form.groups).flatMap(({ indicators }) => indicators).length
    return { what: `项目“${form.id}”只有 ${count} 行${list}，没有第 ${number} 行`, known: [], word: number }
  }
  return { what: `项目表里没有“${key}”这一项`, known, word: key }
}

const missingAt = (disclosure: Disclosure, position: Position): Missing => {
  const target = readPosition(position)
  if (target.kind === 'form' && target.project !== '') {
    const { project } = target
    const form = disclosure.forms.find(({ id }) => id === project)
    if (form !== undefined) return inForm(form, target.parts)
    return { what: `没有“${project}”这个项目`, known: disclosure.forms.map(({ id }) => id), word: project }
  }
  if (target.kind === 'content') {
    const known = disclosure.contents.map(({ id }) => id)
    return known.includes(target.file) ? null : { what: `没有“${target.file}”这篇文字`, known, word: target.file }
  }
  const named = target.kind === 'statement' ? target.statement : position
  const statement = disclosure.statements.find(({ id }) => id === named)
  if (statement !== undefined && target.kind === 'statement')
    return inStatement(
      statement,
      [target.row, target.column].filter((part) => part !== ''),
      disclosure.year,
    )
  const known = disclosure.statements.map(({ id }) => id)
  return { what: `“${position}”不是这份文件里的位置`, known, word: named }
}

const checkPositions = (disclosure: Disclosure): readonly Problem[] =>
  [...disclosure.torn, ...disclosure.corrections, ...disclosure.answers].flatMap(({ position, place }) => {
    const missing = position === '' ? null : missingAt(disclosure, position)
    if (missing === null) return []
    const meant = nearest(missing.word, missing.known)
    const fix = meant === null ? {} : { fix: `核对位置，是否应写“${meant}”` }
    return [problem('GS-401', { ...place, path: [...place.path, '位置'] }, missing.what, fix)]
  })

/**
 * A printed column heading in a position → the column's id, and an anchor of an earlier version → the row's own, so that
 * positions compare as text.
 */
export const normalPosition = (disclosure: Pick<Disclosure, 'statements' | 'year'>, position: Position): Position => {
  const target = readPosition(position)
  if (target.kind !== 'statement' || target.row === '') return position
  const statement = disclosure.statements.find(({ id }) => id === target.statement)
  const line = statement && lineById(statement, target.row)
  if (statement === undefined || line === undefined) return position
  const { column } = target
  const id = column === '' ? '' : (columnId(statement, line, column, disclosure.year) ?? column)
  return statementPosition(statement.id, line.id, id)
}

const chapterPlace = (disclosure: Disclosure, chapter: number, part: number): KeyPlace => ({
  file: disclosure.place.file,
  path: ['篇章', chapter, '内容', part],
})

const checkChapters = (disclosure: Disclosure): readonly Problem[] => {
  const known = disclosure.contents.map(({ id }) => id)
  const named = new Set<string>()
  const problems = disclosure.chapters.flatMap(({ parts }, chapter) =>
    parts.flatMap((part, index) => {
      if (part.kind !== 'content') return []
      named.add(part.file)
      if (known.includes(part.file)) return []
      const meant = nearest(part.file, [...known, '公开表', '项目清单', '项目', '部门绩效目标'])
      const fix = meant === null ? {} : { fix: `改为“${meant}”，或补上这个文件` }
      return [problem('GS-403', chapterPlace(disclosure, chapter, index), `没有“${part.file}”这篇文字`, fix)]
    }),
  )
  const unnamed = disclosure.contents.filter(({ id }) => !named.has(id))
  return [
    ...problems,
    ...unnamed.map(({ id, file }) =>
      problem('GS-404', { file, line: 1, column: 1 }, `“${id}”没有列入 disclosure.yaml 的“篇章”`),
    ),
  ]
}

/** The same 序号 or 项目编码 twice within a disclosure. */
const checkForms = (disclosure: Disclosure): readonly Problem[] =>
  disclosure.forms.flatMap((form, index) => {
    const earlier = disclosure.forms.slice(0, index)
    const sameOrder = earlier.find((other) => other.order === form.order && form.order > 0)
    const sameCode = earlier.find((other) => other.projectCode === form.projectCode && form.projectCode !== '')
    const at = (key: string): KeyPlace => ({ file: form.place.file, path: [key] })
    return [
      ...(sameOrder === undefined
        ? []
        : [problem('GS-308', at('序号'), `序号 ${form.order} 与“${sameOrder.name}”（${sameOrder.id}）相同`)]),
      ...(sameCode === undefined
        ? []
        : [
            problem(
              'GS-307',
              at('项目编码'),
              `项目编码 ${form.projectCode} 与“${sameCode.name}”（${sameCode.id}）相同`,
            ),
          ]),
    ]
  })

/** Everything that a disclosure points at within itself. */
export const checkDisclosure = (disclosure: Disclosure): readonly Problem[] => [
  ...checkPositions(disclosure),
  ...checkChapters(disclosure),
  ...checkForms(disclosure),
]

/** Projects of the other documents of the department by their id, those of other departments by `<department>/<id>`. */
const continuable = (
  departments: readonly Department[],
  department: Department,
  disclosure: Disclosure,
): readonly string[] =>
  departments.flatMap((other) =>
    other.disclosures
      .filter((document) => document !== disclosure)
      .flatMap(({ forms }) => forms.map(({ id }) => (other === department ? id : projectKey(other.id, id)))),
  )

const checkContinues = (known: readonly string[], form: Form): readonly Problem[] => {
  return form.continues.flatMap((id, index) => {
    if (known.includes(id)) return []
    const meant = nearest(id, known)
    const fix = meant === null ? {} : { fix: `核对项目编号，是否应写“${meant}”` }
    const what = id.includes('/')
      ? `“承接”的项目“${id}”在那个部门的公开文件里没有找到`
      : `“承接”的项目“${id}”不在这个部门的其他公开文件里`
    return [problem('GS-402', { file: form.place.file, path: ['承接', index] }, what, fix)]
  })
}

/** What disclosures point at in other disclosures and departments. */
export const checkDepartments = (departments: readonly Department[]): readonly Problem[] =>
  departments.flatMap((department) =>
    department.disclosures.flatMap((disclosure) => {
      const unknownSuperior =
        disclosure.superior !== '' && !departments.some(({ id }) => id === disclosure.superior)
          ? [
              problem(
                'GS-402',
                { file: disclosure.place.file, path: ['上级'] },
                `没有“${disclosure.superior}”这个部门文件夹`,
              ),
            ]
          : []
      const continuing = disclosure.forms.filter(({ continues }) => continues.length > 0)
      const known = continuing.length === 0 ? [] : continuable(departments, department, disclosure)
      return [...unknownSuperior, ...continuing.flatMap((form) => checkContinues(known, form))]
    }),
  )
