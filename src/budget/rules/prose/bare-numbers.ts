// GJ-423: a number after 增长, 下降, 占 or 完成 carries its %, and 万 its 元.
import { defineRule } from '../rule.ts'
import { exampleHits, judgeHits, type TextHit, type TextHits, textSubjects } from './text-findings.ts'

// A comma before three digits is no end of the number: `增长1,055.4%`.
const patterns: readonly RegExp[] = [
  /(?:增长|下降|上升|降低|降幅|增幅)(?:了|率|幅度)?(?:为|达)?\d+(?:\.\d+)?(?=,(?!\d{3})|[。;)]|$)/gu,
  /占(?:比)?(?:[^,。;:\d]{0,24}的)?(?:比重|比例)?(?:为)?\d+(?:\.\d+)?(?=,(?!\d{3})|[。;)]|$)/gu,
  /完成(?:[^,。;:\d]{0,10}预算)(?:数)?的?\d+(?:\.\d+)?(?=,(?!\d{3})|[。;)]|$)/gu,
  /(?:支出|决算|预算|收入|经费|费|金额|总计|合计)(?:为|共|共计)?\d+(?:,\d{3})*(?:\.\d+)?万(?=[,。;()]|$)/gu,
]

const find = (text: string): readonly TextHit[] =>
  patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map((match) => ({ start: match.index, end: match.index + match[0].length, note: '' }))
    .sort((a, b) => a.start - b.start)

/** One finding a file. */
export const bareNumbers = defineRule<TextHits>({
  code: 'GJ-423',
  title: '增减幅度、占比、完成比例写明“%”，金额写明单位',
  compares: '在情况说明里查找“增长”“下降”“占”“完成预算的”之后没有“%”的数，以及只写到“万”的金额。',
  meaning: '少了“%”或“元”，读者分不清是比例还是金额；程序也不能用它来核对。',
  tolerance: '不涉及金额比较。',
  basis: [],
  related: ['GJ-406', 'GJ-411'],
  severity: '提示',
  fix: '补上“%”或计量单位',
  examples: [
    { shows: '都有单位', input: exampleHits(), verdict: 'agree' },
    { shows: '“增长 13.95。”', input: exampleHits('“增长13.95”'), verdict: 'hint' },
  ],
  select: ({ disclosure }) => textSubjects(disclosure, find),
  judge: (input) => judgeHits(input, '的比例和金额都写了单位', (count) => `有 ${count} 处数字没有写“%”或单位`),
})
