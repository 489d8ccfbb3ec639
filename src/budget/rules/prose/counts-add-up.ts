// GJ-427: counts of kinds come to the count of all: vehicles, grades of 绩效自评, problems found.
import { readPassage } from '../../explanations/readable.ts'
import type { LinePlace } from '../../place.ts'
import { defineRule, type Judgement, type Operand, type RuleContext, type Subject, wordJudgement } from '../rule.ts'

interface Counts {
  readonly what: string
  readonly total: Operand
  readonly parts: readonly Operand[]
  readonly number: number
  readonly sum: number
  /** True when the list ends with 其他 or names every grade: nothing can be left out. */
  readonly complete: boolean
  /** True where the words leave open what is a kind and what a part of one: only a match can be told. */
  readonly doubtful: boolean
}

const judge = ({ what, total, parts, number, sum, complete, doubtful }: Counts): Judgement => {
  const evidence = [total, ...parts]
  if (number === sum) return wordJudgement('agree', `${what} ${number}，等于各类之和`, evidence)
  if (doubtful)
    return wordJudgement('unexecuted', `${what} ${number}，所列各类有的可能是别类的一部分，未核对`, evidence)
  if (!complete && sum < number)
    return wordJudgement('unexecuted', `${what} ${number}，列出的各类不一定是全部，未核对`, evidence)
  const size = Math.abs(number - sum)
  return {
    ...wordJudgement('differ', `${what} ${number}，各类之和为 ${sum}，相差 ${size}`, evidence),
    difference: `${size}`,
  }
}

/** A total, its parts, and what shows that none is missing. */
interface CountPattern {
  readonly what: string
  readonly total: RegExp
  readonly part: RegExp
  readonly complete: RegExp
}

const patterns: readonly CountPattern[] = [
  {
    what: '车辆数',
    total: /(?:共有|共|有|[:;。])?车辆(?:共计|共)?(\d+)辆(?=[^。]{0,6}(?:其中|\())/gu,
    part: /([一-鿿()]{1,14}(?:用车|车辆|车))(\d+)辆/gu,
    complete: /其他用?车/u,
  },
  {
    what: '绩效自评的项目数',
    total: /绩效自评[^。;]{0,16}项目(\d+)个/gu,
    part: /(?:评级|等级|结果)为["“”']?(优|良|中|合格|不合格|差)["“”']?的?(?:项目)?(\d+)个/gu,
    complete: /不合格|差/u,
  },
  {
    what: '绩效自评发现的问题数',
    total: /发现问题(\d+)个/gu,
    part: /((?:已经?完成|正在|尚未|未)整改的?(?:问题)?)(\d+)个/gu,
    complete: /正在整改[\s\S]*|尚未|未整改/u,
  },
]

interface Reading {
  readonly text: string
  readonly heading: string
  readonly position: string
  readonly placeOf: (index: number) => LinePlace
}

/** The same length of blanks, so that places stay. */
const blanked = (text: string, inner: RegExp): string => text.replace(inner, (one) => ' '.repeat(one.length))

/** Parts of a kind: `3辆（机要通信用车1辆……）`, `其他用车11辆，主要是皮卡车3辆……`. */
const withoutParts = (list: string): string =>
  blanked(blanked(list, /(?<=[辆个])\([^()]*\)/gu), /(?:主要是|主要为|主要有|主要包括|主要用于)[^;。]*/gu)

/** What came and went in the year, and a 其中 below a kind: they stand in the same list and are no kinds. */
const otherMatters = /新增|增加|减少|报废|处置|更新|上年|去年|调拨|划转|(?<!^[^\d]{0,6})其中|按[^,。;]{2,6}(?:分|用途)/u

/** Kinds of one list: up to the first that is named again, which begins another list. */
const untilRepeated = (parts: readonly RegExpExecArray[]): readonly RegExpExecArray[] => {
  const again = parts.findIndex((part, index) => parts.slice(0, index).some((before) => before[1] === part[1]))
  return again < 0 ? parts : parts.slice(0, again)
}

const countsIn = (reading: Reading, pattern: CountPattern): readonly Counts[] => {
  const totals = [...reading.text.matchAll(pattern.total)]
  return totals.flatMap((match, index) => {
    const from = match.index + match[0].length
    const rest = reading.text.slice(from, totals[index + 1]?.index)
    // Grades stand in a bracket that closes after several sentences; vehicles end with theirs.
    const ofVehicles = pattern.what === '车辆数'
    const end = ofVehicles ? rest.search(/。|单[价位]/u) : -1
    const whole = end < 0 ? rest : rest.slice(0, end)
    const list = ofVehicles ? withoutParts(whole) : whole
    const named = [...list.matchAll(pattern.part)]
    const found = untilRepeated(named)
    if (found.length < 2) return []
    const unread = ofVehicles && [...list.matchAll(/\d+辆/gu)].length > named.length
    const operand = (label: string, text: string, at: number): Operand => ({
      label,
      text,
      position: reading.position,
      place: reading.placeOf(at),
    })
    return [
      {
        what: pattern.what,
        total: operand(reading.heading, match[0].replace(/^[:;。]/u, ''), match.index),
        parts: found.map((part) => operand(part[1] ?? '', part[2] ?? '', from + part.index)),
        number: Number(match[1]),
        sum: found.reduce((sum, part) => sum + Number(part[2]), 0),
        complete: pattern.complete.test(found.map((part) => part[1]).join('、')),
        doubtful: unread || found.length < named.length || (ofVehicles && otherMatters.test(list)),
      },
    ]
  })
}

const subjectsOf = ({ disclosure }: RuleContext): readonly Subject<Counts>[] =>
  disclosure.contents.flatMap((content) =>
    content.passages.flatMap((passage) => {
      const { text, placeOf } = readPassage(passage)
      const reading = { text, heading: passage.heading, position: `content/${content.id}`, placeOf }
      return patterns
        .flatMap((pattern) => countsIn(reading, pattern))
        .map((input) => ({ input, position: reading.position, marks: [], torn: [] }))
    }),
  )

const example = (number: number, parts: readonly (readonly [string, number])[], complete = true): Counts => {
  const operand = (label: string, text: string): Operand => ({ label, text, position: '', place: null })
  return {
    what: '车辆数',
    total: operand('国有资产占有使用情况', `车辆${number}辆`),
    parts: parts.map(([label, count]) => operand(label, `${count}`)),
    number,
    sum: parts.reduce((sum, [, count]) => sum + count, 0),
    complete,
    doubtful: false,
  }
}

/** Lists that may leave something out are only held against being more than the whole. */
export const countsAddUp = defineRule<Counts>({
  code: 'GJ-427',
  title: '车辆、自评等级、问题的个数等于各类之和',
  compares:
    '情况说明里“共有车辆 7 辆，其中……”的各类相加，绩效自评各等级的项目数相加，发现问题的已改与在改相加，分别与总数比较。',
  meaning: '不等，可能漏写一类，也可能总数没有更新。没有写到“其他”的，列出的可能不是全部，少于总数不作判断。',
  tolerance: '个数没有尾差。',
  basis: [],
  related: ['GJ-408', 'GJ-428'],
  severity: '不符',
  fix: '逐类核对个数，更正写错的一处',
  examples: [
    {
      shows: '7 辆等于 3 辆、4 辆、0 辆之和',
      input: example(7, [
        ['一般公务用车', 3],
        ['执法执勤用车', 4],
        ['其他用车', 0],
      ]),
      verdict: 'agree',
    },
    {
      shows: '各类只有 6 辆',
      input: example(7, [
        ['一般公务用车', 2],
        ['执法执勤用车', 4],
        ['其他用车', 0],
      ]),
      verdict: 'differ',
    },
    {
      shows: '没有写到“其他”',
      input: example(
        7,
        [
          ['一般公务用车', 2],
          ['执法执勤用车', 4],
        ],
        false,
      ),
      verdict: 'unexecuted',
    },
  ],
  select: subjectsOf,
  judge,
})
