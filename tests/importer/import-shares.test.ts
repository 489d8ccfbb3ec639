// What `npm run bench -- import` counts as right: each amount, cell and character in its own place.
import { expect, test } from 'vitest'
import { amountShare, formShare, proseShare } from '../../scripts/bench/import-shares.ts'

const table = 'data/d/2024/budget/tables/expenditure.csv'
const form = (indicators: string): string =>
  `项目名称: 道路养护\n序号: "1"\n绩效指标:\n  - 一级指标: 产出指标\n    二级指标:\n${indicators}`
const row = (name: string, value: string): string =>
  `      - { 二级指标: 数量指标, 三级指标: ${name}, 指标值: "${value}" }\n`

test('An amount is right only in its own row and column', () => {
  const truth = '科目编码,科目名称,合计,基本支出,项目支出\n205,教育支出,"1,000.00",600.00,400.00\n'
  const share = (csv: string) => amountShare({ [table]: truth }, { [table]: csv })
  expect(share(truth)).toEqual({ right: 3, all: 3, extra: 0 })
  expect(share('科目编码,科目名称,合计,基本支出,项目支出\n205,教育支出,1000,600,400\n').right).toBe(3)
  expect(share('科目编码,科目名称,合计,基本支出,项目支出\n205,教育支出,1000,400,600\n').right).toBe(1)
  expect(share('科目编码,科目名称,合计,基本支出,项目支出\n206,科学技术支出,1000,600,400\n')).toEqual({
    right: 0,
    all: 3,
    extra: 3,
  })
})

test('A form’s cell is right only in its own project and indicator', () => {
  const truth = { 'data/d/2024/budget/projects/a.yaml': form(row('里程', '≥10公里') + row('次数', '≥2次')) }
  const result = (text: string) => formShare(truth, { 'data/d/2024/budget/projects/project-01.yaml': text })
  expect(result(form(row('里程', '≥10 公里') + row('次数', '≥2次')))).toEqual({ right: 8, all: 8, extra: 0 })
  expect(result(form(row('里程', '≥2次') + row('次数', '≥10公里'))).right).toBe(6)
  expect(result(form(row('里程', '≥10公里')).replace('道路养护', '河道养护')).right).toBe(0)
})

test('A character of the prose is right only in a stretch of its own file', () => {
  const path = 'content/d/2024/budget/duties.md'
  const truth = { [path]: '# 职责\n\n1. 负责辖区内道路的日常养护和应急抢修。\n' }
  const share = (text: string, at = path) => proseShare(truth, { [at]: text })
  expect(share('# 职责\n\n负责辖区内道路的日常养护 和应急抢修。\n')).toEqual({ right: 20, all: 20, extra: 0 })
  expect(share('# 职责\n\n负责辖区内道路的日常养护。\n').right).toBe(14)
  expect(share(truth[path] ?? '', 'content/d/2024/budget/others.md').right).toBe(0)
})
