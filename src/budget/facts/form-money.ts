// The money of a project form: its whole budget and what was spent, and their sums over the forms of a disclosure. A
// target states 年度资金总额, an evaluation 全年预算数 and 全年执行数; the two are never added up with each other.
import { amountOf, type Cell } from '../cell.ts'
import type { Disclosure } from '../disclosure.ts'
import { type Derived, derive, type Stated } from '../money.ts'
import { budgetCell, type Form, type FundColumn, totalFunds } from '../project.ts'

/** The cell of the whole in one printed column; `undefined` where the form prints none. */
export const formCell = (form: Form, column: FundColumn): Cell | undefined => totalFunds(form)?.cells[column]

/** The cell of the whole budget; `undefined` where the form prints none. */
export const formBudgetCell = (form: Form): Cell | undefined => budgetCell(totalFunds(form))

/** The whole budget as printed: 年度资金总额 of a target, 全年预算数 of an evaluation. */
export const formBudget = (form: Form): Stated | null => amountOf(formBudgetCell(form))

/** What was asked for at first: 年度资金总额 of a target, 年初预算数 of an evaluation. */
export const formAskedCell = (form: Form): Cell | undefined =>
  formCell(form, form.kind === 'target' ? 'annual' : 'initial')

/** The cell of 全年执行数; a target has none. */
export const formSpentCell = (form: Form): Cell | undefined => formCell(form, 'spent')

/** 全年执行数 as printed. */
export const formSpent = (form: Form): Stated | null => amountOf(formSpentCell(form))

/** The one amount that stands for a form in a list: what a target asks for, what an evaluation spent, else its budget. */
export const formAmount = (form: Form): Stated | null =>
  form.kind === 'target' ? formBudget(form) : (formSpent(form) ?? formBudget(form))

/** What several forms come to, from those that print the figure. */
export interface FormsSum {
  /** Of these forms: a sum never mixes targets with evaluations. */
  readonly kind: Form['kind']
  readonly sum: Derived
  readonly counted: number
  readonly of: number
}

const sumOf = (disclosure: Disclosure, kind: Form['kind'], figure: (form: Form) => Stated | null): FormsSum | null => {
  const forms = disclosure.forms.filter((form) => form.kind === kind)
  const amounts = forms.flatMap((form) => figure(form) ?? [])
  return amounts.length === 0
    ? null
    : { kind, sum: derive(amounts, disclosure.unit), counted: amounts.length, of: forms.length }
}

/** Budgets of all evaluations where there are any, else of all targets; `null` where no form prints one. */
export const formsBudget = (disclosure: Disclosure): FormsSum | null =>
  sumOf(disclosure, disclosure.forms.some(({ kind }) => kind === 'evaluation') ? 'evaluation' : 'target', formBudget)

/** What all evaluations spent; `null` where none prints it. */
export const formsSpent = (disclosure: Disclosure): FormsSum | null => sumOf(disclosure, 'evaluation', formSpent)
