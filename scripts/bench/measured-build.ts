// Starts a build in a process of its own and gives what it measured of itself.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '../settings.ts'

/** One stage of a build: seconds of the clock and of the processors, and the most memory until its end. */
export interface MeasuredStage {
  readonly stage: string
  readonly wall: number
  readonly cpu: number
  readonly peak: number
}

/** A whole build. */
export interface MeasuredBuild {
  readonly stages: readonly MeasuredStage[]
  readonly cpu: number
  readonly peak: number
  readonly pages: number
  readonly files: number
  readonly unchanged: boolean
  readonly reused: number
}

/** Builds `root` into `target/site`; `before` is the target of an earlier build whose work is taken over. */
export const measuredBuild = (root: string, target: string, before = ''): MeasuredBuild => {
  const words = [join(projectRoot, 'scripts/bench/build-measured.ts'), root, target, before]
  const said = execFileSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 1 << 26 })
  return JSON.parse(said.trim().split('\n').at(-1) ?? '{}') as MeasuredBuild
}

/** `1.2 GB`, for people. */
export const memoryText = (bytes: number): string => `${(bytes / 1e9).toFixed(2)} GB`
