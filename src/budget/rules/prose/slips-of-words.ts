// GJ-424: words written twice, and near-misses of the phrases that every explanation uses.
import { defineRule } from '../rule.ts'
import { exampleHits, judgeHits, type TextHit, type TextHits, textSubjects } from './text-findings.ts'

const doubled =
  /(主要是|原因是|主要原因|万元|增加|减少|上年度?|\d{4}年度?)\1|(?<=[一-鿿])(费费|是是|的的|和和|与与|为为)(?=[一-鿿\d,。])|[,;。、]{2,}|(?:共计|合计|共|为)[,、;]\d/gu

/** Slips that occur again and again, with the phrase that is meant. */
const usual: readonly (readonly [RegExp, string])[] = [
  [/上一度/gu, '上一年度'],
  [/财政拔款/gu, '财政拨款'],
  [/拔付/gu, '拨付'],
  [/公务车用车/gu, '公务用车'],
  [/勤检节约|勤俭结约/gu, '勤俭节约'],
  [/励行节约|历行节约|厉行结约/gu, '厉行节约'],
  [/公务接侍|公务招待费/gu, '公务接待'],
  [/八项归定|八项规订/gu, '八项规定'],
  [/机关运行经经费/gu, '机关运行经费'],
]

/** Long phrases of the forms: one wrong sign in them is no other phrase. */
const phrases = [
  '一般公共预算财政拨款',
  '政府性基金预算财政拨款',
  '国有资本经营预算',
  '公务用车购置及运行维护费',
  '公务用车运行维护费',
  '机关事业单位基本养老保险缴费',
  '机关事业单位职业年金缴费',
  '特种专业技术用车',
  '离退休干部用车',
  '主要领导干部用车',
] as const

/** 及, 和 and 与 stand for each other, as do 预算 and 决算 in names that are read again at the end of a year. */
const alike: Readonly<Record<string, string>> = { 及: '和与、', 预: '决收支', 算: '决', 费: '支经' }

const escaped = (sign: string): string => sign.replace(/[\^\]\\-]/gu, '\\$&')

const nearMisses: readonly (readonly [RegExp, string])[] = phrases.map((phrase) => {
  const signs = [...phrase]
  // Another first or last sign makes another word: 业务用车运行维护费, 公务用车运行维护工作.
  const variants = signs.slice(1, -1).map((sign, before) => {
    const index = before + 1
    const other = `[^${escaped(sign)}${alike[sign] ?? ''}\\s,。;:、()\\d]`
    return signs.map((each, at) => (at === index ? other : each)).join('')
  })
  return [new RegExp(variants.join('|'), 'gu'), phrase]
})

const find = (text: string): readonly TextHit[] => {
  const known = [...usual, ...nearMisses].flatMap(([pattern, meant]) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      note: `（应是“${meant}”）`,
    })),
  )
  const twice = [...text.matchAll(doubled)].map((match) => ({
    start: Math.max(0, match.index - 4),
    end: match.index + match[0].length,
    note: '',
  }))
  return [...known, ...twice].sort((a, b) => a.start - b.start)
}

/** One finding a file. */
export const slipsOfWords = defineRule<TextHits>({
  code: 'GJ-424',
  title: '常用语没有错字和叠字',
  compares: '在情况说明里查找写重的字词（“主要是主要是”）和只差一个字的常用语（“较上一度”“财政拔款”）。',
  meaning: '多是套改模板时漏改、多改的字。只列出现过的和表格固定用语，别的错字程序看不出来。',
  tolerance: '不涉及金额比较。',
  basis: [],
  related: ['GJ-411'],
  severity: '提示',
  fix: '更正错字，删去写重的字',
  examples: [
    { shows: '没有错字', input: exampleHits(), verdict: 'agree' },
    { shows: '“较上一度增加”', input: exampleHits('“上一度”（应是“上一年度”）'), verdict: 'hint' },
  ],
  select: ({ disclosure }) => textSubjects(disclosure, find),
  judge: (input) => judgeHits(input, '没有发现写重的字和常用语的错字', (count) => `有 ${count} 处像是错字或写重的字`),
})
