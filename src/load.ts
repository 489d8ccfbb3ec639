// Composition root: what pages are made from, whether all of the budget root, read once a process, or the departments
// whose turn it is in a build. Pages are never made of data with an 错误 in it.
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Archive } from './budget/archive.ts'
import type { LinePlace, Place } from './budget/place.ts'
import type { Problem } from './budget/problem.ts'
import { type Review, reconcile } from './budget/rules/review.ts'
import { type CheckedBudget, checkedBudget } from './checked.ts'
import type { ArchiveOutcome } from './intake/assemble.ts'
import { archiveFingerprint, classificationFiles, openRoot, readArchive } from './intake/index.ts'
import { releaseMemory } from './release-memory.ts'
import { sortProblems, stoppedReport } from './report.ts'
import { type Portal, portalOf, type Reading } from './views/words/kept.ts'

/** Defaults come from the environment. */
export interface LoadOptions {
  /** The folder that holds data/ and content/; BUDGET_ROOT, else the program's own folder. */
  readonly root?: string
  /** Whether 草稿 is read too; MINGZHANG_DRAFTS=1 in `dev`. */
  readonly drafts?: boolean
}

/** The folder that holds `src` and `defaults`, wherever the command was started. */
const programRoot = fileURLToPath(new URL('..', import.meta.url))

const rootOf = ({ root }: LoadOptions): string => resolve(programRoot, root ?? (process.env.BUDGET_ROOT || '.'))

interface Loaded {
  readonly key: string
  readonly outcome: ArchiveOutcome
}

let loaded: Loaded | null = null

/** Reads without the gate: for `check`, which reports errors instead of stopping at them. */
export const readBudget = (options: LoadOptions = {}): ArchiveOutcome => {
  const program = programRoot
  const root = rootOf(options)
  const drafts = options.drafts ?? process.env.MINGZHANG_DRAFTS === '1'
  // The development server shows drafts and has to see every edit; a build reads once.
  const key = `${root}\n${drafts}\n${drafts ? archiveFingerprint(root, program) : ''}`
  if (loaded?.key !== key) loaded = { key, outcome: readArchive(root, { drafts, program }) }
  return loaded.outcome
}

/** The archive with its remaining problems (提示); throws one error that is the whole report while anything is 错误. */
export const loadArchive = (options: LoadOptions = {}): ArchiveOutcome => {
  const outcome = readBudget(options)
  if (outcome.problems.some(({ severity }) => severity === '错误'))
    throw new Error(stoppedReport(sortProblems(outcome.problems, outcome.locate)))
  return outcome
}

/** The portal's own additions to the classification as they were saved, by path: what the desk checks with. */
export const portalClassification = (): Readonly<Record<string, string>> => classificationFiles(rootOf({}))

/** The schema that completes and explains disclosure.yaml in an editor. */
export { yamlSchemas } from './intake/yaml-schema.ts'

/** MINGZHANG_PDF=1, set by `npm run pdf`: the build prints every disclosure to a PDF, so pages may link it. */
export const offersPdf = (): boolean => process.env.MINGZHANG_PDF === '1'

/** While a build makes pages: the departments that are at hand, or the portal when all of them have been let go. */
let turn: { readonly reading?: Reading; readonly portal?: Portal } = {}

/** Makes pages while these departments, or this portal, are all that there is. */
export const inTurn = async <T>(shown: typeof turn, run: () => Promise<T>): Promise<T> => {
  turn = shown
  try {
    return await run()
  } finally {
    turn = {}
  }
}

/** The departments that pages show: all of them, or those whose turn it is. */
export const currentArchive = (): Archive => turn.reading?.archive ?? loadArchive().value

/** What came of checking every disclosure of an archive; computed once an archive, however many pages ask. */
const reviews = new WeakMap<Archive, readonly Review[]>()
const reviewsOf = (archive: Archive): readonly Review[] => {
  const known = reviews.get(archive) ?? reconcile(archive)
  reviews.set(archive, known)
  return known
}

/** The reviews that pages show. */
export const currentReviews = (): readonly Review[] => turn.reading?.reviews ?? reviewsOf(currentArchive())

/** 提示 of reading, which pages show beside the findings of the rules. */
export const currentProblems = (): readonly Problem[] => turn.reading?.problems ?? loadArchive().problems

const portals = new WeakMap<Archive, Portal>()

/** What the portal's own pages show. */
export const currentPortal = (): Portal => {
  if (turn.portal !== undefined) return turn.portal
  const archive = currentArchive()
  const portal = portals.get(archive) ?? portalOf(archive, currentReviews(), currentProblems())
  portals.set(archive, portal)
  return portal
}

/**
 * Reads and reconciles without the gate, drafts included, one group of departments at a time: what is kept of each is what
 * there is to say of it.
 */
export const checkBudget = (options: LoadOptions = {}): CheckedBudget => {
  const program = programRoot
  const root = openRoot(rootOf(options), { drafts: options.drafts ?? true, program })
  const { problems, locate } = root.shared
  const lines = new Map<Place, LinePlace>(problems.map(({ place }) => [place, locate(place)]))
  const groups = root.groups.map((folders) => {
    const outcome = root.read(folders)
    const checked = checkedBudget(outcome, reconcile(outcome.value))
    for (const { place } of checked.problems) lines.set(place, checked.locate(place))
    releaseMemory()
    // Its look-up of places would hold the texts of all files.
    return { ...checked, locate }
  })
  const all = <T>(of: (group: CheckedBudget) => readonly T[]): readonly T[] => groups.flatMap(of)
  return {
    problems: [...problems, ...all((group) => group.problems)],
    draftProblems: all((group) => group.draftProblems),
    draftDifferences: all((group) => group.draftDifferences),
    drafts: groups.reduce((sum, { drafts }) => sum + drafts, 0),
    unchecked: all((group) => group.unchecked),
    departments: all((group) => group.departments),
    locate: (place) => lines.get(place) ?? locate(place),
  }
}
