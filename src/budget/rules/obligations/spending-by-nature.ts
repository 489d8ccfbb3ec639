// YW-402: 基本支出 is published by economic nature down to 款.
import { statementOf, tornAt } from '../../disclosure.ts'
import { childLines, isBlank, type Line } from '../../statement.ts'
import { type DutyJudgement, defineDuty, outcome } from '../obligation.ts'
import type { RuleContext } from '../rule.ts'
import { mayStandElsewhere, withoutStatements } from './document-scope.ts'

const nameOf = ({ code, name }: Line): string => `${code} ${name}`.trim()

const judge = (context: RuleContext): DutyJudgement => {
  const { disclosure } = context
  const statement = statementOf(disclosure, 'basic')
  if (statement === undefined) {
    const elsewhere = mayStandElsewhere(context)
    return elsewhere === '' ? outcome('不合格', '没有看到一般公共预算基本支出表') : outcome('待人工判断', elsewhere)
  }
  if (isBlank(statement)) return outcome('无法核对', `《${statement.entry.title}》为空表`, ['basic'])
  const coded = statement.lines.filter(({ code }) => code !== '')
  const shallow = coded.filter(
    (line) => line.level === 1 && line.cells.total?.kind === 'amount' && childLines(statement, line).length === 0,
  )
  if (shallow.length === 0) return outcome('合格', '各类都公开到款', ['basic'])
  const positions = shallow.map((line) => `basic/${line.id}`)
  const names = shallow.map(nameOf).join('、')
  // A last row without its 款 may have lost them at the end of a page.
  const atEnd = shallow.length === 1 && shallow[0] === coded.at(-1)
  return atEnd || tornAt(disclosure, 'basic').length > 0
    ? outcome('待人工判断', `${names}没有看到款级科目；它是表的最后一行，也可能是所据文本在此缺行`, positions)
    : outcome('不合格', `${names}没有公开到款`, positions)
}

export const spendingByNature = defineDuty({
  code: 'YW-402',
  title: '基本支出按经济分类公开到款',
  heading: '细化程度',
  basis: ['预算法第四十六条', '预算法实施条例第六条'],
  meaning: '经济分类的类、款两级都要公开，读者才能看出钱买了什么。',
  exempt: withoutStatements,
  judge,
})
