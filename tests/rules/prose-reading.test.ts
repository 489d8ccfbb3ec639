// How explanations of any province are read before they are held against anything: which words reach to which amount,
// which figure owns a change, what a comparison compares with.
import { describe, expect, it } from 'vitest'
import { amountsEqualStatements } from '../../src/budget/rules/prose/amounts-equal-statements.ts'
import { changeRates } from '../../src/budget/rules/prose/change-rates.ts'
import { changesEqualDifferences } from '../../src/budget/rules/prose/changes-equal-differences.ts'
import { changesWithReasons } from '../../src/budget/rules/prose/changes-with-reasons.ts'
import { lastYearsAmounts } from '../../src/budget/rules/prose/last-years-amounts.ts'
import { partChangesAddUp } from '../../src/budget/rules/prose/part-changes-add-up.ts'
import { partsAddUp } from '../../src/budget/rules/prose/parts-add-up.ts'
import { sharesEqualQuotients } from '../../src/budget/rules/prose/shares-equal-quotients.ts'
import { unchangedWithReason } from '../../src/budget/rules/prose/unchanged-with-reason.ts'
import { zeroBaseRates } from '../../src/budget/rules/prose/zero-base-rates.ts'
import { archiveOf, reviewIn } from '../facts/small-archive.ts'
import { checksOn, lastYear, paths, reviewOn, verdictsOn } from './prose-documents.ts'

describe('a name reaches to its amount', () => {
  it('over soft breaks and blanks', () => {
    expect(verdictsOn(amountsEqualStatements, '## 支出\n\n项目支\n出 150.00 万\n元。')).toEqual(['agree'])
  })

  it('over 科目, the year, 资金, 安排, 共计', () => {
    const prose = '## 支出\n\n农林水支出科目2024年预算数安排300.00万元。社会保障和就业支出资金共计100.00万元。'
    expect(verdictsOn(amountsEqualStatements, prose)).toEqual(['agree', 'agree'])
  })

  it('whoever says it: the department with its city or without, 本单位, 我局', () => {
    const said = (who: string): string => `## “三公”经费\n\n${who}2024年公务接待费2.00万元。`
    for (const who of ['湖畔市水务局', '水务局', '市水务局', '本单位', '我局', '经汇总，全县'])
      expect(verdictsOn(amountsEqualStatements, said(who)), who).toEqual(['agree'])
  })

  it('not from another office, whose figure is another', () => {
    expect(verdictsOn(amountsEqualStatements, '## “三公”经费\n\n财政局2024年公务接待费9.00万元。')).toEqual([
      'unexecuted',
    ])
  })
})

describe('a figure of the prose that is rounded', () => {
  it('agrees where the cell rounds to it as it is printed', () => {
    const files = {
      [paths.table('expenditure')]: '科目编码,科目名称,合计,基本支出,项目支出\n,合计,400.0047,250.0047,150.00\n',
    }
    expect(verdictsOn(amountsEqualStatements, '## 支出\n\n基本支出250.00万元。', files)).toEqual(['agree'])
    expect(verdictsOn(amountsEqualStatements, '## 支出\n\n基本支出250.01万元。', files)).toEqual(['hint'])
    expect(verdictsOn(amountsEqualStatements, '## 支出\n\n基本支出250.03万元。', files)).toEqual(['differ'])
  })

  it('allows every percentage that amounts within their rounding could give', () => {
    const prose = '业务经费3923万元，比上年减少332万元，下降7.81%。'
    expect(verdictsOn(changeRates, prose)).toEqual(['agree'])
    expect(verdictsOn(changeRates, prose.replace('7.81', '8.81'))).toEqual(['differ'])
  })

  it('may be a sum with what was carried over or without: 总支出 is held against both', () => {
    const files = {
      [paths.table('summary')]:
        '收入/项目,收入/2024年预算数,支出/项目,支出/2024年预算数\n一、一般公共预算,400.00,农林水支出,380.00\n本年收入合计,400.00,本年支出合计,380.00\n,,结转下年,20.00\n收入总计,400.00,支出总计,400.00\n',
    }
    expect(verdictsOn(amountsEqualStatements, '## 预算\n\n总支出380.00万元。', files)).toEqual(['agree'])
    expect(verdictsOn(amountsEqualStatements, '## 预算\n\n总支出400.00万元。', files)).toEqual(['agree'])
    expect(verdictsOn(amountsEqualStatements, '## 预算\n\n总支出390.00万元。', files)).toEqual(['differ'])
  })
})

describe('one cause is one finding', () => {
  it('where two amounts stand in each other’s place', () => {
    const prose = '## “三公”经费\n\n公务接待费3.00万元；公务用车运行维护费2.00万元。'
    const checks = checksOn(amountsEqualStatements, prose).filter(({ verdict }) => verdict === 'differ')
    expect(checks).toHaveLength(1)
    expect(checks[0]?.message).toContain('正好对调')
  })

  it('where a sum differs because its part does', () => {
    const prose = '## 支出\n\n2024年支出预算410.00万元，其中：基本支出260.00万元、项目支出150.00万元。'
    const checks = checksOn(amountsEqualStatements, prose).filter(({ verdict }) => verdict === 'differ')
    expect(checks.map(({ position }) => position)).toEqual(['expenditure/total/basic'])
    expect(checks[0]?.message).toContain('因此也相差同样的数')
  })

  it('and a rate that rests on an amount the table contradicts is not accused again', () => {
    const prose = '## “三公”经费\n\n公务接待费9.00万元，比上年增加1.00万元，增长99.00%。'
    expect(verdictsOn(amountsEqualStatements, prose)).toEqual(['differ'])
    expect(verdictsOn(changeRates, prose)).toEqual(['unexecuted'])
  })
})

describe('an amount of last year that the prose names', () => {
  it('is the one that last year’s document prints', () => {
    const said = (amount: string): string => `公务接待费2.00万元，比2023年预算${amount}万元增加。`
    expect(verdictsOn(lastYearsAmounts, said('1.00'), lastYear)).toEqual(['agree'])
    expect(verdictsOn(lastYearsAmounts, said('1.50'), lastYear)).toEqual(['differ'])
  })

  it('is not held against last year’s budget where it says what was spent, or about how much', () => {
    expect(verdictsOn(lastYearsAmounts, '公务接待费2.00万元，比2023年执行数1.50万元增加。', lastYear)).toEqual([])
    expect(verdictsOn(lastYearsAmounts, '公务接待费2.00万元，比2023年约1.50万元增加。', lastYear)).toEqual([])
  })

  it('cannot be held against a document that nobody has', () => {
    expect(verdictsOn(lastYearsAmounts, '公务接待费2.00万元，比2023年预算1.50万元增加。')).toEqual([])
  })
})

it('an amount that is wrong against its table is one finding, with the changes that it makes wrong', () => {
  const prose = '公务接待费3.00万元，比上年增加1.00万元。'
  const found = reviewOn(prose, lastYear).findings.filter(({ code }) => /^GJ-40[13]/.test(code))
  expect(found.map(({ code, checks }) => [code, checks.map((check) => check.code)])).toEqual([
    ['GJ-401', ['GJ-401', 'GJ-403']],
  ])
})

describe('a change belongs to the figure named nearest before it', () => {
  it('even where that figure has no amount of its own beside it', () => {
    const prose =
      '“三公”经费支出5.48万元，比上年增加1.55万元，增长39.4%。其中，公务用车运行维护费支出比预算无增减变化，比上年增加1.05万元，增长35.8%。公务用车运行维护费支出3.98万元。'
    expect(verdictsOn(changeRates, prose)).not.toContain('differ')
  })

  it('a total’s change is not given to the first part named after it', () => {
    const prose = '支出预算400.00万元，其中：基本支出250.00万元，项目支出150.00万元，同比增加100.00万元，增长33.33%。'
    expect(verdictsOn(changeRates, prose)).toEqual(['agree'])
  })

  it('another comparison is another change: 较年初预算, 比2019年', () => {
    const prose = '“三公”经费5.00万元，较上年减少5.00万元，下降50.00%，较年初预算减少1.00万元，下降90.00%。'
    expect(verdictsOn(changeRates, prose)).toEqual(['agree', 'differ'])
    expect(verdictsOn(changesEqualDifferences, '“三公”经费5.00万元，比2019年减少90.00万元。', lastYear)).toEqual([])
  })

  it('增加0万元 is no change, and nothing is made of its rate', () => {
    expect(verdictsOn(zeroBaseRates, '因公出国（境）费0万元，比上年增加0万元，增长0%。')).toEqual([])
  })

  it('与2023年度相比 speaks of the sum that follows it', () => {
    const prose = '收入总计400.00万元。与2023年度相比，收入总计增加100.00万元，增长33.33%。'
    expect(verdictsOn(changeRates, prose)).toEqual(['agree'])
    expect(verdictsOn(changeRates, prose.replace('33.33', '25.00'))).toEqual(['differ'])
  })

  it('changes from this year’s budget add up, too', () => {
    const prose =
      '“三公”经费5.00万元，较年初预算减少4.00万元。其中：公务接待费2.00万元，较年初预算减少1.00万元；公务用车运行维护费3.00万元，较年初预算减少2.00万元。'
    expect(verdictsOn(partChangesAddUp, prose)).toEqual(['differ'])
  })
})

describe('lists', () => {
  it('in brackets are parts of the amount right before them', () => {
    const prose =
      '公务用车购置及运行费500.00万元（公务用车购置费100.00万元、公务用车运行维护费400.00万元），公务接待费2.00万元。'
    expect(verdictsOn(partsAddUp, prose)).toEqual(['agree'])
    expect(verdictsOn(partsAddUp, prose.replace('400.00', '410.00'))).toEqual(['differ'])
  })

  it('a share of a sum that another statement prints is held against that', () => {
    const prose = '## 一般公共预算支出情况\n\n一般公共预算支出300.00万元，占本年支出合计的75.00%。'
    expect(verdictsOn(sharesEqualQuotients, prose)).toEqual(['agree'])
    expect(verdictsOn(sharesEqualQuotients, prose.replace('75.00', '57.00'))).toEqual(['differ'])
  })
})

describe('a reason', () => {
  it('is missing only where the whole section gives none, and is told once', () => {
    const prose =
      '## “三公”经费\n\n公务接待费2.00万元，比上年增加1.00万元。公务用车运行维护费3.00万元，比上年减少3.00万元。'
    const checks = checksOn(changesWithReasons, prose)
    expect(checks.map(({ verdict }) => verdict)).toEqual(['hint'])
    expect(checks[0]?.evidence).toHaveLength(2)
    expect(verdictsOn(changesWithReasons, `${prose}\n\n增加的主要原因是接待任务增多。`)).toEqual(['agree'])
  })

  it('may stand under a heading of its own', () => {
    const prose = '## “三公”经费\n\n公务接待费2.00万元，比上年增加1.00万元。\n\n## 增减变动的主要原因\n\n接待任务增多。'
    expect(verdictsOn(changesWithReasons, prose)).toEqual(['agree'])
  })

  it('of a change beside 持平 is left over, also where 持平 stands after the name of the sum', () => {
    const prose = '收入总计400.00万元。与2023年度相比，收入总计持平。主要原因：人员减少，少发工资。'
    expect(verdictsOn(unchangedWithReason, prose)).toEqual(['hint'])
  })
})

describe('a share whose whole is stated in another paragraph', () => {
  const told = (share: string): string =>
    `## “三公”经费总体情况\n\n2024年度财政拨款“三公”经费预算为5.00万元。\n\n## “三公”经费具体情况\n\n2024年度财政拨款“三公”经费预算中，公务接待费2.00万元，占${share}；公务用车运行维护费3.00万元，占60.00%。`
  const without = { [paths.table('three-public')]: '项目,2024年预算数\n机关运行经费,1.00\n' }

  it('is divided by the amount that the document states of it, where it states but one', () => {
    expect(verdictsOn(sharesEqualQuotients, told('40.00%'), without)).toEqual(['agree', 'agree'])
    expect(verdictsOn(sharesEqualQuotients, told('89.33%'), without)).toEqual(['differ', 'agree'])
    const twice = `${told('40.00%')}\n\n## 又\n\n2024年度财政拨款“三公”经费预算为6.00万元。`
    expect(verdictsOn(sharesEqualQuotients, twice, without)).toEqual(['unexecuted', 'unexecuted'])
  })
})

describe('figures of the whole department beside a table of one budget', () => {
  const general =
    '科目编码,科目名称,合计,基本支出,项目支出\n,合计,400.00,250.00,150.00\n205,教育支出,400.00,250.00,150.00\n'
  const said = (other: string, whole: string, prose: string): readonly string[] => {
    const summary = `收入/项目,收入/预算数,支出/项目,支出/预算数\n一、一般公共预算,400.00,教育支出,${whole}\n二、其他收入,${other},,\n本年收入合计,${whole},本年支出合计,${whole}\n`
    return reviewIn(archiveOf({ tables: { summary, general }, prose }))
      .checks.filter(({ code, verdict }) => /^GJ-40[12]$/.test(code) && verdict !== 'unexecuted')
      .map(({ code, verdict, position }) => `${code} ${verdict} ${position}`)
  }

  it('基本支出 of the whole is not held against the general budget where there is other money', () => {
    const prose = '# 支出预算情况\n\n本年支出合计420.00万元，其中：基本支出270.00万元，项目支出150.00万元。\n'
    expect(said('20.00', '420.00', prose).filter((one) => !one.includes(' agree '))).toEqual([])
    expect(said('', '400.00', '# 支出预算情况\n\n基本支出270.00万元。\n')).toEqual([
      'GJ-401 differ general/total/basic',
    ])
  })

  it('教育（类） is the row 教育支出, and a share belongs to the amount before a bracket, not to one within it', () => {
    const prose =
      '# 一般公共预算支出情况\n\n1.教育（类）支出400.00万元（含教育收费0.00万元），占一般公共预算财政拨款总支出的100.00%。\n'
    expect(said('20.00', '420.00', prose)).toEqual(['GJ-401 agree general/205/total', 'GJ-402 agree general/205/total'])
  })
})

describe('a word of change', () => {
  const said = (word: string): string => `业务经费3923万元，${word}332万元，下降7.81%。`

  it('is one in whatever words of the trade: 减支, 少支出, 节约, 回落, 减少支出', () => {
    for (const word of ['比上年减支', '较上年少支出', '较去年节约', '较上年下调', '比2023年回落', '较上年减少支出']) {
      expect(verdictsOn(changeRates, said(word)), word).toEqual(['agree'])
      expect(verdictsOn(changeRates, said(word).replace('7.81', '8.81')), word).toEqual(['differ'])
    }
  })

  it('that the program does not know makes no last year’s amount of the difference', () => {
    for (const word of ['较上年腾出', '比去年翻番', '较上年增减']) {
      expect(verdictsOn(changeRates, said(word)), word).toEqual(['unexecuted'])
      expect(verdictsOn(changesEqualDifferences, said(word)), word).not.toContain('differ')
    }
    expect(verdictsOn(changeRates, '业务经费3923万元，比上年决算数4255万元下降7.81%。')).toEqual(['agree'])
  })

  it('is none in the name of a project: 能力提升, 农民增收', () => {
    expect(verdictsOn(changesEqualDifferences, '## 支出\n\n能力提升50.00万元，农民增收20.00万元。')).toEqual([])
  })
})
