// What adds up to what in a printed statement, so that a carry-over, 其中 and a second total are never counted twice.
import { describe, expect, test } from 'vitest'
import {
  addendsOf,
  columnSums,
  directionOf,
  grandTotal,
  ownColumns,
  partsOf,
  rowPlace,
} from '../../src/budget/composition.ts'
import { isLeaf, lineRole, totalOf } from '../../src/budget/leaves.ts'
import type { Side, Statement } from '../../src/budget/statement.ts'
import { statementFrom } from './statement-from.ts'

const summary = (...rows: readonly string[]): Statement =>
  statementFrom('summary', `收入/项目,收入/预算数,支出/项目,支出/预算数\n${rows.join('\n')}\n`)

const idsOf = (statement: Statement, side: Side) =>
  statement.lines.filter((line) => line.side === side).map(({ id }) => id)

const leafTexts = (statement: Statement, side: Side, column = 'amount') =>
  statement.lines
    .filter((line) => line.side === side && isLeaf(statement, line, column))
    .flatMap((line) => {
      const cell = line.cells[column]
      return cell?.kind === 'amount' ? [cell.amount.text] : []
    })

describe('a year that carries money over', () => {
  const statement = summary(
    '一、一般公共预算拨款收入,100.00,一般公共服务支出,115.00',
    '本年收入合计,100.00,本年支出合计,115.00',
    '上年结转,20.00,结转下年,5.00',
    '收入总计,120.00,支出总计,120.00',
  )

  test('has a total of the year and a total of everything, under two permanent names', () => {
    expect(idsOf(statement, 'income')).toEqual([
      'income-general',
      'income-current',
      'income-carried-over',
      'income-total',
    ])
    expect(idsOf(statement, 'expenditure').slice(1)).toEqual([
      'expenditure-current',
      'expenditure-carried-forward',
      'expenditure-total',
    ])
    expect(grandTotal(statement, 'income')?.name).toBe('收入总计')
  })

  test('adds the carry-over to the total of everything, not to that of the year', () => {
    const [, current, , total] = statement.lines.filter(({ side }) => side === 'income')
    if (current === undefined || total === undefined) throw new Error('a total is missing')
    expect(addendsOf(statement, current).map(({ id }) => id)).toEqual(['income-general'])
    expect(addendsOf(statement, total).map(({ id }) => id)).toEqual(['income-current', 'income-carried-over'])
  })

  test('has leaves that come to the total of everything on both sides', () => {
    expect(leafTexts(statement, 'income')).toEqual(['100.00', '20.00'])
    expect(leafTexts(statement, 'expenditure')).toEqual(['115.00', '5.00'])
    expect(totalOf(statement, 'income', 'amount')).toBe(12000_00n * 100n)
  })

  test('keeps the anchors of before where no other row has them', () => {
    const one = summary('一、一般公共预算,5,教育支出,5', '本年收入合计,5,本年支出合计,5')
    expect(grandTotal(one, 'income')).toMatchObject({ id: 'income-current', formerIds: ['income-total'] })
    expect(grandTotal(statement, 'income')).toMatchObject({ id: 'income-total', formerIds: ['income-total-2'] })
  })
})

describe('a bare 合计', () => {
  test('is the total of the year where a 总计 follows', () => {
    const statement = summary(
      '一、一般公共预算,5,教育支出,4',
      '合计,5,合计,4',
      '上年结转,1,结转下年,2',
      '总计,6,总计,6',
    )
    expect(idsOf(statement, 'income')).toEqual([
      'income-general',
      'income-current',
      'income-carried-over',
      'income-total',
    ])
  })

  test('is the total of everything where nothing follows', () => {
    const statement = summary('一、一般公共预算,5,教育支出,6', '上年结转,1,,', '合计,6,合计,6')
    expect(idsOf(statement, 'income')).toEqual(['income-general', 'income-carried-over', 'income-total'])
    expect(leafTexts(statement, 'income')).toEqual(['5', '1'])
  })

  test('of a one-sided table follows the same rule', () => {
    const statement = statementFrom(
      'expenditure',
      '科目编码,科目名称,合计\n205,教育支出,110\n,合计,110\n,结转下年,5\n,总计,115\n',
    )
    expect(statement.lines.map(({ id }) => id)).toEqual(['205', 'current', 'carried-forward', 'total'])
    expect(leafTexts(statement, 'single', 'total')).toEqual(['110', '5'])
  })
})

describe('其中', () => {
  const statement = summary(
    '一、一般公共预算拨款收入,100.00,一、社会保障和就业支出,110.00',
    '其中：经费拨款,80.00,,',
    '行政事业性收费,20.00,,',
    '二、政府性基金预算拨款收入,5.00,,',
    '本年收入合计,105.00,本年支出合计,110.00',
    '上年结转结余,15.00,年终结转结余,10.00',
    '收入总计,120.00,支出总计,120.00',
  )

  test('and what goes on without a number of its own divide the row above', () => {
    const whole = statement.lines.find(({ id }) => id === 'income-general')
    if (whole === undefined) throw new Error('the row is missing')
    expect(partsOf(statement, whole).map(({ name }) => name)).toEqual(['其中：经费拨款', '行政事业性收费'])
    expect(partsOf(statement, whole).map((line) => lineRole(statement, line))).toEqual(['其中', '其中'])
  })

  test('is never a leaf beside its whole', () => {
    expect(leafTexts(statement, 'income')).toEqual(['100.00', '5.00', '15.00'])
  })

  test('is told by its number too: （一） stands below 一、', () => {
    const numbered = summary(
      '一、一般公共预算,100,教育支出,100',
      '（一）专项安排,60,,',
      '（二）补助安排,40,,',
      '本年收入合计,100,本年支出合计,100',
    )
    expect(leafTexts(numbered, 'income')).toEqual(['100'])
  })

  test('without a sign of it is told by the sum: a row that would go beyond the total repeats the row above', () => {
    const plain = summary(
      '一般公共预算,100,教育支出,105',
      '经费拨款,80,,',
      '政府性基金预算,5,,',
      '本年收入合计,105,本年支出合计,105',
    )
    expect(leafTexts(plain, 'income')).toEqual(['100', '5'])
    const own = summary(
      '一般公共预算,100,教育支出,185',
      '经费拨款,80,,',
      '政府性基金预算,5,,',
      '本年收入合计,185,本年支出合计,185',
    )
    expect(leafTexts(own, 'income')).toEqual(['100', '80', '5'])
  })
})

describe('the same label in two places', () => {
  const statement = statementFrom(
    'appropriation',
    [
      '收入/项目,收入/金额,支出/项目,支出/小计',
      '一、本年收入,100,教育支出,108',
      '（一）一般公共预算拨款,90,,',
      '（二）政府性基金预算拨款,10,,',
      '二、上年结转,8,,',
      '（一）一般公共预算拨款,7,,',
      '（二）政府性基金预算拨款,1,,',
      '收入总计,108,支出总计,108',
    ].join('\n'),
  )

  test('is a budget of the year first, and a part of the carry-over below 上年结转', () => {
    expect(idsOf(statement, 'income')).toEqual([
      'income-current',
      'income-general',
      'income-fund',
      'income-carried-over',
      'income-carried-over-general',
      'income-carried-over-fund',
      'income-total',
    ])
    expect(leafTexts(statement, 'income')).toEqual(['90', '10', '8'])
  })

  test('is a budget of the year wherever it stands when it is printed once, at the same depth', () => {
    const mixed = summary('一般公共预算,5,教育支出,8', '上年结转,1,,', '政府性基金预算,2,,', '收入总计,8,支出总计,8')
    expect(idsOf(mixed, 'income')).toEqual(['income-general', 'income-carried-over', 'income-fund', 'income-total'])
  })
})

describe('rows that stand beside the sum', () => {
  test('divide the same spending a second way, and are all there is where nothing else is printed', () => {
    const beside = summary('一般公共预算,5,教育支出,5', ',,基本支出,3', ',,项目支出,2', '收入总计,5,支出总计,5')
    expect(leafTexts(beside, 'expenditure')).toEqual(['5'])
    const alone = summary('一般公共预算,5,基本支出,3', ',,项目支出,2', '收入总计,5,支出总计,5')
    expect(leafTexts(alone, 'expenditure')).toEqual(['3', '2'])
  })

  test('of a total that is nowhere printed go to what that total adds to', () => {
    const statement = summary('财政拨款收入,7,教育支出,9', '一般公共预算,7,,', '事业收入,2,,', '收入总计,9,支出总计,9')
    const appropriation = statement.lines.find(({ id }) => id === 'income-appropriation')
    expect(appropriation && rowPlace(statement, appropriation).into?.id).toBe('income-total')
    expect(leafTexts(statement, 'income')).toEqual(['7', '2'])
  })
})

describe('columns', () => {
  test('add up as declared, and to the 小计 of their own heading where the form prints one', () => {
    const nested = statementFrom(
      'revenue',
      '科目编码,科目名称,合计,一般公共预算,单位资金/小计,单位资金/事业收入,单位资金/其他收入\n205,教育支出,9,5,4,3,1\n',
    )
    expect(columnSums(nested, 'single')).toEqual([
      { total: 'total', parts: ['general', 'own'] },
      { total: 'own', parts: ['business', 'other'] },
    ])
  })

  test('go to the total where the sum between is not printed', () => {
    const flat = statementFrom('general', '科目编码,科目名称,合计,人员经费,公用经费,项目支出\n205,教育支出,9,5,1,3\n')
    expect(columnSums(flat, 'single')).toEqual([{ total: 'total', parts: ['personnel', 'publicUse', 'project'] }])
  })

  test('about last year or a change are none of this year’s amounts', () => {
    const statement = statementFrom(
      'general',
      '科目编码,科目名称,2024年预算数,2023年预算数,增减额\n205,教育支出,9,5,4\n',
    )
    expect(ownColumns(statement, 'single')).toEqual(['total'])
    expect(directionOf(statement, 'single')).toBe('expenditure')
  })
})
