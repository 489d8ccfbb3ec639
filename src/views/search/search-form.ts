// A project form as search finds it: its money, its texts and every indicator, with the anchors of the form's page.
import { amountOf, cellText } from '../../budget/cell.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import type { Indicator, Points } from '../../budget/indicator.ts'
import { type Form, type FundColumn, fundColumnNames, indicatorsOf, totalFunds } from '../../budget/project.ts'
import { formPath, indicatorAnchor } from '../words/address.ts'
import type { SearchAmount, SearchFigure, SearchPart } from './search-record.ts'
import { searchAmount } from './search-statement.ts'

const points = (...given: readonly (readonly [string, Points | null | undefined])[]): readonly SearchFigure[] =>
  given.flatMap(([name, point]) => (point ? [{ name, text: point.text }] : []))

const labelled = (label: string, text: string): string => (text === '' ? '' : `${label}：${text}`)

/** Pieces of a row never run into one another: no phrase is found across them. */
const joined = (pieces: readonly string[]): string => pieces.filter((piece) => piece !== '').join('；')

const indicatorPart = (path: string, list: 'annual' | 'period', row: Indicator): SearchPart => ({
  path: `${path}#${indicatorAnchor(row.number, list)}`,
  label: row.third,
  text: joined([
    row.value,
    labelled('实际完成', row.actual),
    row.first,
    row.second,
    row.description,
    labelled('依据', row.basis),
    labelled('原因', row.reason),
  ]),
  codes: [],
  figures: points(['分值', row.weight], ['得分', row.score]),
})

const indicatorParts = (form: Form, path: string): readonly SearchPart[] =>
  [
    ...indicatorsOf(form).map((row) => ({ list: 'annual' as const, row })),
    ...form.periodGroups.flatMap((group) => group.indicators.map((row) => ({ list: 'period' as const, row }))),
  ]
    .filter(({ row }) => row.third !== '' || row.value !== '')
    .map(({ list, row }) => indicatorPart(path, list, row))

const fundColumns: readonly FundColumn[] = ['period', 'annual', 'initial', 'adjusted', 'spent']

const fundParts = (form: Form, path: string): readonly SearchPart[] =>
  form.funds.map((row, index) => ({
    path: `${path}#fund-${index + 1}`,
    label: row.label,
    text: row.periodLabel === row.label ? '' : row.periodLabel,
    codes: [],
    figures: fundColumns.flatMap((column) => {
      const cell = row.cells[column]
      return cell?.kind === 'amount' ? [{ name: fundColumnNames[column], text: cellText(cell) }] : []
    }),
  }))

const factsPart = (form: Form, path: string): SearchPart => ({
  path: `${path}#facts`,
  label: '',
  text: joined([
    form.title,
    form.yearLine,
    form.authority.printed,
    form.institution,
    form.institutionLine,
    form.origin,
    form.attribute,
    form.duration,
  ]),
  codes: [form.projectCode, form.authority.code, form.filed].filter((text) => text !== ''),
  figures: [],
})

const textParts = (form: Form, path: string): readonly SearchPart[] => {
  const { texts, goals } = form
  const pieces: readonly (readonly [string, string, string])[] = [
    ['funds', '资金用途', texts.purpose],
    ['goals', '预期目标', goals.expected],
    ['goals', '实际完成情况', goals.actual],
    ['goals', '实施期目标', goals.period === goals.annual ? '' : goals.period],
    ['goals', form.kind === 'target' ? '绩效目标' : '年度目标', goals.annual],
    ['overview', '项目概况', texts.overview],
    ['ground', '立项依据', texts.ground],
    ['necessity', '项目设立必要性', texts.necessity],
    ['safeguards', '保证项目实施的制度、措施', texts.safeguards],
    ['schedule', '项目实施计划', texts.schedule],
  ]
  return pieces.flatMap(([anchor, label, text]) =>
    text === '' ? [] : [{ path: `${path}#${anchor}`, label, text, codes: [], figures: [] }],
  )
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
export const formAmount = (form: Form): SearchAmount | null => {
  const cells = totalFunds(form)?.cells
  return searchAmount(amountOf(form.kind === 'target' ? cells?.annual : cells?.spent) ?? amountOf(cells?.adjusted))
}
