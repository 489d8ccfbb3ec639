// What a 决算 says of each 项: budget, spending, rate, word, use and reason, and the row that its path means.
import { describe, expect, test } from 'vitest'
import { outcomeName, outcomesOf } from '../../../src/budget/explanations/outcomes.ts'
import { finalContext } from '../../rules/final-documents.ts'

const read = (prose: string) => outcomesOf(finalContext(`## （三）具体情况\n\n${prose}`).disclosure)

const item = (name: string, rest: string): string => `1、教育支出（类）普通教育（款）${name}（项）。${rest}`

describe('one paragraph a 项', () => {
  const prose = item(
    '小学教育',
    '主要用于：教师工资。年初预算为310.00万元，支出决算为300.00万元，完成年初预算的96.77%。决算数小于预算数的主要原因：退休较多，少发工资。',
  )

  test('is read into budget, spending, rate, word, use and reason', () => {
    const [one] = read(prose).items
    expect(one).toMatchObject({
      line: { code: '2050202' },
      near: null,
      plan: { text: '310.00万元' },
      planWord: '年初预算',
      spent: { text: '300.00万元', place: { line: 5 } },
      rate: { text: '96.77%' },
      rateWord: '年初预算',
      word: { value: 'below', text: '决算数小于预算' },
      use: '教师工资',
      reason: '退休较多，少发工资。',
    })
    expect(one === undefined ? '' : outcomeName(one)).toBe('教育支出（类）普通教育（款）小学教育（项）')
  })

  test('may be printed over several lines and paragraphs', () => {
    const broken = prose.replace('支出决算为', '支\n出决算 为').replace('决算数小于', '\n\n决算数小于')
    expect(read(broken).items[0]).toMatchObject({
      spent: { text: '300.00万元' },
      word: { value: 'below' },
      reason: '退休较多，少发工资。',
    })
  })

  test('that says 持平 needs no reason and no rate', () => {
    const [one] = read(item('初中教育', '年初预算为80.00万元，支出决算为80.00万元。决算数与预算数基本持平。')).items
    expect(one).toMatchObject({ rate: null, rateWord: null, word: { value: 'equal' }, reason: '' })
  })

  test('whose rate is of another budget says so', () => {
    const [one] = read(item('初中教育', '全年预算为80.00万元，支出决算为80.00万元，完成全年预算的100.00%。')).items
    expect(one).toMatchObject({ planWord: '全年预算', rateWord: '全年预算' })
  })

  test('with a name of its own points to the row that prints its amount, and to none where two do', () => {
    const near = read(item('初级教育', '年初预算为80.00万元，支出决算为80.00万元。')).items[0]
    expect(near).toMatchObject({ line: null, near: { line: { code: '2050203' } } })
    expect(near?.near?.differs).toEqual([{ written: '初级教育', printed: '初中教育' }])
    expect(read(item('初级教育', '年初预算为77.00万元，支出决算为77.00万元。')).items[0]?.near).toBeNull()
  })
})

test('the whole is the sentence that has no path', () => {
  const prose =
    '一般公共预算财政拨款支出年初预算为510.00万元，支出决算为500.00万元，完成年初预算的98.04%。决算数小于预算数的主要原因：少发工资。其中：\n\n' +
    item('小学教育', '年初预算为310.00万元，支出决算为300.00万元。')
  expect(read(prose)).toMatchObject({
    whole: { plan: { text: '510.00万元' }, spent: { text: '500.00万元' }, reason: '少发工资' },
    items: [{ line: { code: '2050202' } }],
  })
})

test('a path in the middle of a reason is no item', () => {
  const prose =
    '决算数小于预算数的主要原因：教育支出（类）普通教育（款）初中教育（项）未完成，支出决算为1.00万元，预算为2.00万元。'
  expect(read(prose).items).toEqual([])
})
