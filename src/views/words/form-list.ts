// The forms of a disclosure as a list: what it is called, and the document's order.
import type { Disclosure } from '../../budget/disclosure.ts'
import { type Form, formKindNames } from '../../budget/project.ts'

/** Name of a form list: 项目绩效目标, 项目绩效自评, or both. */
export const formListName = (forms: readonly Form[]): string => {
  const kinds = [...new Set(forms.map((form) => formKindNames[form.kind]))]
  return `项目${kinds.join('与')}`
}

/** Forms of a disclosure in the document's order. */
export const orderedForms = (disclosure: Disclosure): readonly Form[] =>
  [...disclosure.forms].sort((a, b) => a.order - b.order)
