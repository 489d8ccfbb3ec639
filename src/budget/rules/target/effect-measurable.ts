// ZB-206: of the 效益 indicators of a form at least one can be measured; words alone are legitimate row by row.
import { tornAt } from '../../disclosure.ts'
import type { Indicator } from '../../indicator.ts'
import { indicatorsOf } from '../../project.ts'
import { exampleIndicator } from '../example-form.ts'
import { noTolerance, targetBasis } from '../form-rule-text.ts'
import { formPosition, formSubject, textOperand } from '../form-subjects.ts'
import { isEffect, isMeasured } from '../indicator-value.ts'
import { defineRule, type Judgement, wordJudgement } from '../rule.ts'

interface EffectInput {
  readonly rows: readonly { readonly indicator: Indicator; readonly position: string }[]
}

const judge = ({ rows }: EffectInput): Judgement => {
  const measured = rows.filter(({ indicator }) => isMeasured(indicator))
  const shown = measured.length > 0 ? measured : rows
  const evidence = shown.map(({ indicator, position }) =>
    textOperand(indicator.third, indicator.value, position, indicator.place),
  )
  if (rows.length === 0) return wordJudgement('unexecuted', '没有可以判断的效益指标（空白、不适用或原文残缺）')
  return measured.length > 0
    ? wordJudgement('agree', `效益指标 ${rows.length} 项，其中 ${measured.length} 项写了数或日期`, evidence)
    : wordJudgement('hint', `效益指标 ${rows.length} 项全部是定性描述，没有一项写数`, evidence)
}

const example = (...values: readonly (readonly [string, string, string])[]): EffectInput => ({
  rows: values.map(([second, third, value]) => ({ indicator: exampleIndicator(second, third, value), position: '' })),
})

export const effectMeasurable = defineRule<EffectInput>({
  code: 'ZB-206',
  title: '效益指标至少有一项可以衡量',
  compares:
    '一张表的经济效益、社会效益、生态效益、可持续影响指标，数一数有几项写了数或日期；不适用、空白和残缺的行不计。',
  meaning: '效益可以定性说明，所以逐行不作提示；全部定性时，读者无从比较钱花出去之后发生了什么。',
  tolerance: noTolerance,
  basis: targetBasis,
  related: ['ZB-205'],
  severity: '提示',
  fix: '选一两项最主要的效益，写出可以衡量的数和单位',
  examples: [
    {
      shows: '四项中一项写了增长率',
      input: example(['经济效益', '规上企业营业收入', '增长5.00%'], ['社会效益', '维护社会稳定', '成效显著']),
      verdict: 'agree',
    },
    {
      shows: '全部只写“效果明显”',
      input: example(['社会效益', '提升影响力', '效果明显'], ['可持续影响', '推动发展', '效果明显']),
      verdict: 'hint',
    },
    { shows: '没有适用的效益指标', input: example(), verdict: 'unexecuted' },
  ],
  select: ({ disclosure }) =>
    disclosure.forms.map((form) => {
      const effects = indicatorsOf(form).filter((indicator) => isEffect(indicator) && indicator.third !== '')
      const rows = effects
        .filter(({ reading }) => !['notApplicable', 'torn', 'blank'].includes(reading.kind))
        .map((indicator) => ({ indicator, position: formPosition(form, indicator.number) }))
        .filter(({ position }) => tornAt(disclosure, position).length === 0)
      return formSubject(form, { rows }, '绩效指标')
    }),
  judge,
})
