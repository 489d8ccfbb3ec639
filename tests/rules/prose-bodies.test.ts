// Explanations of a budget that name figures of less or more than the department: one subject, a purchase, another office,
// the whole city, or last year's outcome beside last year's budget.
import { describe, expect, test } from 'vitest'
import { amountsEqualStatements } from '../../src/budget/rules/prose/amounts-equal-statements.ts'
import { changeRates } from '../../src/budget/rules/prose/change-rates.ts'
import { changesEqualDifferences } from '../../src/budget/rules/prose/changes-equal-differences.ts'
import { lastYearsAmounts } from '../../src/budget/rules/prose/last-years-amounts.ts'
import { lastYear, verdictsOn } from './prose-documents.ts'

const differs = (prose: string): boolean => verdictsOn(amountsEqualStatements, prose, lastYear).includes('differ')

describe('基本支出 and 项目支出 after 其中', () => {
  test('are of the subject that is divided', () => {
    const prose = (whole: string): string => `## 支出\n\n${whole}，其中基本支出150.00万元，项目支出150.00万元。`
    expect(differs(prose('农林水支出300.00万元，占支出总预算的75%'))).toBe(false)
    expect(differs(prose('支出总预算400.00万元'))).toBe(true)
  })

  test('are of the office that is divided', () => {
    expect(
      differs('## 支出\n\n市财政局2024年支出预算9000.00万元，其中基本支出3000.00万元，项目支出6000.00万元。'),
    ).toBe(false)
  })
})

describe('money that is not the department’s budget', () => {
  test('the budget that pays for purchases is no income of the department', () => {
    const prose = (of: string): string => `## 情况\n\n${of}预算60.00万元。按资金来源：一般公共预算60.00万元。`
    expect(differs(prose('政府采购'))).toBe(false)
    expect(differs('## 收入\n\n一般公共预算60.00万元。')).toBe(true)
  })

  test('the income of the whole city is not the department’s', () => {
    expect(differs('## 收入\n\n全市一般公共预算收入50.00亿元，增长5%。')).toBe(false)
  })
})

describe('a comparison in a sentence of its own', () => {
  const prose = (change: string): string =>
    `## 支出\n\n支出预算400.00万元，其中基本支出250.00万元，项目支出150.00万元。比上年380.00万元增加${change}万元，增长5.26%。`

  test('goes back to what was divided, not to the last part', () => {
    expect(verdictsOn(changesEqualDifferences, prose('20.00'))).toEqual(['agree'])
    expect(verdictsOn(changeRates, prose('20.00'))).toEqual(['agree'])
    expect(verdictsOn(changesEqualDifferences, prose('30.00'))).not.toContain('agree')
  })

  test('with last year’s budget does not take the outcome that was named before it', () => {
    const both =
      '## 收支总体情况\n\n2024年收支总预算400.00万元，比2023年执行数350.00万元增加50.00万元，增长14.29%；比2023年预算数增加20.00万元，增长5.26%。'
    expect(verdictsOn(changesEqualDifferences, both, lastYear)).not.toContain('differ')
    expect(verdictsOn(changesEqualDifferences, both.replace('增加50.00', '增加60.00'), lastYear)).toContain('differ')
  })
})

describe('last year’s outcome', () => {
  test('is not held against last year’s budget, wherever the word for it stands', () => {
    for (const prose of [
      '## “三公”经费\n\n2023年“三公”经费决算4.50万元，其中：公务接待费0.50万元；公务用车运行维护费4.00万元。',
      '## 一、2023年“三公”经费执行情况\n\n“三公”经费支出6.50万元，其中公务接待费0.80万元。',
    ])
      expect(verdictsOn(lastYearsAmounts, prose, lastYear), prose).toEqual([])
    const budget = '## “三公”经费\n\n2023年“三公”经费预算7.00万元，其中：公务接待费0.50万元。'
    expect(verdictsOn(lastYearsAmounts, budget, lastYear)).toContain('differ')
  })
})
