// Every identity between the statements of a 决算, by name: it is checked and holds on the made-up department, and the
// named rule itself reports it where one cell is changed.
import { expect, test } from 'vitest'
import { rules } from '../../src/budget/rules/index.ts'
import type { Check } from '../../src/budget/rules/rule.ts'
import { type Changes, readMadeUpDepartment } from './read-department.ts'

const asPrinted = readMadeUpDepartment('shanghai')

const checksOf = (code: string, changes?: Changes): readonly Check[] => {
  const { archive, department, disclosure } =
    changes === undefined ? asPrinted : readMadeUpDepartment('shanghai', changes)
  const rule = rules.find((one) => one.code === code)
  if (rule === undefined) throw new Error(`no rule ${code}`)
  return rule.run({ archive, department, disclosure: disclosure(2024, 'final') })
}

const table = (id: string): string => `2024/final/tables/${id}.csv`

/** The identity as the contract words it, its rule, the statement, and a cell of it as printed and changed. */
const identities: readonly (readonly [identity: string, code: string, id: string, printed: string, changed: string])[] =
  [
    ['S1 收入来源之和 = 本年收入合计', 'GJ-104', 'summary', '四、上级补助收入,28.73', '四、上级补助收入,38.73'],
    ['S2 各类之和 = 本年支出合计', 'GJ-104', 'summary', '九、卫生健康支出,80.26', '九、卫生健康支出,90.26'],
    [
      'S3 本年收入 + 非财政拨款结余 + 年初结转 = 总计',
      'GJ-104',
      'summary',
      '年初结转和结余,93.40',
      '年初结转和结余,83.40',
    ],
    ['S4 本年支出 + 结余分配 + 年末结转 = 总计', 'GJ-104', 'summary', '年末结转和结余,91.14', '年末结转和结余,81.14'],
    ['S5 收入总计 = 支出总计', 'GJ-101', 'summary', '总计,2485.81,总计,2485.81', '总计,2485.81,总计,2495.81'],
    ['年初结转 = 上年的年末结转', 'GJ-302', 'summary', '年初结转和结余,93.40', '年初结转和结余,83.40'],
    ['R1 收入合计 = 各来源之和', 'GJ-102', 'revenue', ',合计,2388.13,', ',合计,2398.13,'],
    ['R2 类 = 款 = 项', 'GJ-103', 'revenue', '2101101,行政单位医疗,80.26,80.26', '2101101,行政单位医疗,81.26,81.26'],
    ['R3 收入合计 = 各类之和', 'GJ-104', 'revenue', '210,卫生健康支出,80.26', '210,卫生健康支出,81.26'],
    ['R4 各来源的合计 = 总表的来源', 'GJ-221', 'revenue', ',28.73,49.87,17.96', ',28.73,59.87,17.96'],
    ['R5 收入合计 = 总表的本年收入合计', 'GJ-201', 'revenue', ',合计,2388.13,', ',合计,2398.13,'],
    ['R6 财政拨款收入 = 财政拨款总表的本年收入', 'GJ-222', 'revenue', ',合计,2388.13,2284.70', ',合计,2388.13,2294.70'],
    ['X1 支出合计 = 各种支出之和', 'GJ-102', 'expenditure', ',合计,2392.80,1586.87', ',合计,2392.80,1596.87'],
    ['X2 类 = 款 = 项', 'GJ-103', 'expenditure', '21011,行政事业单位医疗,80.26', '21011,行政事业单位医疗,81.26'],
    ['X3 支出合计 = 各类之和', 'GJ-104', 'expenditure', '210,卫生健康支出,80.26', '210,卫生健康支出,81.26'],
    ['X4 支出合计 = 总表的本年支出合计', 'GJ-202', 'expenditure', ',合计,2392.80,', ',合计,2402.80,'],
    ['X4 各类 = 总表的各类', 'GJ-207', 'expenditure', '210,卫生健康支出,80.26', '210,卫生健康支出,81.26'],
    ['X5 支出 ≥ 三本预算之和', 'GJ-223', 'expenditure', '2101101,行政单位医疗,80.26', '2101101,行政单位医疗,70.26'],
    [
      'A1 财政拨款收入之和 = 本年收入合计',
      'GJ-104',
      'appropriation',
      '一、一般公共预算财政拨款,2217.40',
      '一、一般公共预算财政拨款,2227.40',
    ],
    [
      'A3 合计 = 三本预算之和',
      'GJ-102',
      'appropriation',
      '九、卫生健康支出,80.26,80.26',
      '九、卫生健康支出,90.26,80.26',
    ],
    [
      'A4 年初结转 = 三部分之和',
      'GJ-104',
      'appropriation',
      '二、政府性基金预算财政拨款,15.33',
      '二、政府性基金预算财政拨款,25.33',
    ],
    ['A5 收入总计 = 支出总计', 'GJ-214', 'appropriation', '总计,2338.44,总计,2338.44', '总计,2338.44,总计,2348.44'],
    ['A6 每一本预算自身平衡', 'GJ-224', 'appropriation', '总计,2338.44,2254.54', '总计,2338.44,2264.54'],
    [
      'A7 三本预算的收入 = 总表的收入',
      'GJ-225',
      'appropriation',
      '二、政府性基金预算财政拨款,45.57',
      '二、政府性基金预算财政拨款,55.57',
    ],
    ['A8 一般公共预算列 = 一般公共预算表', 'GJ-210', 'general', ',合计,2224.86', ',合计,2234.86'],
    ['A8 政府性基金列 = 政府性基金表', 'GJ-211', 'fund', ',合计,15.33,45.57,52.16', ',合计,15.33,45.57,62.16'],
    [
      'A8 国有资本经营列 = 国有资本经营表',
      'GJ-212',
      'state-capital',
      ',合计,1.27,21.73,22.41',
      ',合计,1.27,21.73,32.41',
    ],
    ['A8 一般公共预算各类', 'GJ-216', 'general', '210,卫生健康支出,80.26', '210,卫生健康支出,81.26'],
    ['A8 基金、国资各类', 'GJ-226', 'fund', '229,其他支出,15.33,45.57,52.16', '229,其他支出,15.33,45.57,62.16'],
    ['A9 财政拨款支出 ≤ 全部支出', 'GJ-204', 'summary', '本年支出合计,2392.80', '本年支出合计,2192.80'],
    [
      'A10 财政拨款的结转 ≤ 全部结转',
      'GJ-227',
      'appropriation',
      '年初财政拨款结转和结余,53.74',
      '年初财政拨款结转和结余,153.74',
    ],
    ['A11 基金的年初、年末结转', 'GJ-228', 'fund', ',合计,15.33,45.57', ',合计,25.33,45.57'],
    ['G1 合计 = 基本支出 + 项目支出', 'GJ-102', 'general', ',合计,2224.86,1563.48', ',合计,2224.86,1573.48'],
    ['G2 类 = 款 = 项', 'GJ-103', 'general', '2210203,购房补贴,42.74,42.74', '2210203,购房补贴,43.74,43.74'],
    ['G3 合计 = 各类之和', 'GJ-104', 'general', '221,住房保障支出,201.16', '221,住房保障支出,211.16'],
    ['G5 基本支出 = 人员经费 + 公用经费', 'GJ-215', 'general', ',合计,2224.86,1563.48', ',合计,2224.86,1573.48'],
    ['G6 没有政府性基金的科目', 'GJ-229', 'general', '22102,住房改革支出', '22908,彩票发行销售机构业务费安排的支出'],
    ['B1 类 = 各款之和', 'GJ-103', 'basic', '30103,奖金,184.54', '30103,奖金,194.54'],
    ['B2 人员经费 = 301 + 303', 'GJ-104', 'basic', '人员经费合计,1430.23', '人员经费合计,1440.23'],
    ['B3 公用经费 = 302 + 307 + 310 + 399', 'GJ-104', 'basic', '公用经费合计,133.25', '公用经费合计,143.25'],
    [
      'B5 基本支出的公务接待费 ≤ “三公”的公务接待费',
      'GJ-217',
      'basic',
      '30217,公务接待费,1.75',
      '30217,公务接待费,11.75',
    ],
    ['P1 “三公”合计 = 三项之和', 'GJ-105', 'three-public', '19.65,17.76', '19.65,18.76'],
    ['P2 用车 = 购置 + 运行', 'GJ-106', 'three-public', ',12.10,11.66,,,', ',12.10,12.66,,,'],
    [
      'F1 年初 + 收入 = 支出 + 年末',
      'GJ-108',
      'fund',
      '2290804,福利彩票销售机构的业务费支出,15.33',
      '2290804,福利彩票销售机构的业务费支出,25.33',
    ],
    ['F2 支出 = 基本 + 项目', 'GJ-102', 'fund', ',合计,15.33,45.57,52.16,,52.16', ',合计,15.33,45.57,52.16,,62.16'],
    [
      'F3 类 = 款 = 项',
      'GJ-103',
      'fund',
      '2290804,福利彩票销售机构的业务费支出,15.33,45.57',
      '2290804,福利彩票销售机构的业务费支出,15.33,55.57',
    ],
  ]

test.each(identities)('%s (%s)', (_, code, id, printed, changed) => {
  const before = checksOf(code)
  expect(before.filter(({ verdict }) => verdict === 'differ' || verdict === 'hint')).toEqual([])
  expect(before.some(({ verdict }) => verdict === 'agree')).toBe(true)
  const after = checksOf(code, {
    [table(id)]: (text) => {
      expect(text).toContain(printed)
      return text.replace(printed, changed)
    },
  })
  expect(after.filter(({ verdict }) => verdict === 'differ' || verdict === 'hint')).not.toEqual([])
})
