import { describe, expect, it } from 'vitest'
import type { Indicator } from '../../src/budget/indicator.ts'
import { exampleIndicator } from '../../src/budget/rules/example-form.ts'
import { shortfallsOf } from '../../src/budget/rules/shortfall.ts'
import { shortfallsPages, shortfallsView } from '../../src/views/project/shortfalls.ts'
import { portalOf } from '../../src/views/words/kept.ts'
import { realDocuments } from '../real-documents.ts'

const of = (value: string, printed: Parameters<typeof exampleIndicator>[3]): readonly string[] => {
  const indicator: Indicator = exampleIndicator('数量指标', '走访企业', value, printed)
  return shortfallsOf(indicator)
}

describe('An indicator fell short only where the evaluation itself says so', () => {
  it('by fewer points than its weight', () => {
    expect(of('明显', { actual: '达成预期指标', weight: '5', score: '4' })).toEqual(['得分低于分值'])
    expect(of('明显', { actual: '达成预期指标', weight: '5', score: '5' })).toEqual([])
  })

  it('by its words, or by a figure that does not reach a target with a direction', () => {
    expect(of('≥20次', { actual: '未完成' })).toEqual(['完成情况写明没有全部完成'])
    expect(of('≥20次', { actual: '18次' })).toEqual(['完成的数没有达到指标值'])
    expect(of('≤5万元', { actual: '4万元' })).toEqual([])
  })

  it('never by a figure below a plan without direction: money that was saved is no shortfall', () => {
    expect(of('45万元', { actual: '40万元' })).toEqual([])
  })

  it('not where it is 不适用, and not where nothing is printed', () => {
    expect(of('不适用', { actual: '未完成', weight: '3', score: '2' })).toEqual([])
    expect(of('≥20次', {})).toEqual([])
  })
})

describe('The list of what fell short', () => {
  const view = shortfallsView(portalOf(realDocuments().value))

  it('holds every such row of the self-evaluations, each led to its row on the form', () => {
    const rows = view.groups.flatMap((group) => group.rows)
    expect(rows).toHaveLength(21)
    expect(
      rows.every(({ path }) => /^\/anqing-industry\/2023\/final\/projects\/[^/]+\/#indicator-\d+$/.test(path)),
    ).toBe(true)
    expect(rows.filter(({ why }) => why.includes('写明没有全部完成'))).toHaveLength(4)
  })

  it('says how many results only say 达成预期, so that a short list is not read as success', () => {
    expect(view.summary).toContain('15 张绩效自评表共列')
    expect(view.summary).toContain('写了完成情况的 304 行里，276 行只写“达成预期”一类的话')
  })

  it('is one page for five documents', () => {
    expect(shortfallsPages(view)).toHaveLength(1)
  })
})
