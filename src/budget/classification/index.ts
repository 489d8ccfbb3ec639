// 政府收支分类科目: which name a code has in a year. Rows ship with the program; a portal may add to them.
// A code that is not here is 提示 未收录, never an error.
import { economicSubjects } from './economic.ts'
import { functionalSubjects } from './functional.ts'
import type { ClassificationKind, Subject } from './subject.ts'

export type { ClassificationKind, Subject } from './subject.ts'

/** Plain rows, indexed by code and by name. */
export interface Classification {
  readonly subjects: readonly Subject[]
  readonly byCode: ReadonlyMap<string, readonly Subject[]>
  readonly byName: ReadonlyMap<string, readonly Subject[]>
}

const key = (kind: ClassificationKind, text: string): string => `${kind} ${text}`

/** Official subject names are compared without blanks and brackets' width. */
const nameKey = (name: string): string => name.normalize('NFKC').replace(/\s+/gu, '')

const grouped = (subjects: readonly Subject[], by: (subject: Subject) => string): Map<string, Subject[]> => {
  const map = new Map<string, Subject[]>()
  for (const subject of subjects) {
    const rows = map.get(by(subject))
    if (rows === undefined) map.set(by(subject), [subject])
    else rows.push(subject)
  }
  return map
}

/** The shipped rows with a portal's additions; additions win. */
export const createClassification = (additions: readonly Subject[] = []): Classification => {
  const subjects = [...additions, ...functionalSubjects, ...economicSubjects]
  return {
    subjects,
    byCode: grouped(subjects, (subject) => key(subject.kind, subject.code)),
    byName: grouped(subjects, (subject) => key(subject.kind, nameKey(subject.name))),
  }
}

const holdsIn = (subject: Subject, year: number): boolean =>
  (subject.from === undefined || subject.from <= year) && (subject.to === undefined || year <= subject.to)

/** The rows of a code in a year, or all its rows when none holds in that year; empty when the code is 未收录. */
export const subjectsOf = (
  classification: Classification,
  kind: ClassificationKind,
  code: string,
  year: number,
): readonly Subject[] => {
  const rows = classification.byCode.get(key(kind, code)) ?? []
  const held = rows.filter((row) => holdsIn(row, year))
  return held.length > 0 ? held : rows
}

/** The code of a subject that a statement prints by name alone; '' when unknown. Only 类 are named without a code. */
export const classCodeByName = (classification: Classification, kind: ClassificationKind, name: string): string => {
  const rows = classification.byName.get(key(kind, nameKey(name))) ?? []
  return rows.find((row) => row.code.length === 3)?.code ?? ''
}
