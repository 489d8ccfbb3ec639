// A claim with what it speaks of: a figure without words of its own carries on what was named before it. The shared
// start of the rules on prose; whether a saying holds is decided by them.

import type { Department } from '../../archive.ts'
import type { Disclosure, Position } from '../../disclosure.ts'
import { openingPaths } from '../../explanations/subject-path.ts'
import type { Stated } from '../../money.ts'
import { contentPosition } from '../../position.ts'
import type { Term } from '../equation.ts'
import type { Operand, Subject } from '../rule.ts'
import type { Claim, Section } from './claim.ts'
import { sectionsOf } from './claims.ts'
import type { Figure } from './figure.ts'
import { type FigureContext, figureOf, mentioned, topicOf } from './figures.ts'
import { comparesWith } from './sentences.ts'
import { departmentsOwn } from './whose-figure.ts'

/** A claim, the words it carries on and the cell that prints the same figure, where one is found. */
export interface Saying {
  readonly claim: Claim
  readonly subject: string
  /** What it speaks of, told by words alone: two sayings of one topic speak of one figure. '' when nothing is named. */
  readonly topic: string
  readonly figure: Figure | null
  readonly section: Section
  /** The money of an amount or a change. */
  readonly amount: Stated | null
}

/** A saying of money. */
export interface AmountSaying extends Saying {
  readonly amount: Stated
}

/** The sayings under one heading. */
export interface Paragraphs {
  readonly section: Section
  readonly sayings: readonly Saying[]
}

/** 位置 of prose: the file; the line stands in the operand's place. */
export const prosePosition = (section: Pick<Section, 'content'>): Position => contentPosition(section.content.id)

/** What a claim is called: its own words, or what it carries on with the words beside the figure. */
export const sayingName = ({ subject, claim }: Saying): string => {
  if (claim.subject !== '' || claim.clause === '') return `“${subject || claim.text}”`
  return subject === '' ? `“${claim.clause}”` : `“${subject}”（${claim.clause}）`
}

/** How a reader finds the claim: heading and words. */
export const sayingLabel = (saying: Saying): string =>
  `${saying.section.heading === '' ? saying.section.content.title : saying.section.heading}：${sayingName(saying)}`

/** A subject at the row that a saying speaks of, its prose marked; at the prose where no row is matched. */
export const anchored = <Input>(input: Input, saying: Saying): Subject<Input> => {
  const prose = prosePosition(saying.section)
  const row = saying.figure?.terms[0].position
  return { input, position: row ?? prose, marks: row === undefined ? [] : [prose], torn: [] }
}

/** A subject that stands at the prose alone. */
export const atProse = <Input>(input: Input, section: Pick<Section, 'content'>): Subject<Input> => ({
  input,
  position: prosePosition(section),
  marks: [],
  torn: [],
})

/** The claim as an operand of the evidence. */
export const sayingOperand = (saying: Saying, label: string = sayingLabel(saying)): Operand => ({
  label,
  text: saying.amount === null ? saying.claim.text : `${saying.amount.text} ${saying.amount.unit}`,
  position: prosePosition(saying.section),
  place: saying.claim.place,
})

/** The claim as a term of an equation. */
export const sayingTerm = (saying: AmountSaying, label: string = sayingLabel(saying)): Term => ({
  label,
  position: prosePosition(saying.section),
  amount: saying.amount,
  absence: 'blank',
  place: saying.claim.place,
})

/** Amounts that state a figure of this year's budget, neither vague nor given as a reason. */
export const isStatement = (saying: Saying): saying is AmountSaying =>
  saying.claim.kind === 'amount' &&
  saying.amount !== null &&
  saying.claim.year === 'current' &&
  !saying.claim.reason &&
  !saying.claim.vague

/** The text of the paragraph before a claim. */
const textBefore = ({ segments }: Section, claim: Claim): string =>
  segments
    .filter(({ passage, index }) => passage === claim.passage && index <= claim.segment)
    .map(({ text, index }) => (index === claim.segment ? text.slice(0, claim.start) : text))
    .join('')

/** `支出决算为`, `决算数`: spending of what was named with its budget right before. */
const carriesOn = /^(?:支出|总)?(?:决算)(?:支出)?数?$|^支出$/u
const budgetWords = /(?:年初|全年|年度|调整后?)?预算(?:数|安排)?$/u

/** `完成全年预算84.82万元的73.2%`, `较预算数1237万元减少…`: the budget of what was named right before. */
const budgetAlone = /^(?:完成|较|比)(?:了)?(?:年初|全年|年度|调整后?)?(?:支出)?预算(?:数)?$/u

/**
 * What the bare figures of each paragraph speak of: the path that opens it, or the one that the paragraph above consists
 * of (`1、…（项）。`, then `年初预算为…`); '' for a paragraph without.
 */
const topicsOf = ({ segments, claims }: Section): readonly string[] => {
  const texts: string[] = []
  for (const { passage, text } of segments) texts[passage] ??= text
  const paths = openingPaths(Array.from(texts, (text) => text ?? ''))
  const marks = ['(类)', '(款)', '(项)']
  const named = paths.map((path) => (path ?? []).map((name, index) => name + (marks[index] ?? '')).join(''))
  const bare = (passage: number): boolean => !claims.some((claim) => claim.passage === passage)
  return named.map((topic, passage) => (topic === '' && bare(passage - 1) ? (named[passage - 1] ?? '') : topic))
}

/** What is spoken of after `text`: what stood before a bracket is taken up again where the bracket closes. */
const afterBrackets = (text: string, named: string, outer: string[]): string => {
  let now = named
  for (const sign of text) {
    if (sign === '(') outer.push(named)
    else if (sign === ')') now = outer.pop() ?? now
  }
  return now
}

const sayingsOf = (context: FigureContext, section: Section): readonly Saying[] => {
  let named = ''
  let outer: string[] = []
  let read = 0
  let passage = -1
  // Set while the last amount was the budget of what is named.
  let budgeted = false
  let last: Claim | null = null
  const topics = topicsOf(section)
  const made: Saying[] = []
  for (const claim of section.claims) {
    const opened = topics[claim.passage] ?? ''
    if (claim.passage !== passage) {
      named = opened
      budgeted = named !== ''
      outer = []
      read = 0
    }
    passage = claim.passage
    const before = textBefore(section, claim)
    named = afterBrackets(before.slice(read), named, outer)
    read = before.length
    const carried =
      claim.subject === '' ||
      (budgeted && carriesOn.test(claim.subject)) ||
      (claim.role !== 'actual' && budgetAlone.test(claim.subject))
    if (claim.kind === 'amount' && !carried && !claim.reason) {
      const plan = claim.role !== 'actual'
      named = plan ? claim.subject.replace(budgetWords, '') || named : claim.subject
      budgeted = plan
    }
    const subject = claim.kind === 'amount' && carried ? named : claim.subject
    const figure =
      claim.kind === 'amount' && !claim.vague
        ? figureOf(context, { heading: section.about, before: opened + before }, subject)
        : null
    const topic = subject === '' ? mentionedBefore(section, claim, last) : topicOf(context, subject)
    last = claim
    const own = departmentsOwn(figure, { section, claim, before }, made)
    made.push({ claim, subject, topic, figure: own, section, amount: claim.amount })
  }
  return made
}

/** The figure named between the claim before and this one: `运行维护费比预算无增减变化，比去年增加1.05万元`. */
const mentionedBefore = ({ segments }: Section, claim: Claim, last: Claim | null): string => {
  if (claim.kind !== 'change' && claim.kind !== 'percentChange' && claim.kind !== 'unchanged') return ''
  const from = last?.segment === claim.segment ? last.start + last.text.length : 0
  const named = mentioned(segments[claim.segment]?.text.slice(from, claim.start) ?? '')
  // 较2014年度“三公”经费合计16.08万元增加…: what was compared with says what has changed.
  return named === '' && last?.segment === claim.segment && last.kind === 'amount' && comparesWith(last.clause)
    ? mentioned(last.clause)
    : named
}

const remembered = new WeakMap<Disclosure, { readonly department: Department; readonly value: readonly Paragraphs[] }>()

/** All prose of a disclosure, heading by heading; read once, a pure function of disclosure and department. */
export const paragraphsOf = (context: {
  readonly department: Department
  readonly disclosure: Disclosure
}): readonly Paragraphs[] => {
  const { department, disclosure } = context
  const known = remembered.get(disclosure)
  if (known?.department === department) return known.value
  const value = sectionsOf(disclosure).map((section) => ({ section, sayings: sayingsOf(context, section) }))
  remembered.set(disclosure, { department, value })
  return value
}
