// The parts of the “三公” table as terms of an equation, in the long and the wide layout alike.
import { printsAmount, type Statement } from '../statement.ts'
import { isWide, type ThreePublicPart, threePublicPartNames } from '../statements/three-public.ts'
import { unknownFigures } from '../unknown-rows.ts'
import { comparison } from './comparison.ts'
import type { Equation, Term } from './equation.ts'
import type { Subject } from './rule.ts'
import { cellTerm } from './terms.ts'

/** A part that the table does not print is an empty addend: forms leave unused parts out. */
export const partTerm = (statement: Statement, part: ThreePublicPart): Term => {
  const name = threePublicPartNames[part.id]
  const label = `《${statement.entry.title}》${name.startsWith('“') ? name : `“${name}”`}`
  return part.line === null
    ? { label, position: statement.id, amount: null, absence: 'none', place: null }
    : { ...cellTerm(statement, part.line, part.column), label }
}

/**
 * The rows or columns with a figure that are none of the parts: one of them may be a part under words that nobody has
 * read yet, so that a sum of the parts which does not hold without it proves nothing.
 */
const besideParts = (statement: Statement): readonly string[] => {
  const rows = isWide(statement)
    ? []
    : statement.lines.filter((line) => line.declared === '' && !line.total && printsAmount(line))
  const columns = new Set(statement.lines.flatMap((line) => unknownFigures(statement, line)))
  return [...rows.map(({ name }) => name), ...[...columns].map(({ path }) => path.join('/'))]
}

const doubtOf = (statement: Statement): { readonly doubt?: string } => {
  const others = besideParts(statement)
  return others.length === 0 ? {} : { doubt: `不认识${others.map((name) => `“${name}”`).join('、')}，它可能是其中一项` }
}

/**
 * A sum of “三公” against its parts. Where the table leaves a part out, the rest may be less than the whole and never
 * more; where it prints something unknown beside them, a difference proves nothing.
 */
export const partsSum = (
  statement: Statement,
  whole: ThreePublicPart,
  parts: readonly ThreePublicPart[],
  [name, sum]: readonly [string, string],
): Subject<Equation> => {
  const [left, right] = [[partTerm(statement, whole)], parts.map((part) => partTerm(statement, part))]
  const all = parts.every(({ line }) => line !== null)
  const { input, ...subject } = all
    ? comparison(left, right, [name, sum])
    : comparison(right, left, [sum, name], { relation: '≤' })
  return { ...subject, input: { ...input, ...doubtOf(statement) } }
}
