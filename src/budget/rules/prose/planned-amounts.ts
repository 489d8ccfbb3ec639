// Budgets that the explanations of a 决算 name beside the outcome (年初预算为 …): the cell that prints the same budget,
// and who holds those that no table of the document prints.
import { type Disclosure, statementOf } from '../../disclosure.ts'
import { type Outcome, outcomesOf } from '../../explanations/outcomes.ts'
import type { LinePlace } from '../../place.ts'
import { threePublicPartIds, threePublicParts } from '../../statements/three-public.ts'
import type { Term } from '../equation.ts'
import { documentOf } from '../other-document.ts'
import type { RuleContext } from '../rule.ts'
import { cellTerm, columnHeading } from '../terms.ts'
import { partTerm } from '../three-public-terms.ts'
import type { Figure } from './figure.ts'
import { figureOf } from './figures.ts'
import type { AmountSaying, Paragraphs, Saying } from './sayings.ts'

const budgetWords = /(?:年初|全年|年度|调整后?)?预算(?:数|安排)?$/u

/** 年初预算 is not 全年预算: a heading that names the other one prints another figure. */
const fitsHeading = ({ claim }: AmountSaying, heading: string): boolean =>
  claim.role === 'adjusted' ? !/年初/u.test(heading) : !/全年|调整/u.test(heading)

const threePublicPlan = (disclosure: Disclosure, saying: AmountSaying, figure: Figure): Term | null => {
  const table = statementOf(disclosure, 'three-public')
  const id = threePublicPartIds.find((part) => figure.id === `three-public-${part}`)
  if (table === undefined || id === undefined) return null
  const part = threePublicParts(table, 'plan')[id]
  const heading = table.columns.find((column) => column.id === part.column)?.path.join('') ?? ''
  if (part.line === null || !fitsHeading(saying, heading)) return null
  const term = partTerm(table, part)
  return { ...term, label: `${term.label}（预算数）` }
}

const subjectPlan = (disclosure: Disclosure, saying: AmountSaying, { cell }: Figure): Term | null => {
  if (cell === null) return null
  const statement = disclosure.statements.find(({ id }) => id === cell.statement)
  const line =
    'code' in cell
      ? statement?.lines.find(({ code, side }) => code === cell.code && side === cell.side)
      : statement?.lines.find(({ total }) => total)
  if (statement === undefined || line === undefined) return null
  const column = saying.claim.role === 'adjusted' ? 'adjusted-total' : 'plan-total'
  const held = line.cells[column] !== undefined && fitsHeading(saying, columnHeading(statement, line.side, column))
  return held ? cellTerm(statement, line, column) : null
}

/** The cell of this document that prints the budget a saying names; `null` where no table has it. */
export const plannedCell = (context: RuleContext, saying: AmountSaying): Term | null => {
  const { disclosure } = context
  if (saying.claim.role === 'actual' || saying.claim.reason || saying.claim.vague) return null
  const subject = saying.subject.replace(budgetWords, '')
  const figure = figureOf(context, { heading: saying.section.about, before: '' }, subject)
  return figure === null
    ? null
    : (threePublicPlan(disclosure, saying, figure) ?? subjectPlan(disclosure, saying, figure))
}

/** Which budget words name: 年初, 全年 or as changed; '' where they only say 预算. */
const budgetKind = (words: string): 'initial' | 'adjusted' | '' =>
  /年初/u.test(words) ? 'initial' : /全年|调整/u.test(words) ? 'adjusted' : ''

/** The words from the comparison to the change: `比2024年年初预算数15.00万元减少`. */
const comparedWords = ({ claim, section }: Saying): string => {
  const before = section.segments.find(({ index }) => index === claim.segment)?.text.slice(0, claim.start) ?? ''
  return (/(?:比|较|与|同)(?!较|重|例)[^比较与同]*$/u.exec(before)?.[0] ?? '') + claim.clause + claim.text
}

/** The budget that the table of “三公” prints beside an outcome which a movement compares with `预算`. */
export const plannedBeside = ({ disclosure }: RuleContext, lead: Saying, now: AmountSaying): Term | null => {
  const { figure } = now
  if (figure === null || !figure.id.startsWith('three-public-')) return null
  const table = statementOf(disclosure, 'three-public')
  const id = threePublicPartIds.find((part) => figure.id === `three-public-${part}`)
  if (table === undefined || id === undefined) return null
  const part = threePublicParts(table, 'plan')[id]
  const heading = table.columns.find((column) => column.id === part.column)?.path.join('') ?? ''
  const said = budgetKind(comparedWords(lead))
  const printed = budgetKind(heading) || budgetKind(/预算数[^。;；]{0,20}/u.exec(table.entry.note)?.[0] ?? '')
  // A bare 预算数 is 全年预算数 on the official form and 年初预算数 on others: it answers a bare 预算 alone.
  if (part.stated === null || said !== printed) return null
  const term = partTerm(table, part)
  return { ...term, label: `${term.label}（预算数）` }
}

/** One place as a key. */
export const placeKey = ({ file, line, column }: LinePlace): string => `${file}:${line}:${column}`

const records = (disclosure: Disclosure): readonly Outcome[] => {
  const { whole, items } = outcomesOf(disclosure)
  return whole === null ? items : [whole, ...items]
}

/** Places of all budgets that the explanations name item by item and for the whole. */
export const plansSaid = (disclosure: Disclosure): ReadonlySet<string> =>
  new Set(records(disclosure).flatMap(({ plan }) => (plan === null ? [] : [placeKey(plan.place)])))

const amounts = (sayings: readonly Saying[]): readonly AmountSaying[] =>
  sayings.filter((one): one is AmountSaying => one.claim.kind === 'amount' && one.amount !== null && !one.claim.vague)

/** The outcome and the budget of one topic that a rate of completion beside them divides; `null` where they are not told. */
export const ratedAmounts = (
  { sayings }: Paragraphs,
  rate: Saying,
): { readonly spent: AmountSaying; readonly plan: AmountSaying } | null => {
  const before = amounts(sayings.slice(0, sayings.indexOf(rate))).filter(
    ({ claim }) => claim.segment === rate.claim.segment,
  )
  const spent = before.filter(({ claim }) => claim.role === 'actual' && claim.year === 'current').at(-1)
  const plan = before.filter(({ claim, topic }) => claim.role !== 'actual' && topic === spent?.topic).at(-1)
  if (spent === undefined || plan === undefined) return null
  const adjusted = /全年|调整/u.test(rate.claim.clause)
  const initial = /年初/u.test(rate.claim.clause)
  const other = (adjusted && plan.claim.role !== 'adjusted') || (initial && plan.claim.role === 'adjusted')
  return other ? null : { spent, plan }
}

/** Budgets of any section (三公, 政府性基金, 国有资本经营) that a rate of completion beside them holds. */
export const plansRated = (paragraphs: Paragraphs): ReadonlySet<Saying> =>
  new Set(
    paragraphs.sayings
      .filter(({ claim }) => claim.kind === 'completion' && !claim.reason && !claim.vague)
      .flatMap((rate) => ratedAmounts(paragraphs, rate)?.plan ?? []),
  )

/**
 * Places of budgets that another rule holds: by the rate of completion printed beside them (GJ-416), or by the
 * department's published budget (GJ-303).
 */
export const plansHeld = ({ department, disclosure }: RuleContext): ReadonlySet<string> => {
  const published = documentOf(department, disclosure.year, 'budget') !== undefined
  return new Set(
    records(disclosure).flatMap(({ plan, spent, rate, line, near }) =>
      plan !== null && ((rate !== null && spent !== null) || (published && (line ?? near?.line) != null))
        ? [placeKey(plan.place)]
        : [],
    ),
  )
}
