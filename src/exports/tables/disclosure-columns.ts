// The columns by which every row of the open data says whose disclosure it is from, and the kinds of amount cells.
import { type Department, departmentName } from '../../budget/archive.ts'
import { amountOf, type Cell, cellText } from '../../budget/cell.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import { yuanText } from '../../budget/money.ts'
import { stageNames } from '../../budget/stage.ts'
import type { Column, Facts, TableReference } from '../data-table.ts'

/** A row knows at least its disclosure. */
export interface DisclosureRow {
  readonly department: Department
  readonly disclosure: Disclosure
}

/** 部门, 部门名称, 年度, 阶段: the same in every table. */
export const disclosureColumns: readonly Column<DisclosureRow>[] = [
  {
    name: '部门',
    id: 'department',
    type: 'string',
    required: true,
    role: 'administrative-classification:generic:code',
    description: '部门在本站的固定标识，也是网址的第一段；更名后不变',
    text: ({ department }) => department.id,
  },
  {
    name: '部门名称',
    id: 'department_name',
    type: 'string',
    required: true,
    role: 'administrative-classification:generic:label',
    description: '部门在该年度文件中的名称',
    text: ({ department, disclosure }) => departmentName(department, disclosure.year),
  },
  {
    name: '年度',
    id: 'year',
    type: 'integer',
    required: true,
    role: 'date:fiscal-year',
    description: '预算或决算所属的年度',
    text: ({ disclosure }) => String(disclosure.year),
  },
  {
    name: '阶段',
    id: 'stage',
    type: 'string',
    required: true,
    values: Object.values(stageNames),
    role: 'phase:label',
    description: '预算或决算（绩效自评随决算公开）',
    text: ({ disclosure }) => stageNames[disclosure.stage],
  },
]

/** The fields that name a disclosure, in every table. */
export const disclosureKeyFields: readonly string[] = ['部门', '年度', '阶段']

/** Every row leads back to its row in disclosures. */
export const disclosureReference: TableReference = {
  fields: disclosureKeyFields,
  table: 'disclosures',
  targets: disclosureKeyFields,
}

/** One row a disclosure, in the order of the archive. */
export const disclosureRows = ({ archive }: Facts): readonly DisclosureRow[] =>
  archive.departments.flatMap((department) => department.disclosures.map((disclosure) => ({ department, disclosure })))

/** Exact 元 with two decimals; '' for a cell without an amount. */
export const cellYuan = (cell: Cell | undefined): string => {
  const amount = amountOf(cell)
  return amount === null ? '' : yuanText(amount.fen)
}

/** The cell as printed; '' for a cell that is blank or not there. */
export const cellPrinted = (cell: Cell | undefined): string => (cell === undefined ? '' : cellText(cell))

/** 取值状态: a printed 0, a blank cell, 未公开 and 原文残缺 are four different things. */
export const cellStates = ['金额', '零', '空白', '未公开', '原文残缺', '文字', '计数'] as const

/** Which of them a cell is. */
export const cellState = (cell: Cell): (typeof cellStates)[number] => {
  switch (cell.kind) {
    case 'amount':
      return cell.amount.fen === 0n ? '零' : '金额'
    case 'blank':
      return '空白'
    case 'undisclosed':
      return '未公开'
    case 'torn':
      return '原文残缺'
    case 'text':
      return '文字'
    case 'count':
      return '计数'
  }
}

/** The explanation of 取值状态 that two tables share. */
export const cellStateDescription =
  '金额＝原表为数字；零＝原表为 0；空白＝原表此格为空；未公开＝文件写明不公开；原文残缺＝所据文本此处缺损；文字＝备注等文字栏；计数＝辆、批次、人次等个数，不是金额'
