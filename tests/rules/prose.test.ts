// What the explanations say is held against the tables, the forms, themselves and last year; where the words fit
// nothing, nothing is said.
import { describe, expect, it } from 'vitest'
import { amountsEqualStatements } from '../../src/budget/rules/prose/amounts-equal-statements.ts'
import { changeRates } from '../../src/budget/rules/prose/change-rates.ts'
import { changesEqualDifferences } from '../../src/budget/rules/prose/changes-equal-differences.ts'
import { changesWithReasons } from '../../src/budget/rules/prose/changes-with-reasons.ts'
import { countsEqualProse } from '../../src/budget/rules/prose/counts-equal-prose.ts'
import { formFundsEqualProse } from '../../src/budget/rules/prose/form-funds-equal-prose.ts'
import { partChangesAddUp } from '../../src/budget/rules/prose/part-changes-add-up.ts'
import { partsAddUp } from '../../src/budget/rules/prose/parts-add-up.ts'
import { risesWithinAmounts } from '../../src/budget/rules/prose/rises-within-amounts.ts'
import { sharesAddUp } from '../../src/budget/rules/prose/shares-add-up.ts'
import { sharesEqualQuotients } from '../../src/budget/rules/prose/shares-equal-quotients.ts'
import { templateResidue } from '../../src/budget/rules/prose/template-residue.ts'
import { unchangedWithReason } from '../../src/budget/rules/prose/unchanged-with-reason.ts'
import { zeroBaseRates } from '../../src/budget/rules/prose/zero-base-rates.ts'
import { checksOn, lastYear, threeForms, verdictsOn } from './prose-documents.ts'

describe('an amount that the explanations name', () => {
  it('agrees with the row that prints it, and is marked there', () => {
    const [check] = checksOn(
      amountsEqualStatements,
      '## 支出预算情况\n\n2024年度支出预算400.00万元，其中：基本支出250.00万元。',
    )
    expect(check).toMatchObject({
      verdict: 'agree',
      position: 'expenditure/total/total',
      marks: ['content/explanations'],
    })
    expect(check?.evidence[0]?.place).toMatchObject({ line: 5, column: 11 })
  })

  it('is reported when it is not what the row prints', () => {
    const [, check] = checksOn(
      amountsEqualStatements,
      '## 支出预算情况\n\n支出预算400.00万元，其中：项目支出160.00万元。',
    )
    expect(check).toMatchObject({ verdict: 'differ', position: 'expenditure/total/project', difference: '10.00 万元' })
  })

  it('may be rounded', () => {
    expect(verdictsOn(amountsEqualStatements, '## “三公”经费\n\n公务接待费2万元。')).toEqual(['agree'])
    expect(verdictsOn(amountsEqualStatements, '## 支出\n\n社会保障和就业支出0.01亿元。')).toEqual(['agree'])
    expect(verdictsOn(amountsEqualStatements, '## 支出\n\n项目支出0.02亿元。')).toEqual(['agree'])
    expect(verdictsOn(amountsEqualStatements, '## 支出\n\n项目支出0.03亿元。')).toEqual(['differ'])
  })

  it('is not checked when the words name something narrower than the row', () => {
    const prose = '## 支出\n\n信息化建设项目支出20.00万元。水务服务中心基本支出30.00万元。'
    expect(verdictsOn(amountsEqualStatements, prose)).toEqual(['unexecuted', 'unexecuted'])
  })

  it('is not checked against the whole budget when the section is about a fund', () => {
    expect(verdictsOn(amountsEqualStatements, '## 政府性基金预算支出情况\n\n基本支出1.00万元。')).toEqual([
      'unexecuted',
    ])
    expect(verdictsOn(amountsEqualStatements, '## 预算说明\n\n政府性基金安排如下，基本支出1.00万元。')).toEqual([
      'unexecuted',
    ])
  })

  it('is this year’s: last year’s amount beside it is not held against this year’s table', () => {
    const [first] = checksOn(amountsEqualStatements, '## 支出\n\n2023年项目支出120.00万元。')
    expect(first?.verdict).toBe('unexecuted')
  })

  it('of 0 agrees with a blank only where a second place says that there is nothing', () => {
    const blank = '## 收入预算\n\n政府性基金预算拨款收入0.00万元。'
    expect(verdictsOn(amountsEqualStatements, blank)).toEqual(['agree'])
    expect(
      verdictsOn(amountsEqualStatements, '## “三公”经费\n\n因公出国（境）费用未安排，与2023年相同，为0；'),
    ).toEqual(['agree'])
    expect(verdictsOn(amountsEqualStatements, '## 收入预算\n\n政府性基金预算拨款收入8.00万元。')).toEqual(['hint'])
  })

  it('is not a figure when it is only about so much', () => {
    expect(verdictsOn(amountsEqualStatements, '## 支出\n\n项目支出约160万元，基本支出200万元以上。')).toEqual([
      'unexecuted',
      'unexecuted',
    ])
    expect(verdictsOn(amountsEqualStatements, '## 支出\n\n基本支出、项目支出分别为1万元、2万元。')).toEqual([
      'unexecuted',
      'unexecuted',
    ])
  })
})

describe('parts of a sentence', () => {
  it('add up to what they divide', () => {
    const prose = '政府采购预算总额51.78万元，其中：货物预算29.78万元、工程预算1.00万元、服务预算21.00万元。'
    expect(verdictsOn(partsAddUp, prose)).toEqual(['agree'])
    expect(checksOn(partsAddUp, prose.replace('29.78', '30.78'))[0]).toMatchObject({
      verdict: 'differ',
      difference: '1.00 万元',
    })
  })

  it('are added over two paragraphs when the first ends with a semicolon', () => {
    const prose =
      '基本支出250.00万元，其中：人员经费200.00万元，主要包括：基本工资；\n\n公用经费50.00万元，主要包括：办公费。'
    expect(verdictsOn(partsAddUp, prose)).toEqual(['agree'])
  })

  it('say nothing when only some of them may be named', () => {
    expect(verdictsOn(partsAddUp, '项目支出150.00万元，主要用于河道整治80.00万元、泵站维修30.00万元。')).toEqual([
      'unexecuted',
    ])
  })

  it('count vehicles once, whether as a sum or as its two parts', () => {
    const prose =
      '“三公”经费预算5.00万元。其中：因公出国（境）费0万元；公务用车购置及运行费3.00万元，其中：公务用车购置费0万元，公务用车运行费3.00万元；公务接待费2.00万元。'
    expect(verdictsOn(partsAddUp, prose)).toEqual(['agree', 'agree'])
  })
})

describe('a share', () => {
  const prose = (share: string): string =>
    `支出预算400.00万元，其中：基本支出250.00万元，占${share}；项目支出150.00万元，占37.50%。`

  it('is the part divided by the whole', () => {
    expect(verdictsOn(sharesEqualQuotients, prose('62.50%'))).toEqual(['agree', 'agree'])
    expect(verdictsOn(sharesEqualQuotients, prose('62.51%'))).toEqual(['hint', 'agree'])
    expect(verdictsOn(sharesEqualQuotients, prose('72.50%'))).toEqual(['differ', 'agree'])
  })

  it('may name its whole', () => {
    expect(verdictsOn(sharesEqualQuotients, '## 支出\n\n项目支出150.00万元，占支出总额的37.50%。')).toEqual(['agree'])
    expect(verdictsOn(sharesEqualQuotients, '## 支出\n\n项目支出150.00万元，占全市水利投资的3.20%。')).toEqual([
      'unexecuted',
    ])
  })

  it('makes 100 % with the others when the parts make the whole', () => {
    expect(verdictsOn(sharesAddUp, prose('62.50%'))).toEqual(['agree'])
    expect(verdictsOn(sharesAddUp, prose('62.51%'))).toEqual(['hint'])
    expect(verdictsOn(sharesAddUp, prose('72.50%'))).toEqual(['differ'])
  })
})

describe('a change from last year', () => {
  it('is held against last year’s own document', () => {
    const prose = '## 收支情况\n\n收入预算400.00万元，比上年增加20.00万元，增长5.26%。'
    expect(verdictsOn(changesEqualDifferences, prose, lastYear)).toEqual(['agree'])
    expect(checksOn(changesEqualDifferences, prose.replace('20.00', '30.00'), lastYear)[0]).toMatchObject({
      verdict: 'differ',
      difference: '10.00 万元',
    })
  })

  it('is held against the amount that the paragraph names', () => {
    const prose = '河道整治2023年预算执行数为80.00万元，2024年预算安排100.00万元，比2023年预算执行数增加25.00%。'
    expect(verdictsOn(changeRates, prose)).toEqual(['agree'])
    expect(verdictsOn(changeRates, prose.replace('25.00%', '20.00%'))).toEqual(['differ'])
  })

  it('is not checked without last year’s amount, and is not wrong', () => {
    expect(verdictsOn(changesEqualDifferences, '机关运行经费50.00万元，比2023年预算增加1.00万元。')).toEqual([
      'unexecuted',
    ])
    expect(verdictsOn(changesEqualDifferences, '收入预算400.00万元，比2020年增加1.00万元。', lastYear)).toEqual([])
  })

  it('speaks of the total when the part beside it could not have risen so much', () => {
    const prose = '收入总计400.00万元，其中：本年收入400.00万元，上年结转0.00万元，比上年增加20.00万元，增加5.26%。'
    expect(verdictsOn(changeRates, prose)).toEqual(['agree'])
    expect(verdictsOn(changesEqualDifferences, prose, lastYear)).toEqual(['agree'])
    expect(verdictsOn(risesWithinAmounts, prose)).toEqual(['agree'])
  })

  it('cannot be more than the amount it led to', () => {
    expect(verdictsOn(risesWithinAmounts, '政府性基金拨款支出预算0万元，比2023年预算增加20.00万元。')).toEqual(['hint'])
  })

  it('of 0 has no percentage', () => {
    const prose = (before: string): string =>
      `河道普查2023年预算执行数为${before}万元，2024年预算安排25.00万元，比2023年增加100.00%。`
    expect(verdictsOn(zeroBaseRates, prose('0'))).toEqual(['hint'])
    expect(verdictsOn(changeRates, prose('0'))).toEqual([])
    expect(verdictsOn(zeroBaseRates, prose('12.50'))).toEqual(['agree'])
  })

  it('of the parts comes to the change of the whole', () => {
    const prose =
      '“三公”经费预算5万元，较2023年减少2万元。其中：因公出国（境）费0元，与上年相同；公务接待费2万元，较上年增加1万元；公务用车运行维护费3万元，较上年减少3万元；公务用车购置费0元，与上年相同。'
    const [check] = checksOn(partChangesAddUp, prose)
    expect(check?.verdict).toBe('agree')
    expect(check?.evidence.at(-1)?.text).toContain('总数 7 万元')
    expect(verdictsOn(partChangesAddUp, prose.replace('减少3万元', '减少6万元'))).toEqual(['differ'])
  })
})

describe('projects that the explanations count', () => {
  const prose = '## 绩效管理情况\n\n2024年湖畔市水务局实行绩效目标管理的项目2个，涉及一般公共预算当年拨款130.00万元。'

  it('are those of the institution that the sentence names', () => {
    expect(verdictsOn(countsEqualProse, prose, threeForms)).toEqual(['agree'])
    expect(verdictsOn(formFundsEqualProse, prose, threeForms)).toEqual(['agree'])
  })

  it('are all of them when it names none', () => {
    const all = '## 绩效管理情况\n\n实行绩效目标管理的项目3个，涉及资金150.00万元。'
    expect(verdictsOn(countsEqualProse, all, threeForms)).toEqual(['agree'])
    expect(verdictsOn(formFundsEqualProse, all, threeForms)).toEqual(['agree'])
  })

  it('may be more than the forms that are published: then nothing is compared', () => {
    const more = prose.replace('2个', '4个').replace('130.00', '139.00')
    expect(verdictsOn(countsEqualProse, more, threeForms)).toEqual(['unexecuted'])
    expect(verdictsOn(formFundsEqualProse, more, threeForms)).toEqual(['unexecuted'])
  })

  it('belong to the noun that the number stands before', () => {
    const some =
      '## 绩效管理情况\n\n本部门2个预算单位开展了绩效目标编报工作，编报绩效目标的项目3个，涉及资金150.00万元。'
    expect(verdictsOn(countsEqualProse, some, threeForms)).toEqual(['agree'])
  })

  it('are reported when they are fewer than the forms or hold other money', () => {
    expect(verdictsOn(countsEqualProse, prose.replace('2个', '1个'), threeForms)).toEqual(['hint'])
    expect(verdictsOn(formFundsEqualProse, prose.replace('130.00', '139.00'), threeForms)).toEqual(['differ'])
  })

  it('are not counted where no form is published', () => {
    expect(verdictsOn(countsEqualProse, prose)).toEqual(['unexecuted'])
    expect(verdictsOn(formFundsEqualProse, prose)).toEqual(['unexecuted'])
  })
})

describe('words left over from a template', () => {
  it('are found: unchosen alternatives, crosses, empty brackets', () => {
    const careless = '公务接待费2万元，比上年增加（减少）XX万元，主要原因是（空）。'
    expect(checksOn(templateResidue, careless)[0]).toMatchObject({ verdict: 'hint' })
    expect(checksOn(templateResidue, careless)[0]?.evidence.map(({ text }) => text)).toEqual([
      '“增加（减少）”',
      '“XX万元”',
      '“（空）”',
    ])
    expect(verdictsOn(templateResidue, '因公出国（境）费0元，增减情况见下（含结转），另见xxgk栏目。')).toEqual([
      'agree',
    ])
  })

  it('are found where nothing changed and a reason follows all the same', () => {
    expect(verdictsOn(unchangedWithReason, '公务接待费2万元，与上年持平。')).toEqual(['agree'])
    expect(verdictsOn(unchangedWithReason, '公务接待费2万元，与上年持平，主要原因是厉行节约。')).toEqual(['hint'])
    expect(verdictsOn(unchangedWithReason, '公务接待费2万元，比2023年预算持平。主要原因是：减少接待。')).toEqual([
      'hint',
    ])
  })

  it('are not what says why nothing changed', () => {
    expect(verdictsOn(unchangedWithReason, '公务接待费2万元，与上年持平，主要原因是接待批次保持不变。')).toEqual([
      'agree',
    ])
  })

  it('are one hint a file, however often the template left them', () => {
    const twice = '公务接待费2万元，与上年持平，原因是厉行节约。因公出国（境）费0万元，与上年持平，原因是厉行节约。'
    const checks = checksOn(unchangedWithReason, twice)
    expect(checks).toHaveLength(1)
    expect(checks[0]?.message).toContain('同样的共 2 处')
  })
})

describe('a change in a section about reasons', () => {
  it('is given with its reason', () => {
    const heading = '## 机关运行经费增减变动原因说明\n\n'
    expect(
      verdictsOn(changesWithReasons, `${heading}机关运行经费50.00万元，比上年增加1.00万元，主要原因是人员增加。`),
    ).toEqual(['agree'])
    expect(
      verdictsOn(changesWithReasons, `${heading}机关运行经费50.00万元，比上年增加1.00万元。增加的原因是人员增加。`),
    ).toEqual(['agree'])
    expect(verdictsOn(changesWithReasons, `${heading}机关运行经费50.00万元，比上年增加1.00万元。`)).toEqual(['hint'])
  })
})
