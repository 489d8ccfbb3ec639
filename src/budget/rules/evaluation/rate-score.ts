// PJ-103: the score of the execution is its rate × its weight, at most its weight.
import { compareDecimals, type Decimal } from '../../decimal.ts'
import {
  apart,
  type ExecutionInput,
  exampleExecution,
  executionOperands,
  executionRate,
  executionSubjects,
  fineScale,
  roundedTo,
  withinLastDigit,
} from '../execution-terms.ts'
import { evaluationBasis } from '../form-rule-text.ts'
import { defineRule, type Judgement, wordJudgement } from '../rule.ts'
import { pointsText } from '../score-sheet.ts'

/** Rate in percent × weight ÷ 100, exact, at most the weight. */
const scoreOf = (rate: Decimal, weight: Decimal): Decimal => {
  const score: Decimal = { units: rate.units * weight.units, scale: rate.scale + weight.scale + 2 }
  return compareDecimals(score, weight) > 0 ? weight : score
}

const judge = (input: ExecutionInput): Judgement => {
  const evidence = executionOperands(input)
  const { rate, weight, score } = input.execution ?? { rate: null, weight: null, score: null }
  const exact = executionRate(input, fineScale) ?? rate?.value ?? null
  if (weight === null || score === null)
    return wordJudgement('unexecuted', '预算执行的分值或得分为空白，没有可核对的数', evidence)
  if (exact === null) return wordJudgement('unexecuted', '没有执行率，也算不出执行率', evidence)
  // A form may score from the rate as printed or from the amounts: either is right.
  const bases = rate === null ? [exact] : [exact, rate.value]
  const computed = bases.map((base) => scoreOf(base, weight.value))
  const holds = computed.some(
    (one) =>
      compareDecimals(roundedTo(one, score.value.scale), score.value) === 0 || compareDecimals(one, score.value) === 0,
  )
  if (holds) return wordJudgement('agree', '执行率得分等于执行率乘以分值', evidence)
  const first = roundedTo(computed[0] ?? weight.value, Math.max(2, score.value.scale))
  const rounding = computed.some((one) => withinLastDigit(score.value, one))
  const shown = { label: '执行率 × 分值', text: `${pointsText(first)} 分`, position: '', place: null }
  return {
    verdict: rounding ? 'hint' : 'differ',
    message: `预算执行得分印作 ${score.text}，按执行率乘以分值 ${weight.text} 计算为 ${pointsText(first)}${rounding ? '，在末位一个单位之内' : ''}`,
    evidence: [evidence[2], shown, ...evidence.slice(0, 2)].filter((one) => one !== undefined),
    difference: `${pointsText(apart(score.value, first))} 分`,
    differenceFen: null,
  }
}

export const rateScore = defineRule<ExecutionInput>({
  code: 'PJ-103',
  title: '预算执行得分等于执行率乘以分值',
  compares: '预算执行的得分，与执行率乘以它的分值比较，最多为分值；执行率按印出的数或按金额重算，有一个相合即可。',
  meaning: '分值由各地自定，以本表所印为准。不等可能是按档给分，也可能没有随执行数更新。',
  tolerance: '按印出的小数位四舍五入后应相等；差在末位一个单位以内的列为提示。',
  basis: evaluationBasis,
  related: ['PJ-102', 'PJ-104'],
  severity: '不符',
  fix: '用执行率乘以分值重算得分；按档给分的，请在答复中说明',
  examples: [
    {
      shows: '27.97 ÷ 34，10 分得 8.23',
      input: exampleExecution({ adjusted: '34', spent: '27.97', rate: '82.3%', weight: '10', score: '8.23' }),
      verdict: 'agree',
    },
    {
      shows: '分值 20，执行率 60.0%',
      input: exampleExecution({ adjusted: '25', spent: '15', rate: '60.0%', weight: '20', score: '12' }),
      verdict: 'agree',
    },
    {
      shows: '超额执行，最多得满分',
      input: exampleExecution({ adjusted: '10', spent: '11', rate: '110.0%', weight: '10', score: '10' }),
      verdict: 'agree',
    },
    {
      shows: '执行率 60.0%，得 10 分',
      input: exampleExecution({ adjusted: '25', spent: '15', rate: '60.0%', weight: '10', score: '10' }),
      verdict: 'differ',
    },
    {
      shows: '末位差一个单位',
      input: exampleExecution({ adjusted: '34', spent: '27.97', rate: '82.3%', weight: '10', score: '8.22' }),
      verdict: 'hint',
    },
    {
      shows: '得分空白',
      input: exampleExecution({ adjusted: '34', spent: '27.97', rate: '82.3%', weight: '10' }),
      verdict: 'unexecuted',
    },
  ],
  select: ({ disclosure }) => executionSubjects(disclosure, '预算执行'),
  judge,
})
