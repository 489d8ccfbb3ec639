// The catalogue of key figures: what each is called and which cells state it, in order of preference. Whoever shows,
// compares, draws, searches or exports a figure takes it from here, so that it is the same everywhere.
import type { Side, StatementId } from '../statement.ts'
import { statementDeclarations } from '../statements/index.ts'
import { type ThreePublicPartId, threePublicPartIds, threePublicPartNames } from '../statements/three-public.ts'

/**
 * A cell that may state a figure. `row` is a declared row, or `total`: the last total of the side, or `current`: the
 * total of the year, which is the last total too where nothing is carried over.
 */
export interface FigureCell {
  readonly statement: StatementId
  readonly side: Side
  readonly row: string
  readonly column: string
}

/** One key figure; `part` is a part of “三公”, whose table has two layouts. */
export interface KeyFigureDeclaration {
  readonly id: FigureId
  /** The official name, where the row that states it prints none of its own. */
  readonly name: string
  readonly cells: readonly FigureCell[]
  readonly part?: ThreePublicPartId
}

const at = (statement: StatementId, side: Side, row: string, column: string): FigureCell => ({
  statement,
  side,
  row,
  column,
})
const single = (statement: StatementId, column: string): FigureCell => at(statement, 'single', 'total', column)

/** Permanent: part of downloads and addresses. */
export type FigureId =
  | 'income-total'
  | 'income-current'
  | 'expenditure-total'
  | 'expenditure-current'
  | 'appropriation-income'
  | 'appropriation-current'
  | 'appropriation-expenditure'
  | 'appropriation-spent'
  | 'general'
  | 'general-basic'
  | 'fund'
  | 'state-capital'
  | 'basic'
  | 'project'
  | 'personnel'
  | 'public-use'
  | IncomeSourceId
  | `three-public-${ThreePublicPartId}`

/** The columns of 收入总表 that state the labelled incomes of 收支总表, by the id of the row. */
const revenueColumns = {
  'income-appropriation': 'appropriation',
  'income-general': 'general',
  'income-fund': 'fund',
  'income-state-capital': 'stateCapital',
  'income-fiscal-account': 'fiscalAccount',
  'income-own': 'own',
  'income-business': 'business',
  'income-operating': 'businessOperating',
  'income-superior': 'superior',
  'income-subsidiary': 'subsidiary',
  'income-other': 'other',
  'income-carried-over': 'carriedOver',
} as const

/** An income by its source, 上年结转 included. */
export type IncomeSourceId = keyof typeof revenueColumns

/** The titles by which 收支总表 may print the row of a source. */
export const incomeTitles = (id: IncomeSourceId): readonly string[] =>
  statementDeclarations.summary.lines.find((line) => line.id === id)?.titles ?? []

/** Every source of income. */
export const incomeSourceIds = Object.keys(revenueColumns) as readonly IncomeSourceId[]

/** The statements that are about one source only: blank where there is none of it. */
const ownStatements: Readonly<Partial<Record<IncomeSourceId, readonly FigureCell[]>>> = {
  'income-fund': [single('fund-revenue', 'total')],
  'income-state-capital': [at('state-capital', 'income', 'total', 'amount')],
}

const income = (id: IncomeSourceId): KeyFigureDeclaration => ({
  id,
  name: incomeTitles(id)[0] ?? id,
  cells: [
    at('summary', 'income', id, 'amount'),
    at('appropriation', 'income', id, 'amount'),
    single('revenue', revenueColumns[id]),
    ...(ownStatements[id] ?? []),
  ],
})

const part = (id: ThreePublicPartId): KeyFigureDeclaration => ({
  id: `three-public-${id}`,
  name: threePublicPartNames[id],
  cells: id === 'operating' ? [single('operating', 'amount')] : [],
  part: id,
})

/** All key figures, in the order in which they are told. */
export const keyFigureDeclarations: readonly KeyFigureDeclaration[] = [
  {
    id: 'income-total',
    name: '收入总计',
    cells: [at('summary', 'income', 'total', 'amount'), single('revenue', 'total')],
  },
  {
    id: 'income-current',
    name: '本年收入合计',
    cells: [at('summary', 'income', 'current', 'amount'), at('revenue', 'single', 'current', 'total')],
  },
  {
    id: 'expenditure-total',
    name: '支出总计',
    cells: [at('summary', 'expenditure', 'total', 'amount'), single('expenditure', 'total')],
  },
  {
    id: 'expenditure-current',
    name: '本年支出合计',
    cells: [at('summary', 'expenditure', 'current', 'amount'), at('expenditure', 'single', 'current', 'total')],
  },
  {
    id: 'appropriation-income',
    name: '财政拨款收入总计',
    cells: [
      at('appropriation', 'income', 'total', 'amount'),
      at('summary', 'income', 'income-appropriation', 'amount'),
    ],
  },
  {
    id: 'appropriation-current',
    name: '本年财政拨款收入',
    cells: [at('appropriation', 'income', 'current', 'amount')],
  },
  {
    id: 'appropriation-expenditure',
    name: '财政拨款支出总计',
    cells: [at('appropriation', 'expenditure', 'total', 'total')],
  },
  {
    // 本年支出 of a budget; the last total holds what is carried forward, too.
    id: 'appropriation-spent',
    name: '本年财政拨款支出',
    cells: [at('appropriation', 'expenditure', 'current', 'total')],
  },
  {
    id: 'general',
    name: '一般公共预算支出',
    cells: [single('general', 'total'), at('appropriation', 'expenditure', 'current', 'general')],
  },
  {
    id: 'general-basic',
    name: '一般公共预算基本支出',
    cells: [single('basic', 'total'), single('general', 'basic')],
  },
  {
    id: 'fund',
    name: '政府性基金预算支出',
    cells: [single('fund', 'total'), at('appropriation', 'expenditure', 'current', 'fund')],
  },
  {
    id: 'state-capital',
    name: '国有资本经营预算支出',
    cells: [
      at('state-capital', 'expenditure', 'total', 'total'),
      single('state-capital', 'total'),
      single('state-capital-spending', 'total'),
      at('appropriation', 'expenditure', 'current', 'stateCapital'),
    ],
  },
  { id: 'basic', name: '基本支出', cells: [single('expenditure', 'basic'), single('general', 'basic')] },
  { id: 'project', name: '项目支出', cells: [single('expenditure', 'project'), single('general', 'project')] },
  {
    id: 'personnel',
    name: '人员经费',
    cells: [
      single('basic', 'personnel'),
      at('basic', 'single', 'personnel-total', 'total'),
      single('general', 'personnel'),
      single('expenditure', 'personnel'),
    ],
  },
  {
    id: 'public-use',
    name: '公用经费',
    cells: [
      single('basic', 'publicUse'),
      at('basic', 'single', 'office-total', 'total'),
      single('general', 'publicUse'),
      single('expenditure', 'publicUse'),
    ],
  },
  ...incomeSourceIds.map(income),
  ...threePublicPartIds.map(part),
]

const byId: ReadonlyMap<string, KeyFigureDeclaration> = new Map(
  keyFigureDeclarations.map((declaration) => [declaration.id, declaration]),
)

/** The declaration of a figure. */
export const keyFigureDeclaration = (id: FigureId): KeyFigureDeclaration => {
  const declaration = byId.get(id)
  if (declaration === undefined) throw new Error(`no key figure ${id}`)
  return declaration
}
