// GJ-437: 团组, 批次, 人次 and vehicles that the explanations name are those that the table of “三公” counts, and no more
// vehicles are kept for official use than the department has.
import { isCountLabel } from '../../count-label.ts'
import { type Disclosure, statementOf } from '../../disclosure.ts'
import { readPassage } from '../../explanations/readable.ts'
import type { Content } from '../../passage.ts'
import { squeezed } from '../../wording.ts'
import { defineRule, type Judgement, type Operand, type Subject, wordJudgement } from '../rule.ts'

interface Counted {
  readonly number: number
  readonly operand: Operand
}

interface Compared {
  readonly what: string
  readonly relation: '=' | '≤'
  readonly said: Counted
  readonly other: Counted
}

const judge = ({ what, relation, said, other }: Compared): Judgement => {
  const evidence = [said.operand, other.operand]
  const holds = relation === '=' ? said.number === other.number : said.number <= other.number
  if (holds) return wordJudgement('agree', `${what}两处相合`, evidence)
  const [less, more] = [Math.min(said.number, other.number), Math.max(said.number, other.number)]
  return {
    ...wordJudgement(
      'hint',
      relation === '='
        ? `${what}一处为 ${said.number}，一处为 ${other.number}`
        : `${what}为 ${said.number}，比全部车辆 ${other.number} 还多`,
      evidence,
    ),
    difference: `${more - less}`,
  }
}

/** How tables and prose name one count. */
interface CountKind {
  readonly what: string
  readonly label: RegExp
  readonly prose: readonly RegExp[]
}

const digits = String.raw`(\d{1,3}(?:,\d{3})+|\d+)`
const pattern = (before: string, after: string): RegExp => new RegExp(`${before}${digits}${after}`, 'gu')

const fleet = '公务用车保有量'

const kinds: readonly CountKind[] = [
  {
    what: '因公出国（境）团组数',
    label: /出国.*团组/u,
    prose: [pattern('(?:因公出国(?:\\(境\\))?|出国)团组(?:数|共计|累计|合计|共|为)*', '个')],
  },
  {
    what: '因公出国（境）人次数',
    label: /出国.*人(?:次|数)/u,
    prose: [pattern('(?:因公出国(?:\\(境\\))?|出国)团组[^。;]{0,14}?(?:累计|共计|共|参加|,)+', '人次')],
  },
  {
    what: '公务用车购置数',
    label: /购置/u,
    prose: [pattern('(?:购置(?:车辆|公务用车)|公务用车购置数)(?:为|共)*', '辆')],
  },
  { what: fleet, label: /保有/u, prose: [pattern('(?:公务用车|车辆)保有量(?:为|共|共计|数)*', '辆')] },
  {
    what: '国内公务接待批次',
    label: /(?:国内|公务)(?:公务)?接待批次/u,
    prose: [pattern('国内公务接待(?:批次|共计|共|累计|为)*', '(?:个批次|批次|批|次)(?!人)')],
  },
  {
    what: '国内公务接待人次',
    label: /(?:国内|公务)(?:公务)?接待人(?:次|数)/u,
    prose: [pattern('国内公务接待[^。;]{0,18}?(?:批次?|次|个)[^。;\\d]{0,8}', '人次')],
  },
]

/** Another year, a change and guests from abroad are other counts. */
const otherCount = /上年|去年|增加|减少|外宾|外事|国\(境\)外/u

const saidOf = (contents: readonly Content[], patterns: readonly RegExp[]): Counted | null => {
  for (const content of contents)
    for (const passage of content.passages) {
      const { text, placeOf } = readPassage(passage)
      for (const match of patterns.flatMap((one) => [...text.matchAll(one)])) {
        if (otherCount.test(match[0])) continue
        const label = passage.heading === '' ? content.title : passage.heading
        const operand = { label, text: match[0], position: `content/${content.id}`, place: placeOf(match.index) }
        return { number: Number((match[1] ?? '').replaceAll(',', '')), operand }
      }
    }
  return null
}

/** Rows of counts; a column of 预算数 beside them is a plan. */
const printedOf = (disclosure: Disclosure, { label }: CountKind): Counted | null => {
  const statement = statementOf(disclosure, 'three-public')
  for (const line of statement?.lines ?? []) {
    const name = squeezed(line.name)
    if (!isCountLabel(line.name) || !label.test(name) || /外事|境\)外|其中/u.test(name)) continue
    const cell = line.cells.amount ?? line.cells.total
    if (statement === undefined || cell?.kind !== 'count') continue
    const operand = {
      label: `《${statement.entry.title}》“${line.name}”`,
      text: cell.text,
      position: `three-public/${line.id}`,
      place: cell.place,
    }
    return { number: Number(cell.text.replaceAll(',', '')), operand }
  }
  return null
}

/** `共有车辆12辆` at the end of the year, whoever pays for them. */
const vehicles = [pattern('(?:共有|拥有)车辆(?:共计|共)?', '辆')]

const subjectsIn = (disclosure: Disclosure): readonly Subject<Compared>[] => {
  const counts = kinds.map((kind) => ({
    kind,
    said: saidOf(disclosure.contents, kind.prose),
    printed: printedOf(disclosure, kind),
  }))
  const equal = counts.flatMap(({ kind: { what }, said, printed }): readonly Compared[] =>
    said === null || printed === null ? [] : [{ what, relation: '=', said, other: printed }],
  )
  const kept = counts.find(({ kind }) => kind.what === fleet)
  const official = kept?.printed ?? kept?.said ?? null
  const all = saidOf(disclosure.contents, vehicles)
  const within: readonly Compared[] =
    official === null || all === null ? [] : [{ what: fleet, relation: '≤', said: official, other: all }]
  return [...equal, ...within].map((input) => ({
    input,
    position: input.other.operand.position,
    marks: [input.said.operand.position].filter((position) => position !== input.other.operand.position),
    torn: [],
  }))
}

const counted = (label: string, number: number): Counted => ({
  number,
  operand: { label, text: `${number}`, position: '', place: null },
})

/** A count of one sentence against one row: an old draft shows here first. */
export const countsEqualTables = defineRule<Compared>({
  code: 'GJ-437',
  title: '说明中的团组、批次、人次、车辆数与表中的相同',
  compares:
    '情况说明里的因公出国（境）团组和人次、公务用车购置数和保有量、国内公务接待批次和人次，与“三公”经费表所列的相关统计数比较；公务用车保有量不多于国有资产中的全部车辆。',
  meaning: '两处不同，可能有一处没有更新；也可能统计范围不同，例如说明只算本级。',
  tolerance: '不涉及金额比较。',
  basis: ['《地方预决算公开操作规程》（财预〔2016〕143号）'],
  related: ['GJ-401', 'GJ-427', 'GJ-428'],
  severity: '提示',
  fix: '核对统计数，更正写错的一处；范围不同的，在说明中写明',
  examples: [
    {
      shows: '说明写 35 批次，表中为 35',
      input: { what: '国内公务接待批次', relation: '=', said: counted('说明', 35), other: counted('表', 35) },
      verdict: 'agree',
    },
    {
      shows: '说明写 30 批次，表中为 35',
      input: { what: '国内公务接待批次', relation: '=', said: counted('说明', 30), other: counted('表', 35) },
      verdict: 'hint',
    },
    {
      shows: '保有量 12 辆，全部车辆 10 辆',
      input: { what: fleet, relation: '≤', said: counted('保有量', 12), other: counted('车辆', 10) },
      verdict: 'hint',
    },
  ],
  select: ({ disclosure }) => subjectsIn(disclosure),
  judge,
})
