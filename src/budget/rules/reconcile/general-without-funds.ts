// GJ-229: the statement of the general budget holds no subject that a government fund pays.
import { type Disclosure, statementOf } from '../../disclosure.ts'
import type { Line, Statement } from '../../statement.ts'
import { defineRule, type Judgement, type Operand, type Subject, wordJudgement } from '../rule.ts'
import { cellPosition, cellTerm } from '../terms.ts'

/** A row of 一般公共预算 and the row of 政府性基金 with the same subject. */
export interface FundSubject {
  readonly code: string
  readonly name: string
  /** Named as spending of a fund by its own words. */
  readonly byName: boolean
  readonly inFund: boolean
  readonly operands: readonly Operand[]
}

/** Words that 政府收支分类科目 uses for spending out of government funds alone. */
const fundWords = /基金(?:及对应专项债务收入)?(?:安排的)?支出|出让收入安排的支出|彩票.*安排的支出|彩票公益金/

const operandOf = (statement: Statement, line: Line): Operand => {
  const { label, amount, position, place } = cellTerm(statement, line, 'total')
  return { label, text: amount === null ? '—' : `${amount.text} ${amount.unit}`, position, place }
}

const printsAmount = (line: Line): boolean =>
  Object.values(line.cells).some((cell) => cell.kind === 'amount' && cell.amount.fen !== 0n)

const subjects = (disclosure: Disclosure): readonly Subject<FundSubject>[] => {
  const [general, fund] = [statementOf(disclosure, 'general'), statementOf(disclosure, 'fund')]
  if (general === undefined) return []
  return general.lines.flatMap((line) => {
    if (line.level < 2 || !printsAmount(line)) return []
    const other = fund?.lines.find(({ code }) => code === line.code)
    const input: FundSubject = {
      code: line.code,
      name: line.name,
      byName: fundWords.test(line.name),
      inFund: other !== undefined && printsAmount(other),
      operands: [
        operandOf(general, line),
        ...(fund === undefined || other === undefined ? [] : [operandOf(fund, other)]),
      ],
    }
    return [{ input, position: cellPosition(general, line, 'total'), marks: [], torn: [] }]
  })
}

const judge = ({ code, name, byName, inFund, operands }: FundSubject): Judgement => {
  if (inFund) return wordJudgement('hint', `科目 ${code}“${name}”在一般公共预算和政府性基金两张表中都有金额`, operands)
  if (byName)
    return wordJudgement('hint', `科目 ${code}“${name}”是政府性基金的科目，印在一般公共预算支出表里`, operands)
  return wordJudgement('agree', `科目 ${code}“${name}”不是政府性基金的科目`, operands)
}

const example = (name: string, inFund = false): FundSubject => ({
  code: '21208',
  name,
  byName: fundWords.test(name),
  inFund,
  operands: [],
})

export const generalWithoutFunds = defineRule<FundSubject>({
  code: 'GJ-229',
  title: '一般公共预算支出表里没有政府性基金的科目',
  compares:
    '一般公共预算财政拨款支出决算表的每个款、项：名称是否属于政府性基金，同一科目是否在政府性基金表中也有金额。',
  meaning: '政府性基金有自己的科目，不应列在一般公共预算里。出现时，可能是资金来源填错，也可能是科目名称相近。',
  tolerance: '按名称和编码判断，不涉及金额。',
  basis: ['预算法第十四条', '《地方预决算公开操作规程》（财预〔2016〕143号）'],
  related: ['GJ-210', 'GJ-211'],
  severity: '提示',
  fix: '核对这一科目的资金来源，属于政府性基金的移到政府性基金表',
  examples: [
    { shows: '城乡社区管理事务', input: example('城乡社区管理事务'), verdict: 'agree' },
    {
      shows: '国有土地使用权出让收入安排的支出',
      input: example('国有土地使用权出让收入安排的支出'),
      verdict: 'hint',
    },
    { shows: '同一科目在两张表中都有金额', input: example('其他支出', true), verdict: 'hint' },
  ],
  select: ({ disclosure }) => (disclosure.stage === 'final' ? subjects(disclosure) : []),
  judge,
})
