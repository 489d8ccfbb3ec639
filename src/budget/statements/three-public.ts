// “三公”经费支出表: travel abroad, official vehicles and receptions. Printed as rows (one amount each) or as columns
// (one row); `threePublicParts` reads the parts from either.
import { amountOf, type Cell } from '../cell.ts'
import { isRateLabel } from '../count-label.ts'
import type { Stated } from '../money.ts'
import { isOfEarlierYear, phaseOfLabel } from '../row-label.ts'
import type { Line, Statement } from '../statement.ts'
import type { ColumnDeclaration, LineDeclaration, StatementDeclaration } from '../statement-declaration.ts'
import { below, changeColumns, priorTitles } from './change-columns.ts'

/** Ids of the parts: line ids in the long layout, column ids in the wide one. */
export const threePublicPartIds = [
  'abroad',
  'reception',
  'vehicles',
  'purchase',
  'running',
  'total',
  'operating',
] as const
/** `vehicles` is 购置 and 运行 together; `operating` is 机关运行经费, printed beside the rest in some places. */
export type ThreePublicPartId = (typeof threePublicPartIds)[number]

/** The official name of each part, as pages call it. */
export const threePublicPartNames: Readonly<Record<ThreePublicPartId, string>> = {
  abroad: '因公出国（境）费',
  reception: '公务接待费',
  vehicles: '公务用车购置及运行费',
  purchase: '公务用车购置费',
  running: '公务用车运行维护费',
  total: '“三公”经费合计',
  operating: '机关运行经费',
}

const each = (...words: readonly (readonly string[])[]): readonly string[] =>
  words.reduce<readonly string[]>((heads, tails) => heads.flatMap((head) => tails.map((tail) => head + tail)), [''])

const vehicle = ['公务用车', '公务车', '公车', '车辆']
const driving = ['运行维护', '运行及维护', '运行', '维护', '运维', '运转维护', '运转']
const money = ['费', '费用', '经费', '支出', '']

/** The sum of 购置 and 运行, in its wordings; wide tables add 小计 below. */
const vehicleTitles = [
  ...each(vehicle, ['购置及', '购置费及', '购置和'], ['运行', '运行维护', '运维', '运转维护'], money),
  '公务用车费',
  '公务用车费用',
  '公务用车经费',
  '公车费用',
]

/** Headings of two levels: 购置 and 运行 under their sum. */
const vehicleHeads = each(['公务用车', '公务车'], ['购置'], ['及', '和'], ['运行', '运行维护'], ['费', ''])
const belowVehicles = {
  purchase: each(['公务用车', '公务车', '公车', ''], ['购置'], ['费', '费用', '']),
  running: each(['公务用车', '公务车', '公车', ''], driving, ['费', '费用', '']),
}

const partTitles: Readonly<Record<ThreePublicPartId, readonly string[]>> = {
  abroad: each(['因公', ''], ['出国(境)', '出国境', '出国'], money).filter((title) => title !== '出国'),
  reception: each(['公务', '业务', ''], ['接待'], money).filter((title) => title !== '接待'),
  vehicles: vehicleTitles,
  purchase: [...each(vehicle, ['购置'], money), '购置费'],
  running: [...each(vehicle, driving, money), '运行维护费', '运行费'],
  total: ['合计', '三公经费合计', '三公经费预算数', '总计', '三公经费', '三公经费支出合计', '三公经费小计', '支出合计'],
  operating: ['机关运行经费', '机关运行经费预算数', '机关运行费'],
}

/** 会议费 and 培训费 stand beside “三公” in some places, under one 合计 of everything. */
const besideTitles = { meetings: ['会议费', '会议费用'], training: ['培训费', '培训费用'] } as const
const everything = 'with-meetings'

/** 合计 = 出国 + 用车 + 接待, 用车 = 购置 + 运行; 机关运行经费 stands beside them. */
const partAddsTo: Readonly<Partial<Record<ThreePublicPartId, ThreePublicPartId>>> = {
  abroad: 'total',
  reception: 'total',
  vehicles: 'total',
  purchase: 'vehicles',
  running: 'vehicles',
}

const adds = (id: ThreePublicPartId, name: (whole: ThreePublicPartId) => string): { readonly addsTo?: string } => {
  const whole = partAddsTo[id]
  return whole === undefined ? {} : { addsTo: name(whole) }
}

const line = (id: ThreePublicPartId): LineDeclaration => ({
  id,
  side: 'single',
  titles: partTitles[id],
  ...adds(id, (whole) => whole),
  ...(id === 'total' ? { total: true as const, addsTo: everything } : {}),
  ...(id === 'operating' ? { aside: true as const } : {}),
})

/** 购置 and 运行 stand below their sum in some tables: `公务用车购置及运行维护费/公务用车购置费`. */
const underVehicles = (id: ThreePublicPartId): readonly string[] =>
  id === 'purchase' || id === 'running' ? below(vehicleHeads, belowVehicles[id]) : []

/** What the national 机构运行信息表 divides further. */
const partsOfParts: readonly LineDeclaration[] = [
  {
    id: 'reception-domestic',
    side: 'single',
    titles: each(['国内'], ['公务', ''], ['接待费', '接待费用', '接待费支出']),
    partOf: 'reception',
  },
  {
    id: 'reception-foreign',
    side: 'single',
    titles: each(['国(境)外', '国境外'], ['公务', ''], ['接待费', '接待费用', '接待费支出']),
    partOf: 'reception',
  },
  { id: 'operating-administrative', side: 'single', titles: ['行政单位'], partOf: 'operating' },
  {
    id: 'operating-alike',
    side: 'single',
    titles: each(['参照公务员法管理', '参公管理'], ['的', ''], ['事业单位']),
    partOf: 'operating',
  },
]

const wideColumn = (id: ThreePublicPartId): ColumnDeclaration => ({
  id,
  side: 'single',
  kind: 'amount',
  titles:
    id === 'total'
      ? [
          ...partTitles.total,
          ...each(['', '财政拨款安排的', '一般公共预算财政拨款安排的'], ['三公经费/'], ['小计', '合计']),
        ]
      : [
          ...partTitles[id],
          ...underVehicles(id),
          // Where a part is printed with its own parts: 公务接待费/小计 above 行政运行.
          ...partTitles[id].flatMap((title) => [`${title}/小计`, `${title}/合计`]),
        ],
  required: false,
  ...(id === 'total' ? { addsTo: everything } : adds(id, (whole) => whole)),
})

/** 合计 beside “三公”经费/小计, and what it holds besides. */
const columnsBeside: readonly ColumnDeclaration[] = [
  { id: everything, side: 'single', kind: 'amount', titles: [], required: false, outerOf: 'total' },
  ...(['meetings', 'training'] as const).map(
    (id): ColumnDeclaration => ({
      id,
      side: 'single',
      kind: 'amount',
      titles: besideTitles[id],
      required: false,
      addsTo: everything,
    }),
  ),
]

const priorColumn = (id: ThreePublicPartId): ColumnDeclaration => ({
  id: `prior-${id}`,
  side: 'single',
  kind: 'amount',
  titles: [],
  levelled: [{ above: priorTitles, below: wideColumn(id).titles }],
  required: false,
  ...adds(id, (whole) => (whole === 'total' ? 'prior' : `prior-${whole}`)),
  about: 'prior',
  of: id,
})

/** Nothing is required: a table has 项目 and 预算数, or the parts as columns. */
export const threePublic: StatementDeclaration = {
  id: 'three-public',
  titles: [
    '“三公”经费支出表',
    '一般公共预算“三公”经费支出情况统计表',
    '一般公共预算“三公”经费支出表',
    '一般公共预算“三公”经费支出情况表',
    '“三公”经费和机关运行经费预算表',
    '“三公”经费和机关运行费预算表',
    '“三公”经费预算表',
    '财政拨款“三公”经费支出表',
  ],
  meaning: '这张表说明因公出国（境）、公务接待、公务用车三件事一共安排多少钱。',
  naming: { single: 'label' },
  direction: { single: 'expenditure' },
  columns: [
    { id: 'code', side: 'single', kind: 'code', titles: ['单位编码', '单位代码'], required: false },
    {
      id: 'name',
      side: 'single',
      kind: 'name',
      titles: ['项目', '单位名称', '名称', '部门名称', '预算单位', '年度', '年份'],
      required: false,
    },
    {
      id: 'amount',
      side: 'single',
      kind: 'amount',
      titles: ['预算数', '决算数', '{年}', '金额', '本年预算数', '预算金额', '统计数', '决算统计数'],
      required: false,
    },
    ...threePublicPartIds.map(wideColumn),
    ...columnsBeside,
    ...threePublicPartIds.filter((id) => id !== 'total').map(priorColumn),
    ...changeColumns(),
  ],
  lines: [
    // Before the total of “三公”: a row without words is that one.
    { id: everything, side: 'single', titles: [], titlesBeforeTotal: ['合计', '总计'], total: true },
    ...threePublicPartIds.map(line),
    ...(['meetings', 'training'] as const).map(
      (id): LineDeclaration => ({ id, side: 'single', titles: besideTitles[id], aside: true }),
    ),
    ...partsOfParts,
  ],
}

/** A part with the cell that states it; `stated` is null when the cell is blank, undisclosed, torn or not printed. */
export interface ThreePublicPart {
  readonly id: ThreePublicPartId
  readonly stated: Stated | null
  /** `null` when the table prints no such row or column. */
  readonly cell: Cell | null
  readonly line: Line | null
  /** Column id of the cell: `amount` (or `total`) in the long layout, the part's own id in the wide one. */
  readonly column: string
}

/** Printed as columns of one row, not as rows. */
export const isWide = (statement: Statement): boolean =>
  threePublicPartIds.some((part) => part !== 'total' && statement.columns.some(({ id }) => id === part))

/** Which of the figures of a part: the document's own, or the budget that a 决算 prints beside it. */
export type ThreePublicPhase = 'own' | 'plan'

/** Rows of a wide table that speak of its newest year. */
const newestRows = ({ lines }: Statement): readonly Line[] => {
  const names = lines.map(({ name }) => name)
  return lines.filter(({ name }) => !isRateLabel(name) && !isOfEarlierYear(name, names))
}

/** The one row of a wide table that a phase names: 2015年度决算数 beside 2015年度预算数. */
const phaseRow = (statement: Statement, phase: 'budget' | 'final'): Line | undefined => {
  const found = newestRows(statement).filter(({ name }) => phaseOfLabel(name) === phase)
  return found.length === 1 ? found[0] : undefined
}

/** 预算数 of a 决算 as a row of its own. */
const planRow = (statement: Statement): Line | undefined =>
  isWide(statement) && statement.stage === 'final' && phaseRow(statement, 'final') !== undefined
    ? phaseRow(statement, 'budget')
    : undefined

/** The phases that the table prints. */
export const phasesOf = (statement: Statement): readonly ThreePublicPhase[] =>
  statement.columns.some(({ id }) => id.startsWith('plan-')) || planRow(statement) !== undefined
    ? ['own', 'plan']
    : ['own']

/** The row of a wide table without 合计: its only one, of the newest year, or that of the document's own phase. */
const onlyLine = (statement: Statement): Line | undefined => {
  const own = newestRows(statement)
  return own.length === 1 ? own[0] : phaseRow(statement, statement.stage)
}

/**
 * The parts of the table in either layout. A wide table of several institutions is read at its row 合计, without one
 * at its only row; several rows without 合计 state no department total, so every part is null.
 */
export const threePublicParts = (
  statement: Statement,
  phase: ThreePublicPhase = 'own',
): Readonly<Record<ThreePublicPartId, ThreePublicPart>> => {
  const wide = isWide(statement)
  const longColumn = statement.columns.some(({ id }) => id === 'amount') ? 'amount' : 'total'
  const plan = phase === 'plan' ? planRow(statement) : undefined
  const wideLine = plan ?? statement.lines.find((other) => other.total) ?? onlyLine(statement)
  const part = (id: ThreePublicPartId): ThreePublicPart => {
    const column = `${phase === 'plan' && plan === undefined ? 'plan-' : ''}${wide ? id : longColumn}`
    const found = wide ? wideLine : statement.lines.find((other) => other.id === id)
    const cell = found?.cells[column] ?? null
    return { id, stated: amountOf(cell ?? undefined), cell, line: cell === null ? null : (found ?? null), column }
  }
  return {
    abroad: part('abroad'),
    reception: part('reception'),
    vehicles: part('vehicles'),
    purchase: part('purchase'),
    running: part('running'),
    total: part('total'),
    operating: part('operating'),
  }
}
