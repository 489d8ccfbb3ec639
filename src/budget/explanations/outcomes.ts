// What an explanation of a 决算 says of each 项 and of the whole: the budget it began with, what was spent, the rate of
// completion with its denominator, the word that compares the two, the use and the reason. Nothing is held against
// anything here; rules and the page 从年初预算到决算 read the same records.
import { amountOf } from '../cell.ts'
import type { Decimal } from '../decimal.ts'
import { type Disclosure, statementOf } from '../disclosure.ts'
import { lastDigitFen, type Stated } from '../money.ts'
import type { Content } from '../passage.ts'
import type { LinePlace } from '../place.ts'
import type { Line, Statement } from '../statement.ts'
import { budgetHeading } from './budget-heading.ts'
import { number, percentOf, statedAt } from './money-in-text.ts'
import { type ReadPassage, readPassage } from './readable.ts'
import { exactRow, nearRow, openingPaths, type PathMatch, pathText, type SubjectPath } from './subject-path.ts'

/** Which budget an amount or a rate speaks of, as the explanation names it; `预算` where it only says so. */
export type BudgetWord = '年初预算' | '全年预算' | '调整预算' | '预算'

/** How the explanation compares 决算 with 预算: 大于, 小于, 持平. */
export type ComparingWord = 'above' | 'below' | 'equal'

/** A figure of the text with its place. */
export interface Said<Value> {
  readonly value: Value
  readonly text: string
  readonly place: LinePlace
}

/** What is said of one 项, or of the whole where there is no path. */
export interface Outcome {
  /** 类, 款, 项 as written; empty for the whole. */
  readonly path: readonly string[]
  /** 一般公共预算…支出决算表's row of the path; `null` where none has these names. */
  readonly line: Line | null
  /** The row that the amount points to where a name is written otherwise. */
  readonly near: PathMatch | null
  readonly plan: Said<Stated> | null
  readonly planWord: BudgetWord | null
  readonly spent: Said<Stated> | null
  readonly rate: Said<Decimal> | null
  readonly rateWord: BudgetWord | null
  readonly word: Said<ComparingWord> | null
  /** 主要用于 …; '' when it is not said. */
  readonly use: string
  /** The words after 原因; '' when none are given. */
  readonly reason: string
  readonly content: Content
  readonly heading: string
  readonly anchor: string
  readonly place: LinePlace
}

/** The whole (`null` where no sentence states it) and one record a 项, in reading order. */
export interface Outcomes {
  readonly whole: Outcome | null
  readonly items: readonly Outcome[]
}

const budgetWord = (words: string): BudgetWord =>
  /年初/u.test(words) ? '年初预算' : /调整/u.test(words) ? '调整预算' : /全年|年度/u.test(words) ? '全年预算' : '预算'

const unit = '(亿元|万元|元)'
const planPattern = new RegExp(`((?:年初|全年|调整后?|年度)?预算)(?:数|安排)?(?:为|是|:)?${number}${unit}`, 'u')
const spentPattern = new RegExp(`(?:支出决算|决算)(?:数|支出)?(?:为|是|:)?${number}${unit}`, 'u')
const ratePattern = new RegExp(`完成(?:了)?((?:年初|全年|调整后?|年度)?(?:支出)?预算)(?:数)?的?${number}%?`, 'u')
const wordPattern =
  /决算数?(?:[与同和](?:年初|全年|调整)?预算数?(?:基本)?(持平|一致|相等|相同)|(大于|高于|超过|超出)|(小于|低于|少于)|(等于))(?:年初|全年|调整)?预算/u
const levelPattern = /决算数?[与同和](?:年初|全年|调整)?预算数?(?:相比)?(?:基本)?(持平|一致|相等|相同)/u

/** Passages of one record: the text of all, and the way back to the place of each sign. */
interface Block {
  readonly passages: readonly ReadPassage[]
  readonly text: string
  readonly printed: string
  readonly placeOf: (index: number) => LinePlace
}

const blockOf = (passages: readonly ReadPassage[]): Block => ({
  passages,
  text: passages.map(({ text }) => text).join('\n'),
  printed: passages.map(({ printed }) => printed).join('\n'),
  placeOf: (index) => {
    let rest = index
    for (const read of passages) {
      if (rest <= read.text.length) return read.placeOf(rest)
      rest -= read.text.length + 1
    }
    return passages[0]?.placeOf(0) ?? { file: '', line: 1, column: 1 }
  },
})

const saidAt = (block: Block, match: RegExpExecArray, digits: string): LinePlace =>
  block.placeOf(match.index + match[0].lastIndexOf(digits))

const amountIn = (block: Block, match: RegExpExecArray | null, group: number): Said<Stated> | null => {
  if (match === null) return null
  const [digits = '', printed = ''] = match.slice(group)
  const place = saidAt(block, match, digits)
  const value = statedAt(digits, printed, place)
  return value === null ? null : { value, text: `${digits}${printed}`, place }
}

const wordIn = (block: Block): Said<ComparingWord> | null => {
  const match = wordPattern.exec(block.text) ?? levelPattern.exec(block.text)
  if (match === null) return null
  const value: ComparingWord = match[2] !== undefined ? 'above' : match[3] !== undefined ? 'below' : 'equal'
  return { value, text: quoted(block, match), place: block.placeOf(match.index) }
}

/** The words of a match as printed. */
const quoted = (block: Block, match: RegExpExecArray): string =>
  block.printed.slice(match.index, match.index + match[0].length)

const reasonIn = (block: Block): string => {
  const match = /原因(?:主要)?(?:是|为|:|如下:?)+/u.exec(block.text)
  const found = match === null ? '' : block.printed.slice(match.index + match[0].length)
  return found.replace(/[。；，\s]*其中[:：]?\s*$/u, '').trim()
}

const useIn = (block: Block): string => {
  const match = /主要用于:?[^。;]*/u.exec(block.text)
  return match === null
    ? ''
    : quoted(block, match)
        .replace(/^主要用于[:：]?/u, '')
        .trim()
}

/** The two differ by one last printed digit at most. */
const within = (one: Stated, other: Stated): boolean => {
  const gap = one.fen - other.fen
  return [one, other].some((amount) => -lastDigitFen(amount) <= gap && gap <= lastDigitFen(amount))
}

/** Reads one record from its block; the path is known already. */
const outcomeOf = (
  content: Content,
  block: Block,
  path: SubjectPath | null,
  statement: Statement | undefined,
): Outcome => {
  const planMatch = planPattern.exec(block.text)
  const rateMatch = ratePattern.exec(block.text)
  const spent = amountIn(block, spentPattern.exec(block.text), 1)
  const rate = rateMatch === null ? null : percentOf(rateMatch[2] ?? '')
  const line = path === null || statement === undefined ? null : exactRow(statement, path)
  const fits = (row: Line): boolean => {
    const printed = amountOf(row.cells.total)
    return printed !== null && spent !== null && within(printed, spent.value)
  }
  const first = block.passages[0]?.passage
  return {
    path: path ?? [],
    line,
    near: path === null || statement === undefined || line !== null ? null : nearRow(statement, path, fits),
    plan: amountIn(block, planMatch, 2),
    planWord: planMatch === null ? null : budgetWord(planMatch[1] ?? ''),
    spent,
    rate:
      rateMatch === null || rate === null
        ? null
        : { value: rate, text: `${rateMatch[2] ?? ''}%`, place: saidAt(block, rateMatch, rateMatch[2] ?? '') },
    rateWord: rateMatch === null ? null : budgetWord(rateMatch[1] ?? ''),
    word: wordIn(block),
    use: useIn(block),
    reason: reasonIn(block),
    content,
    heading: first?.heading ?? '',
    anchor: first?.anchor ?? '',
    place: block.placeOf(0),
  }
}

const isOutcome = ({ plan, spent, rate }: Outcome): boolean => spent !== null && (plan !== null || rate !== null)

/** `一般公共预算财政拨款“三公”经费支出预算为…` speaks of a part. */
const aboutWhole =
  /一般公共预算(?:(?!三公|公务|因公|出国|接待|机关运行|基本支出|项目支出)[^。;]){0,16}支出(?:(?!三公|公务|因公|接待)[^。;]){0,8}(?:年初|全年|调整)?预算(?:数)?为/u

/** Under a heading on 一般公共预算, 财政拨款支出 is that budget's. */
const aboutWholeThere = /财政拨款支出(?:年初|全年|调整)?预算(?:数)?为/u

const outcomesUnder = (
  content: Content,
  passages: readonly ReadPassage[],
  statement: Statement | undefined,
): Outcomes => {
  // A 类 alone heads the items below it.
  const paths = openingPaths(passages.map(({ text }) => text))
  const starts = paths.flatMap((path, index) => (path !== null && path.length > 1 ? [index] : []))
  const items = starts.map((start) => {
    const end = paths.findIndex((path, index) => index > start && path !== null)
    const block = blockOf(passages.slice(start, end < 0 ? undefined : end))
    return outcomeOf(content, block, paths[start] ?? null, statement)
  })
  const lead = passages
    .slice(0, starts[0])
    .findIndex(
      ({ text, passage }) =>
        aboutWhole.test(text) || (aboutWholeThere.test(text) && /一般公共预算/u.test(budgetHeading(content, passage))),
    )
  const whole = lead < 0 ? null : outcomeOf(content, blockOf(passages.slice(lead, starts[0])), null, statement)
  return { whole: whole !== null && isOutcome(whole) ? whole : null, items: items.filter(isOutcome) }
}

/** Sections on 政府性基金 and 国有资本经营 explain 项 of their own budgets, which are no part of 一般公共预算. */
const otherBudget = /政府性基金|国有资本/u

const remembered = new WeakMap<Disclosure, Outcomes>()

/** Reads the outcomes of a 决算 once; a 预算 has none. */
export const outcomesOf = (disclosure: Disclosure): Outcomes => {
  const known = remembered.get(disclosure)
  if (known !== undefined) return known
  const statement = statementOf(disclosure, 'general')
  const read =
    disclosure.stage === 'final' ? disclosure.contents.map((content) => sectionOutcomes(content, statement)) : []
  const value = {
    whole: read.flatMap(({ whole }) => whole ?? [])[0] ?? null,
    items: read.flatMap(({ items }) => items),
  }
  remembered.set(disclosure, value)
  return value
}

const sectionOutcomes = (content: Content, statement: Statement | undefined): Outcomes => {
  const groups = new Map<string, ReadPassage[]>()
  const own = content.passages.filter(({ kind, heading }) => kind === 'text' && !otherBudget.test(heading))
  for (const passage of own) {
    const group = groups.get(passage.anchor)
    if (group === undefined) groups.set(passage.anchor, [readPassage(passage)])
    else group.push(readPassage(passage))
  }
  const parts = [...groups.values()].map((passages) => outcomesUnder(content, passages, statement))
  return { whole: parts.flatMap(({ whole }) => whole ?? [])[0] ?? null, items: parts.flatMap(({ items }) => items) }
}

/** How an outcome is called in messages. */
export const outcomeName = ({ path }: Outcome): string => {
  const [first, ...rest] = path
  return first === undefined ? '一般公共预算财政拨款支出' : pathText([first, ...rest])
}
