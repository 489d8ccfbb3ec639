// GJ-409: a percentage of a change from 0 has no meaning.
import { defineRule, type Judgement, type Operand, type RuleContext, type Subject, wordJudgement } from '../rule.ts'
import { ratesOf } from './change-rates.ts'
import { movementsOf } from './movements.ts'
import { anchored, paragraphsOf, sayingName } from './sayings.ts'

interface Base {
  readonly label: string
  readonly zero: boolean
  readonly rate: Operand
  readonly base: Operand
}

const judge = ({ label, zero, rate, base }: Base): Judgement =>
  zero
    ? wordJudgement('hint', `${label}的上年数为 0，没有增减幅度可言，却写了 ${rate.text}`, [rate, base])
    : wordJudgement('agree', `${label}的上年数不为 0`, [rate, base])

const subjectsOf = (context: RuleContext): readonly Subject<Base>[] =>
  paragraphsOf(context).flatMap((paragraphs) =>
    movementsOf(paragraphs).flatMap((movement) => {
      const all = ratesOf(context, movement)
      const [first] = all
      // 增加0万元，增长0%: nothing changed, whatever the rate of nothing is called.
      if (first === undefined || movement.rate === null || movement.rate.claim.number.units === 0n) return []
      const { rate, now } = first
      const operand: Operand = {
        label: rate.label,
        text: movement.rate.claim.text,
        position: rate.position,
        place: rate.place,
      }
      const input = {
        label: sayingName(now),
        zero: all.every((one) => one.rate.base.fen === 0n),
        rate: operand,
        base: rate.base.operand,
      }
      return [anchored(input, now)]
    }),
  )

const example = (base: string, zero: boolean): Base => ({
  label: '“专项普查活动”',
  zero,
  rate: { label: '增减幅度', text: '100.00%', position: '', place: null },
  base: { label: '上年数', text: `${base} 万元`, position: '', place: null },
})

/** 上年为零 gives no percentage. */
export const zeroBaseRates = defineRule<Base>({
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
