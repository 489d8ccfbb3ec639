// PJ-105: a project that was evaluated had a budget at the start of the year.

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
  if (initial.fen === 0n && adjusted.fen > 0n)
    return wordJudgement(
      'hint',
      `年初预算数为 0，${adjustedName}为 ${adjusted.text} ${adjusted.unit}：年初没有安排，年度中追加`,
      evidence,
    )
  return wordJudgement('agree', '年初有预算', evidence)
}

export const initialBudgetPresent = defineRule<ExecutionInput>({
  code: 'PJ-105',
  title: '自评的项目年初有预算',
  compares: '年度资金总额的年初预算数，看是否为 0 而全年预算数大于 0。',
  meaning: '年初没有预算的项目，没有年初公开的绩效目标可对照；追加预算可能有文件依据，不等于违规。',
  tolerance: exactTolerance,
  basis: evaluationBasis,
  related: ['PJ-106'],
  severity: '提示',
  fix: '说明追加预算的时间和依据，绩效目标是何时确定的',
  examples: [
    {
      shows: '年初 45，全年 45',
      input: exampleExecution({ initial: '45', adjusted: '45', spent: '9.12' }),
      verdict: 'agree',
    },
    {
      shows: '年初 0，全年 3.82',
      input: exampleExecution({ initial: '0', adjusted: '3.82', spent: '3.82' }),
      verdict: 'hint',
    },
    { shows: '年初预算数空白', input: exampleExecution({ adjusted: '3.82', spent: '3.82' }), verdict: 'unexecuted' },
  ],
  select: ({ disclosure }) => executionSubjects(disclosure, '资金'),
  judge,
})
