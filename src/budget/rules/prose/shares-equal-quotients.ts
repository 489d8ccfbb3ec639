// GJ-402: a share of the prose (占 88.81 %) is the amount before it divided by the whole it belongs to.
import { parseDecimal } from '../../decimal.ts'
import { exampleTerm } from '../equation.ts'
import type { RuleContext } from '../rule.ts'
import { defineRule, type Judgement, type Subject, wordJudgement } from '../rule.ts'
import { type Composition, compositionsOf } from './compositions.ts'
import { figureOf } from './figures.ts'
import { namesakesOf } from './namesakes.ts'
import { judgeRate, type Measure, measureOf, type Rate, rateTolerance } from './rates.ts'
import {
  type AmountSaying,
  anchored,
  atProse,
  isStatement,
  type Paragraphs,
  paragraphsOf,
  prosePosition,
  type Saying,
  sayingLabel,
  sayingOperand,
} from './sayings.ts'
import { isOwnBase, wholeOf } from './subjects.ts'

/** A share to recompute, or why it cannot be. */
type Share = Rate | { readonly unmatched: string }

/** True for an amount in a bracket that is closed before the share: 事业收入10万元（含教育收费0万元），占…. */
const isAside = ({ claim, section }: Saying, share: Saying): boolean => {
  const text = section.segments.find(({ index }) => index === claim.segment)?.text ?? ''
  const before = text.slice(0, claim.start)
  const open = before.lastIndexOf('(')
  return open > before.lastIndexOf(')') && text.slice(claim.start, share.claim.start).includes(')')
}

/** The amount right before a share, in the same part of the sentence. */
export const partOf = (sayings: readonly Saying[], share: Saying): AmountSaying | undefined =>
  sayings
    .filter(isStatement)
    .filter(({ claim }) => claim.segment === share.claim.segment && claim.start < share.claim.start)
    .filter((saying) => !isAside(saying, share))
    .at(-1)

const general =
  /^(?:全部|本年)?(?:总|预算|决算|收入|支出|财政拨款|部门|单位)*(?:总额|总计|合计|总数|总量|预算|收入|支出|比)?$/

/** The amount that a table prints for the words, in the section's statement or else in any. */
const printedMeasure = (context: RuleContext, share: Saying, words: string): Measure | null => {
  const [printed] =
    (
      figureOf(context, { heading: share.section.about, before: '' }, words) ??
      figureOf(context, { heading: '', before: '' }, words)
    )?.terms ?? []
  if (printed?.amount == null) return null
  const { label, amount, position, place } = printed
  return measureOf({ label, text: `${amount.text} ${amount.unit}`, position, place }, amount)
}

/** `2023年度一般公共预算财政拨款“三公”经费支出决算`: words of a whole without year, quotes and 决算数. */
const wholeWords = (words: string): string =>
  words
    .replace(/["“”\s]/gu, '')
    .replace(/^.*?20\d\d年(?:度)?/u, '')
    .replace(/(?:决算|预算)?数?$/u, '')

/** The amount that the document states of a whole in its own words elsewhere, where it states but one. */
const statedMeasure = (context: RuleContext, words: string): Measure | null => {
  const whole = wholeWords(words)
  if (whole.length < 4) return null
  const said = paragraphsOf(context)
    .flatMap(({ sayings }) => sayings)
    .filter(isStatement)
    .filter(({ subject }) => wholeWords(subject) === whole)
  const [first] = said
  return first === undefined || said.some(({ amount }) => amount.fen !== first.amount.fen)
    ? null
    : measureOf(sayingOperand(first), first.amount)
}

/** `“三公”经费支出决算中，公务接待费…占…`: the paragraph opens with the whole that it divides, without its amount. */
const openingWhole = (context: RuleContext, share: Saying): Measure | null => {
  const first = share.section.segments.find(({ passage }) => passage === share.claim.passage)?.text ?? ''
  const words = (/^([^,:。;]{4,60}?)中[,:]/u.exec(first)?.[1] ?? '').replace(/["“”]/gu, '')
  return words === '' ? null : (printedMeasure(context, share, words) ?? statedMeasure(context, words))
}

/** The amounts that the words of a whole may mean beside the likeliest: another budget's, or the one that is divided. */
const otherBases = (
  context: RuleContext,
  share: Saying,
  part: AmountSaying,
  compositions: readonly Composition[],
): readonly Measure[] => {
  const whole = wholeOf(share.claim.clause)
  if (!general.test(whole)) return []
  const lead = compositions.find(({ parts }) => parts.includes(part))?.lead
  return [
    ...(lead === undefined ? [] : [measureOf(sayingOperand(lead), lead.amount)]),
    ...['', share.section.about]
      .flatMap((heading) => namesakesOf(context, heading, whole))
      .flatMap(({ label, amount, position, place }) =>
        amount === null ? [] : [measureOf({ label, text: `${amount.text} ${amount.unit}`, position, place }, amount)],
      ),
  ]
}

/** The whole: named by the share itself, else the amount whose division the part belongs to. */
export const baseOf = (
  context: RuleContext,
  share: Saying,
  part: AmountSaying,
  compositions: readonly Composition[],
): Measure | null => {
  const whole = wholeOf(share.claim.clause)
  if (isOwnBase(whole, context.disclosure.stage) || /^全(?:[镇乡区县市州省国]|自治区|街道)/u.test(whole)) return null
  const lead = compositions.find(({ parts }) => parts.includes(part))?.lead
  const beside = lead === undefined ? openingWhole(context, share) : measureOf(sayingOperand(lead), lead.amount)
  if (whole === '' || lead?.subject.endsWith(whole) === true) return beside
  // A whole with a name of its own may stand in another statement than the section's: 占本年支出合计.
  const printed = printedMeasure(context, share, whole)
  if (printed !== null) return printed
  return general.test(whole) ? beside : statedMeasure(context, whole)
}

const subjectsOf = (context: RuleContext, paragraphs: Paragraphs): readonly Subject<Share>[] => {
  const compositions = compositionsOf(paragraphs)
  return paragraphs.sayings
    .filter(({ claim }) => claim.kind === 'share' && !claim.reason && !claim.vague)
    .map((share) => {
      const part = partOf(paragraphs.sayings, share)
      const base = part === undefined ? null : baseOf(context, share, part, compositions)
      if (part === undefined || base === null) {
        const unmatched = `${sayingLabel(share)}的占比 ${share.claim.text} 未能对应到所占的总数，未核对`
        return atProse({ unmatched }, share.section)
      }
      const input: Rate = {
        label: `${sayingLabel(part)}所占的比例`,
        stated: share.claim.number,
        position: prosePosition(share.section),
        place: share.claim.place,
        part: measureOf(sayingOperand(part), part.amount),
        base,
      }
      if (judgeRate(input).verdict !== 'differ') return anchored(input, part)
      const others = otherBases(context, share, part, compositions).map((other) => ({ ...input, base: other }))
      return anchored(others.find((other) => judgeRate(other).verdict === 'agree') ?? input, part)
    })
}

const judge = (share: Share): Judgement =>
  'unmatched' in share ? wordJudgement('unexecuted', share.unmatched) : judgeRate(share)

const measure = (label: string, text: string): Measure => {
  const { amount, place } = exampleTerm(label, text)
  const operand = { label, text: `${text} 万元`, position: '', place }
  return amount === null ? { operand, fen: 0n, allowed: 0n } : measureOf(operand, amount)
}

const example = (part: string, base: string, stated: string): Rate => ({
  label: '“社会保障和就业支出”所占的比例',
  stated: parseDecimal(stated) ?? { units: 0n, scale: 0 },
  position: '',
  place: null,
  part: measure('社会保障和就业支出', part),
  base: measure('一般公共预算当年拨款', base),
})

/** Every share of the prose. */
export const sharesEqualQuotients = defineRule<Share>({
  code: 'GJ-402',
  title: '说明中的占比等于两数相除',
  compares: '情况说明里的“占 88.81%”“占比 88.81%”，与它前面的金额除以所占总数的结果比较。',
  meaning:
    '差末位一个单位，可能是为使各项占比合计为 100% 而调整了末位，列为提示；差得更多，可能是金额改了而占比没有跟着改。',
  tolerance: rateTolerance,
  basis: ['《地方预决算公开操作规程》（财预〔2016〕143号）'],
  related: ['GJ-401', 'GJ-414'],
  severity: '不符',
  fix: '用这一项的金额除以总数，更正占比或金额',
  examples: [
    { shows: '39.68 ÷ 10,441.41 = 0.38%', input: example('39.68', '10,441.41', '0.38'), verdict: 'agree' },
    { shows: '39.68 ÷ 10,441.41 写作 3.80%', input: example('39.68', '10,441.41', '3.80'), verdict: 'differ' },
    {
      shows: '9,292.71 ÷ 10,441.41 = 89.00%，写作 88.99%',
      input: example('9,292.71', '10,441.41', '88.99'),
      verdict: 'hint',
    },
    { shows: '总数为 0，没有比例可算', input: example('0.00', '0.00', '0.00'), verdict: 'unexecuted' },
  ],
  select: (context) => paragraphsOf(context).flatMap((paragraphs) => subjectsOf(context, paragraphs)),
  judge,
})
