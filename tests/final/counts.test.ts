// Numbers of things that “三公” tables print beside the costs: 团组, 人次, 批次, 辆. They are counts, at both stages and in both
// layouts, and never money.
import { describe, expect, test } from 'vitest'
import { isCountLabel } from '../../src/budget/count-label.ts'
import { rules } from '../../src/budget/rules/index.ts'
import { review } from '../../src/budget/rules/review.ts'
import type { Stage } from '../../src/budget/stage.ts'
import { linesTable } from '../../src/exports/tables/lines.ts'
import { printedAt } from '../../src/exports/workbook/amount-cell.ts'
import { valueCell } from '../../src/views/document/statement-cell.ts'
import { readMadeUpDepartment } from './read-department.ts'

test.each([
  '1．因公出国（境）团组数（个）',
  '因公出国（境）人次数（人）',
  '公务用车购置数（辆）',
  '公务用车购置（辆）',
  '3.公务用车保有量(辆)',
  '国内公务接待批次（个）',
  '其中：外事接待批次',
  '国内公务接待人次（人）',
  '国（境）外公务接待人次(人)',
  '单价50万元以上通用设备（台，套）数量',
  '单价100万元以上设备（台/套）',
  '车辆数合计（辆）',
  '车辆数合计',
  '公务用车购置（辆数）',
])('%s is counted', (label) => {
  expect(isCountLabel(label)).toBe(true)
})

test.each([
  '公务用车购置费',
  '公务用车购置及运行维护费',
  '因公出国（境）费',
  '国内接待费',
  '（二）相关统计数',
  '预算数',
  '决算数',
  '本年数',
  '人员经费',
  '其中：外事接待费',
  '对个人和家庭的补助',
  '合计',
  '购置费（万元）',
])('%s is no count', (label) => {
  expect(isCountLabel(label)).toBe(false)
})

const rows: readonly (readonly [label: string, plan: string, spent: string])[] = [
  ['1．因公出国（境）团组数（个）', '', '2'],
  ['2．因公出国（境）人次数（人）', '', '3'],
  ['3．公务用车购置（辆）', '', '1'],
  ['4．公务用车保有量（辆）', '', '12'],
  ['5．国内公务接待批次（个）', '', '35'],
  ['6．国内公务接待人次（人）', '', '210'],
]

const cases: readonly (readonly [
  stage: Stage,
  path: string,
  line: (row: (typeof rows)[number], index: number) => string,
])[] = [
  [
    'final',
    '2024/final/tables/three-public.csv',
    ([label, plan, spent], index) => `${label},${index + 20},${plan},${spent}`,
  ],
  ['budget', '2024/budget/tables/three-public.csv', ([label, , spent]) => `${label},${spent}`],
]

describe.each(cases)('a “三公” table of the %s with counts below the costs', (stage, path, line) => {
  const unchanged = readMadeUpDepartment('national')
  const read = readMadeUpDepartment('national', {
    [path]: (text) => `${text.trimEnd()}\r\n${rows.map(line).join('\r\n')}\r\n`,
  })
  const statementOf = ({ disclosure }: typeof read) =>
    disclosure(2024, stage).statements.find(({ id }) => id === 'three-public')

  test('is read without a word, and no count is money', () => {
    expect(read.problems).toEqual(unchanged.problems)
    const lines = statementOf(read)?.lines.filter(({ name }) => isCountLabel(name)) ?? []
    expect(lines.length).toBe(rows.length)
    expect(new Set(lines.map(({ declared }) => declared))).toEqual(new Set(['']))
    expect(lines.flatMap(({ cells }) => Object.values(cells)).filter(({ kind }) => kind === 'amount')).toEqual([])
    const kept = lines.find(({ name }) => name.includes('保有量'))
    expect(kept?.cells.amount).toMatchObject({ kind: 'count', text: '12', noun: '辆' })
  })

  test('stands in the workbook as a plain number and on the page under the figures', () => {
    const kept = statementOf(read)?.lines.find(({ name }) => name.includes('保有量'))?.cells.amount
    expect(printedAt(0, kept, 'text').cell).toMatchObject({ kind: 'number', digits: '12', decimals: 0, grouped: false })
    const column = statementOf(read)?.columns.find(({ id }) => id === 'amount')
    if (kept === undefined || column === undefined) throw new Error('no count')
    expect(valueCell(kept, column)).toMatchObject({ look: '', text: '12', note: '辆' })
  })

  test('gives the same findings on money as without them', () => {
    // The counts themselves are held against the explanations by GJ-437.
    const ofMoney = rules.filter(({ code }) => code !== 'GJ-437')
    const found = (one: typeof read) =>
      review(one.archive, one.department, one.disclosure(2024, stage), ofMoney).findings.map(
        ({ id, message }) => `${id} ${message}`,
      )
    expect(found(read)).toEqual(found(unchanged))
  })

  test('goes into the open data as it is printed, without an amount of money', () => {
    const { archive } = read
    const at = (name: string): number => linesTable.fields.findIndex((field) => field.name === name)
    const counted = linesTable
      .rows({ archive, reviews: [], address: (to) => to })
      .filter((row) => row.some((text) => text.includes('公务用车保有量')))
    expect(counted.map((row) => row[at('金额_元')])).not.toContain('120000.00')
    expect(counted.some((row) => row[at('原表文字')] === '12' && row[at('金额_元')] === '')).toBe(true)
    expect(counted.find((row) => row[at('原表文字')] === '12')?.[at('取值状态')]).toBe('计数')
  })
})
