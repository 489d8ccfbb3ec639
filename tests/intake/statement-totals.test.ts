// What is no oversight about totals: innocents beside the cases GS-224 to GS-229 of tests/cases.
import { describe, expect, test } from 'vitest'
import { createClassification } from '../../src/budget/classification/index.ts'
import type { Statement, StatementEntry, StatementId } from '../../src/budget/statement.ts'
import { readStatement } from '../../src/intake/statement.ts'
import { checkMissingTotals } from '../../src/intake/statement-totals.ts'
import { checkEntries } from '../../src/intake/table-entries.ts'

const classification = createClassification()
const entryOf = (id: StatementId, unit: '万元' | '元' = '万元', title = ''): StatementEntry => ({
  id,
  number: '',
  title,
  departmentLine: '',
  unit,
  note: '',
  columnAliases: {},
  place: { file: 'disclosure.yaml', path: [] },
})
const read = (entry: StatementEntry, ...lines: readonly string[]) =>
  readStatement(
    { path: `${entry.id}.csv`, text: lines.join('\n'), encoding: 'utf-8' },
    { entry, year: 2024, stage: 'budget', classification },
  )
const codes = (id: StatementId, ...lines: readonly string[]): readonly string[] =>
  read(entryOf(id), ...lines).problems.map(({ code }) => code)
const tables = (...all: readonly (readonly [StatementEntry, readonly string[]])[]): readonly Statement[] =>
  all.flatMap(([entry, lines]) => read(entry, ...lines).value ?? [])

const head = '科目编码,科目名称,合计,基本支出,项目支出'
const row = '208,社会保障和就业支出,10.00,10.00,'

describe('totals', () => {
  test('a part that is blank beside a total is no gap while another part has the amount', () => {
    expect(codes('expenditure', head, ',合计,10.00,10.00,', row)).toEqual([])
  })

  test('a blank total over zeros says nothing', () => {
    expect(codes('expenditure', head, ',合计,10.00,10.00,', '208,社会保障和就业支出,10.00,10.00,0.00')).toEqual([])
  })

  test('a cell that could not be read is told as that and not as a blank', () => {
    expect(codes('expenditure', head, ',合计,1O.00,10.00,', row)).toEqual(['GS-101'])
  })

  test('a budget that stands again below 上年结转 is another row', () => {
    const said = codes(
      'summary',
      '收入/项目,收入/预算数,支出/项目,支出/预算数',
      '一、一般公共预算拨款收入,10.00,社会保障和就业支出,15.00',
      '本年收入合计,10.00,本年支出合计,15.00',
      '上年结转,5.00,,',
      '（一）一般公共预算拨款收入,5.00,,',
      '收入总计,15.00,支出总计,15.00',
    )
    expect(said).not.toContain('GS-227')
  })

  test('the one row of a wide table of 三公 needs no name', () => {
    expect(codes('three-public', '合计,因公出国（境）费,公务接待费', '3.00,1.00,2.00')).not.toContain('GS-224')
  })

  test('购置 or 运行 without a row is told where the other one does not come to the sum of both', () => {
    const rows = [
      '项目,预算数',
      '公务用车购置及运行费,4.60',
      '①公务用车购置费,',
      '②公务用车运行维护费,4.60',
      '合计,4.60',
    ]
    const without = (sign: string) => rows.filter((line) => !line.startsWith(sign))
    expect(codes('three-public', ...without('②'))).toContain('GS-230')
    expect(codes('three-public', ...without('①'))).not.toContain('GS-230')
    expect(codes('three-public', ...rows)).not.toContain('GS-230')
  })

  test('a document that prints no totals anywhere is not asked for them', () => {
    const statements = tables(
      [entryOf('expenditure'), [head, row]],
      [entryOf('general'), [head, row]],
      [entryOf('fund'), [head, row]],
    )
    expect(checkMissingTotals(statements)).toEqual([])
  })

  test('one table without a total among tables that print theirs is told once', () => {
    const whole = [head, ',合计,10.00,10.00,', row]
    const statements = tables(
      [entryOf('expenditure'), whole],
      [entryOf('general'), whole],
      [entryOf('fund'), [head, row]],
    )
    expect(checkMissingTotals(statements).map(({ code, place }) => [code, place.file])).toEqual([
      ['GS-225', 'fund.csv'],
    ])
  })
})

describe('entries of 公开表', () => {
  const whole = [head, ',合计,10.00,10.00,', row]
  const public3 = ['项目,预算数', '公务接待费,1.00', '合计,1.00']

  test('三公 in 万元 beside tables in 元 is as forms print it', () => {
    const entries = [entryOf('expenditure', '元'), entryOf('general', '元'), entryOf('three-public', '万元')]
    const statements = tables(
      [entryOf('expenditure', '元'), whole],
      [entryOf('general', '元'), whole],
      [entryOf('three-public', '万元'), public3],
    )
    expect(checkEntries(entries, statements)).toEqual([])
  })

  test('a title that another statement could bear, but that this document does not list, is a form of its own', () => {
    const entries = [entryOf('general', '万元', '部门支出总表')]
    expect(checkEntries(entries, [])).toEqual([])
  })
})
