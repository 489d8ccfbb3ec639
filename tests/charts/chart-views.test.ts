// What charts say and what they must not say: the table's numbers, the printed texts, and no more than is printed.
import { describe, expect, test } from 'vitest'
import type { Department } from '../../src/budget/archive.ts'
import type { Cell } from '../../src/budget/cell.ts'
import type { Disclosure } from '../../src/budget/disclosure.ts'
import type { Statement } from '../../src/budget/statement.ts'
import { chartCsv } from '../../src/exports/chart-csv.ts'
import type { ChartView, DrillLine } from '../../src/views/charts/chart.ts'
import { disclosureCharts, formListCharts } from '../../src/views/charts/chart-files.ts'
import { departmentCharts } from '../../src/views/charts/department-charts.ts'
import { formCharts } from '../../src/views/charts/form-charts.ts'
import { projectYearsChart } from '../../src/views/charts/project-years-chart.ts'
import { treeChart } from '../../src/views/charts/tree-chart.ts'
import { csvGrid } from '../exports/csv-rows.ts'
import { archives, barsIn, chartIn, chartsOf, disclosureOf, madeUp, real } from './archives.ts'

const all = [...chartsOf(real), ...chartsOf(madeUp)]
const drawn = (chart: ChartView): readonly { readonly text: string; readonly value: string | null }[] =>
  chart.kind === 'flow' ? chart.links : chart.points

const numberIn = (text: string): number => Number(text.replaceAll(',', '').replace('%', ''))

test('every chart draws exactly the numbers of its table, row by row', () => {
  expect(all.length).toBeGreaterThan(60)
  for (const chart of all) {
    const texts = chart.table.rows.map((row) => row[chart.table.valueColumn]?.text)
    expect(texts, chart.csvPath).toEqual(drawn(chart).map(({ text }) => text))
    for (const { text, value } of drawn(chart)) {
      if (value === null) expect(['—', '原文残缺', '未公开', '本站未收录', '文件未列']).toContain(text)
      else expect(Number(value), `${chart.csvPath} ${text}`).toBe(numberIn(text))
    }
  }
})

test('every chart says in a sentence what it shows, and every value can be read out', () => {
  for (const chart of all) {
    expect(chart.sentence, chart.csvPath).toMatch(/\d.*。$/)
    expect(chart.sentence).not.toMatch(/undefined|null|NaN|Infinity/)
    const said = chart.kind === 'flow' ? chart.links : chart.points
    for (const { say } of said) expect(say).toMatch(/./)
  }
})

test('no two charts have the same address', () => {
  for (const archive of [real, madeUp]) {
    const paths = chartsOf(archive).map(({ csvPath }) => csvPath)
    expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([])
  }
})

test('the CSV of a chart is its table', () => {
  const chart = chartIn(disclosureCharts(disclosureOf(real, 'xinzhou-industry', 2022)), 'three-public')
  expect(chartCsv(chart)).toBe(
    '\uFEFF部分,年度,金额（万元）\r\n因公出国（境）费,2022年预算,\r\n公务接待费,2022年预算,2.00\r\n公务用车购置费,2022年预算,\r\n公务用车运行维护费,2022年预算,3.00\r\n',
  )
})

test('a word in place of a figure stands in a column 状态 of the CSV, never among the figures', () => {
  const plans = chartsOf(real).filter(({ id, csvPath }) => id === 'plan' && csvPath.includes('private-economy-award'))
  expect(plans.map(chartCsv)).toEqual([
    '\uFEFF时点,累计比例（%）,状态\r\n3月底,,空白\r\n6月底,,空白\r\n10月底,100.00,\r\n12月底,,原文残缺\r\n',
  ])
  const figures = all.flatMap((chart) => {
    const [head = [], ...rows] = csvGrid(chartCsv(chart))
    return rows.flatMap((row) => row.filter((_, column) => /（(?:万?元|亿元|%)）$/.test(head[column] ?? '')))
  })
  expect(figures.length).toBeGreaterThan(100)
  expect(figures.filter((text) => !/^(?:-?[\d,]+(?:\.\d+)?%?)?$/.test(text))).toEqual([])
})

describe('Where the text of a statement breaks off', () => {
  const charts = disclosureCharts(disclosureOf(real, 'xinzhou-industry', 2022))
  const functions = barsIn(charts, 'functions')
  const named = (lines: readonly DrillLine[], name: string): DrillLine | undefined =>
    lines.find((line) => line.name === name)

  test('the 类 come from the complete statement, with their shares', () => {
    expect(functions.sentence).toBe(
      '社会保障和就业支出占 89.00%，为 9,292.71 万元；其次是资源勘探工业信息等支出，占 9.72%。',
    )
    expect(functions.points.map(({ label }) => label)).toContain('住房保障支出')
    expect(functions.source.path).toBe('/xinzhou-industry/2022/budget/tables/#summary')
  })

  test('a level that is not all there says so, and a level that is says nothing', () => {
    const industry = named(functions.drill, '资源勘探工业信息等支出')
    expect(industry?.torn).toBe('所据文本在此中断，待核对原件')
    expect(named(industry?.below ?? [], '工业和信息产业监管')?.torn).toBe('')
    expect(named(functions.drill, '住房保障支出')?.torn).toBe('所据文本在此中断，待核对原件')
    expect(named(functions.drill, '社会保障和就业支出')?.torn).toBe('')
  })

  test('the flow leaves out what only the torn statement could tell', () => {
    const whole = disclosureOf(madeUp, 'qinghe-archives', 2023)
    const [gap] = disclosureOf(real, 'xinzhou-industry', 2022).torn
    if (gap === undefined) throw new Error('no gap')
    const flow = chartIn(disclosureCharts({ ...whole, torn: [{ ...gap, position: 'expenditure' }] }), 'flow')
    expect(flow.kind === 'flow' && flow.nodes.map(({ id }) => id)).not.toContain('basic')
    expect(flow.notes.join()).toContain('中断')
  })
})

test('below a 类 and beside the drawing 未公开, 原文残缺 and blank stay apart', () => {
  const disclosure = disclosureOf(madeUp, 'qinghe-archives', 2023)
  const place = { file: 'summary.csv', line: 2, column: 1 }
  const withCells = (statement: Statement, column: string, cell: Cell, picked: readonly string[]): Statement => ({
    ...statement,
    lines: statement.lines.map((line) =>
      picked.includes(line.code) && line.side !== 'income'
        ? { ...line, cells: { ...line.cells, [column]: cell } }
        : line,
    ),
  })
  const codesAt = (id: string, level: number): readonly string[] =>
    disclosure.statements
      .filter((statement) => statement.id === id)
      .flatMap(({ lines }) => lines.filter((line) => line.level === level && line.side !== 'income'))
      .map(({ code }) => code)
  const [, hidden = ''] = codesAt('summary', 1)
  const [below = ''] = codesAt('expenditure', 2)
  const changed = disclosure.statements.map((statement) =>
    statement.id === 'summary'
      ? withCells(statement, 'amount', { kind: 'undisclosed', place }, [hidden])
      : statement.id === 'expenditure'
        ? withCells(statement, 'total', { kind: 'torn', place }, [below])
        : statement,
  )
  const chart = barsIn(disclosureCharts({ ...disclosure, statements: changed }), 'functions')
  expect(chart.notes.join()).toContain('1 类未公开')
  expect(chart.notes.join()).not.toContain('空白')
  expect(chart.drill.flatMap((each) => each.below.map(({ text }) => text))).toContain('原文残缺')
})

describe('A flow', () => {
  test('joins all incomes before it divides the spending, because no statement says which pays which', () => {
    const flow = chartIn(disclosureCharts(disclosureOf(madeUp, 'qinghe-archives', 2023)), 'flow')
    if (flow.kind !== 'flow') throw new Error('no flow')
    const sources = flow.nodes.filter(({ column }) => column === 0).map(({ id }) => id)
    expect(sources.length).toBe(3)
    expect(flow.links.filter(({ from }) => sources.includes(from)).every(({ to }) => to === 'total')).toBe(true)
    expect(flow.links.filter(({ from }) => from === 'total').map(({ to }) => to)).toEqual(['basic', 'project'])
  })

  test('is not drawn from a single source: it would say what the bars say', () => {
    expect(disclosureCharts(disclosureOf(real, 'xinzhou-industry', 2022)).map(({ id }) => id)).not.toContain('flow')
  })

  test('is not drawn where income and spending do not meet', () => {
    const disclosure = disclosureOf(madeUp, 'qinghe-archives', 2023)
    const broken = changeSummary(disclosure, (statement) => ({
      ...statement,
      lines: statement.lines.filter((line) => line.id !== 'income-fund'),
    }))
    expect(disclosureCharts(broken).map(({ id }) => id)).not.toContain('flow')
  })
})

const changeSummary = (disclosure: Disclosure, change: (statement: Statement) => Statement): Disclosure => ({
  ...disclosure,
  statements: disclosure.statements.map((statement) => (statement.id === 'summary' ? change(statement) : statement)),
})

describe('What is not printed is not drawn', () => {
  test('人员经费 and 公用经费 only where a statement prints both', () => {
    const ids = (department: string, archive = real, year = 2022) =>
      disclosureCharts(disclosureOf(archive, department, year)).map(({ id }) => id)
    expect(ids('xinzhou-industry')).not.toContain('personnel')
    expect(ids('qinghe-archives', madeUp, 2023)).toContain('personnel')
  })

  test('a blank part of “三公” is a blank and not a zero', () => {
    const chart = barsIn(disclosureCharts(disclosureOf(real, 'xinzhou-industry', 2022)), 'three-public')
    expect(chart.points.map(({ state }) => state)).toEqual(['blank', 'value', 'blank', 'value'])
    expect(chart.sentence).toContain('因公出国（境）费、公务用车购置费在原表中空白')
  })

  test('a disclosure of forms alone has no chart of statements', () => {
    const charts = disclosureCharts(disclosureOf(real, 'yutian-industry', 2025))
    expect(charts.map(({ id }) => id)).toEqual(['projects'])
  })

  test('beside a project of four fifths and more the others are drawn without it, and a note names it', () => {
    const chart = barsIn(disclosureCharts(disclosureOf(real, 'xinzhou-industry', 2022)), 'projects')
    expect(chart.points.map(({ label }) => label)).not.toContain('忻州市正通铁合金有限公司改革资金')
    expect(chart.notes.join()).toContain('忻州市正通铁合金有限公司改革资金')
    expect(chart.sentence).toContain('忻州市正通铁合金有限公司改革资金')
  })

  test('bars that all fill their frames are left out: they would draw no more than the sentence says', () => {
    const evaluations = disclosureOf(real, 'anqing-industry', 2023, 'final')
    const full = evaluations.forms.filter(({ execution }) => execution?.rate?.text.startsWith('100'))
    expect(formListCharts(evaluations).map(({ id }) => id)).toContain('execution')
    expect(formListCharts({ ...evaluations, forms: full }).map(({ id }) => id)).not.toContain('execution')
  })
})

describe('Forms', () => {
  const evaluations = disclosureOf(real, 'anqing-industry', 2023, 'final')
  const formOf = (disclosure: Disclosure, id: string) => {
    const form = disclosure.forms.find((each) => each.id === id)
    if (form === undefined) throw new Error(`no form ${id}`)
    return formCharts(disclosure, form)
  }

  test('execution rates stand as printed, the lowest first', () => {
    const chart = barsIn(formListCharts(evaluations), 'execution')
    expect(chart.points[0]?.text).toBe('20.3%')
    expect(chart.sentence).toContain('15 个项目中 11 个的执行率是 100%')
  })

  test('scores stand within the printed weight of their group, even where its rows carry less', () => {
    const chart = barsIn(formOf(evaluations, 'industrial-internet'), 'score')
    expect(chart.points.map(({ mark }) => mark)).toEqual(['10／10', '50／50', '27／30', '10／10'])
    expect(chart.sentence).toBe('总分 97；失分最多的是效益指标，少 3 分。')
  })

  test('a lost column of the plan is a gap, not an end at less than 100 %', () => {
    const chart = chartIn(formOf(disclosureOf(real, 'funing-industry', 2020), 'enterprise-restructuring-costs'), 'plan')
    expect(chart.kind === 'steps' && chart.points.at(-1)).toMatchObject({
      value: null,
      text: '原文残缺',
      state: 'torn',
    })
    expect(chart.sentence).toBe('计划到10月底累计支出 80.00%；12月底一栏原文残缺，不作推断。')
  })
})

describe('Promised and delivered', () => {
  const chart = barsIn(disclosureCharts(disclosureOf(real, 'anqing-industry', 2023, 'final')), 'outcome')

  test('every indicator of the self-evaluations is counted once', () => {
    const counts = chart.points.map(({ text }) => Number(text))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(Number(chart.points[0]?.whole))
    expect(chart.points.map(({ label }) => label)).toContain('只写“达成预期”')
  })

  test('a budget promises and has no outcome', () => {
    const ids = disclosureCharts(disclosureOf(real, 'xinzhou-industry', 2022)).map(({ id }) => id)
    expect(ids).not.toContain('outcome')
  })
})

describe('Against the year before', () => {
  const changes = (department: Department, year: number) =>
    department.disclosures
      .filter((each) => each.year === year)
      .map((each) => disclosureCharts(each, department).find(({ id }) => id === 'change'))

  test('what last year’s document prints is subtracted and called computed, with both rows linked', () => {
    const [chart] = changes(archives(), 2024)
    expect(chart?.table.rows[0]?.at(-1)?.text).toBe('本站计算')
    expect(chart?.table.rows[0]?.slice(1, 3).every(({ path }) => path.includes('/tables/#'))).toBe(true)
  })

  test('what the document states is taken as it states it, and nothing is drawn of one figure alone', () => {
    for (const department of real.departments)
      for (const disclosure of department.disclosures) {
        const chart = disclosureCharts(disclosure, department).find(({ id }) => id === 'change')
        const origins = chart?.table.rows.map((row) => row.at(-1)?.text) ?? []
        expect(origins.every((origin) => origin === '文件写明' || origin === '本站计算')).toBe(true)
        expect(origins.length).not.toBe(1)
      }
  })
})

describe('Over the years', () => {
  const department = archives()
  const apart = {
    ...department,
    disclosures: department.disclosures.map((each) => (each.year === 2024 ? { ...each, year: 2026 } : each)),
  }

  test('budgets stand in one row of years and final accounts in another, told apart without colour', () => {
    const chart = barsIn(departmentCharts(department), 'years')
    expect(chart.points.map(({ label }) => label)).toEqual(['2023年预算', '2024年预算', '2023年决算', '2024年决算'])
    expect(chart.points.map(({ hatched }) => hatched)).toEqual([true, true, false, false])
    expect(chart.sentence).toContain('2024年决算支出总计 793.41 万元，比2023年决算增加 3.62%（本站计算）。')
  })

  test('a year that the portal does not hold is an empty place of its own, and nothing is compared across it', () => {
    const chart = barsIn(departmentCharts(apart), 'years')
    const stage = ['value', 'missing', 'missing', 'value']
    expect(chart.points.map(({ state }) => state)).toEqual([...stage, ...stage])
    expect(chart.points[1]).toMatchObject({ label: '2024年预算', text: '本站未收录', value: null })
    expect(chart.sentence).toContain('没有上一年同阶段的公开可以对照')
  })

  test('one period alone is no history', () => {
    const [first] = department.disclosures
    expect(departmentCharts({ ...department, disclosures: first === undefined ? [] : [first] })).toEqual([])
  })

  test('a merged project shows what it continues, and the year between without a document', () => {
    const anqing = real.departments.find(({ id }) => id === 'anqing-industry')
    const chart = anqing === undefined ? null : projectYearsChart(real, anqing, 'retirees')
    expect(chart?.points.map(({ mark }) => mark)).toEqual(['40／40', '45／45', '本站未收录', '76.00'])
  })
})

describe('Areas of the smallest subjects', () => {
  const torn = disclosureOf(real, 'xinzhou-industry', 2022)

  test('leave out a part that is more than half of all, and say so', () => {
    const chart = treeChart(torn)
    expect(chart?.id).toBe('subjects-rest')
    expect(chart?.sentence).toContain('除去其他企业改革发展补助（占 86.20%）')
    expect(chart?.points.map(({ label }) => label)).not.toContain('其他企业改革发展补助')
  })

  test('say what the text has lost as an area of its own, so that with what is left out they are the printed total', () => {
    const chart = treeChart(torn)
    expect(chart?.points.at(-1)).toMatchObject({ label: '没有录入的行（计算）', state: 'torn' })
    const drawnSum = chart?.points.reduce((total, { value }) => total + Math.round(Number(value) * 100), 0) ?? 0
    expect(drawnSum + 900_000).toBe(1_044_141)
  })

  test('are not drawn where the parts are less than the total and no text is broken off', () => {
    expect(treeChart({ ...torn, torn: [] })).toBeNull()
  })
})
