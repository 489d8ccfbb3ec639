// Steps of the portal that an earlier build has made of the same: each has a name and a key of all that goes into it, and is
// taken over with its files while nobody has touched them. What a step is and what decides it, is said where it is made.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describeFiles, type SiteBefore, type SiteFile, stillThere, takeOver } from './site-files.ts'
import { readWhole, writeWhole } from './whole-record.ts'

/** What was made in a step. */
interface Step {
  readonly key: string
  readonly files: readonly SiteFile[]
  /** What is known of the files besides; plain data. */
  readonly value: unknown
}

/** A step that was taken over: what is known of its files, and their names. */
interface TakenStep {
  readonly value: unknown
  readonly names: readonly string[]
}

/** The steps of one build. */
export interface KeptSteps {
  /** Puts the files of a step into the site and gives what is known of them; `null` where it has to be made. */
  readonly take: (name: string, key: string) => TakenStep | null
  /** What is known of a step as it was made before, whatever it was made of; `null` where it never was. */
  readonly before: (name: string) => unknown
  /** Remembers the files, by their names in the site, that were made in a step. */
  readonly keep: (name: string, key: string, files: readonly string[], value?: unknown) => void
  /** Writes down the steps that were taken or made. */
  readonly end: () => void
}

/** Where nothing was made before and nothing will be asked for later. */
export const noSteps: KeptSteps = { take: () => null, before: () => null, keep: () => undefined, end: () => undefined }

const stepsFile = (record: string): string => join(record, 'steps')

const stepsIn = (record: string): ReadonlyMap<string, Step> =>
  (readWhole(stepsFile(record)) as ReadonlyMap<string, Step> | null) ?? new Map()

/** Steps of a site in `folder`, whose record is `record`. */
export const keptSteps = (folder: string, record: string, before: readonly SiteBefore[]): KeptSteps => {
  const earlier = before.map((one) => ({ site: one.site, steps: stepsIn(one.record) }))
  const steps = new Map<string, Step>()
  return {
    take: (name, key) => {
      for (const { site, steps: made } of earlier) {
        const step = made.get(name)
        if (step?.key !== key || !stillThere(site, step.files)) continue
        takeOver(site.folder, folder, step.files)
        steps.set(name, step)
        return { value: step.value, names: step.files.map(({ name }) => name) }
      }
      return null
    },
    before: (name) =>
      earlier.map(({ steps: made }) => made.get(name)).find((step) => step !== undefined)?.value ?? null,
    keep: (name, key, files, value = null) => {
      steps.set(name, { key, files: describeFiles(folder, files), value })
    },
    end: () => {
      mkdirSync(record, { recursive: true })
      writeWhole(stepsFile(record), steps)
    },
  }
}
