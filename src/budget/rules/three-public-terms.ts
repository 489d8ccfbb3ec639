// The parts of the “三公” table as terms of an equation, in the long and the wide layout alike.
import type { Statement } from '../statement.ts'
import { type ThreePublicPart, threePublicPartNames } from '../statements/three-public.ts'
import type { Term } from './equation.ts'
import { cellTerm } from './terms.ts'

/** A part that the table does not print is an empty addend: forms leave unused parts out. */
export const partTerm = (statement: Statement, part: ThreePublicPart): Term => {
  const name = threePublicPartNames[part.id]
  const label = `《${statement.entry.title}》${name.startsWith('“') ? name : `“${name}”`}`
  return part.line === null
    ? { label, position: statement.id, amount: null, absence: 'none', place: null }
    : { ...cellTerm(statement, part.line, part.column), label }
}
