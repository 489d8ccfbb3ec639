// 说明.txt of all.zip: what lies in the folder, in words, for whoever has only the files. What the tables and the page
// /data/ say of themselves is repeated, not written anew.

import { adding, dataCitation, safety } from '../../views/data/data.ts'
import { dataPath } from '../../views/words/address.ts'
import type { DataTable } from '../data-table.ts'
import { licenceText } from '../licence.ts'
import { isWhole } from '../site-address.ts'
import type { PortalFacts } from './portal-facts.ts'

/** Its name in the ZIP. */
export const aboutTextName = '说明.txt'

const section = (title: string, lines: readonly string[]): readonly string[] => ['', title, ...lines]

/** Like the day of the reader's visit, the address stays to be filled in where the portal does not know its own. */
const citedAddress = (facts: PortalFacts): string => {
  const address = facts.address(dataPath)
  return isWhole(address) ? address : `[本站网址]${address}`
}

const contents = (tables: readonly DataTable[], cut: ReadonlySet<string>, sums: string): readonly string[] => [
  ...tables.map(({ id, title, description }) =>
    cut.has(id)
      ? `${id}/region=行政区划代码/year=年度/part.csv　${title}：${description}`
      : `${id}.csv　${title}：${description}`,
  ),
  'lines/region=行政区划代码/year=年度/part.parquet、其余各表 .parquet　同样的行，带类型的 Parquet 文件',
  'subjects.parquet　有科目编码的金额，按科目编码排序',
  'missed-indicators.parquet　indicators 中得分低于分值的行',
  'package/　同样的 CSV，不带 BOM，供程序按 datapackage.json 读取',
  'datapackage.json　数据包说明（Frictionless Data Package）：每张表、每一列的含义',
  'manifest.json　文件清单：大小、行数、行政区划、年度、SHA-256',
  'schemas/　各表与完整数据 JSON 的结构',
  'disclosures/　每次公开一个 JSON：全部事实，可无损还原',
  `${sums}　以上各文件的校验和（SHA-256）`,
]

const amounts: readonly string[] = [
  '名称以“_元”结尾的列一律换算为元，两位小数；“原表文字”是原表该格的原文，其计量单位见“计量单位”一列。',
  '空白不是 0：原表此格为空、未公开、原文残缺的，金额列都为空，原因见“取值状态”；原表为 0 的写作 0.00。',
]

const checking = (sums: string): readonly string[] => [`Linux：sha256sum -c ${sums}`, `macOS：shasum -a 256 -c ${sums}`]

/** The text, with the byte order mark and line ends that every editor shows rightly; `sums` names the checksums. */
export const aboutText = (
  facts: PortalFacts,
  tables: readonly DataTable[],
  cut: ReadonlySet<string>,
  sums: string,
): string => {
  const lines = [
    `${facts.site.title || '部门预决算公开'}：全部开放数据`,
    ...section('【内容】', contents(tables, cut, sums)),
    ...section('【单位与空白】', amounts),
    ...section('【相加之前】', adding),
    ...section('【在 Excel 和 WPS 中打开】', safety),
    ...section('【许可】', [licenceText(facts.site)]),
    ...section('【引用】', [dataCitation(facts.site, facts.updated, citedAddress(facts))]),
    ...section('【校验】', checking(sums)),
  ]
  return `\uFEFF${lines.join('\r\n')}\r\n`
}
