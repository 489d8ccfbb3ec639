// The document proves the reading: a statement's own sums, tried on what was read through the same composition that
// the rules use. A sum that holds speaks for its rows and columns; one that does not names the row that breaks it.
import { type Classification, createClassification } from '../../../budget/classification/index.ts'
import { columnSums, grandTotal, ownColumns, rowSums } from '../../../budget/composition.ts'
import { formatAmount, lastDigitFen, type Stated, sumFen, type Unit } from '../../../budget/money.ts'
import type { Stage } from '../../../budget/stage.ts'
import { childLines, type Line, lineAmount, type Side, type Statement } from '../../../budget/statement.ts'
import { readStatement } from '../../../intake/statement.ts'
import type { Proof } from '../../import-report.ts'
import type { RecognisedStatement } from '../../recognition.ts'
import type { SourcePlace } from '../../source-document.ts'
import type { Standing } from '../../table-standing.ts'
import { separatedRows } from '../../write/separated-rows.ts'

/** One sum as it stands in the table. */
interface Trial {
  readonly rule: string
  readonly whole: Stated
  readonly parts: readonly Stated[]
  readonly where: string
  readonly row: number
}

let shipped: Classification | null = null

/** The classification that ships; made once. */
const classification = (): Classification => {
  shipped ??= createClassification()
  return shipped
}

/** What intake will read from the CSV that the recogniser is about to write. */
export const readBack = (recognised: RecognisedStatement, unit: Unit, year: number, stage: Stage): Statement | null => {
  const file = `${recognised.id}.csv`
  const entry = {
    id: recognised.id,
    number: recognised.number,
    title: recognised.title,
    departmentLine: '',
    unit,
    note: '',
    columnAliases: recognised.columnAliases,
    place: { file, path: [] },
  }
  const text = separatedRows(recognised.rows).replace('\ufeff', '')
  const source = { path: file, text, encoding: 'utf-8' as const }
  return readStatement(source, { entry, year, stage, classification: classification() }).value
}

const sidesOf = (statement: Statement): readonly Side[] => [...new Set(statement.columns.map(({ side }) => side))]

const headingOf = (statement: Statement, side: Side, id: string): string =>
  statement.columns.find((column) => column.id === id && column.side === side)?.path.at(-1) ?? id

const labelOf = (line: Line): string => line.name || line.code || '合计'

const amountsOf = (lines: readonly Line[], column: string): readonly Stated[] =>
  lines.flatMap((line) => lineAmount(line, column) ?? [])

/** Every amount of a statement in 分. */
export const statedAmounts = (statement: Statement): readonly bigint[] =>
  statement.columns.flatMap(({ id }) => amountsOf(statement.lines, id).map(({ fen }) => fen))

/** What a cell adds: a 小计 left blank stands for the parts below it. */
const addedBy = (statement: Statement, line: Line, column: string): readonly Stated[] => {
  const own = lineAmount(line, column)
  if (own !== null) return [own]
  const below = columnSums(statement, line.side).find(({ total }) => total === column)?.parts ?? []
  return below.filter((id) => id !== column).flatMap((id) => lineAmount(line, id) ?? [])
}

const columnTrials = (statement: Statement, side: Side): readonly Trial[] =>
  columnSums(statement, side).flatMap(({ total, parts }) => {
    const rule = `${headingOf(statement, side, total)} = ${parts.map((id) => headingOf(statement, side, id)).join(' + ')}`
    return statement.lines
      .filter((line) => line.side === side)
      .flatMap((line): readonly Trial[] => {
        const whole = lineAmount(line, total)
        const amounts = parts.flatMap((id) => addedBy(statement, line, id))
        return whole === null || amounts.length === 0
          ? []
          : [{ rule, whole, parts: amounts, where: `“${labelOf(line)}”一行`, row: line.row }]
      })
  })

const sumTrials = (
  statement: Statement,
  side: Side,
  rule: string,
  whole: Line,
  addends: readonly Line[],
): readonly Trial[] =>
  ownColumns(statement, side).flatMap((column): readonly Trial[] => {
    const total = lineAmount(whole, column)
    const amounts = amountsOf(addends, column)
    const where = `“${labelOf(whole)}”一行“${headingOf(statement, side, column)}”一列`
    return total === null || amounts.length === 0 ? [] : [{ rule, whole: total, parts: amounts, where, row: whole.row }]
  })

const rowTrials = (statement: Statement, side: Side): readonly Trial[] => [
  ...rowSums(statement, side).flatMap(({ whole, addends }) =>
    sumTrials(statement, side, `${labelOf(whole)} = 所列各行之和`, whole, addends),
  ),
  ...statement.lines
    .filter((line) => line.side === side && line.code !== '')
    .flatMap((line) => {
      const children = childLines(statement, line)
      return children.length === 0 ? [] : sumTrials(statement, side, '类 = 款之和，款 = 项之和', line, children)
    }),
]

/** 收入总计 = 支出总计 of a two-sided table. */
const balanceTrials = (statement: Statement): readonly Trial[] => {
  const [income, expenditure] = [grandTotal(statement, 'income'), grandTotal(statement, 'expenditure')]
  const first = (side: Side): string => ownColumns(statement, side)[0] ?? ''
  const left = lineAmount(income, first('income'))
  const right = lineAmount(expenditure, first('expenditure'))
  return left === null || right === null || expenditure === undefined
    ? []
    : [{ rule: '收入总计 = 支出总计', whole: left, parts: [right], where: '总计一行', row: expenditure.row }]
}

const holds = ({ whole, parts }: Trial): boolean => {
  const gap = whole.fen - sumFen(parts)
  let digit = lastDigitFen(whole)
  for (const part of parts) if (lastDigitFen(part) > digit) digit = lastDigitFen(part)
  return (gap < 0n ? -gap : gap) * 2n <= digit * BigInt(parts.length + 1)
}

const evidenceOf = ({ whole, parts, where }: Trial): string => {
  const sum = sumFen(parts)
  const text = (fen: bigint): string => `${formatAmount(fen, whole.unit, whole.decimals)} ${whole.unit}`
  return `${where}写 ${text(whole.fen)}，相加是 ${text(sum)}，差 ${text(whole.fen - sum)}`
}

/** All sums of a statement, each kind once with how often it holds and where it breaks. */
export const proofsOf = (statement: Statement, placeOfRow: (row: number) => SourcePlace): readonly Proof[] => {
  const trials = [
    ...sidesOf(statement).flatMap((side) => [...columnTrials(statement, side), ...rowTrials(statement, side)]),
    ...balanceTrials(statement),
  ]
  const rules = new Map<string, { held: number; broken: { evidence: string; place: SourcePlace }[] }>()
  for (const trial of trials) {
    const proof = rules.get(trial.rule) ?? { held: 0, broken: [] }
    rules.set(trial.rule, proof)
    if (holds(trial)) proof.held++
    else proof.broken.push({ evidence: evidenceOf(trial), place: placeOfRow(trial.row) })
  }
  return [...rules].map(([rule, { held, broken }]) => ({ rule, held, broken }))
}

/** What the proofs say of the table as a whole. */
export const standingOf = (proofs: readonly Proof[]): Standing =>
  proofs.some(({ broken }) => broken.length > 0)
    ? 'against'
    : proofs.some(({ held }) => held > 0)
      ? 'proven'
      : 'unproven'
