// Rows that a table lost while it was written down, beside tables that are printed so.
import { describe, expect, test } from 'vitest'
import { createClassification } from '../../src/budget/classification/index.ts'
import type { Disclosure } from '../../src/budget/disclosure.ts'
import type { Statement, StatementId } from '../../src/budget/statement.ts'
import { readStatement } from '../../src/intake/statement.ts'
import { checkRows } from '../../src/intake/statement-rows.ts'
import { checkUnit } from '../../src/intake/table-entries.ts'

const classification = createClassification()
const head = '科目编码,科目名称,合计,基本支出,项目支出'
const total = ',合计,30.00,,30.00'
const chain = ['229,其他支出,30.00,,30.00', '22960,彩票公益金安排的支出,30.00,,30.00', '2296002,福利,30.00,,30.00']
const whole = [head, total, ...chain]

const tableOf = (id: StatementId, lines: readonly string[], unit: '万元' | '元' = '万元'): Statement => {
  const place = { file: 'disclosure.yaml', path: [] }
  const entry = { id, number: '', title: id, departmentLine: '', unit, note: '', columnAliases: {}, place }
  const source = { path: `${id}.csv`, text: lines.join('\n'), encoding: 'utf-8' as const }
  const { value } = readStatement(source, { entry, year: 2024, stage: 'budget', classification })
  if (value === null) throw new Error(`${id} was not read`)
  return value
}

/** What the checks look at of a disclosure. */
const documentOf = (statements: readonly Statement[], torn: readonly string[] = []): Disclosure =>
  ({
    statements,
    forms: [],
    unit: '万元',
    place: { file: 'disclosure.yaml', path: [] },
    torn: torn.map((position) => ({ position, note: '', place: { file: 'disclosure.yaml', path: [] } })),
  }) as unknown as Disclosure

const said = (statements: readonly Statement[], torn: readonly string[] = []): readonly string[] =>
  checkRows(documentOf(statements, torn)).map(({ code, what }) => `${code} ${what}`)

const beside = [tableOf('expenditure', whole), tableOf('general', whole)]

describe('a level of subjects that one table lacks', () => {
  const without = (row: string): Statement =>
    tableOf(
      'fund',
      whole.filter((line) => !line.startsWith(`${row},`)),
    )

  test.each([
    ['229', '“22960彩票公益金安排的支出”上面没有 229 一行'],
    ['22960', '“2296002福利”上面没有 22960 一行'],
    ['2296002', '“22960彩票公益金安排的支出”下面没有一项'],
  ])('is told where %s is left out, though the sums agree', (code, words) => {
    expect(said([...beside, without(code)])).toEqual([`GS-233 《fund》的科目少一级：${words}`])
  })

  test('is as the document prints it where the other tables lack it too', () => {
    expect(said([without('229'), tableOf('general', whole)])).toEqual([])
  })

  test('is as the table prints it where it stops at 款 throughout', () => {
    const byClass = [head, total, '229,其他支出,30.00,,30.00', '22960,彩票,20.00,,20.00', '22999,其他,10.00,,10.00']
    expect(said([...beside, tableOf('fund', byClass)])).toEqual([])
  })

  test('says nothing of a text that breaks off', () => {
    expect(said([...beside, without('229')], ['fund'])).toEqual([])
  })
})

describe('a total without any row', () => {
  test('is told in a table of subjects', () => {
    expect(said([...beside, tableOf('fund', [head, total])])).toEqual(['GS-232 《fund》的合计有金额，没有列出一个科目'])
  })

  test('of zero, and of a table of one figure, is as forms print it', () => {
    expect(said([...beside, tableOf('fund', [head, ',合计,0.00,,0.00'])])).toEqual([])
    expect(said([tableOf('fund', [head, total])])).toEqual([])
    expect(said([...beside, tableOf('operating', ['项目,预算数', '合计,12.00'])])).toEqual([])
  })
})

describe('a code without a name', () => {
  const nameless = (...codes: readonly string[]): readonly string[] =>
    whole.map((line) => (codes.some((code) => line.startsWith(`${code},`)) ? line.replace(/,[^,]+/, ',') : line))

  test('is told where the other rows of the table have theirs', () => {
    expect(said([tableOf('fund', nameless('22960'))])).toEqual(['GS-235 《fund》的 22960 没有科目名称'])
  })

  test('of the only row of a table is told beside tables that name theirs', () => {
    const one = tableOf('fund-revenue', ['科目编码,科目名称,合计', ',合计,30.00', '1030155,,30.00'])
    expect(said([...beside, one])).toEqual(['GS-235 《fund-revenue》的 1030155 没有科目名称'])
    expect(said([one])).toEqual([])
  })

  test('is as the table prints it where many have none', () => {
    expect(said([tableOf('fund', nameless('229', '22960'))])).toEqual([])
  })
})

describe('money of 政府性基金 in one table and a blank in the other', () => {
  const appropriation = (fund: string): Statement =>
    tableOf('appropriation', [
      '收入/项目,收入/金额,支出/项目,支出/金额/小计,支出/金额/一般公共预算,支出/金额/政府性基金',
      `本年收入合计,90.00,本年支出合计,90.00,60.00,${fund}`,
    ])
  const fund = (amount: string): Statement => tableOf('fund', [head, `,合计,${amount},,${amount}`, ...chain])

  test('is told on whichever side the blank stands', () => {
    expect(said([appropriation(''), fund('30.00')])).toEqual([
      'GS-234 《fund》有金额，《appropriation》的“政府性基金”一列空白',
    ])
    expect(said([appropriation('30.00'), tableOf('fund', [head, ',合计,,,'])])).toEqual([
      'GS-234 《appropriation》的“政府性基金”一列有金额，《fund》空白',
    ])
  })

  test('is no gap where both are blank, or where one prints 0', () => {
    expect(said([appropriation(''), tableOf('fund', [head, ',合计,,,'])])).toEqual([])
    expect(said([appropriation('0.00'), fund('30.00')])).toEqual([])
  })
})

test('a unit of the whole document that none of its tables has is told; one that a single table has is not', () => {
  const inYuan = tableOf('expenditure', whole, '元')
  expect(checkUnit(documentOf([inYuan])).map(({ code, what }) => `${code} ${what}`)).toEqual([
    'GS-229 全文的计量单位写作万元，各表都是元',
  ])
  expect(checkUnit(documentOf([inYuan, tableOf('general', whole)]))).toEqual([])
  expect(checkUnit(documentOf([]))).toEqual([])
})
