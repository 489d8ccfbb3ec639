// Registry of the statement declarations: adding a statement is one file here and its id in statement.ts.
import type { Stage } from '../stage.ts'
import { isOtherTable, type Statement, type StatementId } from '../statement.ts'
import type { StatementDeclaration, TableDeclaration } from '../statement-declaration.ts'
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

/** A table that the program does not know: every heading and row as printed, nothing that adds up. */
const otherTable: TableDeclaration = {
  titles: [],
  meaning: '这张表不在程序认识的公开表之内，照原样公开，没有核对。',
  naming: { single: 'label' },
  direction: {},
  columns: [],
  lines: [],
}

const declared = (id: StatementId, stage: Stage): StatementDeclaration =>
  (stage === 'final' ? finalDeclarations[id] : undefined) ?? statementDeclarations[id]

/** The declaration by which a statement of a stage is read and added up. */
export const declarationOf = ({ id, stage }: Pick<Statement, 'id' | 'stage'>): TableDeclaration =>
  isOtherTable(id) ? otherTable : declared(id, stage)

/** All declarations of a stage, in the order of the ids. */
export const declarationsOf = (stage: Stage): readonly StatementDeclaration[] =>
  Object.values(statementDeclarations).map(({ id }) => declared(id, stage))

/** The name that most forms give the statement, whatever the year and stage; a table that nobody knows has its own. */
export const generalName = ({ id, entry }: Pick<Statement, 'id' | 'entry'>): string =>
  isOtherTable(id) ? entry.title : (statementDeclarations[id].titles[0] ?? id)
