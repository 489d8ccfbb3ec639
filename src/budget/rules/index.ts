// The catalogue: every rule that is run over a disclosure, in the order in which the pages show them. Adding a rule is
// one file and one line here; its page, the command line, the exports and the tests follow from the declaration.
import { appropriationBalances } from './reconcile/appropriation-balances.ts'
import { appropriationClassesWithinSummary } from './reconcile/appropriation-classes-within-summary.ts'
import { appropriationColumnEqualsFund } from './reconcile/appropriation-column-equals-fund.ts'
import { appropriationColumnEqualsGeneral } from './reconcile/appropriation-column-equals-general.ts'
import { appropriationColumnEqualsStateCapital } from './reconcile/appropriation-column-equals-state-capital.ts'
import { changeEqualsDifference } from './reconcile/change-equals-difference.ts'
import { formsEqualProjects } from './reconcile/forms-equal-projects.ts'
import { fundRevenueEqualsRevenue } from './reconcile/fund-revenue-equals-revenue.ts'
import { generalBasicEqualsBasic } from './reconcile/general-basic-equals-basic.ts'
import { generalClassesEqualAppropriation } from './reconcile/general-classes-equal-appropriation.ts'
import { generalClassesWithinSummary } from './reconcile/general-classes-within-summary.ts'
import { incomeEqualsExpenditure } from './reconcile/income-equals-expenditure.ts'
import { operatingWithinPublicUse } from './reconcile/operating-within-public-use.ts'
import { parentEqualsChildren } from './reconcile/parent-equals-children.ts'
import { priorEqualsEarlier } from './reconcile/prior-equals-earlier.ts'
import { revenueSubjectsEqualExpenditure } from './reconcile/revenue-subjects-equal-expenditure.ts'
import { summaryClassesEqualExpenditure } from './reconcile/summary-classes-equal-expenditure.ts'
import { summaryClassesEqualRevenue } from './reconcile/summary-classes-equal-revenue.ts'
import { summaryExpenditureCoversAppropriation } from './reconcile/summary-expenditure-covers-appropriation.ts'
import { summaryExpenditureEqualsExpenditure } from './reconcile/summary-expenditure-equals-expenditure.ts'
import { summaryIncomeEqualsAppropriation } from './reconcile/summary-income-equals-appropriation.ts'
import { summaryIncomeEqualsGeneral } from './reconcile/summary-income-equals-general.ts'
import { summaryIncomeEqualsRevenue } from './reconcile/summary-income-equals-revenue.ts'
import { threePublicAddsUp } from './reconcile/three-public-adds-up.ts'
import { threePublicEqualsEconomic } from './reconcile/three-public-equals-economic.ts'
import { totalEqualsLines } from './reconcile/total-equals-lines.ts'
import { totalEqualsParts } from './reconcile/total-equals-parts.ts'
import { vehiclesAddUp } from './reconcile/vehicles-add-up.ts'
import type { Rule } from './rule.ts'

/** All rules by group and code. */
export const rules: readonly Rule[] = [
  incomeEqualsExpenditure,
  totalEqualsParts,
  parentEqualsChildren,
  totalEqualsLines,
  threePublicAddsUp,
  vehiclesAddUp,
  changeEqualsDifference,
  summaryIncomeEqualsRevenue,
  summaryExpenditureEqualsExpenditure,
  summaryIncomeEqualsAppropriation,
  summaryExpenditureCoversAppropriation,
  summaryIncomeEqualsGeneral,
  summaryClassesEqualRevenue,
  summaryClassesEqualExpenditure,
  appropriationClassesWithinSummary,
  generalClassesWithinSummary,
  appropriationColumnEqualsGeneral,
  appropriationColumnEqualsFund,
  appropriationColumnEqualsStateCapital,
  revenueSubjectsEqualExpenditure,
  appropriationBalances,
  generalBasicEqualsBasic,
  generalClassesEqualAppropriation,
  threePublicEqualsEconomic,
  operatingWithinPublicUse,
  formsEqualProjects,
  fundRevenueEqualsRevenue,
  priorEqualsEarlier,
]
