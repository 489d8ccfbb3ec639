// What the rules on 绩效自评 find in the fifteen evaluations of Anqing 2023, and what adds up in them.

import { beforeAll, describe, expect, it } from 'vitest'
import type { Archive } from '../../src/budget/archive.ts'
import { budgetUnchanged } from '../../src/budget/rules/evaluation/budget-unchanged.ts'
import { completionSaysWhat } from '../../src/budget/rules/evaluation/completion-says-what.ts'
import { costTargetNotSpending } from '../../src/budget/rules/evaluation/cost-target-not-spending.ts'
import { evaluationFundsEqualSources } from '../../src/budget/rules/evaluation/evaluation-funds-equal-sources.ts'
import { fullNeedsNoReason } from '../../src/budget/rules/evaluation/full-needs-no-reason.ts'
import { groupWeightsAddUp } from '../../src/budget/rules/evaluation/group-weights-add-up.ts'
import { inapplicableCarriesNothing } from '../../src/budget/rules/evaluation/inapplicable-carries-nothing.ts'
import { inapplicableNotMet } from '../../src/budget/rules/evaluation/inapplicable-not-met.ts'
import { initialBudgetPresent } from '../../src/budget/rules/evaluation/initial-budget-present.ts'
import { metEarnsFull } from '../../src/budget/rules/evaluation/met-earns-full.ts'
import { outputFitsExecution } from '../../src/budget/rules/evaluation/output-fits-execution.ts'
import { rateEqualsSpent } from '../../src/budget/rules/evaluation/rate-equals-spent.ts'
import { rateScore } from '../../src/budget/rules/evaluation/rate-score.ts'
import { reasonNotName } from '../../src/budget/rules/evaluation/reason-not-name.ts'
import { resultNotGoal } from '../../src/budget/rules/evaluation/result-not-goal.ts'
import { resultReachesTarget } from '../../src/budget/rules/evaluation/result-reaches-target.ts'
import { scoreWithinWeight } from '../../src/budget/rules/evaluation/score-within-weight.ts'
import { shortfallHasReason } from '../../src/budget/rules/evaluation/shortfall-has-reason.ts'
import { summaryFitsRows } from '../../src/budget/rules/evaluation/summary-fits-rows.ts'
import { totalScoreAddsUp } from '../../src/budget/rules/evaluation/total-score-adds-up.ts'
import { totalWeightAddsUp } from '../../src/budget/rules/evaluation/total-weight-adds-up.ts'
import type { Check, Rule } from '../../src/budget/rules/rule.ts'
import { realDocuments } from '../real-documents.ts'

let archive: Archive

beforeAll(() => {
  archive = realDocuments().value
})

const checksOf = (rule: Rule): readonly Check[] =>
  archive.departments.flatMap((department) =>
    department.disclosures.flatMap((disclosure) => rule.run({ archive, department, disclosure })),
  )

const count = (rule: Rule, verdict: Check['verdict']): number =>
  checksOf(rule).filter((check) => check.verdict === verdict).length

const findings = (rule: Rule): readonly Check[] =>
  checksOf(rule).filter(({ verdict }) => verdict === 'hint' || verdict === 'differ')

const found = (rule: Rule): readonly string[] =>
  findings(rule).map(({ position }) => position.replace(/^projects\//, ''))

describe('figures that add up', () => {
  it('are said to add up: funds, rates, their scores, total scores', () => {
    expect(count(evaluationFundsEqualSources, 'agree')).toBe(15 * 3)
    expect(count(rateEqualsSpent, 'agree')).toBe(15)
    expect(count(rateScore, 'agree')).toBe(15)
    expect(count(totalScoreAddsUp, 'agree')).toBe(15)
    expect(count(totalWeightAddsUp, 'agree')).toBe(15)
  })

  it('leave 44 of 45 groups whose weights come to the printed one', () => {
    expect(count(groupWeightsAddUp, 'agree')).toBe(44)
  })
})

describe('推进工业互联网建设', () => {
  it('has 47 of 50 points in 产出 and so 97 of 100, said once', () => {
    const checks = findings(groupWeightsAddUp)
    expect(checks.map(({ position, verdict }) => [position, verdict])).toEqual([
      ['projects/industrial-internet/产出指标', 'differ'],
    ])
    expect(checks[0]?.message).toMatch(/50 分.*47 分.*少 3 分.*第 7 行.*97 分.*100 分/)
    expect(checks[0]?.difference).toBe('3 分')
  })

  it('has a score of 8 over a weight of 5', () => {
    expect(found(scoreWithinWeight)).toEqual(['industrial-internet/7'])
  })
})

describe('indicators that do not apply', () => {
  it('carry 25 points in 退役军人, all awarded, and 3 in 县干招商, of which 2.5', () => {
    expect(findings(inapplicableCarriesNothing).map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        '3 项写明不适用的指标占分值 25 分，得分 25 分',
        '1 项写明不适用的指标占分值 3 分，得分 2.5 分',
      ]),
    )
    expect(findings(inapplicableCarriesNothing)).toHaveLength(2)
    expect(count(inapplicableCarriesNothing, 'agree')).toBe(9)
  })

  it('are said to be met in eleven forms', () => {
    expect(found(inapplicableNotMet)).toHaveLength(11)
  })
})

describe('money and output', () => {
  it('finds output nearly full where 20.3 % and 60.0 % were spent, and nothing at 82.3 %', () => {
    expect(found(outputFitsExecution)).toEqual(['digital-diagnosis/预算执行', 'investment-team/预算执行'])
  })

  it('finds the project without an original budget', () => {
    expect(found(initialBudgetPresent)).toEqual(['military-cadres-allowance/资金'])
    expect(found(budgetUnchanged)).toEqual([])
  })

  it('finds the cost target that equals what was spent', () => {
    expect(found(costTargetNotSpending)).toEqual(['investment-team/8'])
  })
})

describe('reasons and completion', () => {
  it('finds a reason in every row that fell short', () => {
    expect([count(shortfallHasReason, 'agree'), count(shortfallHasReason, 'hint')]).toEqual([22, 0])
  })

  it('finds twelve reasons that only repeat the name, and leaves real ones alone', () => {
    expect(found(reasonNotName)).toHaveLength(12)
    expect(found(reasonNotName)).not.toContain('investment-team/7')
    expect(found(reasonNotName)).not.toContain('title-review/5')
  })

  it('finds rows that met their target and still lost points', () => {
    expect(found(metEarnsFull)).toHaveLength(17)
    expect(found(metEarnsFull)).toContain('plastics-brush-chain/9')
    expect(found(metEarnsFull)).not.toContain('investment-team/14')
  })

  it('finds reasons beside full marks', () => {
    expect(found(fullNeedsNoReason)).toEqual(['energy-safety-salt/22', 'digital-diagnosis/2', 'digital-diagnosis/3'])
  })

  it('finds no full marks for a number below its target', () => {
    expect(found(resultReachesTarget)).toEqual([])
    expect(count(resultReachesTarget, 'agree')).toBe(22)
  })

  it('counts the completion texts that only say 达成预期, one finding a form', () => {
    const counts = findings(completionSaysWhat).map(({ message }) => Number(/，(\d+) 行只写/.exec(message)?.[1]))
    expect(counts).toHaveLength(15)
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(258)
  })

  it('finds overall texts that contradict the rows or only repeat the goal', () => {
    expect(found(summaryFitsRows)).toEqual(['energy-safety-salt/目标', 'investment-team/目标', 'title-review/目标'])
    expect(found(resultNotGoal)).toHaveLength(5)
    expect(count(resultNotGoal, 'unexecuted')).toBe(1)
  })
})
