// Which findings stand where on a form: those on an indicator row beside the row, all others at the head of the form.
import { projectPosition } from '../../budget/position.ts'
import type { Form } from '../../budget/project.ts'
import { type Mark, type Marks, marksAt } from '../check/marks.ts'

/** Each finding once, however many parts of the form it speaks of. */
const once = (marks: readonly Mark[]): readonly Mark[] => [...new Map(marks.map((mark) => [mark.path, mark])).values()]

/** Corrections of the form are told in its notes, with their dates. */
const isFinding = ({ word }: Mark): boolean => word !== '更正'

const isRow = (key: string): boolean => /^(?:实施期\/)?\d+$/.test(key)

/** Findings on the form as a whole, or on a part that is no indicator row: 资金, 目标, 总分 … */
export const formMarks = (form: Form, marks: Marks): readonly Mark[] => {
  const own = projectPosition(form.id)
  return once(
    [...marks].flatMap(([position, held]) => {
      const whole = position === own || (position.startsWith(`${own}/`) && !isRow(position.slice(own.length + 1)))
      return whole ? held.filter(isFinding) : []
    }),
  )
}

/** Findings on one row: of the annual list, of the 实施期 list, or of both where one table shows both. */
export const indicatorMarks = (
  form: Form,
  marks: Marks,
  rows: { readonly annual?: number | undefined; readonly period?: number | undefined },
): readonly Mark[] =>
  once([
    ...(rows.annual === undefined ? [] : marksAt(marks, projectPosition(form.id, rows.annual))),
    ...(rows.period === undefined ? [] : marksAt(marks, projectPosition(form.id, '实施期', rows.period))),
  ])
