import { describe, expect, it } from 'vitest'
import {
  type Criteria,
  compareRows,
  type ExploredRow,
  fenOf,
  fits,
  plain,
  unreadable,
} from '../../src/browser/explore/criteria.ts'
import { projectsView } from '../../src/views/project/projects.ts'
import { portalOf } from '../../src/views/words/kept.ts'
import { realDocuments, realReviews } from '../real-documents.ts'

const view = projectsView(portalOf(realDocuments().value, realReviews()))

const rows: readonly ExploredRow[] = view.groups.flatMap((group) =>
  group.rows.map(({ name, facts }) => ({
    department: group.anchor,
    departmentName: group.department,
    year: String(facts.year),
    kind: facts.kind,
    budget: facts.budget === '' ? null : BigInt(facts.budget),
    spent: facts.spent === '' ? null : BigInt(facts.spent),
    score: facts.score === '' ? null : Number(facts.score),
    indicators: facts.indicators,
    quantified: facts.quantified,
    inapplicable: facts.inapplicable,
    rate: facts.rate === '' ? null : Number(facts.rate),
    short: facts.short,
    bare: facts.bare,
    vague: facts.vague,
    name,
    words: plain(`${group.department} ${name}`),
  })),
)

const found = (criteria: Criteria): readonly ExploredRow[] => rows.filter((row) => fits(row, criteria))

describe('The list of all projects can be narrowed', () => {
  it('shows every form where nothing is asked', () => {
    expect(found({})).toHaveLength(view.total)
  })

  it('by department, year and kind together', () => {
    expect(found({ department: 'anqing-industry', year: '2023', kind: 'evaluation' })).toHaveLength(15)
    expect(found({ department: 'anqing-industry', year: '2023', kind: 'target' })).toEqual([])
  })

  it('by an amount in 万元, bounds included, whatever the unit of the form', () => {
    expect(found({ min: '9000' }).map(({ name }) => name)).toEqual(['忻州市正通铁合金有限公司改革资金'])
    expect(found({ min: '83', max: '83' }).map(({ budget }) => budget)).toEqual([83_000_000n])
  })

  it('by score, which a target does not have', () => {
    expect(found({ from: '0' })).toHaveLength(15)
    expect(found({ to: '90' }).map(({ score }) => score)).toEqual([86.53])
  })

  it('by the share of indicators with figures, so that half and less than half are all that have any', () => {
    const withIndicators = rows.filter(({ indicators }) => indicators > 0)
    expect(found({ measures: 'half' }).length + found({ measures: 'less' }).length).toBe(withIndicators.length)
    expect(found({ measures: 'some' }).length + found({ measures: 'none' }).length).toBe(rows.length)
  })

  it('by the share of the money that was spent, bounds included: a form without a result has none', () => {
    expect(found({ most: '50' }).map(({ name }) => name)).toEqual(['数字化诊断监理招标专项工作经费'])
    expect(found({ least: '0' })).toHaveLength(15)
    expect(found({ least: '100' }).every(({ rate }) => rate !== null && rate >= 100)).toBe(true)
  })

  it('by results: those that fell short, those that say only 达成预期, values that cannot be measured', () => {
    const short = found({ outcome: 'short' })
    expect(short.reduce((sum, row) => sum + row.short, 0)).toBe(21)
    expect(found({ outcome: 'bare' }).reduce((sum, row) => sum + row.bare, 0)).toBeGreaterThan(200)
    expect(found({ outcome: 'mostly-bare' }).every(({ bare, indicators }) => bare <= indicators)).toBe(true)
    expect(found({ outcome: 'vague' }).map(({ kind }) => kind)).toContain('target')
  })

  it('by a part of the name of the department as well as by its folder', () => {
    expect(found({ department: '安庆市' })).toEqual(found({ department: 'anqing-industry' }))
  })

  it('by words, each of which has to occur, in any width', () => {
    expect(found({ q: '安庆 职称' }).map(({ name }) => name)).toEqual(
      found({ q: '职称　安庆' }).map(({ name }) => name),
    )
    expect(found({ q: '职称' }).length).toBeGreaterThan(0)
  })

  it('says which bound it cannot read and does not use it', () => {
    expect(unreadable({ min: '十万', max: '10', from: '9x' })).toEqual(['min', 'from'])
    expect(found({ min: '十万' })).toHaveLength(rows.length)
  })

  it('reads amounts exactly, with separators and full width', () => {
    expect([fenOf('1,234.56'), fenOf('１２'), fenOf('0.000001'), fenOf('-1'), fenOf('')]).toEqual([
      1_234_560_000n,
      12_000_000n,
      1n,
      null,
      null,
    ])
  })
})

describe('The list of all projects can be ordered', () => {
  const ordered = (sort: string): readonly ExploredRow[] => rows.toSorted((a, b) => compareRows(a, b, sort))

  it('by amount, so that nothing larger stands below', () => {
    const budgets = ordered('budget-down').map(({ budget }) => budget ?? -1n)
    expect(budgets.every((budget, index) => index === 0 || budget <= (budgets[index - 1] ?? budget))).toBe(true)
  })

  it('with rows that do not print the figure last in either direction', () => {
    expect(ordered('score-up').at(-1)?.score).toBeNull()
    expect(ordered('score-down').at(-1)?.score).toBeNull()
    expect(ordered('score-up')[0]?.score).toBe(86.53)
  })

  it('as the document has it where no order is asked', () => {
    expect(ordered('')).toEqual(rows)
  })

  it('offers only departments, years and kinds that occur', () => {
    expect(view.explorer.years.map(({ value }) => value)).toEqual(['2025', '2023', '2022', '2020'])
    expect(view.explorer.departments).toHaveLength(view.groups.length)
    const first = rows[0]
    const idle = view.explorer.sorts.filter(
      ({ value }) => first && rows.every((row) => compareRows(row, first, value) === 0),
    )
    expect(idle).toEqual([])
  })
})
