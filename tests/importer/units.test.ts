// In which unit the figures of a table are: what it prints, unless the document's own other tables prove the contrary.
import { expect, test } from 'vitest'
import { importReportText } from '../../src/importer/report-text.ts'
import { importAs, textFile } from './importing.ts'

const spending = (unit: string, factor: number, basic = 9_000_000, project = 3_000_000): string => {
  const amount = (value: number): string => String(value / factor)
  return [
    '部门支出总表,,,,',
    `编制部门：江湾市河务局,,,,${unit === '' ? '' : `单位：${unit}`}`,
    '科目编码,科目名称,合计,基本支出,项目支出',
    `213,农林水支出,${amount(basic + project)},${amount(basic)},${amount(project)}`,
    `合计,,${amount(basic + project)},${amount(basic)},${amount(project)}`,
  ].join('\n')
}

const general = (unit: string, factor: number): string =>
  spending(unit, factor).replace('部门支出总表', '一般公共预算支出表')

const income = (unit: string, factor: number): string =>
  [
    '部门收入总表,,,,',
    `编制部门：江湾市河务局,,,,单位：${unit}`,
    '科目编码,科目名称,合计,财政拨款收入,事业收入',
    `213,农林水支出,${12_000_000 / factor},${9_000_000 / factor},${3_000_000 / factor}`,
    `合计,,${12_000_000 / factor},${9_000_000 / factor},${3_000_000 / factor}`,
  ].join('\n')

const run = (texts: readonly string[], answers: Readonly<Record<string, string>> = {}) =>
  importAs(
    texts.map((text, index) => textFile(`${index}.csv`, text)),
    { answers },
  )

const listed = (files: Readonly<Record<string, string>>, id: string): string =>
  (files['data/river-works/2024/budget/disclosure.yaml'] ?? '')
    .split('\n')
    .find((line) => line.includes(`表: ${id},`)) ?? ''

test('a unit that the other tables of the document disprove is one question with the evidence, never silence', async () => {
  const { files, report } = await run([spending('元', 1), income('元', 1), general('万元', 1)])
  expect(report.questions).toHaveLength(1)
  const [question] = report.questions
  expect(question).toMatchObject({ id: 'unit/general', choices: ['元', '万元'], answer: '' })
  expect(question?.text).toContain(
    '写的单位是万元，但按元读才有 3 个金额（含最大的一个）与“部门支出总表”、“部门收入总表”相同',
  )
  expect(listed(files, 'general')).not.toContain('计量单位: 万元')
  expect(importReportText(report)).toContain('说明：写的单位是万元，按元录入')
})

test('the reverse is asked as well: 元 printed over figures in 万元', async () => {
  const { files, report } = await run([spending('万元', 10_000), income('万元', 10_000), general('元', 10_000)])
  expect(report.questions.map(({ id, choices }) => [id, choices[0]])).toEqual([['unit/general', '万元']])
  expect(files['data/river-works/2024/budget/disclosure.yaml']).toContain('计量单位: 万元')
})

test('the clerk’s answer decides, whatever the figures say', async () => {
  const { files, report } = await run([spending('元', 1), income('元', 1), general('万元', 1)], {
    'unit/general': '万元',
  })
  expect(report.questions[0]?.answer).toBe('万元')
  expect(listed(files, 'general')).toContain('计量单位: 万元')
})

test('tables in different units that print the same amounts are asked about by nobody', async () => {
  const { report } = await run([spending('元', 1), income('万元', 10_000), general('元', 1)])
  expect(report.questions).toEqual([])
})

test('a table without a unit takes the one under which its figures stand in the other tables', async () => {
  const { files, report } = await run([spending('元', 1), income('元', 1), general('', 10_000)])
  expect(report.questions).toEqual([])
  expect(listed(files, 'general')).toContain('计量单位: 万元')
  expect(importReportText(report)).toContain('没有写计量单位；按万元有 3 个金额与其他表相同，认定为万元')
})

test('where no table prints a unit there is one question for all of them', async () => {
  const { report } = await run([spending('', 10_000), general('', 10_000)])
  expect(report.questions.map(({ id }) => id)).toEqual(['unit/expenditure+general'])
})

test('a table in 千元 is refused with what to do: its figures are right under no unit that is kept', async () => {
  const { files, report } = await run([spending('千元', 1000), income('元', 1)])
  expect(Object.keys(files).some((path) => path.endsWith('/expenditure.csv'))).toBe(false)
  expect(importReportText(report)).toContain('计量单位不是元、万元或亿元：请换算后再导入这张表')
})
