// Final accounts as other provinces print them: tables that number their columns without a word, 购置 below its sum, a
// mark for rows without a figure; and explanations that name budgets, bases and totals in their own ways.
import { describe, expect, test } from 'vitest'
import type { Disclosure } from '../../src/budget/disclosure.ts'
import { outcomesOf } from '../../src/budget/explanations/outcomes.ts'
import type { Problem } from '../../src/budget/problem.ts'
import { review } from '../../src/budget/rules/review.ts'
import type { Check } from '../../src/budget/rules/rule.ts'
import { lineAmount } from '../../src/budget/statement.ts'
import { threePublicParts } from '../../src/budget/statements/three-public.ts'
import { assembleArchive } from '../../src/intake/assemble.ts'
import type { SourceFile } from '../../src/intake/sources.ts'

interface Read {
  readonly disclosure: Disclosure
  readonly problems: readonly Problem[]
  readonly checks: readonly Check[]
}

const titles: Readonly<Record<string, string>> = {
  summary: '收入支出决算总表',
  expenditure: '支出决算表',
  'three-public': '一般公共预算财政拨款“三公”经费支出决算表',
  appropriation: '财政拨款收入支出决算总表',
  general: '一般公共预算财政拨款收入支出决算表',
  basic: '一般公共预算财政拨款基本支出决算表',
}

const read = (
  tables: Readonly<Record<string, string>>,
  prose = '',
  heading = '财政拨款“三公”经费支出决算情况说明',
): Read => {
  const folder = 'data/hill-archives/2023/final'
  const files: Readonly<Record<string, string>> = {
    'data/hill-archives/department.yaml': `部门编码: "512"
行政区划: { 代码: "999900", 省: 示例省, 市: 远山市, 县: }
名称:
  - { 名称: 远山市档案局, 年度: ["2023"], 出处: 封面 }
`,
    [`${folder}/disclosure.yaml`]: `标题: 远山市档案局2023年度部门决算
标题出处: 文内
文件性质: 正式
状态: 已公开
计量单位: 万元
录入日期: "2024-09-25"
来源: { 文件: 虚构 }
篇章:
  - { 标题: 第一部分 公开表, 内容: [ 公开表 ] }
  - { 标题: 第二部分 情况说明, 内容: [ explanations ] }
公开表:
${Object.keys(tables)
  .map((id) => `  - { 表: ${id}, 标题: ${titles[id]} }`)
  .join('\n')}
`,
    'content/hill-archives/2023/final/explanations.md': `# 情况说明\n\n## ${heading}\n\n${prose}\n`,
    ...Object.fromEntries(Object.entries(tables).map(([id, text]) => [`${folder}/tables/${id}.csv`, text])),
  }
  const sources = new Map(
    Object.entries(files).map(([path, text]): [string, SourceFile] => [path, { path, text, encoding: 'utf-8' }]),
  )
  const { value, problems } = assembleArchive(sources, new Map(), { drafts: false })
  const [department] = value.departments
  const [disclosure] = department?.disclosures ?? []
  if (department === undefined || disclosure === undefined) throw new Error('nothing was read')
  return { disclosure, problems, checks: review(value, department, disclosure).checks }
}

const tableOf = ({ disclosure }: Read, id: string) => {
  const found = disclosure.statements.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}

const wide = (phase: string): readonly string[] =>
  [
    '合计',
    '因公出国（境）费',
    ...['小计', '公务用车购置费', '公务用车运行维护费'].map((one) => `公务用车购置及运行维护费/${one}`),
    '公务接待费',
  ].map((one) => `${phase}/${one}`)

const wideTable = [
  [...wide('预算数'), ...wide('决算数')].join(','),
  '1,2,3,4,5,6,7,8,9,10,11,12',
  '84.80,12.00,29.60,0.00,29.60,43.20,62.00,12.00,27.40,0.00,27.40,22.60',
].join('\n')

const errors = ({ problems }: Read): readonly string[] =>
  problems.filter(({ severity }) => severity === '错误').map(({ code, what }) => `${code} ${what}`)

const found = ({ checks }: Read): readonly string[] =>
  checks
    .filter(({ verdict, code }) => (verdict === 'differ' || verdict === 'hint') && code.startsWith('GJ'))
    .map(({ code, message }) => `${code} ${message}`)

describe('tables', () => {
  test('购置 below its sum is a part of each phase, and a row of bare column numbers is no money', () => {
    const all = read({ 'three-public': wideTable })
    expect(errors(all)).toEqual([])
    const table = tableOf(all, 'three-public')
    expect(table.lines).toHaveLength(1)
    expect(threePublicParts(table).running.stated?.text).toBe('27.40')
    expect(threePublicParts(table, 'plan').running.stated?.text).toBe('29.60')
  })

  test('类, 款 and 项 may stand beside 栏次 in the row of column numbers', () => {
    const all = read({
      expenditure: [
        '项目/科目编码/类,项目/科目编码/款,项目/科目编码/项,项目/科目名称,本年支出合计,基本支出,项目支出',
        '类,款,项,栏次,1,2,3',
        ',,,合计,20.00,12.00,8.00',
        '201,,,一般公共服务支出,20.00,12.00,8.00',
        '201,26,,档案事务,20.00,12.00,8.00',
        '201,26,01,行政运行,20.00,12.00,8.00',
      ].join('\n'),
    })
    expect(errors(all)).toEqual([])
    const lines = tableOf(all, 'expenditure').lines
    expect(lines.map((line) => [line.code, lineAmount(line, 'total')?.text])).toEqual([
      ['', '20.00'],
      ['201', '20.00'],
      ['20126', '20.00'],
      ['2012601', '20.00'],
    ])
  })

  test('—— beside a heading is the form’s mark, kept as printed; a single dash is still asked about', () => {
    const rows = (mark: string) =>
      `项目,行次,统计数\n一、“三公”经费支出,1,${mark}\n（一）支出合计,2,3.00\n3．公务接待费,7,3.00\n`
    const all = read({ 'three-public': rows('——') })
    expect(errors(all)).toEqual([])
    expect(threePublicParts(tableOf(all, 'three-public')).total.stated?.text).toBe('3.00')
    expect(
      JSON.stringify(tableOf(all, 'three-public').lines, (_, one) => (typeof one === 'bigint' ? `${one}` : one)),
    ).toContain('——')
    expect(errors(read({ 'three-public': rows('-') }))).toHaveLength(1)
  })
})

describe('what is a part is no whole', () => {
  const basic = [
    '人员经费/科目编码,人员经费/科目名称,人员经费/决算数,公用经费/科目编码,公用经费/科目名称,公用经费/决算数',
    '301,工资福利支出,12.00,302,商品和服务支出,3.00',
    '30101,基本工资,12.00,30201,办公费,3.00',
    '人员经费合计,,12.00,公用经费合计,,3.00',
  ].join('\n')

  test('公用经费合计, the last total of 基本支出, is not the total of 基本支出', () => {
    const said = '2023年度一般公共预算财政拨款基本支出15.00万元，其中：人员经费12.00万元；公用经费3.00万元。'
    const all = read({ basic }, said, '六、一般公共预算财政拨款基本支出决算情况说明')
    expect(errors(all)).toEqual([])
    expect(found(all)).toEqual([])
  })

  test('政府性基金 below 财政拨款收入 is its part: the one row is held against the fiscal income', () => {
    const summary = (fiscal: string) =>
      [
        '收入/项目,收入/行次,收入/决算数,支出/项目,支出/行次,支出/决算数',
        '栏次,,1,栏次,,2',
        `一、财政拨款收入,1,${fiscal},五、教育支出,39,20.00`,
        '其中：政府性基金预算财政拨款,2,5.00,,,',
        `本年收入合计,24,${fiscal},本年支出合计,58,20.00`,
        '总计,33,20.00,总计,67,20.00',
      ].join('\n')
    const appropriation = [
      '收入/项目,收入/行次,收入/金额,支出/项目,支出/行次,支出/合计,支出/一般公共预算财政拨款,支出/政府性基金预算财政拨款',
      '一、一般公共预算财政拨款,1,15.00,五、教育支出,19,20.00,15.00,5.00',
      '二、政府性基金预算财政拨款,2,5.00,,,,,',
      '本年收入合计,7,20.00,本年支出合计,25,20.00,15.00,5.00',
      '总计,11,20.00,总计,29,20.00,15.00,5.00',
    ].join('\n')
    expect(found(read({ summary: summary('20.00'), appropriation }))).toEqual([])
    expect(found(read({ summary: summary('21.00'), appropriation })).some((one) => one.startsWith('GJ-203'))).toBe(true)
  })

  test('what stands below 年初结转, 本年收入 and 年末结转 is no spending; 合计 may stand where codes do', () => {
    const general = [
      [
        '项目/科目编码,项目/科目名称,年初结转和结余/合计,年初结转和结余/项目支出结转和结余',
        '本年收入/合计,本年收入/基本支出,本年收入/项目支出,本年支出/合计,本年支出/基本支出/小计,本年支出/基本支出/人员经费',
        '本年支出/项目支出,年末结转和结余/合计,年末结转和结余/项目支出结转和结余/小计',
      ].join(','),
      '合计,,8.00,8.00,20.00,12.00,8.00,23.00,12.00,10.00,11.00,5.00,5.00',
      '201,一般公共服务支出,8.00,8.00,20.00,12.00,8.00,23.00,12.00,10.00,11.00,5.00,5.00',
    ].join('\n')
    const all = read(
      { general },
      '2023年度一般公共预算财政拨款支出23.00万元，其中：基本支出12.00万元，占52.17%；项目支出11.00万元，占47.83%。',
      '一般公共预算财政拨款支出决算情况',
    )
    expect(errors(all)).toEqual([])
    const [total] = tableOf(all, 'general').lines
    expect(
      ['total', 'basic', 'project'].map((id) => (total === undefined ? null : lineAmount(total, id)?.text)),
    ).toEqual(['23.00', '12.00', '11.00'])
    expect(found(all)).toEqual([])
  })
})

describe('explanations', () => {
  test('a budget without a subject is that of the figure before it; a base of 0 and thousands in a rate are no slips', () => {
    const all = read(
      { 'three-public': wideTable },
      '2023年度“三公”经费财政拨款支出决算为62.00万元，完成预算84.80万元的73.1%，比上年决算数增加38.90万元，增长168.4%。其中：因公出国（境）费支出决算为12.00万元，完成预算12.00万元的100%，比上年决算数增加12.00万元，增长--（基数为0，不可比）；公务用车购置及运行维护费支出决算为27.40万元，完成预算29.60万元的92.6%，比上年决算数增加6.30万元，增长29.9%；公务接待费支出决算为22.60万元，完成预算43.20万元的52.3%，比上年决算数增加20.60万元，增长1,030.0%。\n\n2023年度“三公”经费支出决算大于上年决算数的主要情况：公务往来恢复正常。',
    )
    expect(found(all)).toEqual([])
    const agreed = all.checks.filter(
      ({ code, verdict }) => verdict === 'agree' && (code === 'GJ-401' || code === 'GJ-416'),
    )
    expect(agreed).toHaveLength(12)
  })

  test('a wrong budget without a subject is found at the 预算数 that the table prints', () => {
    const all = read({ 'three-public': wideTable }, '公务接待费支出决算为22.60万元，完成预算45.20万元的50.0%。')
    expect(all.checks.filter(({ verdict }) => verdict === 'differ').map(({ position }) => position)).toEqual([
      'three-public/total/plan-reception',
    ])
  })

  test('一般公共预算财政拨款“三公”经费支出预算 is not the budget of all spending', () => {
    const all = read(
      { 'three-public': wideTable },
      '2023年度一般公共预算财政拨款“三公”经费支出预算为84.80万元，支出决算为62.00万元，完成预算的73.11%。',
    )
    expect(outcomesOf(all.disclosure).whole).toBeNull()
    expect(found(all)).toEqual([])
    expect(all.checks.filter(({ code, verdict }) => code === 'GJ-401' && verdict === 'agree')).toHaveLength(2)
  })

  test('收、支总计 is one name', () => {
    const summary = [
      '收入/项目,收入/决算数,支出/项目,支出/决算数',
      '一、一般公共预算财政拨款收入,20.00,一、一般公共服务支出,20.00',
      '本年收入合计,20.00,本年支出合计,20.00',
      '总计,20.00,总计,20.00',
    ].join('\n')
    const said = (amount: string) =>
      read({ summary }, `2023年度收、支总计均为${amount}万元。`, '一、收入支出决算总体情况说明')
    expect(found(said('20.00')).filter((one) => one.startsWith('GJ-401'))).toEqual([])
    expect(
      said('20.00')
        .checks.filter(({ code }) => code === 'GJ-401')
        .map(({ verdict }) => verdict),
    ).toEqual(['agree'])
    expect(found(said('21.00')).filter((one) => one.startsWith('GJ-401'))).toHaveLength(1)
  })
})
