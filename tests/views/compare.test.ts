import { describe, expect, it } from 'vitest'
import { stepsOf } from '../../src/budget/facts/project-chain.ts'
import { reconcile } from '../../src/budget/rules/review.ts'
import { compareView, comparisonData } from '../../src/views/compare/compare.ts'
import type { ComparedFigure } from '../../src/views/compare/compare-figures.ts'
import { type ComparisonView, comparisonView } from '../../src/views/project/project-comparison.ts'
import { compareFields, comparisonPath } from '../../src/views/words/comparison-path.ts'
import { portalOf } from '../../src/views/words/kept.ts'
import { archiveWith, folder } from '../intake/sources.ts'
import { realDocuments } from '../real-documents.ts'

const archive = realDocuments().value
const data = comparisonData(portalOf(archive, reconcile(archive, [])))

const figure = (key: string, metric: string): ComparedFigure => {
  const index = data.metrics.findIndex(({ id }) => id === metric)
  const found = data.disclosures.find((one) => one.key === key)?.figures[index]
  if (found === undefined) throw new Error(`no ${metric} of ${key}`)
  return found
}

describe('Key figures of any two disclosures can stand side by side', () => {
  it('makes amounts comparable in 万元 and keeps the printed text with its unit', () => {
    expect(figure('xinzhou-industry/2022/budget', 'expenditure')).toMatchObject({
      text: '10,441.41',
      note: '原文 10,441.41 万元',
      path: '/xinzhou-industry/2022/budget/tables/#summary-expenditure-current',
    })
  })

  it('converts 元 to 万元 without losing a 分 and says that a sum over forms was computed', () => {
    expect(figure('yutian-industry/2025/budget', 'forms-budget')).toMatchObject({
      text: '341.83',
      note: '计算，由 10 张表加总',
    })
  })

  it('calls what is not there by its name and never 0', () => {
    expect(figure('yutian-industry/2025/budget', 'expenditure')).toMatchObject({ text: '未列', missing: true })
    expect(figure('xinzhou-industry/2022/budget', 'three-public-abroad')).toMatchObject({ text: '空白', missing: true })
    expect(
      data.disclosures.flatMap(({ figures }) => figures).filter(({ missing, text }) => missing && /\d/.test(text)),
    ).toEqual([])
  })

  it('gives a rate only where both sums are printed', () => {
    expect(figure('anqing-industry/2023/final', 'rate').text).toBe('83.28%')
    expect(figure('anqing-industry/2025/budget', 'rate').missing).toBe(true)
  })

  it('gives every disclosure a figure for every row', () => {
    expect(data.disclosures.every(({ figures }) => figures.length === data.metrics.length)).toBe(true)
  })

  it('names year, stage, unit and draft of every column', () => {
    expect(data.disclosures.map(({ period, unit, badge }) => [period, unit, badge])).toContainEqual([
      '2020年预算',
      '万元',
      '草案',
    ])
  })

  it('has an address that can be handed on, for four at the most', () => {
    const all = archive.departments.flatMap(({ disclosures }) => disclosures)
    expect(comparisonPath(all.slice(0, 2))).toBe('/compare/?a=anqing-industry/2023/final&b=anqing-industry/2025/budget')
    expect([...comparisonPath(all).matchAll(/[?&]/g)]).toHaveLength(compareFields.length)
  })

  it('spans every group of the whole table over its columns', () => {
    const view = compareView(portalOf(archive))
    expect(view.groups.reduce((sum, { span }) => sum + span, 0)).toBe(view.metrics.length)
  })
})

describe('Indicators are called raised or lowered only where both are numbers of one kind', () => {
  const form = (value: string): string => `表式: 绩效目标
项目名称: 路灯维护
计量单位: 万元
资金:
  - { 项: 年度资金总额, 年度: "20.00" }
绩效指标:
  - 一级指标: 产出指标
    二级指标:
      - { 二级指标: 数量指标, 三级指标: 维护数量, 指标值: "${value}" }
`
  const compared = (before: string, last: string): ComparisonView | null => {
    const year = folder.replace('2024', '2025')
    const made = archiveWith({
      [`data/${folder}/projects/road-lamps.yaml`]: form(before),
      [`data/${year}/projects/road-lamps.yaml`]: form(last),
      [`data/${year}/disclosure.yaml`]: `标题: 湖滨市工程局2025年度部门预算公开
文件性质: 正式
状态: 已公开
计量单位: 万元
录入日期: "2025-02-01"
篇章:
  - { 标题: 项目, 内容: [项目] }
公开表: []
`,
    }).value
    return comparisonView(stepsOf(made, { id: 'lakeside-works' }, 'road-lamps'))
  }
  const change = (before: string, last: string): string => compared(before, last)?.rows[0]?.change ?? ''

  it('of a lower bound says which way it went', () => {
    expect([change('≥500盏', '≥600盏'), change('≥500盏', '≥400盏')]).toEqual(['沿用，下限提高', '沿用，下限降低'])
  })

  it('of an upper bound says whether it grew tighter', () => {
    expect([change('≤500盏', '≤400盏'), change('≤500盏', '≤600盏')]).toEqual(['沿用，上限收紧', '沿用，上限放宽'])
  })

  it('compares no bound with another kind of bound, and no unit with another unit', () => {
    expect([change('≥500盏', '≤400盏'), change('≥500盏', '≥5%')]).toEqual([
      '沿用，指标值写法不同',
      '沿用，指标值写法不同',
    ])
  })

  it('does not take 1.5 for 15', () => {
    expect(change('≥1.5公里', '≥15公里')).toBe('沿用，下限提高')
  })

  it('takes 百分比 and % for the same unit, and 不适用 in any wording for the same', () => {
    expect([change('≥80百分比', '≥80%'), change('不适用', '本指标不适用')]).toEqual([
      '沿用，数值相同',
      '沿用，仍不适用',
    ])
  })

  it('does not count a row that says 不适用 as an indicator that was kept', () => {
    expect(compared('不适用', '本指标不适用')?.summary).toBe(
      '最近一份与此前相比（按指标名称，计算）：沿用 0 项，新增 0 项，未再列出 0 项。另有 1 行写“不适用”，不计在内。',
    )
  })

  it('says of a torn value that nothing can be compared, not that its wording changed', () => {
    expect(compared('≥500盏', '原文残缺')?.rows[0]?.change).toBe('沿用，原文残缺，无从比较')
    expect(compared('≥500盏', '原文残缺')?.summary).toContain('沿用 1 项（原文残缺无从比较 1 项）')
  })

  it('counts in one sentence what became of the indicators', () => {
    expect(compared('≥500盏', '≥600盏')?.summary).toBe(
      '最近一份与此前相比（按指标名称，计算）：沿用 1 项（数值升高 1 项），新增 0 项，未再列出 0 项。',
    )
  })
})

describe('What the money goes to stands beside the figures', () => {
  const mixOf = (key: string, id: string) =>
    data.disclosures.find((one) => one.key === key)?.mixes.find((mix) => mix.id === id)

  it('the 类 of a whole budget from the largest down, with their shares of the printed total', () => {
    const mix = mixOf('xinzhou-industry/2022/budget', 'classes')
    const shares = (mix?.parts ?? []).map(({ share }) => Number(share.replace('%', '')))
    expect(shares).toEqual(shares.toSorted((a, b) => b - a))
    expect(Math.round(shares.reduce((sum, share) => sum + share, 0))).toBe(100)
    expect(mix?.parts[0]).toEqual({
      label: '社会保障和就业支出',
      text: '9,292.71',
      share: '89.0%',
      path: '/xinzhou-industry/2022/budget/tables/#summary-208',
    })
  })

  it('the projects of forms in whatever unit, in 万元; those beyond the first are counted and led to', () => {
    expect(mixOf('yutian-industry/2025/budget', 'projects')?.parts).toHaveLength(10)
    const many = mixOf('anqing-industry/2023/final', 'projects')
    expect(many?.parts).toHaveLength(12)
    expect(many?.rest).toEqual({ label: '另有 3 个项目', path: '/anqing-industry/2023/final/projects/' })
  })

  it('what a disclosure does not print is not there: forms alone divide by no 类', () => {
    expect(mixOf('anqing-industry/2025/budget', 'classes')).toBeUndefined()
  })
})
