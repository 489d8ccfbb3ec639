// What the parts of a project form mean, place by place; which printed heading says so is heading-synonyms.ts.

/** What a fact in the head of a form says. */
export type FactRole =
  | 'name'
  | 'projectCode'
  | 'authority'
  | 'institution'
  | 'origin'
  | 'attribute'
  | 'duration'
  | 'institutionLine'
  | 'filed'
  | 'category'
  | 'remark'

/** What a paragraph of a form is about. */
export type ParagraphRole =
  | 'purpose'
  | 'overview'
  | 'ground'
  | 'necessity'
  | 'feasibility'
  | 'safeguards'
  | 'schedule'
  | 'content'
  | 'problems'
  | 'improvement'
  | 'conclusion'
  | 'review'

/**
 * What a goal is: what is expected, for the year, the whole period or without saying, or what came of it; `beside` is a
 * figure that a form prints next to its goals, as 总体完成率.
 */
export type GoalRole = 'annual' | 'period' | 'whole' | 'expected' | 'actual' | 'beside'

/** What a column of the table of indicators holds; levels are counted from the outside. */
export type IndicatorRole =
  | 'first'
  | 'second'
  | 'third'
  | 'fourth'
  | 'firstWeight'
  | 'secondWeight'
  | 'description'
  | 'operator'
  | 'value'
  | 'unit'
  | 'direction'
  | 'standard'
  | 'basis'
  | 'weight'
  | 'actual'
  | 'prior'
  | 'periodValue'
  | 'score'
  | 'reason'
  | 'improvement'
  | 'ratio'
  | 'remark'

/** What a column of 项目资金 holds. */
export type FundRole =
  | 'label'
  | 'annual'
  | 'period'
  | 'initial'
  | 'revised'
  | 'adjusted'
  | 'spent'
  | 'prior'
  | 'rate'
  | 'weight'
  | 'score'
  | 'reason'

/** Parts of a form that are lists or maps. */
export type PartRole = 'funds' | 'indicators' | 'periodIndicators' | 'goals' | 'execution' | 'total' | 'plan'
