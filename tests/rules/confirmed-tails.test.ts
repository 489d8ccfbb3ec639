// A 尾差 of a total that the table itself proves is no question: rows are rounded one by one from 元.
import { describe, expect, it } from 'vitest'
import { archiveOf, reviewIn } from '../facts/small-archive.ts'

/** 收支总表 whose expenditure rows come to 109.99; `row` is the first of them, `carried` what goes to next year. */
const summary = (carried: string, row = '33.33'): string =>
  [
    '收入/项目,收入/预算数,支出/项目,支出/预算数',
    `一、一般公共预算拨款收入,105.00,一、社会保障和就业支出,${row}`,
    ',,二、卫生健康支出,33.33',
    ',,三、住房保障支出,33.33',
    ',,四、农林水支出,10.00',
    '本年收入合计,105.00,本年支出合计,110.00',
    `上年结转结余,15.00,年终结转结余,${carried}`,
    `收入总计,120.00,支出总计,120.00`,
  ].join('\n')

const total = (tables: Readonly<Record<string, string>>) => {
  const { checks, findings } = reviewIn(archiveOf({ tables }))
  const check = checks.find(
    ({ code, position }) => code === 'GJ-104' && position === 'summary/expenditure-current/amount',
  )
  return { verdict: check?.verdict, message: check?.message ?? '', found: findings.map(({ code }) => code) }
}

describe('a total that misses its rows by a 尾差', () => {
  it('agrees where 总计 counts it in and comes out to the last digit, and says by how much and why', () => {
    const { verdict, message, found } = total({ summary: summary('10.00') })
    expect(verdict).toBe('agree')
    expect(message).toContain(
      '比各行之和多 0.01 万元，在四舍五入的尾差之内；“本年支出合计”加上其余各行恰好是“支出总计”',
    )
    expect(found).not.toContain('GJ-104')
  })

  it('is a hint where 总计 does not come out either', () => {
    expect(total({ summary: summary('10.01') })).toMatchObject({ verdict: 'hint' })
  })

  it('is a hint where 总计 only repeats it: one figure printed twice proves nothing', () => {
    const repeated = summary('').replace('15.00', '').replaceAll('120.00', '110.00').replaceAll('105.00', '110.00')
    expect(total({ summary: repeated })).toMatchObject({ verdict: 'hint' })
  })

  it('is a hint with the row that another table prints differently', () => {
    const expenditure = [
      '科目编码,科目名称,合计',
      ',合计,110.00',
      '208,社会保障和就业支出,33.34',
      '210,卫生健康支出,33.33',
      '213,农林水支出,10.00',
      '221,住房保障支出,33.33',
    ].join('\n')
    const { verdict, found } = total({ summary: summary('10.00'), expenditure })
    expect(verdict).toBe('hint')
    expect(found).toEqual(expect.arrayContaining(['GJ-207']))
  })
  it('is a difference beyond rounding, whatever 总计 says', () => {
    expect(total({ summary: summary('10.00', '33.23') })).toMatchObject({ verdict: 'differ' })
  })
})
