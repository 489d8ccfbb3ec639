// What a disclosure owes the public, duty by duty, each with the legal basis that was verified. A duty says what was
// found and where; people decide what follows from it.
import type { Position } from '../disclosure.ts'
import type { ProblemCode } from '../problem.ts'
import type { LegalBasis, RuleContext } from './rule.ts'

/** Headings of the ledger, in its order. */
export const dutyHeadings = ['及时性', '完整性', '真实性', '细化程度', '公开形式'] as const
export type DutyHeading = (typeof dutyHeadings)[number]

/** 无法核对: what it takes to judge is not stated; 待人工判断: only a person can decide. Neither is a pass. */
export const dutyOutcomes = ['合格', '不合格', '待人工判断', '无法核对', '不适用'] as const
export type DutyOutcome = (typeof dutyOutcomes)[number]

/** What came of one duty. */
export interface DutyJudgement {
  readonly outcome: DutyOutcome
  /** One Chinese sentence without full stop: what was found, or why nothing could be. */
  readonly evidence: string
  readonly positions: readonly Position[]
}

/** What every duty says of itself; all texts are Chinese and stand on its page. */
export interface DutyText {
  /** A duty that is a rule as well shares its code with it: it is one matter. */
  readonly code: ProblemCode
  readonly title: string
  /** What the duty is called for a 决算, where its words speak of a 预算. */
  readonly finalTitle?: string
  readonly heading: DutyHeading
  /** Only what DOMAIN.md verified; empty where the duty is the site's own. */
  readonly basis: readonly LegalBasis[]
  /** What is looked at, and what a missing piece does not prove. */
  readonly meaning: string
}

/** A duty as its file declares it. */
export interface DutyDeclaration extends DutyText {
  /** Why the duty does not apply to this disclosure; '' when it does. */
  readonly exempt?: (context: RuleContext) => string
  readonly judge: (context: RuleContext) => DutyJudgement
}

/** A duty as the registry holds it. */
export interface Duty extends DutyText {
  readonly run: (context: RuleContext) => DutyJudgement
}

/** A duty that does not apply is 不适用 with its reason, and is not judged. */
export const defineDuty = ({ exempt, judge, ...text }: DutyDeclaration): Duty => ({
  ...text,
  run: (context) => {
    const reason = exempt?.(context) ?? ''
    return reason === '' ? judge(context) : { outcome: '不适用', evidence: reason, positions: [] }
  },
})

/** One outcome as a value. */
export const outcome = (name: DutyOutcome, evidence: string, positions: readonly Position[] = []): DutyJudgement => ({
  outcome: name,
  evidence,
  positions,
})
