// ZB-201: an indicator that is named has a value.
import { exampleRow } from '../example-form.ts'
import { noTolerance, targetBasis } from '../form-rule-text.ts'
import { judgeRow, quoted, type RowInput, rowHint, rowHolds, rowSubjects } from '../form-subjects.ts'
import { headingRows } from '../heading-rows.ts'
import { defineRule, type Judgement } from '../rule.ts'

const lost = ['blank', 'torn']
const judgeLost = judgeRow((input) => rowHint(input, `${quoted(input.indicator.third)}没有写指标值`))

/** A gap elsewhere in the row does not hide a value that is printed. */
const judge = (input: RowInput): Judgement =>
  lost.includes(input.indicator.reading.kind) ? judgeLost(input) : rowHolds(input, '写了指标值')

export const valueStated = defineRule<RowInput>({
  code: 'ZB-201',
  title: '列出的指标都写了指标值',
  compares:
    '有三级指标名称的每一行，看指标值一格是否为空白；整行空白的表行不算；只有分值、其下各行另写指标值的，是那几行的总名，也不算。',
  meaning: '有名称而没有指标值，事后无法判断是否完成；也可能是转换时丢失了这一格。',
  tolerance: noTolerance,
  basis: targetBasis,
  related: ['ZB-202', 'ZB-203'],
  severity: '提示',
  fix: '补写这一行的指标值；指标不再需要的，删去名称',
  examples: [
    { shows: '写了指标值', input: exampleRow('数量指标', '开展调研次数', '≥2次'), verdict: 'agree' },
    { shows: '写明不适用', input: exampleRow('经济效益指标', '不适用', '本指标不适用'), verdict: 'agree' },
    { shows: '有名称，指标值空白', input: exampleRow('时效指标', '次年一月', ''), verdict: 'hint' },
    {
      shows: '这一行残缺',
      input: exampleRow('成本指标', '租车费用', '原文残缺', { gap: '指标值失落，待核对原件' }),
      verdict: 'unexecuted',
    },
  ],
  select: ({ disclosure }) => {
    const heads = headingRows(disclosure)
    return rowSubjects(
      disclosure,
      (indicator) =>
        indicator.third !== '' &&
        !heads.has(indicator) &&
        ![indicator.first, indicator.second].some((level) => /加分|扣分|减分/u.test(level)),
    )
  },
  judge,
})
