// GJ-417: 大于, 小于 and 持平 say what the two figures beside them say.
import { compareDecimals } from '../../decimal.ts'
import { type ComparingWord, type Outcome, outcomeName, outcomesOf } from '../../explanations/outcomes.ts'
import { lastDigitFen, type Stated } from '../../money.ts'
import { exampleTerm } from '../equation.ts'
import { defineRule, type Judgement, type Operand, type RuleContext, type Subject, wordJudgement } from '../rule.ts'
import { atOutcome, saidOperand } from './outcome-terms.ts'

interface Compared {
  readonly name: string
  readonly word: ComparingWord
  /** How the word is written; 基本持平 allows a little. */
  readonly written: Operand
  readonly plan: Stated | null
  readonly spent: Stated | null
  /** Whether the printed rate is above, below or at 100 %; `null` without one. */
  readonly rate: ComparingWord | null
  readonly evidence: readonly Operand[]
}

const names: Readonly<Record<ComparingWord, string>> = { above: '大于', below: '小于', equal: '等于' }

const compareAmounts = (spent: Stated, plan: Stated): ComparingWord =>
  spent.fen === plan.fen ? 'equal' : spent.fen > plan.fen ? 'above' : 'below'

/** 基本持平 within one per cent, 持平 within one last digit. */
const nearlyEqual = ({ word, written, plan, spent }: Compared): boolean => {
  if (word !== 'equal' || plan === null || spent === null) return false
  const gap = spent.fen > plan.fen ? spent.fen - plan.fen : plan.fen - spent.fen
  return gap <= lastDigitFen(plan) || (written.text.includes('基本') && gap * 100n <= plan.fen)
}

const judge = (compared: Compared): Judgement => {
  const { name, word, written, plan, spent, rate } = compared
  const evidence = [written, ...compared.evidence]
  const actual = plan !== null && spent !== null ? compareAmounts(spent, plan) : rate
  if (actual === null) return wordJudgement('unexecuted', `${name}没有写出可以比较的预算数或完成比例，未核对`, evidence)
  if (actual === word || nearlyEqual(compared))
    return wordJudgement('agree', `${name}写作“${written.text}”，与所写的数一致`, evidence)
  const by = plan !== null && spent !== null ? '决算数' : '按完成比例，决算数'
  return wordJudgement('differ', `${name}写作“${written.text}”，${by}却${names[actual]}预算数`, evidence)
}

const hundred = { units: 100n, scale: 0 }

const rateSays = ({ rate }: Outcome): ComparingWord | null => {
  if (rate === null) return null
  const order = compareDecimals(rate.value, hundred)
  // 100% may be rounded: it contradicts nothing.
  return order === 0 ? null : order > 0 ? 'above' : 'below'
}

const subjectOf = (outcome: Outcome): readonly Subject<Compared>[] => {
  const { word, plan, spent } = outcome
  if (word === null) return []
  const figures = [
    ...(plan === null ? [] : [saidOperand(outcome, plan, outcome.planWord ?? '预算')]),
    ...(spent === null ? [] : [saidOperand(outcome, spent, '支出决算')]),
    ...(outcome.rate === null ? [] : [saidOperand(outcome, outcome.rate, '完成比例')]),
  ]
  const input: Compared = {
    name: outcomeName(outcome),
    word: word.value,
    written: saidOperand(outcome, word, '说明的用词'),
    plan: plan?.value ?? null,
    spent: spent?.value ?? null,
    rate: rateSays(outcome),
    evidence: figures,
  }
  return [atOutcome(input, outcome)]
}

const subjectsOf = ({ disclosure }: RuleContext): readonly Subject<Compared>[] => {
  const { whole, items } = outcomesOf(disclosure)
  return [...(whole === null ? [] : [whole]), ...items].flatMap(subjectOf)
}

const example = (word: ComparingWord, text: string, spent: string, plan: string): Compared => {
  const operand = (label: string, value: string): Operand => ({ label, text: value, position: '', place: null })
  return {
    name: '“小学教育”',
    word,
    written: operand('说明的用词', text),
    plan: exampleTerm('年初预算', plan).amount,
    spent: exampleTerm('支出决算', spent).amount,
    rate: null,
    evidence: [operand('年初预算', `${plan} 万元`), operand('支出决算', `${spent} 万元`)],
  }
}

/** The word beside the figures; without a budget the rate of completion. */
export const comparingWords = defineRule<Compared>({
  code: 'GJ-417',
  title: '“大于、小于、持平”与所写的数一致',
  compares:
    '情况说明里“决算数小于预算数”“决算数与预算数持平”的用词，与同一段写出的预算数、决算数比较；没有预算数的，与完成比例比较。',
  meaning: '不一致，多半是套用了别的科目的段落。写“基本持平”的，相差不到百分之一视为一致。',
  tolerance: '持平可差末位一个单位。',
  basis: [],
  related: ['GJ-416'],
  severity: '不符',
  fix: '核对预算数和决算数，更正用词或写错的数',
  examples: [
    { shows: '300.00 小于 310.00', input: example('below', '决算数小于预算数', '300.00', '310.00'), verdict: 'agree' },
    {
      shows: '300.00 写作大于 310.00',
      input: example('above', '决算数大于预算数', '300.00', '310.00'),
      verdict: 'differ',
    },
    { shows: '没有写出预算数', input: example('below', '决算数小于预算数', '300.00', ''), verdict: 'unexecuted' },
  ],
  select: subjectsOf,
  judge,
})
