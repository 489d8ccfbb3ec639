// Runs every folder of tests/cases: a case is the smallest folder that triggers one message, laid over tests/cases/_base
// (a valid made-up department) or, for a rule (GJ, YW, ZB, PJ), over tests/cases/_rules (a department without any
// disclosure, so that a case holds all that the rule compares). A file of the case replaces the one of the base; an empty
// `<name>.absent` takes it away. `expected.txt` is the whole report that a clerk would see, findings included.
// Telephone, identity and card numbers in the cases are made up; only their check digits are right.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { messageCodes } from '../src/budget/messages.ts'
import { rules } from '../src/budget/rules/index.ts'
import { checkBudget } from '../src/load.ts'
import { checkState, report } from '../src/report.ts'

const casesFolder = join(import.meta.dirname, 'cases')
const caseCode = /^[A-Z]{2}-\d+/
const ruleCode = /^(?:GJ|YW|ZB|PJ)-/

const cases = readdirSync(casesFolder)
  .filter((name) => caseCode.test(name))
  .sort()

const baseOf = (name: string): string => (ruleCode.test(name) ? '_rules' : '_base')

const readCase = (name: string): string => {
  const root = mkdtempSync(join(tmpdir(), 'mingzhang-case-'))
  try {
    for (const layer of [baseOf(name), name]) cpSync(join(casesFolder, layer), root, { recursive: true })
    const removed = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.absent'))
    for (const path of removed) {
      rmSync(join(root, path))
      rmSync(join(root, path.replace(/\.absent$/, '')), { force: true })
    }
    const { problems, draftDifferences, locate } = checkBudget({ root })
    return `${report(problems, locate, checkState(problems, draftDifferences.length > 0))}\n`
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

const shownCodes = new Set(cases.map((name) => caseCode.exec(name)?.[0]))

test('every message code that reading can give has a case that shows it', () => {
  expect(messageCodes.filter((code) => !shownCodes.has(code))).toEqual([])
})

test('every rule has a case that shows its finding', () => {
  expect(rules.map(({ code }) => code).filter((code) => !shownCodes.has(code))).toEqual([])
})

test('a case is named after a code that its report contains', () => {
  for (const name of cases) {
    const code = caseCode.exec(name)?.[0] ?? ''
    expect(readFileSync(join(casesFolder, name, 'expected.txt'), 'utf8'), name).toContain(` ${code} `)
  }
})
