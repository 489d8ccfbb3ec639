// YW-202: a blank statement is listed and said to be blank on purpose. A duty of the ledger and a rule at once, so
// that the missing note is among the findings, once for the whole document.
import type { Disclosure, Position } from '../../disclosure.ts'
import { blankNote } from '../../facts/blank-statement.ts'
import { isBlank } from '../../statement.ts'
import { defineDuty, outcome } from '../obligation.ts'
import { isStatement, paragraphsOf, sayingOperand } from '../prose/sayings.ts'
import { defineRule, type Judgement, type Operand, type RuleContext, wordJudgement } from '../rule.ts'
import { withoutStatements } from './document-scope.ts'

/** A blank statement and what the document says of it; '' when it says nothing beside it. */
interface Blank {
  readonly title: string
  readonly note: string
  readonly position: Position
}

interface Blanks {
  readonly blanks: readonly Blank[]
  /** Where the prose states 0 for the money of these statements. */
  readonly zeros: readonly Operand[]
}

const blanksOf = (disclosure: Disclosure): readonly Blank[] =>
  disclosure.statements.filter(isBlank).map((statement) => ({
    title: statement.entry.title,
    note: blankNote(disclosure, statement),
    position: statement.id,
  }))

/** Concepts of the statements that are blank in most departments. */
const blankMoney = ['income-fund', 'fund', 'income-state-capital', 'state-capital']

const zerosOf = (context: RuleContext): readonly Operand[] => {
  const said = paragraphsOf(context)
    .flatMap(({ sayings }) => sayings.filter(isStatement))
    .filter(({ amount, figure }) => amount.fen === 0n && figure !== null && blankMoney.includes(figure.id))
  return said
    .filter((one, index) => said.findIndex(({ figure }) => figure?.id === one.figure?.id) === index)
    .map((one) => sayingOperand(one))
}

const silent = ({ blanks }: Blanks): readonly Blank[] => blanks.filter(({ note }) => note.trim() === '')

const describe = (input: Blanks): string => {
  const blanks = silent(input)
  const titles = blanks.map(({ title }) => `《${title}》`).join('')
  const counted = blanks.length === 1 ? '是空表，旁边' : `共 ${blanks.length} 张空表，旁边`
  const said = input.zeros.length === 0 ? '' : `；情况说明为其中的 ${input.zeros.length} 项收支写了 0`
  return `${titles}${counted}没有说明${said}`
}

const operands = ({ blanks, zeros }: Blanks): readonly Operand[] => [
  ...blanks.map(({ title, note, position }) => ({
    label: `《${title}》`,
    text: note === '' ? '空白，没有说明' : `空白，说明：${note}`,
    position,
    place: null,
  })),
  ...zeros,
]

const judge = (input: Blanks): Judgement =>
  silent(input).length === 0
    ? wordJudgement('agree', `${input.blanks.length} 张空表都有说明`, operands(input))
    : wordJudgement('hint', describe(input), operands(input))

/** The row of the ledger. */
export const blankStatementsDuty = defineDuty({
  code: 'YW-202',
  title: '空表列出并加以说明',
  heading: '完整性',
  basis: ['《地方预决算公开操作规程》（财预〔2016〕143号）'],
  meaning: '没有数据的表也应列出，并说明为空的原因。表内空白而旁无说明时，读者分不清是没有这笔钱还是没有填。',
  exempt: (context) => withoutStatements(context) || (blanksOf(context.disclosure).length === 0 ? '没有空白的表' : ''),
  judge: (context) => {
    const input = { blanks: blanksOf(context.disclosure), zeros: zerosOf(context) }
    return silent(input).length === 0
      ? outcome(
          '合格',
          `${input.blanks.length} 张空表都有说明`,
          input.blanks.map(({ position }) => position),
        )
      : outcome(
          '待人工判断',
          describe(input),
          silent(input).map(({ position }) => position),
        )
  },
})

const example = (note: string): Blanks => ({
  blanks: [{ title: '2022年政府性基金预算支出表', note, position: 'fund' }],
  zeros: [{ label: '政府性基金预算拨款收入', text: '0.00 万元', position: '', place: null }],
})

/** The same matter as a finding: 提示, because the document may explain itself elsewhere. */
export const blankStatementsExplained = defineRule<Blanks>({
  code: 'YW-202',
  title: '空表列出并加以说明',
  compares: '没有印出任何金额的公开表，看表注或空表说明中有没有说明。',
  meaning: '表内空白而旁无说明时，读者分不清是没有这笔钱还是没有填；不能据此断定漏填。',
  tolerance: '不涉及金额比较。',
  basis: ['《地方预决算公开操作规程》（财预〔2016〕143号）'],
  related: ['GJ-401'],
  severity: '提示',
  fix: '在空表下注明“本部门没有这项收支，故本表为空”',
  examples: [
    { shows: '空表下注明没有这项收支', input: example('本部门没有政府性基金预算收支，故本表为空'), verdict: 'agree' },
    { shows: '空表旁没有说明', input: example(''), verdict: 'hint' },
  ],
  select: (context) => {
    const blanks = blanksOf(context.disclosure)
    const input = { blanks, zeros: zerosOf(context) }
    const [first, ...others] = silent(input).length > 0 ? silent(input) : blanks
    return first === undefined
      ? []
      : [{ input, position: first.position, marks: others.map(({ position }) => position), torn: [] }]
  },
  judge,
})
