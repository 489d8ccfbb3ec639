// GJ-230: “三公” spending above its budget is worth a word of the document.
import { type Disclosure, statementOf } from '../../disclosure.ts'
import { formatAmount, type Stated } from '../../money.ts'
import { phasesOf, threePublicParts } from '../../statements/three-public.ts'
import { squeezed } from '../../wording.ts'
import { exampleTerm } from '../equation.ts'
import { defineRule, type Judgement, type Operand, type Subject, wordJudgement } from '../rule.ts'
import { partTerm } from '../three-public-terms.ts'

/** 决算 and 预算 of the whole, and whether the document says that the one is above the other. */
export interface OverPlan {
  readonly plan: Stated | null
  readonly spent: Stated | null
  readonly said: boolean
  readonly operands: readonly Operand[]
}

const above = /(?:大于|高于|超过|超出|多于)[^。;；]{0,12}预算|超预算|比[^。;；]{0,12}预算[^。;；]{0,6}(?:增加|增长)/

const saysSo = (disclosure: Disclosure): boolean =>
  disclosure.contents.some(({ passages }) =>
    passages.some(({ text, heading }) => /三公/.test(heading + text) && above.test(squeezed(text))),
  )

const subjects = (disclosure: Disclosure): readonly Subject<OverPlan>[] => {
  const statement = statementOf(disclosure, 'three-public')
  if (statement === undefined || !phasesOf(statement).includes('plan')) return []
  const [spent, plan] = [threePublicParts(statement).total, threePublicParts(statement, 'plan').total]
  if (spent.cell === null || plan.cell === null) return []
  const terms = [partTerm(statement, spent), partTerm(statement, plan)]
  const operands = terms.map(({ label, amount, position, place }, index) => ({
    label: `${label}${index === 0 ? '（决算数）' : '（预算数）'}`,
    text: amount === null ? '—' : `${amount.text} ${amount.unit}`,
    position,
    place,
  }))
  const input = { plan: plan.stated, spent: spent.stated, said: saysSo(disclosure), operands }
  return [{ input, position: terms[0]?.position ?? statement.id, marks: [terms[1]?.position ?? ''], torn: [] }]
}

const judge = ({ plan, spent, said, operands }: OverPlan): Judgement => {
  if (spent === null || plan === null)
    return wordJudgement('unexecuted', '“三公”经费的预算数或决算数为空白，没有可核对的数', operands)
  const gap = spent.fen - plan.fen
  if (gap <= 0n) return wordJudgement('agree', '“三公”经费决算数不大于预算数', operands)
  const difference = `${formatAmount(gap, spent.unit, Math.max(spent.decimals, plan.decimals))} ${spent.unit}`
  if (said) return wordJudgement('agree', `“三公”经费决算数比预算数多 ${difference}，说明中写到了`, operands)
  const message = `“三公”经费决算数比预算数多 ${difference}，说明中没有提到`
  return { verdict: 'hint', message, evidence: operands, difference, differenceFen: gap }
}

const example = (plan: string, spent: string, said = false): OverPlan => ({
  plan: exampleTerm('预算数', plan).amount,
  spent: exampleTerm('决算数', spent).amount,
  said,
  operands: [],
})

export const threePublicOverPlan = defineRule<OverPlan>({
  code: 'GJ-230',
  title: '“三公”经费决算数大于预算数的，在说明中写到',
  compares: '“三公”经费合计的决算数与同一张表印出的预算数比较；决算数更大时，看情况说明有没有写到。',
  meaning: '决算大于预算不等于违规，年中可能追加了预算。读者需要在说明里读到这件事和原因。',
  tolerance: '精确比较，不留尾差。',
  basis: ['《地方预决算公开操作规程》（财预〔2016〕143号）'],
  related: ['GJ-105', 'GJ-303'],
  severity: '提示',
  fix: '在“三公”经费的说明中写明决算数大于预算数及其原因',
  examples: [
    { shows: '预算 2.85，决算 0.39', input: example('2.85', '0.39'), verdict: 'agree' },
    { shows: '决算多 1 万元，说明中写到', input: example('2.00', '3.00', true), verdict: 'agree' },
    { shows: '决算多 1 万元，说明中没有提到', input: example('2.00', '3.00'), verdict: 'hint' },
    { shows: '预算数为空白', input: example('', '3.00'), verdict: 'unexecuted' },
  ],
  select: ({ disclosure }) => (disclosure.stage === 'final' ? subjects(disclosure) : []),
  judge,
})
