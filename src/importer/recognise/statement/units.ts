// In which unit the figures of a table are. A unit that a table prints is believed unless the document's own other tables
// prove the contrary: figures that are the same in several tables under another unit, and none under the printed one.
import type { Unit } from '../../../budget/money.ts'
import type { StatementId } from '../../../budget/statement.ts'
import type { Question } from '../../import-report.ts'
import type { SourcePlace } from '../../source-document.ts'

/** A table whose unit is looked for. */
export interface UnitTable {
  readonly id: StatementId
  readonly title: string
  readonly stated: Unit | null
  /** Its amounts in 分, as if they were 万元. */
  readonly amounts: readonly bigint[]
  readonly place: SourcePlace
}

/** What was found: a unit for every table, sentences for the report, and at most one question a kind of doubt. */
export interface SettledUnits {
  readonly units: ReadonlyMap<StatementId, Unit>
  readonly notes: ReadonlyMap<StatementId, string>
  readonly questions: readonly Question[]
}

const candidates: readonly Unit[] = ['元', '万元']
/** Figures are compared to 100 元, the last digit of 万元 with two decimals; below four digits they may agree by chance. */
const stepFen = 10_000n
const leastSteps = 1_000n

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value)

const stepsOf = (asTenThousands: bigint, unit: Unit): bigint => {
  const fen = unit === '元' ? asTenThousands / 10_000n : unit === '亿元' ? asTenThousands * 10_000n : asTenThousands
  return (magnitude(fen) + stepFen / 2n) / stepFen
}

const figuresOf = ({ amounts }: UnitTable, unit: Unit): ReadonlySet<bigint> =>
  new Set(amounts.map((amount) => stepsOf(amount, unit)).filter((steps) => steps >= leastSteps))

const shared = (a: ReadonlySet<bigint>, b: ReadonlySet<bigint>): number =>
  [...a].filter((figure) => b.has(figure)).length

interface Witness {
  readonly unit: Unit
  readonly count: number
  readonly titles: readonly string[]
}

/** What the other tables, in their stated units, say of `table` under `unit`. */
const witnessOf = (table: UnitTable, unit: Unit, others: readonly UnitTable[]): Witness => {
  const own = figuresOf(table, unit)
  const agreeing = others.flatMap((other) => {
    const there = other.stated === null ? new Set<bigint>() : figuresOf(other, other.stated)
    return shared(own, there) === 0 ? [] : [{ title: other.title, there }]
  })
  const all = new Set(agreeing.flatMap(({ there }) => [...there]))
  return { unit, count: shared(own, all), titles: agreeing.map(({ title }) => title) }
}

const largest = (table: UnitTable, unit: Unit): bigint =>
  [...figuresOf(table, unit)].reduce((most, figure) => (figure > most ? figure : most), 0n)

/** The unit under which the largest figure and one more stand in other tables, where the printed unit explains none. */
const provenUnit = (table: UnitTable, tables: readonly UnitTable[]): Witness | null => {
  const others = tables.filter((other) => other.id !== table.id)
  if (table.stated !== null && witnessOf(table, table.stated, others).count > 0) return null
  const fitting = candidates
    .filter((unit) => unit !== table.stated)
    .map((unit) => witnessOf(table, unit, others))
    .filter(({ unit, count }) => {
      const most = largest(table, unit)
      return count >= 2 && others.some((other) => other.stated !== null && figuresOf(other, other.stated).has(most))
    })
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

interface Doubt {
  readonly table: UnitTable
  readonly witness: Witness
}

/** Of tables that contradict each other, the one whose unit fewest tables print is doubted; among equals, 万元 is. */
const doubtsOf = (tables: readonly UnitTable[]): readonly Doubt[] => {
  const found: Doubt[] = []
  let believed = tables
  for (;;) {
    const doubts = believed.flatMap((table): readonly Doubt[] => {
      const settled = table.stated === null || found.some((doubt) => doubt.table.id === table.id)
      const witness = settled ? null : provenUnit(table, believed)
      return witness === null ? [] : [{ table, witness }]
    })
    const printed = ({ table }: Doubt): number => tables.filter(({ stated }) => stated === table.stated).length
    const [first] = doubts.toSorted(
      (a, b) => printed(a) - printed(b) || Number(b.table.stated === '万元') - Number(a.table.stated === '万元'),
    )
    if (first === undefined) return found
    found.push(first)
    believed = believed.map((table) => (table === first.table ? { ...table, stated: first.witness.unit } : table))
  }
}

const asUnit = (answer: string | undefined): Unit | null =>
  answer === '元' || answer === '万元' || answer === '亿元' ? answer : null

const names = (tables: readonly { readonly title: string }[]): string =>
  tables.map(({ title }) => `“${title}”`).join('、')

/** Settles the units of all tables. `usual` is what most tables print; answers are the clerk's, by question. */
export const settleUnits = (
  tables: readonly UnitTable[],
  usual: Unit | null,
  answers: Readonly<Record<string, string>>,
): SettledUnits => {
  const units = new Map<StatementId, Unit>()
  const notes = new Map<StatementId, string>()
  const questions: Question[] = []
  const doubts = doubtsOf(tables)
  const known = tables.map((table) => {
    const doubt = doubts.find((one) => one.table.id === table.id)
    return doubt === undefined ? table : { ...table, stated: doubt.witness.unit }
  })
  const ask = (asked: readonly UnitTable[], assumed: Unit, text: string): void => {
    const [first] = asked
    if (first === undefined) return
    const id = `unit/${asked.map((table) => table.id).join('+')}`
    const answer = asUnit(answers[id])
    for (const table of asked) units.set(table.id, asUnit(answers[`unit/${table.id}`]) ?? answer ?? assumed)
    questions.push({
      id,
      text,
      choices: [...new Set<Unit>([assumed, ...candidates])],
      answer: answer ?? '',
      place: first.place,
    })
  }
  for (const table of tables)
    if (table.stated !== null) units.set(table.id, asUnit(answers[`unit/${table.id}`]) ?? table.stated)
  for (const unit of candidates) {
    const own = doubts.filter(({ witness }) => witness.unit === unit)
    const [first] = own
    if (first === undefined) continue
    const { table, witness } = first
    const asked = own.map((doubt) => doubt.table)
    const evidence = `${witness.count} 个金额（含最大的一个）与${names(witness.titles.slice(0, 2).map((title) => ({ title })))}相同`
    ask(
      asked,
      unit,
      `${names(asked)}写的单位是${table.stated}，但按${unit}读才有 ${evidence}，按${table.stated}读没有一个相同：金额是什么单位？`,
    )
    for (const doubted of asked)
      notes.set(doubted.id, `写的单位是${doubted.stated}，按${units.get(doubted.id) ?? unit}录入：见“需要您回答”`)
  }
  const silent: UnitTable[] = []
  for (const table of known.filter(({ stated }) => stated === null)) {
    const witness = provenUnit(table, known)
    const answer = asUnit(answers[`unit/${table.id}`])
    if (answer !== null) units.set(table.id, answer)
    else if (witness !== null) {
      units.set(table.id, witness.unit)
      notes.set(
        table.id,
        `没有写计量单位；按${witness.unit}有 ${witness.count} 个金额与其他表相同，认定为${witness.unit}`,
      )
    } else if (table.amounts.length === 0) units.set(table.id, usual ?? '万元')
    else silent.push(table)
  }
  ask(silent, usual ?? '万元', `${names(silent)}没有写计量单位：金额是什么单位？`)
  return { units, notes, questions }
}
