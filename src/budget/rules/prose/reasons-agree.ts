// GJ-434: a fall is not explained by money that rose, nor a rise by money that fell.
import { defineRule } from '../rule.ts'
import { exampleHits, judgeHits, type TextHit, type TextHits, textSubjects } from './text-findings.ts'

/** One reason alone, and it says of money which way it went: several reasons may pull in both directions. */
const explained =
  /(增加|增长|减少|下降)(?:了)?(?:\d[\d,.]*(?:亿元|万元|元|%)[,。;]?)+(?:(?:增加|增长|减少|下降)\d[\d,.]*%[,。;]?)?(?:主要)?原因(?:是|为|:)+([^。;,、]*(?:经费|费用|支出|预算|资金))(增加|减少)(?=[。;]|$)/gu

/** Of work, people and things, of which more costs more. */
const explainedByWork =
  /比上年(增加|减少)(?:了)?\d[\d,.]*(?:亿元|万元|元)[,;]?(?:(?:增加|增长|减少|下降)\d[\d,.]*%[,;。]?)?(?:主要)?原因(?:是|为|:)+([^。;,、]*(?:任务|工作|人员|项目|事项|业务|批次|车辆|活动|经费|费用|支出|预算|资金))(增加|减少)(?:\d[\d,.]*(?:亿元|万元|元))?(?=[。;]|$)/gu

/** What is left over, what last year had and what is saved may well fall for a rise. */
const pullsBack = /结转|结余|上年|去年|往年|年初|收回|上缴|压[减缩]|节约|控制|厉行/u

const isRise = (word: string): boolean => word === '增加' || word === '增长'

/** 减少 10 万元，增长 25%: that contradiction is told by GJ-436. */
const turnsItself = (match: string): boolean =>
  new Set((match.split('原因')[0]?.match(/增加|增长|减少|下降/gu) ?? []).map(isRise)).size > 1

/** A sentence on what is left over, which grows when less is spent. */
const onRemainder = (text: string, index: number): boolean => {
  const from = Math.max(text.lastIndexOf('。', index), text.lastIndexOf(';', index)) + 1
  return /结转|结余/u.test(text.slice(from, from + 20))
}

const find = (text: string): readonly TextHit[] => {
  const found = [explained, explainedByWork].flatMap((way) => [...text.matchAll(way)])
  const contrary = found.filter(
    ({ 0: all, 1: change = '', 2: words = '', 3: reason = '', index }) =>
      isRise(change) !== isRise(reason) && !turnsItself(all) && !pullsBack.test(words) && !onRemainder(text, index),
  )
  // Both ways may read one sentence: it is told once, from its beginning.
  return [...new Map(contrary.map((match) => [match.index + match[0].length, match])).values()]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, note: '' }))
    .sort((a, b) => a.start - b.start)
}

/** One finding a file. */
export const reasonsAgree = defineRule<TextHits>({
  code: 'GJ-434',
  title: '增减与所写的原因方向一致',
  compares: '情况说明里“减少 2.98%。主要原因是……经费增加”这样只有一个原因、又写明钱增了还是减了的，看方向是否相同。',
  meaning: '方向相反，多半是沿用了往年的句子，或增减写反了。',
  tolerance: '不涉及金额比较。',
  basis: [],
  related: ['GJ-403', 'GJ-412'],
  severity: '提示',
  fix: '核对是增是减，更正写反的一处',
  examples: [
    { shows: '方向一致', input: exampleHits(), verdict: 'agree' },
    { shows: '减少的原因写成经费增加', input: exampleHits('“减少2.98%。主要原因是：宣传经费增加”'), verdict: 'hint' },
  ],
  select: ({ disclosure }) => textSubjects(disclosure, find),
  judge: (input) => judgeHits(input, '的增减与原因方向一致', (count) => `有 ${count} 处增减与所写的原因方向相反`),
})
