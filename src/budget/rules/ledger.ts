// The ledger of obligations: the registry of duties and, for one disclosure, a row for each, in the order of the
// headings. What a row says is decided by the duties.
import type { Stage } from '../stage.ts'
import {
  type Duty,
  type DutyHeading,
  type DutyJudgement,
  type DutyOutcome,
  type DutyText,
  dutyHeadings,
} from './obligation.ts'
import { blankStatementsDuty } from './obligations/blank-statements.ts'
import { eightStatements } from './obligations/eight-statements.ts'
import { evaluationsPublished } from './obligations/evaluations-published.ts'
import { glossaryPublished } from './obligations/glossary-published.ts'
import { institutionWithinTwentyDays } from './obligations/institution-within-twenty-days.ts'
import { machineReadable } from './obligations/machine-readable.ts'
import { oneNameDuty } from './obligations/one-name.ts'
import { operatingExplained } from './obligations/operating-explained.ts'
import { ownMotion } from './obligations/own-motion.ts'
import { personalPrivacy } from './obligations/personal-privacy.ts'
import { procurementPublished } from './obligations/procurement-published.ts'
import { publishedWithinTwentyDays } from './obligations/published-within-twenty-days.ts'
import { searchAndDownload } from './obligations/search-and-download.ts'
import { secretsExcepted } from './obligations/secrets-excepted.ts'
import { spendingByFunction } from './obligations/spending-by-function.ts'
import { spendingByNature } from './obligations/spending-by-nature.ts'
import { spendingDivided } from './obligations/spending-divided.ts'
import { stateAssetsPublished } from './obligations/state-assets-published.ts'
import { targetsPublished } from './obligations/targets-published.ts'
import { threePublicExplained } from './obligations/three-public-explained.ts'
import type { LegalBasis, RuleContext } from './rule.ts'

/** Every duty, by code. */
export const duties: readonly Duty[] = [
  publishedWithinTwentyDays,
  institutionWithinTwentyDays,
  eightStatements,
  blankStatementsDuty,
  threePublicExplained,
  operatingExplained,
  procurementPublished,
  stateAssetsPublished,
  targetsPublished,
  evaluationsPublished,
  glossaryPublished,
  secretsExcepted,
  oneNameDuty,
  spendingByFunction,
  spendingByNature,
  spendingDivided,
  ownMotion,
  searchAndDownload,
  personalPrivacy,
  machineReadable,
]

/** A duty and what came of it. */
export interface LedgerRow extends DutyText, DutyJudgement {}

/** 预算法 46 speaks of how finely a budget is drawn up; what a 决算 owes stands in the other provisions. */
const ofBudgetsOnly: readonly LegalBasis[] = ['预算法第四十六条']

/** A duty in the words and on the basis of the stage. */
const atStage = ({ finalTitle, ...text }: DutyText, stage: Stage): DutyText =>
  stage === 'budget'
    ? text
    : { ...text, title: finalTitle ?? text.title, basis: text.basis.filter((one) => !ofBudgetsOnly.includes(one)) }

/** All rows of one disclosure, grouped by heading. */
export const ledger = (context: RuleContext, catalogue: readonly Duty[] = duties): readonly LedgerRow[] =>
  dutyHeadings.flatMap((heading: DutyHeading) =>
    catalogue
      .filter((duty) => duty.heading === heading)
      .map(({ run, ...text }) => ({ ...atStage(text, context.disclosure.stage), ...run(context) })),
  )

/** How many rows came out in each way. */
export const ledgerCounts = (rows: readonly Pick<LedgerRow, 'outcome'>[]): Readonly<Record<DutyOutcome, number>> => {
  const count = (name: DutyOutcome): number => rows.filter(({ outcome }) => outcome === name).length
  return {
    合格: count('合格'),
    不合格: count('不合格'),
    待人工判断: count('待人工判断'),
    无法核对: count('无法核对'),
    不适用: count('不适用'),
  }
}
