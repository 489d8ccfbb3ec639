// GJ-404: the money that the prose says the projects with 绩效目标 hold is what their forms hold.

import { termAbsenceOf } from '../../absence.ts'
import { amountOf } from '../../cell.ts'
import { projectPosition } from '../../position.ts'
import { type Form, totalFunds } from '../../project.ts'
import { type Equation, exampleEquation, judgeEquation, roundingTolerance, type Term } from '../equation.ts'
import { defineRule, type Judgement, type RuleContext, type Subject, wordJudgement } from '../rule.ts'
import { type FormClaim, formClaimsOf } from './form-claims.ts'
import { atProse, paragraphsOf, prosePosition, sayingTerm } from './sayings.ts'

const names = ['说明所写的资金', '各绩效目标表资金之和'] as const

const column = (form: Form): 'annual' | 'initial' => (form.kind === 'target' ? 'annual' : 'initial')

/** The treasury's money where the prose speaks of 拨款 and the form has other money, too; else the total. */
const fundsTerm = (form: Form, fiscalOnly: boolean): Term => {
  const rows = form.funds.filter(({ source }) => source === 'own' || source === 'other' || source === 'carriedOver')
  const hasOther = rows.some(({ cells }) => (amountOf(cells[column(form)])?.fen ?? 0n) !== 0n)
  const fiscal = form.funds.find(({ source }) => source === 'fiscal')
  const row = fiscalOnly && hasOther ? fiscal : totalFunds(form)
  const cell = row?.cells[column(form)]
  return {
    label: `项目“${form.name}”`,
    position: projectPosition(form.id, '资金'),
    amount: amountOf(cell),
    absence: termAbsenceOf(cell),
    place: form.place,
  }
}

/** The sums, or that the printed count of projects is not the number of forms: then nothing can be compared. */
type FormFunds = Equation | { readonly unmatched: string }

const subjectOf = ({ amount, forms, count }: FormClaim): readonly Subject<FormFunds>[] => {
  if (amount === null) return []
  if (forms.length > 0 && BigInt(forms.length) !== count.claim.number.units) {
    const unmatched = `说明写 ${count.claim.text}项目，本文件列出 ${forms.length} 份绩效目标表，个数不同，金额不作比较`
    return [atProse({ unmatched }, count.section)]
  }
  const fiscalOnly = /拨款|财政/.test(amount.claim.clause)
  const right = forms.map((form) => fundsTerm(form, fiscalOnly))
  const none: Term = { label: '绩效目标表', position: 'projects', amount: null, absence: 'missing', place: null }
  const position = prosePosition(count.section)
  return [
    {
      input: {
        relation: '=',
        left: [sayingTerm(amount)],
        right: right.length === 0 ? [none] : right,
        leftName: names[0],
        rightName: names[1],
      },
      position,
      marks: right.map((term) => term.position),
      torn: [],
    },
  ]
}

const judge = (funds: FormFunds): Judgement =>
  'unmatched' in funds ? wordJudgement('unexecuted', funds.unmatched) : judgeEquation(funds)

const subjectsOf = (context: RuleContext): readonly Subject<FormFunds>[] =>
  paragraphsOf(context).flatMap((paragraphs) => formClaimsOf(context.disclosure, paragraphs).flatMap(subjectOf))

const example = (said: string, ...forms: readonly string[]): Equation =>
  exampleEquation(
    '=',
    [['涉及一般公共预算当年拨款', said]],
    forms.map((text, index) => [`项目${index + 1}`, text]),
    names,
  )

/** One check a sentence: `…项目8个，涉及…9269.17万元`. */
export const formFundsEqualProse = defineRule<FormFunds>({
  code: 'GJ-404',
  title: '说明中绩效项目的资金等于各绩效目标表之和',
  compares:
    '情况说明里的“实行绩效目标管理的项目几个，涉及多少万元”，其金额与所说单位的各绩效目标表资金总额之和比较。句中写了实施单位的，只加该单位的表。所写的项目个数与公开的表数不同的，不作比较。',
  meaning: '不等，可能有的项目没有公开绩效目标表，或表中金额与说明口径不同。',
  tolerance: roundingTolerance,
  basis: ['《地方预决算公开操作规程》（财预〔2016〕143号）', '核心绩效目标和指标（财预〔2021〕101号）'],
  related: ['GJ-219', 'GJ-408'],
  severity: '不符',
  fix: '逐个项目核对金额，检查是否多列或少列了绩效目标表',
  examples: [
    { shows: '三个项目合计 12.40 万元', input: example('12.40', '2.00', '5.00', '5.40'), verdict: 'agree' },
    { shows: '说明多 9.00 万元', input: example('21.40', '2.00', '5.00', '5.40'), verdict: 'differ' },
    { shows: '说明只写到一位小数，在四舍五入之内', input: example('12.4', '2.00', '5.00', '5.42'), verdict: 'hint' },
    {
      shows: '写 5 个项目，只公开了 3 份表',
      input: { unmatched: '说明写 5个项目，本文件列出 3 份绩效目标表，个数不同，金额不作比较' },
      verdict: 'unexecuted',
    },
    { shows: '各表金额均为空白', input: example('12.40', '', ''), verdict: 'unexecuted' },
  ],
  select: subjectsOf,
  judge,
})
