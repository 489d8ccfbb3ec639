// YW-203: “三公” is published by part, with reasons for its changes.
import { statementOf } from '../../disclosure.ts'
import { threePublicParts } from '../../statements/three-public.ts'
import { type DutyJudgement, defineDuty, outcome } from '../obligation.ts'
import { explainedChanges } from '../prose/changes-with-reasons.ts'
import type { RuleContext } from '../rule.ts'
import { passagesOn, positionsOf, withoutStatements } from './document-scope.ts'

const judge = (context: RuleContext): DutyJudgement => {
  const { disclosure } = context
  const table = statementOf(disclosure, 'three-public')
  const prose = passagesOn(disclosure, /三公/)
  if (table === undefined && prose.length === 0) return outcome('不合格', '没有看到“三公”经费的表和说明')
  if (table === undefined) return outcome('待人工判断', '只有文字说明，没有“三公”经费支出表', positionsOf(prose))
  const parts = threePublicParts(table)
  const byPart =
    parts.reception.cell !== null && parts.abroad.cell !== null && (parts.vehicles.cell ?? parts.running.cell) !== null
  if (!byPart)
    return outcome('不合格', `《${table.entry.title}》没有分项列出出国（境）、公务用车和公务接待`, ['three-public'])
  if (prose.length === 0) return outcome('待人工判断', '有分项的表，没有看到增减变动的文字说明', ['three-public'])
  const changes = explainedChanges(context).filter(({ input }) => /三公|接待|出国|用车|公务车/.test(input.about))
  const unexplained = changes.filter(({ input }) => !input.explained)
  const positions = ['three-public', ...positionsOf(prose)]
  if (unexplained.length > 0) {
    return outcome(
      '待人工判断',
      `已分项公开；${unexplained.map(({ input }) => input.about).join('、')}写了增减，没有找到原因`,
      positions,
    )
  }
  const compared =
    changes.length > 0 || prose.some(({ passage }) => /持平|相同|一致|不变|增加|减少|增长|下降/.test(passage.text))
  return compared
    ? outcome('合格', '已分项公开，写了与上年相比的增减和原因', positions)
    : outcome('待人工判断', '已分项公开，没有看到与上年相比的增减', positions)
}

export const threePublicExplained = defineDuty({
  code: 'YW-203',
  title: '“三公”经费分项公开并说明增减原因',
  heading: '完整性',
  basis: ['《地方预决算公开操作规程》（财预〔2016〕143号）'],
  meaning:
    '因公出国（境）、公务用车购置及运行、公务接待分项公开，并说明增减变动的原因。原因按用词查找，是否充分由人判断。',
  exempt: withoutStatements,
  judge,
})
