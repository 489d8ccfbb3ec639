// ZB-401: a cost indicator says more than the budget: not the whole amount again, not 不超预算.

import type { Indicator } from '../../indicator.ts'
import { formatAmount } from '../../money.ts'
import { projectPosition, readPosition } from '../../position.ts'
import { exampleRow } from '../example-form.ts'
import { targetBasis } from '../form-rule-text.ts'
import {
  judgeRow,
  quoted,
  type RowInput,
  rowHint,
  rowHolds,
  rowOperands,
  rowSubjects,
  textOperand,
} from '../form-subjects.ts'
import { headingOf, moneyValue, nameStem, sameAmount, unitOf, wordFault } from '../indicator-value.ts'
import { defineRule, type Judgement, wordJudgement } from '../rule.ts'

/** `预算资金控制数 ≤100百分比`: the budget, as a share of itself. */
const isWholeBudget = (indicator: Indicator): boolean =>
  /控制数$/.test(nameStem(indicator.third)) &&
  indicator.reading.kind === 'number' &&
  unitOf(indicator) === '%' &&
  indicator.reading.number.units === 100n * 10n ** BigInt(indicator.reading.number.scale)

const isCost = (indicator: Indicator): boolean =>
  headingOf(indicator) === '成本' &&
  (moneyValue(indicator) !== null || wordFault(indicator) === 'budget' || isWholeBudget(indicator))

/** 资金 of the form that the row stands in. */
const fundsPosition = ({ position }: RowInput): string => {
  const target = readPosition(position)
  return target.kind === 'form' ? projectPosition(target.project, '资金') : position
}

const withBudget = (input: RowInput, judgement: Judgement): Judgement => ({
  ...judgement,
  evidence:
    input.budget === null
      ? rowOperands(input)
      : [
          ...rowOperands(input),
          textOperand('本表资金总额', `${input.budget.text} ${input.budget.unit}`, fundsPosition(input), null),
        ],
})

const judge = (input: RowInput): Judgement => {
  const { indicator, budget } = input
  const value = moneyValue(indicator)
  if (value === null)
    return withBudget(
      input,
      rowHint(
        input,
        `成本指标${quoted(indicator.third)}的指标值${quoted(indicator.value)}就是预算本身，没有另写控制数`,
      ),
    )
  if (budget === null || budget.fen === 0n)
    return wordJudgement('unexecuted', '本表资金总额为空白或为 0，无从比较', rowOperands(input))
  const total = `${formatAmount(budget.fen, budget.unit, budget.decimals)} ${budget.unit}`
  if (sameAmount(value, budget))
    return withBudget(
      input,
      rowHint(input, `成本指标${quoted(indicator.third)}的指标值${quoted(indicator.value)}等于本表资金总额 ${total}`),
    )
  if (value.fen > budget.fen)
    return withBudget(
      input,
      rowHint(input, `成本指标${quoted(indicator.third)}的指标值${quoted(indicator.value)}高于本表资金总额 ${total}`),
    )
  return withBudget(input, rowHolds(input, '成本控制数低于本表资金总额'))
}

export const costBelowBudget = defineRule<RowInput>({
  code: 'ZB-401',
  title: '成本指标不只是重复预算',
  compares:
    '成本指标的金额与本表资金总额（自评表为全年预算数）比较，元、万元按各自单位换算，“40万”按万元读；只写“不超预算”“预算批复金额”“预算范围内”的一并列出。',
  meaning: '控制数就是预算本身，等于没有成本目标：按预算花完即算完成。单价、标准、各项分别控制的不在此列。',
  tolerance: '按两处印出的较粗一位小数比较，差半个单位以内视为相等。',
  basis: targetBasis,
  related: ['ZB-203', 'ZB-305', 'PJ-309'],
  severity: '提示',
  fix: '写出单位成本、分项控制数或节约目标',
  examples: [
    {
      shows: '会议费控制数低于总额',
      input: exampleRow('成本指标', '会议费、差旅费', '≤4.00万元', { budget: '30.00' }),
      verdict: 'agree',
    },
    {
      shows: '控制数等于总额',
      input: exampleRow('成本指标', '成本控制', '≤83.00万元', { budget: '83.00' }),
      verdict: 'hint',
    },
    {
      shows: '只写“12万”，也等于总额',
      input: exampleRow('成本指标', '不超预算', '12万', { budget: '12.00' }),
      verdict: 'hint',
    },
    {
      shows: '38218元，按印出的位数等于 3.82 万元',
      input: exampleRow('成本指标', '不超预算', '38218元', { budget: '3.82' }),
      verdict: 'hint',
    },
    {
      shows: '只写“≤预算批复金额”',
      input: exampleRow('成本指标', '成本预算控制数', '≤预算批复金额', { budget: '8.79' }),
      verdict: 'hint',
    },
    { shows: '资金总额空白', input: exampleRow('成本指标', '成本控制', '≤83.00万元'), verdict: 'unexecuted' },
    {
      shows: '这一行残缺',
      input: exampleRow('成本指标', '印刷费', '≤3.00万元', { budget: '3.00', gap: '指标值可能错行，待核对原件' }),
      verdict: 'unexecuted',
    },
  ],
  select: ({ disclosure }) => rowSubjects(disclosure, isCost),
  judge: judgeRow(judge),
})
