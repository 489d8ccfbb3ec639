// YW-401: 一般公共预算支出 is published by function down to 项.
import { statementOf } from '../../disclosure.ts'
import { childLines, isBlank, type Line } from '../../statement.ts'
import { type DutyJudgement, defineDuty, outcome } from '../obligation.ts'
import type { RuleContext } from '../rule.ts'
import { gapsBelow } from '../terms.ts'
import { mayStandElsewhere, withoutStatements } from './document-scope.ts'

const nameOf = ({ code, name }: Line): string => `${code} ${name}`.trim()

const judge = (context: RuleContext): DutyJudgement => {
  const { disclosure } = context
  const statement = statementOf(disclosure, 'general')
  if (statement === undefined) {
    const elsewhere = mayStandElsewhere(context)
    return elsewhere === '' ? outcome('不合格', '没有看到一般公共预算支出表') : outcome('待人工判断', elsewhere)
  }
  if (isBlank(statement)) return outcome('无法核对', `《${statement.entry.title}》为空表`, ['general'])
  const shallow = statement.lines.filter(
    (line) =>
      line.code !== '' &&
      line.level < 3 &&
      line.cells.total?.kind === 'amount' &&
      childLines(statement, line).length === 0,
  )
  const lost = shallow.filter((line) => gapsBelow(disclosure, statement, line).length > 0)
  const missing = shallow.filter((line) => !lost.includes(line))
  const positions = shallow.map((line) => `general/${line.id}`)
  if (missing.length > 0) return outcome('不合格', `${missing.map(nameOf).join('、')}没有公开到项`, positions)
  if (lost.length > 0)
    return outcome(
      '待人工判断',
      `${lost.map(nameOf).join('、')}之后所据文本中断，是否公开到项看不出；其余各类都公开到项`,
      positions,
    )
  return outcome('合格', '各类都公开到项', ['general'])
}

export const spendingByFunction = defineDuty({
  code: 'YW-401',
  title: '一般公共预算支出按功能分类公开到项',
  heading: '细化程度',
  basis: ['预算法第四十六条', '预算法实施条例第六条'],
  meaning: '功能分类的类、款、项三级都要公开，读者才能看出钱用在哪一件事上。',
  exempt: withoutStatements,
  judge,
})
