// GJ-105: “三公” total = travel abroad + vehicles + receptions.
import { statementOf } from '../../disclosure.ts'
import type { Statement } from '../../statement.ts'
import { phasesOf, type ThreePublicPart, threePublicParts } from '../../statements/three-public.ts'
import { comparison } from '../comparison.ts'
import { type Equation, exampleEquation, judgeEquation, roundingTolerance } from '../equation.ts'
import { defineRule, type Subject } from '../rule.ts'
import { cellTerm } from '../terms.ts'
import { partsSum } from '../three-public-terms.ts'

const names = ['“三公”经费合计', '出国（境）、公务用车、公务接待三项之和'] as const

/** 合计 of a table that prints 会议费 and 培训费 beside “三公”经费/小计. */
const withMeetings = (statement: Statement, { line, column }: ThreePublicPart): readonly Subject<Equation>[] => {
  const prefix = column.startsWith('plan-') ? 'plan-' : ''
  const printed = (id: string): boolean => line?.cells[`${prefix}${id}`] !== undefined
  const parts = ['meetings', 'training'].filter(printed)
  if (line === null || !printed('with-meetings') || parts.length === 0) return []
  const term = (id: string) => cellTerm(statement, line, id)
  const right = [column, ...parts.map((id) => `${prefix}${id}`)].map(term)
  return [comparison([term(`${prefix}with-meetings`)], right, ['合计', '“三公”经费、会议费、培训费之和'])]
}

export const threePublicAddsUp = defineRule<Equation>({
  code: 'GJ-105',
  title: '“三公”经费合计等于三项之和',
  compares: '“三公”经费合计与因公出国（境）费、公务用车购置及运行费、公务接待费之和比较。',
  meaning: '合计与三项之和不等，可能漏列一项或合计沿用旧数；不能据此断定超支。',
  tolerance: roundingTolerance,
  basis: ['《地方预决算公开操作规程》（财预〔2016〕143号）'],
  related: ['GJ-106', 'GJ-217'],
  severity: '不符',
  fix: '核对“三公”经费表的合计与三个分项',
  examples: [
    {
      shows: '5.00 等于 2.00 与 3.00 之和',
      input: exampleEquation(
        '=',
        [['合计', '5.00']],
        [
          ['出国（境）', ''],
          ['接待', '2.00'],
          ['用车', '3.00'],
        ],
        names,
      ),
      verdict: 'agree',
    },
    {
      shows: '合计少列 1 万元',
      input: exampleEquation(
        '=',
        [['合计', '5.00']],
        [
          ['接待', '3.00'],
          ['用车', '3.00'],
        ],
        names,
      ),
      verdict: 'differ',
    },
    {
      shows: '三个加数的尾差',
      input: exampleEquation(
        '=',
        [['合计', '1.00']],
        [
          ['出国（境）', '0.33'],
          ['接待', '0.33'],
          ['用车', '0.33'],
        ],
        names,
      ),
      verdict: 'hint',
    },
    {
      shows: '三项均为空白',
      input: exampleEquation(
        '=',
        [['合计', '5.00']],
        [
          ['接待', ''],
          ['用车', ''],
        ],
        names,
      ),
      verdict: 'unexecuted',
    },
  ],
  select: ({ disclosure }) => {
    const statement = statementOf(disclosure, 'three-public')
    if (statement === undefined) return []
    return phasesOf(statement).flatMap((phase) => {
      const { total, abroad, vehicles, reception, purchase, running } = threePublicParts(statement, phase)
      if (total.cell === null) return []
      // 小计 left blank above 购置 and 运行: those are what the table prints of vehicles.
      const cars =
        vehicles.cell?.kind === 'blank' && (purchase.stated ?? running.stated) !== null
          ? [purchase, running]
          : [vehicles]
      return [partsSum(statement, total, [abroad, ...cars, reception], names), ...withMeetings(statement, total)]
    })
  },
  judge: judgeEquation,
})
