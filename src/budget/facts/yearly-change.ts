// A key figure against the year before: the column of last year that the statement prints, else the document of last
// year at the same stage. Which of the two it was is said; what is subtracted here is ours.
import type { Department } from '../archive.ts'
import { aboutColumn } from '../composition.ts'
import type { Disclosure } from '../disclosure.ts'
import type { Stated } from '../money.ts'
import { lineAmount } from '../statement.ts'
import { declarationOf } from '../statements/index.ts'
import { type Fact, type FactCell, factOf } from './fact.ts'
import type { FigureId } from './key-figures.ts'

/** The same figure of the year before. */
export interface EarlierFigure {
  readonly stated: Stated
  readonly cell: FactCell
  /** The document of last year; `null` where this year's own table prints the figure. */
  readonly document: Disclosure | null
}

/** The document of the year before at the same stage. */
const yearBefore = (department: Department, disclosure: Disclosure): Disclosure | undefined =>
  department.disclosures.find(({ year, stage }) => year === disclosure.year - 1 && stage === disclosure.stage)

const printedBefore = ({ cell }: Fact): EarlierFigure | null => {
  if (cell === null) return null
  const { statement, line, column } = cell
  const prior = declarationOf(statement).columns.find(
    (declared) => declared.side === line.side && declared.about === 'prior' && declared.of === column,
  )
  const stated = prior === undefined ? null : lineAmount(line, prior.id)
  return prior === undefined || stated === null || aboutColumn(statement, line.side, prior.id) !== 'prior'
    ? null
    : { stated, cell: { ...cell, column: prior.id }, document: null }
}

/** What the figure was the year before; `null` where nobody says. */
export const earlierFigure = (department: Department, disclosure: Disclosure, id: FigureId): EarlierFigure | null => {
  const printed = printedBefore(factOf(disclosure, id))
  if (printed !== null) return printed
  const document = yearBefore(department, disclosure)
  const fact = document === undefined ? null : factOf(document, id)
  return document === undefined || fact === null || fact.stated === null
    ? null
    : { stated: fact.stated, cell: fact.cell, document }
}
