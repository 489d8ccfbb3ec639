// What the money of a disclosure goes to, for readers who put two of them side by side: its 类, and its projects from the
// largest down. Shares are of the printed total, or of the sum over the forms (derived, said so).
import type { Disclosure } from '../../budget/disclosure.ts'
import { formBudget, formsBudget } from '../../budget/facts/form-money.ts'
import { classLines } from '../../budget/facts/spending-classes.ts'
import { formatAmount, type Stated } from '../../budget/money.ts'
import { percentOf } from '../../budget/percent.ts'
import { formPath, formsPath, linePath } from '../words/address.ts'

/** One part with its share of the whole. */
export interface MixPart {
  readonly label: string
  /** In 万元. */
  readonly text: string
  /** `38.2%`; '' where there is no whole to divide by. */
  readonly share: string
  readonly path: string
}

/** One way in which the money divides. */
export interface ComparedMix {
  readonly id: 'classes' | 'projects'
  readonly title: string
  readonly note: string
  readonly parts: readonly MixPart[]
  /** `另有 5 个项目`, with the way to them; `null` where all are named. */
  readonly rest: { readonly label: string; readonly path: string } | null
}

/** So many projects are named. */
const namedProjects = 12

const shareOf = (fen: bigint, whole: bigint): string => (whole > 0n ? percentOf(fen, whole, 1) : '')

const partOf = (label: string, { fen }: Stated, whole: bigint, path: string): MixPart => ({
  ...{ label, text: formatAmount(fen, '万元') },
  ...{ share: shareOf(fen, whole), path },
})

const classesOf = (disclosure: Disclosure): readonly ComparedMix[] => {
  const lines = classLines(disclosure)
  if (lines === null) return []
  const whole = lines.total.stated.fen
  return [
    {
      id: 'classes',
      title: '支出按功能分类',
      note: `万元；占所列总计 ${formatAmount(whole, '万元')} 万元的比重（计算）`,
      parts: lines.classes
        .toSorted((a, b) => (a.stated.fen < b.stated.fen ? 1 : a.stated.fen > b.stated.fen ? -1 : 0))
        .map(({ line, stated }) => partOf(line.name, stated, whole, linePath(disclosure, lines.statement, line))),
      rest: null,
    },
  ]
}

const projectsOf = (disclosure: Disclosure): readonly ComparedMix[] => {
  const sum = formsBudget(disclosure)
  const printed = disclosure.forms
    .flatMap((form) => {
      const budget = formBudget(form)
      return budget === null ? [] : [{ form, budget }]
    })
    .toSorted((a, b) => (a.budget.fen < b.budget.fen ? 1 : a.budget.fen > b.budget.fen ? -1 : 0))
  if (printed.length === 0) return []
  const whole = sum?.sum.fen ?? 0n
  const more = printed.length - namedProjects
  return [
    {
      id: 'projects',
      title: '项目按预算从大到小',
      note: `万元；共 ${printed.length} 张写有预算的项目表，占各表合计 ${formatAmount(whole, '万元')} 万元的比重（计算）`,
      parts: printed
        .slice(0, namedProjects)
        .map(({ form, budget }) => partOf(form.name, budget, whole, formPath(disclosure, form))),
      rest: more > 0 ? { label: `另有 ${more} 个项目`, path: formsPath(disclosure) } : null,
    },
  ]
}

/** The mixes of one disclosure; what it does not print is not there. */
export const comparedMixes = (disclosure: Disclosure): readonly ComparedMix[] => [
  ...classesOf(disclosure),
  ...projectsOf(disclosure),
]
