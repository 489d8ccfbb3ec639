// Matches the words of a claim to the cell of a statement or form that prints the same figure. Strict on purpose:
// words that are left over after the known ones mean that something narrower is spoken of, and nothing is matched.
import type { Department } from '../../archive.ts'
import { grandTotal } from '../../composition.ts'
import { type Disclosure, statementOf } from '../../disclosure.ts'
import { isBlank, lineById, type Side, type StatementId } from '../../statement.ts'
import { threePublicParts } from '../../statements/three-public.ts'
import { squeezed } from '../../wording.ts'
import type { Term } from '../equation.ts'
import { absentTerm, cellTerm, columnHeading } from '../terms.ts'
import { partTerm } from '../three-public-terms.ts'
import type { CellChoice, Concept } from './concept.ts'
import { conceptWords } from './concepts.ts'
import { namedProject, namedSubject, pathSubject } from './named-rows.ts'

/** What a claim speaks of. */
export interface Figure {
  /** Concept id, else `code:208` for a subject or `form:<id>`. */
  readonly id: string
  /** The cell that prints it, then further cells that print the same. */
  readonly terms: readonly [Term, ...Term[]]
  /** Statement of the first term; '' for forms. */
  readonly statement: StatementId | ''
  /** Where the same figure stands in another year's disclosure. */
  readonly cell:
    | CellChoice
    | { readonly statement: StatementId; readonly code: string; readonly side: Side; readonly column: string }
    | null
}

/** Department and disclosure, whose names a phrase may begin with. */
export interface FigureContext {
  readonly department: Pick<Department, 'names'>
  readonly disclosure: Disclosure
}

const homes: readonly (readonly [RegExp, readonly StatementId[]])[] = [
  [/财政拨款(?:收入|支出|收支)/, ['appropriation', 'summary']],
  [/收支|收入.*支出/, []],
  [/三公/, ['three-public', 'operating']],
  [/机关运行/, ['operating', 'three-public']],
  [/一般公共预算/, ['general', 'basic', 'appropriation']],
  [/政府性基金/, ['fund', 'fund-revenue', 'appropriation']],
  [/国有资本经营/, ['state-capital', 'appropriation']],
  [/收入/, ['summary', 'revenue']],
  [/支出/, ['expenditure', 'summary']],
]

/** The statements that a section speaks of, by its heading; none when the heading names none. */
const homeOf = (heading: string): readonly StatementId[] => homes.find(([pattern]) => pattern.test(heading))?.[1] ?? []

/** The same by the last budget named in the text before, where the heading names none. */
const fundHomeOf = (before: string): readonly StatementId[] =>
  homeOf([...before.matchAll(/一般公共预算|政府性基金|国有资本经营|财政拨款收支/g)].at(-1)?.[0] ?? '')

const whole =
  /(?:\d{4}年度?|本年度?|当年|全年|年初|我?(?:部门|单位)|我局|本局|我委|本级|全部|汇总|安排|预算|总|共|的|,|年度)/g
/** `市工信局及下属单位的`, `局机关及1个所属事业单位`: the department with all that belongs to it. */
const withSubordinates =
  /^.{0,16}?(?:局|委|办|厅|部|机关|本级|部门|单位)(?:机关|本级)?(?:及|和)(?:其)?\d*个?(?:下属|所属|直属)\d*个?(?:事业|预算)?单位/

/** True when what stands before the known words only says who and when. */
const saysOnlyWhoAndWhen = (context: FigureContext, rest: string): boolean => {
  const names = context.department.names.map(({ name }) => squeezed(name)).sort((a, b) => b.length - a.length)
  const bare = names.reduce((text, name) => text.replaceAll(name, ''), rest.replace(/^\d{4}年度?/, ''))
  return bare.replace(withSubordinates, '').replace(whole, '') === ''
}

const choiceTerm = (disclosure: Disclosure, choice: CellChoice): Term | null => {
  const statement = statementOf(disclosure, choice.statement)
  if (statement === undefined) return null
  if (isBlank(statement)) {
    return {
      label: `《${statement.entry.title}》`,
      position: statement.id,
      amount: null,
      absence: 'blank',
      place: null,
    }
  }
  const line = choice.line === 'total' ? grandTotal(statement, choice.side) : lineById(statement, choice.line)
  if (line === undefined || line.cells[choice.column] === undefined) return null
  const printed = line.name + columnHeading(statement, choice.side, choice.column)
  return choice.named !== undefined && !choice.named.test(printed) ? null : cellTerm(statement, line, choice.column)
}

const partTermOf = (disclosure: Disclosure, concept: Concept): Term | null => {
  const table = statementOf(disclosure, 'three-public')
  if (table === undefined || concept.part === undefined) return null
  const part = threePublicParts(table)[concept.part]
  return part.cell === null ? null : partTerm(table, part)
}

const ordered = (cells: readonly CellChoice[], home: readonly StatementId[]): readonly CellChoice[] => {
  const rank = ({ statement }: CellChoice): number => (home.includes(statement) ? home.indexOf(statement) : home.length)
  return [...cells].sort((a, b) => rank(a) - rank(b))
}

/** 上年结转 has no row where nothing was carried over: the statement says so by adding up without it. */
const absentCarryOver = (disclosure: Disclosure, home: readonly StatementId[]): Term | null => {
  const statement = statementOf(disclosure, home[0] === 'appropriation' ? 'appropriation' : 'summary')
  return statement === undefined ? null : absentTerm(disclosure, statement, '上年结转')
}

const conceptFigure = (disclosure: Disclosure, concept: Concept, home: readonly StatementId[]): Figure | null => {
  const part = partTermOf(disclosure, concept)
  // A heading on another statement speaks of another figure of the same name.
  if (part === null && home.length > 0 && !concept.cells.some(({ statement }) => home.includes(statement))) return null
  const found = ordered(concept.cells, home).flatMap((choice) => {
    const term = choiceTerm(disclosure, choice)
    return term === null ? [] : [{ choice, term }]
  })
  const terms = [...(part === null ? [] : [part]), ...found.map(({ term }) => term)]
  const absent = terms.length === 0 && concept.id === 'income-carried-over' ? absentCarryOver(disclosure, home) : null
  const [first = absent, ...others] = terms
  if (first === null) return null
  const statement = part !== null ? 'three-public' : (found[0]?.choice.statement ?? '')
  return {
    id: concept.id,
    terms: [first, ...others],
    statement,
    cell: part === null ? (found[0]?.choice ?? null) : null,
  }
}

/** Kinds of spending that every budget has: bare words mean the one that is spoken of. */
const ofAnyBudget = ['basic', 'project', 'personnel', 'public-use']

/** A heading on one institution of several speaks of less than the department. */
const speaksOfInstitution = ({ department, disclosure }: FigureContext, heading: string): boolean =>
  disclosure.institutions.some(
    ({ name }) =>
      name !== '' && heading.includes(name) && !department.names.some((own) => squeezed(own.name) === squeezed(name)),
  )

/** Where a claim stands: its heading, and the text before it in its paragraph. */
export interface Surroundings {
  readonly heading: string
  readonly before: string
}

/** The figure that `subject` names; `null` when nothing fits without a remainder. */
export const figureOf = (context: FigureContext, { heading, before }: Surroundings, subject: string): Figure | null => {
  // Final accounts name the same rows with 决算.
  const phrase = squeezed(subject).replaceAll('决算', '预算')
  if (phrase === '' || speaksOfInstitution(context, heading)) return null
  const { disclosure } = context
  const isRest = (rest: string): boolean => saysOnlyWhoAndWhen(context, rest)
  const own = homeOf(heading)
  const spending = own.length > 0 ? own : fundHomeOf(before)
  const hit = conceptWords.find(({ word }) => phrase.endsWith(word) && isRest(phrase.slice(0, -word.length)))
  const home = hit !== undefined && ofAnyBudget.includes(hit.concept.id) ? spending : own
  const figure = hit === undefined ? null : conceptFigure(disclosure, hit.concept, home)
  return (
    figure ??
    pathSubject(disclosure, phrase) ??
    namedSubject(disclosure, phrase, spending, isRest) ??
    namedProject(disclosure, phrase, isRest)
  )
}
