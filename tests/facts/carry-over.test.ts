// A year that carries money over: which figure is the total on every page, and what is found to be wrong.
import { describe, expect, it } from 'vitest'
import { currentBeside, factName, factOf } from '../../src/budget/facts/fact.ts'
import { flowChart } from '../../src/views/charts/flow-chart.ts'
import { functionChart } from '../../src/views/charts/function-chart.ts'
import { minuteView } from '../../src/views/minute/minute.ts'
import { keyFigures } from '../../src/views/words/disclosure-figures.ts'
import { archiveOf, departmentOf, documentOf, reviewIn, type SmallDocument } from './small-archive.ts'

const head = '收入/项目,收入/预算数,支出/项目,支出/预算数\n'

/** 100.00 of the year and 20.00 carried over pay for 115.00 and leave 5.00. */
const carried = (more: SmallDocument = {}, total = '120.00'): SmallDocument => ({
  tables: {
    summary: `${head}一、一般公共预算拨款收入,100.00,一般公共服务支出,115.00
本年收入合计,100.00,本年支出合计,115.00
上年结转,20.00,结转下年,5.00
收入总计,${total},支出总计,120.00
`,
  },
  ...more,
})

const sums = (document: SmallDocument): readonly string[] =>
  reviewIn(archiveOf(document))
    .findings.filter(({ code }) => code.startsWith('GJ'))
    .map(({ code, position, severity }) => `${severity} ${code} ${position}`)

describe('a budget with money of last year', () => {
  const archive = archiveOf(carried())
  const disclosure = documentOf(archive)

  it('has no finding: what balances is the total of everything', () => {
    expect(sums(carried())).toEqual([])
    const { summary = '' } = carried().tables ?? {}
    expect(sums({ stage: 'final', tables: { summary: summary.replaceAll('预算数', '决算数') } })).toEqual([])
  })

  it('is found where the total is not the year and the carry-over together', () => {
    expect(sums(carried({}, '125.00'))).toEqual([
      '不符 GJ-101 summary/income-total/amount',
      '不符 GJ-104 summary/income-total/amount',
    ])
  })

  it('states both totals of both sides under their printed names', () => {
    const told = (['income-total', 'income-current', 'expenditure-total', 'expenditure-current'] as const).map((id) => {
      const fact = factOf(disclosure, id)
      return [factName(fact), fact.stated?.text]
    })
    expect(told).toEqual([
      ['收入总计', '120.00'],
      ['本年收入合计', '100.00'],
      ['支出总计', '120.00'],
      ['本年支出合计', '115.00'],
    ])
  })

  it('tells both on its page, and its minute says what the rest is', () => {
    expect(keyFigures(disclosure).map(({ label, amount }) => `${label} ${amount}`)).toEqual([
      '支出总计 120.00',
      '本年支出合计 115.00',
    ])
    expect(minuteView(departmentOf(archive), disclosure, undefined).lines[0]?.text).toBe(
      '河湾市water局2024年预算的支出总计是 120.00 万元；其中本年支出合计 115.00 万元，其余结转下年或作结余分配。',
    )
  })

  it('flows from its sources and the carry-over to its classes and what is carried on', () => {
    const chart = flowChart(disclosure)
    expect(chart?.nodes.map(({ label, text }) => `${label} ${text}`)).toEqual([
      '一般公共预算拨款收入 100.00',
      '合计 120.00',
      '上年结转 20.00',
      '一般公共服务支出 115.00',
      '结转下年 5.00',
    ])
    expect(functionChart(disclosure)?.notes).toEqual([])
  })
})

describe('a budget that spends what it carried over', () => {
  const document: SmallDocument = {
    tables: {
      summary: `${head}一、一般公共预算拨款收入,100.00,教育支出,110.00
本年收入合计,100.00,本年支出合计,110.00
上年结转,10.00,结转下年,
收入总计,110.00,支出总计,110.00
`,
      revenue:
        '科目编码,科目名称,合计,上年结转,一般公共预算\n,合计,110.00,10.00,100.00\n205,教育支出,110.00,10.00,100.00\n',
      expenditure:
        '科目编码,科目名称,合计,基本支出,项目支出\n,合计,110.00,50.00,60.00\n205,教育支出,110.00,50.00,60.00\n',
    },
  }

  it('agrees with its tables of income and of spending, whichever total they print', () => {
    expect(sums(document)).toEqual([])
  })

  it('has one total on its page, since nothing is carried on', () => {
    const disclosure = documentOf(archiveOf(document))
    expect(currentBeside(disclosure, 'expenditure')).toBeNull()
    expect(factOf(disclosure, 'income-total').stated?.text).toBe('110.00')
    expect(factOf(disclosure, 'income-current').stated?.text).toBe('100.00')
  })
})

describe('a document without a carry-over', () => {
  it('has one total: that of the year is that of everything', () => {
    const disclosure = documentOf(
      archiveOf({ tables: { summary: `${head}一、一般公共预算,5,教育支出,5\n合计,5,合计,5\n` } }),
    )
    expect(factOf(disclosure, 'expenditure-current').stated?.text).toBe('5')
    expect(factName(factOf(disclosure, 'expenditure-total'))).toBe('支出总计')
    expect(currentBeside(disclosure, 'expenditure')).toBeNull()
  })

  it('whose total is blank says so, and is not given that of another table of its own making', () => {
    const disclosure = documentOf(
      archiveOf({ tables: { summary: `${head}一、一般公共预算,5,教育支出,5\n合计,,合计,\n` } }),
    )
    expect(factOf(disclosure, 'expenditure-total')).toMatchObject({ stated: null, absence: 'blank' })
    expect(factOf(disclosure, 'basic')).toMatchObject({ stated: null, absence: 'unlisted', cell: null })
  })
})

describe('其中 below a source', () => {
  const summary = (part: string): SmallDocument => ({
    tables: {
      summary: `${head}一、财政拨款收入,100.00,教育支出,100.00\n其中：一般公共预算,${part},,\n本年收入合计,100.00,本年支出合计,100.00\n`,
    },
  })

  it('need not be all of it, and accuses nobody', () => {
    expect(sums(summary('80.00'))).toEqual([])
    expect(sums(summary('100.00'))).toEqual([])
  })

  it('is checked where the three budgets stand below a carry-over, which they make up', () => {
    const appropriation = (fund: string): SmallDocument => ({
      tables: {
        appropriation: `收入/项目,收入/金额,支出/项目,支出/小计
一、本年收入,90.00,教育支出,98.00
（一）一般公共预算拨款,90.00,,
二、上年结转,8.00,,
（一）一般公共预算拨款,7.00,,
（二）政府性基金预算拨款,${fund},,
收入总计,98.00,支出总计,98.00
`,
      },
    })
    expect(sums(appropriation('1.00'))).toEqual([])
    expect(sums(appropriation('2.00'))).toEqual(['不符 GJ-104 appropriation/income-carried-over/amount'])
  })
})
