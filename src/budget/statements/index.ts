// Registry of the statement declarations: adding a statement is one file here and its id in statement.ts.
import type { StatementDeclaration, StatementId } from '../statement.ts'
import { appropriation } from './appropriation.ts'
import { basic } from './basic.ts'
import { expenditure } from './expenditure.ts'
import { fund } from './fund.ts'
import { fundRevenue } from './fund-revenue.ts'
import { general } from './general.ts'
import { operating } from './operating.ts'
import { revenue } from './revenue.ts'
import { stateCapital } from './state-capital.ts'
import { summary } from './summary.ts'
import { threePublic } from './three-public.ts'

/** Every statement the program can read, by id. */
export const statementDeclarations: Readonly<Record<StatementId, StatementDeclaration>> = {
  summary,
  revenue,
  expenditure,
  appropriation,
  general,
  basic,
  'three-public': threePublic,
  'fund-revenue': fundRevenue,
  fund,
  'state-capital': stateCapital,
  operating,
}
