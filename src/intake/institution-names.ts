// Institutions of a document by code and name: one code under two names, one name under two codes, and an institution of
// a table that 预算单位 does not list.
import type { Disclosure } from '../budget/disclosure.ts'
import { namingOf } from '../budget/line-naming.ts'
import { problem } from '../budget/messages.ts'
import { type Place, placeText } from '../budget/place.ts'
import type { Problem } from '../budget/problem.ts'
import type { Form } from '../budget/project.ts'
import { bare } from '../budget/wording.ts'

interface Named {
  readonly code: string
  readonly name: string
  readonly place: Place
}

/** 填报单位 `436001某局本级`, 主管部门 `601-某局`, 实施单位 likewise. */
const ofForm = ({ facts }: Form): readonly Named[] =>
  facts.flatMap(({ role, text, place }) => {
    const isInstitution = role === 'institutionLine' || role === 'authority' || role === 'institution'
    const found = isInstitution
      ? /^\[?(?<code>\d{3,12})\]?\s*[-—]?\s*(?<name>[^\d\s\]-].*)$/u.exec(text)?.groups
      : undefined
    return found === undefined ? [] : [{ code: found.code ?? '', name: found.name ?? '', place }]
  })

const isNamed = ({ code, name }: Named): boolean => code !== '' && name !== ''

const listed = ({ institutions, place }: Disclosure): readonly Named[] =>
  institutions.map(({ code, name }, index) => ({
    code,
    name,
    place: { ...place, path: ['预算单位', index, '名称'] },
  }))

const ofStatements = ({ statements }: Disclosure): readonly Named[] =>
  statements.flatMap((statement) =>
    statement.lines.filter((line) => line.codePrinted && namingOf(statement, line.side) === 'institution'),
  )

const twoNames = (named: readonly Named[]): readonly Problem[] =>
  [...Map.groupBy(named, ({ code }) => code)].flatMap(([code, all]) => {
    const [first] = all
    const other = all.find(({ name }) => bare(name) !== bare(first?.name ?? ''))
    if (first === undefined || other === undefined) return []
    const what = `单位编码 ${code} 这里是“${other.name}”，另一处是“${first.name}”`
    return [problem('KM-106', other.place, what, { evidence: [`另一处：${placeText(first.place)}`] })]
  })

/** 601 and 601001 are a department and itself as an institution. */
const twoCodes = (named: readonly Named[]): readonly Problem[] =>
  [...Map.groupBy(named, ({ name }) => bare(name))].flatMap(([, all]) => {
    const count = (wanted: string): number => all.filter(({ code }) => code === wanted).length
    const [usual] = all.toSorted((a, b) => count(b.code) - count(a.code))
    const other = all.find(({ code }) => !code.startsWith(usual?.code ?? '') && !usual?.code.startsWith(code))
    if (usual === undefined || other === undefined) return []
    const what = `“${other.name}”的编码这里是 ${other.code}，另一处是 ${usual.code}`
    return [problem('KM-108', other.place, what, { evidence: [`另一处：${placeText(usual.place)}`] })]
  })

const notListed = ({ institutions }: Disclosure, inTables: readonly Named[]): readonly Problem[] => {
  const codes = institutions.map(({ code }) => code).filter((code) => code !== '')
  const missing = inTables.filter(
    ({ code }) => !codes.includes(code) && codes.some(({ length }) => length === code.length),
  )
  const [first] = missing
  if (first === undefined || codes.length < institutions.length) return []
  return [problem('KM-109', first.place, `“${first.code}${first.name}”没有列在“预算单位”里`)]
}

/** What is odd about the institutions of a document; names are compared without punctuation. */
export const checkInstitutionNames = (disclosure: Disclosure): readonly Problem[] => {
  const inTables = ofStatements(disclosure).filter(isNamed)
  const everywhere = [...listed(disclosure).filter(isNamed), ...inTables, ...disclosure.forms.flatMap(ofForm)]
  return [...twoNames(everywhere), ...twoCodes(everywhere), ...notListed(disclosure, inTables)]
}
