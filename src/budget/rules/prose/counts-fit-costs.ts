// GJ-428: groups abroad, receptions and vehicles bought fit what “三公” paid for them.
import { readPassage } from '../../explanations/readable.ts'
import type { Content } from '../../passage.ts'
import { defineRule, type Judgement, type Operand, type RuleContext, type Subject, wordJudgement } from '../rule.ts'
import { isStatement, paragraphsOf, type Saying, sayingOperand } from './sayings.ts'

interface Fit {
  readonly title: string
  readonly odd: readonly { readonly message: string; readonly evidence: readonly Operand[] }[]
  readonly looked: number
}

const judge = ({ title, odd, looked }: Fit): Judgement =>
  odd.length === 0
    ? wordJudgement('agree', `《${title}》的团组、批次、车辆数与费用相合（${looked} 处）`)
    : wordJudgement(
        'hint',
        odd.map(({ message }) => message).join('；'),
        odd.flatMap(({ evidence }) => evidence),
      )

/** A count of the prose with its place. */
interface Counted {
  readonly number: number
  readonly operand: Operand
}

const countsOf = (content: Content, patterns: readonly RegExp[]): readonly Counted[] =>
  content.passages.flatMap((passage) => {
    const { text, placeOf } = readPassage(passage)
    return patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match) => ({
        number: Number((match[1] ?? '').replaceAll(',', '')),
        operand: {
          label: passage.heading === '' ? content.title : passage.heading,
          text: match[0],
          position: `content/${content.id}`,
          place: placeOf(match.index),
        },
      })),
    )
  })

const digits = String.raw`(\d{1,3}(?:,\d{3})+|\d+)`
const topics = [
  {
    topic: 'three-public-abroad',
    name: '因公出国（境）',
    counts: [
      new RegExp(`(?<!来访|接待)团组(?:数|共计|累计|合计)*${digits}[个次]`, 'gu'),
      new RegExp(`${digits}个(?:因公)?(?:出国|团组)(?!来访)`, 'gu'),
    ],
  },
  {
    topic: 'three-public-reception',
    name: '公务接待',
    counts: [new RegExp(`(?:公务)?接待(?:共)?${digits}批次`, 'gu'), new RegExp(`接待批次(?:为|数)?${digits}个`, 'gu')],
  },
  {
    topic: 'three-public-purchase',
    name: '公务用车购置',
    counts: [new RegExp(`(?:购置(?:车辆|公务用车)|公务用车购置(?:数)?)${digits}辆`, 'gu')],
  },
] as const

const foreign = [new RegExp(`(?:接待外宾|外事接待|国\\(境\\)外公务接待(?:批次)?)${digits}(?:批次|个)`, 'gu')]

const costsOf = (sayings: readonly Saying[], topic: string) =>
  sayings.filter(isStatement).filter((saying) => saying.topic === topic && saying.claim.role === 'actual')

const oddities = (content: Content, sayings: readonly Saying[]): Fit => {
  let looked = 0
  const odd: Fit['odd'][number][] = []
  for (const { topic, name, counts } of topics) {
    const costs = costsOf(sayings, topic)
    // 外宾 are among the receptions, not beside them.
    const found = countsOf(content, counts).filter(({ operand }) => !/外宾|外事|国\(境\)外/u.test(operand.text))
    const [cost] = costs
    const [count] = found
    if (cost === undefined || count === undefined) continue
    looked += 1
    const spent = costs.some(({ amount }) => amount.fen !== 0n)
    const counted = found.some(({ number }) => number > 0)
    if (spent === counted) continue
    const message = spent ? `${name}有支出，个数却写作 0` : `${name}支出写作 0，却写了个数`
    const shown = found.find(({ number }) => number > 0 === counted) ?? count
    odd.push({
      message,
      evidence: [sayingOperand(costs.find(({ amount }) => (amount.fen !== 0n) === spent) ?? cost), shown.operand],
    })
  }
  const [all] = countsOf(content, topics[1].counts).filter(({ operand }) => !/外/u.test(operand.text))
  const [abroad] = countsOf(content, foreign)
  if (
    all !== undefined &&
    abroad !== undefined &&
    abroad.number > all.number &&
    !/国\(境\)外/u.test(abroad.operand.text)
  ) {
    odd.push({ message: '接待外宾的批次比全部公务接待还多', evidence: [abroad.operand, all.operand] })
  }
  return { title: content.title, odd, looked }
}

const subjectsOf = (context: RuleContext): readonly Subject<Fit>[] =>
  context.disclosure.contents.flatMap((content) => {
    const sayings = paragraphsOf(context)
      .filter(({ section }) => section.content === content)
      .flatMap((paragraphs) => paragraphs.sayings)
    const input = oddities(content, sayings)
    return input.looked === 0 ? [] : [{ input, position: `content/${content.id}`, marks: [], torn: [] }]
  })

const operand = (text: string): Operand => ({ label: '“三公”经费', text, position: '', place: null })

/** One finding a file; others may pay for what costs nothing here, so people decide. */
export const countsFitCosts = defineRule<Fit>({
  code: 'GJ-428',
  title: '出国团组、接待批次、购车数与费用相合',
  compares:
    '情况说明里的因公出国（境）团组数、公务接待批次、购置车辆数，与同一份说明写的费用对照：有支出应有个数，没有支出应为 0；外宾批次不多于全部批次。',
  meaning: '不相合，可能有一处没有更新；也可能费用由别的单位承担，需要人来判断。',
  tolerance: '不涉及金额比较。',
  basis: ['《地方预决算公开操作规程》（财预〔2016〕143号）'],
  related: ['GJ-401', 'GJ-427'],
  severity: '提示',
  fix: '核对个数和费用，更正写错的一处',
  examples: [
    { shows: '有支出有批次', input: { title: '情况说明', odd: [], looked: 2 }, verdict: 'agree' },
    {
      shows: '接待费 2.00 万元，接待 0 批次',
      input: {
        title: '情况说明',
        odd: [{ message: '公务接待有支出，个数却写作 0', evidence: [operand('2.00 万元'), operand('接待0批次')] }],
        looked: 1,
      },
      verdict: 'hint',
    },
  ],
  select: subjectsOf,
  judge,
})
