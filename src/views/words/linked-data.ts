// What search engines and catalogues are told of a page (schema.org): who publishes, which data set it is, where its
// files are. Root-relative addresses become whole ones in the layout, which knows where the portal is deployed.
import { currentName, type Department, departmentName, type Site } from '../../budget/archive.ts'
import { lastChange } from '../../budget/citation.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import { stageNames } from '../../budget/stage.ts'
import {
  dataFilePath,
  dataPath,
  departmentPath,
  disclosureJsonPath,
  disclosurePath,
  formsCsvPath,
  homePath,
  statementCsvPath,
  workbookPath,
} from './address.ts'

/** A node of schema.org as plain data; a text that begins with `/` is a root-relative address. */
export type LinkedData = { readonly [property: string]: LinkedValue }
type LinkedValue = string | number | boolean | LinkedData | readonly LinkedValue[]

const context = 'https://schema.org'
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Leaves out what is not known. */
const known = (node: Readonly<Record<string, LinkedValue | undefined>>): LinkedData =>
  Object.fromEntries(
    Object.entries(node).flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, value]])),
  )

const file = (path: string, type: string, name: string): LinkedData => ({
  '@type': 'DataDownload',
  name,
  encodingFormat: type,
  contentUrl: path,
})

const regionName = ({ region }: Department): string => region.province + region.city + region.county

const organisation = (department: Department, name: string): LinkedData =>
  known({
    '@type': 'GovernmentOrganization',
    '@id': departmentPath(department.id),
    name,
    url: departmentPath(department.id),
    areaServed: regionName(department),
  })

/** A department under the name that it prints now. */
export const organisationLinked = (department: Department): LinkedData =>
  organisation(department, currentName(department))

const publisher = (site: Site): LinkedData | undefined =>
  site.operator === '' ? undefined : { '@type': 'GovernmentOrganization', name: site.operator, url: homePath }

/** The first page: the portal as a web site and a catalogue of data. */
export const portalLinked = (site: Site): LinkedData =>
  known({
    '@context': context,
    '@type': ['WebSite', 'DataCatalog'],
    name: site.title,
    url: homePath,
    inLanguage: 'zh-CN',
    publisher: publisher(site),
    license: site.licenceUrl,
  })

/** The page of a department over the years. */
export const departmentLinked = (department: Department): LinkedData =>
  known({
    '@context': context,
    ...organisation(department, currentName(department)),
    alternateName: department.names.map(({ name }) => name).filter((name) => name !== currentName(department)),
    identifier: department.code,
  })

/** The page of a disclosure: a data set with all its files. */
export const disclosureLinked = (site: Site, department: Department, disclosure: Disclosure): LinkedData => {
  const name = departmentName(department, disclosure.year)
  const path = disclosurePath(disclosure)
  return known({
    '@context': context,
    '@type': 'Dataset',
    '@id': path,
    name: disclosure.title,
    description: `${name}${disclosure.year}年度${stageNames[disclosure.stage]}公开：${disclosure.statements.length} 张公开表、${disclosure.forms.length} 份项目表，逐行可引用，附核对结果。`,
    url: path,
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    temporalCoverage: String(disclosure.year),
    spatialCoverage: regionName(department),
    dateCreated: disclosure.entered,
    dateModified: lastChange(disclosure),
    datePublished: disclosure.published,
    creator: organisation(department, name),
    publisher: publisher(site),
    license: site.licenceUrl,
    keywords: ['预算公开', stageNames[disclosure.stage], name],
    includedInDataCatalog: { '@type': 'DataCatalog', name: site.title, url: dataPath },
    distribution: [
      file(workbookPath(disclosure), workbookType, '全部工作表'),
      file(disclosureJsonPath(disclosure), 'application/json', '完整数据'),
      ...disclosure.statements.map(({ id, entry }) => file(statementCsvPath(disclosure, id), 'text/csv', entry.title)),
      ...(disclosure.forms.length > 0 ? [file(formsCsvPath(disclosure), 'text/csv', '项目表')] : []),
    ],
  })
}

/** The page of the open data: everything as one data set. */
export const openDataLinked = (
  site: Site,
  data: {
    readonly years: readonly number[]
    readonly changed: string
    readonly organisations: readonly LinkedData[]
    readonly tables: readonly string[]
  },
): LinkedData => {
  const { years, changed, organisations, tables } = data
  return known({
    '@context': context,
    '@type': 'Dataset',
    '@id': dataPath,
    name: `${site.title}：开放数据`,
    description: '部门预决算公开表、项目绩效目标与自评的逐格数据，金额精确到分，附原文、取值状态和永久地址。',
    url: dataPath,
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    temporalCoverage: years.length === 0 ? undefined : `${Math.min(...years)}/${Math.max(...years)}`,
    dateModified: changed,
    creator: organisations,
    publisher: publisher(site),
    license: site.licenceUrl,
    distribution: [
      file(dataFilePath('all.zip'), 'application/zip', '全部'),
      file(dataFilePath('datapackage.json'), 'application/json', '数据包说明'),
      ...tables.map((id) => file(dataFilePath(`${id}.csv`), 'text/csv', id)),
    ],
  })
}
