// Incomes by source as prose calls them: by the titles of the declared rows of 收支总表.
import { statementDeclarations } from '../../statements/index.ts'
import { type CellChoice, type Concept, cell, single, titlesOf } from './concept.ts'

/** Columns of 收入总表 for the labelled incomes of 收支总表. */
const revenueColumns: Readonly<Record<string, string>> = {
  'income-appropriation': 'appropriation',
  'income-general': 'general',
  'income-fund': 'fund',
  'income-state-capital': 'stateCapital',
  'income-fiscal-account': 'fiscalAccount',
  'income-own': 'own',
  'income-business': 'business',
  'income-operating': 'businessOperating',
  'income-superior': 'superior',
  'income-subsidiary': 'subsidiary',
  'income-other': 'other',
  'income-carried-over': 'carriedOver',
}

/** The statements that are blank where an income is 0. */
const ownStatements: Readonly<Record<string, readonly CellChoice[]>> = {
  'income-fund': [single('fund-revenue', 'total'), single('fund', 'total')],
  'income-state-capital': [cell('state-capital', 'income', 'total', 'amount')],
}

const incomeConcept = (id: string): Concept => ({
  id,
  words: titlesOf(statementDeclarations.summary, id),
  cells: [
    cell('summary', 'income', id, 'amount'),
    cell('appropriation', 'income', id, 'amount'),
    ...(revenueColumns[id] === undefined ? [] : [single('revenue', revenueColumns[id])]),
    ...(ownStatements[id] ?? []),
  ],
})

/** One concept a source of income, 上年结转 included. */
export const incomeConcepts: readonly Concept[] = Object.keys(revenueColumns).map(incomeConcept)
