// PJ-310: where a cost indicator controls the whole budget, its result is what was spent.

import { decimalText } from '../../decimal.ts'
import { formBudget, formSpent } from '../../facts/form-money.ts'
import type { Indicator } from '../../indicator.ts'
import { parseAmount, type Stated, type Unit } from '../../money.ts'
import { below } from '../../place.ts'
import { indicatorsOf } from '../../project.ts'
import { exampleAmount, exampleRow } from '../example-form.ts'
import { evaluationBasis } from '../form-rule-text.ts'
import { formPosition, quoted, type RowInput } from '../form-subjects.ts'
import { headingOf, moneyValue, sameAmount } from '../indicator-value.ts'
import { defineRule, type Judgement, wordJudgement } from '../rule.ts'
import { scoreHint, scoreHolds, scoreOperands } from '../score-rows.ts'
import { evaluationsOf } from '../score-sheet.ts'

interface SpendingInput extends RowInput {
  readonly spent: Stated | null
}

const moneyUnitNames: Readonly<Record<string, Unit>> = { 元: '元', 万元: '万元', 万: '万元' }

/** The result in money; without a unit of its own it takes the unit of its target. */
const moneyResult = (indicator: Indicator, target: Stated): Stated | null => {
  const { actualReading: reading } = indicator
  if (reading.kind !== 'number') return null
  const unit = reading.unit === '' ? target.unit : moneyUnitNames[reading.unit]
  const amount = unit === undefined ? null : parseAmount(decimalText(reading.number), unit)
  return amount === null || !amount.ok || unit === undefined
    ? null
    : {
        kind: 'stated',
        fen: amount.fen,
        text: indicator.actual,
        unit,
        decimals: amount.decimals,
        place: below(indicator.place, '实际完成值'),
      }
}

const judge = (input: SpendingInput): Judgement => {
  const { indicator, budget, spent } = input
  const target = moneyValue(indicator)
  const result = target === null ? null : moneyResult(indicator, target)
  if (result === null || budget === null || spent === null)
    return wordJudgement('unexecuted', '完成值、预算数或执行数没有可核对的数', scoreOperands(input))
  return sameAmount(result, spent)
    ? scoreHolds(input, '成本的完成值就是执行数')
    : scoreHint(
        input,
        `成本指标${quoted(indicator.third)}的完成值${quoted(indicator.actual)}，而执行数为 ${spent.text} ${spent.unit}，同一笔钱两处写法不同`,
      )
}

const example = (actual: string, spent: string): SpendingInput => ({
  ...exampleRow('成本指标', '项目总成本', '≤90万元', { budget: '90', actual }),
  spent: exampleAmount(spent),
})

export const costResultFitsSpending = defineRule<SpendingInput>({
  code: 'PJ-310',
  title: '总成本的完成值等于执行数',
  compares: '成本指标的指标值就是本表预算数的，其完成值与全年执行数比较；单价、分项成本不在此列。',
  meaning: '总成本和执行数说的是同一笔钱。不同，可能一处用了合同价、一处用了支付数，也可能没有更新。',
  tolerance: '按两处印出的较粗一位小数比较，差半个单位以内视为相等。',
  basis: evaluationBasis,
  related: ['PJ-309', 'ZB-401'],
  severity: '提示',
  fix: '核对总成本与执行数，写明两处口径的不同',
  examples: [
    { shows: '完成值是执行数', input: example('89.97万元', '89.974'), verdict: 'agree' },
    { shows: '完成值只写数，按指标值的单位读', input: example('90', '89.974'), verdict: 'agree' },
    { shows: '完成值与执行数不同', input: example('62.5万元', '90'), verdict: 'hint' },
    { shows: '执行数空白', input: example('90万元', ''), verdict: 'unexecuted' },
  ],
  select: ({ disclosure }) =>
    evaluationsOf(disclosure).flatMap((form) => {
      const budget = formBudget(form)
      return indicatorsOf(form)
        .filter((indicator) => {
          const target = headingOf(indicator) === '成本' ? moneyValue(indicator) : null
          return (
            target !== null &&
            budget !== null &&
            budget.fen !== 0n &&
            sameAmount(target, budget) &&
            moneyResult(indicator, target) !== null
          )
        })
        .map((indicator) => {
          const position = formPosition(form, indicator.number)
          const input: SpendingInput = { indicator, position, gap: '', budget, spent: formSpent(form) }
          return { input, position, marks: [formPosition(form, '资金')], torn: [] }
        })
    }),
  judge,
})
