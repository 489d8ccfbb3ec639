// A project over the years: 目标 → 自评 → 下年目标, with what was asked, spent and scored, and its indicators side
// by side. Figures stand as printed with their units; nothing is added up across years.
import { type Archive, type Department, departmentName } from '../../budget/archive.ts'
import { amountOf, type Cell } from '../../budget/cell.ts'
import { inUnit, unitOf } from '../../budget/facts/common-unit.ts'
import { formAskedCell, formBudget, formBudgetCell, formSpentCell } from '../../budget/facts/form-money.ts'
import { projectIds, projectKey, type Relation, type Step, stepsOf } from '../../budget/facts/project-chain.ts'
import type { Unit } from '../../budget/money.ts'
import { formKindNames } from '../../budget/project.ts'
import type { ChartView } from '../charts/chart.ts'
import { projectStepsTitle, projectYearsChart } from '../charts/project-years-chart.ts'
import type { MinuteView } from '../minute/minute.ts'
import { departmentPath, formPath, projectPath } from '../words/address.ts'
import { type Crumb, departmentCrumbs } from '../words/crumb.ts'
import { onceAnArchive } from '../words/once-an-archive.ts'
import { type PageView, pageView } from '../words/page.ts'
import { periodName } from '../words/period.ts'
import { type PrintedCell, printedCell, printedText } from '../words/printed-cell.ts'
import { type ComparisonView, comparisonView } from './project-comparison.ts'
import { projectMinute } from './project-minute.ts'

/** A printed amount with its unit; a blank has no unit. */
export interface StepAmount {
  readonly cell: PrintedCell
  readonly unit: string
}

/** A form with its money and result, as printed. */
export interface StepView {
  readonly period: string
  readonly kindName: string
  readonly name: string
  readonly path: string
  /** '' for the project's own forms, else 承接自 or 后续项目. */
  readonly relation: string
  readonly department: string
  /** 年度资金总额 of a target, 年初预算数 of an evaluation. */
  readonly asked: StepAmount
  readonly result: {
    readonly adjusted: StepAmount
    readonly spent: StepAmount
    readonly rate: PrintedCell
    readonly score: PrintedCell
  } | null
}

export interface ProjectView extends PageView {
  readonly department: Crumb
  readonly lead: string
  /** 一分钟看懂. */
  readonly minute: MinuteView
  readonly stepsTitle: string
  readonly steps: readonly StepView[]
  readonly severalUnits: boolean
  /** Empty for a single form. */
  readonly charts: readonly ChartView[]
  readonly comparison: ComparisonView | null
  /** Projects before and after, with their own pages. */
  readonly related: readonly { readonly relation: string; readonly label: string; readonly path: string }[]
}

const relationNames: Readonly<Record<Relation, string>> = { own: '', before: '承接自', after: '后续项目' }

const stepAmount = ({ form }: Step, printed: Cell | undefined): StepAmount => {
  const cell = printedCell(printed)
  return { cell, unit: cell.kind === 'amount' ? form.unit : '' }
}

const stepView = (step: Step): StepView => {
  const { department, disclosure, form, relation } = step
  return {
    period: periodName(disclosure),
    kindName: formKindNames[form.kind],
    name: form.name,
    path: formPath(disclosure, form),
    relation: relationNames[relation],
    department: departmentName(department, disclosure.year),
    asked: stepAmount(step, formAskedCell(form)),
    result:
      form.kind === 'target'
        ? null
        : {
            adjusted: stepAmount(step, formBudgetCell(form)),
            spent: stepAmount(step, formSpentCell(form)),
            rate: printedText(form.execution?.rate?.text ?? ''),
            score: printedText(form.total?.score?.text ?? ''),
          },
  }
}

/** One clause a form: `2023年绩效自评：全年执行 14.02 万元，得分 100`. */
const clause = (step: Step, unit: Unit): string => {
  const text = (printed: Cell | undefined): string => {
    const amount = amountOf(printed)
    return amount === null ? printedCell(printed).text : inUnit(amount, unit)
  }
  if (step.form.kind === 'target') return `${step.label}安排 ${text(formBudgetCell(step.form))}`
  return `${step.label}执行 ${text(formSpentCell(step.form))}，得分 ${step.form.total?.score?.text ?? '—'}`
}

const relatedOf = (department: Department, steps: readonly Step[]) => {
  const others = steps.filter(({ relation }) => relation !== 'own')
  const projects = Map.groupBy(others, (step) => projectKey(step.department.id, step.form.id))
  return [...projects.values()].flatMap((same) => {
    const last = same.at(-1)
    if (last === undefined) return []
    const relation = relationNames[last.relation]
    const elsewhere =
      last.department.id === department.id ? '' : `（${departmentName(last.department, last.disclosure.year)}）`
    const label = `${last.form.name}${elsewhere}`
    return [{ relation, label, path: projectPath(last.department.id, last.form.id) }]
  })
}

const projectPage = (archive: Archive, department: Department, id: string): ProjectView => {
  const steps = stepsOf(archive, department, id)
  const own = steps.filter(({ relation }) => relation === 'own')
  const last = own.at(-1)
  const name = last?.form.name ?? id
  const departmentLabel = departmentName(department, last?.disclosure.year ?? 0)
  const path = projectPath(department.id, id)
  const comparison = comparisonView(steps.filter(({ relation }) => relation !== 'after'))
  const unit = unitOf(own.flatMap(({ form }) => formBudget(form) ?? []))
  const lead = `${own.map((step) => clause(step, unit)).join('；')}。`
  return {
    ...pageView(archive.site, {
      title: name,
      documentTitle: `${name}（历年）- ${departmentLabel}`,
      description: `${departmentLabel}“${name}”历年情况：${lead}`,
      path,
      crumbs: [...departmentCrumbs(department, departmentLabel), { label: `${name}（历年）`, path }],
      section: 'departments',
    }),
    department: { label: departmentLabel, path: departmentPath(department.id) },
    lead,
    stepsTitle: projectStepsTitle,
    steps: steps.map(stepView),
    severalUnits: new Set(steps.map(({ form }) => form.unit)).size > 1,
    minute: projectMinute(steps, comparison),
    charts: [projectYearsChart(archive, department, id)].filter((chart) => chart !== null),
    comparison,
    related: relatedOf(department, steps),
  }
}

/** One page a project id of a department. */
export const projectPages = onceAnArchive((archive: Archive) =>
  archive.departments.flatMap((department) =>
    projectIds(department).map((project) => ({
      params: { department: department.id, project },
      props: { view: projectPage(archive, department, project) },
    })),
  ),
)
