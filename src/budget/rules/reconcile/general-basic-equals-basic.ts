// GJ-215: 基本支出 of the general budget by function totals what it does by economic category.
import { grandTotal } from '../../composition.ts'
import { statementOf } from '../../disclosure.ts'
import type { Statement } from '../../statement.ts'
import { comparison, equalityExamples, sameFigure, totalTerm } from '../comparison.ts'
import { type Equation, judgeEquation, type Term } from '../equation.ts'
import { defineRule } from '../rule.ts'
import { cellTerm } from '../terms.ts'

/** The total of the statement; where a 决算 prints none, the sums below its two halves. */
const basicTotals = (statement: Statement): readonly Term[] => {
  const halves = statement.lines.filter(({ declared }) => declared === 'personnel-total' || declared === 'office-total')
  const total = grandTotal(statement)
  const wanted = halves.length === 2 ? halves : total === undefined ? [] : [total]
  return wanted.map((line) => cellTerm(statement, line, 'total'))
}

export const generalBasicEqualsBasic = defineRule<Equation>({
  ...sameFigure,
  code: 'GJ-215',
  title: '一般公共预算基本支出等于按经济分类的合计',
  compares: '一般公共预算支出表的基本支出合计与基本支出表按经济分类的合计比较。',
  related: ['GJ-104', 'GJ-210'],
  fix: '核对一般公共预算支出表的基本支出合计与基本支出表按经济分类的合计，以批复数为准更正另一处',
  examples: equalityExamples('一般公共预算支出表的基本支出合计', '基本支出表按经济分类的合计'),
  select: ({ disclosure }) => {
    const left = totalTerm(disclosure, { id: 'general', side: 'single', column: 'basic' })
    const statement = statementOf(disclosure, 'basic')
    const right = statement === undefined ? [] : basicTotals(statement)
    const [only] = right
    if (left === null || statement === undefined || only === undefined) return []
    const name = right.length === 1 ? only.label : `《${statement.entry.title}》人员经费与公用经费之和`
    return [comparison([left], right, [left.label, name])]
  },
  judge: judgeEquation,
})
