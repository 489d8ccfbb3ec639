// lines.csv: every cell of every statement, one a row. 行类, 是否末级 and 栏目层次 keep totals and parts apart.
import { type Cell, cellPlace, cellText } from '../../budget/cell.ts'
import { directionOf } from '../../budget/composition.ts'
import { columnRole, columnRoles, isLeaf, lineRole, lineRoles } from '../../budget/leaves.ts'
import type { Line, Column as PrintedColumn, Statement } from '../../budget/statement.ts'
import { generalName, statementDeclarations } from '../../budget/statements/index.ts'
import { linePath } from '../../views/words/address.ts'
import { type Column, defineTable, type Facts, yesNo } from '../data-table.ts'
import {
  cellPrinted,
  cellState,
  cellStateDescription,
  cellStates,
  cellYuan,
  type DisclosureRow,
  disclosureColumns,
  disclosureKeyFields,
  disclosureReference,
  disclosureRows,
} from './disclosure-columns.ts'

interface LineRow extends DisclosureRow {
  readonly statement: Statement
  readonly line: Line
  readonly column: PrintedColumn
  readonly cell: Cell
  readonly address: string
}

const directionNames = { income: '收入', expenditure: '支出' } as const

const levelNames = ['', '类', '款', '项'] as const

const sourcePlace = (cell: Cell): { readonly file: string; readonly line: string; readonly column: string } => {
  const place = cellPlace(cell)
  return 'line' in place
    ? { file: place.file, line: String(place.line), column: String(place.column) }
    : { file: place.file, line: '', column: '' }
}

/** Blank cells of columns of words say nothing and are left out; blank amounts are facts. */
const isFact = (column: PrintedColumn, cell: Cell): boolean =>
  column.kind === 'amount' || (column.kind === 'text' && cellText(cell) !== '')

const rowsOf = (row: DisclosureRow, statement: Statement, { address }: Facts): readonly LineRow[] =>
  statement.lines.flatMap((line) => {
    const path = address(linePath(row.disclosure, statement, line))
    return statement.columns.flatMap((column) => {
      const cell = column.side === line.side ? line.cells[column.id] : undefined
      return cell !== undefined && isFact(column, cell)
        ? [{ ...row, statement, line, column, cell, address: path }]
        : []
    })
  })

const where: readonly Column<LineRow>[] = [
  {
    name: '公开表',
    id: 'statement',
    type: 'string',
    required: true,
    values: Object.keys(statementDeclarations),
    description: '公开表在本站的固定标识',
    text: ({ statement }) => statement.id,
  },
  {
    name: '公开表名称',
    id: 'statement_name',
    type: 'string',
    required: true,
    description: '该表通用的名称，跨部门跨年度一致',
    text: ({ statement }) => generalName(statement),
  },
  {
    name: '表题',
    id: 'printed_title',
    type: 'string',
    description: '原表的表题',
    text: ({ statement }) => statement.entry.title,
  },
  {
    name: '方向',
    id: 'direction',
    type: 'string',
    required: true,
    role: 'direction',
    values: ['收入', '支出'],
    description: '本格是收入还是支出；收支两侧并列的表中，即所在的一侧',
    text: ({ statement, line, column }) => directionNames[directionOf(statement, line.side, column.id)],
  },
  {
    name: '行标识',
    id: 'line',
    type: 'string',
    required: true,
    description: '本行在表内的固定标识，即网址 # 之后的部分去掉公开表标识',
    text: ({ line }) => line.id,
  },
  {
    name: '行次',
    id: 'row',
    type: 'integer',
    required: true,
    description: '在原表中从上往下数第几行，自 1 起',
    text: ({ line }) => String(line.row + 1),
  },
]

const subject: readonly Column<LineRow>[] = [
  {
    name: '科目编码',
    id: 'code',
    type: 'string',
    description: '政府收支分类科目编码（机关运行经费表为单位编码）；是文本，不是数字',
    text: ({ line }) => line.code,
  },
  {
    name: '编码来源',
    id: 'code_source',
    type: 'string',
    values: ['原表', '按名称对应'],
    description: '原表＝编码是原表上的；按名称对应＝由本站按科目名称对应；没有编码的为空',
    text: ({ line }) => (line.code === '' ? '' : line.codePrinted ? '原表' : '按名称对应'),
  },
  {
    name: '行名',
    id: 'name',
    type: 'string',
    description: '原表的科目或项目名称，不含编码；原表没有行名的为空',
    text: ({ line }) => line.name,
  },
  {
    name: '级次',
    id: 'level',
    type: 'string',
    values: ['类', '款', '项'],
    description: '科目级次；合计行与按名称列示的行为空',
    text: ({ line }) => levelNames[line.level],
  },
  {
    name: '行类',
    id: 'line_role',
    type: 'string',
    required: true,
    values: lineRoles,
    description:
      '合计＝本侧合计行；明细＝计入合计的行；其中＝上面某一行的一部分，不再计入合计；另列＝原表列出但不计入合计的行',
    text: ({ statement, line }) => lineRole(statement, line),
  },
  {
    name: '是否末级',
    id: 'is_leaf',
    type: 'boolean',
    required: true,
    description:
      '本格之下再没有列出明细金额。同一张表、同一方向、同一栏目，把“是”的行相加，得到该栏合计，或与合计相差核对发现中列出的差额',
    text: ({ statement, line, column }) => yesNo(isLeaf(statement, line, column.id)),
  },
]

const amount: readonly Column<LineRow>[] = [
  {
    name: '栏目',
    id: 'column',
    type: 'string',
    required: true,
    description: '原表的列标题，多层标题以“/”连接',
    text: ({ column }) => column.path.join('/'),
  },
  {
    name: '栏目标识',
    id: 'column_id',
    type: 'string',
    required: true,
    description: '栏目在本站的固定标识，跨部门跨年度一致，如 total 合计、basic 基本支出、project 项目支出',
    text: ({ column }) => column.id,
  },
  {
    name: '栏目层次',
    id: 'column_role',
    type: 'string',
    required: true,
    values: columnRoles,
    description:
      '合计＝同一行另有栏目是它的组成部分；小计＝既是组成部分又再细分；组成＝不再细分的组成部分；单列＝独立栏目；比较＝上年数或增减数。跨栏相加时只取“组成”与“单列”，或只取“合计”与“单列”',
    text: ({ statement, line, column }) => columnRole(statement, line.side, column.id),
  },
  {
    name: '金额_元',
    id: 'amount_yuan',
    type: 'number',
    role: 'value',
    description: '换算为元的精确金额，两位小数；没有列出金额的为空，不作 0',
    text: ({ cell }) => cellYuan(cell),
  },
  {
    name: '原表文字',
    id: 'printed',
    type: 'string',
    description: '该格的原文，含千分位',
    text: ({ cell }) => cellPrinted(cell),
  },
  {
    name: '计量单位',
    id: 'unit',
    type: 'string',
    required: true,
    values: ['元', '万元', '亿元'],
    description: '“原表文字”中金额的计量单位',
    text: ({ statement }) => statement.entry.unit,
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

const source: readonly Column<LineRow>[] = [
  {
    name: '数据文件',
    id: 'file',
    type: 'string',
    required: true,
    description: '该数所在的数据文件',
    text: ({ cell }) => sourcePlace(cell).file,
  },
  {
    name: '文件行',
    id: 'file_line',
    type: 'integer',
    description: '数据文件中的行号，自 1 起',
    text: ({ cell }) => sourcePlace(cell).line,
  },
  {
    name: '文件列',
    id: 'file_column',
    type: 'integer',
    description: '该格从数据文件那一行的第几个字符开始，自 1 起',
    text: ({ cell }) => sourcePlace(cell).column,
  },
  {
    name: '永久地址',
    id: 'address',
    type: 'string',
    required: true,
    description: '本行在网页上的固定网址；同一行的各栏相同',
    text: ({ address }) => address,
  },
]

/** One row a cell of a statement. */
export const linesTable = defineTable<LineRow>({
  id: 'lines',
  title: '公开表逐格数据',
  description: '每张公开表的每一格一行：科目、栏目、金额、取值状态和永久地址。',
  key: [...disclosureKeyFields, '公开表', '方向', '行标识', '栏目标识'],
  references: [disclosureReference],
  columns: [...disclosureColumns, ...where, ...subject, ...amount, ...source],
  rows: (facts) =>
    disclosureRows(facts).flatMap((row) =>
      row.disclosure.statements.flatMap((statement) => rowsOf(row, statement, facts)),
    ),
})
