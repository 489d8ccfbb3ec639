// The unit of work of a build: departments that refer to each other are read, checked, written as pages and downloads,
// and let go. What the portal needs of them is a small row here and a part of its files on disk there.
import { join } from 'node:path'
import { type Finding, type Review, reconcile } from '../budget/rules/review.ts'
import { type UncheckedKind, uncheckedKinds } from '../budget/rules/unchecked.ts'
import { factsOf } from '../exports/facts.ts'
import { dataSpool, type SpoolIndex } from '../exports/open-data/spool.ts'
import type { SiteAddress } from '../exports/site-address.ts'
import type { ArchiveOutcome } from '../intake/assemble.ts'
import type { BudgetRoot } from '../intake/index.ts'
import type { LocatedProblem } from '../report.ts'
import { departmentSearchRecords } from '../views/search/search-records.ts'
import type { Reading } from '../views/words/kept.ts'
import { diskStore } from './disk-store.ts'
import { type KeptRows, keptRows } from './portal-parts.ts'
import { keepSearchPart, newSearchPart } from './search-part.ts'

/** What a unit leaves behind for one department. */
export interface DepartmentOutcome {
  readonly id: string
  readonly rows: KeptRows
  /** Key of the words that search finds of it. */
  readonly words: string
}

/** What a unit leaves behind. */
export interface UnitOutcome {
  /** Of reading. */
  readonly problems: readonly LocatedProblem[]
  /** One severity a finding of the rules; what they say is on the pages. */
  readonly findings: readonly Finding['severity'][]
  readonly unchecked: readonly UncheckedKind[]
  readonly draftsLeftOut: number
  /** Empty where pages were not to be made. */
  readonly departments: readonly DepartmentOutcome[]
}

/** What a unit leaves behind on the disk: parts of the portal's files, by their places. */
export interface UnitParts {
  readonly outcome: UnitOutcome
  /** Where the rows of its open data are, in the folder `unitSpool`. */
  readonly spool: SpoolIndex
}

/** Where a unit writes, and who makes its pages. */
export interface UnitWork {
  readonly site: SiteAddress
  /** A new folder for the parts of files that are put together at the end. */
  readonly parts: string
  readonly makePages: (reading: Reading) => Promise<void>
  /** The folder of the site, where its part of the search has its blocks. */
  readonly folder: string
  /** Hears of every file that is written there beside the pages. */
  readonly wrote: (name: string) => void
  /** False as soon as anything is 错误: then the rest is only read and checked, for the report. */
  readonly mayPublish: () => boolean
}

/** The folder of a unit's open data. */
export const unitSpool = (parts: string): string => join(parts, 'rows')

const publish = async (
  reading: Reading,
  { site, parts, makePages, folder, wrote }: UnitWork,
): Promise<{ readonly departments: readonly DepartmentOutcome[]; readonly spool: SpoolIndex }> => {
  await makePages(reading)
  const spool = dataSpool(diskStore(unitSpool(parts)))
  spool.add(factsOf(reading.archive, reading.reviews, site))
  const departments = reading.archive.departments.map((department) => {
    const part = newSearchPart(folder, departmentSearchRecords(reading.archive, department), wrote)
    keepSearchPart(parts, department.id, part)
    return { id: department.id, rows: keptRows(department, reading), words: part.words }
  })
  return { departments, spool: spool.close() }
}

/** Departments that have been read and checked. */
export interface UnitReading {
  readonly read: ArchiveOutcome
  readonly reviews: readonly Review[]
}

/** Reads and checks the departments of these folders. */
export const readUnit = (root: BudgetRoot, folders: readonly string[]): UnitReading => {
  const read = root.read(folders)
  return { read, reviews: reconcile(read.value) }
}

/** True where anything is 错误. */
export const isBlocked = ({ read }: Pick<UnitReading, 'read'>): boolean =>
  read.problems.some(({ severity }) => severity === '错误')

const nothingPublished = { departments: [], spool: { slices: [], departments: 0, disclosures: 0, updated: '' } }

/** Publishes what has been read, where it and everything before may be published. */
export const finishUnit = async ({ read, reviews }: UnitReading, work: UnitWork): Promise<UnitParts> => {
  const { value: archive, problems, locate, draftsLeftOut } = read
  const { departments, spool } = work.mayPublish()
    ? await publish({ archive, reviews, problems }, work)
    : nothingPublished
  const findings = isBlocked({ read })
    ? []
    : reviews.flatMap((review) => review.findings.map(({ severity }) => severity))
  return {
    outcome: {
      problems: problems.map((problem) => ({ problem, at: locate(problem.place) })),
      findings,
      unchecked: uncheckedKinds(reviews),
      draftsLeftOut,
      departments,
    },
    spool,
  }
}
