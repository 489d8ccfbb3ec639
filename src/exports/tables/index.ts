// Registry of the tables of the open data: adding one is a file here and a line below; its CSV, its schema, its part of
// the package, the ZIP and the page follow.
import type { DataTable } from '../data-table.ts'
import { disclosuresTable } from './disclosures.ts'
import { evaluationsTable } from './evaluations.ts'
import { findingsTable } from './findings.ts'
import { fundsTable } from './funds.ts'
import { indicatorsTable } from './indicators.ts'
import { linesTable } from './lines.ts'
import { projectsTable } from './projects.ts'

/** In the order in which /data/ explains them. */
export const dataTables: readonly DataTable[] = [
  disclosuresTable,
  linesTable,
  projectsTable,
  fundsTable,
  indicatorsTable,
  evaluationsTable,
  findingsTable,
]
