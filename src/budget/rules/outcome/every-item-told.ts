// GJ-418: where a 决算 explains its 项 one by one, every 项 with an amount has its paragraph.
import { amountOf } from '../../cell.ts'
import { statementOf } from '../../disclosure.ts'
import { outcomesOf } from '../../explanations/outcomes.ts'
import type { Line, Statement } from '../../statement.ts'
import { defineRule, type Judgement, type Operand, type RuleContext, type Subject, wordJudgement } from '../rule.ts'
import { cellTerm } from '../terms.ts'

interface Told {
  readonly told: number
  readonly untold: readonly Operand[]
}

const judge = ({ told, untold }: Told): Judgement =>
  untold.length === 0
    ? wordJudgement('agree', `表中有数的各项都作了说明，共 ${told} 项`)
    : wordJudgement(
        'hint',
        `说明逐项写了 ${told} 项，表中还有 ${untold.length} 项有数而没有说明：${untold.map(({ label }) => label).join('、')}`,
        untold,
      )

const rowOperand = (statement: Statement, line: Line): Operand => {
  const term = cellTerm(statement, line, 'total')
  return {
    label: `“${line.name}”`,
    text: term.amount === null ? '—' : `${term.amount.text} ${term.amount.unit}`,
    position: term.position,
    place: term.place,
  }
}

/** Rows of the finest level that the explanations go down to. */
const subjectsOf = ({ disclosure }: RuleContext): readonly Subject<Told>[] => {
  const statement = statementOf(disclosure, 'general')
  const { items } = outcomesOf(disclosure)
  const codes = items.flatMap(({ line, near }) => line?.code ?? near?.line.code ?? [])
  // A path that fits no row could be any of those left over: then nothing is missing for certain.
  if (statement === undefined || items.length < 2 || codes.length < items.length) return []
  const rows = statement.lines.filter(
    (line) => line.code.length === 7 && (amountOf(line.cells.total)?.fen ?? 0n) !== 0n,
  )
  const untold = rows.filter(({ code }) => !codes.some((told) => code.startsWith(told)))
  const [first] = untold
  const content = items[0]?.content.id ?? ''
  const input = { told: items.length, untold: untold.map((line) => rowOperand(statement, line)) }
  return [
    {
      input,
      position: first === undefined ? `content/${content}` : `general/${first.id}`,
      marks: first === undefined ? [] : [`content/${content}`],
      torn: [],
    },
  ]
}

const example = (...names: readonly string[]): Told => ({
  told: 11,
  untold: names.map((name) => ({ label: `“${name}”`, text: '5.00 万元', position: '', place: null })),
})

/** One finding a document. */
export const everyItemTold = defineRule<Told>({
  code: 'GJ-418',
  title: '逐项说明的，有数的各项都有说明',
  compares: '情况说明按“（类）（款）（项）”逐项写决算的，与一般公共预算支出决算表中有数的各项逐一对照。',
  meaning: '表中有数而没有说明，可能漏写了一项，也可能说明只写主要的几项。',
  tolerance: '不涉及金额比较。',
  basis: ['《地方预决算公开操作规程》（财预〔2016〕143号）'],
  related: ['GJ-415', 'GJ-419'],
  severity: '提示',
  fix: '补写漏掉的一项，或写明只说明主要科目',
  examples: [
    { shows: '各项都有说明', input: example(), verdict: 'agree' },
    { shows: '漏了一项', input: example('购房补贴'), verdict: 'hint' },
  ],
  select: subjectsOf,
  judge,
})
