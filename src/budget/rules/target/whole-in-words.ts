// ZB-613: the whole that a form names in words is a sum that its table of money prints.

import { amountOf } from '../../cell.ts'
import { formBudget } from '../../facts/form-money.ts'
import { lastDigitFen, type Stated } from '../../money.ts'
import type { KeyPlace } from '../../place.ts'
import type { Form } from '../../project.ts'
import { squeezed } from '../../wording.ts'
import { exampleAmount, examplePlace } from '../example-form.ts'
import { targetBasis } from '../form-rule-text.ts'
import { formPosition, gapsOf, quoted, textOperand, unknownBecause } from '../form-subjects.ts'
import { defineRule, type Judgement, type Subject, wordJudgement } from '../rule.ts'
import { amountsIn, lastDigit, type WordAmount } from '../word-amounts.ts'

interface WholeInWords {
  readonly heading: string
  readonly said: WordAmount
  /** The whole of the year's money. */
  readonly total: Stated
  /** Every amount that the form prints in its table of money. */
  readonly printed: readonly Stated[]
  readonly position: string
  readonly fundsPosition: string
  readonly place: KeyPlace
  readonly lost: Judgement | null
}

/** Words right before an amount that make it the whole of the project. */
const wholeWords =
  /(?:(?:合计|总计|共计|总投资|总预算|项目总?资金|资金总额|预算总额|总经费|项目经费|项目预算)(?:约|为|共|需|约为|共计|需要|是)?)$/u

/** 每户合计, 工资合计: the whole of something else. */
const ofPart = /(?:每|人均|其中|分别|补贴|工资|年均|历年|累计|已)[^，。；,;]*$/u

/** A text that speaks of more years than one speaks of another whole. */
const severalYears = /[两二三四五六七八九十\d]年(?:总|共|合计|累计)|分年度|20\d\d年?[-—至到~]+20\d\d/u

/**
 * The amount that a text names as the whole of its project: the last one that it holds. What further amounts follow is
 * the sum of a part, or one step of a calculation.
 */
const wholesIn = (text: string): readonly WordAmount[] => {
  const flat = squeezed(text)
  const last = amountsIn(flat).at(-1)
  if (last === undefined || severalYears.test(flat)) return []
  const clause = /[^，。；,;:：、]*$/u.exec(flat.slice(0, last.start))?.[0] ?? ''
  return wholeWords.test(clause) && !ofPart.test(clause) ? [last] : []
}

const isAlike = (said: WordAmount, amount: Stated): boolean => {
  const gap = said.fen > amount.fen ? said.fen - amount.fen : amount.fen - said.fen
  return gap === 0n || gap < lastDigit(said) || gap < lastDigitFen(amount)
}

const judge = ({ heading, said, total, printed, position, fundsPosition, place, lost }: WholeInWords): Judgement => {
  if (lost !== null) return lost
  const evidence = [
    textOperand(heading, said.text, position, place),
    textOperand('资金总额', `${total.text} ${total.unit}`, fundsPosition, 'path' in total.place ? total.place : null),
  ]
  return [total, ...printed].some((amount) => isAlike(said, amount))
    ? wordJudgement('agree', '文字里写的总额就是资金表里的数', evidence)
    : wordJudgement(
        'hint',
        `${quoted(heading)}里写合计 ${said.text}，资金总额为 ${total.text} ${total.unit}，资金表里没有这个数`,
        evidence,
      )
}

const subjectsOf = (form: Form, lost: Judgement | null): readonly Subject<WholeInWords>[] => {
  const total = formBudget(form)
  if (total === null || total.fen === 0n) return []
  const printed = form.funds.flatMap(({ cells }) => Object.values(cells).flatMap((cell) => amountOf(cell) ?? []))
  const texts = [
    ...form.paragraphs.map((one) => ({ ...one, position: formPosition(form, one.heading) })),
    ...form.goals.map((one) => ({ ...one, position: formPosition(form, '目标') })),
  ]
  return texts.flatMap(({ heading, text, place, position }) =>
    wholesIn(text).map((said) => {
      const fundsPosition = formPosition(form, '资金')
      const input = { heading, said, total, printed, position, fundsPosition, place, lost }
      return { input, position, marks: [fundsPosition], torn: [] }
    }),
  )
}

const example = (text: string, total: string): readonly WholeInWords[] => {
  const whole = exampleAmount(total)
  return whole === null
    ? []
    : wholesIn(text).map((said) => ({
        heading: '实施计划',
        said,
        total: whole,
        printed: [],
        position: '',
        fundsPosition: '',
        place: examplePlace,
        lost: null,
      }))
}

export const wholeInWords = defineRule<WholeInWords>({
  code: 'ZB-613',
  title: '文字里写的项目总额与资金表一致',
  compares:
    '目标、项目概况、实施计划等文字中，“合计”“总投资”“项目资金”等词后面的金额，与资金表的总额和其余各数比较；都不相同的提示。后面还有别的金额的，以及说的是某一部分、几年合计或人均的，不比较。',
  meaning: '同一个项目写了两个总额：可能一处没有随预算更新，也可能文字说的是几年的总数，应当写明。',
  tolerance: '按印出的末位四舍五入后相同的视为相同。',
  basis: targetBasis,
  related: ['ZB-611', 'ZB-101'],
  severity: '提示',
  fix: '核对文字与资金表的总额；文字说的是几年合计的，写明年度',
  examples: [
    ...example('勘察20万元，审计5万元，合计25万元。', '25.00').map((input) => ({
      shows: '文字与资金表都是 25 万元',
      input,
      verdict: 'agree' as const,
    })),
    ...example('勘察20万元，督导20万元，审计10万元，合计50万元。', '25.00').map((input) => ({
      shows: '文字合计 50 万元，资金总额 25 万元',
      input,
      verdict: 'hint' as const,
    })),
  ],
  select: ({ disclosure }) =>
    disclosure.forms.flatMap((form) => subjectsOf(form, unknownBecause(gapsOf(disclosure, form, ['资金', '目标'])))),
  judge,
})
