// The page /data/: what can be taken away, what every table and column means, how to load it in one line, how to cite
// it. Which tables there are and how large the files are is told by the exports, which views do not know.
import type { Site } from '../../budget/archive.ts'
import { citationOf, lastChange } from '../../budget/citation.ts'
import { feedPath } from '../../budget/page-table.ts'
import { askPath, dataFilePath, dataPath, regionFeedPath } from '../words/address.ts'
import type { Crumb } from '../words/crumb.ts'
import type { Download } from '../words/download.ts'
import { sizeText } from '../words/file-size.ts'
import type { Kept, Portal } from '../words/kept.ts'
import { type LinkedData, openDataLinked, organisationLinked } from '../words/linked-data.ts'
import { type PageView, pageView } from '../words/page.ts'
import { regionName } from '../words/region-name.ts'
import { type DataExample, dataExamples } from './data-examples.ts'

/** A column as its table declares it. */
export interface FieldFacts {
  readonly name: string
  readonly id: string
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date'
  readonly description: string
  readonly required?: true
  readonly values?: readonly string[]
}

/** A table as it declares itself. */
export interface TableFacts {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly key: readonly string[]
  readonly fields: readonly FieldFacts[]
}

/** A file below /data/ with its size. */
export interface FileFacts {
  readonly name: string
  readonly bytes: number
  /** Of a file with rows: of which table and how many, and of which region and year where it is a part. */
  readonly holds?: {
    readonly table: string
    readonly rows: number
    readonly region?: string
    readonly year?: number
  }
}

/** What the exports tell the page. */
export interface OpenDataFacts {
  readonly tables: readonly TableFacts[]
  readonly files: readonly FileFacts[]
  /** Rows of each table, by its id. */
  readonly rowCounts: Readonly<Record<string, number>>
  /** Turns a path into an address that a program elsewhere can open. */
  readonly wholeAddress: (path: string) => string
}

/** A table with its download and what its columns mean. */
export interface DataTableView {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly key: string
  readonly rows: string
  /** The whole table; none where it is cut by region and year. */
  readonly csv: readonly Download[]
  readonly parquet: readonly Download[]
  /** CSV by region and year, where the whole would be too large to open. */
  readonly parts: readonly Download[]
  readonly partsTitle: string
  readonly schemaPath: string
  readonly fields: readonly {
    readonly name: string
    readonly id: string
    readonly type: string
    readonly description: string
  }[]
}

/** The page, finished. */
export interface OpenDataView extends PageView {
  readonly summary: string
  readonly all: Download
  /** Questions over the same data, for readers without tools. */
  readonly ask: Crumb
  readonly tables: readonly DataTableView[]
  /** Descriptor, schemas, checksums, feed. */
  readonly others: readonly Download[]
  readonly perDisclosure: readonly string[]
  readonly safety: readonly string[]
  readonly adding: readonly string[]
  readonly examples: readonly DataExample[]
  readonly citation: string
  readonly rowCitation: string
  readonly licence: { readonly name: string; readonly url: string }
  readonly links: readonly Crumb[]
  /** One feed a region, by its name. */
  readonly regionFeeds: readonly Crumb[]
  readonly moreFeeds: string
}

const typeNames: Readonly<Record<FieldFacts['type'], string>> = {
  string: '文本',
  integer: '整数',
  number: '数',
  boolean: '是/否',
  date: '日期',
}

const otherFiles: readonly (readonly [name: string, label: string])[] = [
  ['datapackage.json', '数据包说明（Frictionless Data Package）；它所指的 package/ 下的 CSV 不带 BOM'],
  ['manifest.json', '文件清单：每个文件的大小、行数、行政区划、年度和校验和'],
  ['all-lines.parquet', '全部公开表逐格数据，一个文件（Parquet）；不下载也能直接查询'],
  ['subjects.parquet', '有科目编码的金额，按科目编码排序（Parquet）'],
  ['missed-indicators.parquet', '得分低于分值的绩效指标（Parquet）'],
  ['schemas/disclosure.json', '完整数据 JSON 的结构（JSON Schema）'],
  ['SHA256SUMS', '校验和（SHA-256）'],
]

const perDisclosure: readonly string[] = [
  '每张公开表：CSV，表头、行次、数字与网页所示相同，下载链接在表旁。',
  '每个列表、每张项目表的资金和指标、每幅图的数：CSV，行与网页所示相同，金额与计量单位分列，下载链接在旁边。',
  '每次公开的全部项目表：projects.csv，每张表一行，比网页列表多出目标文字等列。总体绩效目标和分项绩效目标在该页的 CSV 和完整数据 JSON 里。',
  '每次公开一个 Excel 工作簿（XLSX）：第一张为说明，之后每张公开表、每份项目表一张工作表，最后是核对发现。',
  '每次公开一个 JSON：全部事实，逐项带原文、计量单位和在数据文件中的位置，可无损还原。',
]

/** What CSV files do to be safe in a spreadsheet, and how it is undone. */
export const safety: readonly string[] = [
  'CSV 为 UTF-8（带 BOM）、CRLF 换行，可直接用 Excel 或 WPS 打开；超过 20 MB 的表按行政区划和年度分开。',
  '以 =、+、@ 或不是负数的 - 开头的文字（如指标值“=1次”）会被电子表格当作公式，CSV 中在其前加一个英文单引号 ' +
    "'；去掉这一个单引号即为原文。XLSX 中它们是文本，不加单引号；JSON 中为原文。",
  '负数不加单引号，仍是数字。',
  '科目编码、项目编码是文本。直接双击打开 CSV 时 Excel 可能丢掉编码前的 0、把“5月15日”认作日期；请用 XLSX，或用“数据 → 自文本/CSV”并把这些列设为文本。',
  '金额_元 是换算为元的精确十进制数，两位小数；没有列出金额的格为空，绝不写成 0，原因见“取值状态”。',
]

/** What has to be chosen before amounts are added up. */
export const adding: readonly string[] = [
  '合计与明细在同一张表里：相加之前先按“是否末级”筛选。',
  '同一次公开、同一张公开表、同一方向、同一栏目，把“是否末级＝是”的金额相加，得到该栏合计；不等时，差额就是核对发现中列出的差额。',
  '跨栏目相加时按“栏目层次”只取“组成”与“单列”（或只取“合计”与“单列”）；“比较”是上年数或增减数，不参与相加。',
  '不同的公开表说的是同一笔钱的不同侧面（总表、收入、支出、财政拨款……），不要跨表相加。',
]

const download = (path: string, label: string, bytes: number): Download => ({ path, label, size: sizeText(bytes) })

/** `141017，2023 年度，310 行`. */
const partLabel = ({ holds }: FileFacts): string =>
  holds === undefined ? '' : `${holds.region || '未注明行政区划'}，${holds.year ?? ''} 年度，${holds.rows} 行`

/** Files of a table that people open or load; those of the package are the same once more. */
const tableFiles = (id: string, files: readonly FileFacts[]) => {
  const own = files.filter(({ name, holds }) => holds?.table === id && !name.startsWith('package/'))
  const isPart = ({ holds }: FileFacts): boolean => holds?.region !== undefined
  const of = (ending: string): readonly FileFacts[] => own.filter(({ name }) => name.endsWith(ending))
  const whole = (file: FileFacts): Download => download(dataFilePath(file.name), `下载 ${file.name}`, file.bytes)
  const parts = of('.csv').filter(isPart)
  return {
    csv: of('.csv')
      .filter((file) => !isPart(file))
      .map(whole),
    parquet: of('.parquet')
      .filter((file) => !isPart(file))
      .map(whole),
    parts: parts.map((file) => download(dataFilePath(file.name), partLabel(file), file.bytes)),
    partsTitle: `按行政区划和年度分开的 CSV（${parts.length} 个文件）`,
  }
}

const tableView = (table: TableFacts, facts: OpenDataFacts): DataTableView => ({
  id: table.id,
  title: table.title,
  description: table.description,
  key: table.key.join(' + '),
  rows: `${facts.rowCounts[table.id] ?? 0} 行，${table.fields.length} 列`,
  ...tableFiles(table.id, facts.files),
  schemaPath: dataFilePath(`schemas/${table.id}.json`),
  fields: table.fields.map(({ name, id, type, description, values, required }) => ({
    name,
    id,
    type: `${typeNames[type]}${required === true ? '，必有' : ''}`,
    description: values === undefined || values.length > 8 ? description : `${description}。取值：${values.join('、')}`,
  })),
})

interface Published {
  readonly region: { readonly code: string; readonly name: string }
  readonly organisation: LinkedData
  readonly years: readonly number[]
  /** 录入日期 or 更正 of each disclosure, whichever is later. */
  readonly changed: readonly string[]
}

/** What the open data keeps of a department. */
export const publishedRows: Kept<Published> = {
  id: 'open-data',
  of: (department) => ({
    region: { code: department.region.code, name: regionName(department.region) },
    organisation: organisationLinked(department),
    years: department.disclosures.map(({ year }) => year),
    changed: department.disclosures.map(lastChange),
  }),
}

const regionFeeds = (published: readonly Published[]): readonly Crumb[] =>
  [...new Map(published.map(({ region }) => [region.code, region.name]))]
    .filter(([code]) => code !== '')
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, name]) => ({ label: `${name}（${code}）`, path: regionFeedPath(code) }))

/** How the whole data set at this address is cited. */
export const dataCitation = (site: Site, updated: string, address: string): string =>
  citationOf({
    author: site.operator || site.title,
    title: `${site.title || '部门预决算公开'}：开放数据`,
    kind: 'DS',
    updated,
    address,
  })

/** The day of the newest change of the portal; '' when unknown. */
export const lastUpdate = (portal: Portal): string =>
  portal
    .rows(publishedRows)
    .flatMap(({ changed }) => changed)
    .toSorted()
    .at(-1) ?? ''

/** Silence would be read as leave, or as a ban. */
const noLicence = '本站没有设定，能否使用，请询问主办单位'

/** The page; there is one. */
export const dataView = (portal: Portal, facts: OpenDataFacts): OpenDataView => {
  const bytesOf = (name: string): number => facts.files.find((file) => file.name === name)?.bytes ?? 0
  const published = portal.rows(publishedRows)
  const years = published.flatMap((row) => row.years)
  const updated = lastUpdate(portal)
  const { site } = portal
  const linesCsv =
    facts.files.find(({ name, holds }) => holds?.table === 'lines' && name.endsWith('.csv'))?.name ?? 'lines.csv'
  const summary = `${published.length} 个部门、${years.length} 次公开的全部数据：${facts.tables.length} 张数据表，金额精确到分，每一行都有永久地址。${updated === '' ? '' : `最近更新 ${updated}。`}`
  return {
    ...pageView(site, {
      title: '开放数据',
      description: summary,
      path: dataPath,
      crumbs: [{ label: '开放数据', path: dataPath }],
      section: 'data',
      linked: openDataLinked(site, {
        years,
        changed: updated,
        organisations: published.map(({ organisation }) => organisation),
        // A table that is cut by region and year has no file of this name.
        tables: facts.tables.flatMap(({ id }) => (facts.files.some(({ name }) => name === `${id}.csv`) ? [id] : [])),
      }),
      alternates: [{ type: 'application/json', title: '数据包说明', path: dataFilePath('datapackage.json') }],
    }),
    summary,
    ask: { label: '问数据：不装软件，直接得到答案', path: askPath },
    all: download(dataFilePath('all.zip'), '下载全部（ZIP）', bytesOf('all.zip')),
    tables: facts.tables.map((table) => tableView(table, facts)),
    others: otherFiles.map(([name, label]) => download(dataFilePath(name), label, bytesOf(name))),
    perDisclosure,
    safety,
    adding,
    examples: dataExamples(facts.wholeAddress, linesCsv),
    citation: dataCitation(site, updated, facts.wholeAddress(dataPath)),
    rowCitation: '引用此行：公开表和绩效指标每行、核对发现每项都有“#”，是它的永久地址，点一下即复制地址与引用格式。',
    licence: { name: site.licence || noLicence, url: site.licenceUrl },
    links: [{ label: '全站的新公开与更正（Atom 订阅）', path: feedPath }],
    regionFeeds: regionFeeds(published),
    moreFeeds: '每个部门的页面、每条规则的页面上也有自己的订阅。',
  }
}
