// 部门整体绩效目标: the overall goal of a department and its sectional goals with their indicators.
import type { KeyPlace } from './place.ts'

/** 分项绩效目标. */
export interface SectionalObjective {
  readonly title: string
  readonly goal: string
  readonly indicators: readonly string[]
  readonly place: KeyPlace
}

export interface Objectives {
  /** 总体绩效目标; lines are paragraphs. */
  readonly overall: string
  readonly sections: readonly SectionalObjective[]
  readonly place: KeyPlace
}
