// Budget and final account are two things wherever years or departments stand side by side: neither continues the other.
import { describe, expect, test } from 'vitest'
import { earlierFigure } from '../../src/budget/facts/yearly-change.ts'
import { threePublicLists } from '../../src/exports/lists/portal-lists.ts'
import { departmentCharts } from '../../src/views/charts/department-charts.ts'
import { compareView } from '../../src/views/compare/compare.ts'
import { threePublicView } from '../../src/views/compare/three-public.ts'
import { departmentMinute } from '../../src/views/minute/minute-department.ts'
import { portalOf } from '../../src/views/words/kept.ts'
import { readMadeUpDepartment } from './read-department.ts'

const { archive, department, disclosure } = readMadeUpDepartment('shanghai')
const portal = portalOf(archive)

describe('“三公” of plan and outcome', () => {
  const view = threePublicView(portal)

  test('are two tables, and the plan that a 决算 prints stands below its outcome', () => {
    expect(view.sections.map(({ title, rows }) => [title, rows.map((row) => [row.period.label, row.figure])])).toEqual([
      ['预算：计划花多少', ['2023年预算', '2024年预算'].map((period) => [period, '预算数'])],
      [
        '决算：实际花了多少',
        ['2023年决算', '2024年决算'].flatMap((period) => [
          [period, '决算数'],
          [period, '同一张决算表所列的预算数'],
        ]),
      ],
    ])
  })

  test('what is said of the year before stands beside the outcome alone', () => {
    const rows = view.sections.flatMap((section) => section.rows)
    expect(rows.filter(({ figure, sayings }) => figure.startsWith('同一张') && sayings.length > 0)).toEqual([])
  })

  test('every row of the file names the number it holds', () => {
    const [list] = threePublicLists(view, (path) => path)
    const column = list?.columns.indexOf('数') ?? -1
    expect(list?.rows.map((row) => row[column])).toEqual(
      view.sections.flatMap(({ rows }) => rows.map(({ figure }) => figure)),
    )
  })
})

describe('budgets and final accounts over the years', () => {
  const only = (...held: readonly string[]) => ({
    ...department,
    disclosures: department.disclosures.filter(({ year, stage }) => held.includes(`${year}/${stage}`)),
  })

  test('stand apart in the table of all key figures', () => {
    const view = compareView(portal)
    expect(view.stages.map(({ label, disclosures }) => [label, disclosures.map(({ period }) => period)])).toEqual([
      ['预算：计划', ['2023年预算', '2024年预算']],
      ['决算：结果', ['2023年决算', '2024年决算']],
    ])
  })

  test('are two rows of years in every chart of the department', () => {
    for (const chart of departmentCharts(department)) {
      // “三公” draws both rows once a part.
      for (const points of Map.groupBy(chart.points, ({ label }) => label.split('，').slice(0, -1).join()).values()) {
        const stages = points.map(({ hatched }) => (hatched ? '预算' : '决算'))
        expect(stages).toEqual(['预算', '预算', '决算', '决算'])
      }
      expect(chart.notes[0]).toContain('决算不是预算的下一年')
    }
  })

  test('a year held at one stage only leaves its place empty at that stage alone', () => {
    const [years] = departmentCharts(only('2023/budget', '2024/final'))
    expect(years?.points.map(({ label }) => label)).toEqual(['2023年预算', '2024年决算'])
    expect(years?.sentence).not.toContain('比2023年')
  })

  test('are two sentences of a department’s minute', () => {
    const lines = departmentMinute(archive, department)?.lines ?? []
    expect(
      lines.filter(({ id }) => id === 'total' || id === 'outcome').map(({ label, items }) => [label, items.length]),
    ).toEqual([
      ['计划一共花多少', 2],
      ['实际一共花了多少', 2],
    ])
  })

  test('the department’s minute joins plan and outcome year by year and leads to each year’s page', () => {
    const line = departmentMinute(archive, department)?.lines.find(({ id }) => id === 'execution')
    expect(line?.items.map(({ label, path }) => [label, path])).toEqual([
      ['2023年', '/riverside-parks/2023/final/execution/'],
      ['2024年', '/riverside-parks/2024/final/execution/'],
    ])
    expect(line?.items[1]?.remark).toBe(
      '一般公共预算年初预算 2,254.70 万元，决算 2,224.86 万元，比年初预算少 29.84 万元',
    )
    expect(departmentMinute(archive, only('2023/budget', '2024/budget'))?.lines.map(({ id }) => id)).not.toContain(
      'execution',
    )
  })

  test('an outcome is never compared with the plan of the year before', () => {
    const held = only('2023/budget', '2024/final')
    expect(earlierFigure(held, disclosure(2024, 'final'), 'expenditure-total')).toBeNull()
    const both = only('2023/final', '2024/final')
    expect(earlierFigure(both, disclosure(2024, 'final'), 'expenditure-total')?.document?.stage).toBe('final')
  })

  test('a plan is never compared with an outcome that its own table prints of last year', () => {
    const change = (heading: string) => ({
      '2024/budget/tables/three-public.csv': () => `项目,${heading},预算数\n公务接待费,2.00,3.00\n合计,2.00,3.00\n`,
    })
    const priorUnder = (heading: string) => {
      const read = readMadeUpDepartment('shanghai', change(heading))
      const alone = { ...read.department, disclosures: [read.disclosure(2024, 'budget')] }
      return earlierFigure(alone, read.disclosure(2024, 'budget'), 'three-public-total')?.stated.text ?? null
    }
    expect(priorUnder('上年预算数')).toBe('2.00')
    expect(priorUnder('上年执行数')).toBeNull()
  })
})
