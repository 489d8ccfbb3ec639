// A sheet as Excel and WPS save it is read as it is: nobody has to tidy it first.
import { expect, test } from 'vitest'
import { amountOf, cellText } from '../../src/budget/cell.ts'
import { createClassification } from '../../src/budget/classification/index.ts'
import type { Statement } from '../../src/budget/statement.ts'
import { readStatement } from '../../src/intake/statement.ts'

const classification = createClassification()
const entry = {
  id: 'expenditure' as const,
  number: '',
  title: '部门支出总表',
  departmentLine: '',
  unit: '万元' as const,
  note: '',
  columnAliases: {},
  place: { file: 'disclosure.yaml', path: [] },
}
const read = (lines: readonly string[]) =>
  readStatement(
    { path: 'expenditure.csv', text: lines.join('\n'), encoding: 'utf-8' },
    { entry, year: 2024, stage: 'budget', classification },
  )
const linesOf = (statement: Statement | null) =>
  statement?.lines.map(({ id, cells }) => [id, ...Object.values(cells).map(cellText)])

const saved = [
  '附表3,,,,',
  '2024年部门支出总表,,,,',
  '部门：河湾市工程局,,,,单位：万元',
  '科目编码,科目名称,2024年预算数,,',
  ',,合计,基本支出,项目支出',
  '合计,,120.50,100.50,20.00',
  '215,资源勘探工业信息等支出,120.50,100.50,20.00',
]

test('title rows, headings over two rows and 合计 in the code column need no tidying', () => {
  const { value, problems } = read(saved)
  expect(problems).toEqual([])
  expect(value?.columns.map(({ path }) => path.join('/'))).toEqual([
    '科目编码',
    '科目名称',
    '2024年预算数/合计',
    '2024年预算数/基本支出',
    '2024年预算数/项目支出',
  ])
  expect(linesOf(value)).toEqual([
    ['total', '120.50', '100.50', '20.00'],
    ['215', '120.50', '100.50', '20.00'],
  ])
})

test('every amount keeps the place where it stands in the file', () => {
  const amount = amountOf(read(saved).value?.lines[1]?.cells.basic)
  expect(amount?.place).toEqual({ file: 'expenditure.csv', line: 7, column: 24 })
})

test('a tidy file is read as before', () => {
  const tidy = ['科目编码,科目名称,合计,基本支出,项目支出', ',合计,120.50,100.50,20.00']
  expect(linesOf(read(tidy).value)).toEqual([['total', '120.50', '100.50', '20.00']])
})

test('tabs and semicolons separate cells too', () => {
  for (const separator of ['\t', ';'])
    expect(linesOf(read(saved.map((line) => line.replaceAll(',', separator))).value)).toHaveLength(2)
})

test('figures in brackets and with △ are negative and stay as they are printed', () => {
  const { value, problems } = read([...saved.slice(0, 5), '215,工业,80.50,(20.00),△100.50'])
  expect(problems.map(({ code }) => code)).toEqual(['GS-111', 'GS-111'])
  expect(linesOf(value)).toEqual([['215', '80.50', '(20.00)', '△100.50']])
  expect(amountOf(value?.lines[0]?.cells.basic)?.fen).toBe(-20_000_000n)
})

test('what is no amount among amounts is told with its place', () => {
  const { problems } = read([...saved, '221,住房保障支出,12O.50,1,1'])
  expect(problems.map(({ code, place }) => [code, place])).toEqual([
    ['GS-101', { file: 'expenditure.csv', line: 8, column: 12 }],
  ])
})
