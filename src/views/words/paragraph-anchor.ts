// Where a paragraph of a form stands on its page.
import type { Form } from '../../budget/project.ts'
import { type ListedAnchor, listedAnchors } from './listed-anchors.ts'

/** By role for the first paragraph of one that we know, else `text-<its heading>`; 资金用途 stands with the money. */
export const paragraphAnchors = (form: Form): readonly ListedAnchor[] => {
  const texts = listedAnchors(
    'text',
    form.paragraphs.map(({ heading }) => heading),
  )
  return form.paragraphs.map(({ role }, index) => {
    if (role === 'purpose') return { anchor: 'funds', former: '' }
    const first = form.paragraphs.findIndex((paragraph) => paragraph.role === role)
    const known = role !== null && first === index
    return known ? { anchor: role, former: '' } : (texts[index] ?? { anchor: '', former: '' })
  })
}
