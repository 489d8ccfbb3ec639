// ZB-302: a number has its unit.
import type { Indicator } from '../../indicator.ts'
import { exampleRow } from '../example-form.ts'
import { noTolerance, targetBasis } from '../form-rule-text.ts'
import { judgeRow, quoted, type RowInput, rowHint, rowHolds, rowSubjects } from '../form-subjects.ts'
import { pointsAsValues } from '../heading-rows.ts'
import { headingOf, isRateName, nameStem, unitOf } from '../indicator-value.ts'
import { countName } from '../indicator-words.ts'
import { defineRule } from '../rule.ts'

/** A whole number of things that the name counts needs no unit to be read, and 0 is 0 of anything. */
const isCount = ({ third, reading }: Indicator): boolean =>
  reading.kind === 'number' &&
  reading.number.scale === 0 &&
  (reading.number.units === 0n || countName.test(nameStem(third)) || /数量|个数|次数|人数|份数/.test(third))

/** Under 数量 a small whole number counts what the name says. */
const isPlainQuantity = (indicator: Indicator): boolean =>
  headingOf(indicator) === '数量' &&
  indicator.reading.kind === 'number' &&
  indicator.reading.number.scale === 0 &&
  !isRateName(indicator)

const lacksUnit = (indicator: Indicator): boolean =>
  unitOf(indicator) === '' && !isCount(indicator) && !isPlainQuantity(indicator)

export const numberHasUnit = defineRule<RowInput>({
  code: 'ZB-302',
  title: '指标值的数带有单位',
  compares:
    '指标值是数的，看数后有没有单位：单位另有一栏，或在名称末尾的括号里注明的，算有；名称是数量、次数的整数和 0 不作提示，“12万”按万元读。',
  meaning: '增长率写“≥10”，可以是 10% 也可以是 10 个百分点；“100”可以是百分之百，也可以是 100 件。',
  tolerance: noTolerance,
  basis: targetBasis,
  related: ['ZB-301'],
  severity: '提示',
  fix: '在数后写明单位，例如“≥10%”“12万元”',
  examples: [
    { shows: '数带单位', input: exampleRow('数量指标', '印制宣传单', '6000份'), verdict: 'agree' },
    { shows: '增长率只写数', input: exampleRow('数量指标', '发明专利申请增长率', '≥10'), verdict: 'hint' },
    { shows: '金额只写“万”', input: exampleRow('成本指标', '不超预算', '12万'), verdict: 'agree' },
    { shows: '名称是数量', input: exampleRow('数量指标', '资助专利数', '≥800'), verdict: 'agree' },
    { shows: '合格率只写 100', input: exampleRow('质量指标', '验收合格率', '100'), verdict: 'hint' },
    {
      shows: '这一行残缺',
      input: exampleRow('数量指标', '专利数', '800', { gap: '指标值右侧失落，待核对原件' }),
      verdict: 'unexecuted',
    },
  ],
  // Points in the column of values are ZB-609's.
  select: ({ disclosure }) => {
    const points = new Set(disclosure.forms.flatMap(pointsAsValues))
    return rowSubjects(
      disclosure,
      (indicator) =>
        (indicator.reading.kind === 'number' || indicator.reading.kind === 'range') && !points.has(indicator),
    )
  },
  judge: judgeRow((input) =>
    lacksUnit(input.indicator)
      ? rowHint(input, `${quoted(input.indicator.third)}的指标值${quoted(input.indicator.value)}只有数，没有单位`)
      : rowHolds(input, '数带有单位'),
  ),
})
