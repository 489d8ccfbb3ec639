// One project form: 项目支出绩效目标 (target) or 项目支出绩效自评 (evaluation). The file name is the project's id
// and stays the same over the years, so that target, result and next target can be joined.
import type { Cell } from './cell.ts'
import type { Decimal } from './decimal.ts'
import type { Indicator, IndicatorGroup, Points } from './indicator.ts'
import type { Unit } from './money.ts'
import type { KeyPlace } from './place.ts'

/** 表式. */
export type FormKind = 'target' | 'evaluation'
export const formKindNames: Readonly<Record<FormKind, string>> = { target: '绩效目标', evaluation: '绩效自评' }

/** What a row of 项目资金 is, read from its printed label. */
export type FundSource = 'total' | 'fiscal' | 'central' | 'provincial' | 'local' | 'carriedOver' | 'own' | 'other'

/** Columns of 项目资金: targets print 年度 and perhaps 实施期; evaluations print 年初, 全年预算 and 执行. */
export type FundColumn = 'annual' | 'period' | 'initial' | 'adjusted' | 'spent'
export const fundColumnNames: Readonly<Record<FundColumn, string>> = {
  annual: '年度',
  period: '实施期',
  initial: '年初预算数',
  adjusted: '全年预算数',
  spent: '全年执行数',
}

/** One row of 资金 as printed, its cells by column. */
export interface FundRow {
  /** 项 as printed, e.g. `其中：财政拨款`. */
  readonly label: string
  /** Label on the 实施期 side where it differs; '' otherwise. */
  readonly periodLabel: string
  /** `null` when the label names no source that we know. */
  readonly source: FundSource | null
  readonly cells: Readonly<Partial<Record<FundColumn, Cell>>>
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

/** Paragraphs of a form, in printed order; absent ones are ''. */
export interface FormTexts {
  /** 资金用途. */
  readonly purpose: string
  /** 项目概况. */
  readonly overview: string
  /** 立项依据. */
  readonly ground: string
  /** 项目设立必要性. */
  readonly necessity: string
  /** 保证项目实施的制度、措施. */
  readonly safeguards: string
  /** 项目实施计划. */
  readonly schedule: string
}

/** Goals: targets print 年度 and 实施期, evaluations 预期 and 实际完成. */
export interface Goals {
  readonly annual: string
  readonly period: string
  readonly expected: string
  readonly actual: string
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
  readonly funds: readonly FundRow[]
  readonly execution: Execution | null
  readonly texts: FormTexts
  readonly plan: readonly PlanPoint[]
  readonly goals: Goals
  readonly groups: readonly IndicatorGroup[]
  /** 实施期绩效指标, where the form prints a second list. */
  readonly periodGroups: readonly IndicatorGroup[]
  readonly total: { readonly weight: Points | null; readonly score: Points | null } | null
  /** 承接: ids of earlier projects that this one continues or merges. */
  readonly continues: readonly string[]
  readonly place: KeyPlace
}

/** All rows of the annual list, blank ones included, in printed order. */
export const indicatorsOf = (form: Form): readonly Indicator[] => form.groups.flatMap((group) => group.indicators)

/** The row of the whole budget of the form. */
export const totalFunds = (form: Form): FundRow | undefined => form.funds.find((row) => row.source === 'total')
