// indicators.csv: every printed indicator row, blank ones included; the printed value and how a program may read it.
import { decimalText } from '../../budget/decimal.ts'
import type { IndicatorRole } from '../../budget/form/heading-roles.ts'
import type { Indicator, IndicatorGroup, Reading } from '../../budget/indicator.ts'
import { indicatorAnchor } from '../../views/words/address.ts'
import { type Column, defineTable, type FieldType } from '../data-table.ts'
import { type FormRow, formColumns, formKeyFields, formReference, formRows } from './form-columns.ts'

type List = 'annual' | 'period'

interface IndicatorRow extends FormRow {
  readonly list: List
  readonly group: IndicatorGroup
  readonly indicator: Indicator
}

const listNames: Readonly<Record<List, string>> = { annual: '年度', period: '实施期' }

/** 读法: the kind of a reading, ranges counted as numbers. */
const readingNames: Readonly<Record<Reading['kind'], string>> = {
  number: '定量',
  range: '定量',
  date: '日期',
  span: '时间段',
  grade: '等级',
  several: '多个值',
  qualitative: '定性',
  unread: '未读出',
  notApplicable: '不适用',
  placeholder: '模板未填',
  torn: '原文残缺',
  blank: '空白',
}

const number = (reading: Reading): string =>
  reading.kind === 'number' ? decimalText(reading.number) : reading.kind === 'range' ? decimalText(reading.from) : ''
const upper = (reading: Reading): string => (reading.kind === 'range' ? decimalText(reading.to) : '')
const unit = (reading: Reading): string => (reading.kind === 'number' || reading.kind === 'range' ? reading.unit : '')

const cell = ({ cells }: Indicator, role: IndicatorRole): string =>
  cells.find((one) => one.role === role && one.text !== '')?.text ?? ''

/** The cell of the value alone, without an operator or a unit that stand in cells of their own. */
const printedValue = (indicator: Indicator): string => cell(indicator, 'value')

const otherCells = ({ cells }: Indicator): string =>
  cells
    .filter(({ role, text }) => (role === null || role === 'periodValue' || role === 'remark') && text !== '')
    .map(({ heading, text }) => `${heading}：${text}`)
    .join('\n')

const column = (
  name: string,
  id: string,
  type: FieldType,
  description: string,
  text: (indicator: Indicator, row: IndicatorRow) => string,
): Column<IndicatorRow> => ({ name, id, type, description, text: (row) => text(row.indicator, row) })

const columns: readonly Column<IndicatorRow>[] = [
  {
    ...column('期间', 'list', 'string', '年度指标或实施期指标', (_, { list }) => listNames[list]),
    required: true,
    values: Object.values(listNames),
  },
  {
    ...column('指标序号', 'number', 'integer', '在本期间的指标表中从上往下数第几行，自 1 起，空行也计', ({ number }) =>
      String(number),
    ),
    required: true,
  },
  column('上级栏目', 'above', 'string', '原表一级指标之上的栏目，多级以“/”分隔；没有的为空', (_, { group }) =>
    group.above.join('/'),
  ),
  column('一级指标', 'first', 'string', '原表的一级指标', ({ first }) => first),
  column('一级指标分值', 'first_weight', 'number', '一级指标旁的分值；原表没有的为空', (_, { group }) =>
    group.weight === null ? '' : decimalText(group.weight.value),
  ),
  column('二级指标', 'second', 'string', '原表的二级指标', ({ second }) => second),
  column('三级指标', 'third', 'string', '原表的三级指标；表中空行为空', ({ third }) => third),
  column('指标描述', 'description', 'string', '原表的指标描述', ({ description }) => description),
  column('指标性质', 'operator_printed', 'string', '原表的指标性质或计算符号；未单列的为空', (row) =>
    cell(row, 'operator'),
  ),
  column('指标值', 'value', 'string', '指标值的原文', (row) => printedValue(row)),
  column('度量单位', 'unit_printed', 'string', '原表的度量单位；未单列的为空', (row) => cell(row, 'unit')),
  column('指标方向性', 'direction', 'string', '原表的指标方向性', (row) => cell(row, 'direction')),
  column('绩效标准', 'standard', 'string', '原表的绩效标准或评分标准', (row) => cell(row, 'standard')),
  column('上年完成值', 'prior', 'string', '原表的上年完成值', (row) => cell(row, 'prior')),
  {
    ...column(
      '读法',
      'reading',
      'string',
      '指标值可以怎样理解；定量的另列数值',
      ({ reading }) => readingNames[reading.kind],
    ),
    required: true,
    values: [...new Set(Object.values(readingNames))],
  },
  column('比较符', 'operator', 'string', '≥、≤、>、<、=；原表没有的为空', ({ reading }) =>
    reading.kind === 'number' ? reading.operator : '',
  ),
  column('数值', 'number_value', 'number', '读出的数值；区间为下限', ({ reading }) => number(reading)),
  column('数值上限', 'number_upper', 'number', '区间的上限', ({ reading }) => upper(reading)),
  column('数值单位', 'number_unit', 'string', '数值的单位，照原表', ({ reading }) => unit(reading)),
  column('每', 'per', 'string', '“每年 2 次”中的“年”', ({ reading }) => (reading.kind === 'number' ? reading.per : '')),
  column('确定依据', 'basis', 'string', '原表的指标值确定依据', ({ basis }) => basis),
  column('实际完成值', 'actual', 'string', '自评表中实际完成值的原文', ({ actual }) => actual),
  column('实际数值', 'actual_number', 'number', '从实际完成值读出的数值', ({ actualReading }) => number(actualReading)),
  column('实际数值单位', 'actual_unit', 'string', '实际数值的单位', ({ actualReading }) => unit(actualReading)),
  column('分值', 'weight', 'number', '原表的分值', ({ weight }) => (weight === null ? '' : decimalText(weight.value))),
  column('得分', 'score', 'number', '原表的得分', ({ score }) => (score === null ? '' : decimalText(score.value))),
  column('偏差原因', 'reason', 'string', '原表的偏差原因分析及改进措施', ({ reason }) => reason),
  column('其他栏目', 'others', 'string', '没有另列的栏目，写作“栏目：文字”，一行一栏', otherCells),
  {
    ...column(
      '永久地址',
      'address',
      'string',
      '本行在网页上的固定网址',
      ({ number }, { address, list }) => `${address}#${indicatorAnchor(number, list)}`,
    ),
    required: true,
  },
]

const rowsOf = (row: FormRow): readonly IndicatorRow[] =>
  (['annual', 'period'] as const).flatMap((list) =>
    (list === 'annual' ? row.form.groups : row.form.periodGroups).flatMap((group) =>
      group.indicators.map((indicator) => ({ ...row, list, group, indicator })),
    ),
  )

/** One row an indicator. */
export const indicatorsTable = defineTable<IndicatorRow>({
  id: 'indicators',
  title: '绩效指标',
  description: '项目表中的每条绩效指标一行：三级名称、指标值原文与读法、完成值、分值和得分。',
  key: [...formKeyFields, '期间', '指标序号'],
  references: [formReference],
  columns: [...formColumns, ...columns],
  rows: (facts) => formRows(facts).flatMap(rowsOf),
})
