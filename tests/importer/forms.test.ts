// Forms of projects become projects/*.yaml: labels beside values, 资金, goals, indicators, whatever the layout.
import { expect, test } from 'vitest'
import { readWord } from '../../src/importer/readers/word/read-word.ts'
import { formRows } from '../../src/importer/recognise/form/form-rows.ts'
import { importAs, madeSheet, madeWorkbook } from './importing.ts'
import { gridsOf } from './read-parts.ts'
import { formsOf, imported, indicatorsOf } from './recognised.ts'
import { cell, table, tinyDocx } from './tiny-docx.ts'

const target = `项目支出绩效目标表

（2025年度）

项目名称	河道保洁经费
主管部门及代码	[901]江湾市河务局	实施单位	江湾市河道所
项目资金 (万元)	年度资金总额:		12.00
	其中:财政拨款		12.00
	其他资金		0.00
年度目标	保持河道清洁。
绩效指标	一级指标	二级指标	三级指标	指标值
	产出指标	数量指标	保洁河道长度	≥30公里
			打捞次数	≥100次
	时效指标	完成时间	12月底前
	效益指标	社会效益指标	群众投诉	下降5%
满意度指标	服务对象满意度指标	沿岸居民满意度	≥90%
负责人：	经办人：	王小河	联系电话：	13800000000	填报日期：	20250110
`

test('a target form is read by its labels', async () => {
  const { files } = await imported({ 'a.txt': target })
  const [form] = formsOf(files)
  expect(form).toMatchObject({
    表式: '绩效目标',
    表题: '项目支出绩效目标表',
    年度行: '（2025年度）',
    项目名称: '河道保洁经费',
    主管部门: '[901]江湾市河务局',
    实施单位: '江湾市河道所',
    计量单位: '万元',
    资金: [
      { 项: '年度资金总额', 年度: '12.00' },
      { 项: '其中:财政拨款', 年度: '12.00' },
      { 项: '其他资金', 年度: '0.00' },
    ],
    目标: { 年度: '保持河道清洁。' },
  })
})

test('rows that lost their leading cells stand where their words belong', async () => {
  const [form = {}] = formsOf((await imported({ 'a.txt': target })).files)
  expect(indicatorsOf(form)).toEqual([
    '产出指标|数量指标|保洁河道长度|≥30公里',
    '产出指标|数量指标|打捞次数|≥100次',
    '产出指标|时效指标|完成时间|12月底前',
    '效益指标|社会效益指标|群众投诉|下降5%',
    '满意度指标|服务对象满意度指标|沿岸居民满意度|≥90%',
  ])
})

test('the clerk and the telephone are dropped and counted, never written; the date stays', async () => {
  const { files, report } = await imported({ 'a.txt': target })
  const all = Object.values(files).join('\n') + JSON.stringify(report)
  expect(all).not.toContain('王小河')
  expect(all).not.toContain('13800000000')
  expect(report.conservation.dropped).toBeGreaterThan(0)
  expect(formsOf(files)[0]).toMatchObject({ 经办人信息: '不予公开', 填报日期: '20250110' })
})

test('what is read is placed, dropped or listed: nothing is lost', async () => {
  const { report } = await imported({ 'a.txt': target })
  const { read, placed, furniture, dropped, left } = report.conservation
  expect(placed + furniture + dropped + left).toBe(read)
  expect(left).toBe(0)
})

test('two sides are two halves: 实施期 and 年度, money and indicators alike', async () => {
  const text = `项目支出绩效目标申报表
（2025年度）
项目名称	堤防维护	
项目资金（元）	实施期资金总额：	300,000	年度资金总额：	100,000
	其中：中央财政资金	0	其中：中央财政资金	0
	市县财政资金	300,000	市县财政资金	100,000
	实施期目标	年度目标
总体目标	三年完成维护	完成首年维护
绩效指标	一级指标	二级指标	三级指标	指标值	二级指标	三级指标	指标值
	产出指标	数量指标	维护堤段	≥9段	数量指标	维护堤段	≥3段
	效益指标	社会效益指标			社会效益指标		
`
  const [form = {}] = formsOf((await imported({ 'a.txt': text })).files)
  expect(form).toMatchObject({
    资金: [
      { 项: '年度资金总额', 年度: '100,000', 实施期项: '实施期资金总额', 实施期: '300,000' },
      { 年度: '0', 实施期: '0' },
      { 项: '市县财政资金', 年度: '100,000', 实施期: '300,000' },
    ],
    目标: { 实施期: '三年完成维护', 年度: '完成首年维护' },
  })
  expect(indicatorsOf(form)).toEqual(['产出指标|数量指标|维护堤段|≥3段', '效益指标|社会效益指标||'])
  expect(indicatorsOf(form, '实施期绩效指标')[0]).toBe('产出指标|数量指标|维护堤段|≥9段')
})

test('an evaluation keeps weights, scores and the execution of its budget', async () => {
  const text = `项目支出绩效自评表
(2025 年度)
项目名称	防汛物资储备
项目资金 (万元)		年初预算数	全年预算数	全年执行数	分值	执行率	得分
	年度资金总额:	34	34	17	10	50.0%	5
	其中:财政拨款	34	34	17	—		
年度总体目标	预期目标	实际完成情况
	储备充足	完成储备
绩效指标	一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分	偏差原因分析及改进措施
	产出指标 (50 分)	数量指标	储备品种	≥10种	10种	50	50	
	效益指标 (40 分)	社会效益指标	保障能力	提升	基本达成	40	35	宣传不够
总分						100	90	
`
  const [form = {}] = formsOf((await imported({ 'a.txt': text })).files)
  expect(form).toMatchObject({
    表式: '绩效自评',
    资金: [{ 项: '年度资金总额', 年初预算数: '34', 全年预算数: '34', 全年执行数: '17' }, {}],
    预算执行: { 分值: '10', 执行率: '50.0%', 得分: '5' },
    目标: { 预期: '储备充足', 实际完成: '完成储备' },
    绩效指标: [
      { 一级指标: '产出指标', 分值: '50' },
      { 一级指标: '效益指标', 二级指标: [{ 实际完成值: '基本达成', 得分: '35', 偏差原因: '宣传不够' }] },
    ],
    总分: { 分值: '100', 得分: '90' },
  })
})

test('a heading that no list knows keeps its own words', async () => {
  const [form = {}] = formsOf(
    (await imported({ 'a.txt': target.replace('年度目标', '河段等次	二等\n年度目标') })).files,
  )
  expect(form).toMatchObject({ 河段等次: '二等' })
})

test('a table that goes on over a page belongs to the form before it', async () => {
  const first = target.slice(0, target.indexOf('	效益指标'))
  const second = target.slice(target.indexOf('	效益指标'))
  const [form = {}, ...more] = formsOf((await imported({ 'a.txt': `${first}\n\n${second}` })).files)
  expect(more).toEqual([])
  expect(indicatorsOf(form)).toHaveLength(5)
})

test('merged cells of a Word table fill their rows', async () => {
  const start = '<w:vMerge w:val="restart"/>'
  const reading = await readWord(
    'a.docx',
    tinyDocx(
      table(
        [cell('产出指标', start), cell('数量指标', start), cell('甲')],
        [cell('', '<w:vMerge/>'), cell('', '<w:vMerge/>'), cell('乙')],
      ),
    ),
  )
  const [grid] = gridsOf(reading)
  const rows = grid === undefined ? [] : formRows(grid)
  expect(rows[1]?.above.map(({ text }) => text)).toEqual(['产出指标', '数量指标'])
  expect(rows[1]?.ragged).toBe(false)
})

test('a blank form is 未填报 and writes nothing', async () => {
  const { files, report } = await imported({
    'a.txt':
      '项目支出绩效目标表\n项目名称	XX\n项目资金（万元）	年度资金总额	\n绩效指标	一级指标	二级指标	三级指标	指标值\n	产出指标	数量指标		\n',
  })
  expect(formsOf(files)).toEqual([])
  expect(report.tables.filter(({ unfilled }) => unfilled)).toHaveLength(1)
})

test('overall and sectional goals become objectives.yaml', async () => {
  const text =
    '一、总体绩效目标\n\n坚持服务为先，统筹推进河湖治理，保障防洪安全和供水安全。\n\n二、分项绩效目标\n\n（一）防洪保安\n\n绩效目标：堤防达标。\n\n绩效指标：达标率\n\n险情处置率\n\n三、工作保障措施\n\n完善制度建设。\n\n项目名称	无	\n'
  const { files } = await imported({
    'a.txt': text.replace('项目名称	无	\n', 'a	b	c\nd	e	f\ng	h	i\nk	l	m\n'),
  })
  const objectives = Object.entries(files).find(([path]) => path.endsWith('objectives.yaml'))?.[1] ?? ''
  expect(objectives).toContain('标题: （一）防洪保安')
  expect(objectives).toContain('      - 险情处置率')
  expect(objectives).not.toContain('完善制度')
})

test('a form in a text without rulings that names no level for its rows is not guessed at: its words are listed with what to do', async () => {
  const text =
    '        项目支出绩效目标表\n  项目名称      河道保洁      实施单位     江湾市河道所\n       一级指标    二级指标      三级指标       指标值\n                 数量指标      保洁长度       ≥30公里\n'
  const { files, report } = await imported({ 'a.txt': text })
  expect(formsOf(files)).toEqual([])
  expect(report.leftovers.filter(({ fate }) => fate.kind === 'left').map(({ fate }) => fate.why)).toContainEqual(
    expect.stringContaining('没有表线'),
  )
  expect(report.conservation.left).toBe(report.conservation.read)
})

test('where nothing else names the department, its forms do', async () => {
  const { files } = await imported({ 'a.txt': target })
  expect(files['data/river-office/department.yaml']).toContain('江湾市河务局')
})

test('a sheet of choices for drop-down lists is no part of the disclosure, and one with amounts is no such sheet', async () => {
  const spending = madeSheet([
    ['部门支出总表', null, '单位：元'],
    ['科目编码', '科目名称', '合计'],
    ['215', '工业', 30],
  ])
  const choices = madeSheet([
    ['科目编码', '科目名称'],
    ['215', '工业'],
  ])
  const { report } = await importAs([madeWorkbook({ 支出: spending, 代码表: choices })])
  expect(report.conservation.left).toBe(0)
  const amounts = madeSheet([
    ['科目', '数'],
    ['甲', '1,200.50'],
  ])
  expect(
    (await importAs([madeWorkbook({ 支出: spending, 代码表: amounts })])).report.conservation.left,
  ).toBeGreaterThan(0)
})
