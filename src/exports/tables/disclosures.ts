// disclosures.csv: what each disclosure is, what it holds, how its checks came out, and what was corrected in it.

import { lastChange } from '../../budget/citation.ts'
import type { Correction, Disclosure } from '../../budget/disclosure.ts'
import { departmentCode } from '../../budget/facts/department-code.ts'
import { factOf } from '../../budget/facts/fact.ts'
import type { FigureId } from '../../budget/facts/key-figures.ts'
import { earlierFigure } from '../../budget/facts/yearly-change.ts'
import { yuanText } from '../../budget/money.ts'
import { type Review, reviewOf } from '../../budget/rules/review.ts'
import { isBlank } from '../../budget/statement.ts'
import { disclosureJsonPath, disclosurePath, workbookPath } from '../../views/words/address.ts'
import { correctionText } from '../../views/words/corrections.ts'
import { type Column, defineTable, type FieldType } from '../data-table.ts'
import { type DisclosureRow, disclosureColumns, disclosureKeyFields, disclosureRows } from './disclosure-columns.ts'

interface DocumentRow extends DisclosureRow {
  readonly review: Review | undefined
  readonly address: (path: string) => string
}

const column = (
  name: string,
  id: string,
  type: FieldType,
  description: string,
  text: (row: DocumentRow) => string,
): Column<DocumentRow> => ({ name, id, type, description, text })

/** One correction with both figures side by side. */
const datedCorrection = (correction: Correction): string =>
  `${correction.date} ${correction.position}：${correctionText(correction)}${correction.note === '' ? '' : `（${correction.note}）`}`

/** A key figure as printed, in 元; '' where none is printed. */
const printedTotal = (disclosure: Disclosure, id: FigureId): string => {
  const { stated } = factOf(disclosure, id)
  return stated === null ? '' : yuanText(stated.fen)
}

const findingCount = ({ review }: DocumentRow, severity: '不符' | '提示'): string =>
  review === undefined ? '' : String(review.findings.filter((finding) => finding.severity === severity).length)

const document: readonly Column<DocumentRow>[] = [
  column('部门编码', 'department_code', 'string', '该年度的部门编码；没有的为空', ({ department, disclosure }) =>
    departmentCode(department, disclosure.year),
  ),
  column(
    '上级部门',
    'superior',
    'string',
    '所属单位单独公开的，写其部门的固定标识：金额已含在该部门的数里，不能相加；部门自己的公开为空',
    ({ disclosure }) => disclosure.superior,
  ),
  {
    ...column(
      '行政区划代码',
      'region_code',
      'string',
      '行政区划代码（GB/T 2260）',
      ({ department }) => department.region.code,
    ),
    role: 'geo:source:code',
  },
  column('省', 'province', 'string', '省级行政区', ({ department }) => department.region.province),
  column('市', 'city', 'string', '地级行政区', ({ department }) => department.region.city),
  column('县', 'county', 'string', '县级行政区；市级部门为空', ({ department }) => department.region.county),
  column('标题', 'title', 'string', '文件标题', ({ disclosure }) => disclosure.title),
  column(
    '标题出处',
    'title_source',
    'string',
    '文内＝文件中的标题；拟定＝文件没有标题，由本站拟定',
    ({ disclosure }) => (disclosure.titlePrinted ? '文内' : '拟定'),
  ),
  column('文件性质', 'nature', 'string', '文件自称正式文本或草案', ({ disclosure }) => disclosure.nature),
  column('计量单位', 'unit', 'string', '文件主要使用的计量单位', ({ disclosure }) => disclosure.unit),
  column('录入日期', 'entered', 'date', '录入本站的日期', ({ disclosure }) => disclosure.entered),
  column('批复日期', 'approved', 'date', '财政部门批复日期；文件未说明的为空', ({ disclosure }) => disclosure.approved),
  column('公开日期', 'published', 'date', '文件公开日期；文件未说明的为空', ({ disclosure }) => disclosure.published),
  column('编制单位', 'compiler', 'string', '文件写明的编制单位', ({ disclosure }) => disclosure.compiler),
  column('来源文件', 'source_file', 'string', '所据文件', ({ disclosure }) => disclosure.source.file),
  column('来源网址', 'source_url', 'string', '原文网址；不明的为空', ({ disclosure }) => disclosure.source.url),
  column(
    '获取日期',
    'source_retrieved',
    'date',
    '取得文件的日期；不明的为空',
    ({ disclosure }) => disclosure.source.retrieved,
  ),
  column('来源说明', 'source_note', 'string', '所据文本的形态', ({ disclosure }) => disclosure.source.note),
]

const holdings: readonly Column<DocumentRow>[] = [
  column('公开表数', 'statements', 'integer', '文件所含公开表张数', ({ disclosure }) =>
    String(disclosure.statements.length),
  ),
  column('空表数', 'blank_statements', 'integer', '其中没有任何金额的张数', ({ disclosure }) =>
    String(disclosure.statements.filter(isBlank).length),
  ),
  column('项目表数', 'forms', 'integer', '绩效目标表或绩效自评表份数', ({ disclosure }) =>
    String(disclosure.forms.length),
  ),
  column(
    '收入合计_元',
    'income_yuan',
    'number',
    '收入总计，换算为元：取部门收支总表，无此表的取收入总表；没有结转的即本年收入合计；都没有列出的为空',
    ({ disclosure }) => printedTotal(disclosure, 'income-total'),
  ),
  column(
    '支出合计_元',
    'expenditure_yuan',
    'number',
    '支出总计，换算为元：取部门收支总表，无此表的取支出总表；没有结转的即本年支出合计；都没有列出的为空',
    ({ disclosure }) => printedTotal(disclosure, 'expenditure-total'),
  ),
  column('三公经费_元', 'three_public_yuan', 'number', '“三公”经费合计，换算为元；没有列出的为空', ({ disclosure }) =>
    printedTotal(disclosure, 'three-public-total'),
  ),
  column(
    '上年三公经费_元',
    'three_public_before_yuan',
    'number',
    '上年“三公”经费合计，换算为元：原表列有上年数的取原表，没有的取上一年度同一阶段的文件；都没有的为空',
    ({ department, disclosure }) => {
      const earlier = earlierFigure(department, disclosure, 'three-public-total')
      return earlier === null ? '' : yuanText(earlier.stated.fen)
    },
  ),
  column('核对数', 'checks', 'integer', '本站核对的项数，含无法核对的', ({ review }) =>
    String(review?.checks.length ?? 0),
  ),
  column('无法核对数', 'unexecuted', 'integer', '因缺少可核对的数而无法核对的项数', ({ review }) =>
    String(review?.checks.filter(({ verdict }) => verdict === 'unexecuted').length ?? 0),
  ),
  column('不符数', 'differing', 'integer', '核对发现中“不符”的条数', (row) => findingCount(row, '不符')),
  column('提示数', 'hints', 'integer', '核对发现中“提示”的条数', (row) => findingCount(row, '提示')),
  column('残缺', 'torn', 'string', '所据文本的残缺之处，多处以“；”分隔', ({ disclosure }) =>
    disclosure.torn.map(({ position, note }) => `${position}：${note}`).join('；'),
  ),
]

const changes: readonly Column<DocumentRow>[] = [
  column('更正数', 'corrections', 'integer', '更正的处数', ({ disclosure }) => String(disclosure.corrections.length)),
  column('最近变更日期', 'changed', 'date', '最近一次更正的日期；没有更正的为录入日期', ({ disclosure }) =>
    lastChange(disclosure),
  ),
  column(
    '更正',
    'correction_notes',
    'string',
    '逐处更正：日期、位置、原值、更正值和说明，多处以“；”分隔',
    ({ disclosure }) => disclosure.corrections.map(datedCorrection).join('；'),
  ),
  column('工作簿地址', 'workbook', 'string', 'Excel 工作簿（XLSX）的固定网址', ({ disclosure, address }) =>
    address(workbookPath(disclosure)),
  ),
  column('JSON地址', 'json', 'string', '完整数据（JSON）的固定网址', ({ disclosure, address }) =>
    address(disclosureJsonPath(disclosure)),
  ),
  column('永久地址', 'address', 'string', '本次公开在网页上的固定网址', ({ disclosure, address }) =>
    address(disclosurePath(disclosure)),
  ),
]

/** One row a disclosure. */
export const disclosuresTable = defineTable<DocumentRow>({
  id: 'disclosures',
  title: '公开文件',
  description: '每个部门每个年度每个阶段的一次公开一行：文件是什么、含哪些内容、核对结果和更正。',
  key: disclosureKeyFields,
  references: [],
  columns: [...disclosureColumns, ...document, ...holdings, ...changes],
  rows: (facts) =>
    disclosureRows(facts).map((row) => ({
      ...row,
      review: reviewOf(facts.reviews, row.disclosure),
      address: facts.address,
    })),
})
