// What the two rules on the money of forms say of themselves, and the examples that both run.
import { type Equation, exampleEquation, roundingTolerance } from './equation.ts'
import type { FundSum } from './fund-equation.ts'
import type { RuleExample } from './rule.ts'

/** What both rules say of themselves. */
export const fundRuleText = {
  compares:
    '项目表“资金”中的资金总额，与其下各来源（财政拨款或各级财政资金、上年结转、单位自筹、其他资金）之和逐列比较。',
  meaning: '总额与来源不等，可能漏填了一项来源，或总额没有随来源更新；究竟哪一边正确，要看批复的项目预算。',
  tolerance: roundingTolerance,
  severity: '不符',
  fix: '核对资金总额与各项来源，以批复的项目预算为准更正填错的一格',
} as const

const names: readonly [string, string] = ['资金总额', '各来源之和']

/** Equal, with zeros that allow no rounding; beyond; at the edge; blank. */
const equationExamples: readonly RuleExample<Equation>[] = [
  {
    shows: '总额 12.00 等于财政拨款 12.00、结转 0.00、其他 0.00 之和',
    input: exampleEquation(
      '=',
      [['资金总额', '12.00']],
      [
        ['财政拨款', '12.00'],
        ['上年结转', '0.00'],
        ['其他资金', '0.00'],
      ],
      names,
    ),
    verdict: 'agree',
  },
  {
    shows: '其他资金空白，视为没有这一来源',
    input: exampleEquation(
      '=',
      [['资金总额', '124.93']],
      [
        ['财政资金', '124.93'],
        ['其他资金', ''],
      ],
      names,
    ),
    verdict: 'agree',
  },
  {
    shows: '总额比来源之和多 1 万元',
    input: exampleEquation(
      '=',
      [['资金总额', '31.00']],
      [
        ['财政拨款', '30.00'],
        ['上年结转', '0.00'],
      ],
      names,
    ),
    verdict: 'differ',
  },
  {
    shows: '两项来源各四舍五入，差末位一个单位',
    input: exampleEquation(
      '=',
      [['资金总额', '10.01']],
      [
        ['财政拨款', '5.00'],
        ['其他资金', '5.00'],
      ],
      names,
    ),
    verdict: 'hint',
  },
  {
    shows: '各来源均为空白，无从相加',
    input: exampleEquation(
      '=',
      [['资金总额', '12.00']],
      [
        ['财政拨款', ''],
        ['其他资金', ''],
      ],
      names,
    ),
    verdict: 'unexecuted',
  },
]

/** The same examples as sums without doubt. */
export const fundExamples: readonly RuleExample<FundSum>[] = equationExamples.map(({ shows, input, verdict }) => ({
  shows,
  input: { equation: input, doubt: '' },
  verdict,
}))
