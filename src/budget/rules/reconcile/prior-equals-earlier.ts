// GJ-301: 上年数 printed this year is what the department's own document of last year printed.
import { statementOf } from '../../disclosure.ts'
import { samePhaseBefore } from '../../facts/yearly-change.ts'
import type { Line } from '../../statement.ts'
import { equalityExamples, pair, sameFigure } from '../comparison.ts'
import { type Equation, judgeEquation } from '../equation.ts'
import { defineRule, type RuleContext, type Subject } from '../rule.ts'
import { cellTerm } from '../terms.ts'

const currentColumn = (line: Line): string => (line.cells.total === undefined ? 'amount' : 'total')

const subjects = ({ department, disclosure }: RuleContext): readonly Subject<Equation>[] => {
  const earlier = department.disclosures.find(
    ({ year, stage }) => year === disclosure.year - 1 && stage === disclosure.stage,
  )
  if (earlier === undefined) return []
  return disclosure.statements.flatMap((statement) => {
    const before = statementOf(earlier, statement.id)
    if (before === undefined) return []
    return statement.lines.flatMap((line) => {
      const old = before.lines.find((other) => other.side === line.side && other.id === line.id)
      const printed = line.cells.prior?.kind === 'amount'
      if (!printed || old === undefined || !samePhaseBefore(disclosure, statement, line.side, 'prior')) return []
      const left = cellTerm(statement, line, 'prior')
      const right = cellTerm(before, old, currentColumn(old))
      return [pair({ ...left, label: `${left.label}（上年数）` }, { ...right, position: '' })]
    })
  })
}

export const priorEqualsEarlier = defineRule<Equation>({
  ...sameFigure,
  code: 'GJ-301',
  title: '上年数等于上年公开文件中的数',
  compares: '表中印出的上年预算数（或上年决算数），与本站所存同一部门上年同一阶段文件中同一行的数比较。',
  meaning: '上年数与上年文件不同，可能是机构改革、口径调整或追溯调整；图表在此处断开，不连线。',
  related: ['GJ-107', 'GJ-403'],
  fix: '核对上年文件；口径有调整的，在说明中写明',
  examples: equalityExamples('本年表中的上年数', '上年文件的同一行'),
  select: subjects,
  judge: judgeEquation,
})
