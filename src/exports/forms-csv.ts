// The forms of one disclosure as a table: one row a form, amounts, scores and goals as printed under their printed
// labels. Indicators row by row are part of the open data, not of this file.
import { type Cell, cellText, tornWord } from '../budget/cell.ts'
import type { Disclosure } from '../budget/disclosure.ts'
import { measuresOf } from '../budget/measures.ts'
import { type Form, type FundColumn, formKindNames, fundColumnNames } from '../budget/project.ts'
import { squeezed } from '../budget/wording.ts'
import { csvText } from './csv.ts'

/** A column of the file: its heading and what a form prints there. */
interface FormColumn {
  readonly title: string
  readonly text: (form: Form) => string
}

const column = (title: string, text: (form: Form) => string): FormColumn => ({ title, text })

const identity: readonly FormColumn[] = [
  column('序号', (form) => String(form.order)),
  column('项目编号', (form) => form.id),
  column('项目名称', (form) => form.name),
  column('表式', (form) => formKindNames[form.kind]),
  column('项目编码', (form) => form.projectCode),
  column('主管部门', (form) => form.authority.printed),
  column('实施单位', (form) => form.institution),
  column('填报单位', (form) => form.institutionLine),
  column('项目属性', (form) => form.attribute),
  column('项目期', (form) => form.duration),
  column('计量单位', (form) => form.unit),
]

const fundColumns: readonly FundColumn[] = ['period', 'annual', 'initial', 'adjusted', 'spent']

const fundTitle = (label: string, kind: FundColumn): string =>
  kind === 'annual' ? label : `${label}/${fundColumnNames[kind]}`

const fundCell = (form: Form, label: string, kind: FundColumn): Cell | undefined =>
  form.funds.find((row) => squeezed(row.label) === squeezed(label))?.cells[kind]

/** Labels in printed order; those that differ only in width or blanks are one column. */
const labelsOf = (forms: readonly Form[]): readonly string[] =>
  [
    ...new Map(
      forms
        .flatMap((form) => form.funds.map((row) => row.label))
        .toReversed()
        .map((label) => [squeezed(label), label] as const),
    ).values(),
  ].toReversed()

const money = (forms: readonly Form[]): readonly FormColumn[] =>
  labelsOf(forms).flatMap((label) =>
    fundColumns
      .filter((kind) => forms.some((form) => fundCell(form, label, kind) !== undefined))
      .map((kind) =>
        column(fundTitle(label, kind), (form) => {
          const cell = fundCell(form, label, kind)
          return cell === undefined ? '' : cellText(cell)
        }),
      ),
  )

const planColumns = (forms: readonly Form[]): readonly FormColumn[] =>
  [...new Set(forms.flatMap((form) => form.plan.map((point) => point.when)))].map((when) =>
    column(`资金支出计划/${when}`, (form) => {
      const share = form.plan.find((point) => point.when === when)?.share
      return share === 'torn' ? tornWord : (share?.text ?? '')
    }),
  )

const result: readonly FormColumn[] = [
  column('执行率', (form) => form.execution?.rate?.text ?? ''),
  column('执行率分值', (form) => form.execution?.weight?.text ?? ''),
  column('执行率得分', (form) => form.execution?.score?.text ?? ''),
  column('总分分值', (form) => form.total?.weight?.text ?? ''),
  column('总分得分', (form) => form.total?.score?.text ?? ''),
]

const texts: readonly FormColumn[] = [
  column('资金用途', (form) => form.texts.purpose),
  column('实施期目标', (form) => form.goals.period),
  column('年度目标', (form) => form.goals.annual),
  column('预期目标', (form) => form.goals.expected),
  column('实际完成情况', (form) => form.goals.actual),
]

const counts: readonly FormColumn[] = [
  column('指标数（计算）', (form) => String(measuresOf(form).named)),
  column('定量指标数（计算）', (form) => String(measuresOf(form).quantified)),
]

/** The file at `…/projects.csv`; columns that no form of the disclosure uses are left out. */
export const formsCsv = (disclosure: Disclosure): string => {
  const forms = disclosure.forms.toSorted((a, b) => a.order - b.order)
  const columns = [...identity, ...money(forms), ...planColumns(forms), ...result, ...texts, ...counts].filter(
    ({ title, text }) =>
      ['序号', '项目编号', '项目名称', '表式'].includes(title) || forms.some((form) => text(form) !== ''),
  )
  return csvText([columns.map(({ title }) => title), ...forms.map((form) => columns.map(({ text }) => text(form)))])
}
