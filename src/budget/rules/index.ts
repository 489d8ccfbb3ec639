// The catalogue: every rule in the order in which pages show them. Another rule is one file, an import and a line here.
import { budgetUnchanged } from './evaluation/budget-unchanged.ts'
import { completionSaysWhat } from './evaluation/completion-says-what.ts'
import { costResultFitsSpending } from './evaluation/cost-result-fits-spending.ts'
import { costTargetNotSpending } from './evaluation/cost-target-not-spending.ts'
import { evaluationFundsEqualSources } from './evaluation/evaluation-funds-equal-sources.ts'
import { fullNeedsNoReason } from './evaluation/full-needs-no-reason.ts'
import { groupWeightsAddUp } from './evaluation/group-weights-add-up.ts'
import { inapplicableCarriesNothing } from './evaluation/inapplicable-carries-nothing.ts'
import { inapplicableNotMet } from './evaluation/inapplicable-not-met.ts'
import { initialBudgetPresent } from './evaluation/initial-budget-present.ts'
import { metEarnsFull } from './evaluation/met-earns-full.ts'
import { nothingScoredTwice } from './evaluation/nothing-scored-twice.ts'
import { outputFitsExecution } from './evaluation/output-fits-execution.ts'
import { rateEqualsSpent } from './evaluation/rate-equals-spent.ts'
import { rateScore } from './evaluation/rate-score.ts'
import { reasonNotName } from './evaluation/reason-not-name.ts'
import { resultNotGoal } from './evaluation/result-not-goal.ts'
import { resultReachesTarget } from './evaluation/result-reaches-target.ts'
import { scoreWithinWeight } from './evaluation/score-within-weight.ts'
import { shortfallHasReason } from './evaluation/shortfall-has-reason.ts'
import { summaryFitsRows } from './evaluation/summary-fits-rows.ts'
import { toldCountEqualsResult } from './evaluation/told-count-equals-result.ts'
import { totalScoreAddsUp } from './evaluation/total-score-adds-up.ts'
import { totalWeightAddsUp } from './evaluation/total-weight-adds-up.ts'
import { answerHasFinding } from './obligations/answer-has-finding.ts'
import { blankStatementsExplained } from './obligations/blank-statements.ts'
import { oneName } from './obligations/one-name.ts'
import { comparingWords } from './outcome/comparing-words.ts'
import { completionRates } from './outcome/completion-rates.ts'
import { everyItemTold } from './outcome/every-item-told.ts'
import { listedSections } from './outcome/listed-sections.ts'
import { pathNames } from './outcome/path-names.ts'
import { plansAddUp } from './outcome/plans-add-up.ts'
import { reasonsGiven } from './outcome/reasons-given.ts'
import { useFitsKind } from './outcome/use-fits-kind.ts'
import { amountsEqualStatements } from './prose/amounts-equal-statements.ts'
import { awardsWithin } from './prose/awards-within.ts'
import { bareNumbers } from './prose/bare-numbers.ts'
import { changeRates } from './prose/change-rates.ts'
import { changesEqualDifferences } from './prose/changes-equal-differences.ts'
import { changesFromPlan } from './prose/changes-from-plan.ts'
import { changesWithReasons } from './prose/changes-with-reasons.ts'
import { countsAddUp } from './prose/counts-add-up.ts'
import { countsEqualProse } from './prose/counts-equal-prose.ts'
import { countsEqualTables } from './prose/counts-equal-tables.ts'
import { countsFitCosts } from './prose/counts-fit-costs.ts'
import { departmentNamed } from './prose/department-named.ts'
import { formFundsEqualProse } from './prose/form-funds-equal-prose.ts'
import { lastYearsAmounts } from './prose/last-years-amounts.ts'
import { oneWhole } from './prose/one-whole.ts'
import { operatingSaid } from './prose/operating-said.ts'
import { partChangesAddUp } from './prose/part-changes-add-up.ts'
import { partsAddUp } from './prose/parts-add-up.ts'
import { ratesTurnWithAmounts } from './prose/rates-turn-with-amounts.ts'
import { reasonsAgree } from './prose/reasons-agree.ts'
import { risesWithinAmounts } from './prose/rises-within-amounts.ts'
import { sharesAddUp } from './prose/shares-add-up.ts'
import { sharesEqualQuotients } from './prose/shares-equal-quotients.ts'
import { slipsOfWords } from './prose/slips-of-words.ts'
import { statedTwice } from './prose/stated-twice.ts'
import { templateResidue } from './prose/template-residue.ts'
import { unchangedWithReason } from './prose/unchanged-with-reason.ts'
import { wordsOfAnother } from './prose/words-of-another.ts'
import { yearsFit } from './prose/years-fit.ts'
import { zeroBaseRates } from './prose/zero-base-rates.ts'
import { amountsBesideSubjects } from './reconcile/amounts-beside-subjects.ts'
import { appropriationBalances } from './reconcile/appropriation-balances.ts'
import { appropriationClassesEqualBudgets } from './reconcile/appropriation-classes-equal-budgets.ts'
import { appropriationClassesWithinSummary } from './reconcile/appropriation-classes-within-summary.ts'
import { appropriationColumnEqualsFund } from './reconcile/appropriation-column-equals-fund.ts'
import { appropriationColumnEqualsGeneral } from './reconcile/appropriation-column-equals-general.ts'
import { appropriationColumnEqualsStateCapital } from './reconcile/appropriation-column-equals-state-capital.ts'
import { appropriationIncomesEqualSummary } from './reconcile/appropriation-incomes-equal-summary.ts'
import { budgetsBalance } from './reconcile/budgets-balance.ts'
import { carriedBudgetsEqualAppropriation } from './reconcile/carried-budgets-equal-appropriation.ts'
import { carriedWithinSummary } from './reconcile/carried-within-summary.ts'
import { changeEqualsDifference } from './reconcile/change-equals-difference.ts'
import { evaluationEqualsTarget } from './reconcile/evaluation-equals-target.ts'
import { evaluationValuesEqualTarget } from './reconcile/evaluation-values-equal-target.ts'
import { evaluationsEqualProjects } from './reconcile/evaluations-equal-projects.ts'
import { formsEqualProjects } from './reconcile/forms-equal-projects.ts'
import { fundRevenueEqualsRevenue } from './reconcile/fund-revenue-equals-revenue.ts'
import { generalBasicEqualsBasic } from './reconcile/general-basic-equals-basic.ts'
import { generalClassesEqualAppropriation } from './reconcile/general-classes-equal-appropriation.ts'
import { generalClassesWithinSummary } from './reconcile/general-classes-within-summary.ts'
import { generalWithoutFunds } from './reconcile/general-without-funds.ts'
import { incomeEqualsExpenditure } from './reconcile/income-equals-expenditure.ts'
import { lastYearsResults } from './reconcile/last-years-results.ts'
import { openingEqualsClosing } from './reconcile/opening-equals-closing.ts'
import { operatingWithinPublicUse } from './reconcile/operating-within-public-use.ts'
import { parentEqualsChildren } from './reconcile/parent-equals-children.ts'
import { planEqualsBudget } from './reconcile/plan-equals-budget.ts'
import { priorEqualsEarlier } from './reconcile/prior-equals-earlier.ts'
import { revenueAppropriationEquals } from './reconcile/revenue-appropriation-equals.ts'
import { revenueColumnsEqualSources } from './reconcile/revenue-columns-equal-sources.ts'
import { revenueSubjectsEqualExpenditure } from './reconcile/revenue-subjects-equal-expenditure.ts'
import { rowsBalance } from './reconcile/rows-balance.ts'
import { spendingCoversBudgets } from './reconcile/spending-covers-budgets.ts'
import { summaryClassesEqualExpenditure } from './reconcile/summary-classes-equal-expenditure.ts'
import { summaryClassesEqualRevenue } from './reconcile/summary-classes-equal-revenue.ts'
import { summaryExpenditureCoversAppropriation } from './reconcile/summary-expenditure-covers-appropriation.ts'
import { summaryExpenditureEqualsExpenditure } from './reconcile/summary-expenditure-equals-expenditure.ts'
import { summaryIncomeEqualsAppropriation } from './reconcile/summary-income-equals-appropriation.ts'
import { summaryIncomeEqualsGeneral } from './reconcile/summary-income-equals-general.ts'
import { summaryIncomeEqualsRevenue } from './reconcile/summary-income-equals-revenue.ts'
import { threePublicAddsUp } from './reconcile/three-public-adds-up.ts'
import { threePublicEqualsEconomic } from './reconcile/three-public-equals-economic.ts'
import { threePublicOverPlan } from './reconcile/three-public-over-plan.ts'
import { totalEqualsLines } from './reconcile/total-equals-lines.ts'
import { totalEqualsParts } from './reconcile/total-equals-parts.ts'
import { vehiclesAddUp } from './reconcile/vehicles-add-up.ts'
import type { Rule } from './rule.ts'
import { amountsInWordsAddUp } from './target/amounts-in-words-add-up.ts'
import { authorityAlike } from './target/authority-alike.ts'
import { boundFitsMeaning } from './target/bound-fits-meaning.ts'
import { costBelowBudget } from './target/cost-below-budget.ts'
import { descriptionAdds } from './target/description-adds.ts'
import { effectMeasurable } from './target/effect-measurable.ts'
import { figureWhereNameAsks } from './target/figure-where-name-asks.ts'
import { formFinished } from './target/form-finished.ts'
import { formsDiffer } from './target/forms-differ.ts'
import { goalCountEqualsIndicator } from './target/goal-count-equals-indicator.ts'
import { headingsKnown } from './target/headings-known.ts'
import { levelFitsDepartment } from './target/level-fits-department.ts'
import { nameNotHeading } from './target/name-not-heading.ts'
import { numberHasUnit } from './target/number-has-unit.ts'
import { objectivesDiffer } from './target/objectives-differ.ts'
import { periodListEqualsAnnual } from './target/period-list-equals-annual.ts'
import { planEndsComplete } from './target/plan-ends-complete.ts'
import { planRises } from './target/plan-rises.ts'
import { qualityNotCount } from './target/quality-not-count.ts'
import { quantityHasFigure } from './target/quantity-has-figure.ts'
import { quantityNotMoney } from './target/quantity-not-money.ts'
import { rateNotDate } from './target/rate-not-date.ts'
import { rateWithinCeiling } from './target/rate-within-ceiling.ts'
import { sameNameSameValue } from './target/same-name-same-value.ts'
import { satisfactionAsksOpinion } from './target/satisfaction-asks-opinion.ts'
import { satisfactionHasRate } from './target/satisfaction-has-rate.ts'
import { targetFundsEqualSources } from './target/target-funds-equal-sources.ts'
import { textNotRepeated } from './target/text-not-repeated.ts'
import { timelinessNotCount } from './target/timeliness-not-count.ts'
import { topicFitsHeading } from './target/topic-fits-heading.ts'
import { unitFitsName } from './target/unit-fits-name.ts'
import { valueNotName } from './target/value-not-name.ts'
import { valueNotVague } from './target/value-not-vague.ts'
import { valueStated } from './target/value-stated.ts'
import { wholeInWords } from './target/whole-in-words.ts'

/** All rules by group and code. */
export const rules: readonly Rule[] = [
  incomeEqualsExpenditure,
  totalEqualsParts,
  parentEqualsChildren,
  totalEqualsLines,
  threePublicAddsUp,
  vehiclesAddUp,
  changeEqualsDifference,
  rowsBalance,
  amountsBesideSubjects,
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
  revenueColumnsEqualSources,
  revenueAppropriationEquals,
  spendingCoversBudgets,
  budgetsBalance,
  appropriationIncomesEqualSummary,
  appropriationClassesEqualBudgets,
  carriedWithinSummary,
  carriedBudgetsEqualAppropriation,
  generalWithoutFunds,
  threePublicOverPlan,
  priorEqualsEarlier,
  openingEqualsClosing,
  planEqualsBudget,
  evaluationsEqualProjects,
  evaluationEqualsTarget,
  evaluationValuesEqualTarget,
  lastYearsResults,
  amountsEqualStatements,
  sharesEqualQuotients,
  changesEqualDifferences,
  changesFromPlan,
  formFundsEqualProse,
  partsAddUp,
  changeRates,
  partChangesAddUp,
  countsEqualProse,
  zeroBaseRates,
  unchangedWithReason,
  templateResidue,
  changesWithReasons,
  risesWithinAmounts,
  sharesAddUp,
  pathNames,
  completionRates,
  comparingWords,
  everyItemTold,
  plansAddUp,
  reasonsGiven,
  listedSections,
  useFitsKind,
  bareNumbers,
  slipsOfWords,
  yearsFit,
  departmentNamed,
  countsAddUp,
  countsFitCosts,
  countsEqualTables,
  awardsWithin,
  statedTwice,
  oneWhole,
  operatingSaid,
  wordsOfAnother,
  reasonsAgree,
  lastYearsAmounts,
  ratesTurnWithAmounts,
  targetFundsEqualSources,
  planRises,
  planEndsComplete,
  valueStated,
  figureWhereNameAsks,
  quantityHasFigure,
  satisfactionHasRate,
  valueNotVague,
  effectMeasurable,
  valueNotName,
  nameNotHeading,
  unitFitsName,
  numberHasUnit,
  rateNotDate,
  rateWithinCeiling,
  boundFitsMeaning,
  costBelowBudget,
  topicFitsHeading,
  quantityNotMoney,
  qualityNotCount,
  timelinessNotCount,
  satisfactionAsksOpinion,
  headingsKnown,
  textNotRepeated,
  descriptionAdds,
  goalCountEqualsIndicator,
  formsDiffer,
  objectivesDiffer,
  levelFitsDepartment,
  authorityAlike,
  periodListEqualsAnnual,
  formFinished,
  amountsInWordsAddUp,
  sameNameSameValue,
  wholeInWords,
  evaluationFundsEqualSources,
  rateEqualsSpent,
  rateScore,
  scoreWithinWeight,
  initialBudgetPresent,
  budgetUnchanged,
  groupWeightsAddUp,
  totalWeightAddsUp,
  totalScoreAddsUp,
  shortfallHasReason,
  reasonNotName,
  metEarnsFull,
  fullNeedsNoReason,
  resultReachesTarget,
  completionSaysWhat,
  summaryFitsRows,
  toldCountEqualsResult,
  resultNotGoal,
  costTargetNotSpending,
  costResultFitsSpending,
  inapplicableCarriesNothing,
  inapplicableNotMet,
  outputFitsExecution,
  nothingScoredTwice,
  blankStatementsExplained,
  oneName,
  // Last: it looks back at what the others found.
  answerHasFinding,
]
