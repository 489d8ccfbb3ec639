// The paragraphs and goals of a form as headed texts in printed order, with the anchors that search and findings lead to.
import { goalHeading } from '../../budget/form/goal-heading.ts'
import type { Form } from '../../budget/project.ts'
import { squeezed } from '../../budget/wording.ts'
import { type ListedAnchor, prefixedAnchor } from '../words/listed-anchors.ts'
import { paragraphAnchors } from '../words/paragraph-anchor.ts'
import { type Block, blocksOf } from '../words/paragraphs.ts'

/** A headed text of the form. */
export interface TextView extends ListedAnchor {
  readonly heading: string
  readonly blocks: readonly Block[]
}

/** Headings that a key of the file shortens, as the official forms print them. */
const fullHeadings: Readonly<Record<string, string>> = {
  保证措施: '保证项目实施的制度、措施',
  实施计划: '项目实施计划',
}

/** Paragraphs in printed order; 资金用途 stands beside the money. */
export const textViews = (form: Form, prefix: string): readonly TextView[] => {
  const anchors = paragraphAnchors(form)
  return form.paragraphs.flatMap(({ heading, role, text }, index) =>
    text === '' || role === 'purpose'
      ? []
      : [
          {
            ...prefixedAnchor(prefix, anchors[index]),
            heading: fullHeadings[heading] ?? heading,
            blocks: blocksOf(text),
          },
        ],
  )
}

const goalAnchors = {
  annual: 'annual',
  period: 'period',
  whole: 'whole',
  expected: 'expected',
  actual: 'actual',
  beside: 'beside',
} as const

/** Goals in printed order, 实施期 before 年度; one that a form prints twice in the same words stands once. */
export const goalViews = (form: Form, prefix: string, sheet: boolean): readonly TextView[] => {
  const written = form.goals.filter(({ text }) => text !== '')
  const [annual, period] = (['annual', 'period'] as const).map((role) => written.find((goal) => goal.role === role))
  if (
    annual !== undefined &&
    period !== undefined &&
    written.length === 2 &&
    squeezed(annual.text) === squeezed(period.text)
  )
    return [
      {
        anchor: `${prefix}goal-annual`,
        former: '',
        heading: '实施期目标、年度目标（两栏文字相同）',
        blocks: blocksOf(annual.text),
      },
    ]
  const ordered = [
    ...written.filter(({ role }) => role === 'period'),
    ...written.filter(({ role }) => role !== 'period'),
  ]
  const seen = new Map<string, number>()
  return ordered.map((goal) => {
    const count = (seen.get(goal.role) ?? 0) + 1
    seen.set(goal.role, count)
    const anchor = `goal-${goalAnchors[goal.role]}${count === 1 ? '' : `-${count}`}`
    return {
      anchor: `${prefix}${anchor}`,
      former: '',
      heading: goalHeading(form, goal, sheet),
      blocks: blocksOf(goal.text),
    }
  })
}
