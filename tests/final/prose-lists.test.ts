// Explanations of a 决算 whose figures are those of another year, another budget or another body than the table's: a
// list goes on speaking of what it divides, and a share may be of a whole that the document does not print.
import { describe, expect, test } from 'vitest'
import { completionRates } from '../../src/budget/rules/outcome/completion-rates.ts'
import { amountsEqualStatements } from '../../src/budget/rules/prose/amounts-equal-statements.ts'
import { changeRates } from '../../src/budget/rules/prose/change-rates.ts'
import { changesEqualDifferences } from '../../src/budget/rules/prose/changes-equal-differences.ts'
import { oneWhole } from '../../src/budget/rules/prose/one-whole.ts'
import { partsAddUp } from '../../src/budget/rules/prose/parts-add-up.ts'
import { risesWithinAmounts } from '../../src/budget/rules/prose/rises-within-amounts.ts'
import { sharesEqualQuotients } from '../../src/budget/rules/prose/shares-equal-quotients.ts'
import { statedTwice } from '../../src/budget/rules/prose/stated-twice.ts'
import type { Rule } from '../../src/budget/rules/rule.ts'
import { finalFilesWith, finalTable, finalVerdicts } from '../rules/final-documents.ts'

const disclosurePath = 'data/lakeside-water/2024/final/disclosure.yaml'

/** “三公” 45.00 planned and 32.00 spent; 政府性基金 spent 100.00. */
const files = {
  [finalTable('three-public')]: `项目,预算数,决算数
合计,45.00,32.00
因公出国（境）费,0.00,0.00
公务用车购置及运行维护费,30.00,20.00
其中：公务用车购置费,0.00,0.00
公务用车运行维护费,30.00,20.00
公务接待费,15.00,12.00
`,
  [finalTable('fund')]:
    `科目编码,科目名称,年初结转和结余,本年收入,本年支出/小计,本年支出/基本支出,本年支出/项目支出,年末结转和结余
,合计,0.00,100.00,100.00,,100.00,0.00
212,城乡社区支出,0.00,100.00,100.00,,100.00,0.00
`,
  [disclosurePath]: `${finalFilesWith('')[disclosurePath] ?? ''}
  - { 表: three-public, 标题: 2024年“三公”经费表, 计量单位: 万元 }
  - { 表: fund, 标题: 2024年政府性基金预算支出表, 计量单位: 万元 }
`.replace('\n\n', '\n'),
}

const said = (rule: Rule, prose: string, tables = true): readonly string[] =>
  finalVerdicts(rule, prose, tables ? files : {})

const differs = (prose: string): boolean => said(amountsEqualStatements, prose).includes('differ')

describe('a list speaks of the year and the budget of what it divides', () => {
  const outcome = '2024年“三公”经费支出决算32.00万元，其中：公务用车运行维护费20.00万元，公务接待费12.00万元。'
  const planned = (reception: string): string =>
    `## 七、“三公”经费\n\n2024年“三公”经费预算45.00万元，其中：公务用车购置及运行维护费30.00万元，公务接待费${reception}万元。${outcome}`

  test('the parts of a budget are held against the budget, not against what was spent', () => {
    expect(differs(planned('15.00'))).toBe(false)
    expect(differs(planned('16.00'))).toBe(true)
  })

  test('and so in brackets, between semicolons and over paragraphs', () => {
    const bracket =
      '## 七、“三公”经费\n\n年初预算安排“三公”经费45.00万元（其中：公务用车购置及运行维护费30.00万元；公务接待费15.00万元），决算数32.00万元。'
    expect(differs(bracket)).toBe(false)
    expect(differs(bracket.replace('决算数32.00', '决算数33.00'))).toBe(true)
    const paragraphs =
      '## 七、“三公”经费\n\n2024年“三公”经费年初预算45.00万元，其中：\n\n（一）公务用车购置及运行维护费30.00万元；\n\n（二）公务接待费15.00万元。'
    expect(differs(paragraphs)).toBe(false)
  })

  test('the parts of last year are last year’s, whatever sign divides them', () => {
    const prose =
      '## 七、“三公”经费\n\n2023年“三公”经费决算40.00万元，其中：因公出国（境）费0万元；公务用车运行维护费25.00万元；公务接待费15.00万元。'
    expect(differs(prose)).toBe(false)
  })

  test('a part that names its own year is of that year', () => {
    const prose = (reception: string): string =>
      `## 七、“三公”经费\n\n2023年“三公”经费决算40.00万元，其中：公务接待费15.00万元；2024年公务接待费${reception}万元。`
    expect(differs(prose('12.00'))).toBe(false)
    expect(differs(prose('13.00'))).toBe(true)
  })

  test('a list after a budget that is only compared with is the list of the outcome', () => {
    const prose = (reception: string): string =>
      `## 七、“三公”经费\n\n“三公”经费支出32.00万元，低于年初预算45.00万元，其中：公务接待费${reception}万元。`
    expect(differs(prose('12.00'))).toBe(false)
    expect(differs(prose('13.00'))).toBe(true)
  })

  test('budget and outcome of one part are not one figure written twice', () => {
    const prose =
      '## 七、“三公”经费\n\n2024年“三公”经费支出32.00万元，其中：公务接待费12.00万元。2024年“三公”经费预算45.00万元，其中：公务接待费15.00万元。'
    expect(said(statedTwice, prose, false)).not.toContain('hint')
    expect(said(statedTwice, prose.replace('预算45.00', '支出45.00'), false)).toContain('hint')
  })
})

describe('a list after a change or beside what was carried over', () => {
  const prose = (list: string): string =>
    `## 七、“三公”经费\n\n“三公”经费支出32.00万元，比上年减少8.00万元，下降20.00%，其中：${list}。`

  test('divides the change where it adds up to it', () => {
    expect(differs(prose('公务接待费3.00万元，公务用车运行维护费5.00万元'))).toBe(false)
  })

  test('divides the amount where it adds up to that or could not be the change', () => {
    expect(said(amountsEqualStatements, prose('公务接待费12.00万元，公务用车运行维护费20.00万元'))).not.toContain(
      'differ',
    )
    expect(differs(prose('公务接待费13.00万元，公务用车运行维护费20.00万元'))).toBe(true)
  })

  test('parts of what was carried over are no spending of the year', () => {
    const carried =
      '## 一、收入支出决算总体情况说明\n\n年末结转和结余20.00万元，其中：基本支出结转5.00万元、项目支出结转15.00万元。年初结转和结余40.00万元，其中：基本支出10.00万元、项目支出30.00万元。'
    expect(differs(carried)).toBe(false)
  })

  test('由上年的…减少到… names both amounts, whichever word stands before the second', () => {
    for (const word of ['减少到', '减少为', '降至']) {
      const from = (rate: string): string =>
        `## 七、“三公”经费\n\n公务接待费由上年的15.00万元${word}12.00万元，下降${rate}%。`
      expect(differs(from('20.00')), word).toBe(false)
      expect(said(changeRates, from('20.00')), word).toEqual(['agree'])
      expect(said(changeRates, from('30.00')), word).toEqual(['differ'])
      expect(said(changesEqualDifferences, from('20.00')), word).not.toContain('differ')
    }
  })

  test('receptions are those of guests from abroad and at home together', () => {
    const receptions = (home: string): string =>
      `## 七、“三公”经费\n\n公务接待费支出12.00万元。其中：外宾接待支出2.00万元；国内公务接待支出${home}万元。`
    expect(said(partsAddUp, receptions('10.00'))).toEqual(['agree'])
    expect(said(partsAddUp, receptions('11.00'))).toEqual(['differ'])
  })
})

describe('a heading that names another year', () => {
  test('speaks of that year for all that names none', () => {
    const prose = (heading: string): string =>
      `## ${heading}\n\n“三公”经费支出40.00万元，其中：公务接待费15.00万元，公务用车运行维护费25.00万元。`
    expect(differs(prose('2023年度“三公”经费情况'))).toBe(false)
    expect(differs(prose('2025年“三公”经费预算安排').replace('支出40', '预算40'))).toBe(false)
    expect(differs(prose('2024年度“三公”经费情况'))).toBe(true)
  })

  test('but one that a copied 部门决算 left standing speaks of this year', () => {
    const prose = '## 2023年度部门决算“三公”经费情况说明\n\n“三公”经费支出40.00万元。'
    expect(differs(prose)).toBe(true)
  })
})

describe('a share of a whole that is not the department’s', () => {
  test('two shares of 调整预算 are of two budgets, those of one whole are of one', () => {
    const prose = '## 收入\n\n税收收入111.36万元，占调整预算90.75%；非税收入174.47万元，占调整预算117.66%。'
    expect(said(oneWhole, prose)).toEqual([])
    expect(said(oneWhole, prose.replaceAll('调整预算', '全部补贴资金'))).toEqual(['differ'])
  })

  test('as are those of 同类产品采购规模', () => {
    const prose =
      '## 采购\n\n采购节能产品13.46万元，占同类产品采购规模的71.5%；采购环保产品13.60万元，占同类产品采购规模的81.5%。'
    expect(said(oneWhole, prose)).toEqual([])
  })

  test('占预算的比例 of a 决算 is how much of its own budget was spent', () => {
    const prose = (rate: string): string =>
      `## 七、“三公”经费\n\n“三公”经费支出32.00万元，其中：公务接待费预算15.00万元，支出12.00万元，占预算的${rate}%。`
    expect(said(sharesEqualQuotients, prose('80.00'))).not.toContain('differ')
    expect(said(completionRates, prose('80.00'))).toContain('agree')
    expect(said(completionRates, prose('90.00'))).toContain('differ')
  })

  test('the spending of the whole county is another body’s', () => {
    const prose = (whole: string): string =>
      `## 五、一般公共预算财政拨款支出决算情况说明\n\n我局2024年一般公共预算财政拨款支出500.00万元，占${whole}一般公共预算支出的0.5%。`
    expect(said(sharesEqualQuotients, prose('全县'))).not.toContain('differ')
    expect(said(sharesEqualQuotients, prose(''))).toContain('differ')
  })

  test('a whole that only the text states is held against the share', () => {
    const prose = (rate: string): string =>
      `## 十、采购\n\n2024年度政府采购支出总额300.00万元。授予中小企业合同金额270.00万元，占政府采购支出总额的${rate}%。`
    expect(said(sharesEqualQuotients, prose('90.00'))).toContain('agree')
    expect(said(sharesEqualQuotients, prose('80.00'))).toContain('differ')
  })
})

describe('an amount that is not of the whole year or of all money', () => {
  test('what was spent until September is not what was spent', () => {
    const prose = (until: string): string =>
      `## 五、一般公共预算财政拨款支出决算情况说明\n\n${until}，一般公共预算财政拨款支出400.00万元。`
    expect(differs(prose('截至2024年9月底'))).toBe(false)
    expect(differs(prose('2024年上半年'))).toBe(false)
    expect(differs(prose('截至2024年12月31日'))).toBe(true)
  })

  test('money of the projects that were evaluated is not that of the budget', () => {
    const prose =
      '## 十、预算绩效情况\n\n组织对2个项目开展部门评价，涉及一般公共预算支出200.00万元，政府性基金预算支出0万元。'
    expect(differs(prose)).toBe(false)
    expect(differs('## 十、预算绩效情况\n\n政府性基金预算支出0万元。')).toBe(true)
  })

  test('加上年初结转 is this year’s sum, not last year’s', () => {
    const prose = (sum: string): string =>
      `## 八、政府性基金预算财政拨款支出决算情况说明\n\n加上年初结转和结余0万元，本年支出${sum}万元。`
    expect(differs(prose('100.00'))).toBe(false)
    expect(differs(prose('110.00'))).toBe(true)
  })

  test('an institution named before the first sum is spoken of to the end of the part', () => {
    const prose = (who: string): string =>
      `## 所属单位收支\n\n${who}项目支出90.00万元，政府性基金预算支出70.00万元；水利站项目支出10.00万元，政府性基金预算支出30.00万元。`
    expect(differs(prose('局本级'))).toBe(false)
    expect(differs(prose('2024年'))).toBe(true)
  })

  test('a change belongs to what it was compared with', () => {
    const prose =
      '## “三公”经费\n\n“三公”经费合计31.23万元，其中：公务接待费1.58万元，因公出国（境）费0万元。较2023年度“三公”经费合计16.08万元增加15.15万元。'
    expect(said(risesWithinAmounts, prose, false)).toEqual(['agree'])
  })
})
