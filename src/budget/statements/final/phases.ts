// A 决算 prints one figure up to three times: 年初预算, 全年 (调整) 预算 and 决算. The outcome keeps the column's own id;
// the two earlier phases of the same year stand beside it and take part in no sum with it.
import type { ColumnDeclaration, LevelledTitles } from '../../statement-declaration.ts'

/** Wordings of the outcome. */
const outcome: readonly string[] = ['决算数', '决算', '本年决算数', '决算金额', '支出决算数', '收入决算数', '决算支出']
/** Wordings of the budget with which the year began; a bare 预算数 beside 决算数 is that of the document. */
const initial: readonly string[] = [
  '年初预算数',
  '年初预算',
  '预算数',
  '年初数',
  '年初预算金额',
  '本年预算数',
  '本年预算',
  '预算金额',
  '{年}预算',
  '预算',
]
/** Wordings of the budget as changed during the year. */
const adjusted: readonly string[] = ['全年预算数', '调整预算数', '调整后预算数', '全年预算', '调整预算', '变动预算数']

/** The wordings of a phase stand below the heading of the column or above it. */
const either = (titles: readonly string[], words: readonly string[]): readonly LevelledTitles[] => [
  { above: titles, below: words },
  { above: words, below: titles },
]

const phase = (
  column: ColumnDeclaration,
  main: boolean,
  prefix: 'plan' | 'adjusted',
  titles: readonly string[],
): ColumnDeclaration => {
  const words = prefix === 'plan' ? initial : adjusted
  return {
    ...column,
    id: `${prefix}-${column.id}`,
    required: false,
    titles: main ? words : [],
    levelled: either(titles, words),
    about: 'plan',
    of: column.id,
    ...(column.addsTo === undefined ? {} : { addsTo: `${prefix}-${column.addsTo}` }),
    ...(column.outerOf === undefined ? {} : { outerOf: `${prefix}-${column.outerOf}` }),
  }
}

/** What a bare 决算数 means on a side: its only amount, else the total. */
const mainOf = (columns: readonly ColumnDeclaration[], { side }: ColumnDeclaration): string =>
  columns.some((column) => column.side === side && column.id === 'amount') ? 'amount' : 'total'

/** The columns at the stage 决算, each with its two earlier phases; columns of words and of other years stay as they are. */
export const inPhases = (columns: readonly ColumnDeclaration[]): readonly ColumnDeclaration[] =>
  columns.flatMap((column) => {
    if (column.kind !== 'amount' || column.about !== undefined) return [column]
    const titles = column.titles.filter((title) => !initial.includes(title) && !outcome.includes(title))
    const main = mainOf(columns, column) === column.id
    return [
      { ...column, titles: [...(main ? outcome : []), ...titles], levelled: either(titles, outcome) },
      phase(column, main, 'plan', titles),
      phase(column, main, 'adjusted', titles),
    ]
  })
