// PJ-106: 全年预算数 is 年初预算数, or the change is worth a word. A budget of 0 at the start is PJ-105's.
import { formatAmount } from '../../money.ts'
import {
  type ExecutionInput,
  exampleExecution,
  executionSubjects,
  initialOperand,
  spendingOperands,
} from '../execution-terms.ts'
import { evaluationBasis, exactTolerance } from '../form-rule-text.ts'
import { defineRule, type Judgement, wordJudgement } from '../rule.ts'

const judge = (input: ExecutionInput): Judgement => {
  const { initial, adjusted, adjustedName } = input
  const evidence = [initialOperand(input), ...spendingOperands(input)]
  if (initial === null || adjusted === null)
    return wordJudgement('unexecuted', '年初预算数或全年预算数为空白，没有可核对的数', evidence)
  const gap = adjusted.fen - initial.fen
  if (gap === 0n) return wordJudgement('agree', '全年预算数与年初预算数相同', evidence)
  const difference = `${formatAmount(gap < 0n ? -gap : gap, adjusted.unit, Math.max(initial.decimals, adjusted.decimals))} ${adjusted.unit}`
  return {
    verdict: 'hint',
    message: `${adjustedName}比年初预算数${gap > 0n ? '多' : '少'} ${difference}，年度中有调整`,
    evidence,
    difference,
    differenceFen: gap,
  }
}

export const budgetUnchanged = defineRule<ExecutionInput>({
  code: 'PJ-106',
  title: '全年预算数与年初预算数相同，或说明调整',
  compares: '年度资金总额的全年预算数与年初预算数比较；年初为 0 的归 PJ-105。',
  meaning: '年度中追加或调减预算是允许的，读者需要知道为什么，目标有没有随之调整。',
  tolerance: exactTolerance,
  basis: evaluationBasis,
  related: ['PJ-105'],
  severity: '提示',
  fix: '说明调整的时间和原因，以及绩效目标是否随之调整',
  examples: [
    {
      shows: '年初 45，全年 45',
      input: exampleExecution({ initial: '45', adjusted: '45', spent: '9.12' }),
      verdict: 'agree',
    },
    {
      shows: '年初 50，全年 45',
      input: exampleExecution({ initial: '50', adjusted: '45', spent: '45' }),
      verdict: 'hint',
    },
    { shows: '全年预算数空白', input: exampleExecution({ initial: '45', spent: '45' }), verdict: 'unexecuted' },
  ],
  select: ({ disclosure }) =>
    executionSubjects(disclosure, '资金').filter(({ input }) => input.initial === null || input.initial.fen !== 0n),
  judge,
})
