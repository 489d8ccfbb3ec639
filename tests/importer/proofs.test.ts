// The sums that a document carries prove how it was read, and name the row that breaks them.
import { expect, test } from 'vitest'
import { importAs, tableOf, textFile } from './importing.ts'

const head = ['部门支出总表,,,,单位：元', '科目编码,科目名称,合计,基本支出,项目支出']
const rows = ['215,工业,30,10,20', '21508,中小企业,30,10,20', '2150899,其他中小企业,30,10,20', ',合计,30,10,20']
const reported = async (lines: readonly string[]) =>
  (await importAs([textFile('支出.csv', lines.join('\n'))])).report.tables[0]

test('a table whose sums hold is proven', async () => {
  const table = await reported([...head, ...rows])
  expect(table?.standing).toBe('proven')
  expect(table?.proofs.map(({ rule, held }) => [rule, held])).toEqual([
    ['合计 = 基本支出 + 项目支出', 4],
    ['合计 = 所列各行之和', 3],
    ['类 = 款之和，款 = 项之和', 6],
  ])
})

test('a table that carries no sums is unproven', async () => {
  expect(
    (await reported(['部门支出总表,,单位：元', '科目编码,科目名称,合计', '2150899,其他中小企业,30']))?.standing,
  ).toBe('unproven')
})

test('a row that breaks the chain is named with both sides and its place', async () => {
  const table = await reported([...head, rows[0] ?? '', '21508,中小企业,37,17,20', ...rows.slice(2)])
  expect(table?.standing).toBe('against')
  const broken = table?.proofs.flatMap((proof) => proof.broken) ?? []
  expect(broken[0]?.evidence).toBe('“工业”一行“合计”一列写 30 元，相加是 37 元，差 -7 元')
  expect(broken[0]?.place).toEqual({ file: '支出.csv', cell: 'A3' })
})

test('the form of a unit divides its spending in 收支总表 into 人员经费, 公用经费 and 项目支出, and the sums hold', async () => {
  const result = await importAs([
    textFile(
      '单位收支总表.csv',
      [
        '2024年预算单位财务收支预算总表,,,,,,',
        '编制单位：河湾市工程局,,,,,,单位：元',
        '本年收入,,本年支出,,,,',
        '项目,预算数,项目,预算数,,,',
        ',,,合计,基本支出,,项目支出',
        ',,,,人员经费,公用经费,',
        '一、财政拨款收入,100,一、城乡社区支出,90,50,20,20',
        '二、其他收入,,二、住房保障支出,10,10,,',
        '收入总计,100,支出总计,100,60,20,20',
      ].join('\n'),
    ),
  ])
  expect(tableOf(result, 'summary')[0]).toBe(
    '本年收入/项目,本年收入/预算数,本年支出/项目,本年支出/预算数/合计,本年支出/预算数/基本支出/人员经费,本年支出/预算数/基本支出/公用经费,本年支出/预算数/项目支出',
  )
  const [table] = result.report.tables
  expect(table?.standing).toBe('proven')
  expect(table?.proofs.map(({ rule }) => rule)).toContain('合计 = 人员经费 + 公用经费 + 项目支出')
})

test('其中 opens the list of 购置 and 运行: both are added', async () => {
  const carsOf = (purchase: string) =>
    reported([
      '2024年“三公”经费支出表,单位：万元',
      '项目,预算数',
      `合计,100`,
      '1.因公出国（境）费,10',
      '2.公务接待费,20',
      '3.公务用车购置及运行维护费,70',
      '其中：公务用车运行维护费,50',
      `公务用车购置费,${purchase}`,
    ])
  expect((await carsOf('20'))?.standing).toBe('proven')
  expect((await carsOf('30'))?.standing).toBe('against')
})

test('a 小计 left blank stands for the parts below it', async () => {
  const totalOf = (total: string) =>
    reported([
      '2024年“三公”经费支出表,,,,,单位：万元',
      '合计,因公出国（境）费,公务用车购置及运行费,,,公务接待费',
      ',,小计,公务用车购置费,公务用车运行费,',
      `${total},10,,20,50,20`,
    ])
  expect((await totalOf('100'))?.standing).toBe('proven')
  expect((await totalOf('110'))?.standing).toBe('against')
})
