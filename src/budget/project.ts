// One project form: 项目支出绩效目标 (target) or 项目支出绩效自评 (evaluation). The file name is the project's id
// and stays the same over the years, so that target, result and next target can be joined.
import type { Cell } from './cell.ts'
import type { Decimal } from './decimal.ts'
import type { FactRole, FundRole, GoalRole, IndicatorRole, ParagraphRole } from './form/heading-roles.ts'
import { type Indicator, type IndicatorGroup, isSumRow, type Points } from './indicator.ts'
import type { Unit } from './money.ts'
import type { KeyPlace } from './place.ts'

/** 表式. */
export type FormKind = 'target' | 'evaluation'
export const formKindNames: Readonly<Record<FormKind, string>> = { target: '绩效目标', evaluation: '绩效自评' }

/** What a row of 项目资金 is, read from its printed label. */
export type FundSource =
  | 'total'
  | 'fiscal'
  | 'central'
  | 'provincial'
  | 'local'
  | 'superior'
  | 'bond'
  | 'carriedOver'
  | 'own'
  | 'nonFiscal'
  | 'other'

/** Columns of 项目资金 that rules and lists know; what else a form prints is kept under its own heading. */
export type FundColumn = 'annual' | 'period' | 'initial' | 'revised' | 'adjusted' | 'spent'
export const fundColumnNames: Readonly<Record<FundColumn, string>> = {
  annual: '年度',
  period: '实施期',
  initial: '年初预算数',
  revised: '调整后预算数',
  adjusted: '全年预算数',
  spent: '全年执行数',
}
/** Columns of money in the order in which tables show them. */
export const fundColumnOrder: readonly FundColumn[] = ['period', 'annual', 'initial', 'revised', 'adjusted', 'spent']

/** A printed heading of a table of the form, with what it means; `null` where no list of headings holds it. */
export interface FormColumn<Role extends string> {
  readonly heading: string
  readonly role: Role | null
}

/** One row of 资金 as printed. */
export interface FundRow {
  /** 项 as printed, e.g. `其中：财政拨款`. */
  readonly label: string
  /** Label on the 实施期 side where it differs; '' otherwise. */
  readonly periodLabel: string
  /** `null` when the label names no source that we know. */
  readonly source: FundSource | null
  /** 0 for the whole and its parts; 1 and more for rows that are 其中 of the row before them. */
  readonly depth: number
  /** Amounts by the columns that rules know. */
  readonly cells: Readonly<Partial<Record<FundColumn, Cell>>>
  /** Every printed cell along `Form.fundColumns`; a cell that the row does not print is blank. */
  readonly printed: readonly Cell[]
}

/** A printed percentage, e.g. 执行率 `82.3%`. */
export interface Percentage {
  readonly text: string
  /** In percent: `82.3%` → 82.3. */
  readonly value: Decimal
  readonly place: KeyPlace
}

/** 预算执行: weight, rate and score of the budget's execution. */
export interface Execution {
  readonly weight: Points | null
  readonly rate: Percentage | null
  readonly score: Points | null
}

/** 资金支出计划: share of the budget to be spent by a point in time, cumulative. */
export interface PlanPoint {
  readonly when: string
  /** `null` when blank; torn when the column is lost. */
  readonly share: Percentage | 'torn' | null
  readonly place: KeyPlace
}

/** A fact in the head of a form under its printed heading. */
export interface FormFact {
  readonly heading: string
  readonly role: FactRole | null
  readonly text: string
  readonly place: KeyPlace
}

/** A paragraph of a form under its printed heading. */
export interface FormParagraph {
  readonly heading: string
  readonly role: ParagraphRole | null
  readonly text: string
  readonly place: KeyPlace
}

/** A goal: 年度, 实施期 and 总体 of a target, 预期 and 实际完成 of an evaluation, each under its printed heading. */
export interface FormGoal {
  readonly heading: string
  readonly role: GoalRole
  /** 期间 as printed where a form lists goals by period; '' otherwise. */
  readonly period: string
  readonly text: string
  readonly place: KeyPlace
}

/** 总分: weight, score and 等级 as printed. */
export interface Conclusion {
  readonly weight: Points | null
  readonly score: Points | null
  readonly grade: string
}

/** 主管部门（及代码） as printed, with the code read from `[601]…`, `601-…` or `987-…`; never equated with the folder. */
export interface Authority {
  readonly printed: string
  readonly code: string
  readonly name: string
}

/** One target or evaluation form, as printed; money, goals and indicators keep their places. */
export interface Form {
  readonly id: string
  readonly kind: FormKind
  /** 表题 and 年度行 as printed. */
  readonly title: string
  readonly yearLine: string
  /** Position in the document, from 1. */
  readonly order: number
  readonly name: string
  readonly projectCode: string
  readonly authority: Authority
  readonly institution: string
  /** 项目来源, 项目属性, 项目期, 填报单位行, 填报日期 as printed. */
  readonly origin: string
  readonly attribute: string
  readonly duration: string
  readonly institutionLine: string
  readonly filed: string
  /** True when the document names its clerk and the data withholds it. */
  readonly clerkWithheld: boolean
  readonly unit: Unit
  /** Everything that the head of the form prints, in its order, known or not. */
  readonly facts: readonly FormFact[]
  readonly funds: readonly FundRow[]
  /** Columns of 资金 in printed order. */
  readonly fundColumns: readonly FormColumn<FundRole>[]
  readonly execution: Execution | null
  readonly paragraphs: readonly FormParagraph[]
  readonly plan: readonly PlanPoint[]
  readonly goals: readonly FormGoal[]
  readonly groups: readonly IndicatorGroup[]
  /** 实施期绩效指标, where the form prints a second list. */
  readonly periodGroups: readonly IndicatorGroup[]
  /** Headings of lists that the program could not read and keeps as words: what they add to a sum is not known. */
  readonly unread: readonly string[]
  /** Columns of the indicators in printed order, both lists together. */
  readonly indicatorColumns: readonly FormColumn<IndicatorRole>[]
  readonly total: Conclusion | null
  /** 承接: ids of earlier projects that this one continues or merges. */
  readonly continues: readonly string[]
  readonly place: KeyPlace
}

/** A pure function of a form remembered as long as the form is: a hundred rules ask each form for its rows. */
const onceAForm = <T extends object>(find: (form: Form) => T): ((form: Form) => T) => {
  const known = new WeakMap<Form, T>()
  return (form) => {
    const found = known.get(form) ?? find(form)
    known.set(form, found)
    return found
  }
}

/** All rows of the annual list, blank ones included, in printed order. */
export const indicatorsOf: (form: Form) => readonly Indicator[] = onceAForm((form) =>
  form.groups.flatMap((group) => group.indicators),
)

/** The rows that carry points of their own: without 小计 and 合计, which sum them. */
export const pointRows: (form: Form) => readonly Indicator[] = onceAForm((form) =>
  indicatorsOf(form).filter((row) => !isSumRow(row)),
)

/** The row of the whole budget of the form; one that states the year's money before one of the whole period. */
export const totalFunds = (form: Form): FundRow | undefined => {
  const totals = form.funds.filter(({ source }) => source === 'total')
  const ofYear = totals.filter(({ cells }) => yearColumns.some((column) => cells[column] !== undefined))
  return ofYear.find(({ label }) => /年度|当年|本年|全年|20\d\d年/u.test(label)) ?? ofYear[0] ?? totals[0]
}

const yearColumns: readonly FundColumn[] = ['annual', 'initial', 'revised', 'adjusted', 'spent']

/** The cell of the year's budget in a row: what the year was given in the end, however the form heads it. */
export const budgetCell = (row: FundRow | undefined): Cell | undefined =>
  row?.cells.adjusted ?? row?.cells.revised ?? row?.cells.annual ?? row?.cells.initial

const mainRoles: Readonly<Record<FormKind, readonly GoalRole[]>> = {
  target: ['annual', 'whole', 'expected', 'period'],
  evaluation: ['expected', 'annual', 'whole', 'period'],
}

/** The goal that a form sets: of the year where it prints one. */
export const mainGoal = (form: Pick<Form, 'kind' | 'goals'>): FormGoal | undefined => {
  const written = form.goals.filter(({ text }) => text !== '')
  return mainRoles[form.kind]
    .map((role) => written.find((goal) => goal.role === role))
    .find((goal) => goal !== undefined)
}

/** What a form says came of its goal. */
export const actualGoal = (form: Pick<Form, 'goals'>): FormGoal | undefined =>
  form.goals.find(({ role, text }) => role === 'actual' && text !== '')

/** Text of the first goal with a role; '' where the form prints none. */
export const goalText = (form: Pick<Form, 'goals'>, ...roles: readonly GoalRole[]): string =>
  form.goals.find(({ role, text }) => roles.includes(role) && text !== '')?.text ?? ''

/** Text of the paragraphs with a role, joined; '' where the form prints none. */
export const paragraphText = (form: Pick<Form, 'paragraphs'>, role: ParagraphRole): string =>
  form.paragraphs
    .filter((paragraph) => paragraph.role === role && paragraph.text !== '')
    .map(({ text }) => text)
    .join('\n')
