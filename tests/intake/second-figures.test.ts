// Slips that a document itself contradicts without a figure: numbers of points, titles of forms, lists, codes. Each beside
// what is printed so; the whole messages stand in the cases of their codes.
import { describe, expect, test } from 'vitest'
import { archiveWith, folder, sourcesWith } from './sources.ts'

const at = (path: string): string => `data/${folder}/${path}`
const base = (path: string): string => sourcesWith({}).get(at(path))?.text ?? ''
const form = base('projects/road-lamps.yaml')
const head = base('disclosure.yaml')

const told = (files: Readonly<Record<string, string>>): readonly string[] => {
  const own = Object.fromEntries(Object.entries(files).map(([path, text]) => [at(path), text]))
  const { problems } = archiveWith(own)
  return problems
    .filter(({ code }) => /^(?:GS-2(?:25|26|36|37|38|39|40)|GS-31[12]|KM-10[689])$/.test(code))
    .map(({ code, what }) => `${code} ${what}`)
}

const another = (name: string, number: number, text = form): string =>
  text.replace('路灯维护', name).replace('序号: "1"', `序号: "${number}"`)

describe('points that a form numbers itself', () => {
  const withGoal = (...lines: readonly string[]): Readonly<Record<string, string>> => ({
    'projects/road-lamps.yaml': form.replace('绩效指标:', `目标:\n  年度: |-\n    ${lines.join('\n    ')}\n绩效指标:`),
  })

  test.each([
    ['a number passed over', ['1.修路', '2.修灯', '4.修桥'], 'GS-236 “年度”里编号 2 之后是 4'],
    ['a number misread', ['1.修路', '8.修灯', '3.修桥'], 'GS-236 “年度”里编号 1 之后是 8'],
    ['a number twice', ['目标1：修路', '目标2：修灯', '目标2：修桥'], 'GS-236 “年度”里编号 2 之后是 2'],
    ['a number without words', ['目标1:修路', '目标2:', '目标3:修桥'], 'GS-236 “年度”里第 2 条只有编号，没有内容'],
  ])('%s is told', (_slip, lines, what) => {
    expect(told(withGoal(...lines))).toEqual([what])
  })

  test.each([
    ['numbers that run on', ['1.修路', '2.修灯']],
    ['a list below each point', ['1、修路', '1.路面', '2.路基', '2、修灯', '1.灯杆', '2.灯头']],
    ['a point within a line', ['1、修路；2、修灯', '3、修桥']],
    ['decimals at the beginning of a line', ['1.修路', '3.5公里道路', '2.修灯']],
    ['a last point that the template left open', ['目标1：修路', '目标2：']],
    ['one number alone', ['5.修路']],
  ])('%s are printed so', (_way, lines) => {
    expect(told(withGoal(...lines))).toEqual([])
  })
})

describe('表题 of project forms', () => {
  const titled = (...titles: readonly string[]): Readonly<Record<string, string>> =>
    Object.fromEntries(
      ['路灯维护', '泵站维护', '河道清淤'].map((name, index) => [
        `projects/${['road-lamps', 'pumps', 'dredging'][index]}.yaml`,
        another(name, index + 1).replace('序号', `表题: "${titles[index]}"\n序号`),
      ]),
    )

  test('the one that names another project is told', () => {
    expect(told(titled('路灯维护目标表', '泵站维护目标表', '河道清障目标表'))).toEqual([
      'GS-238 表题“河道清障目标表”里没有项目名称“河道清淤”，其余 2 张表的表题都含项目名称',
    ])
  })

  test('a number that is passed over or stands twice is told', () => {
    expect(told(titled('1.路灯维护', '2.泵站维护', '4.河道清淤'))).toEqual(['GS-238 各表的表题没有序号 3，有 4'])
    expect(told(titled('1.路灯维护', '2.泵站维护', '2.河道清淤'))).toEqual(['GS-238 表题的序号 2 有两张表'])
  })

  test('titles that name no project, or a stretch of a longer list, are printed so', () => {
    expect(told(titled('绩效目标表', '绩效目标表', '绩效目标表'))).toEqual([])
    expect(told(titled('4.路灯维护', '5.泵站维护', '6.河道清淤'))).toEqual([])
  })
})

test('a list of indicators whose heading is one letter short is read, and told', () => {
  expect(told({ 'projects/road-lamps.yaml': form.replace('    二级指标:\n', '    二级指:\n') })).toEqual([
    'GS-311 栏目“二级指”像是“二级指标”错了一个字，当作“二级指标”读出',
  ])
})

describe('项目清单', () => {
  const listed = (...rows: readonly string[]): Readonly<Record<string, string>> => ({
    'disclosure.yaml': `${head.replace('[公开表, 项目]', '[公开表, 项目清单, 项目]')}项目清单:\n${rows.map((row) => `  - { ${row} }\n`).join('')}`,
    'projects/pumps.yaml': another('泵站维护', 2),
  })

  test('a form that it leaves out and a number that it passes over are told', () => {
    expect(told(listed('序号: "1", 项目名称: 路灯维护'))).toEqual([
      'GS-237 “项目清单”里没有“泵站维护”，这份文件有它的项目表',
    ])
    expect(told(listed('序号: "1", 项目名称: 路灯维护', '序号: "3", 项目名称: 泵站维护'))).toEqual([
      'GS-237 “项目清单”序号 1 之后是 3',
    ])
  })

  test('a whole list, one without numbers and one under other names are printed so', () => {
    expect(told(listed('序号: "1", 项目名称: 路灯维护', '序号: "2", 项目名称: 泵站维护'))).toEqual([])
    expect(told(listed('项目名称: 路灯维护', '项目名称: 泵站维护'))).toEqual([])
    expect(told(listed('序号: "1", 项目名称: 市政运行'))).toEqual([])
  })
})

describe('codes of institutions', () => {
  const own = head.replace('篇章:', '预算单位:\n  - { 编码: "301001", 名称: 工程局本级 }\n篇章:')
  const entry = '  - { 表: operating, 标题: 2024年机关运行经费表 }\n'
  const filed = (line: string): string => form.replace('项目名称', `填报单位行: "${line}"\n项目名称`)

  test('one name under two codes is told, at the code that stands once', () => {
    expect(told({ 'disclosure.yaml': own, 'projects/road-lamps.yaml': filed('301011工程局本级') })).toEqual([
      'KM-108 “工程局本级”的编码这里是 301011，另一处是 301001',
    ])
    expect(told({ 'disclosure.yaml': own, 'projects/road-lamps.yaml': filed('301001工程局本级') })).toEqual([])
  })

  test('the department’s shorter code for itself is no second one', () => {
    expect(told({ 'disclosure.yaml': own, 'projects/road-lamps.yaml': filed('301-工程局本级') })).toEqual([])
  })

  test('an institution of a table that 预算单位 does not list is told', () => {
    const table = '单位编码,单位名称,2024年预算数\n301001,工程局本级,10.00\n301002,路灯所,5.00\n,合计,15.00\n'
    expect(told({ 'disclosure.yaml': own + entry, 'tables/operating.csv': table })).toEqual([
      'KM-109 “301002路灯所”没有列在“预算单位”里',
    ])
    expect(told({ 'disclosure.yaml': head + entry, 'tables/operating.csv': table })).toEqual([])
  })
})

test('a total whose rows are all blank is told beside the rows', () => {
  const table = '项目,2024年预算数\n合计,30.00\n因公出国（境）费,\n公务接待费,\n公务用车购置及运行费,\n'
  const entry = '  - { 表: three-public, 标题: 2024年“三公”经费支出表 }\n'
  expect(told({ 'disclosure.yaml': head + entry, 'tables/three-public.csv': table })).toEqual([
    'GS-226 “合计”之下各行的“2024年预算数”空白，相加的另一头有金额',
  ])
})

test('a part of the document without a title is told where the others have theirs', () => {
  expect(told({ 'disclosure.yaml': head.replace('标题: 第二部分 报表', '标题:') })).toEqual([
    'GS-239 “篇章”第 2 部分没有标题，其余 1 部分都有',
  ])
  expect(told({ 'disclosure.yaml': head.replace(/标题: 第.部分 [^,]*/g, '标题:') })).toEqual([])
})

test('a form whose money is blank throughout is told, be it the only one; 0 is an amount', () => {
  const withFunds = (amount: string): Readonly<Record<string, string>> => ({
    'projects/road-lamps.yaml': form.replace('年度: "20.00"', `年度: ${amount}`),
  })
  expect(told(withFunds(''))).toEqual(['GS-240 “路灯维护”印了资金各行，一个金额也没有'])
  expect(told(withFunds('"0.00"'))).toEqual([])
})
