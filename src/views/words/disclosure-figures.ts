// The few figures that stand for a disclosure in headings and lists, each under the name that the document prints. They
// are the facts of the core as printed; only the sums over forms are added up, and say so.
import { groupedDigits } from '../../budget/amount-text.ts'
import type { Disclosure, Position } from '../../budget/disclosure.ts'
import { currentBeside, type Fact, factName, factOf } from '../../budget/facts/fact.ts'
import { type FormsSum, formsBudget, formsSpent } from '../../budget/facts/form-money.ts'
import type { FigureId } from '../../budget/facts/key-figures.ts'
import { formatAmount } from '../../budget/money.ts'
import { percentOf } from '../../budget/percent.ts'
import { statementPosition } from '../../budget/position.ts'
import { fundColumnNames } from '../../budget/project.ts'
import { formsPath, linePath } from './address.ts'
import { convertedWords } from './converted-words.ts'

/** One figure with its unit and the row it is printed in. */
export interface KeyFigure {
  readonly id: 'total' | 'current' | 'income' | 'basic' | 'project' | 'threePublic' | 'forms' | 'spent'
  readonly label: string
  readonly amount: string
  readonly unit: string
  /** Where the figure stands. */
  readonly path: string
  /** The cell that prints it; '' for a sum of ours. */
  readonly position: Position
  readonly note: string
  /** The same in 万元 where 元 is printed, so that figures of several documents can be compared; '' otherwise. */
  readonly converted: string
}

const printed = (disclosure: Disclosure, id: KeyFigure['id'], fact: Fact | null, note = ''): readonly KeyFigure[] =>
  fact?.stated == null
    ? []
    : [
        {
          id,
          label: factName(fact),
          amount: groupedDigits(fact.stated.text),
          unit: fact.stated.unit,
          path: linePath(disclosure, fact.cell.statement, fact.cell.line),
          position: statementPosition(fact.cell.statement.id, fact.cell.line.id, fact.cell.column),
          note,
          converted: convertedWords(fact.stated),
        },
      ]

/** The share of a part in the total; a share of more than all is explained, not left to be wondered at. */
const shareNote = (part: Fact, whole: Fact): string => {
  if (part.stated === null || whole.stated === null || whole.stated.fen === 0n) return ''
  if (part.stated.fen < 0n || whole.stated.fen < 0n) return '含负数，不计占比'
  const said = `占${factName(whole)}的 ${percentOf(part.stated.fen, whole.stated.fen)}`
  return part.stated.fen > whole.stated.fen ? `${said}，超过总数是因为另有负数相抵` : said
}

const formsFigure = (
  disclosure: Disclosure,
  id: KeyFigure['id'],
  forms: FormsSum | null,
  what: string,
): readonly KeyFigure[] =>
  forms === null
    ? []
    : [
        {
          id,
          label: `${what}合计`,
          amount: formatAmount(forms.sum.fen, forms.sum.unit),
          unit: forms.sum.unit,
          path: formsPath(disclosure),
          position: '',
          note: `本站由${forms.counted}张项目表加总`,
          converted: convertedWords(forms.sum),
        },
      ]

const formsFigures = (disclosure: Disclosure): readonly KeyFigure[] => {
  const budget = formsBudget(disclosure)
  const what = budget?.kind === 'evaluation' ? `项目${fundColumnNames.adjusted}` : '项目预算'
  return [
    ...formsFigure(disclosure, 'forms', budget, what),
    ...formsFigure(disclosure, 'spent', formsSpent(disclosure), `项目${fundColumnNames.spent}`),
  ]
}

/**
 * Total, 基本 and 项目, 三公 as printed, then the forms' sum; what a disclosure does not state is left out. The total of
 * the year stands beside the total of everything where money is carried over.
 */
export const keyFigures = (disclosure: Disclosure): readonly KeyFigure[] => {
  const fact = (id: FigureId): Fact => factOf(disclosure, id)
  const total = fact('expenditure-total')
  const part = (id: 'basic' | 'project'): readonly KeyFigure[] =>
    printed(disclosure, id, fact(id), shareNote(fact(id), total))
  return [
    ...printed(disclosure, 'total', total),
    ...(total.stated === null ? printed(disclosure, 'total', fact('general')) : []),
    ...printed(disclosure, 'current', currentBeside(disclosure, 'expenditure')),
    ...part('basic'),
    ...part('project'),
    ...printed(disclosure, 'threePublic', fact('three-public-total')).map((figure) => ({
      ...figure,
      label: '“三公”经费',
    })),
    ...formsFigures(disclosure),
  ]
}
