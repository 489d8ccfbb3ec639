// The few figures that stand for a disclosure in headings and lists. They are taken from its statements as printed;
// only the sums over forms are added up here, and say so.

import { amountOf } from '../../budget/cell.ts'
import { grandTotal } from '../../budget/composition.ts'
import { decimalText, ratio } from '../../budget/decimal.ts'
import { type Disclosure, statementOf } from '../../budget/disclosure.ts'
import { derive, formatAmount, type Stated, type Unit } from '../../budget/money.ts'
import { type FundColumn, fundColumnNames, totalFunds } from '../../budget/project.ts'
import { lineAmount, type Side, type StatementId } from '../../budget/statement.ts'
import { threePublicParts } from '../../budget/statements/three-public.ts'
import { formsPath, linePath } from './address.ts'
import { convertedWords } from './converted-words.ts'

/** One figure with its unit and the row it is printed in. */
export interface KeyFigure {
  readonly id: 'total' | 'basic' | 'project' | 'threePublic' | 'forms' | 'spent'
  readonly label: string
  readonly amount: string
  readonly unit: string
  /** Where the figure stands. */
  readonly path: string
  readonly note: string
  /** The same in 万元 where 元 is printed, so that figures of several documents can be compared; '' otherwise. */
  readonly converted: string
}

interface Found {
  readonly stated: Stated
  readonly path: string
}

const totalOf = (disclosure: Disclosure, id: StatementId, column: string, side: Side = 'single'): Found | null => {
  const statement = statementOf(disclosure, id)
  const line = statement && grandTotal(statement, side)
  const stated = lineAmount(line, column)
  return statement && line && stated ? { stated, path: linePath(disclosure, statement, line) } : null
}

const first = (...candidates: readonly (Found | null)[]): Found | null =>
  candidates.find((candidate) => candidate !== null) ?? null

const printed = (id: KeyFigure['id'], label: string, found: Found | null, note = ''): readonly KeyFigure[] =>
  found === null
    ? []
    : [
        {
          id,
          label,
          amount: found.stated.text,
          unit: found.stated.unit,
          path: found.path,
          note,
          converted: convertedWords(found.stated),
        },
      ]

const shareNote = (part: Found | null, whole: Found | null): string => {
  const share = part && whole ? ratio(part.stated.fen * 100n, whole.stated.fen, 2) : null
  return share === null ? '' : `占支出总计的 ${decimalText(share)}%`
}

const threePublicTotal = (disclosure: Disclosure): Found | null => {
  const statement = statementOf(disclosure, 'three-public')
  if (statement === undefined) return null
  const { stated, line } = threePublicParts(statement).total
  return stated && line ? { stated, path: linePath(disclosure, statement, line) } : null
}

/** Sum of the whole budgets of all forms in one column, in the unit of the disclosure; `null` when none prints it. */
export const formsTotal = (
  disclosure: Disclosure,
  column: FundColumn,
): { readonly amount: string; readonly unit: Unit; readonly fen: bigint; readonly counted: number } | null => {
  const parts = disclosure.forms.flatMap((form) => amountOf(totalFunds(form)?.cells[column]) ?? [])
  if (parts.length === 0) return null
  const sum = derive(parts, disclosure.unit)
  return { amount: formatAmount(sum.fen, sum.unit), unit: sum.unit, fen: sum.fen, counted: parts.length }
}

const formsFigure = (
  disclosure: Disclosure,
  id: KeyFigure['id'],
  column: FundColumn,
  what: string,
): readonly KeyFigure[] => {
  const sum = formsTotal(disclosure, column)
  if (sum === null) return []
  return [
    {
      id,
      label: `${what}合计`,
      amount: sum.amount,
      unit: sum.unit,
      path: formsPath(disclosure),
      note: `本站由${sum.counted}张项目表加总`,
      converted: convertedWords(sum),
    },
  ]
}

const formsFigures = (disclosure: Disclosure): readonly KeyFigure[] =>
  disclosure.forms.some((form) => form.kind === 'evaluation')
    ? [
        ...formsFigure(disclosure, 'forms', 'adjusted', `项目${fundColumnNames.adjusted}`),
        ...formsFigure(disclosure, 'spent', 'spent', `项目${fundColumnNames.spent}`),
      ]
    : formsFigure(disclosure, 'forms', 'annual', '项目预算')

/** Total, 基本 and 项目, 三公 as printed, then the forms' sum; what a disclosure does not state is left out. */
export const keyFigures = (disclosure: Disclosure): readonly KeyFigure[] => {
  const summary = totalOf(disclosure, 'summary', 'amount', 'expenditure')
  const total = first(summary, totalOf(disclosure, 'expenditure', 'total'))
  const general = total === null ? totalOf(disclosure, 'general', 'total') : null
  const part = (column: string): Found | null =>
    first(totalOf(disclosure, 'expenditure', column), totalOf(disclosure, 'general', column))
  return [
    ...printed('total', '支出总计', total),
    ...printed('total', '一般公共预算支出', general),
    ...printed('basic', '基本支出', part('basic'), shareNote(part('basic'), total)),
    ...printed('project', '项目支出', part('project'), shareNote(part('project'), total)),
    ...printed('threePublic', '“三公”经费', threePublicTotal(disclosure)),
    ...formsFigures(disclosure),
  ]
}
