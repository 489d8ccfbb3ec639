// Strings that hold personal information, and innocents that only look like it, each in every kind of file.
// All numbers here are made up; identity and card numbers have right check digits and belong to nobody.
import { describe, expect, test } from 'vitest'
import { withoutPersonalData } from '../../src/budget/personal/personal-data.ts'
import { scanPersonalData } from '../../src/intake/privacy.ts'
import { archiveWith, folder, source } from './sources.ts'

const mobiles = [
  '13800000000',
  '138 0000 0000',
  '138-0000-0000',
  '138.0000.0000',
  '138,0000,0000',
  '138/0000/0000',
  '138—0000—0000',
  '1 3 8 0 0 0 0 0 0 0 0',
  '138 000 000 00',
  '1380 0000 000',
  '(138)00000000',
  '138（0000）0000',
  '１３８００００００００',
  '１３８　００００　００００',
  '138\u200900000000',
  '138\u00a00000\u00a00000',
  '138\u200b0000\u200b0000',
  '138\u30000000\u30000000',
  '138\u202f0000\u202f0000',
  '138\u00ad00000000',
  '𝟏𝟑𝟖00000000',
  '+86 138 0000 0000',
  '+8613800000000',
  '8613800000000',
  '008613800000000',
  '0086 138 0000 0000',
  '0086-13800000000',
  '(0086)13800000000',
  '（+86）13800000000',
  'Tel:13800000000',
  'Tel13800000000',
  'TEL：１３８００００００００',
  'tel 138-0000-0000',
  'Mobile 13800000000',
  '电话13800000000。',
  '手机号：13800000000',
  '手机号码 13800000000',
  '联系方式：13800000000（张）',
  '联络13900000000',
  '5,13800000000',
  '5,13800000000,3',
  '13800000000,5',
  '1，13800000000，2',
  '13 13800000000',
  '0350-1234567/13800000000',
  '电话：1-13800000000',
  '一三八零零零零零零零零',
  '一三八〇〇〇〇〇〇〇〇',
  'tel:13800000000',
]
const citizens = [
  '999900199001010014',
  '999900 19900101 0014',
  '999900-19900101-0014',
  '9999 0019 9001 0100 14',
  '９９９９００１９９００１０１００１４',
  '3,999900199001010014',
  '999900199001010014,1',
  '身份证号码：999900199001010011',
  '身份证 999900900101001',
  '999900\u200b19900101\u200b0014',
]
const cards = [
  '6222000000000000004',
  '6222 0000 0000 0000 004',
  '6222-0000-0000-0000-004',
  '７,6222000000000000004',
  '开户行略，账号 4000000000000002',
  '银行卡：4000000000000003',
]
const mails = ['dengguang@example.com', 'deng.guang@example.com', 'dengguang＠example.com', 'deng(at)example.com']
const names = [
  '经办人：张三',
  '联系人：张三同志',
  '联系人：张三 同志',
  '联系人：张三女士',
  '联系人：李小四科长',
  '负责人（签字）：张三',
  '负责人(签字):李小四',
  '负责人：张　三',
  '制表人：张三',
  '制表：李小四',
  '签发人：张三',
  '签发人（签章）：王五',
  '收款人：张三',
  '意见收集人：张三',
  '审核人：王五',
  '复核人 王五',
  '填报人员：张三',
  '法定代表人：欧阳小明',
  '项目负责人:张三',
  '王五 联系电话：0350-1234567',
  '经办人： 亓六 联系电话：1234567',
  '联系人：阿不都·热西提',
  '联系人：\u200b张\u200b三',
]
const found: readonly (readonly [string, string])[] = [
  ...mobiles.map((text) => [text, 'YS-101'] as const),
  ...citizens.map((text) => [text, 'YS-102'] as const),
  ...cards.map((text) => [text, 'YS-103'] as const),
  ...mails.map((text) => [text, 'YS-104'] as const),
  ...names.map((text) => [text, 'YS-105'] as const),
]

const innocents = [
  '13022925P004R2810705C',
  '20211207104157',
  '91999900MA13800000',
  '统一社会信用代码：119999001990010100',
  '000013800/2022-13001',
  '〔2021〕13800号',
  '13800000000元',
  '13800000000.00',
  '约13800000000元',
  '产值13800000000 元',
  '13,800,000,000',
  '13,800,000,000.00',
  '¥13800000000',
  '资金13800000000',
  '0.13800000000',
  '12.13800000000',
  '113800000000',
  '370119202401011234567890123',
  '999900199001010011',
  '4000000000000002',
  'gcj@lakeside.gov.cn',
  'https://www.example.gov.cn/art/2024/1/3/art_1380_13812345678.html',
  'http://example.cn/detail?id=13812345678&page=2',
  'www.example.cn/13812345678.html',
  '采购编号：ZC-2024-13800000000',
  '采购项目编号：13022925001',
  '项目编码 13022925001',
  '合同编号：CG13022925001',
  '招标编号13022925001',
  'ZFCG-13022925001',
  '2024-13022925001',
  '13022925001-2',
  '13022925001号',
  '经办人信息: 不予公开',
  '负责人:  经办人:  联系电话:  填报日期: 20211207104157',
  '对所监管企业负责人进行任免、考核',
  '金华 电话：0579-1234567',
  '石家庄 联系电话：0311-1234567',
  '高新区 电话：0350-1234567',
  '万里街道 电话：0350-1234567',
  '安徽 联系方式：0551-1234567',
  '黄山 电话 0559-1234567',
  '综合科 联系电话：0350-1234567',
  '电话：0350-1234567',
  '热线 12345',
  '责任人：各科室',
  '联系人：办公室',
  '负责人：项目经理',
  '收款人：某某单位',
  '受益人：全体村民',
  '申请人：石油公司',
  '负责人：党委书记',
  '人员：在职人员',
  '服务对象：社会公众',
  '15000-200000元',
  '13 2022 00012',
  '2024 2025 2026 138',
  '2023年13800个',
  '共1380000户',
  '2130101 2130104',
]

/** One made-up file of each kind with the text in it. */
const files: readonly (readonly [string, (text: string) => Readonly<Record<string, string>>])[] = [
  [
    'a cell of a table',
    (text) => ({ [`data/${folder}/tables/expenditure.csv`]: `科目编码,科目名称,合计\n,"${text}",5\n` }),
  ],
  [
    'a cell between figures',
    (text) => ({ [`data/${folder}/tables/expenditure.csv`]: `科目名称,合计,备注\n道路,7,"${text}"\n` }),
  ],
  ['a value', (text) => ({ [`data/${folder}/projects/road-lamps.yaml`]: `项目概况: ${JSON.stringify(text)}\n` })],
  [
    'a key',
    (text) => ({ [`data/${folder}/disclosure.yaml`]: `公开表:\n  - 列别名: { ${JSON.stringify(text)}: 合计 }\n` }),
  ],
  ['a comment', (text) => ({ [`data/${folder}/objectives.yaml`]: `总体绩效目标: 完成 # ${text}\n` })],
  [
    'the names of a department',
    (text) => ({ 'data/lakeside-works/department.yaml': `说明: ${JSON.stringify(text)}\n` }),
  ],
  ['the portal’s file', (text) => ({ 'data/site.yaml': `联系方式: ${JSON.stringify(text)}\n` })],
  ['a classification', (text) => ({ 'data/classifications/own.csv': `分类,编码,名称\n,,"${text}"\n` })],
  ['a paragraph', (text) => ({ [`content/${folder}/duties.md`]: `# 职责\n\n本局 ${text}\n` })],
  [
    'a table of prose',
    (text) => ({ [`content/${folder}/duties.md`]: `| 事项 | 说明 |\n|---|---|\n| 5 | ${text} |\n` }),
  ],
]

const codesOf = (written: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(written).flatMap(([path, text]) =>
    scanPersonalData(source(path, text)).problems.map(({ code }) => code),
  )

describe.each(files)('personal information in %s', (_kind, written) => {
  test.each(found)('is found: %j', (text, code) => {
    expect(codesOf(written(text))).toContain(code)
  })

  test('is not seen in codes, amounts, addresses and places', () => {
    expect(innocents.filter((text) => codesOf(written(text)).length > 0)).toEqual([])
  })
})

describe('a number that a file writes in a way of its own is found', () => {
  test.each([
    ['over two lines of a paragraph', 'a.md', '电话 138\n0000 0000'],
    ['in emphasis', 'a.md', '电话 138**0000**0000'],
    ['in an address', 'a.md', '[拨打](tel:13800000000)'],
    ['in a definition that nothing uses', 'a.md', '[a]: https://example.cn "13800000000"'],
    ['in a comment of HTML', 'a.md', '<!-- 13800000000 -->'],
    ['over two lines of a value', 'a.yaml', '项目概况: >\n  电话 138\n  0000 0000\n'],
    ['in escapes', 'a.yaml', '项目概况: "\\u0031380000\\u0030000"\n'],
    ['over two lines of a cell', 'a.csv', '名称,合计\n"电话 138\n00000000",5\n'],
    ['among figures without quotes', 'a.csv', '名称,合计,基本支出\n道路,7,13800000000\n'],
    ['in a row that is too long', 'a.csv', '名称,合计\n道路,7,,13800000000\n'],
    ['beside a quote that is not closed', 'a.csv', '名称,合计\n"道路,13800000000\n'],
    ['in a file that cannot be read', 'a.yaml', '项目概况: [\n电话 13800000000\n'],
  ])('%s', (_way, path, text) => {
    expect(scanPersonalData(source(path, text)).problems.map(({ code }) => code)).toEqual(['YS-101'])
  })

  test.each([
    ['under a heading', 'a.csv', '名称,联系人\n道路,张三\n'],
    ['beside a label', 'a.csv', '名称,负责人,张三\n'],
    ['under a heading of prose', 'a.md', '| 单位 | 联系人 |\n|---|---|\n| 本局 | 张三 |\n'],
    ['behind its key', 'a.yaml', '联系人: 张三\n'],
  ])('a name %s', (_way, path, text) => {
    expect(scanPersonalData(source(path, text)).problems.map(({ code }) => code)).toContain('YS-105')
  })
})

describe('names of files and folders', () => {
  test.each([
    'data/lakeside-works/2024/budget/projects/13800000000.yaml',
    'data/lakeside-works/2024/budget/projects/lamps-138-0000-0000.yaml',
    'data/13800000000/department.yaml',
    'content/lakeside-works/2024/budget/999900199001010014.md',
    'content/lakeside-works/2024/budget/联系人：张三.md',
  ])('%s is found, and the message does not repeat it', (path) => {
    const [problem] = scanPersonalData(source(path, '说明: 无\n')).problems
    expect(problem?.code).toMatch(/^YS-10[125]$/)
    expect(JSON.stringify(problem)).not.toMatch(/\d{7}|0000|张三/)
  })

  test('an ordinary name passes', () => {
    expect(scanPersonalData(source('data/lakeside-works/2024/budget/projects/road-2024.yaml', '')).problems).toEqual([])
  })
})

describe('two numbers in one text are two messages', () => {
  test.each(['13800000000/13900000000', '13800000000、13900000000', '13800000000,13900000000'])('%s', (text) => {
    expect(codesOf({ 'a.md': text })).toEqual(['YS-101', 'YS-101'])
  })
})

test('the message says where and what kind, and cannot lead back to the value', () => {
  const [found] = scanPersonalData(source('a.md', '说明\n电话 138 0000 1234\n')).problems
  expect(found?.place).toEqual({ file: 'a.md', line: 2, column: 4 })
  expect(JSON.stringify(found)).not.toMatch(/1234|138/)
})

test('no other message repeats what was found', () => {
  const { problems } = archiveWith({
    [`data/${folder}/tables/expenditure.csv`]: '科目编码,科目名称,合计,联系人\n20805,养老,电话13800000000,张三\n',
    [`data/${folder}/projects/13900000000.yaml`]: '表式: 13700000000\n',
  })
  expect(problems.filter(({ code }) => code.startsWith('YS')).length).toBeGreaterThan(3)
  expect(JSON.stringify(problems.map(({ what, evidence, fix }) => [what, evidence, fix]))).not.toMatch(/0{8}|张三/)
})

test('an import can drop what was found and keep the rest', () => {
  expect(withoutPersonalData('联系人：张三同志，电话 138 0000 0000，共5人')).toBe('联系人：***同志，电话 ***，共5人')
})
