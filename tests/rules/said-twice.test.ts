// One fact stated twice in a form, one thing scored twice, a whole named in words: what the rules find, and what only
// looks like it and must be left alone.
import { describe, expect, test } from 'vitest'
import { fullNeedsNoReason } from '../../src/budget/rules/evaluation/full-needs-no-reason.ts'
import { nothingScoredTwice } from '../../src/budget/rules/evaluation/nothing-scored-twice.ts'
import { totalScoreAddsUp } from '../../src/budget/rules/evaluation/total-score-adds-up.ts'
import { sameNameSameValue } from '../../src/budget/rules/target/same-name-same-value.ts'
import { targetFundsEqualSources } from '../../src/budget/rules/target/target-funds-equal-sources.ts'
import { wholeInWords } from '../../src/budget/rules/target/whole-in-words.ts'
import { readForms } from '../../src/intake/form.ts'
import { formView } from '../../src/views/form/form.ts'
import { realDocuments } from '../real-documents.ts'
import { formVerdicts } from './form-verdicts.ts'

const [real] = realDocuments().value.departments.flatMap(({ disclosures }) => disclosures)

const rows = (...cells: readonly string[]): string =>
  `绩效指标:\n${cells.map((cell) => `  - { 一级指标: 产出指标, 二级指标: 数量指标, ${cell} }\n`).join('')}`

describe('one indicator in two rows of a form', () => {
  const values = (first: string, second: string): readonly string[] =>
    formVerdicts(
      sameNameSameValue,
      rows(`三级指标: 绿道养护里程, 指标值: ${first}`, `三级指标: 指标2：绿道养护里程, 指标值: ${second}`),
    )

  test('has one value', () => {
    expect(values('≥12公里', '12公里')).toEqual(['agree'])
    expect(values('≥12公里', '≥15公里')).toEqual(['hint'])
  })

  test('may have values of different kinds: nothing says which would be wrong', () => {
    expect(values('≥12公里', '≥95%')).toEqual(['agree'])
    expect(values('≥12公里', '每年3公里')).toEqual(['agree'])
  })

  test('is one only by a name of its own', () => {
    const bare = rows('三级指标: 满意度, 指标值: ≥90%', '三级指标: 满意度, 指标值: ≥85%')
    expect(formVerdicts(sameNameSameValue, bare)).toEqual([])
    expect(formVerdicts(sameNameSameValue, rows('三级指标: "指标1："', '三级指标: "指标1："'))).toEqual([])
  })
})

describe('one thing of an evaluation', () => {
  const scored = (execution: string, ...cells: readonly string[]): readonly string[] =>
    formVerdicts(
      nothingScoredTwice,
      `表式: 绩效自评\n预算执行: { 分值: "${execution}", 得分: "${execution}" }\n${rows(...cells)}`,
    )
  const row = (name: string, value: string): string => `三级指标: ${name}, 指标值: ${value}, 分值: "10", 得分: "10"`

  test('is scored once', () => {
    expect(scored('10', row('养护里程', '12公里'), row('保洁里程', '12公里'))).toEqual(['agree'])
    expect(scored('10', row('养护里程', '12公里'), row('养护里程', '12公里'))).toEqual(['hint'])
  })

  test('may stand in two rows whose values differ', () => {
    expect(scored('10', row('养护里程', '12公里'), row('养护里程', '9公里'))).toEqual(['agree'])
  })

  test('that 预算执行 has scored is not an indicator again, unless 预算执行 carries no points', () => {
    expect(scored('10', row('预算执行率', '100%'))).toEqual(['hint'])
    expect(scored('0', row('预算执行率', '100%'))).toEqual(['agree'])
    expect(scored('10', row('政策执行率', '100%'))).toEqual(['agree'])
  })
})

describe('the whole that a text names', () => {
  const said = (text: string): readonly string[] =>
    formVerdicts(
      wholeInWords,
      `计量单位: 万元\n资金:\n  - { 项: 年度资金总额, 年度: "76.00" }\n  - { 项: 其中：财政拨款, 年度: "70.00" }\n实施计划: ${text}\n`,
    )

  test('is an amount of the table of money, rounded or not', () => {
    expect(said('养护55.36万元，保洁20.64万元，合计76万元')).toEqual(['agree'])
    expect(said('财政安排，项目资金70万元')).toEqual(['agree'])
    expect(said('养护40万元，保洁50万元，合计90万元')).toEqual(['hint'])
  })

  test('is not the sum of a part that further amounts follow, of several years or of a person', () => {
    expect(said('一、慰问，合计55.36万元；二、抚恤金20.64万元')).toEqual([])
    expect(said('三年总投资228万元')).toEqual([])
    expect(said('每户补贴合计2万元')).toEqual([])
  })
})

describe('the points of an evaluation', () => {
  const sheet = (...cells: readonly string[]): string =>
    `表式: 绩效自评\n预算执行: { 分值: "10", 得分: "10" }\n${rows(...cells)}`

  test('count no row 小计 or 合计, which sums the others; a 合计 is the total where the form prints no other', () => {
    const listed = sheet(
      '三级指标: 养护里程, 指标值: 12公里, 分值: "90", 得分: "88"',
      '三级指标: 小计, 分值: "90", 得分: "88"',
      '三级指标: 合计, 分值: "100", 得分: "98"',
    )
    expect(formVerdicts(totalScoreAddsUp, listed)).toEqual(['agree'])
    expect(formVerdicts(totalScoreAddsUp, `${listed}总分: { 分值: "100", 得分: "97" }\n`)).toEqual(['differ'])
  })

  test('printed in percent may be shares of their group: no sum of them accuses', () => {
    const shares = (score: string): string =>
      `${sheet(`三级指标: 养护里程, 指标值: 12公里, 分值: 60%, 得分: ${score}`, '三级指标: 保洁里程, 指标值: 9公里, 分值: 40%, 得分: 40%')}总分: "100"\n`
    expect(formVerdicts(totalScoreAddsUp, shares('80%'))).toEqual(['unexecuted'])
    expect(formVerdicts(totalScoreAddsUp, shares('50%'))).toEqual(['agree'])
  })

  test('may stand with their grade in one cell', () => {
    const total = `${sheet('三级指标: 养护里程, 指标值: 12公里, 分值: "90", 得分: "87.5"')}自评得分: 97.5分（优）\n`
    expect(formVerdicts(totalScoreAddsUp, total)).toEqual(['agree'])
  })

  test('of 预算执行 may be printed beside the money and again in its row, where the rows are the whole', () => {
    const own = `表式: 绩效自评\n预算执行: { 分值: "20", 得分: "20" }\n`
    const row = (name: string, points: string): string =>
      `三级指标: ${name}, 指标值: 100%, 分值: "${points}", 得分: "${points}"`
    expect(formVerdicts(nothingScoredTwice, `${own}${rows(row('预算执行率', '20'), row('完好率', '80'))}`)).toEqual([
      'agree',
    ])
  })
})

test('boxes that nobody ticked are no reason', () => {
  const row = (score: string, reason: string): string =>
    `表式: 绩效自评\n${rows(`三级指标: 养护里程, 指标值: 12公里, 实际完成值: 12公里, 分值: "10", 得分: "${score}", 未完成原因分析: ${reason}`)}`
  expect(formVerdicts(fullNeedsNoReason, row('10', '经费保障□ 制度保障□'))).toEqual(['agree'])
  expect(formVerdicts(fullNeedsNoReason, row('10', '经费保障☑ 制度保障□'))).toEqual(['hint'])
})

test('sources below the total of the period are added up to it, those below the year’s total to that', () => {
  const money = (year: string): string =>
    `表式: 绩效目标\n计量单位: 元\n实施期资金总额: "600"\n其中：财政拨款: "600"\n年度资金总额: "200"\n其中：财政拨款资金: "${year}"\n`
  expect(formVerdicts(targetFundsEqualSources, money('200'))).toEqual(['agree', 'agree'])
  expect(formVerdicts(targetFundsEqualSources, money('150'))).toEqual(['agree', 'differ'])
})

test('rows that come to the one above them are its parts, however a form marks that', () => {
  const money = (last: string): string =>
    `表式: 绩效目标\n计量单位: 万元\n资金:\n${[
      ['项目资金总额', '90'],
      ['1.财政拨款', '70'],
      ['（1）一般公共预算', '50'],
      ['（2）政府性基金', '20'],
      ['2.财政专户管理资金', '5'],
      ['3.单位资金', last],
    ]
      .map(([label, amount]) => `  - { 项: ${label}, 年度: "${amount}" }\n`)
      .join('')}`
  expect(formVerdicts(targetFundsEqualSources, money('15'))).toEqual(['agree'])
  expect(formVerdicts(targetFundsEqualSources, money('45'))).toEqual(['differ'])
})

test('预算资金 below 资金总额 is a source, not a second total that leaves nothing to add up', () => {
  const money = '表式: 绩效目标\n项目资金（万元）:\n  资金总额: "250"\n  一、预算资金: "250"\n  二、自有资金: "0"\n'
  expect(formVerdicts(targetFundsEqualSources, money)).toEqual(['agree'])
})

test('money without a row that is known as its whole is 无法核对, and the page says so', () => {
  const rows = '计量单位: 万元\n资金:\n  - { 项: 绿道基金会捐赠, 年度: "5" }\n  - { 项: 绿道门票, 年度: "6" }\n'
  expect(formVerdicts(targetFundsEqualSources, `表式: 绩效目标\n${rows}`)).toEqual(['unexecuted'])
  const { value } = readForms(
    { path: 'data/lakeside/2024/budget/projects/a.yaml', text: `项目名称: 湖滨绿道养护\n${rows}`, encoding: 'utf-8' },
    'a',
  )
  const form = value[0]?.form
  if (form === undefined || real === undefined) throw new Error('no form')
  expect(formView(form, { ...real, torn: [], corrections: [] }).notes.join()).toContain('没有认出哪一行是总额')
})

test('a total score is not held against rows while a table of the form stands unread, or none is printed', () => {
  const total = '表式: 绩效自评\n预算执行: { 分值: "20", 得分: "20" }\n自评得分: "100"\n'
  expect(formVerdicts(totalScoreAddsUp, total)).toEqual(['unexecuted'])
  expect(formVerdicts(totalScoreAddsUp, `${total}巡护得分表:\n  - { 路段: 东段, 结果: "80" }\n`)).toEqual([
    'unexecuted',
  ])
  const read = rows('三级指标: 养护里程, 指标值: 12公里, 分值: "70", 得分: "70"')
  expect(formVerdicts(totalScoreAddsUp, `${total}${read}`)).toEqual(['differ'])
})

test('a form with two totals adds to each the sources that say whose they are', () => {
  const funds = (year: string): string =>
    `计量单位: 万元\n资金:\n  - { 项: 资金总额, 金额: "30" }\n  - { 项: "当年资金总额:", 金额: "10" }\n  - { 项: 其中:财政拨款, 金额: "30" }\n  - { 项: 其中:当年财政拨款, 金额: "${year}" }\n`
  expect(formVerdicts(targetFundsEqualSources, funds('10'))).toEqual(['agree'])
  expect(formVerdicts(targetFundsEqualSources, funds('10').replaceAll('"30"', '"10"'))).toEqual(['agree'])
  expect(formVerdicts(targetFundsEqualSources, funds('8').replaceAll('"30"', '"10"'))).toEqual(['differ'])
})

describe('rows of money below each other', () => {
  const funds = (...list: readonly (readonly [string, string])[]): readonly string[] =>
    formVerdicts(
      targetFundsEqualSources,
      `计量单位: 万元\n资金:\n${list.map(([label, amount]) => `  - { 项: "${label}", 金额: "${amount}" }\n`).join('')}`,
    )

  test('numbered rows come to the subtotal above them', () => {
    const rest = [
      ['1、一般公共预算', '6.30'],
      ['2、政府性基金', '0.00'],
      ['(二)自有资金小计', '0.00'],
    ] as const
    expect(funds(['年度资金总额', '6.30'], ['(一)财政拨款小计', '6.30'], ...rest)).toEqual(['agree', 'agree'])
    expect(funds(['年度资金总额', '7.30'], ['(一)财政拨款小计', '7.30'], ...rest)).toEqual(['agree', 'differ'])
  })

  test('rows of 其中 name some of the parts, and a 小计 behind its rows is not that of the rows that follow', () => {
    const some = [
      ['1、其中：中央财政', '2.00'],
      ['2、省级财政', '3.00'],
    ] as const
    expect(funds(['年度资金总额', '6.30'], ['(一)财政拨款', '6.30'], ...some)).toEqual(['agree'])
    const behind = [
      ['1、一般公共预算', '4.00'],
      ['2、政府性基金', '2.30'],
      ['小计', '6.30'],
      ['1、单位自筹', '0.50'],
      ['2、其他资金', '0.50'],
    ] as const
    expect(funds(['年度资金总额', '7.30'], ...behind)).not.toContain('differ')
  })

  test('a part whose source nobody knows is still no more than the whole', () => {
    expect(funds(['年度资金总额', '12.00'], ['其中：绿道专款甲', '21.00'])).toEqual(['hint'])
    expect(funds(['年度资金总额', '12.00'], ['其中：绿道专款甲', '11.00'])).toEqual(['unexecuted'])
  })
})
