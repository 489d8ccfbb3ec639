// What the rules on 绩效目标 find in the forms of the five documents, and what they must leave alone. Each finding was
// read by eye; the lists name form and row.

import { beforeAll, describe, expect, it } from 'vitest'
import type { Archive } from '../../src/budget/archive.ts'
import type { Check, Rule } from '../../src/budget/rules/rule.ts'
import { authorityAlike } from '../../src/budget/rules/target/authority-alike.ts'
import { boundFitsMeaning } from '../../src/budget/rules/target/bound-fits-meaning.ts'
import { costBelowBudget } from '../../src/budget/rules/target/cost-below-budget.ts'
import { figureWhereNameAsks } from '../../src/budget/rules/target/figure-where-name-asks.ts'
import { formsDiffer } from '../../src/budget/rules/target/forms-differ.ts'
import { goalCountEqualsIndicator } from '../../src/budget/rules/target/goal-count-equals-indicator.ts'
import { headingsKnown } from '../../src/budget/rules/target/headings-known.ts'
import { levelFitsDepartment } from '../../src/budget/rules/target/level-fits-department.ts'
import { nameNotHeading } from '../../src/budget/rules/target/name-not-heading.ts'
import { numberHasUnit } from '../../src/budget/rules/target/number-has-unit.ts'
import { objectivesDiffer } from '../../src/budget/rules/target/objectives-differ.ts'
import { periodListEqualsAnnual } from '../../src/budget/rules/target/period-list-equals-annual.ts'
import { planEndsComplete } from '../../src/budget/rules/target/plan-ends-complete.ts'
import { planRises } from '../../src/budget/rules/target/plan-rises.ts'
import { qualityNotCount } from '../../src/budget/rules/target/quality-not-count.ts'
import { quantityNotMoney } from '../../src/budget/rules/target/quantity-not-money.ts'
import { rateNotDate } from '../../src/budget/rules/target/rate-not-date.ts'
import { rateWithinCeiling } from '../../src/budget/rules/target/rate-within-ceiling.ts'
import { satisfactionAsksOpinion } from '../../src/budget/rules/target/satisfaction-asks-opinion.ts'
import { targetFundsEqualSources } from '../../src/budget/rules/target/target-funds-equal-sources.ts'
import { textNotRepeated } from '../../src/budget/rules/target/text-not-repeated.ts'
import { topicFitsHeading } from '../../src/budget/rules/target/topic-fits-heading.ts'
import { unitFitsName } from '../../src/budget/rules/target/unit-fits-name.ts'
import { realDocuments } from '../real-documents.ts'

let archive: Archive

beforeAll(() => {
  archive = realDocuments().value
})

const checksOf = (rule: Rule, key: string): readonly Check[] =>
  archive.departments.flatMap((department) =>
    department.disclosures
      .filter((disclosure) => `${disclosure.department}/${disclosure.year}/${disclosure.stage}` === key)
      .flatMap((disclosure) => rule.run({ archive, department, disclosure })),
  )

/** `id/row` of everything a reader is shown. */
const found = (rule: Rule, key: string): readonly string[] =>
  checksOf(rule, key)
    .filter(({ verdict }) => verdict === 'hint' || verdict === 'differ')
    .map(({ position }) => position.replace(/^projects\//, ''))
    .sort()

const count = (rule: Rule, key: string, verdict: Check['verdict']): number =>
  checksOf(rule, key).filter((check) => check.verdict === verdict).length

const xinzhou = 'xinzhou-industry/2022/budget'
const anqing = 'anqing-industry/2025/budget'
const evaluated = 'anqing-industry/2023/final'
const yutian = 'yutian-industry/2025/budget'
const funing = 'funing-industry/2020/budget'
const all = [xinzhou, anqing, evaluated, yutian, funing]

describe('the money of the forms', () => {
  it('adds up in every target form and column', () => {
    expect(all.map((key) => count(targetFundsEqualSources, key, 'agree'))).toEqual([22, 7, 0, 10, 8])
    expect(all.flatMap((key) => found(targetFundsEqualSources, key))).toEqual([])
  })

  it('rises to 100 % in Yutian; in Funing a lost column is 无法核对, not a plan that ends early', () => {
    expect(count(planEndsComplete, yutian, 'agree')).toBe(10)
    expect([count(planEndsComplete, funing, 'agree'), count(planEndsComplete, funing, 'unexecuted')]).toEqual([1, 7])
    expect([count(planRises, funing, 'agree'), count(planRises, funing, 'unexecuted')]).toEqual([7, 1])
    expect(all.flatMap((key) => [...found(planEndsComplete, key), ...found(planRises, key)])).toEqual([])
  })

  it('is named again as a cost target, in figures or in words', () => {
    expect(found(costBelowBudget, xinzhou)).toEqual(['railway-crossing-safety/4', 'video-conference-access/4'])
    expect(found(costBelowBudget, anqing)).toEqual([
      'industrial-economy/28',
      'manufacturing-conference/9',
      'retirees/11',
      'salt-reserve/4',
      'title-review/5',
      'veterans-affairs/4',
    ])
    expect(found(costBelowBudget, yutian)).toEqual([
      'disabled-persons-security-fund/4',
      'new-above-scale-enterprises/4',
      'provincial-sme-development-fund/4',
    ])
    expect(found(costBelowBudget, evaluated)).not.toContain('investment-team/8')
  })
})

describe('values and units', () => {
  it('finds units that cannot belong to the indicator', () => {
    expect(all.flatMap((key) => found(unitFitsName, key))).toEqual([
      'industrial-projects-office/3',
      'sasac-online-supervision/4',
      'disabled-persons-security-fund/1',
      'new-above-scale-enterprises/1',
      'insurance-office-retirees-benefits/2',
    ])
  })

  it('says that 2.4 万元 under 支付率 is the whole budget of 24,000 元', () => {
    const check = checksOf(unitFitsName, yutian).find(({ verdict }) => verdict === 'hint')
    expect(check?.message).toContain('恰等于本表资金总额')
  })

  it('finds numbers without a unit', () => {
    expect(found(numberHasUnit, funing)).toEqual(['science-progress-award-review/1', 'science-progress-award-review/3'])
    expect(found(numberHasUnit, anqing)).toEqual([])
    expect(found(numberHasUnit, evaluated)).toEqual([])
    expect(found(numberHasUnit, xinzhou)).toEqual([])
  })

  it('finds rates answered with a date or with words', () => {
    expect(found(rateNotDate, anqing)).toEqual(['manufacturing-conference/8'])
    expect(found(rateNotDate, xinzhou)).toEqual(['video-conference-access/3'])
    expect(found(figureWhereNameAsks, funing)).toEqual(['military-related-workers-living-allowance/4'])
    expect(found(figureWhereNameAsks, yutian)).toHaveLength(8)
  })

  it('finds rates of at least 100 %, and bounds that point the wrong way', () => {
    expect(all.flatMap((key) => found(rateWithinCeiling, key))).toEqual(['title-review/3', 'title-review/4'])
    expect(all.flatMap((key) => found(boundFitsMeaning, key))).toEqual([
      'distressed-enterprise-relief/4',
      'sasac-online-supervision/4',
      'environmental-onsite-enterprise-subsidy/5',
      'technology-transfer-and-diffusion/2',
    ])
  })
})

describe('headings', () => {
  it('takes every heading of the five documents for an official one', () => {
    expect(all.flatMap((key) => found(headingsKnown, key))).toEqual([])
  })

  it('finds indicators that speak of another effect', () => {
    expect(found(topicFitsHeading, yutian)).toEqual([
      'environmental-onsite-enterprise-subsidy/7',
      'industry-capacity-and-entrepreneur-training/5',
      'new-above-scale-enterprises/7',
      'yuluo-cement-medical-insurance/5',
      'yuluo-cement-medical-insurance/7',
    ])
    expect(found(topicFitsHeading, anqing)).toEqual([
      'energy-safety-salt/30',
      'energy-safety-salt/31',
      'energy-safety-salt/35',
      'salt-reserve/7',
    ])
    expect(found(topicFitsHeading, xinzhou)).toEqual([])
  })

  it('finds money under 数量 and numbers of people under 质量', () => {
    expect(all.flatMap((key) => found(quantityNotMoney, key))).toEqual([
      'zhengtong-ferroalloy-reform/1',
      'enterprise-restructuring-costs/3',
      'military-related-workers-living-allowance/2',
    ])
    expect(found(qualityNotCount, xinzhou)).toEqual(['distressed-enterprise-relief/2'])
    expect(found(satisfactionAsksOpinion, anqing)).toEqual(['energy-safety-salt/42'])
  })

  it('finds indicators that only repeat their heading', () => {
    expect(all.flatMap((key) => found(nameNotHeading, key))).toEqual([
      'disabled-persons-security-fund/7',
      'disabled-persons-security-fund/9',
    ])
  })
})

describe('text from another place', () => {
  it('finds goals and paragraphs that are printed twice, once a form', () => {
    expect(found(textNotRepeated, evaluated)).toEqual(['industrial-internet/目标', 'investment-team/目标'])
    expect(found(textNotRepeated, funing)).toEqual([
      'project-liaison-expenses/资金用途',
      'technology-transfer-and-diffusion/资金用途',
    ])
  })

  it('finds the two counts of 节能环保 that differ between goal and indicator, and nothing else', () => {
    expect(all.flatMap((key) => found(goalCountEqualsIndicator, key))).toEqual(['energy-safety-salt/6'])
    const check = checksOf(goalCountEqualsIndicator, anqing).find(({ verdict }) => verdict === 'hint')
    expect(check?.message).toMatch(/24次.*每年1次.*12次.*2次/)
  })

  it('finds one set of indicators in two forms', () => {
    expect(all.flatMap((key) => found(formsDiffer, key))).toEqual(['manufacturing-conference-supplement/绩效指标'])
  })

  it('finds sectional objectives that repeat another', () => {
    expect(found(objectivesDiffer, yutian)).toEqual(['objectives/5', 'objectives/7'])
    expect(found(objectivesDiffer, funing)).toEqual(['objectives/2'])
  })

  it('finds 全省 in a county and 全县 in a district, not a comparison with the province', () => {
    expect(found(levelFitsDepartment, yutian)).toEqual(['objectives/1', 'objectives/4'])
    expect(found(levelFitsDepartment, funing)).toHaveLength(8)
    expect([anqing, evaluated, xinzhou].flatMap((key) => found(levelFitsDepartment, key))).toEqual([])
  })

  it('finds the form that another office prints, and equal lists of one-year projects', () => {
    expect(found(authorityAlike, xinzhou)).toEqual(['railway-crossing-safety/主管部门'])
    expect([
      count(periodListEqualsAnnual, xinzhou, 'agree'),
      count(periodListEqualsAnnual, xinzhou, 'unexecuted'),
    ]).toEqual([10, 1])
  })
})

describe('rows that the text lost', () => {
  it('are not judged, and say so', () => {
    const rows = ['energy-safety-salt/9', 'energy-safety-salt/22', 'energy-safety-salt/23', 'energy-safety-salt/24']
    const rules = [unitFitsName, figureWhereNameAsks, costBelowBudget, numberHasUnit, topicFitsHeading, qualityNotCount]
    const findings = rules.flatMap((rule) => found(rule, anqing))
    expect(findings.filter((position) => rows.includes(position))).toEqual([])
    expect(count(costBelowBudget, anqing, 'unexecuted')).toBe(2)
  })
})
