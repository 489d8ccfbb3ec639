// What real forms of other provinces showed the rules on indicators: rows that head others, points in the column of values,
// rates under 成本, lists of indicators that nobody fills in. Each row is made up.
import { describe, expect, test } from 'vitest'
import { fullNeedsNoReason } from '../../src/budget/rules/evaluation/full-needs-no-reason.ts'
import { groupWeightsAddUp } from '../../src/budget/rules/evaluation/group-weights-add-up.ts'
import { rateEqualsSpent } from '../../src/budget/rules/evaluation/rate-equals-spent.ts'
import { resultReachesTarget } from '../../src/budget/rules/evaluation/result-reaches-target.ts'
import { boundFitsMeaning } from '../../src/budget/rules/target/bound-fits-meaning.ts'
import { formFinished } from '../../src/budget/rules/target/form-finished.ts'
import { goalCountEqualsIndicator } from '../../src/budget/rules/target/goal-count-equals-indicator.ts'
import { numberHasUnit } from '../../src/budget/rules/target/number-has-unit.ts'
import { rateWithinCeiling } from '../../src/budget/rules/target/rate-within-ceiling.ts'
import { valueStated } from '../../src/budget/rules/target/value-stated.ts'
import { formVerdicts } from './form-verdicts.ts'

const evaluation = (...cells: readonly string[]): string =>
  `表式: 绩效自评\n绩效指标:\n${cells.map((cell) => `  - { 一级指标: 产出指标, ${cell} }\n`).join('')}`

describe('a row that carries the points of the rows below it', () => {
  const heading = '二级指标: 数量指标, 三级指标: ★补助家禽数量, 分值: "10", 指标值: , 全年实际值: , 得分: "10"'
  const below = '二级指标: 数量指标, 三级指标: 鸡, 分值: , 指标值: 500只, 全年实际值: 500只, 得分: '

  test('needs no value of its own', () => {
    expect(formVerdicts(valueStated, evaluation(heading, below))).toEqual(['agree'])
  })

  test('alone lacks its value', () => {
    expect(formVerdicts(valueStated, evaluation(heading))).toEqual(['hint'])
  })
})

describe('points that stand in the column of values', () => {
  const points = ['40', '30', '20', '10'].map(
    (value, index) =>
      `二级指标: 质量指标, 三级指标: 绿道要求${index + 1}, 指标值: "${value}", 全年实际完成值: "${value}"`,
  )

  test('are one hint of the form and none of its rows', () => {
    expect(formVerdicts(formFinished, evaluation(...points))).toEqual(['hint'])
    expect(formVerdicts(numberHasUnit, evaluation(...points))).toEqual([])
  })

  test('are not seen where the numbers do not come to 100', () => {
    expect(formVerdicts(formFinished, evaluation(...points.slice(1)))).toEqual(['agree'])
  })
})

describe('a list of indicators that is filled in by nobody', () => {
  const row = '二级指标: 数量指标, 三级指标: 绿道里程, 指标值: 12公里, 分值: "20"'

  test('asks for no results where it prints no column for them', () => {
    expect(formVerdicts(formFinished, evaluation(row))).toEqual(['agree'])
  })

  test('is unfinished where it prints the columns blank', () => {
    expect(formVerdicts(formFinished, evaluation(`${row}, 完成值: , 得分: `))).toEqual(['hint'])
  })
})

describe('the direction of a bound', () => {
  const bound = (second: string, third: string, value: string): readonly string[] =>
    formVerdicts(boundFitsMeaning, evaluation(`二级指标: ${second}, 三级指标: ${third}, 指标值: "${value}"`))

  test('a rate under 成本 that counts no money may be a lower bound', () => {
    expect(bound('成本指标', '助学金社会化发放率', '≥95%')).toEqual([])
    expect(bound('成本指标', '培训成本', '≥5万元')).toEqual(['hint'])
  })

  test('a rate of what should not be is no lower bound, and that is said once', () => {
    expect(bound('质量指标', '逾期发放率', '≥100%')).toEqual(['hint'])
    expect(
      formVerdicts(rateWithinCeiling, evaluation('二级指标: 质量指标, 三级指标: 逾期发放率, 指标值: "≥100%"')),
    ).toEqual([])
    expect(bound('质量指标', '信访投诉办结率', '≥70%')).toEqual([])
  })
})

test('full points for a figure that misses its target are one hint, with the reason that the row gives', () => {
  const row = evaluation(
    '二级指标: 数量指标, 三级指标: 供养人数, 指标值: ≥4754人, 完成值: 4604人, 分值: "5", 得分: "5", 偏差原因: 人员有增减',
  )
  expect(formVerdicts(resultReachesTarget, row)).toEqual(['hint'])
  expect(formVerdicts(fullNeedsNoReason, row)).toEqual([])
})

describe('shares that a goal names', () => {
  const shares = (goal: string, third: string, value: string): readonly string[] =>
    formVerdicts(
      goalCountEqualsIndicator,
      `目标: ${goal}\n绩效指标:\n  - { 一级指标: 产出指标, 二级指标: 质量指标, 三级指标: ${third}, 指标值: ${value} }\n`,
    )

  test('are compared only where both name the same rate', () => {
    expect(shares('为入股贫困户返本,第一年按投资额20%', '入股贫困人口满意度', '≥95%')).toEqual([])
    expect(shares('绿道设施完好率达到90%', '绿道设施完好率', '98%')).toEqual(['hint'])
  })

  test('where the goal names several for one thing, the one that agrees is meant', () => {
    expect(shares('绿道设施完好率一季度90%,绿道设施完好率全年达到98%', '绿道设施完好率', '98%')).toEqual(['agree'])
  })
})

test('an execution rate of a budget of zero is a question', () => {
  const funds = (spent: string): string =>
    `表式: 绩效自评\n计量单位: 万元\n资金:\n  - { 项: 年度资金总额, 全年预算数: "0", 全年执行数: "${spent}", 执行率: 100% }\n`
  expect(formVerdicts(rateEqualsSpent, funds('20'))).toEqual(['hint'])
  expect(formVerdicts(rateEqualsSpent, funds('0'))).toEqual(['unexecuted'])
})

test('rows of 其中 carry no points of their own, so the points of their group are whole', () => {
  const group = (points: string): string =>
    `表式: 绩效自评\n绩效指标:\n  - { 一级指标: 产出指标（50分）, 二级指标: 数量指标, 三级指标: 补助果园面积, 分值: "${points}", 年度指标值: 6亩, 得分: "${points}" }\n  - { 一级指标: 产出指标（50分）, 二级指标: 数量指标, 三级指标: 其中桃园, 分值: , 年度指标值: 6亩, 得分: }\n`
  expect(formVerdicts(groupWeightsAddUp, group('50'))).toEqual(['agree'])
  expect(formVerdicts(groupWeightsAddUp, group('55'))).toEqual(['differ'])
})
