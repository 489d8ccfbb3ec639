// What is odd about the subjects of a statement: a published document may really contain it, so all of it is 提示.
import { type Classification, type ClassificationKind, subjectNames } from '../budget/classification/index.ts'
import { parentCode } from '../budget/code.ts'
import { problem } from '../budget/messages.ts'
import type { LinePlace, Place } from '../budget/place.ts'
import type { Problem } from '../budget/problem.ts'
import type { Line, Statement } from '../budget/statement.ts'
import { statementDeclarations } from '../budget/statements/index.ts'
import { bare } from '../budget/wording.ts'
import type { Note } from './map.ts'

/** Which classification a line's code belongs to; `null` for institutions and labels. */
const kindOf = (statement: Statement, { side, code }: Line): ClassificationKind | null => {
  const naming = statementDeclarations[statement.id].naming[side]
  if (code === '' || (naming !== 'functional' && naming !== 'economic')) return null
  return naming === 'functional' ? 'functional' : code.startsWith('5') ? 'government' : 'departmental'
}

const levelNames = ['', '类', '款', '项'] as const

const linePlaceText = (place: Place): string =>
  'line' in place ? `${place.file}:${place.line}:${place.column}` : place.file

const checkRepeats = (lines: readonly Line[], note: Note): void => {
  const first = new Map<string, Line>()
  for (const line of lines) {
    const earlier = first.get(`${line.side} ${line.code}`)
    if (earlier === undefined) first.set(`${line.side} ${line.code}`, line)
    else
      note(
        problem('KM-103', line.place, `科目编码 ${line.code} 在这张表里已经出现过`, {
          evidence: [`前一处：${linePlaceText(earlier.place)} ${earlier.code}${earlier.name}`],
        }),
      )
  }
}

/** One message a missing parent, at its first child. Economic statements may leave a whole level out. */
const checkParents = (statement: Statement, lines: readonly Line[], note: Note): void => {
  const said = new Set<string>()
  for (const line of lines) {
    const parent = parentCode(line.code)
    if (parent === null || said.has(`${line.side} ${parent}`)) continue
    const siblings = lines.filter((other) => other.side === line.side)
    if (siblings.some((other) => other.code === parent)) continue
    const levelPrinted = siblings.some((other) => other.level === line.level - 1)
    if (kindOf(statement, line) !== 'functional' && !levelPrinted) continue
    said.add(`${line.side} ${parent}`)
    const level = levelNames[line.level - 1] ?? ''
    note(problem('KM-104', line.place, `有 ${line.code}${line.name}，没有它所属的${level} ${parent} 一行`))
  }
}

/** Repeated codes and missing parents: facts of one statement. */
export const checkSubjects = (statement: Statement, note: Note): void => {
  const coded = statement.lines.filter((line) => line.codePrinted && kindOf(statement, line) !== null)
  checkRepeats(coded, note)
  checkParents(statement, coded, note)
}

interface Oddity {
  readonly build: (evidence: readonly string[]) => Problem
  readonly others: LinePlace[]
}

const oddityOf = (
  line: Line,
  kind: ClassificationKind,
  classification: Classification,
  year: number,
): Oddity['build'] | null => {
  const names = subjectNames(classification, kind, line.code, year)
  if (names.length === 0)
    return (evidence) =>
      problem('KM-101', line.place, `科目编码 ${line.code}${line.name === '' ? ' ' : `“${line.name}”`}未收录`, {
        evidence,
      })
  if (line.name === '' || names.some((name) => bare(name) === bare(line.name))) return null
  const known = names.map((name) => `“${name}”`).join('或')
  const what = `${line.code} 印作“${line.name}”，${year}年收录的名称是${known}`
  return (evidence) => problem('KM-102', line.place, what, { evidence })
}

/**
 * Codes that are 未收录 and names unlike the classification's. The same code under the same name in several
 * statements is one cause and one message, at the first place.
 */
export const checkNames = (
  statements: readonly Statement[],
  classification: Classification,
  year: number,
): readonly Problem[] => {
  const oddities = new Map<string, Oddity>()
  for (const statement of statements) {
    for (const line of statement.lines) {
      const kind = kindOf(statement, line)
      if (kind === null || !line.codePrinted) continue
      const key = `${kind} ${line.code} ${bare(line.name)}`
      const known = oddities.get(key)
      if (known !== undefined) {
        if ('line' in line.place) known.others.push(line.place)
        continue
      }
      const build = oddityOf(line, kind, classification, year)
      if (build !== null) oddities.set(key, { build, others: [] })
    }
  }
  return [...oddities.values()].map(({ build, others }) =>
    build(others.map((place) => `同样的还有：${linePlaceText(place)}`)),
  )
}
