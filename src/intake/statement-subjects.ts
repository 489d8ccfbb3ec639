// What is odd about the subjects of a statement: a published document may really contain it, so all of it is 提示.
import {
  type Classification,
  type ClassificationKind,
  type Subject,
  subjectsOf,
} from '../budget/classification/index.ts'
import { parentCode } from '../budget/code.ts'
import { namingOf } from '../budget/line-naming.ts'
import { problem } from '../budget/messages.ts'
import { type LinePlace, placeText } from '../budget/place.ts'
import type { Problem } from '../budget/problem.ts'
import type { Line, Statement } from '../budget/statement.ts'
import { bare } from '../budget/wording.ts'
import type { Note } from './map.ts'

/** Which classification a line's code belongs to; `null` for institutions and labels. */
const kindOf = (statement: Statement, { side, code }: Line): ClassificationKind | null => {
  const naming = namingOf(statement, side)
  if (code === '' || (naming !== 'functional' && naming !== 'economic')) return null
  return naming === 'functional' ? 'functional' : code.startsWith('5') ? 'government' : 'departmental'
}

const levelNames = ['', '类', '款', '项'] as const

const checkRepeats = (lines: readonly Line[], note: Note): void => {
  const first = new Map<string, Line>()
  for (const line of lines) {
    const earlier = first.get(`${line.side} ${line.code}`)
    if (earlier === undefined) first.set(`${line.side} ${line.code}`, line)
    else
      note(
        problem('KM-103', line.place, `科目编码 ${line.code} 在这张表里已经出现过`, {
          evidence: [`前一处：${placeText(earlier.place)} ${earlier.code}${earlier.name}`],
        }),
      )
  }
}

/** One message a missing parent, at its first child. Economic statements may leave a whole level out. */
const checkParents = (statement: Statement, lines: readonly Line[], note: Note): void => {
  const printed = new Set(lines.map(({ side, code }) => `${side} ${code}`))
  const levels = new Set(lines.map(({ side, level }) => `${side} ${level}`))
  const coarser = ({ side, level }: Line): boolean => [1, 2].some((one) => one < level && levels.has(`${side} ${one}`))
  const said = new Set<string>()
  for (const line of lines) {
    const parent = parentCode(line.code)
    if (parent === null || said.has(`${line.side} ${parent}`)) continue
    if (printed.has(`${line.side} ${parent}`)) continue
    const levelPrinted = levels.has(`${line.side} ${line.level - 1}`)
    if (kindOf(statement, line) !== 'functional' && !levelPrinted) continue
    // A table of 项 alone prints no sums of 款 and 类 anywhere: that is its layout.
    if (lines.length > 1 && !coarser(line)) continue
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

/** One code under one name, with every place where the document prints it so. */
interface PrintedSubject {
  readonly kind: ClassificationKind
  readonly line: Line
  readonly others: LinePlace[]
}

/** The same code under the same name in several statements is one cause. */
const printedSubjects = (statements: readonly Statement[]): readonly PrintedSubject[] => {
  const printed = new Map<string, PrintedSubject>()
  for (const statement of statements) {
    for (const line of statement.lines) {
      const kind = kindOf(statement, line)
      if (kind === null || !line.codePrinted) continue
      const key = `${kind} ${line.code} ${bare(line.name)}`
      const known = printed.get(key)
      if (known === undefined) printed.set(key, { kind, line, others: [] })
      else if ('line' in line.place) known.others.push(line.place)
    }
  }
  return [...printed.values()]
}

const alsoAt = (others: readonly LinePlace[]): readonly string[] =>
  others.map((place) => `同样的还有：${placeText(place)}`)

const codeText = ({ code, name }: Line): string => (name === '' ? code : `${code}“${name}”`)

/** All codes of a document that are 未收录: one message, for they have one remedy. */
const unrecorded = (subjects: readonly PrintedSubject[]): readonly Problem[] => {
  const [first, ...rest] = subjects
  if (first === undefined) return []
  const what =
    rest.length === 0
      ? `科目编码 ${codeText(first.line)}${first.line.name === '' ? ' ' : ''}未收录`
      : `有 ${subjects.length} 个科目编码未收录：${subjects.map(({ line }) => codeText(line)).join('、')}`
  const elsewhere = rest.map(({ line }) => `${codeText(line)}：${placeText(line.place)}`)
  const evidence = rest.length === 0 ? alsoAt(first.others) : elsewhere
  return [problem('KM-101', first.line.place, what, { evidence })]
}

const differing = ({ line, others }: PrintedSubject, known: readonly Subject[], year: number): readonly Problem[] => {
  if (line.name === '' || known.some(({ name }) => bare(name) === bare(line.name))) return []
  const names = known.map(({ name }) => `“${name}”`).join('或')
  const what = `${line.code} 印作“${line.name}”，${year}年收录的名称是${names}`
  const sources = [...new Set(known.flatMap(({ source }) => (source === undefined ? [] : [source])))]
  const read = sources.length === 0 ? [] : [`收录依据：${sources.join('；')}`]
  return [problem('KM-102', line.place, what, { evidence: [...read, ...alsoAt(others)] })]
}

/** Codes that are 未收录, one message a document, and names unlike the classification's, one message a name. */
export const checkNames = (
  statements: readonly Statement[],
  classification: Classification,
  year: number,
): readonly Problem[] => {
  const subjects = printedSubjects(statements)
  const known = ({ kind, line }: PrintedSubject): readonly Subject[] =>
    subjectsOf(classification, kind, line.code, year)
  return [
    ...unrecorded(subjects.filter((subject) => known(subject).length === 0)),
    ...subjects.flatMap((subject) => {
      const rows = known(subject)
      return rows.length === 0 ? [] : differing(subject, rows, year)
    }),
  ]
}
