// Files in memory → what the desk says of them: the import, the files that it writes, and the check of those files, which
// is the one that `npm run check` makes. Pure; reading happens through the reader that is handed in.
import type { Archive } from '../budget/archive.ts'
import type { Disclosure } from '../budget/disclosure.ts'
import { type Review, reconcile } from '../budget/rules/review.ts'
import { type CheckedBudget, checkedBudget } from '../checked.ts'
import type { DisclosureFile } from '../exports/disclosure-json.ts'
import { type ImportResult, importDocuments } from '../importer/import-documents.ts'
import type { ImportReport } from '../importer/import-report.ts'
import type { DocumentReader, ImportInput } from '../importer/readers/index.ts'
import type { ImportOptions } from '../importer/recognition.ts'
import { departmentYaml } from '../importer/write/disclosure-files.ts'
import { type ArchiveOutcome, archiveOf } from '../intake/assemble.ts'
import { sourcesOf } from '../intake/sources.ts'
import { standingFor, standingProjectIds, standsAlready, withStanding } from './standing.ts'

/** Files by their path below the budget root. */
export type FolderFiles = Readonly<Record<string, string | Uint8Array>>

/** What a folder of data/ and content/ came to. */
export interface CheckedFolder {
  readonly archive: Archive
  readonly reviews: readonly Review[]
  readonly checked: CheckedBudget
  /** The disclosure that was read; null where an error left none. */
  readonly disclosure: Disclosure | null
}

const outcomeIn = (outcome: ArchiveOutcome, standing: DisclosureFile | null): ArchiveOutcome =>
  standing === null
    ? outcome
    : {
        ...outcome,
        value: withStanding(outcome.value, standing),
        problems: outcome.problems.filter(({ place }) => !standsAlready(standing, place.file)),
      }

/**
 * The check of files in memory, drafts included, as the command makes it of a folder on the disk. `standing` is the published
 * disclosure that the files correct.
 */
export const checkFolder = (files: FolderFiles, standing: DisclosureFile | null = null): CheckedFolder => {
  const outcome = outcomeIn(archiveOf(sourcesOf(files), sourcesOf({}), { drafts: true }), standing)
  const reviews = reconcile(outcome.value)
  return {
    archive: outcome.value,
    reviews,
    checked: checkedBudget(outcome, reviews),
    disclosure: outcome.value.departments[0]?.disclosures.at(-1) ?? null,
  }
}

/** An import with the check of what it wrote. */
export interface Examined extends CheckedFolder {
  readonly result: ImportResult
  /** What the clerk saves: nothing that stands already in its own words. */
  readonly files: ImportResult['files']
}

/** A body of the state before the year that its title names: `示例局2026年部门收支总表`. */
const titled =
  /^(\S{2,30}?(?:局|厅|委|委员会|办公室|办事处|政府|法院|检察院|中心|协会|联合会|学校|医院))\s*(?:19|20)\d{2}\s*年/

/** The department as the clerk names it, else as a title does; a name that nobody says is asked for. */
const nameOf = (name: string, { tables }: ImportReport): string =>
  name || (tables.map(({ title }) => titled.exec(title)?.[1] ?? '').find((found) => found !== '') ?? '部门名称待填')

/** Files that no document could name a department in get one, so that they can be checked at all. */
const withDepartment = (result: ImportResult, options: ImportOptions, name: string): ImportResult => {
  const path = `data/${options.department}/department.yaml`
  const known = result.files[path]
  if (Object.keys(result.files).length === 0 || (known !== undefined && name === '')) return result
  return {
    ...result,
    files: { ...result.files, [path]: departmentYaml({ department: nameOf(name, result.report) }, options) },
  }
}

/** What is examined, beside the files. */
export interface Examination {
  readonly options: ImportOptions
  /** The department's as the clerk gives it, or ''. */
  readonly name: string
  /** The site's own additions to the classification, by path. */
  readonly portal: FolderFiles
  /** The published disclosure that was opened to be corrected, or null. */
  readonly published: DisclosureFile | null
}

/** Reads, recognises and checks. */
export const examine = async (
  inputs: readonly ImportInput[],
  { options, name, portal, published }: Examination,
  read: DocumentReader,
): Promise<Examined> => {
  const standing = standingFor(published, options)
  const projectIds = standing === null ? {} : { projectIds: standingProjectIds(standing) }
  // The desk has a field for the name, so the importer does not ask for it.
  const imported = await importDocuments(inputs, { ...options, ...projectIds, departmentKnown: true }, read)
  const result = withDepartment(imported, options, name)
  const files = Object.entries(result.files).filter(([path]) => standing === null || !standsAlready(standing, path))
  return { result, files: Object.fromEntries(files), ...checkFolder({ ...portal, ...result.files }, standing) }
}
