// Amounts below zero and shares that are next to nothing are shown as what they are.
import { describe, expect, it } from 'vitest'
import { percentOf } from '../../src/budget/percent.ts'
import { barLayout } from '../../src/charts/bar-layout.ts'
import { disclosureCharts } from '../../src/views/charts/chart-files.ts'
import { comparedMixes } from '../../src/views/compare/compare-mix.ts'
import { hundredOf } from '../../src/views/minute/minute-hundred.ts'
import { keyFigures } from '../../src/views/words/disclosure-figures.ts'
import { archiveOf, documentOf, reviewIn } from './small-archive.ts'

const spending =
  '科目编码,科目名称,合计,基本支出,项目支出\n,合计,280.00,-40.00,320.00\n208,社会保障和就业支出,-40.00,-40.00,\n215,资源勘探工业信息等支出,320.00,,320.00\n'

describe('negative amounts', () => {
  const disclosure = documentOf(
    archiveOf({
      tables: {
        summary:
          '收入/项目,收入/预算数,支出/项目,支出/预算数\n一、一般公共预算,300.00,社会保障和就业支出,-40.00\n二、政府性基金预算,-20.00,资源勘探工业信息等支出,320.00\n本年收入合计,280.00,本年支出合计,280.00\n',
        expenditure: spending,
      },
      forms: { refund: '-12.50', works: '332.50' },
    }),
  )
  const charts = disclosureCharts(disclosure)

  it('are drawn to the left of a line of zero, as long as a positive amount of the same size', () => {
    const layout = barLayout([
      { label: '退回', mark: '-40.00', value: '-40', whole: null },
      { label: '养护', mark: '40.00', value: '40', whole: null },
    ])
    const [back, on] = layout.rows
    expect(layout.zero).toBeGreaterThan(0)
    expect([back?.left, back?.width, on?.left, on?.width]).toEqual([0, layout.zero, layout.zero, layout.zero])
    expect(back?.end).toBe(layout.zero)
  })

  it('leave a drawing without any as it was: zero is its left edge', () => {
    const layout = barLayout([{ label: '养护', mark: '40.00', value: '40', whole: '80' }])
    expect([layout.zero, layout.rows[0]?.left, layout.rows[0]?.end]).toEqual([0, 0, layout.rows[0]?.frame])
  })

  it('are explained under every chart that has one, together with shares beyond 100 %', () => {
    const told = charts.filter(({ notes }) => notes.some((note) => note.includes('超过 100%')))
    expect(told.map(({ id }) => id)).toEqual(['functions', 'projects'])
    expect(charts.some(({ kind }) => kind === 'flow')).toBe(false)
  })

  it('have no share of a total, and what is more than all says why', () => {
    const notes = keyFigures(disclosure).map(({ label, note }) => `${label}：${note}`)
    expect(notes).toContain('基本支出：含负数，不计占比')
    expect(notes).toContain('项目支出：占本年支出合计的 114.29%，超过总数是因为另有负数相抵')
  })
})

describe('a source below zero', () => {
  const verdicts = (general: string, fund: string, spent: string) =>
    reviewIn(
      archiveOf({
        tables: {
          summary: `收入/项目,收入/预算数,支出/项目,支出/预算数\n一、一般公共预算,${general},农林水支出,280.00\n二、政府性基金预算,${fund},,\n本年收入合计,280.00,本年支出合计,280.00\n`,
          general: `科目编码,科目名称,合计\n,合计,${spent}\n213,农林水支出,${spent}\n`,
        },
      }),
    )
      .checks.filter(({ code }) => code === 'GJ-205')
      .map(({ verdict, message }) => [verdict, message.includes('抵减')])

  it('accuses nobody where it is exactly what another source brings in more than it spends', () => {
    expect(verdicts('300.00', '-20.00', '280.00')).toEqual([['unexecuted', true]])
  })

  it('hides no other difference', () => {
    expect(verdicts('300.00', '-20.00', '290.00')).toEqual([['differ', false]])
    expect(verdicts('260.00', '20.00', '280.00')).toEqual([['differ', false]])
    expect(verdicts('300.00', '-20.00', '300.00')).toEqual([['agree', false]])
  })
})

describe('a share', () => {
  it.each([
    [1n, 3n, '33.33%'],
    [1n, 1_000_000n, '不到 0.01%'],
    [0n, 1_000_000n, '0.00%'],
    [-1n, 1_000_000n, '负的不到 0.01%'],
    [5n, 0n, ''],
  ])('%s of %s is “%s”', (part, whole, words) => {
    expect(percentOf(part, whole)).toBe(words)
  })
})

describe('a class of next to nothing', () => {
  it('never reads 0.00 % among 每 100 元, nor 0.0 % beside another year', () => {
    const archive = archiveOf({
      tables: {
        summary:
          '收入/项目,收入/预算数,支出/项目,支出/预算数\n一、一般公共预算,1000.00,社会保障和就业支出,0.01\n,,农林水支出,999.99\n本年收入合计,1000.00,本年支出合计,1000.00\n',
      },
    })
    const disclosure = documentOf(archive)
    expect(hundredOf(disclosure).parts.map(({ share }) => share)).toEqual(['100.00%', '不到 0.01%'])
    const mix = comparedMixes(disclosure).find(({ id }) => id === 'classes')
    expect(mix?.parts.map(({ share }) => share)).toEqual(['100.0%', '不到 0.1%'])
  })
})
