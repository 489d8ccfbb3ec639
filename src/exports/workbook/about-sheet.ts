// The first sheet of a workbook: what the file is, where it is from, how to cite it, what its signs mean, what was
// corrected or lost, and where every sheet is.
import { type Department, departmentName, type Site } from '../../budget/archive.ts'
import { citation } from '../../budget/citation.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import { stageNames } from '../../budget/stage.ts'
import { disclosurePath } from '../../views/words/address.ts'
import { positionView } from '../../views/words/disclosure-position.ts'
import { licenceText } from '../licence.ts'
import { type Sheet, type SheetRow, textAt } from './sheet.ts'

/** What the first sheet needs beyond the disclosure. */
export interface AboutFacts {
  readonly site: Site
  readonly department: Department
  readonly disclosure: Disclosure
  readonly address: (path: string) => string
  /** The sheets that follow. */
  readonly sheets: readonly { readonly name: string; readonly title: string }[]
}

const width = 5

const fact = (label: string, text: string): readonly SheetRow[] =>
  text === '' ? [] : [[textAt(0, label, 'label'), textAt(1, text, 'text', { colspan: width - 1 })]]

const section = (title: string, rows: readonly SheetRow[]): readonly SheetRow[] =>
  rows.length === 0 ? [] : [[textAt(0, title, 'head', { colspan: width })], ...rows]

const documentRows = ({ site, department, disclosure, address }: AboutFacts): readonly SheetRow[] => {
  const own = address(disclosurePath(disclosure))
  const { source } = disclosure
  return [
    ...fact('部门', departmentName(department, disclosure.year)),
    ...fact('年度与阶段', `${disclosure.year}年度${stageNames[disclosure.stage]}`),
    ...fact('标题出处', disclosure.titlePrinted ? '文件中的标题' : '原文无标题，由本站拟定'),
    ...fact('文件性质', disclosure.nature),
    ...fact('计量单位', `${disclosure.unit}（各表另有标注的以各表为准）`),
    ...fact('录入日期', disclosure.entered),
    ...fact('批复日期', disclosure.approved),
    ...fact('公开日期', disclosure.published),
    ...fact('编制单位', disclosure.compiler),
    ...fact('来源', [source.file, source.url, source.retrieved, source.note].filter((text) => text !== '').join('；')),
    ...fact('许可', licenceText(site)),
    ...fact('永久地址', own),
    ...fact('引用格式', citation(department, disclosure, own)),
  ]
}

const signs: readonly SheetRow[] = [
  ...fact('空白', '原表此格为空，不等于 0'),
  ...fact('0', '原表为 0'),
  ...fact('未公开', '文件写明不公开'),
  ...fact('原文残缺', '所据文本此处缺损，待核对原件'),
  ...fact(
    '数字',
    '金额、百分数按原表的计量单位和小数位存为数字；科目编码、指标值等存为文本，不会被当作公式或日期；超过十五位有效数字的金额也存为文本，以免失真',
  ),
]

const corrections = ({ disclosure }: AboutFacts): readonly SheetRow[] =>
  disclosure.corrections.length === 0
    ? []
    : [
        ['日期', '位置', '原值', '更正值', '说明'].map((title, column) => textAt(column, title, 'head')),
        ...disclosure.corrections.map(({ date, position, before, after, note }) =>
          [date, positionView(disclosure, position).label, before, after, note].map((text, column) =>
            textAt(column, text, 'text'),
          ),
        ),
      ]

/** The sheet 说明. */
export const aboutSheet = (facts: AboutFacts, name: string): Sheet => ({
  name,
  widths: [30, 34, 22, 22, 30],
  rows: [
    [textAt(0, facts.disclosure.title, 'title', { colspan: width })],
    ...documentRows(facts),
    ...section('怎样读表', signs),
    ...section('更正（原值与更正值并列）', corrections(facts)),
    ...section(
      '所据文本的残缺',
      facts.disclosure.torn.flatMap(({ position, note }) => fact(positionView(facts.disclosure, position).label, note)),
    ),
    ...section(
      '各工作表',
      facts.sheets.map(({ name: target, title }) => [
        textAt(0, target, 'link', { target }),
        textAt(1, title, 'text', { colspan: width - 1 }),
      ]),
    ),
  ],
  head: null,
  landscape: false,
})
