// GJ-412: where a section is about why figures changed, “三公” or 机关运行经费, a change is given with its reason.
import { defineRule, type Judgement, type Operand, type RuleContext, type Subject, wordJudgement } from '../rule.ts'
import { changingCompositions } from './changing-compositions.ts'
import { type Movement, movementsOf } from './movements.ts'
import { anchored, type Paragraphs, paragraphsOf, sayingName, sayingOperand } from './sayings.ts'

/** A change, and whether a sentence gives its reason. */
export interface Explained {
  readonly about: string
  readonly change: Operand
  readonly explained: boolean
}

/** The changes of one section that no words explain; a section that gives a reason anywhere is not asked again. */
interface Unexplained {
  readonly changes: readonly Explained[]
  readonly unexplained: readonly Explained[]
}

const judge = ({ changes, unexplained }: Unexplained): Judgement => {
  const evidence = (unexplained.length > 0 ? unexplained : changes).map(({ change }) => change)
  if (unexplained.length === 0) return wordJudgement('agree', '这一段的增减写了原因', evidence)
  const said = unexplained.map(({ about, change }) => `${about}写了增减（${change.text}）`).join('，')
  return wordJudgement('hint', `${said}，没有找到原因`, evidence)
}

const asksForReasons = /原因|三公|机关运行/
const reasonWords = /原因|主要情况|由于|因为|主要是(?!用于)|主要系|按照|根据|为了|新增/

/** Plain words of a reason: one of them anywhere answers for the whole section. */
const plainReason = /原因|主要情况|由于|因为|主要是(?!用于)|主要系|导致|所致/u

/** A heading of its own over the reasons of the section before: `增加的主要原因`, not `机关运行经费增减变动原因说明`. */
const reasonHeading = /^(?!.*(?:经费|费用|支出|收入|预算)).*原因/u

/** Words by which a later sentence may come back to a part. */
const topics: readonly (readonly [RegExp, RegExp])[] = [
  [/接待/, /接待/],
  [/出国/, /出国|出境|因公/],
  [/用车|车辆|公务车/, /车/],
  [/机关运行/, /./],
]

/** `增加的原因是…`: a sentence that opens with the reason for what was said right before. */
const opensWithReason = /^[^,:]{0,8}原因/

/** A reason in the same part of the sentence, in the next sentence, or in a later one that comes back to the subject. */
const isExplained = ({ section }: Paragraphs, movement: Movement, about: string, alone: boolean): boolean => {
  const { claim } = movement.lead
  const here = section.segments[claim.segment]?.text.slice(claim.start) ?? ''
  const topic = alone ? /./ : topics.find(([subject]) => subject.test(about))?.[1]
  const later = section.segments.filter(({ index, text }) => index > claim.segment && reasonWords.test(text))
  const next = later.find(({ index, sentence }) => index === claim.segment + 1 && sentence !== claim.sentence)
  return (
    reasonWords.test(here) ||
    (next !== undefined && opensWithReason.test(next.text)) ||
    later.some(({ text }) => topic?.test(text) === true)
  )
}

const subjectsIn = (paragraphs: Paragraphs): readonly Subject<Explained>[] => {
  if (!asksForReasons.test(paragraphs.section.heading)) return []
  const wholes = new Set(changingCompositions(paragraphs).map(({ lead }) => lead.movement.lead))
  // The reason for a whole is the reasons for its parts.
  const moving = movementsOf(paragraphs).filter(
    ({ change, lead }) => change !== null && change.amount.fen !== 0n && !wholes.has(lead),
  )
  return moving.flatMap((movement) => {
    const now = movement.candidates.find((one) => one.amount.fen !== 0n) ?? movement.candidates[0]
    if (movement.change === null || now === undefined) return []
    const about = sayingName(now)
    const input = {
      about,
      change: sayingOperand(movement.change, `${about}${movement.direction === 'up' ? '增加' : '减少'}`),
      explained: isExplained(paragraphs, movement, about, moving.length === 1),
    }
    return [anchored(input, now)]
  })
}

/** Every change that a section on reasons states, with a reason of its own or not; read by the duties, too. */
export const explainedChanges = (context: RuleContext): readonly Subject<Explained>[] =>
  paragraphsOf(context).flatMap(subjectsIn)

const sectionsOf = (context: RuleContext): readonly Subject<Unexplained>[] =>
  paragraphsOf(context).flatMap((paragraphs, index, all) => {
    const changes = subjectsIn(paragraphs)
    const [first] = changes
    if (first === undefined) return []
    const next = all[index + 1]?.section
    const given =
      paragraphs.section.segments.some(({ text }) => plainReason.test(text)) ||
      (next !== undefined && reasonHeading.test(next.heading) && next.content === paragraphs.section.content)
    const unexplained = given ? [] : changes.filter(({ input }) => !input.explained)
    const input = { changes: changes.map((one) => one.input), unexplained: unexplained.map((one) => one.input) }
    return [{ ...(unexplained[0] ?? first), input }]
  })

const example = (explained: boolean): Unexplained => {
  const change = {
    about: '“机关运行经费”',
    change: { label: '增加', text: '0.95 万元', position: '', place: null },
    explained,
  }
  return { changes: [change], unexplained: explained ? [] : [change] }
}

/** Reasons are looked for by their words; whether they are good ones, people judge. */
export const changesWithReasons = defineRule<Unexplained>({
  code: 'GJ-412',
  title: '写了增减的，写明原因',
  compares:
    '标题讲增减变动原因、“三公”经费或机关运行经费的一节里写了增减额的，在整节之中查找说明原因的文字；整节都没有的才提示，一节一条。',
  meaning: '没有找到原因，可能是漏写，也可能原因写在别处或用了少见的说法；原因是否充分，要由人判断。',
  tolerance: '不涉及金额比较。',
  basis: ['预算法第十四条', '《地方预决算公开操作规程》（财预〔2016〕143号）'],
  related: ['GJ-403', 'GJ-410'],
  severity: '提示',
  fix: '在这一处增减之后补写原因',
  examples: [
    { shows: '“增加 0.95 万元，主要原因是……”', input: example(true), verdict: 'agree' },
    { shows: '整节只写“增加 0.95 万元”', input: example(false), verdict: 'hint' },
  ],
  select: sectionsOf,
  judge,
})
