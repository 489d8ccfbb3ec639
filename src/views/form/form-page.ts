// The page of one form: the form itself and the ways on from it (its neighbours in the document, the same project
// in other years, the disclosure it belongs to).
import { type Archive, type Department, departmentName } from '../../budget/archive.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import type { Form } from '../../budget/project.ts'
import { type Review, reviewOf } from '../../budget/rules/review.ts'
import { stageNames } from '../../budget/stage.ts'
import type { ChartView } from '../charts/chart.ts'
import { formCharts } from '../charts/form-charts.ts'
import { type Agreed, agreedFor } from '../check/agreements.ts'
import { type Marks, marksFor } from '../check/marks.ts'
import type { MinuteView } from '../minute/minute.ts'
import { disclosurePath, formPath, formsPath, projectPath } from '../words/address.ts'
import { type CitationView, rowCitationView } from '../words/citation.ts'
import { type Crumb, disclosureCrumbs } from '../words/crumb.ts'
import { formListName, orderedForms } from '../words/form-list.ts'
import { onceAnArchive } from '../words/once-an-archive.ts'
import { type PageView, pageView } from '../words/page.ts'
import { periodName } from '../words/period.ts'
import type { PlacedTerm } from '../words/placed-term.ts'
import { type TermPlacer, termPlacer } from '../words/terms-in-place.ts'
import { type FormView, formView } from './form.ts'
import { formMinute } from './form-minute.ts'

/** The terms of a form's page, by the part in which each stands first. */
export interface FormTerms {
  readonly money: readonly PlacedTerm[]
  readonly goals: readonly PlacedTerm[]
  readonly indicators: readonly PlacedTerm[]
  readonly texts: readonly PlacedTerm[]
}

/** `overYears` is null where no other year or stage prints the project. */
export interface FormPageView extends PageView {
  readonly form: FormView
  /** 一分钟看懂 of this form. */
  readonly minute: MinuteView
  readonly formTerms: FormTerms
  readonly charts: readonly ChartView[]
  /** How the indicators of this page are cited. */
  readonly citation: CitationView
  readonly disclosure: Crumb
  readonly department: string
  readonly period: string
  readonly list: Crumb
  readonly overYears: Crumb | null
  readonly previous: Crumb | null
  readonly next: Crumb | null
}

const termsOf = (view: FormView, place: TermPlacer): FormTerms => ({
  money: place(
    `项目${view.kindName}`,
    view.result === null ? [] : ['执行率', '分值', '得分'],
    view.funds,
    view.purpose,
    view.facts,
    view.plan,
  ),
  goals: place(view.goalsHeading, view.goals),
  indicators: place('绩效指标', view.indicators),
  texts: place(view.texts),
})

const crumb = (disclosure: Disclosure, form: Form | undefined): Crumb | null =>
  form === undefined ? null : { label: form.name, path: formPath(disclosure, form) }

const hasOtherYears = (department: Department, form: Form): boolean =>
  form.continues.length > 0 ||
  department.disclosures
    .flatMap((disclosure) => disclosure.forms)
    .some((other) => (other.id === form.id && other !== form) || other.continues.includes(form.id))

const describe = (view: FormView, period: string): string => {
  const money = view.funds.figures
    .map(({ label, cell, unit }) => `${label} ${cell.shown ?? cell.text} ${unit}`)
    .join('，')
  const score = view.result === null ? '' : `，得分 ${view.result.score.text}／${view.result.weight.text}`
  const measures = view.measures.map(({ label, count }) => `${label} ${count} 项`).join('，')
  return `${period}${view.kindName}“${view.name}”：${money}${score}；${measures}。`
}

const formPage = (
  archive: Archive,
  department: Department,
  disclosure: Disclosure,
  form: Form,
  marks: Marks,
  agreed: Agreed,
): FormPageView => {
  const forms = orderedForms(disclosure)
  const position = forms.indexOf(form)
  const view = formView(form, disclosure, '', marks, agreed)
  const name = departmentName(department, disclosure.year)
  const period = periodName(disclosure)
  const list = { label: formListName(forms), path: formsPath(disclosure) }
  const path = formPath(disclosure, form)
  return {
    ...pageView(archive.site, {
      title: form.name,
      documentTitle: `${form.name}（${period}${view.kindName}）- ${name}`,
      description: describe(view, `${name}${disclosure.year}年${stageNames[disclosure.stage]}`),
      path,
      crumbs: [...disclosureCrumbs(department, disclosure), list, { label: form.name, path }],
      section: 'departments',
    }),
    form: view,
    minute: formMinute(form),
    formTerms: termsOf(view, termPlacer(archive)),
    charts: formCharts(disclosure, form),
    citation: rowCitationView(department, disclosure, path, `${form.name}绩效指标`),
    disclosure: { label: disclosure.title, path: disclosurePath(disclosure) },
    department: name,
    period,
    list,
    overYears: hasOtherYears(department, form)
      ? { label: '这个项目的历年情况', path: projectPath(department.id, form.id) }
      : null,
    previous: crumb(disclosure, forms[position - 1]),
    next: crumb(disclosure, forms[position + 1]),
  }
}

/** One page a form. */
export const formPages = onceAnArchive((archive: Archive, reviews: readonly Review[] = []) =>
  archive.departments.flatMap((department) =>
    department.disclosures.flatMap((disclosure) => {
      const marks = marksFor(reviews, disclosure)
      const agreed = agreedFor(reviewOf(reviews, disclosure))
      return disclosure.forms.map((form) => ({
        params: {
          department: department.id,
          year: String(disclosure.year),
          stage: disclosure.stage,
          project: form.id,
        },
        props: { view: formPage(archive, department, disclosure, form, marks, agreed) },
      }))
    }),
  ),
)
