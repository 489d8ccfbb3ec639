// ZB-302: a number has its unit.
import { exampleRow } from '../example-form.ts'
import { noTolerance, targetBasis } from '../form-rule-text.ts'
import { judgeRow, quoted, type RowInput, rowHint, rowHolds, rowSubjects } from '../form-subjects.ts'
import { declaredUnit, unitOf } from '../indicator-value.ts'
import { defineRule } from '../rule.ts'

/** 万 and 亿 are factors, not units. */
const factors = ['万', '亿']

const lack = ({ indicator }: RowInput): string => {
  const unit = unitOf(indicator)
  if (factors.includes(unit)) return `只写“${unit}”，没有写是${unit}元还是别的单位`
  if (unit !== '') return ''
  const declared = declaredUnit(indicator)
  return declared === '' ? '只有数，没有单位' : `只有数，单位要从名称或描述的“${declared}”去猜`
}

export const numberHasUnit = defineRule<RowInput>({
  code: 'ZB-302',
  title: '指标值的数带有单位',
  compares: '指标值是数的，看数后有没有单位；“12万”这样只有数量级的也作提示。',
  meaning: '增长率写“≥10”，可以是 10% 也可以是 10 个百分点；“12万”可以是元也可以是人次。',
  tolerance: noTolerance,
  basis: targetBasis,
  related: ['ZB-301'],
  severity: '提示',
  fix: '在数后写明单位，例如“≥10%”“12万元”',
  examples: [
    { shows: '数带单位', input: exampleRow('数量指标', '印制宣传单', '6000份'), verdict: 'agree' },
    { shows: '增长率只写数', input: exampleRow('数量指标', '发明专利申请增长率', '≥10'), verdict: 'hint' },
    { shows: '金额只写“万”', input: exampleRow('成本指标', '不超预算', '12万'), verdict: 'hint' },
    { shows: '名称注明了单位，数后没有', input: exampleRow('数量指标', '资助专利数(件)', '≥800'), verdict: 'hint' },
    {
      shows: '这一行残缺',
      input: exampleRow('数量指标', '专利数', '800', { gap: '指标值右侧失落，待核对原件' }),
      verdict: 'unexecuted',
    },
  ],
  select: ({ disclosure }) =>
    rowSubjects(disclosure, ({ reading }) => reading.kind === 'number' || reading.kind === 'range'),
  judge: judgeRow((input) => {
    const fault = lack(input)
    return fault === ''
      ? rowHolds(input, '数带有单位')
      : rowHint(input, `${quoted(input.indicator.third)}的指标值${quoted(input.indicator.value)}${fault}`)
  }),
})
