// Comparisons of one figure that stands in two statements: the shape that the rules across statements share.

import { type Disclosure, statementOf, type Torn } from '../disclosure.ts'
import { namingOf } from '../line-naming.ts'
import { isBlank, type Line, lineByCode, type Side, type Statement, type StatementId } from '../statement.ts'
import { type Sum, sumLine } from './carry-over.ts'
import { type Equation, exampleEquation, roundingTolerance, type Term } from './equation.ts'
import type { RuleExample, Subject } from './rule.ts'
import { absentTerm, cellTerm, statementGaps } from './terms.ts'

/** One figure against another (or against several): the subject of an equation rule. */
export const comparison = (
  left: readonly Term[],
  right: readonly Term[],
  names: readonly [string, string],
  options: { readonly relation?: '=' | '≤'; readonly torn?: readonly Torn[] } = {},
): Subject<Equation> => ({
  input: { relation: options.relation ?? '=', left, right, leftName: names[0], rightName: names[1] },
  position: left[0]?.position ?? '',
  marks: right.map(({ position }) => position),
  torn: options.torn ?? [],
})

/** The statement is not named twice in one sentence. */
const within = (left: string, right: string): string => {
  const title = /^《[^》]*》/.exec(left)?.[0] ?? ''
  return title !== '' && right.startsWith(title) ? right.slice(title.length) : right
}

/** One figure against one other; both are called by their labels. */
export const pair = (
  left: Term,
  right: Term,
  options: { readonly relation?: '=' | '≤'; readonly torn?: readonly Torn[] } = {},
): Subject<Equation> => comparison([left], [right], [left.label, within(left.label, right.label)], options)

/** Which column of which statement, before the statement is looked up. */
export interface ColumnChoice {
  readonly id: StatementId
  readonly side: Side
  readonly column: string
  /** Which sum of the side, where the column is asked for its total; absent: the last one. */
  readonly sum?: Sum
}

/** The term of a sum of a side in one column; `null` when the statement does not print it. */
export const sumTerm = (statement: Statement, side: Side, sum: Sum, column: string): Term | null => {
  const line = sumLine(statement, side, sum)
  return line?.cells[column] === undefined ? null : cellTerm(statement, line, column)
}

/** The same for a statement of a disclosure; `null` when it is not disclosed either. */
export const totalTerm = (disclosure: Disclosure, choice: ColumnChoice): Term | null => {
  const statement = statementOf(disclosure, choice.id)
  return statement === undefined ? null : sumTerm(statement, choice.side, choice.sum ?? 'grand', choice.column)
}

/** The totals of two statements against each other; nothing where either is not printed. */
export const totalsOf = (
  disclosure: Disclosure,
  left: ColumnChoice,
  right: ColumnChoice,
  relation: '=' | '≤' = '=',
): readonly Subject<Equation>[] => {
  const [one, other] = [totalTerm(disclosure, left), totalTerm(disclosure, right)]
  return one === null || other === null ? [] : [pair(one, other, { relation })]
}

/** The same column choice as a place to look subjects up in; `null` when the statement is not disclosed. */
const locusOf = (disclosure: Disclosure, { id, side, column }: ColumnChoice): Locus | null => {
  const statement = statementOf(disclosure, id)
  return statement === undefined ? null : { statement, side, column }
}

/** What the rules say that compare one figure in two statements. */
export const sameFigure = {
  meaning: '同一笔钱在两张表中应是同一个数。不同，可能是一张表用了旧稿或漏改；究竟哪一边正确，要看批复。',
  tolerance: roundingTolerance,
  basis: ['《地方预决算公开操作规程》（财预〔2016〕143号）'],
  severity: '不符',
} as const

/** Where a figure of a row stands: the statement, its side and the column. */
export interface Locus {
  readonly statement: Statement
  readonly side: Side
  readonly column: string
}

const codedLines = ({ statement, side }: Locus): readonly Line[] =>
  statement.lines.filter((line) => line.side === side && line.code !== '' && !line.total)

/** Keeps rows that a reader could compare: printed in at least one of the two places. */
const printed = (locus: Locus, code: string): boolean =>
  lineByCode(locus.statement, code, locus.side)?.cells[locus.column]?.kind === 'amount'

const termOf = (disclosure: Disclosure, locus: Locus, code: string, name: string): Term => {
  const line = lineByCode(locus.statement, code, locus.side)
  return line === undefined
    ? absentTerm(disclosure, locus.statement, name)
    : cellTerm(locus.statement, line, locus.column)
}

/** The same subjects in two places, one comparison a code, for the codes that `wanted` accepts. */
export const sameSubjects = (
  disclosure: Disclosure,
  leftChoice: ColumnChoice,
  rightChoice: ColumnChoice,
  wanted: (code: string) => boolean,
  relation: '=' | '≤' = '=',
): readonly Subject<Equation>[] => {
  const [left, right] = [locusOf(disclosure, leftChoice), locusOf(disclosure, rightChoice)]
  if (left === null || right === null || isBlank(left.statement) || isBlank(right.statement)) return []
  // A table that a province prints by institution holds no subjects, so none of them is missing in it.
  if ([left, right].some(({ statement, side }) => namingOf(statement, side) === 'institution')) return []
  const names = new Map<string, string>()
  for (const line of [...codedLines(left), ...codedLines(right)]) {
    if (wanted(line.code) && !names.has(line.code)) names.set(line.code, line.name)
  }
  // A side that prints 基本支出 and 项目支出, or stops at 款, has no row of the level: none of them is missing in it.
  const levels = [left, right].map((locus) => new Set(codedLines(locus).map(({ code }) => code.length)))
  return [...names]
    .filter(([code]) => levels.every((level) => level.has(code.length)))
    .filter(([code]) => printed(left, code) || printed(right, code))
    .map(([code, name]) => {
      const leftTerm = termOf(disclosure, left, code, name)
      const rightTerm = termOf(disclosure, right, code, name)
      // A row that broken-off text may have lost is explained by the gap of the statement that lacks it.
      const torn = [leftTerm, rightTerm].flatMap((term, index) =>
        term.absence === 'missing' && term.amount === null
          ? statementGaps(disclosure, (index === 0 ? left : right).statement)
          : [],
      )
      return pair(leftTerm, rightTerm, { relation, torn })
    })
}

/** The four examples of an equality: equal, beyond tolerance, at the edge of rounding, operand missing. */
export const equalityExamples = (left: string, right: string): readonly RuleExample<Equation>[] => [
  {
    shows: '两处相同',
    input: exampleEquation('=', [[left, '10,441.41']], [[right, '10,441.41']], [left, right]),
    verdict: 'agree',
  },
  {
    shows: '两处相差 9.00 万元',
    input: exampleEquation('=', [[left, '9,281.57']], [[right, '9,272.57']], [left, right]),
    verdict: 'differ',
  },
  {
    shows: '一处只印到整数，差额在其末位的半个单位之内',
    input: exampleEquation('=', [[left, '10,441.41']], [[right, '10,441']], [left, right]),
    verdict: 'hint',
  },
  {
    shows: '一处为空白，不当作 0',
    input: exampleEquation('=', [[left, '10,441.41']], [[right, '']], [left, right]),
    verdict: 'unexecuted',
  },
]
