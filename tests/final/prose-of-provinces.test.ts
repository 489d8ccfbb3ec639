// Explanations as the provinces write them, with figures of our own that agree: the same words mean another cell under
// another heading, and where nothing says which, an amount is wrong only when no cell of that name prints it.
import { describe, expect, test } from 'vitest'
import { outcomesOf } from '../../src/budget/explanations/outcomes.ts'
import { amountsEqualStatements } from '../../src/budget/rules/prose/amounts-equal-statements.ts'
import { changeRates } from '../../src/budget/rules/prose/change-rates.ts'
import { changesFromPlan } from '../../src/budget/rules/prose/changes-from-plan.ts'
import { countsFitCosts } from '../../src/budget/rules/prose/counts-fit-costs.ts'
import { sharesEqualQuotients } from '../../src/budget/rules/prose/shares-equal-quotients.ts'
import { slipsOfWords } from '../../src/budget/rules/prose/slips-of-words.ts'
import { unchangedWithReason } from '../../src/budget/rules/prose/unchanged-with-reason.ts'
import type { Rule } from '../../src/budget/rules/rule.ts'
import { finalContext, finalFilesWith, finalTable, finalVerdicts } from '../rules/final-documents.ts'
import type { Files } from '../rules/prose-documents.ts'

const statements: Readonly<Record<string, string>> = {
  summary: `收入/项目,收入/决算数,支出/项目,支出/决算数
一、一般公共预算财政拨款收入,1234.56,一、一般公共服务支出,980.00
二、政府性基金预算财政拨款收入,100.00,十一、城乡社区支出,100.00
五、事业收入,25.44,十九、住房保障支出,300.00
本年收入合计,1360.00,本年支出合计,1380.00
年初结转和结余,40.00,年末结转和结余,20.00
总计,1400.00,总计,1400.00
`,
  appropriation: `收入/项目,收入/决算数,支出/项目,支出/合计,支出/一般公共预算财政拨款,支出/政府性基金预算财政拨款
一、一般公共预算财政拨款,1234.56,一、一般公共服务支出,954.56,954.56,
二、政府性基金预算财政拨款,100.00,十一、城乡社区支出,100.00,,100.00
,,十九、住房保障支出,300.00,300.00,
本年收入合计,1334.56,本年支出合计,1354.56,1254.56,100.00
年初财政拨款结转和结余,30.00,年末财政拨款结转和结余,10.00,10.00,
一、一般公共预算财政拨款,30.00,,,,
二、政府性基金预算财政拨款,,,,,
总计,1364.56,总计,1364.56,1264.56,100.00
`,
  expenditure: `科目编码,科目名称,本年支出合计,基本支出,项目支出
,合计,1380.00,860.00,520.00
201,一般公共服务支出,980.00,560.00,420.00
212,城乡社区支出,100.00,,100.00
221,住房保障支出,300.00,300.00,
`,
  general: `科目编码,科目名称,合计,基本支出,项目支出
,合计,1254.56,854.56,400.00
201,一般公共服务支出,954.56,554.56,400.00
221,住房保障支出,300.00,300.00,
`,
  basic: `科目编码,科目名称,合计
301,工资福利支出,700.00
302,商品和服务支出,154.56
30201,办公费,144.56
30217,公务接待费,10.00
`,
  fund: `科目编码,科目名称,年初结转和结余,本年收入,本年支出/小计,本年支出/基本支出,本年支出/项目支出,年末结转和结余
,合计,0.00,100.00,100.00,,100.00,0.00
212,城乡社区支出,0.00,100.00,100.00,,100.00,0.00
`,
  'three-public': `项目,预算数,决算数
合计,45.00,32.00
因公出国（境）费,0.00,0.00
公务用车购置及运行维护费,30.00,20.00
其中：公务用车购置费,0.00,0.00
公务用车运行维护费,30.00,20.00
公务接待费,15.00,12.00
`,
}

const disclosurePath = 'data/lakeside-water/2024/final/disclosure.yaml'

const files: Files = {
  ...Object.fromEntries(Object.entries(statements).map(([id, text]) => [finalTable(id), text])),
  [disclosurePath]: (finalFilesWith('')[disclosurePath] ?? '').replace(
    /公开表:[\s\S]*$/u,
    `公开表:\n${Object.keys(statements)
      .map((id) => `  - { 表: ${id}, 标题: "2024年${id}表", 计量单位: 万元 }\n`)
      .join('')}`,
  ),
}

const said = (rule: Rule, prose: string): readonly string[] => finalVerdicts(rule, prose, files)

/** Agrees as written, and differs with the changed figure. */
const holds = (rule: Rule, prose: string, figure: string, changed: string): void => {
  expect(said(rule, prose), prose).not.toContain('differ')
  expect(said(rule, prose), prose).toContain('agree')
  expect(said(rule, prose.replace(figure, changed)), prose).toContain('differ')
}

describe('an amount whose words could mean several cells', () => {
  test('财政拨款支出 in the section on 一般公共预算 is that budget’s', () => {
    const prose = '## 五、一般公共预算财政拨款支出决算情况说明\n\n2024年度财政拨款支出1254.56万元。'
    holds(amountsEqualStatements, prose, '1254.56', '1253.56')
  })

  test('支出总计 beside 其中本年支出合计 holds what was carried over, whatever the heading', () => {
    const prose = '## 二、支出决算情况说明\n\n本部门2024年度支出总计1400.00万元，其中本年支出合计1380.00万元。'
    holds(amountsEqualStatements, prose, '1400.00', '1401.00')
  })

  test('支出总计 after 财政拨款收入总计 is that of 财政拨款', () => {
    const prose = '## 三、2024年度部门决算情况说明\n\n2024年度财政拨款收入总计1364.56万元，支出总计1364.56万元。'
    holds(amountsEqualStatements, prose, '支出总计1364.56', '支出总计1365.56')
  })

  test('年初财政拨款结转和结余 is no part of what all money began with', () => {
    const prose = '## 二、部门决算情况说明\n\n此外，年初财政拨款结转和结余30.00万元。'
    holds(amountsEqualStatements, prose, '30.00', '31.00')
  })

  test('公务接待费 among 机关运行经费 is what 基本支出 paid, not the whole of “三公”', () => {
    const prose = '## 机关运行经费情况说明\n\n机关运行经费主要用于开支办公费144.56万元、公务接待费10.00万元。'
    expect(said(amountsEqualStatements, prose)).not.toContain('differ')
  })
})

describe('what a heading leaves to the one above it', () => {
  const under = '## 五、一般公共预算财政拨款支出决算情况说明\n\n### （一）财政拨款支出决算总体情况\n\n'

  test('财政拨款支出 is the budget’s that the chapter is on', () => {
    holds(amountsEqualStatements, `${under}2024年度财政拨款支出1254.56万元。`, '1254.56', '1253.56')
  })

  test('and what it began with is that budget’s whole', () => {
    const prose = `${under}2024年度财政拨款支出年初预算为1100.00万元，支出决算为1254.56万元，完成年初预算的114.05%。`
    expect(outcomesOf(finalContext(prose, files).disclosure).whole?.plan?.text).toBe('1100.00万元')
  })

  test('本年支出 goes on with the money named before it', () => {
    const prose =
      '## 四、财政拨款收入支出决算情况说明\n\n2024年度财政拨款本年收入1334.56万元；本年支出1354.56万元。一般公共预算财政拨款本年收入1234.56万元；本年支出1254.56万元。'
    expect(said(amountsEqualStatements, prose)).not.toContain('differ')
    expect(said(amountsEqualStatements, prose.replace('1354.56', '1355.56'))).toContain('differ')
  })
})

describe('an item whose path and figures stand apart', () => {
  const amounts = '年初预算为300.00万元，支出决算为300.00万元，完成年初预算的100%。'
  const read = (prose: string) => {
    expect(said(amountsEqualStatements, prose), prose).not.toContain('differ')
    return outcomesOf(finalContext(prose, files).disclosure).items.map(({ path, spent }) => [...path, spent?.text])
  }

  test('in two paragraphs is one item, never the whole of the department', () => {
    const prose = `## 一般公共预算财政拨款支出决算情况说明\n\n1、住房保障支出（类）住房改革支出（款）住房公积金（项）。\n\n${amounts}`
    expect(read(prose)).toEqual([['住房保障支出', '住房改革支出', '住房公积金', '300.00万元']])
  })

  test('under its 类 carries that 类 on, and its reason ends where the next 类 begins', () => {
    const prose = `## 财政拨款支出决算情况说明\n\n（一）住房保障支出（类）\n\n1．住房改革支出（款）住房公积金（项）。${amounts}决算数与预算数的差异原因：基数调整。\n\n（二）城乡社区支出（类）\n\n1．其他城乡社区支出（款）其他（项）。${amounts}`
    expect(read(prose)).toEqual([
      ['住房保障支出', '住房改革支出', '住房公积金', '300.00万元'],
      ['城乡社区支出', '其他城乡社区支出', '其他', '300.00万元'],
    ])
    expect(outcomesOf(finalContext(prose, files).disclosure).items[0]?.reason).toBe('基数调整。')
  })

  test('may print codes beside its levels', () => {
    const prose = `## 一般公共预算财政拨款支出决算情况说明\n\n1.住房保障支出（221类）住房改革支出（02款）住房公积金（01项）：${amounts}`
    expect(read(prose)).toEqual([['住房保障支出', '住房改革支出', '住房公积金', '300.00万元']])
  })
})

describe('a paragraph that is a heading', () => {
  const text = (figure: string): string =>
    `## 二、部门决算情况说明\n\n2024年度收入总计1400.00万元。\n\n（五）政府性基金预算收支决算情况说明。\n\n年初结转结余0.00万元。本年收入100.00万元，本年支出${figure}万元。\n`

  test('says which budget the amounts below it are of', () => {
    expect(said(amountsEqualStatements, text('100.00'))).not.toContain('differ')
    expect(said(amountsEqualStatements, text('101.00'))).toContain('differ')
  })

  test('ends where the next one begins', () => {
    const prose = `${text('100.00')}\n（六）其他情况说明。\n\n本年收入合计1360.00万元。\n`
    expect(said(amountsEqualStatements, prose)).not.toContain('differ')
    expect(said(amountsEqualStatements, prose.replace('1360.00', '100.00'))).toContain('differ')
  })
})

describe('a share', () => {
  test('of 本年财政拨款支出 in a paragraph on 一般公共预算 divides that budget', () => {
    const prose =
      '## 四、一般公共预算财政拨款支出决算情况说明\n\n2024年度一般公共预算财政拨款支出1254.56万元，主要用于以下方面：一般公共服务支出954.56万元，占本年财政拨款支出76.09%；住房保障支出300.00万元，占本年财政拨款支出23.91%。'
    holds(sharesEqualQuotients, prose, '76.09', '78.09')
  })

  test('of 本年支出合计 in the section on 政府性基金 divides all spending', () => {
    const prose =
      '## 七、政府性基金预算财政拨款支出决算情况说明\n\n2024年度政府性基金预算财政拨款支出100.00万元，占本年支出合计的7.25%。'
    holds(sharesEqualQuotients, prose, '7.25', '8.25')
  })
})

describe('a change from the budget', () => {
  const said438 = (words: string, plan = '预算数'): readonly string[] =>
    finalVerdicts(changesFromPlan, `## “三公”经费\n\n公务接待费支出12.00万元，${words}。`, {
      ...files,
      [finalTable('three-public')]: (files[finalTable('three-public')] ?? '').replace('预算数', plan),
    })

  test('of the same name as the table’s is held against it', () => {
    expect(said438('比预算减少3.00万元')).toEqual(['agree'])
    expect(said438('比预算减少9.00万元')).toEqual(['differ'])
    expect(said438('与2024年度预算相比无增减')).toEqual(['differ'])
    expect(said438('较年初预算数减少9.00万元', '年初预算数')).toEqual(['differ'])
  })

  test('of 年初 is not held against a bare 预算数, which the official form fills with 全年预算数', () => {
    for (const words of [
      '较年初预算数减少9.00万元',
      '比2024年年初预算数21.00万元减少9.00万元',
      '较全年预算减少9.00万元',
    ])
      expect(said438(words), words).not.toContain('differ')
    expect(said438('较年初预算数减少9.00万元', '全年预算数')).not.toContain('differ')
  })
})

describe('a template’s further lines', () => {
  test('收、支总计各增加 is the change of either total', () => {
    const prose =
      '## 一、收入支出决算总体情况说明\n\n2024年度收、支总计均为1400.00万元。与2023年度相比，收、支总计各增加100.00万元，增长7.69%。'
    holds(changeRates, prose, '7.69', '8.69')
    holds(changeRates, prose, '各增加100.00', '各增加200.00')
  })

  test('公务用车运行维护预算 and 业务用车运行维护费 are no slips of 公务用车运行维护费', () => {
    const verdicts = (words: string): readonly string[] => said(slipsOfWords, `## “三公”经费\n\n${words}30.00万元。`)
    expect(verdicts('公务用车运行维护预算为')).not.toContain('hint')
    expect(verdicts('业务用车运行维护费')).not.toContain('hint')
    expect(verdicts('公务用车运行维扩费')).toContain('hint')
  })

  test('groups that came on a visit did not go abroad', () => {
    const prose =
      '## “三公”经费\n\n因公出国（境）费支出0.00万元。公务接待费支出12.00万元，2024年共接待国内来访团组80个，640人次。'
    expect(said(countsFitCosts, prose)).not.toContain('hint')
    expect(said(countsFitCosts, prose.replace('公务接待费', '全年出国团组3个。公务接待费'))).toContain('hint')
  })

  test('a reason after a sentence of several changes is not that of the one that stayed', () => {
    const prose = '## 收入\n\n财政拨款收入增加50.00万元，增长3.89%；其他收入与上年持平。主要原因是人员增加。'
    expect(said(unchangedWithReason, prose)).toEqual(['agree'])
    expect(said(unchangedWithReason, '## 收入\n\n其他收入与上年持平。主要原因是人员增加。')).toEqual(['hint'])
  })
})
