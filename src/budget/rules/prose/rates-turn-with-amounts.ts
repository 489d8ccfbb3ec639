// GJ-436: an amount that grew has a rate that grew: 减少27.70万元，增长3.62% says both of one thing.
import { defineRule } from '../rule.ts'
import { exampleHits, judgeHits, type TextHit, type TextHits, textSubjects } from './text-findings.ts'

const up = '增加|增长|上升|提高|上涨'
const down = '减少|下降|降低|压减|下跌'

/** Nothing but a comma and the words for “or” and “rate” between the two: another base or another subject is another matter. */
const pair = new RegExp(
  `(${up}|${down})了?(?:约)?[\\d,.]+(?:亿|万)?元[,;、(]?(?:同比|即|或|幅度为?|比例为?)?(${up}|${down})(?:了|幅度?为?|率为?|比例为?)?(?:约)?[\\d.]+%`,
  'gu',
)

const isUp = (word: string): boolean => up.split('|').includes(word)

const find = (text: string): readonly TextHit[] =>
  [...text.matchAll(pair)]
    .filter(([, amount = '', rate = '']) => isUp(amount) !== isUp(rate))
    .map((match) => ({ start: match.index, end: match.index + match[0].length, note: '' }))

/** One finding a file. */
export const ratesTurnWithAmounts = defineRule<TextHits>({
  code: 'GJ-436',
  title: '增减额与增减幅度方向一致',
  compares: '情况说明里紧接着写出的增减额与增减幅度（“减少 27.70 万元，增长 3.62%”），比较两个动词的方向。',
  meaning: '一个说增，一个说减，必有一个写错，多是套改上年文稿时漏改。究竟是增是减，要看本年数与上年数。',
  tolerance: '不涉及金额比较。',
  basis: [],
  related: ['GJ-403', 'GJ-406'],
  severity: '提示',
  fix: '对照本年数与上年数，改正写反的一个词',
  examples: [
    { shows: '方向一致', input: exampleHits(), verdict: 'agree' },
    { shows: '减少了金额，增长了比例', input: exampleHits('“减少27.70万元，增长3.62%”'), verdict: 'hint' },
  ],
  select: ({ disclosure }) => textSubjects(disclosure, find),
  judge: (input) => judgeHits(input, '的增减额与增减幅度方向一致', (count) => `有 ${count} 处增减额与增减幅度方向相反`),
})
