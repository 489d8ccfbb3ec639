// Files in memory → what the desk says of them: the import, the files that it writes, and the check of those files, which
// is the one that `npm run check` makes. Pure; reading happens through the reader that is handed in.
import type { Archive } from '../budget/archive.ts'
import type { Disclosure } from '../budget/disclosure.ts'
import { type Review, reconcile } from '../budget/rules/review.ts'
import { type CheckedBudget, checkedBudget } from '../checked.ts'
import { type ImportResult, importDocuments } from '../importer/import-documents.ts'
import type { DocumentReader, ImportInput } from '../importer/readers/index.ts'
import type { ImportOptions } from '../importer/recognition.ts'
import { type ArchiveOutcome, archiveOf } from '../intake/assemble.ts'
import { sourcesOf } from '../intake/sources.ts'

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

/** The check of files in memory, drafts included, as the command makes it of a folder on the disk. */
const checkFolder = (files: FolderFiles): CheckedFolder => {
  const outcome: ArchiveOutcome = archiveOf(sourcesOf(files), sourcesOf({}), { drafts: true })
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
}

/** Reads, recognises and checks. `portal` holds the site's own additions to the classification, by path. */
export const examine = async (
  inputs: readonly ImportInput[],
  options: ImportOptions,
  portal: FolderFiles,
  read: DocumentReader,
): Promise<Examined> => {
  const result = await importDocuments(inputs, options, read)
  return { result, ...checkFolder({ ...portal, ...result.files }) }
}
