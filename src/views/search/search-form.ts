// A project form as search finds it: its money, its texts and every indicator, with the anchors of the form's page.

import { cellText } from '../../budget/cell.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import { formAmount } from '../../budget/facts/form-money.ts'
import type { IndicatorRole } from '../../budget/form/heading-roles.ts'
import type { Indicator, IndicatorGroup, Points } from '../../budget/indicator.ts'
import { type Form, goalText } from '../../budget/project.ts'
import { formPath, indicatorAnchor } from '../words/address.ts'
import { fundAnchors } from '../words/fund-anchors.ts'
import { paragraphAnchors } from '../words/paragraph-anchor.ts'
import type { SearchAmount, SearchFigure, SearchPart } from './search-record.ts'
import { searchAmount } from './search-statement.ts'

const points = (...given: readonly (readonly [string, Points | null | undefined])[]): readonly SearchFigure[] =>
  given.flatMap(([name, point]) => (point ? [{ name, text: point.text }] : []))

const labelled = (label: string, text: string): string => (text === '' ? '' : `${label}：${text}`)

/** Pieces of a row never run into one another: no phrase is found across them. */
const joined = (pieces: readonly string[]): string => pieces.filter((piece) => piece !== '').join('；')

/** Cells that stand in a part of their own, or as figures. */
const saidRoles: readonly (IndicatorRole | null)[] = [
  ...(['first', 'second', 'third', 'fourth', 'description', 'value', 'basis', 'actual', 'reason'] as const),
  ...(['weight', 'score', 'operator', 'unit', 'improvement'] as const),
]

const indicatorPart = (
  path: string,
  list: 'annual' | 'period',
  { above }: IndicatorGroup,
  row: Indicator,
): SearchPart => ({
  path: `${path}#${indicatorAnchor(row.number, list)}`,
  label: row.third,
  text: joined([
    row.value,
    labelled('实际完成', row.actual),
    ...above,
    row.first,
    row.second,
    row.description,
    labelled('依据', row.basis),
    labelled('原因', row.reason),
    ...row.cells.filter(({ role }) => !saidRoles.includes(role)).map(({ heading, text }) => labelled(heading, text)),
  ]),
  codes: [],
  figures: points(['分值', row.weight], ['得分', row.score]),
})

const indicatorParts = (form: Form, path: string): readonly SearchPart[] =>
  (['annual', 'period'] as const).flatMap((list) =>
    (list === 'annual' ? form.groups : form.periodGroups).flatMap((group) =>
      group.indicators
        .filter(({ third, value }) => third !== '' || value !== '')
        .map((row) => indicatorPart(path, list, group, row)),
    ),
  )

const fundParts = (form: Form, path: string): readonly SearchPart[] => {
  const anchors = fundAnchors(form)
  return form.funds.map((row, index) => ({
    path: `${path}#${anchors[index]?.anchor ?? ''}`,
    label: row.label,
    text: joined([
      row.periodLabel === row.label ? '' : row.periodLabel,
      ...row.printed.map((cell, column) =>
        cell.kind === 'text' ? labelled(form.fundColumns[column]?.heading ?? '', cell.text) : '',
      ),
    ]),
    codes: [],
    figures: row.printed.flatMap((cell, column) =>
      cell.kind === 'amount'
        ? [{ name: form.fundColumns[column]?.heading ?? '', text: cellText(cell), fen: cell.amount.fen }]
        : [],
    ),
  }))
}

const codeRoles = ['projectCode', 'filed']

const factsPart = (form: Form, path: string): SearchPart => ({
  path: `${path}#facts`,
  label: '',
  text: joined([
    form.title,
    form.yearLine,
    ...form.facts
      .filter(({ role }) => role !== 'name' && !codeRoles.includes(role ?? ''))
      .map(({ heading, role, text }) => (role === null ? labelled(heading, text) : text)),
  ]),
  codes: [form.projectCode, form.authority.code, form.filed].filter((text) => text !== ''),
  figures: [],
})

const textParts = (form: Form, path: string): readonly SearchPart[] => {
  const part = (anchor: string, label: string, text: string): readonly SearchPart[] =>
    text === '' ? [] : [{ path: `${path}#${anchor}`, label, text, codes: [], figures: [] }]
  const annual = goalText(form, 'annual')
  const anchors = paragraphAnchors(form)
  const goals = form.goals.filter(({ role, text }) => role !== 'period' || text !== annual)
  return [
    ...goals.flatMap(({ heading, period, text }) => part('goals', `${period}${heading}`, text)),
    ...form.paragraphs.flatMap(({ heading, text }, index) => part(anchors[index]?.anchor ?? '', heading, text)),
  ]
}

/** 执行率, score and total of an evaluation. */
const resultParts = (form: Form, path: string): readonly SearchPart[] =>
  form.kind === 'target'
    ? []
    : [
        {
          path: `${path}#indicators`,
          label: '总分',
          text: labelled('执行率', form.execution?.rate?.text ?? ''),
          codes: [],
          figures: points(
            ['得分', form.total?.score],
            ['分值', form.total?.weight],
            ['执行率得分', form.execution?.score],
          ),
        },
      ]

/** All parts of a form in the order of its page. */
export const formParts = (disclosure: Disclosure, form: Form): readonly SearchPart[] => {
  const path = formPath(disclosure, form)
  return [
    ...fundParts(form, path),
    factsPart(form, path),
    ...textParts(form, path),
    ...indicatorParts(form, path),
    ...resultParts(form, path),
  ]
}

/** The whole budget of a target, the spent amount of an evaluation. */
export const formAmountFound = (form: Form): SearchAmount | null => searchAmount(formAmount(form))
