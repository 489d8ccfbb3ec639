// Where things stand in a drawing, and that the browser's drawing is given the same values in the same places.
import { describe, expect, test } from 'vitest'
import { barLayout } from '../../src/charts/bar-layout.ts'
import { chartConfig } from '../../src/charts/chart-config.ts'
import type { ChartLook } from '../../src/charts/chart-look.ts'
import { flowLayout } from '../../src/charts/flow-layout.ts'
import { labelLines, textWidth } from '../../src/charts/label-lines.ts'
import { liveChart, liveOf, liveText } from '../../src/charts/live-data.ts'
import { stepLayout } from '../../src/charts/step-layout.ts'
import { treeLayout, treeMeasures } from '../../src/charts/tree-layout.ts'
import { chartsOf, madeUp, real } from './archives.ts'

const all = [...chartsOf(real), ...chartsOf(madeUp)]
const look: ChartLook = {
  ink: '#000',
  soft: '#555',
  notice: '#700',
  value: '#055',
  ground: '#eee',
  frame: '#999',
  rule: '#999',
  family: 'sans-serif',
  size: 14,
}

describe('Names', () => {
  test('break into lines of about equal length, never inside a number', () => {
    expect(labelLines('资源勘探工业信息等支出', 9)).toEqual(['资源勘探工业', '信息等支出'])
    expect(labelLines('冀财建提前下达2025年省级专项资金', 10)[0]).not.toMatch(/\d$/)
  })

  test('that do not fit into two lines end in a sign that they go on', () => {
    const lines = labelLines('关于'.repeat(40), 20)
    expect(lines.length).toBe(2)
    expect(lines[1]?.endsWith('…')).toBe(true)
    expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(20)
  })
})

describe('Bars', () => {
  const bar = (value: string | null, whole: string | null = null) => ({ label: '项', mark: value ?? '—', value, whole })

  test('are as long as their numbers say', () => {
    const { rows } = barLayout([bar('100'), bar('50'), bar('0')])
    expect(rows.map(({ width }) => width / (rows[0]?.width ?? 1))).toEqual([1, 0.5, 0])
  })

  test('leave room for every value behind them', () => {
    for (const chart of all) {
      if (chart.kind !== 'bars') continue
      const layout = barLayout(chart.points)
      for (const row of layout.rows)
        expect((Math.max(row.width, row.frame) / 100) * 23 + textWidth(row.point.mark), chart.csvPath).toBeLessThan(24)
    }
  })

  test('of nothing but zeros and blanks have no length and no error', () => {
    expect(barLayout([bar('0'), bar(null)]).rows.map(({ width }) => width)).toEqual([0, 0])
  })
})

test('a step is never drawn through a gap', () => {
  const step = (value: string | null) => ({ label: '月', mark: value ?? '', value, whole: null })
  expect(stepLayout([step('20'), step('50'), step(null), step('90')]).path.match(/M/g)).toHaveLength(2)
  expect(stepLayout([step('20'), step('50')]).path).toMatch(/^M\S+ \S+H\S+V\S+$/)
})

test('in a flow no name stands over another of its column', () => {
  for (const chart of all) {
    if (chart.kind !== 'flow') continue
    const { nodes, height } = flowLayout(chart)
    for (let column = 0; column < chart.columns; column++) {
      const lines = nodes.filter(({ node }) => node.column === column).flatMap(({ baselines }) => baselines)
      lines.slice(1).forEach((baseline, index) => {
        expect(baseline - (lines[index] ?? 0)).toBeGreaterThan(1.2)
      })
      expect(Math.max(...lines)).toBeLessThanOrEqual(height)
    }
  }
})

test('Chart.js is given the same values as the drawing, frames beside them, and no motion', () => {
  for (const chart of all) {
    const live = liveChart(chart, (path) => path)
    const config = chartConfig(live, look, 'hatch')
    if (chart.kind === 'flow' || chart.kind === 'tree') {
      expect(config).toBe(null)
      continue
    }
    const values = chart.points.map(({ value }) => (value === null ? null : Number(value)))
    expect(config?.data.datasets[0]?.data).toEqual(values)
    expect(config?.data.labels).toEqual(chart.points.map(({ label }) => label))
    expect(config?.options?.animation).toBe(false)
    expect(live.points.map(({ say }) => say)).toEqual(chart.points.map(({ say }) => say))
  }
})

describe('Areas', () => {
  const part = (label: string, value: string) => ({ label, mark: value, value, whole: null })
  const groups = [
    [part('大', '60'), part('中', '20')],
    [part('小', '15'), part('微', '5')],
  ]

  test('are as large as their numbers say and fill the whole', () => {
    const tiles = treeLayout(groups)
    const area = ({ width, height }: { readonly width: number; readonly height: number }): number => width * height
    const whole = 100 * treeMeasures.height
    for (const tile of tiles) expect(area(tile) / whole).toBeCloseTo(Number(tile.point.value) / 100, 2)
    expect(tiles.map(({ point }) => point.label)).toEqual(['大', '中', '小', '微'])
  })

  test('lie side by side and never over each other', () => {
    const tiles = treeLayout(groups)
    for (const [index, one] of tiles.entries())
      for (const other of tiles.slice(index + 1)) {
        const apart = one.x + one.width <= other.x + 0.02 || other.x + other.width <= one.x + 0.02
        const above = one.y + one.height <= other.y + 0.02 || other.y + other.height <= one.y + 0.02
        expect(apart || above).toBe(true)
      }
  })

  test('carry their name and figure only where both have room', () => {
    const [large, ...rest] = treeLayout([
      [part('住房公积金', '990.00'), ...Array.from({ length: 9 }, (_, n) => part(`很长的科目名称${n}`, '1.00'))],
    ])
    expect(large?.lines).toEqual(['住房公积金', '990.00'])
    expect(rest.every(({ lines }) => lines.length === 0)).toBe(true)
  })
})

test('what a page hands to the browser is every point of the chart, and no longer than it has to be', () => {
  const kinds = new Set<string>()
  for (const chart of all) {
    const live = liveChart(chart, (path) => path)
    kinds.add(chart.kind)
    expect(liveOf(liveText(live))).toEqual(live)
    expect(liveText(live).length).toBeLessThan(JSON.stringify(live).length)
  }
  expect(kinds.size).toBeGreaterThan(2)
})
