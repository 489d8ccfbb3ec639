// GJ-215: 基本支出 of the general budget by function totals what it does by economic category.
import { equalityExamples, sameFigure, totalsOf } from '../comparison.ts'
import { type Equation, judgeEquation } from '../equation.ts'
import { defineRule } from '../rule.ts'

export const generalBasicEqualsBasic = defineRule<Equation>({
  ...sameFigure,
  code: 'GJ-215',
  title: '一般公共预算基本支出等于按经济分类的合计',
  compares: '一般公共预算支出表的基本支出合计与基本支出表按经济分类的合计比较。',
  related: ['GJ-104', 'GJ-210'],
  fix: '核对一般公共预算支出表的基本支出合计与基本支出表按经济分类的合计，以批复数为准更正另一处',
  examples: equalityExamples('一般公共预算支出表的基本支出合计', '基本支出表按经济分类的合计'),
  select: ({ disclosure }) =>
    totalsOf(
      disclosure,
      { id: 'general', side: 'single', column: 'basic' },
      { id: 'basic', side: 'single', column: 'total' },
    ),
  judge: judgeEquation,
})
