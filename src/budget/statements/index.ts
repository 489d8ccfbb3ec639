// Registry of the statement declarations: adding a statement is one file here and its id in statement.ts.
import type { Stage } from '../disclosure.ts'
import type { Statement, StatementId } from '../statement.ts'
import type { StatementDeclaration } from '../statement-declaration.ts'
import { appropriation } from './appropriation.ts'
import { basic } from './basic.ts'
import { expenditure } from './expenditure.ts'
import { basicFinal, expenditureFinal, generalFinal, revenueFinal } from './final/by-subject.ts'
import { fundFinal, stateCapitalFinal, stateCapitalSpending } from './final/carried-budgets.ts'
import { threePublicFinal } from './final/three-public.ts'
import { appropriationFinal, summaryFinal } from './final/two-sided.ts'
import { fund } from './fund.ts'
import { fundRevenue } from './fund-revenue.ts'
import { general } from './general.ts'
import { operating } from './operating.ts'
import { revenue } from './revenue.ts'
import { stateCapital } from './state-capital.ts'
import { summary } from './summary.ts'
import { threePublic } from './three-public.ts'

/** Every statement the program can read, by id: as budgets print it, and final accounts too where they print the same. */
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
  'state-capital-spending': stateCapitalSpending,
}

/** The statements that final accounts print with other columns or rows. */
const finalDeclarations: Readonly<Partial<Record<StatementId, StatementDeclaration>>> = {
  summary: summaryFinal,
  revenue: revenueFinal,
  expenditure: expenditureFinal,
  appropriation: appropriationFinal,
  general: generalFinal,
  basic: basicFinal,
  'three-public': threePublicFinal,
  fund: fundFinal,
  'state-capital': stateCapitalFinal,
}

/** The declaration by which a statement of a stage is read and added up. */
export const declarationOf = ({ id, stage }: Pick<Statement, 'id' | 'stage'>): StatementDeclaration =>
  (stage === 'final' ? finalDeclarations[id] : undefined) ?? statementDeclarations[id]

/** All declarations of a stage, in the order of the ids. */
export const declarationsOf = (stage: Stage): readonly StatementDeclaration[] =>
  Object.values(statementDeclarations).map(({ id }) => declarationOf({ id, stage }))
