// Where a paragraph of a form stands on its page.
import type { Form } from '../../budget/project.ts'

/** `ground` for the first paragraph of a role that we know, else `text-<n>`; 资金用途 stands with the money. */
export const paragraphAnchor = (form: Form, index: number): string => {
  const role = form.paragraphs[index]?.role ?? null
  if (role === 'purpose') return 'funds'
  const first = form.paragraphs.findIndex((paragraph) => paragraph.role === role)
  return role !== null && first === index ? role : `text-${index + 1}`
}
