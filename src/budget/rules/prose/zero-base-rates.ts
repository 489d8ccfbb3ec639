// GJ-409: a percentage of a change from 0 has no meaning.
import { defineRule, type Judgement, type Operand, type RuleContext, type Subject, wordJudgement } from '../rule.ts'
import { ratesOf } from './change-rates.ts'
import { movementsOf } from './movements.ts'
import { anchored, paragraphsOf, sayingName } from './sayings.ts'

/** A change from 0 that is given a percentage. */
interface FromZero {
  readonly label: string
  readonly rate: Operand
  readonly base: Operand
}

interface Bases {
  readonly looked: readonly Operand[]
  readonly zero: readonly FromZero[]
}

const judge = ({ looked, zero }: Bases): Judgement => {
  const [first] = zero
  if (first === undefined) return wordJudgement('agree', '写了增减幅度的，上年数都不为 0', looked)
  const others = zero.length === 1 ? '' : `；同样的共 ${zero.length} 处`
  return wordJudgement(
    'hint',
    `${first.label}的上年数为 0，没有增减幅度可言，却写了 ${first.rate.text}${others}`,
    zero.flatMap(({ rate, base }) => [rate, base]),
  )
}

const subjectsOf = (context: RuleContext): readonly Subject<Bases>[] =>
  context.disclosure.contents.flatMap((content) => {
    const own = paragraphsOf(context).filter(({ section }) => section.content === content)
    const found = own.flatMap((paragraphs) =>
      movementsOf(paragraphs).flatMap((movement) => {
        const all = ratesOf(context, movement)
        const [first] = all
        // 增加0万元，增长0%: nothing changed, whatever the rate of nothing is called.
        if (first === undefined || movement.rate === null || movement.rate.claim.number.units === 0n) return []
        const { rate, now } = first
        const { label, position, place } = rate
        const operand: Operand = { label, text: movement.rate.claim.text, position, place }
        const zero = all.every((one) => one.rate.base.fen === 0n)
        return [{ now, zero, from: { label: sayingName(now), rate: operand, base: rate.base.operand } }]
      }),
    )
    const odd = found.filter(({ zero }) => zero)
    const [first] = odd.length > 0 ? odd : found
    const input = { looked: found.map(({ from }) => from.rate), zero: odd.map(({ from }) => from) }
    return first === undefined ? [] : [anchored(input, first.now)]
  })

const example = (base: string, zero: boolean): Bases => {
  const rate = { label: '增减幅度', text: '100.00%', position: '', place: null }
  const from = {
    label: '“专项普查活动”',
    rate,
    base: { label: '上年数', text: `${base} 万元`, position: '', place: null },
  }
  return { looked: [rate], zero: zero ? [from] : [] }
}

/** 上年为零 gives no percentage. */
export const zeroBaseRates = defineRule<Bases>({
  code: 'GJ-409',
  title: '上年为零的，不写增减幅度',
  compares: '情况说明里写了增减幅度的，看上年数是否为 0：上年数取写出的、推算的或本站所存上年文件中的。',
  meaning: '上年为 0 时除数为 0，算不出百分比；“增加 100%”容易被误读为翻了一番。',
  tolerance: '不涉及金额比较。',
  basis: [],
  related: ['GJ-406'],
  severity: '提示',
  fix: '删去百分比，写明上年为 0、本年新增',
  examples: [
    { shows: '上年 1,574.77 万元', input: example('1,574.77', false), verdict: 'agree' },
    { shows: '上年 0 万元，写作增加 100.00%', input: example('0', true), verdict: 'hint' },
  ],
  select: subjectsOf,
  judge,
})
