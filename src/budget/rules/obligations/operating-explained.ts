// YW-204: 机关运行经费 is explained.
import { statementOf } from '../../disclosure.ts'
import type { Stage } from '../../stage.ts'
import { type DutyJudgement, defineDuty, outcome } from '../obligation.ts'
import { explainedChanges } from '../prose/changes-with-reasons.ts'
import type { RuleContext } from '../rule.ts'
import { passagesOn, positionsOf, withoutStatements } from './document-scope.ts'

const use: Readonly<Record<Stage, string>> = { budget: '安排', final: '使用' }

const judge = (context: RuleContext): DutyJudgement => {
  const { disclosure } = context
  const table = statementOf(disclosure, 'operating')
  const prose = passagesOn(disclosure, /机关运行经费/)
  const said = prose.filter(({ passage }) =>
    /\d|没有|未安排|无机关运行|不涉及|不存在|不属于|不适用|未(?:发生|开支|列支|使用)|无此项|不(?:发生|列支|统计)/.test(
      passage.text,
    ),
  )
  if (said.length === 0) {
    // Named without a figure: an institution may say in words of its own that it has none.
    if (table === undefined && prose.length > 0)
      return outcome('待人工判断', '提到机关运行经费，没有看到数额，也没有写明没有', positionsOf(prose))
    return table === undefined
      ? outcome('不合格', '没有看到机关运行经费的说明')
      : outcome('待人工判断', `有《${table.entry.title}》，没有看到文字说明`, ['operating'])
  }
  const positions = [...(table === undefined ? [] : ['operating']), ...positionsOf(said)]
  const unexplained = explainedChanges(context).filter(({ input }) => /机关运行/.test(input.about) && !input.explained)
  return unexplained.length > 0
    ? outcome(
        '待人工判断',
        `写了${use[disclosure.stage]}的数额和增减（${unexplained.map(({ input }) => input.change.text).join('、')}），没有找到增减的原因`,
        positions,
      )
    : outcome('合格', `写了机关运行经费的${use[disclosure.stage]}情况`, positions)
}

export const operatingExplained = defineDuty({
  code: 'YW-204',
  title: '说明机关运行经费的安排、使用情况',
  heading: '完整性',
  basis: ['预算法第十四条'],
  meaning: '各部门公开预算、决算时，应对其中机关运行经费的安排、使用情况作出说明。',
  exempt: withoutStatements,
  judge,
})
