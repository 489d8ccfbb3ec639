// The forms of one disclosure as a table: one row a form, amounts, scores and goals as printed under their printed
// labels. Indicators row by row are part of the open data, not of this file.
import { cellText, tornWord } from '../budget/cell.ts'
import type { Disclosure } from '../budget/disclosure.ts'
import { goalHeading } from '../budget/form/goal-heading.ts'
import type { FactRole } from '../budget/form/heading-roles.ts'
import { measuresOf } from '../budget/measures.ts'
import { type Form, formKindNames } from '../budget/project.ts'
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
  column('表题', (form) => form.title),
  column('年度行', (form) => form.yearLine),
  column('项目编码', (form) => form.projectCode),
  column('主管部门', (form) => form.authority.printed),
  column('实施单位', (form) => form.institution),
  column('填报单位', (form) => form.institutionLine),
  column('项目来源', (form) => form.origin),
  column('项目属性', (form) => form.attribute),
  column('项目期', (form) => form.duration),
  column('填报日期', (form) => form.filed),
  column('计量单位', (form) => form.unit),
]

/** A cell of 资金 with the title of its column: the label alone where the form has but one column of money. */
interface FundEntry {
  readonly heading: string
  readonly text: string
}

const fundTitle = (label: string, { heading, role }: Form['fundColumns'][number]): string =>
  role === 'annual' || heading === '' ? label : `${label}/${heading}`

const fundEntries = (form: Form): readonly FundEntry[] =>
  form.funds.flatMap((row) =>
    form.fundColumns.map((column, index) => ({
      heading: fundTitle(row.label, column),
      text: cellText(row.printed[index] ?? { kind: 'blank', place: form.place }),
    })),
  )

/** Titles in printed order; those that differ only in width or blanks are one column. */
const money = (forms: readonly Form[]): readonly FormColumn[] => {
  const titles = new Map<string, string>()
  for (const { heading } of forms.flatMap(fundEntries)) {
    if (!titles.has(squeezed(heading))) titles.set(squeezed(heading), heading)
  }
  return [...titles].map(([key, title]) =>
    column(title, (form) => fundEntries(form).find(({ heading }) => squeezed(heading) === key)?.text ?? ''),
  )
}

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
  column('评价等级', (form) => form.total?.grade ?? ''),
]

/** Facts that have no column of their own: unknown ones, and those that only describe. */
const hasNoColumn = (role: FactRole | null): boolean => role === null || role === 'category' || role === 'remark'

/** One column a printed heading, in the order in which the forms print them; what stands twice is joined. */
const headed = (
  forms: readonly Form[],
  entries: (form: Form) => readonly { readonly heading: string; readonly text: string }[],
): readonly FormColumn[] =>
  [...new Set(forms.flatMap((form) => entries(form).map(({ heading }) => heading)))].map((heading) =>
    column(heading, (form) =>
      entries(form)
        .filter((entry) => entry.heading === heading && entry.text !== '')
        .map(({ text }) => text)
        .join('\n'),
    ),
  )

const goalEntries = (form: Form) => form.goals.map((goal) => ({ heading: goalHeading(form, goal), text: goal.text }))

const texts = (forms: readonly Form[]): readonly FormColumn[] => [
  ...headed(forms, ({ paragraphs }) => paragraphs),
  ...headed(forms, goalEntries),
]

const counts: readonly FormColumn[] = [
  column('指标数（计算）', (form) => String(measuresOf(form).named)),
  column('定量指标数（计算）', (form) => String(measuresOf(form).quantified)),
]

/** The file at `…/projects.csv`; columns that no form of the disclosure uses are left out. */
export const formsCsv = (disclosure: Disclosure): string => {
  const forms = disclosure.forms.toSorted((a, b) => a.order - b.order)
  const others = headed(forms, ({ facts }) => facts.filter(({ role }) => hasNoColumn(role)))
  const columns = [
    ...identity,
    ...others,
    ...money(forms),
    ...planColumns(forms),
    ...result,
    ...texts(forms),
    ...counts,
  ].filter(
    ({ title, text }) =>
      ['序号', '项目编号', '项目名称', '表式'].includes(title) || forms.some((form) => text(form) !== ''),
  )
  return csvText([columns.map(({ title }) => title), ...forms.map((form) => columns.map(({ text }) => text(form)))])
}
