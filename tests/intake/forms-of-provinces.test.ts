// Layouts that forms of many provinces print, each made up in a few lines: a total of money is recognised in every one
// that prints one, tables are known by their columns where nobody knows their heading, and nothing printed is an error.
import { describe, expect, test } from 'vitest'
import { cellText } from '../../src/budget/cell.ts'
import { budgetCell, type Form, indicatorsOf, totalFunds } from '../../src/budget/project.ts'
import { readForms } from '../../src/intake/form.ts'

const read = (text: string) =>
  readForms({ path: 'data/lakeside/2024/budget/projects/a.yaml', text, encoding: 'utf-8' }, 'a')

const formOf = (text: string): Form => {
  const { value, problems } = read(`项目名称: 湖滨绿道养护\n${text}`)
  expect(problems).toEqual([])
  const form = value[0]?.form
  if (form === undefined) throw new Error('no form')
  return form
}

const totalOf = (text: string): string => {
  const row = totalFunds(formOf(text))
  const cell = budgetCell(row)
  if (row === undefined || cell?.kind !== 'amount') return 'none'
  const { fen } = cell.amount
  const printed = row.printed.find((one) => one.kind === 'amount' && one.amount.fen === fen)
  return `${printed === undefined ? '' : cellText(printed)} = ${fen}`
}

const layouts: readonly (readonly [string, string, string])[] = [
  [
    'a table with rows of sources',
    '计量单位: 万元\n资金:\n  - { 项: "年度资金总额:", 年度: "18.5" }\n',
    '18.5 = 18500000',
  ],
  [
    'an evaluation with three columns',
    '表式: 绩效自评\n项目资金（万元）:\n  - { 项: 年度资金总额, 年初预算数: "9", 全年预算数: "8.5", 全年执行数: "8" }\n',
    '8.5 = 8500000',
  ],
  [
    '调整预算数 in place of 全年预算数',
    '表式: 绩效自评\n"项目资金(万元)":\n  - { 项: 总额, 年初预算数: "9", 调整预算数(A): "8.5", 执行数(B): "8" }\n',
    '8.5 = 8500000',
  ],
  ['one amount in the head with its unit', '项目资金总额（万元）: "18.5"\n', '18.5 = 18500000'],
  [
    'an amount of the year beside one of the whole period, both in the head',
    '中期市财政预算（万元）: "900"\n本年度申请市财政预算资金（万元）: "18.5"\n',
    '18.5 = 18500000',
  ],
  [
    'labels with one amount each, that of the period first',
    '项目预算资金（万元）:\n  中期预算资金总额: ""\n  年度预算资金总额: "18.5"\n',
    '18.5 = 18500000',
  ],
  ['an amount that names its unit', '项目资金: 18.5万元\n', '18.5万元 = 18500000'],
  [
    'a label that repeats the amount, and words before it',
    '资金情况（万元）:\n  - { 项: "年度资金总额:18.5万", 金额: 市级绿道补助资金18.5 }\n',
    '市级绿道补助资金18.5 = 18500000',
  ],
  [
    'an amount that a bracket explains',
    '资金情况（万元）:\n  - { 项: 年度资金总额, 金额: "18.5万(养护12万元,保洁6.5万元)" }\n',
    '18.5万(养护12万元,保洁6.5万元) = 18500000',
  ],
  [
    'a table of money under a heading that nobody knows',
    '绿道钱款一览（万元）:\n  - { 资金来源: 合计, 预算数: "18.5" }\n  - { 资金来源: 其中：市财政, 预算数: "18.5" }\n',
    '18.5 = 18500000',
  ],
  [
    'what things cost, with columns of earlier years',
    '项目预算（万元）:\n  - { 成本构成: 保洁, 预算数: "6.5", 2022年实际执行数: "6" }\n  - { 成本构成: 合计, 预算数: "18.5", 2022年实际执行数: "17" }\n',
    '18.5 = 18500000',
  ],
  [
    'columns headed by the total of the period and of the year',
    '项目资金（万元）:\n  - { 项: 资金总额：, 中期资金总额: "55", 年度资金总额: "18.5" }\n  - { 项: 其中：专项债券, 中期资金总额: "55", 年度资金总额: "18.5" }\n',
    '18.5 = 18500000',
  ],
  [
    '年度金额 with its unit in the label',
    '资金情况:\n  - { 项: 年度金额(万元)：, 金额: "18.5" }\n  - { 项: 其中:中央补助(万元), 金额: "18.5" }\n',
    '18.5 = 18500000',
  ],
  [
    'a table of one row, with two kinds of amounts beside its label',
    '计量单位: 万元\n预算执行率:\n  - { 指标: 预算执行率, 年初预算: "18.5", 实际执行: "9", 执行率: "49%", 权重: "20", 得分: "10" }\n',
    '18.5 = 18500000',
  ],
  [
    'the period and then the year, each with its sources below it',
    '计量单位: 万元\n资金:\n  - { 项: 实施期资金总额, 金额: "55" }\n  - { 项: 其中：财政拨款, 金额: "55" }\n  - { 项: 年度资金总额, 金额: "18.5" }\n  - { 项: 其中：财政拨款, 金额: "18.5" }\n',
    '18.5 = 18500000',
  ],
  [
    '总投资 above 年度资金总额',
    '计量单位: 万元\n资金:\n  - { 项: 项目总投资, 金额: "55" }\n  - { 项: 年度资金总额, 金额: "18.5" }\n',
    '18.5 = 18500000',
  ],
  ['the budget of the project in the head', '项目预算金额（万元）: "18.5"\n', '18.5 = 18500000'],
  [
    'a table under a heading of its own with 年初安排金额',
    '投入目标（万元）:\n  - { 资金来源: 资金总额, 年初安排金额（万元）: "18.5" }\n  - { 资金来源: 其中：财政拨款数, 年初安排金额（万元）: "18.5" }\n',
    '18.5 = 18500000',
  ],
  [
    '预算资金 as a source below 资金总额',
    '项目资金申请（万元）:\n  资金总额: "18.5"\n  一、预算资金: "18.5"\n  二、自有资金: "0"\n',
    '18.5 = 18500000',
  ],
  ['a printed unit elsewhere', '金额单位: 元\n预算数: "185,000.00"\n', '185,000.00 = 18500000'],
]

test.each(layouts)('the total of money is recognised in %s', (_, text, total) => {
  expect(totalOf(text)).toBe(total)
})

test('every layout that prints a total has one recognised', () => {
  expect(layouts.map(([, text]) => totalOf(text)).filter((total) => total === 'none')).toEqual([])
  expect(layouts.length).toBeGreaterThanOrEqual(12)
})

describe('计量单位', () => {
  test('is asked for only where a printed amount needs it', () => {
    const codes = (text: string) => read(`项目名称: 湖滨绿道养护\n${text}`).problems.map(({ code }) => code)
    expect(codes('资金:\n  - { 项: 年度资金总额, 年度: "18.5" }\n')).toEqual(['GS-304'])
    expect(codes('资金:\n  - { 项: 年度资金总额, 年度: 18.5万元 }\n')).toEqual([])
    expect(codes('资金:\n  - { 项: 年度资金总额, 年度: "" }\n')).toEqual([])
    expect(codes('目标: 养护绿道\n')).toEqual([])
  })
})

describe('a table of indicators', () => {
  const row = '{ 一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 养护里程, 指标值: ≥12公里 }'

  test('is known by its columns, whatever stands above it', () => {
    const form = formOf(`年度绩效目标1（80分）:\n  - ${row}\n`)
    expect(indicatorsOf(form).map(({ third, value }) => [third, value])).toEqual([['养护里程', '≥12公里']])
    expect(form.unread).toEqual([])
  })

  test('below each of several goals is one list, headed by its goal', () => {
    const form = formOf(`绿道目标一:\n  - ${row}\n绿道目标二:\n  - ${row.replace('养护里程', '保洁里程')}\n`)
    expect(indicatorsOf(form).map(({ number, third }) => [number, third])).toEqual([
      [1, '养护里程'],
      [2, '保洁里程'],
    ])
  })

  test('whose level and name are both headed 指标 has its level in the first', () => {
    const form = formOf('绩效指标:\n  - { 指标: 产出指标, 指标内容: 养护里程, 指标值: 12公里 }\n')
    expect(indicatorsOf(form).map(({ first, third }) => [first, third])).toEqual([['产出指标', '养护里程']])
  })

  test('keeps a level that a narrow cell broke as one name, and its numbering out of it', () => {
    const form = formOf(
      '绩效指标:\n  - { 一级指标: "一、 产 出 指 标（50分）", 二级指标: 质量 指标, 三级指标: 路面完好率, 指标值: ≥95% }\n',
    )
    expect(indicatorsOf(form).map(({ first, second }) => [first, second])).toEqual([['产出指标', '质量指标']])
    expect(form.groups[0]?.label).toBe('一、 产 出 指 标（50分）')
  })

  test('that cannot be read stands as words and is named, so that no sum trusts the rest', () => {
    const form = formOf('表式: 绩效自评\n巡护记录:\n  - { 段落: 东段, 结果: 合格 }\n自评得分: "98"\n')
    expect(form.unread).toEqual(['巡护记录'])
    expect(form.facts.map(({ text }) => text).join()).toContain('段落：东段；结果：合格')
  })
})

test('the name of a project is known under the headings of transfers and policies', () => {
  for (const heading of ['转移支付（项目）名称', '项目（政策）名称', '工程名称', '项目支出名称'])
    expect(read(`${heading}: 湖滨绿道养护\n`).problems, heading).toEqual([])
})

test('a form on a department as a whole has its title as its name, and one without either is an error', () => {
  const whole = read('表题: 湖滨市文化馆整体支出绩效自评表\n')
  expect([whole.problems, whole.value[0]?.form.name]).toEqual([[], '湖滨市文化馆整体支出绩效自评表'])
  expect(read('计量单位: 万元\n').problems.map(({ code }) => code)).toEqual(['GS-304'])
})

test('a column that says 原因 is the column of reasons, and a comparison may stand under 指标方向', () => {
  const form = formOf(
    '表式: 绩效自评\n绩效指标:\n  - { 一级指标: 产出指标, 三级指标: 养护里程, 指标性质: 正向, 指标方向: ≥, 指标值: "12", 计量单位: 公里, 偏差及原因分析: 汛期停工 }\n',
  )
  const [row] = indicatorsOf(form)
  expect([row?.reason, row?.value]).toEqual(['汛期停工', '≥12公里'])
})

test('what a heading among goals says of itself is its role where no list holds it', () => {
  const form = formOf(
    '总体目标:\n  中期滚动目标（2024年-2026年）: 养护绿道三年\n  年度总体目标完成情况综述: 养护了绿道\n  年初拟定的目标: 养护绿道\n',
  )
  expect(form.goals.map(({ role }) => role)).toEqual(['period', 'actual', 'expected'])
})

test('a form under the keys that data had before printed headings were read says the same', () => {
  const before = formOf(`表式: 绩效自评
计量单位: 万元
资金:
  - { 项: 年度资金总额, 年初预算数: "9", 全年预算数: "8.5", 全年执行数: "8" }
预算执行: { 分值: "10", 执行率: "94.12%", 得分: "9.41" }
目标: { 预期: 养护绿道, 实际完成: 养护了绿道 }
绩效指标:
  - 一级指标: 产出指标
    分值: "90"
    二级指标:
      - { 二级指标: 数量指标, 三级指标: 养护里程, 指标值: ≥12公里, 实际完成值: 13公里, 分值: "90", 得分: "90", 偏差原因: }
总分: { 分值: "100", 得分: "99.41" }
`)
  const printed = formOf(`表题: 项目支出绩效自评表
"项目资金（万元）":
  - { 项: 年度资金总额, 年初预算数: "9", 全年预算数: "8.5", 全年执行数: "8", 分值: "10", 执行率: "94.12%", 得分: "9.41" }
年度总体目标: { 预期目标: 养护绿道, 实际完成情况: 养护了绿道 }
绩效指标:
  - { 一级指标: 产出指标（90分）, 二级指标: 数量指标, 三级指标: 养护里程, 年度指标值: ≥12公里, 实际完成值: 13公里, 分值: "90", 得分: "90", 偏差原因分析及改进措施: }
总分: { 分值: "100", 得分: "99.41" }
`)
  const said = (form: Form) => ({
    kind: form.kind,
    budget: form.funds.map(({ source, cells }) => [source, Object.values(cells).map((cell) => cellText(cell))]),
    execution: [form.execution?.weight, form.execution?.rate, form.execution?.score].map((one) => one?.text),
    goals: form.goals.map(({ role, text }) => [role, text]),
    rows: indicatorsOf(form).map(({ first, second, third, value, actual, weight, score }) => [
      ...[first, second, third, value, actual],
      ...[weight?.text, score?.text],
    ]),
    total: [form.total?.weight?.text, form.total?.score?.text],
  })
  expect(said(before)).toEqual(said(printed))
})

describe('a heading that no list holds is known by its own last words', () => {
  const facts = (text: string) => formOf(text).facts.map(({ heading, role }) => `${heading}=${role ?? '?'}`)
  test.each([
    ['市县主管部门: 湖滨市工程局', '市县主管部门=authority'],
    ['市县财政部门: 湖滨市财政局', '市县财政部门=category'],
    ['专项实施期: 2022年3月-2022年11月', '专项实施期=duration'],
    ['专项属性: 延续项目', '专项属性=attribute'],
  ])('%s', (text, meant) => {
    expect(facts(text)).toContain(meant)
  })

  test('专项概况 and 单位已有的保证专项实施的制度、措施 are paragraphs', () => {
    const { paragraphs } = formOf('专项概况: 养护绿道\n单位已有的保证专项实施的制度、措施: 绿道养护办法\n')
    expect(paragraphs.map(({ role }) => role)).toEqual(['overview', 'safeguards'])
  })

  test('what says nothing of itself stays without a role', () => {
    expect(facts('绿道等第: 甲\n')).toContain('绿道等第=?')
  })
})

test('总体目标完成情况 over two columns holds the goal and what came of it, and a rate beside them is neither', () => {
  const { goals } = formOf(`总体目标完成情况:
  - { 年度预期目标: 养护绿道, 具体完成情况: 养护了绿道, 总体完成率(%): "100.00" }
`)
  expect(goals.map(({ role, text }) => [role, text])).toEqual([
    ['expected', '养护绿道'],
    ['actual', '养护了绿道'],
    ['beside', '100.00'],
  ])
})

test('sources over the columns of one row of amounts are the rows of other forms', () => {
  const { funds } = formOf(`专项资金情况:
  - { 项: 本年度预计投入（万元）, 合计: "7", 财政资金（万元）/中央: "0", 财政资金（万元）/省级: "7", 其他: "" }
`)
  expect(funds.map(({ source }) => source)).toEqual(['total', 'central', 'provincial', 'other'])
  expect(totalOf('专项资金情况:\n  - { 项: 本年度预计投入（万元）, 合计: "7", 中央: "0", 省级: "7" }\n')).toBe(
    '7 = 7000000',
  )
})

test('parts of a heading of two lines mean what they mean alone', () => {
  const [row] = indicatorsOf(
    formOf(`绩效指标:
  - { 一级目标: 产出, 二级目标: 质量, 三级目标: 绿道完好率, 预期指标值/符号: ">=", 预期指标值/值: "98", 预期指标值/单位（文字描述）: "%(百分比)", 单项指标实际完成值: 100% }
`),
  )
  expect(row).toMatchObject({ first: '产出', second: '质量', third: '绿道完好率', actual: '100%' })
  expect(row?.reading).toMatchObject({ kind: 'number', operator: '≥', unit: '%' })
})

test('an institution beside the person in charge is no personal information, a name is', () => {
  const codes = (text: string) => read(`项目名称: 湖滨绿道养护\n${text}`).problems.map(({ code }) => code)
  expect(codes('实施单位/项目负责人: 湖滨市农技中心\n')).toEqual([])
  expect(codes('实施单位/项目负责人: 湖滨市农技中心/王小明\n')).toEqual(['YS-105'])
  expect(codes('项目负责人: 王小明\n')).toEqual(['YS-105'])
})

test('a list under a heading that is a letter away from a known one and a word of its own is no slip', () => {
  const told = (heading: string) =>
    read(
      `项目名称: 湖滨绿道养护\n${heading}:\n  - { 一级指标: 产出, 二级指标: 数量, 三级指标: 里程, 指标值: 12公里 }\n`,
    ).problems.map(({ code }) => code)
  expect(told('绩效指')).toEqual(['GS-311'])
  expect(told('各年度绩效指标')).toEqual([])
  expect(told('项目年度绩效目标')).toEqual([])
})

test('完成情况综述 is what came of the goal', () => {
  const { goals } = formOf('年度总体目标: { 年初设定目标: 养护绿道, 年度总体目标完成情况综述: 养护了绿道 }\n')
  expect(goals.map(({ role }) => role)).toEqual(['expected', 'actual'])
})
