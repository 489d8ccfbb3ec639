// Builds that a full disk or a kill stops at any of their writes and renames; stopped-builds.ts makes them in a process of
// its own, for it takes the doors to the disk away.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

interface Stopped {
  /** The operation and the line of the program that asked for it. */
  readonly place: string
  readonly kill: boolean
  readonly error: string
  /** A whole site stood in OUT_DIR at once, and after what every next build begins with. */
  readonly left: boolean
  readonly recovered: boolean
}

interface Told {
  readonly writes: number
  readonly unsafe: readonly string[]
  readonly stopped: readonly Stopped[]
  readonly end: string
  readonly last: string
  readonly beside: readonly string[]
}

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-stopped-'))
let told: Told

beforeAll(async () => {
  const program = join(import.meta.dirname, 'stopped-builds.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [program, folder], { maxBuffer: 2 ** 26 })
  told = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Told
}, 300_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('before each write and rename of a build a whole site stands in OUT_DIR, or beside it for the moment of the swap', () => {
  expect(told.writes).toBeGreaterThan(500)
  expect(told.unsafe).toEqual([])
})

test('a write that fails anywhere ends the build with its own fault and leaves the site that was there', () => {
  const faults = told.stopped.filter(({ kill }) => !kill)
  expect(faults.length).toBeGreaterThan(15)
  expect(faults.filter(({ left, error }) => !left || !['built', 'Error: no space left'].includes(error))).toEqual([])
})

test('after a kill at any write the next build finds a whole site', () => {
  const kills = told.stopped.filter(({ kill }) => kill)
  expect(kills.map(({ place }) => place).some((place) => place.startsWith('renameSync'))).toBe(true)
  expect(kills.filter(({ recovered }) => !recovered)).toEqual([])
})

test('the next build that nothing stops publishes its site and leaves nothing of the stopped ones', () => {
  expect([told.end, told.last, told.beside]).toEqual(['built', 'last', []])
})
