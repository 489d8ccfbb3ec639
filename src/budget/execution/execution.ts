// From the budget at the start of a year to its outcome, subject by subject: what was planned, what was spent, which
// figure says so, and the department's own word for the difference. Nothing is judged here: 决算 − 预算 is a fact, and a
// figure that no document prints stays absent. 调整预算 is never derived where 全年 is not printed.
import type { Department } from '../archive.ts'
import { grandTotal } from '../composition.ts'
import { type Disclosure, statementOf } from '../disclosure.ts'
import { type Outcome, outcomesOf } from '../explanations/outcomes.ts'
import { type Derived, derive, lastDigitFen, type Stated, sumFen, type Unit } from '../money.ts'
import { type Line, lineAmount, lineByCode, type Statement } from '../statement.ts'
import { squeezed } from '../wording.ts'

/** Where a budget at the start of the year is printed: a column of the 决算, its explanation, or the year's 预算. */
export type PlanSource = 'column' | 'explanation' | 'budget'

/** A budget of a subject with where it stands. */
export interface Plan {
  readonly amount: Stated
  readonly source: PlanSource
}

/** What one 项, or the whole, was to cost and did cost. */
export interface Execution {
  /** Row of 一般公共预算财政拨款支出决算表; `null` for a 项 that the table does not print. */
  readonly line: Line | null
  readonly code: string
  readonly name: string
  /** 年初预算. */
  readonly plan: Plan | null
  /** 全年（调整）预算, only where the document prints it. */
  readonly adjusted: Stated | null
  readonly spent: Stated | null
  /** 决算 − 年初预算; negative where less was spent. */
  readonly difference: bigint | null
  /** What the explanation says of it; `null` where it says nothing. */
  readonly outcome: Outcome | null
  /** The same row of the department's published budget of that year. */
  readonly published: Stated | null
  /** The reason says that money went to another subject or budget: less here is no cut. */
  readonly moved: boolean
}

/** A 类 with its 项. */
export interface ClassExecution {
  readonly line: Line
  readonly spent: Stated | null
  /** Printed for the 类 itself, else the sum of its 项 where each of them has one. */
  readonly plan: Plan | Derived | null
  readonly difference: bigint | null
  readonly items: readonly Execution[]
  /** The 项 that moves the 类 most; `null` where none differs. */
  readonly mover: Execution | null
}

/** Everything that the page 从年初预算到决算 shows. */
export interface ExecutionReport {
  readonly disclosure: Disclosure
  readonly statement: Statement
  /** The department's published budget of the same year. */
  readonly budget: Disclosure | null
  readonly unit: Unit
  readonly whole: Execution
  readonly classes: readonly ClassExecution[]
  /** 项 that are spent on without a budget at the start. */
  readonly unplanned: readonly Execution[]
  /** 项 with a budget at the start and nothing spent. */
  readonly unspent: readonly Execution[]
  /** 项 of the explanation that no row of the table carries. */
  readonly unplaced: readonly Execution[]
  /** What the printed plans of the 项 leave of the printed plan of the whole; `null` where either is missing. */
  readonly unlisted: bigint | null
}

const minus = (spent: Stated | null, plan: { readonly fen: bigint } | null): bigint | null =>
  spent === null || plan === null ? null : spent.fen - plan.fen

const isInitial = (outcome: Outcome): boolean => outcome.planWord === '年初预算' || outcome.planWord === '预算'

const columnPlan = (line: Line | null, column: string): Stated | null =>
  line === null ? null : lineAmount(line, column)

/** 全年预算 of a column or of the explanation's own word. */
const adjustedOf = (line: Line | null, outcome: Outcome | null): Stated | null =>
  columnPlan(line, 'adjusted-total') ?? (outcome !== null && !isInitial(outcome) ? (outcome.plan?.value ?? null) : null)

/** The figure nearest to the outcome counts: its own column, then the explanation, then the published budget. */
const planOf = (line: Line | null, outcome: Outcome | null, published: Stated | null): Plan | null => {
  const column = columnPlan(line, 'plan-total')
  if (column !== null) return { amount: column, source: 'column' }
  const said = outcome !== null && isInitial(outcome) ? outcome.plan?.value : undefined
  if (said !== undefined) return { amount: said, source: 'explanation' }
  return published === null ? null : { amount: published, source: 'budget' }
}

interface Places {
  readonly statement: Statement
  readonly published: Statement | null
}

const publishedOf = ({ published }: Places, line: Line | null): Stated | null => {
  if (published === null || line === null) return null
  const own = line.total ? grandTotal(published) : lineByCode(published, line.code)
  return lineAmount(own, 'total')
}

/** Words for money that changed its subject, its budget or its year, and was not saved. */
const movedWords = /调剂|划转|转列|转至|转到|转入|改列|改由|科目调整|调整(?:至|到|为)|结转/

const executionOf = (places: Places, line: Line | null, outcome: Outcome | null): Execution => {
  const published = publishedOf(places, line)
  const plan = planOf(line, outcome, published)
  const spent = line === null ? (outcome?.spent?.value ?? null) : lineAmount(line, 'total')
  return {
    line,
    code: line?.code ?? '',
    name: line?.name ?? outcome?.path.at(-1) ?? '',
    plan,
    adjusted: adjustedOf(line, outcome),
    spent,
    difference: minus(spent, plan?.amount ?? null),
    outcome,
    published,
    moved: outcome !== null && movedWords.test(outcome.reason),
  }
}

const absolute = (fen: bigint): bigint => (fen < 0n ? -fen : fen)

/** The one with the largest difference either way; the first of equals. */
const moverOf = (items: readonly Execution[]): Execution | null =>
  items.reduce<Execution | null>((most, item) => {
    if (item.difference === null || item.difference === 0n) return most
    return most === null || absolute(item.difference) > absolute(most.difference ?? 0n) ? item : most
  }, null)

const deepest = (statement: Statement): readonly Line[] =>
  statement.lines.filter(
    (line) =>
      line.code !== '' &&
      !line.total &&
      !statement.lines.some((other) => other.code !== line.code && other.code.startsWith(line.code)),
  )

const classOf = (places: Places, line: Line, items: readonly Execution[], unit: Unit): ClassExecution => {
  const own = items.filter(({ code }) => code.startsWith(line.code))
  const spent = lineAmount(line, 'total')
  const stated = planOf(line, null, publishedOf(places, line))
  const sums = own.flatMap((item) => item.plan?.amount ?? [])
  const complete = own.length > 0 && own.every((item) => item.plan !== null || item.spent === null)
  const printed = stated !== null && stated.source === 'column' ? stated : null
  const plan = printed ?? (complete ? derive(sums, unit) : stated)
  const fen = plan === null ? null : 'amount' in plan ? plan.amount : plan
  return { line, spent, plan, difference: minus(spent, fen), items: own, mover: moverOf(own) }
}

/** 项 of the published budget that the 决算 has no row for. */
const neverSpent = (places: Places): readonly Execution[] => {
  if (places.published === null) return []
  return deepest(places.published).flatMap((line) => {
    const amount = lineAmount(line, 'total')
    if (amount === null || amount.fen === 0n || lineByCode(places.statement, line.code) !== undefined) return []
    return [
      {
        line: null,
        code: line.code,
        name: line.name,
        plan: { amount, source: 'budget' as const },
        adjusted: null,
        spent: null,
        difference: null,
        outcome: null,
        published: amount,
        moved: false,
      },
    ]
  })
}

/** 未公开 and 原文残缺 say nothing of whether money was spent. */
const spentNothing = ({ spent, line }: Execution): boolean =>
  spent === null ? !['undisclosed', 'torn'].includes(line?.cells.total?.kind ?? '') : spent.fen === 0n

const spentSome = ({ spent }: Execution): boolean => spent !== null && spent.fen !== 0n
const plannedNothing = ({ plan }: Execution): boolean => plan === null || plan.amount.fen === 0n

/** What the parts leave of the whole; 0 where the rounding of every printed figure explains it. */
const beyondRounding = (whole: Stated, parts: readonly Stated[]): bigint => {
  const rest = whole.fen - sumFen(parts)
  const allowed = [whole, ...parts].reduce((sum, amount) => sum + lastDigitFen(amount), 0n)
  return (rest < 0n ? -rest : rest) * 2n <= allowed ? 0n : rest
}

/** The budget of the same department and year, where the archive has it. */
const budgetOf = (department: Department, { year }: Disclosure): Disclosure | null =>
  department.disclosures.find((one) => one.year === year && one.stage === 'budget') ?? null

/** Paths of the subjects that 政府性基金 and 国有资本经营 pay: their explanations speak of other tables. */
const otherBudgets = (disclosure: Disclosure): ReadonlySet<string> =>
  new Set(
    (['fund', 'state-capital', 'state-capital-spending'] as const).flatMap((id) => {
      const statement = statementOf(disclosure, id)
      return (statement?.lines ?? []).flatMap((line) => {
        if (statement === undefined || line.code === '' || line.total) return []
        const above = [3, 5, 7].filter((length) => length <= line.code.length)
        return [
          above.map((length) => squeezed(lineByCode(statement, line.code.slice(0, length))?.name ?? '')).join('/'),
        ]
      })
    }),
  )

/** `null` for a 预算, and for a 决算 that says nothing of what was planned. */
export const executionReport = (department: Department, disclosure: Disclosure): ExecutionReport | null => {
  const statement = disclosure.stage === 'final' ? statementOf(disclosure, 'general') : undefined
  if (statement === undefined) return null
  const budget = budgetOf(department, disclosure)
  const places: Places = { statement, published: (budget && statementOf(budget, 'general')) ?? null }
  const { whole, items } = outcomesOf(disclosure)
  const rowOf = (outcome: Outcome): Line | null => outcome.line ?? outcome.near?.line ?? null
  const said = new Map(items.flatMap((item) => (rowOf(item) === null ? [] : [[rowOf(item), item] as const])))
  const executions = deepest(statement).map((line) => executionOf(places, line, said.get(line) ?? null))
  const total = executionOf(places, grandTotal(statement) ?? null, whole)
  if ([total, ...executions].every(({ plan, adjusted }) => plan === null && adjusted === null)) return null
  const unit = statement.entry.unit
  const elsewhere = otherBudgets(disclosure)
  const unplaced = items
    .filter((item) => rowOf(item) === null && !elsewhere.has(item.path.map(squeezed).join('/')))
    .map((item) => executionOf(places, null, item))
  const plans = [...executions, ...unplaced].flatMap(({ plan }) => plan?.amount ?? [])
  const complete = executions.every((item) => item.plan !== null || spentNothing(item))
  return {
    disclosure,
    statement,
    budget,
    unit,
    whole: total,
    classes: statement.lines
      .filter((line) => line.code.length === 3 && !line.total)
      .map((line) => classOf(places, line, executions, unit)),
    unplanned: executions.filter((item) => plannedNothing(item) && spentSome(item) && complete),
    unspent: [...executions.filter((item) => !plannedNothing(item) && spentNothing(item)), ...neverSpent(places)],
    unplaced,
    unlisted: complete && total.plan !== null ? beyondRounding(total.plan.amount, plans) : null,
  }
}
