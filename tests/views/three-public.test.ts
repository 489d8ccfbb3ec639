import { describe, expect, it } from 'vitest'
import { type ThreePublicView, threePublicView } from '../../src/views/compare/three-public.ts'
import { portalOf } from '../../src/views/words/kept.ts'
import { realDocuments } from '../real-documents.ts'
import { contextOf, filesWith, lastYear, paths } from '../rules/prose-documents.ts'

const rowsOf = (view: ThreePublicView) => view.sections.flatMap(({ rows }) => rows)

const real = threePublicView(portalOf(realDocuments().value))

describe('“三公” of all departments', () => {
  it('prints every part with its unit and leads to its row', () => {
    const [row] = rowsOf(real)
    expect(row?.cells.map(({ label, cell, unit }) => [label, cell.text, unit])).toEqual([
      ['因公出国（境）费', '—', ''],
      ['公务接待费', '2.00', '万元'],
      ['公务用车购置及运行费', '3.00', '万元'],
      ['公务用车购置费', '—', ''],
      ['公务用车运行维护费', '3.00', '万元'],
      ['“三公”经费合计', '5.00', '万元'],
    ])
    expect(row?.cells.at(-1)?.path).toBe('/xinzhou-industry/2022/budget/tables/#three-public-total')
  })

  it('names the disclosures without the statement and counts all of them', () => {
    expect(real.without.map(({ path }) => path)).toEqual([
      '/yutian-industry/2025/budget/',
      '/funing-industry/2020/budget/',
      '/anqing-industry/2023/final/',
      '/anqing-industry/2025/budget/',
    ])
    expect(real.summary).toBe('本站 5 份公开文件中，1 份有“三公”经费表，4 份没有。')
  })

  it('tells the change of each part in the document’s own words, with their place', () => {
    expect(rowsOf(real)[0]?.sayings.map(({ part, label }) => [part, label])).toEqual([
      ['“三公”经费合计', '“较2021年减少2万元”'],
      ['公务用车运行维护费', '“较2021年减少3万元”'],
      ['公务用车购置费', '“与上年相同”'],
      ['公务接待费', '“较上年增加1万元”'],
      ['因公出国（境）费', '“与2021年相同”'],
    ])
  })

  it('shows a part without a row as 未列 and years upward', () => {
    const files = {
      ...lastYear,
      [paths.table('three-public')]: '项目,2024年预算数\n公务接待费,2.00\n合计,2.00\n',
    }
    const rows = rowsOf(threePublicView(portalOf(contextOf(filesWith('', files)).archive)))
    expect(rows.map(({ period }) => period.label)).toEqual(['2023年预算', '2024年预算'])
    expect(rows[1]?.cells.map(({ cell }) => cell.text)).toEqual(['未列', '2.00', '未列', '未列', '未列', '2.00'])
  })
})
