// A table of a hundred thousand rows must be thinkable: what every row asks of its table is looked up, not searched.
// Reads of the rows' codes are counted, so that no clock is needed.
import { describe, expect, test } from 'vitest'
import { parentCode } from '../../src/budget/code.ts'
import { rowPlace } from '../../src/budget/composition.ts'
import type { Problem } from '../../src/budget/problem.ts'
import { childLines, type Line, lineByCode, type Statement } from '../../src/budget/statement.ts'
import { checkSubjects } from '../../src/intake/statement-subjects.ts'

const file = 'data/a/2022/budget/tables/general.csv'

/** A statement of these codes that counts how often the code of any row is read. */
const counted = (codes: readonly string[]): { readonly statement: Statement; readonly reads: () => number } => {
  let reads = 0
  const lines = codes.map((code, row): Line => {
    const level = code.length === 3 ? 1 : code.length === 5 ? 2 : 3
    const place = { file, line: row + 2, column: 1 }
    return {
      id: code,
      formerIds: [],
      declared: '',
      side: 'single',
      row,
      get code() {
        reads += 1
        return code
      },
      codePrinted: true,
      name: code,
      total: false,
      level,
      cells: {},
      place,
    }
  })
  const statement: Statement = {
    id: 'general',
    stage: 'budget',
    entry: {
      id: 'general',
      number: '',
      title: '',
      departmentLine: '',
      unit: '万元',
      note: '',
      columnAliases: {},
      place: { file, line: 1, column: 1 },
    },
    columns: [],
    rows: [],
    lines,
    file,
  }
  return { statement, reads: () => reads }
}

const saying = (statement: Statement): readonly Problem[] => {
  const said: Problem[] = []
  checkSubjects(statement, (problem) => void said.push(problem))
  return said
}

/** `200…` with its 款 and 项, so many rows of each level below as fit. */
const tree = (classes: number): readonly string[] =>
  Array.from({ length: classes }, (_, one) => String(201 + one)).flatMap((top) => [
    top,
    ...Array.from({ length: 99 }, (_, two) => `${top}${String(two + 1).padStart(2, '0')}`).flatMap((middle) => [
      middle,
      ...Array.from({ length: 9 }, (_, three) => `${middle}0${three + 1}`),
    ]),
  ])

/** Repeatable numbers, so that a failure can be looked at again. */
const numbers = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const someCodes = (next: () => number): readonly string[] =>
  Array.from({ length: 30 }, () => {
    const digits = Array.from({ length: 2 }, () => `0${1 + Math.floor(next() * 3)}`)
    return `20${1 + Math.floor(next() * 3)}${digits.slice(0, Math.floor(next() * 3)).join('')}`
  })

describe('a table of many rows', () => {
  test('is asked for the rows below each of its rows with a few looks a row, not with a look at the table a row', () => {
    const { statement, reads } = counted(tree(60))
    const below = statement.lines.map((line) => childLines(statement, line).length)
    expect(statement.lines.length).toBeGreaterThan(59_000)
    expect(below.slice(0, 2)).toEqual([99, 9])
    expect(reads()).toBeLessThan(statement.lines.length * 20)
  })

  test('is asked for each code, and for the place of each row in its sums, with a few looks a row', () => {
    const { statement, reads } = counted(tree(60))
    for (const { code } of statement.lines) expect(lineByCode(statement, code)?.code).toBe(code)
    const [first, second] = statement.lines
    expect(second && rowPlace(statement, second).into).toBe(first)
    expect(reads()).toBeLessThan(statement.lines.length * 40)
  })

  test('gives the first of two rows of one code, each side for itself', () => {
    const { statement } = counted(['201', '20101', '201'])
    expect(lineByCode(statement, '201')).toBe(statement.lines[0])
    expect(lineByCode(statement, '201', 'income')).toBeUndefined()
  })

  test('is searched for missing parents and repeated codes with a few looks a row', () => {
    const { statement, reads } = counted(tree(60).filter((code) => code.length !== 5))
    expect(saying(statement)).toHaveLength(60 * 99)
    expect(reads()).toBeLessThan(statement.lines.length * 20)
  })

  test('gives each row the same rows below it as a search of the whole table would', () => {
    const next = numbers(20)
    for (let round = 0; round < 50; round += 1) {
      const { statement } = counted(someCodes(next))
      const { lines } = statement
      for (const line of lines) {
        const deeper = lines.filter(({ code }) => code.length > line.code.length && code.startsWith(line.code))
        const slow = deeper.filter(
          ({ code }) => !deeper.some((other) => other.code.length < code.length && code.startsWith(other.code)),
        )
        expect(childLines(statement, line)).toEqual(slow)
      }
    }
  })

  test('names each missing parent once, as a search of the whole table would', () => {
    const next = numbers(21)
    for (let round = 0; round < 50; round += 1) {
      const codes = someCodes(next)
      const missing = new Set(codes.flatMap((code) => parentCode(code) ?? []).filter((code) => !codes.includes(code)))
      const said = saying(counted(codes).statement).filter(({ code }) => code === 'KM-104')
      expect(said.map(({ what }) => what.replace(/^.*所属的. (\d+) 一行$/, '$1')).sort()).toEqual([...missing].sort())
    }
  })
})
