// A clerk drops the whole folder: the workbook, the Word file and the PDF of one document. What two files say alike is
// written once; where they differ nobody guesses.
import { expect, test } from 'vitest'
import { importAs, madeSheet, madeWorkbook, tableOf, textFile } from './importing.ts'
import { imported } from './recognised.ts'

const title = '2024年一般公共预算支出表'
const head = ['科目编码,科目名称,合计,基本支出,项目支出']
const rows = (project: string, whole: string): readonly string[] => [
  `合计,,${whole},100.50,${project}`,
  `215,资源勘探工业信息等支出,${whole},100.50,${project}`,
  `21508,支持中小企业发展和管理支出,${whole},100.50,${project}`,
]
const csv = (body: readonly string[], above = [title, '部门：河湾市工程局,,,,单位：万元']): string =>
  [...above, ...head, ...body].join('\r\n')
const same = rows('20.00', '120.50')

test('A statement that two files hold with the same amounts is written once and leaves nothing over', async () => {
  const book = madeWorkbook({
    表5: madeSheet(
      csv(same)
        .split('\r\n')
        .map((line) => line.split(',')),
    ),
  })
  const result = await importAs([textFile('公开表.csv', csv(same)), book])
  expect(tableOf(result, 'general')).toHaveLength(4)
  expect(result.report.conservation.left).toBe(0)
  expect(result.report.questions).toEqual([])
  expect(result.report.tables).toHaveLength(1)
  expect(result.report.tables[0]?.mended).toContain('book.xlsx 工作表“表5”是同一张表，金额相同，没有再录入')
})

test('Where two files give other amounts for one statement the clerk is asked once, with an amount of both, and may choose either', async () => {
  const files = [textFile('a.csv', csv(same)), textFile('b.csv', csv(rows('21.00', '121.50')))]
  const first = await importAs(files)
  expect(first.report.questions).toHaveLength(1)
  const [question] = first.report.questions
  expect(question?.text).toBe(
    '两个文件里都有一般公共预算支出表（6 处），金额不同，如“合计”一行“合计”一列：120.50 万元、121.50 万元：以哪个文件为准？',
  )
  expect(question?.choices).toEqual(['a.csv', 'b.csv'])
  expect(tableOf(first, 'general')[1]).toContain('120.50')
  expect(first.report.leftovers.some(({ place, fate }) => place.file === 'b.csv' && fate.kind === 'left')).toBe(true)
  const second = await importAs(files, { answers: { [question?.id ?? '']: 'b.csv' } })
  expect(tableOf(second, 'general')[1]).toContain('121.50')
  expect(second.report.leftovers.some(({ place, fate }) => place.file === 'a.csv' && fate.kind === 'left')).toBe(true)
})

test('A page that goes on with a repeated statement belongs to it, not to the statement written last', async () => {
  const income = csv(['合计,,120.50,100.50,20.00'], ['2024年政府性基金预算支出表', '单位：万元'])
  const cells = csv(same)
    .split('\r\n')
    .map((line) => line.split(','))
  const book = madeWorkbook({ 表5: madeSheet(cells.slice(0, 4)), Sheet2: madeSheet(cells.slice(4)) })
  const result = await importAs([textFile('a.csv', csv(same)), textFile('b.csv', income), book])
  expect(tableOf(result, 'fund')).toHaveLength(2)
  expect(tableOf(result, 'general')).toHaveLength(4)
  expect(result.report.conservation.left).toBe(0)
})

const form = (value: string): string => `项目支出绩效目标表

项目名称	河道保洁经费
主管部门及代码	[901]江湾市河务局	实施单位	江湾市河道所
项目资金 (万元)	年度资金总额:		12.00
	其中:财政拨款		12.00
年度目标	保持河道清洁。
绩效指标	一级指标	二级指标	三级指标	指标值
	产出指标	数量指标	保洁河道长度	${value}
`

test('A form that two files hold is written once; a cell that differs is listed with its place', async () => {
  const alike = await imported({ 'a.txt': form('≥30公里'), 'b.txt': form('≥30公里') })
  expect(Object.keys(alike.files).filter((path) => path.includes('/projects/'))).toHaveLength(1)
  expect(alike.report.conservation.left).toBe(0)
  const other = await imported({ 'a.txt': form('≥30公里'), 'b.txt': form('≥31公里') })
  expect(Object.keys(other.files).filter((path) => path.includes('/projects/'))).toHaveLength(1)
  expect(other.report.leftovers.filter(({ fate }) => fate.kind === 'left').map(({ text }) => text)).toEqual(['≥31公里'])
})

const duty = '负责本地区河湖管理、水资源保护和防汛抗旱等工作，承办上级交办的其他事项，指导各镇水利管理机构开展工作。'
const glossary =
  '基本支出：指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出，包括工资、津贴补贴、办公费和差旅费等。'
const words = (last: string, more = ''): string =>
  `第一部分 江湾市河务局概况\n一、主要职责\n    ${duty}\n    ${duty.replace('河湖', '渠道')}\n    ${last}\n${more}第二部分 名词解释\n    ${glossary}\n    ${glossary.replace('基本', '项目')}\n`

test('A chapter that two files hold is written once; a paragraph of the second that differs is listed', async () => {
  const last = '管理全市水文站网，发布水情信息，组织水文调查评价。'
  const alone = await imported({ 'a.txt': words(last) })
  const twice = await imported({ 'a.txt': words(last), 'b.txt': words(last.replace('全市', '全县')) })
  const written = (files: Readonly<Record<string, string>>) =>
    Object.entries(files).filter(([path]) => path.endsWith('.md'))
  expect(written(twice.files)).toEqual(written(alone.files))
  expect(twice.report.leftovers.filter(({ fate }) => fate.kind === 'left').map(({ text }) => text.trim())).toEqual([
    last.replace('全市', '全县'),
  ])
})

test('A chapter that only the second of two like files holds is written', async () => {
  const last = '管理全市水文站网，发布水情信息，组织水文调查评价。'
  const more = `二、机构设置\n    本部门设办公室、河湖科、水资源科和防汛抗旱科，下属事业单位两家。\n`
  const { files, report } = await imported({ 'a.txt': words(last), 'b.txt': words(last, more) })
  expect(files['content/river-office/2025/budget/institutions.md']).toContain('防汛抗旱科')
  expect(report.conservation.left).toBe(0)
})

test('Two files that share a heading but not their words are both written', async () => {
  const second = `第二部分 名词解释\n    ${'财政拨款收入：指本级财政当年拨付的资金，包括一般公共预算拨款和政府性基金预算拨款。'}\n`
  const { files } = await imported({ 'a.txt': words('管理全市水文站网，发布水情信息。'), 'b.txt': second })
  expect(files['content/river-office/2025/budget/glossary.md']).toContain('财政拨款收入')
  expect(files['content/river-office/2025/budget/glossary.md']).toContain('基本支出')
})
