// One code of an institution under two names within a document: in its statements and under 预算单位.
import type { Disclosure } from '../budget/disclosure.ts'
import { namingOf } from '../budget/line-naming.ts'
import { problem } from '../budget/messages.ts'
import { type Place, placeText } from '../budget/place.ts'
import type { Problem } from '../budget/problem.ts'
import { bare } from '../budget/wording.ts'

interface Named {
  readonly code: string
  readonly name: string
  readonly place: Place
}

const printed = ({ statements, institutions, place }: Disclosure): readonly Named[] => [
  ...institutions.map(({ code, name }, index) => ({
    code,
    name,
    place: { ...place, path: ['预算单位', index, '名称'] },
  })),
  ...statements.flatMap((statement) =>
    statement.lines.filter((line) => line.codePrinted && namingOf(statement, line.side) === 'institution'),
  ),
]

/** One message a code whose names differ in more than punctuation. */
export const checkInstitutionNames = (disclosure: Disclosure): readonly Problem[] => {
  const named = printed(disclosure).filter(({ code, name }) => code !== '' && name !== '')
  return [...Map.groupBy(named, ({ code }) => code)].flatMap(([code, all]) => {
    const [first] = all
    const other = all.find(({ name }) => bare(name) !== bare(first?.name ?? ''))
    if (first === undefined || other === undefined) return []
    const what = `单位编码 ${code} 这里是“${other.name}”，另一处是“${first.name}”`
    return [problem('KM-106', other.place, what, { evidence: [`另一处：${placeText(first.place)}`] })]
  })
}
