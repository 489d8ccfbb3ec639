// PJ-309: a cost target was set beforehand: it is not what was spent where that is not the budget.

import { amountOf } from '../../cell.ts'
import { formCell, formSpent } from '../../facts/form-money.ts'
import type { Stated } from '../../money.ts'
import { indicatorsOf } from '../../project.ts'
import { exampleAmount, exampleRow } from '../example-form.ts'
import { evaluationBasis, exactTolerance } from '../form-rule-text.ts'
import { formPosition, quoted, type RowInput } from '../form-subjects.ts'
import { headingOf, moneyValue } from '../indicator-value.ts'
import { defineRule, type Judgement, wordJudgement } from '../rule.ts'
import { scoreHint, scoreHolds, scoreOperands } from '../score-rows.ts'
import { evaluationsOf } from '../score-sheet.ts'

interface CostInput extends RowInput {
  readonly spent: Stated | null
}

const judge = (input: CostInput): Judgement => {
  const { indicator, budget, spent } = input
  const target = moneyValue(indicator)
  if (target === null || budget === null || spent === null)
    return wordJudgement('unexecuted', '指标值、全年预算数或执行数没有可核对的数', scoreOperands(input))
  if (spent.fen === budget.fen || target.fen !== spent.fen) return scoreHolds(input, '成本指标的指标值不是照执行数写的')
  return scoreHint(
    input,
    `成本指标${quoted(indicator.third)}的指标值${quoted(indicator.value)}恰等于全年执行数 ${spent.text} ${spent.unit}，而全年预算数为 ${budget.text} ${budget.unit}`,
  )
}

const example = (value: string, budget: string, spent: string): CostInput => ({
  ...exampleRow('成本指标', '不超预算', value, { budget, actual: '150000', weight: '6', score: '6' }),
  spent: exampleAmount(spent),
})

export const costTargetNotSpending = defineRule<CostInput>({
  code: 'PJ-309',
  title: '成本指标的指标值不是照执行数写的',
  compares: '自评表成本指标中以金额写的指标值，与全年执行数比较；执行数等于全年预算数的，相等是当然的，不作提示。',
  meaning: '指标值恰等于后来花掉的数而不是预算，可能是年度结束后才写的，这样总能完成；也可能年度中调整过目标。',
  tolerance: exactTolerance,
  basis: evaluationBasis,
  related: ['ZB-401', 'PJ-403'],
  severity: '提示',
  fix: '核对年初确定的成本指标；调整过的，说明时间和依据',
  examples: [
    { shows: '指标值是预算', input: example('≤250000元', '25', '15'), verdict: 'agree' },
    { shows: '预算全部执行', input: example('≤5万元', '5', '5'), verdict: 'agree' },
    { shows: '指标值等于执行数，预算是 25 万元', input: example('≤150000元', '25', '15'), verdict: 'hint' },
    { shows: '执行数空白', input: example('≤150000元', '25', ''), verdict: 'unexecuted' },
  ],
  select: ({ disclosure }) =>
    evaluationsOf(disclosure).flatMap((form) => {
      return indicatorsOf(form)
        .filter((indicator) => headingOf(indicator) === '成本' && moneyValue(indicator) !== null)
        .map((indicator) => {
          const position = formPosition(form, indicator.number)
          const input: CostInput = {
            indicator,
            position,
            gap: '',
            budget: amountOf(formCell(form, 'adjusted')),
            spent: formSpent(form),
          }
          return { input, position, marks: [formPosition(form, '资金')], torn: [] }
        })
    }),
  judge,
})
