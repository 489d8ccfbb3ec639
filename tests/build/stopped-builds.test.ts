// Builds that a full disk or a kill stops at any of their writes and renames; stopped-builds.ts makes them in a process of
// its own, for it takes the doors to the disk away.
import { execFile } from 'node:child_process'
import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readWhole, writeWhole } from '../../src/build/whole-record.ts'

interface Stopped {
  /** The operation and the line of the program that asked for it. */
  readonly place: string
  readonly kill: boolean
  readonly error: string
  /** A whole site stood in OUT_DIR at once, and after what every next build begins with. */
  readonly left: boolean
  readonly recovered: boolean
  /** How the build after it ended: `built` where its site is, byte for byte, that of a build from nothing. */
  readonly next: string
}

interface Told {
  readonly writes: number
  readonly unsafe: readonly string[]
  readonly stopped: readonly Stopped[]
  readonly end: string
  readonly last: string
  readonly beside: readonly string[]
}

/** Memory where the machine lends it as a disk: some 120,000 writes and renames are made, and none need outlast the test. */
const disk = (): string => {
  try {
    accessSync('/dev/shm', constants.W_OK)
    return '/dev/shm'
  } catch {
    return tmpdir()
  }
}

const folder = mkdtempSync(join(disk(), 'mingzhang-stopped-'))
const program = join(import.meta.dirname, 'stopped-builds.ts')
let halves: readonly Told[]

beforeAll(async () => {
  halves = await Promise.all(
    ['0', '1'].map(async (half) => {
      const own = join(folder, half)
      mkdirSync(own)
      const { stdout } = await promisify(execFile)(process.execPath, [program, own, half], { maxBuffer: 2 ** 26 })
      return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Told
    }),
  )
}, 900_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const stopped = (): readonly Stopped[] => halves.flatMap((told) => told.stopped)

test('before each write and rename of a build a whole site stands in OUT_DIR, or beside it for the moment of the swap', () => {
  for (const told of halves) {
    expect(told.writes).toBeGreaterThan(500)
    expect(told.unsafe).toEqual([])
  }
})

test('a write that fails half-way anywhere ends the build with its own fault and leaves the site that was there', () => {
  const faults = stopped().filter(({ kill }) => !kill)
  expect(faults.length).toBeGreaterThan(30)
  expect(faults.filter(({ left, error }) => !left || error !== 'Error: no space left')).toEqual([])
})

test('after a kill where folders change places or the record is written the next build finds a whole site', () => {
  const kills = stopped().filter(({ kill }) => kill)
  expect(kills.map(({ place }) => place).some((place) => place.startsWith('renameSync'))).toBe(true)
  expect(kills.filter(({ recovered }) => !recovered)).toEqual([])
})

test('after every fault and every kill the next build makes the site of a build from nothing, byte for byte', () => {
  expect(stopped().filter(({ next }) => next !== 'built')).toEqual([])
})

test('the next build that nothing stops publishes its site and leaves nothing of the stopped ones', () => {
  for (const told of halves) expect([told.end, told.last, told.beside]).toEqual(['built', 'last', []])
})

test('a record of which the disk has kept a part is made again, not read', () => {
  const file = join(folder, 'unit')
  writeWhole(file, { key: 'a', files: Array.from({ length: 50 }, (_, index) => ({ name: `page-${index}` })) })
  const bytes = readFileSync(file)
  for (let length = 0; length < bytes.length; length += 7) {
    writeFileSync(file, bytes.subarray(0, length))
    expect(readWhole(file), `${length} bytes`).toBeNull()
  }
})
