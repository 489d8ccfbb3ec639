// funds.csv: the money of the project forms by source, one cell a row. The row of the whole is marked, so that it is
// not added to its own sources.
import type { Cell } from '../../budget/cell.ts'
import {
  type Form,
  type FundColumn,
  type FundRow,
  type FundSource,
  fundColumnNames,
  fundColumnOrder,
} from '../../budget/project.ts'
import { type Column, defineTable } from '../data-table.ts'
import { cellPrinted, cellState, cellStateDescription, cellStates, cellYuan } from './disclosure-columns.ts'
import { type FormRow, formAddress, formColumns, formKeyFields, formReference, formRows } from './form-columns.ts'

interface FundCellRow extends FormRow {
  readonly number: number
  readonly fund: FundRow
  /** The role of the column where it has one and no column before it has the same; else as printed. */
  readonly column: string
  readonly period: boolean
  readonly cell: Cell
}

const sourceNames: Readonly<Record<FundSource, string>> = {
  total: '资金总额',
  fiscal: '财政拨款',
  central: '中央资金',
  provincial: '省级资金',
  local: '本级资金',
  superior: '上级补助',
  bond: '地方政府债券',
  carriedOver: '上年结转',
  own: '自有资金',
  nonFiscal: '非财政资金',
  other: '其他资金',
}

const columns: readonly Column<FundCellRow>[] = [
  {
    name: '行次',
    id: 'row',
    type: 'integer',
    required: true,
    description: '在项目资金一栏中从上往下数第几行，自 1 起',
    text: ({ number }) => String(number),
  },
  {
    name: '项',
    id: 'label',
    type: 'string',
    description: '原表的资金来源',
    text: ({ fund, period }) => (period && fund.periodLabel !== '' ? fund.periodLabel : fund.label),
  },
  {
    name: '资金来源',
    id: 'source',
    type: 'string',
    values: Object.values(sourceNames),
    role: 'fin-source:generic:label',
    description: '按原表名称归类；无法归类的为空',
    text: ({ fund }) => (fund.source === null ? '' : sourceNames[fund.source]),
  },
  {
    name: '栏目',
    id: 'column',
    type: 'string',
    required: true,
    description: '年度、实施期、年初预算数、调整后预算数、全年预算数、全年执行数；其他栏目照原表',
    text: ({ column }) => column,
  },
  {
    name: '层级',
    id: 'depth',
    type: 'integer',
    required: true,
    description: '0 为总额及其来源；1 及以上为“其中”，已含在上面的来源里',
    text: ({ fund }) => String(fund.depth),
  },
  {
    name: '金额_元',
    id: 'amount_yuan',
    type: 'number',
    role: 'value',
    description: '换算为元的精确金额；没有列出金额的为空，不作 0。资金总额是其他各项之和，不要一并相加',
    text: ({ cell }) => cellYuan(cell),
  },
  {
    name: '原表文字',
    id: 'printed',
    type: 'string',
    description: '该格的原文',
    text: ({ cell }) => cellPrinted(cell),
  },
  {
    name: '计量单位',
    id: 'unit',
    type: 'string',
    required: true,
    values: ['元', '万元', '亿元'],
    description: '“原表文字”中金额的计量单位',
    text: ({ form }) => form.unit,
  },
  {
    name: '取值状态',
    id: 'state',
    type: 'string',
    required: true,
    values: cellStates,
    description: cellStateDescription,
    text: ({ cell }) => cellState(cell),
  },
]

const isMoney = (role: string | null): role is FundColumn => fundColumnOrder.some((column) => column === role)

/** Names of the columns of a form, each once. */
const columnNames = ({ fundColumns }: Form): readonly string[] =>
  fundColumns.map(({ heading, role }, index) =>
    isMoney(role) && fundColumns.findIndex((column) => column.role === role) === index
      ? fundColumnNames[role]
      : heading,
  )

const rowsOf = (row: FormRow): readonly FundCellRow[] => {
  const names = columnNames(row.form)
  return row.form.funds.flatMap((fund, index) =>
    fund.printed.flatMap((cell, at) => {
      const role = row.form.fundColumns[at]?.role ?? null
      const absent = isMoney(role) && fund.cells[role] === undefined
      return absent
        ? []
        : [{ ...row, number: index + 1, fund, column: names[at] ?? '', period: role === 'period', cell }]
    }),
  )
}

/** One row a cell of 项目资金. */
export const fundsTable = defineTable<FundCellRow>({
  id: 'funds',
  title: '项目资金',
  description: '项目表中资金的每一格一行：来源、栏目、金额。',
  key: [...formKeyFields, '行次', '栏目'],
  references: [formReference],
  columns: [...formColumns, ...columns, formAddress],
  rows: (facts) => formRows(facts).flatMap(rowsOf),
})
