// Texts that hold personal information, and innocents that only look like it (scripts/bench/personal-strings.ts), each in
// every kind of file, in names of files, and through an import.
import { describe, expect, test } from 'vitest'
import { personalCodes, personalFiles } from '../../scripts/bench/personal-files.ts'
import { innocents, personalStrings } from '../../scripts/bench/personal-strings.ts'
import { withoutPersonalData } from '../../src/budget/personal/personal-data.ts'
import { scanPersonalData } from '../../src/intake/privacy.ts'
import { importAs, madeSheet, madeWorkbook } from '../importer/importing.ts'
import { archiveWith, folder, source } from './sources.ts'

describe.each(personalFiles)('personal information in %s', (_kind, write) => {
  const codesOf = (text: string): readonly string[] => personalCodes(...write(text))

  test.each(['YS-101', 'YS-102', 'YS-103', 'YS-104', 'YS-105', 'YS-106', 'YS-107'])(
    'every text is found: %s',
    (code) => {
      const texts = personalStrings.filter((one) => one[1] === code)
      expect(texts.length).toBeGreaterThan(4)
      expect(texts.filter(([text]) => !codesOf(text).includes(code))).toEqual([])
    },
  )

  test('at least 98 of 100 codes, amounts, addresses and places pass', () => {
    const taken = innocents.filter((text) => codesOf(text).length > 0)
    expect(taken.length, taken.join('\n')).toBeLessThanOrEqual(innocents.length * 0.02)
  })
})

test('no file that an import writes from a workbook holds personal information, and the report says that something was left out', async () => {
  const texts = personalStrings.map(([text]) => text)
  const heading = ['科目编码', '科目名称', '合计', '备注']
  const sheet = madeSheet([['支出预算表'], ['单位：万元'], heading, ...texts.map((text) => ['20101', '道路', 5, text])])
  const prose = madeSheet(texts.map((text) => [`本局 ${text}`]))
  const { files, report } = await importAs([
    { ...madeWorkbook({ 支出: sheet, 说明: prose }), name: '经办人张三13800000000.xlsx' },
  ])
  expect(Object.keys(files).filter((path) => path.endsWith('expenditure.csv'))).toHaveLength(1)
  expect(Object.entries(files).flatMap(([path, text]) => personalCodes(path, text))).toEqual([])
  expect(report.remarks.map(({ text }) => text).join()).toContain('录入时写成了 ***')
})

test('an import keeps an amount that looks like a telephone: the check asks about it', async () => {
  const rows = ['2010101', '2010102', '2010103'].map((code, index) => [
    code,
    '道路',
    index === 1 ? '13800000000' : '5.00',
  ])
  const sheet = madeSheet([['支出预算表'], ['单位：元'], ['科目编码', '科目名称', '合计'], ...rows])
  const { files } = await importAs([madeWorkbook({ 支出: sheet })])
  expect(Object.values(files).join('\n')).toMatch(/13,?800,?000,?000/)
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
    expect(personalCodes('a.md', text)).toEqual(['YS-101', 'YS-101'])
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
