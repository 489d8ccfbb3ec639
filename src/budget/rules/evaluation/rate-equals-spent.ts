// PJ-102: 执行率 is 全年执行数 ÷ 全年预算数, at its printed precision.
import { compareDecimals, type Decimal } from '../../decimal.ts'
import type { Percentage } from '../../project.ts'
import {
  apart,
  type ExecutionInput,
  exampleExecution,
  executionOperands,
  executionRate,
  executionSubjects,
  fineScale,
  percentText,
  roundedTo,
  spendingOperands,
  withinLastDigit,
} from '../execution-terms.ts'
import { evaluationBasis } from '../form-rule-text.ts'
import { defineRule, type Judgement, type Operand, wordJudgement } from '../rule.ts'

/** `0.823` for 82.3 %: the percentage that it stands for where the quotient agrees with it; else `null`. */
const withoutPercent = (printed: Percentage, exact: Decimal): Decimal | null => {
  const { units, scale } = printed.value
  if (/[%％]/.test(printed.text)) return null
  const fraction: Decimal =
    scale >= 2 ? { units, scale: scale - 2 } : { units: units * 10n ** BigInt(2 - scale), scale: 0 }
  return compareDecimals(fraction, roundedTo(exact, fraction.scale)) === 0 ? fraction : null
}

const judge = (input: ExecutionInput): Judgement => {
  const printed = input.execution?.rate ?? null
  const exact = executionRate(input, fineScale)
  const sides = [...executionOperands(input).slice(0, 1), ...spendingOperands(input)]
  if (printed === null) return wordJudgement('unexecuted', '执行率为空白或残缺，没有可核对的数', sides)
  if (exact === null && input.adjusted?.fen === 0n && (input.spent?.fen ?? 0n) > 0n && printed.value.units > 0n)
    return wordJudgement(
      'hint',
      `${input.adjustedName}为 0，执行数为 ${input.spent?.text ?? ''} ${input.spent?.unit ?? ''}，执行率印作 ${printed.text}：0 不能作除数`,
      sides,
    )
  if (exact === null) return wordJudgement('unexecuted', '全年预算数或执行数为空白，或预算数为 0，无从相除', sides)
  const computed = roundedTo(exact, printed.value.scale)
  const shown: Operand = { label: '执行数 ÷ 全年预算数', text: percentText(computed), position: '', place: null }
  const evidence = [...sides.slice(0, 1), shown, ...sides.slice(1)]
  if (compareDecimals(printed.value, computed) === 0)
    return wordJudgement('agree', '执行率与执行数、预算数相合', evidence)
  const sameFraction = withoutPercent(printed, exact)
  if (sameFraction !== null)
    return wordJudgement(
      'hint',
      `执行率印作 ${printed.text}，没有百分号：按小数读与计算的 ${percentText(sameFraction)} 相合，按百分数读则不合`,
      evidence,
    )
  const rounding = withinLastDigit(printed.value, exact)
  return {
    verdict: rounding ? 'hint' : 'differ',
    message: `执行率印作 ${printed.text}，按执行数与${input.adjustedName}计算为 ${percentText(computed)}${rounding ? '，在末位一个单位之内' : ''}`,
    evidence,
    difference: `${percentText(apart(printed.value, computed)).replace('%', ' 个百分点')}`,
    differenceFen: null,
  }
}

export const rateEqualsSpent = defineRule<ExecutionInput>({
  code: 'PJ-102',
  title: '执行率等于执行数除以全年预算数',
  compares: '预算执行的执行率，与“年度资金总额”的全年执行数除以全年预算数比较，按印出的小数位四舍五入。',
  meaning: '不等可能是按年初预算数计算，或执行数后来更新过；究竟哪一个对，要看国库支付的记录。',
  tolerance: '按印出的小数位四舍五入后应相等；差在末位一个单位以内的、没有百分号而按小数读相合的，列为提示。',
  basis: evaluationBasis,
  related: ['PJ-101', 'PJ-103'],
  severity: '不符',
  fix: '用全年执行数除以全年预算数重算执行率',
  examples: [
    {
      shows: '9.12 ÷ 45，印 20.3%',
      input: exampleExecution({ adjusted: '45', spent: '9.12', rate: '20.3%' }),
      verdict: 'agree',
    },
    {
      shows: '56.839 ÷ 57，印 99.72%',
      input: exampleExecution({ adjusted: '57', spent: '56.839', rate: '99.72%' }),
      verdict: 'agree',
    },
    {
      shows: '15 ÷ 25，印 80.0%',
      input: exampleExecution({ adjusted: '25', spent: '15', rate: '80.0%' }),
      verdict: 'differ',
    },
    {
      shows: '只舍不入，末位差一个单位',
      input: exampleExecution({ adjusted: '45', spent: '9.12', rate: '20.2%' }),
      verdict: 'hint',
    },
    {
      shows: '0.203 没有百分号，按小数读相合',
      input: exampleExecution({ adjusted: '45', spent: '9.12', rate: '0.203' }),
      verdict: 'hint',
    },
    {
      shows: '0.803 没有百分号，按小数读也不合',
      input: exampleExecution({ adjusted: '45', spent: '9.12', rate: '0.803' }),
      verdict: 'differ',
    },
    { shows: '没有印执行率', input: exampleExecution({ adjusted: '45', spent: '9.12' }), verdict: 'unexecuted' },
    {
      shows: '预算数为 0 而有执行数，印 100%',
      input: exampleExecution({ adjusted: '0', spent: '20', rate: '100%' }),
      verdict: 'hint',
    },
    {
      shows: '预算数为 0',
      input: exampleExecution({ adjusted: '0', spent: '0', rate: '0.0%' }),
      verdict: 'unexecuted',
    },
  ],
  select: ({ disclosure }) => executionSubjects(disclosure, '预算执行'),
  judge,
})
