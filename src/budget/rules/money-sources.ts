// Which money a disclosure spends: rules that compare a part with a whole hold with = only where the part is the whole.
import { type Disclosure, statementOf } from '../disclosure.ts'

/** Incomes of 收支总表 that the treasury allots: the three budgets. */
export const fiscalIncomeIds: readonly string[] = ['income-general', 'income-fund', 'income-state-capital']

const totals: readonly string[] = ['income-current', 'income-appropriation']

/** True when 收支总表 prints no amount but 0 for any income outside `ids`. */
const onlyIncomes = (disclosure: Disclosure, ids: readonly string[]): boolean => {
  const lines = statementOf(disclosure, 'summary')?.lines ?? []
  return lines
    .filter((line) => line.side === 'income' && !line.total && !ids.includes(line.id) && !totals.includes(line.id))
    .every((line) => {
      const cell = line.cells.amount
      return cell?.kind === 'blank' || (cell?.kind === 'amount' && cell.amount.fen === 0n)
    })
}

/** `=` when all the money is the treasury's, else `≤`: the part can only be smaller. */
export const fiscalRelation = (disclosure: Disclosure): '=' | '≤' =>
  onlyIncomes(disclosure, fiscalIncomeIds) ? '=' : '≤'

/** `=` when all the money is 一般公共预算, else `≤`. */
export const generalRelation = (disclosure: Disclosure): '=' | '≤' =>
  onlyIncomes(disclosure, ['income-general']) ? '=' : '≤'
