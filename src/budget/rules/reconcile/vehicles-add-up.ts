// GJ-106: vehicles of “三公” = purchase + running costs.
import { statementOf } from '../../disclosure.ts'
import { phasesOf, threePublicParts } from '../../statements/three-public.ts'
import { type Equation, exampleEquation, judgeEquation, roundingTolerance } from '../equation.ts'
import { defineRule } from '../rule.ts'
import { partsSum } from '../three-public-terms.ts'

const names = ['公务用车购置及运行费', '购置费与运行维护费之和'] as const

export const vehiclesAddUp = defineRule<Equation>({
  code: 'GJ-106',
  title: '公务用车购置及运行费等于购置费与运行维护费之和',
  compares: '公务用车购置及运行费与购置费、运行维护费之和比较。',
  meaning: '两者不等，可能漏列购置费，或只更新了其中一个数。',
  tolerance: roundingTolerance,
  basis: ['《地方预决算公开操作规程》（财预〔2016〕143号）'],
  related: ['GJ-105', 'GJ-217'],
  severity: '不符',
  fix: '核对公务用车购置费、运行维护费及其合计',
  examples: [
    {
      shows: '没有购置，运行 3.00',
      input: exampleEquation(
        '=',
        [['购置及运行费', '3.00']],
        [
          ['购置费', ''],
          ['运行维护费', '3.00'],
        ],
        names,
      ),
      verdict: 'agree',
    },
    {
      shows: '购置 18.00 没有计入',
      input: exampleEquation(
        '=',
        [['购置及运行费', '3.00']],
        [
          ['购置费', '18.00'],
          ['运行维护费', '3.00'],
        ],
        names,
      ),
      verdict: 'differ',
    },
    {
      shows: '两个加数的尾差',
      input: exampleEquation(
        '=',
        [['购置及运行费', '3.01']],
        [
          ['购置费', '1.00'],
          ['运行维护费', '2.00'],
        ],
        names,
      ),
      verdict: 'hint',
    },
    {
      shows: '两项均为空白',
      input: exampleEquation(
        '=',
        [['购置及运行费', '3.00']],
        [
          ['购置费', ''],
          ['运行维护费', ''],
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
      const { vehicles, purchase, running } = threePublicParts(statement, phase)
      if (vehicles.cell === null || (purchase.cell === null && running.cell === null)) return []
      return [partsSum(statement, vehicles, [purchase, running], names)]
    })
  },
  judge: judgeEquation,
})
