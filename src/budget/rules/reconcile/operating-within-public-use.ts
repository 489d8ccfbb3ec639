// GJ-218: 机关运行经费 is a part of 公用经费 and cannot exceed it, where a table states both.
import { statementOf } from '../../disclosure.ts'
import { pair, totalTerm } from '../comparison.ts'
import { type Equation, exampleEquation, judgeEquation, roundingTolerance } from '../equation.ts'
import { defineRule } from '../rule.ts'

const names = ['机关运行经费', '公用经费'] as const

export const operatingWithinPublicUse = defineRule<Equation>({
  code: 'GJ-218',
  title: '机关运行经费不大于公用经费',
  compares:
    '机关运行经费表的合计与基本支出表的公用经费合计比较；基本支出表不分人员经费、公用经费的，以基本支出合计为上限。',
  meaning: '机关运行经费是行政单位和参公单位的公用经费。大于公用经费，可能是统计范围不同或填错。',
  tolerance: roundingTolerance,
  basis: ['预算法第十四条'],
  related: ['GJ-215'],
  severity: '不符',
  fix: '核对机关运行经费的统计范围，并与公用经费合计对照',
  examples: [
    {
      shows: '152.52 不大于 201.38',
      input: exampleEquation('≤', [['机关运行经费', '152.52']], [['公用经费', '201.38']], names),
      verdict: 'agree',
    },
    {
      shows: '机关运行经费反而更大',
      input: exampleEquation('≤', [['机关运行经费', '252.52']], [['公用经费', '201.38']], names),
      verdict: 'differ',
    },
    {
      shows: '只大在尾差之内',
      input: exampleEquation('≤', [['机关运行经费', '201.38']], [['公用经费', '201']], names),
      verdict: 'hint',
    },
    {
      shows: '公用经费为空白',
      input: exampleEquation('≤', [['机关运行经费', '152.52']], [['公用经费', '']], names),
      verdict: 'unexecuted',
    },
  ],
  select: ({ disclosure }) => {
    const operating = totalTerm(disclosure, { id: 'operating', side: 'single', column: 'amount' })
    const divided = statementOf(disclosure, 'basic')?.columns.some(({ id }) => id === 'publicUse') === true
    const limit = totalTerm(disclosure, { id: 'basic', side: 'single', column: divided ? 'publicUse' : 'total' })
    return operating === null || limit === null ? [] : [pair(operating, limit, { relation: '≤' })]
  },
  judge: judgeEquation,
})
