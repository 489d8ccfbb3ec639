// What every other form of a document fills in and one leaves out; the whole message stands in the case GS-312.
import { expect, test } from 'vitest'
import type { Form } from '../../src/budget/project.ts'
import { readForms } from '../../src/intake/form.ts'
import { checkAlike } from '../../src/intake/forms-alike.ts'

const sheet = (weight: string): string => `表式: 绩效自评
项目名称: 巡河
绩效指标:
  - 一级指标: 产出指标
    ${weight}
    二级指标:
      - { 二级指标: 数量指标, 三级指标: 巡河次数, 指标值: "≥12次", 实际完成值: "12次", 分值: "90", 得分: "90" }
`
const formOf = (id: string, weight: string): Form => {
  const source = { path: `${id}.yaml`, text: sheet(weight), encoding: 'utf-8' as const }
  const { value } = readForms(source, id)
  const [first] = value ?? []
  if (first === undefined) throw new Error('no form')
  return first.form
}
const said = (...weights: readonly string[]): readonly string[] =>
  checkAlike(weights.map((weight, index) => formOf(`form-${index}`, weight))).map(({ what }) => what)

test('the weight of a 一级指标 that one form leaves out is told where all others print theirs', () => {
  expect(said('分值: "90"', '分值: "90"', '分值:')).toEqual([
    '绩效自评表没有一级指标“产出指标”的分值，同一份文件的其余 2 张都有',
  ])
  expect(said('分值: "90"', '分值:', '分值:')).toEqual([])
})
