// The template of a 决算 that nobody filled in is refused as 未填报, whichever of its parts were left as they are.
import { describe, expect, test } from 'vitest'
import type { Problem } from '../../src/budget/problem.ts'
import { assembleArchive } from '../../src/intake/assemble.ts'
import type { SourceFile } from '../../src/intake/sources.ts'
import { madeUpFiles } from './made-up-department.ts'
import type { Changes } from './read-department.ts'

const form = 'national'
const own = [...madeUpFiles(form).keys()].filter((path) => path.includes('/2024/final/'))
const relative = (path: string): string => path.replace(/^data\/riverside-parks\//, '')

const printed = /"-?[\d,]+\.\d+"|(?<=,|^)-?\d+\.\d+(?=,|$)/gm

/** Tables without amounts, explanations with crosses. */
const blank: Changes = Object.fromEntries(
  own.flatMap((path): [string, (text: string) => string][] => {
    if (path.endsWith('.csv')) return [[relative(path), (text) => text.replace(printed, '')]]
    return path.startsWith('content/')
      ? [
          [
            path,
            () =>
              '# 情况说明\n\n本年收入合计XXX万元，比上年增加（减少）XXX万元。\n\n单价100万元（含）以上设备（不含车辆）XX台（套）。\n',
          ],
        ]
      : []
  }),
)

const refused = (changes: Changes, more: readonly (readonly [string, string])[] = []): readonly string[] => {
  const files = [...[...madeUpFiles(form)].filter(([path]) => !path.includes('/projects/')), ...more]
  const sources = new Map(
    files.map(([path, text]): [string, SourceFile] => {
      const changed = changes[relative(path)]?.(text) ?? text
      return [path, { path, text: changed, encoding: 'utf-8' }]
    }),
  )
  return assembleArchive(sources, new Map(), { drafts: false })
    .problems.filter(({ code }: Problem) => code === 'GS-221')
    .map(({ severity, what }) => `${severity} ${what}`)
}

describe('a 决算', () => {
  test('without an amount anywhere is 未填报, though the template itself names a price', () => {
    expect(refused(blank)).toEqual(['错误 未填报：9 张公开表和情况说明里一个金额也没有'])
  })

  test('is 未填报 with its forms, where those are the template, too', () => {
    const project = (goal: string, value: string): readonly [string, string] => [
      'data/riverside-parks/2024/final/projects/template.yaml',
      `表式: 绩效目标\n表题: 项目支出绩效目标表\n项目名称: 示例项目\n计量单位: 万元\n资金:\n  - { 项: 年度资金总额, 年度: }\n目标: { 年度: "${goal}" }\n绩效指标:\n  - 一级指标: 产出指标\n    二级指标:\n      - { 二级指标: 数量指标, 三级指标: "${value}", 指标值: }\n`,
    ]
    expect(refused(blank, [project('目标1：……', '指标1：')])).toEqual([
      '错误 未填报：9 张公开表、1 张项目表和情况说明里一个金额也没有',
    ])
    expect(refused(blank, [project('养护绿地', '指标1：')])).toEqual([])
    expect(refused(blank, [project('目标1：……', '养护面积')])).toEqual([])
  })

  test('with one amount in one table is a disclosure', () => {
    const table = '2024/final/tables/three-public.csv'
    expect(refused(Object.fromEntries(Object.entries(blank).filter(([path]) => path !== table)))).toEqual([])
  })

  test('that still has crosses for its name is 未填报, whatever else is filled in', () => {
    const unnamed = {
      '2024/final/disclosure.yaml': (text: string) => text.replace(/^标题: .*$/m, '标题: 河湾市XX局2024年度部门决算'),
    }
    expect(refused(unnamed)).toEqual(['错误 未填报：名称“河湾市XX局2024年度部门决算”里还是模板的“XX”'])
  })

  test('that is filled in is none', () => {
    expect(refused({})).toEqual([])
  })
})
