// Runs every folder of tests/cases: a case is the smallest folder that triggers one message, laid over tests/cases/_base
// (a valid made-up department). A file of the case replaces the one of the base; an empty `<name>.absent` takes it away.
// `expected.txt` is the whole report that a clerk would see. Cases of the rules (GJ, YW, ZB, PJ) may use their own base.
// Telephone, identity and card numbers in the cases are made up; only their check digits are right.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { messageCodes } from '../src/budget/messages.ts'
import type { Outcome } from '../src/budget/problem.ts'
import { readArchive } from '../src/intake/index.ts'
import { checkState, report } from '../src/report.ts'

const casesFolder = join(import.meta.dirname, 'cases')
const program = join(import.meta.dirname, '..')
const readingCode = /^(?:WJ|GS|KM|YS)-\d+/

const cases = readdirSync(casesFolder)
  .filter((name) => readingCode.test(name))
  .sort()

const readCase = (name: string): string => {
  const root = mkdtempSync(join(tmpdir(), 'mingzhang-case-'))
  try {
    for (const layer of ['_base', name]) cpSync(join(casesFolder, layer), root, { recursive: true })
    const removed = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.absent'))
    for (const path of removed) {
      rmSync(join(root, path))
      rmSync(join(root, path.replace(/\.absent$/, '')), { force: true })
    }
    const outcome: Outcome<unknown> & Pick<ReturnType<typeof readArchive>, 'locate'> = readArchive(root, {
      drafts: true,
      program,
    })
    return `${report(outcome.problems, outcome.locate, checkState(outcome.problems, false))}\n`
  } finally {
    rmSync(root, { recursive: true })
  }
}

test('the base of the cases is without fault', () => {
  expect(readCase('_base')).toBe('没有发现问题。数据可以生成网站。\n')
})

describe('what a clerk is told', () => {
  test.each(cases)('%s', (name) => {
    const expected = join(casesFolder, name, 'expected.txt')
    expect(existsSync(expected), `${name} has no expected.txt`).toBe(true)
    expect(readCase(name)).toBe(readFileSync(expected, 'utf8'))
  })
})

test('every message code that reading can give has a case that shows it', () => {
  const shown = new Set(cases.map((name) => readingCode.exec(name)?.[0]))
  expect(messageCodes.filter((code) => !shown.has(code))).toEqual([])
})

test('a case is named after a code that its report contains', () => {
  for (const name of cases) {
    const code = readingCode.exec(name)?.[0] ?? ''
    expect(readFileSync(join(casesFolder, name, 'expected.txt'), 'utf8'), name).toContain(` ${code} `)
  }
})
