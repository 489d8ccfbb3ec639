// “三公”经费支出表: travel abroad, official vehicles and receptions. Printed as rows (one amount each) or as columns
// (one row); `threePublicParts` reads the parts from either.
import { amountOf, type Cell } from '../cell.ts'
import { isRateLabel } from '../count-label.ts'
import type { Stated } from '../money.ts'
import { isOfEarlierYear } from '../row-label.ts'
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
const driving = ['运行维护', '运行', '维护', '运维', '运转维护', '运转']
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
  purchase: each(['公务用车', '公务车', ''], ['购置'], ['费', '费用']),
  running: each(['公务用车', '公务车', ''], driving, ['费', '费用']),
}

const partTitles: Readonly<Record<ThreePublicPartId, readonly string[]>> = {
  abroad: each(['因公', ''], ['出国(境)', '出国境', '出国'], money).filter((title) => title !== '出国'),
  reception: each(['公务', '业务', ''], ['接待'], money).filter((title) => title !== '接待'),
  vehicles: vehicleTitles,
  purchase: [...each(vehicle, ['购置'], money), '购置费'],
  running: [...each(vehicle, driving, money), '运行维护费', '运行费'],
  total: ['合计', '三公经费合计', '三公经费预算数', '总计', '三公经费', '三公经费支出合计', '支出合计'],
  operating: ['机关运行经费', '机关运行经费预算数', '机关运行费'],
}

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
  ...(id === 'total' ? { total: true as const } : {}),
  ...(id === 'operating' ? { aside: true as const } : {}),
})

/** 购置 and 运行 stand below their sum in some tables: `公务用车购置及运行维护费/公务用车购置费`. */
const underVehicles = (id: ThreePublicPartId): readonly string[] =>
  id === 'purchase' || id === 'running' ? below(vehicleHeads, belowVehicles[id]) : []

const wideColumn = (id: ThreePublicPartId): ColumnDeclaration => ({
  id,
  side: 'single',
  kind: 'amount',
  titles:
    id === 'vehicles'
      ? [...vehicleTitles, ...vehicleTitles.flatMap((title) => [`${title}/小计`, `${title}/合计`])]
      : [...partTitles[id], ...underVehicles(id)],
  required: false,
  ...adds(id, (whole) => whole),
})

const priorColumn = (id: ThreePublicPartId): ColumnDeclaration => ({
  id: `prior-${id}`,
  side: 'single',
  kind: 'amount',
  titles: below(priorTitles, wideColumn(id).titles),
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
    ...threePublicPartIds.filter((id) => id !== 'total').map(priorColumn),
    ...changeColumns(),
  ],
  lines: threePublicPartIds.map(line),
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

/** The phases that the table prints. */
export const phasesOf = (statement: Statement): readonly ThreePublicPhase[] =>
  statement.columns.some(({ id }) => id.startsWith('plan-')) ? ['own', 'plan'] : ['own']

/** The row of a wide table without 合计: its only one, or that of the newest year where the rows are years. */
const onlyLine = ({ lines }: Statement): Line | undefined => {
  const names = lines.map(({ name }) => name)
  const own = lines.filter(({ name }) => !isRateLabel(name) && !isOfEarlierYear(name, names))
  return own.length === 1 ? own[0] : undefined
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
  const wideLine = statement.lines.find((other) => other.total) ?? onlyLine(statement)
  const part = (id: ThreePublicPartId): ThreePublicPart => {
    const column = `${phase === 'plan' ? 'plan-' : ''}${wide ? id : longColumn}`
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
