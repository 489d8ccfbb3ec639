// GJ-401: an amount that the explanations name is the amount that the statements print. Decides what cannot be matched;
// sums and shares within the prose are other rules'.

import { lastDigitFen, type Stated } from '../../money.ts'
import { exampleTerm, judgeEquation, roundingTolerance, type Term } from '../equation.ts'
import { defineRule, type Judgement, type Operand, type RuleContext, type Subject } from '../rule.ts'
import { awardsHeld } from './awards-within.ts'
import { type Composition, compositionsOf } from './compositions.ts'
import type { Figure } from './figure.ts'
import type { FigureContext } from './figures.ts'
import { formClaimsOf } from './form-claims.ts'
import { movementsOf } from './movements.ts'
import { namesakes } from './namesakes.ts'
import { causesOf } from './one-cause.ts'
import { operatingHeld } from './operating-said.ts'
import { adds } from './parts-add-up.ts'
import { placeKey, plannedCell, plansHeld, plansRated, plansSaid } from './planned-amounts.ts'
import {
  type AmountSaying,
  isStatement,
  type Paragraphs,
  paragraphsOf,
  prosePosition,
  type Saying,
  sayingTerm,
} from './sayings.ts'
import { zeroWitness } from './zero-witness.ts'

interface ProseAmount {
  readonly said: Term
  /** The cell that prints the figure; `null` when no row fits the words. */
  readonly printed: Term | null
  /** Who else says that there is nothing, where the cell is blank; '' when nobody does. */
  readonly witness: string
  /** What the same cause explains, with its words; empty for a finding of its own. */
  readonly also?: readonly Term[]
  readonly note?: string
  /** Why no cell was found, where more is known than that no row fits the words. */
  readonly why?: string
}

const operand = (
  { label, amount, position, place }: Term,
  text = amount === null ? '—' : `${amount.text} ${amount.unit}`,
): Operand => ({
  label,
  text,
  position,
  place,
})

const worded = (verdict: Judgement['verdict'], message: string, terms: readonly Term[]): Judgement => ({
  verdict,
  message,
  evidence: terms.map((term) => operand(term)),
  difference: '',
  differenceFen: null,
})

const roundsTo = (exact: Stated, rough: Stated): boolean => {
  const digit = lastDigitFen(rough)
  const half = (exact.fen < 0n ? -digit : digit) / 2n
  return digit > lastDigitFen(exact) && ((exact.fen + half) / digit) * digit === rough.fen
}

/** How one amount is the other, rounded as it is printed; '' when it is not. */
const roundedTo = (said: Stated | null, printed: Stated | null): string => {
  if (said === null || printed === null || said.fen === printed.fen) return ''
  if (roundsTo(printed, said)) return '与公开表的数四舍五入后相同'
  return roundsTo(said, printed) ? '公开表的数是它四舍五入的结果' : ''
}

const judge = (input: ProseAmount): Judgement => {
  const judgement = judgeAlone(input)
  const { also = [], note = '' } = input
  if (note === '' || judgement.verdict !== 'differ') return judgement
  return {
    ...judgement,
    message: `${judgement.message}，${note}`,
    evidence: [...judgement.evidence, ...also.map((term) => operand(term))],
  }
}

const judgeAlone = ({ said, printed, witness, why = '未能对应到表中的行，未核对' }: ProseAmount): Judgement => {
  if (printed === null) return worded('unexecuted', `${said.label}的数${why}`, [said])
  const same = roundedTo(said.amount, printed.amount)
  if (same !== '')
    return worded('agree', `说明写 ${said.amount?.text ?? ''} ${said.amount?.unit ?? ''}，${same}`, [said, printed])
  const blank = printed.amount === null && (printed.absence === 'blank' || printed.absence === 'none')
  if (!blank)
    return judgeEquation({
      relation: '=',
      left: [said],
      right: [printed],
      leftName: said.label,
      rightName: printed.label,
    })
  const row = printed.absence === 'none' ? '表中没有这一行' : '表中为空白'
  const text = said.amount?.text ?? ''
  if (witness === '') return worded('unexecuted', `说明写 ${text}，${row}，没有别处可以印证是否为 0`, [said, printed])
  return said.amount?.fen === 0n
    ? worded('agree', `说明写 ${text}，${row}，${witness}`, [said, printed])
    : worded('hint', `说明写 ${text} ${said.amount?.unit ?? ''}，${row}，${witness}`, [said, printed])
}

/** Amounts that other rules hold against something, so that nothing is left unchecked. */
const checkedElsewhere = (context: RuleContext, paragraphs: Paragraphs): ReadonlySet<Saying> => {
  const sums = compositionsOf(paragraphs).filter((one) => one.complete || adds(one))
  const movements = movementsOf(paragraphs)
  const plans = plansHeld(context)
  return new Set<Saying>([
    ...sums.flatMap(({ lead, parts }) => [lead, ...parts]),
    ...formClaimsOf(context.disclosure, paragraphs).flatMap(({ amount }) => amount ?? []),
    ...movements.flatMap(({ prior }) => prior ?? []),
    ...paragraphs.sayings.filter(({ claim }) => claim.role !== 'actual' && plans.has(placeKey(claim.place))),
    ...plansRated(paragraphs),
    ...awardsHeld(paragraphs, context.disclosure),
    ...operatingHeld(paragraphs, context.disclosure),
  ])
}

const isAmount = (saying: Saying): saying is AmountSaying => saying.claim.kind === 'amount' && saying.amount !== null

const unplanned = '只写在说明里：本文件的表没有印预算数，本站没有收录当年预算，无从核对'

const subjectsOf = (context: RuleContext, paragraphs: Paragraphs): readonly Subject<ProseAmount>[] => {
  const { disclosure } = context
  const elsewhere = checkedElsewhere(context, paragraphs)
  const plans = plansSaid(disclosure)
  const forms = new Set<Saying>(formClaimsOf(disclosure, paragraphs).flatMap(({ amount }) => amount ?? []))
  const found = paragraphs.sayings.filter(isAmount).flatMap((saying) => {
    const prose = prosePosition(saying.section)
    const named = saying.claim.reason ? saying.figure?.statement === '' : isStatement(saying) && !forms.has(saying)
    const figure = named ? saying.figure : null
    const plan = figure === null ? plannedCell(context, saying) : null
    if (figure === null && plan === null && elsewhere.has(saying)) return []
    const input: ProseAmount = {
      said: sayingTerm(saying),
      printed: figure === null ? plan : printedOf(context, figure, saying),
      witness: figure === null ? '' : zeroWitness(disclosure, figure),
      ...(plans.has(placeKey(saying.claim.place)) ? { why: unplanned } : {}),
    }
    const position = figure?.terms[0].position ?? plan?.position
    const subject = { input, position: position ?? prose, marks: position === undefined ? [] : [prose], torn: [] }
    return [{ saying, subject }]
  })
  return withCauses(found, compositionsOf(paragraphs))
}

interface Found {
  readonly saying: AmountSaying
  readonly subject: Subject<ProseAmount>
}

/** Differences of one cause become one subject. */
const withCauses = (found: readonly Found[], compositions: readonly Composition[]): readonly Subject<ProseAmount>[] => {
  const differences = found.flatMap(({ saying, subject }) => {
    const { said, printed } = subject.input
    return printed !== null && judgeAlone(subject.input).verdict === 'differ' ? [{ saying, said, printed }] : []
  })
  const causes = causesOf(differences, compositions)
  return found.flatMap(({ saying, subject }) => {
    if (!differences.some((one) => one.saying === saying)) return [subject]
    const cause = causes.find(({ of }) => of.saying === saying)
    if (cause === undefined) return []
    const also = cause.also.flatMap(({ said, printed }) => [said, printed])
    return [{ ...subject, input: { ...subject.input, also, note: cause.note } }]
  })
}

/** The cell that an amount is held against: where the words may mean several, the one that prints it. */
const printedOf = (context: FigureContext, figure: Figure, saying: AmountSaying): Term => {
  const [first] = figure.terms
  const said = sayingTerm(saying)
  const verdict = (printed: Term): string => judgeAlone({ said, printed, witness: '' }).verdict
  const agrees = (term: Term): boolean => verdict(term) === 'agree'
  const known = figure.loose === true ? figure.terms.find(agrees) : undefined
  if (known !== undefined || verdict(first) !== 'differ') return known ?? first
  return namesakes(context, saying).find(agrees) ?? first
}

/** True when an amount is not what the statements print: what is reckoned from it is wrong for the same cause. */
export const isContradicted = (context: FigureContext, saying: AmountSaying): boolean => {
  const { figure } = saying
  if (figure === null || !isStatement(saying)) return false
  const printed = printedOf(context, figure, saying)
  const { verdict } = judge({ said: sayingTerm(saying), printed, witness: zeroWitness(context.disclosure, figure) })
  return verdict === 'differ'
}

const example = (said: string, printed: string | null, witness = ''): ProseAmount => ({
  said: exampleTerm('支出预算情况说明：“项目支出”', said),
  printed: printed === null ? null : exampleTerm('《部门支出总表》“合计”项目支出', printed),
  witness,
})

/** Every amount of the prose that speaks of this year's budget. */
export const amountsEqualStatements = defineRule<ProseAmount>({
  code: 'GJ-401',
  title: '说明中的金额等于公开表中的数',
  compares:
    '情况说明里写到的收入、支出、各类支出、“三公”经费等金额，与公开表中同一项的数比较。词语与表中名称对得上的才比较，对不上的计为未核对。',
  meaning:
    '两处不同，可能是说明沿用了旧稿，也可能是口径不同。表中为空白而说明写 0 的，另有一处也为空白或 0 时才算相符。',
  tolerance: roundingTolerance,
  basis: ['《地方预决算公开操作规程》（财预〔2016〕143号）'],
  related: ['GJ-402', 'GJ-403', 'GJ-405'],
  severity: '不符',
  fix: '核对说明与公开表，以批复数为准更正写错的一处',
  examples: [
    { shows: '说明写 9272.57 万元，表中印 9,272.57', input: example('9272.57', '9,272.57'), verdict: 'agree' },
    {
      shows: '说明写 0.00，表中空白，另一张表此处也为空白',
      input: example('0.00', '', '《政府性基金预算收入表》同样为空白或 0'),
      verdict: 'agree',
    },
    { shows: '说明比表多 9.00 万元', input: example('9281.57', '9,272.57'), verdict: 'differ' },
    { shows: '说明只写到整数，四舍五入后相同', input: example('9273', '9,272.57'), verdict: 'agree' },
    { shows: '词语对不上表中任何一行', input: example('9272.57', null), verdict: 'unexecuted' },
  ],
  select: (context) => paragraphsOf(context).flatMap((paragraphs) => subjectsOf(context, paragraphs)),
  judge,
})
