// PJ-403: output that was fully scored goes with money that was spent: below 80 % the reader may ask how.
import { compareDecimals, type Decimal, sumDecimals } from '../../decimal.ts'
import type { Indicator } from '../../indicator.ts'
import { indicatorsOf } from '../../project.ts'
import { exampleIndicator } from '../example-form.ts'
import {
  type ExecutionInput,
  exampleExecution,
  executionRate,
  executionSubjects,
  fineScale,
  percentText,
  roundedTo,
  spendingOperands,
} from '../execution-terms.ts'
import { evaluationBasis, exactTolerance } from '../form-rule-text.ts'
import { formPosition } from '../form-subjects.ts'
import { isOutput } from '../indicator-value.ts'
import { defineRule, type Judgement, wordJudgement } from '../rule.ts'
import { evaluationsOf, isFull, pointsText } from '../score-sheet.ts'

interface OutputInput {
  readonly money: ExecutionInput
  /** Scored rows below 产出 and 成本. */
  readonly outputs: readonly Indicator[]
}

/** Below this share of the budget the form's output is looked at; above this share of its points it is called full. */
const lowExecution: Decimal = { units: 80n, scale: 0 }
const highOutput = 80n

const sumOf = (outputs: readonly Indicator[], of: 'weight' | 'score'): Decimal =>
  sumDecimals(outputs.flatMap((indicator) => (indicator[of] === null ? [] : [indicator[of].value])))

const share = (part: Decimal, whole: Decimal): boolean =>
  compareDecimals(
    { units: part.units * 100n, scale: part.scale },
    { units: whole.units * highOutput, scale: whole.scale },
  ) >= 0

const judge = ({ money, outputs }: OutputInput): Judgement => {
  const rate = executionRate(money, fineScale)
  const evidence = [...spendingOperands(money)]
  if (rate === null)
    return wordJudgement('unexecuted', '全年预算数或执行数为空白，或预算数为 0，算不出执行率', evidence)
  if (outputs.length === 0) return wordJudgement('unexecuted', '产出指标没有印出分值和得分', evidence)
  const shown = percentText(roundedTo(rate, 1))
  if (compareDecimals(rate, lowExecution) >= 0)
    return wordJudgement('agree', `预算执行率 ${shown}，不低于 80%`, evidence)
  const [weight, score] = [sumOf(outputs, 'weight'), sumOf(outputs, 'score')]
  const full = outputs.filter(isFull).length
  const points = {
    label: '产出指标得分',
    text: `${pointsText(score)} / ${pointsText(weight)} 分`,
    position: '',
    place: null,
  }
  return share(score, weight)
    ? wordJudgement(
        'hint',
        `预算只执行了 ${shown}，产出指标得 ${pointsText(score)} 分（分值 ${pointsText(weight)}），${outputs.length} 行中 ${full} 行满分`,
        [...evidence, points],
      )
    : wordJudgement('agree', `预算执行率 ${shown}，产出得分也低于八成`, [...evidence, points])
}

const output = (weight: string, score: string): Indicator =>
  exampleIndicator('数量指标', '诊断企业', '322家', { weight, score })
const example = (adjusted: string, spent: string, ...outputs: readonly Indicator[]): OutputInput => ({
  money: exampleExecution({ adjusted, spent }),
  outputs,
})

export const outputFitsExecution = defineRule<OutputInput>({
  code: 'PJ-403',
  title: '产出得高分的，预算也执行了',
  compares: '预算执行率低于 80% 的自评表，看产出指标（含成本指标）的得分是否达到其分值的八成。',
  meaning: '钱没有花出去而产出几乎满分，可能是节约、跨年支付或尚未验收，也可能产出指标定得太低。',
  tolerance: exactTolerance,
  basis: evaluationBasis,
  related: ['PJ-102', 'PJ-307'],
  severity: '提示',
  fix: '说明资金没有支付的原因，以及产出是否已经验收',
  examples: [
    { shows: '执行率 82%', input: example('34', '27.97', output('50', '49.2')), verdict: 'agree' },
    { shows: '执行率 20%，产出只得一半', input: example('45', '9.12', output('50', '25')), verdict: 'agree' },
    {
      shows: '执行率 20.3%，产出得 44.5 分',
      input: example('45', '9.12', output('42', '42'), output('8', '2.5')),
      verdict: 'hint',
    },
    { shows: '执行数空白', input: example('45', '', output('50', '50')), verdict: 'unexecuted' },
  ],
  select: ({ disclosure }) => {
    const moneys = executionSubjects(disclosure, '预算执行')
    return evaluationsOf(disclosure).flatMap((form, index) => {
      const money = moneys[index]?.input
      if (money === undefined) return []
      const outputs = indicatorsOf(form).filter(
        (indicator) => isOutput(indicator) && indicator.weight !== null && indicator.score !== null,
      )
      const marks = form.groups
        .filter(({ first }) => first.includes('产出'))
        .map(({ first }) => formPosition(form, first))
      return [{ input: { money, outputs }, position: formPosition(form, '预算执行'), marks, torn: [] }]
    })
  },
  judge,
})
