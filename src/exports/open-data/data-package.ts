// The descriptor of the open data: Data Package v2 with a Table Schema per table, and the roles of Fiscal Data Package
// on the fields that have one. Everything in it follows from the definitions of the tables.

import { dataPath, directoryPath } from '../../views/words/address.ts'
import type { DataTable, Field } from '../data-table.ts'
import { packageLicences } from '../licence.ts'
import { isWhole } from '../site-address.ts'
import { readsAsMobile } from './digest-text.ts'
import type { PortalFacts } from './portal-facts.ts'

const profiles = 'https://datapackage.org/profiles/2.0'

/** The files of a resource, with what only their bytes can tell. */
export interface FileStamp {
  /** More than one where the table is cut: put behind each other, they are the table, and none has headings. */
  readonly paths: readonly string[]
  readonly bytes: number
  /** SHA-256 in hexadecimal; '' for a resource of several files, whose digests stand in SHA256SUMS. */
  readonly hash: string
  readonly cut: boolean
}

/** 元 for columns of money, % for percentages; others have no unit, or print it in a column of its own. */
const unitOf = ({ name, type }: Field): string | undefined =>
  type !== 'number' ? undefined : name.endsWith('_元') ? '元' : name.endsWith('_百分数') ? '%' : undefined

const fieldSchema = (field: Field) => {
  const { name, id, type, description, required, values, role } = field
  const unit = unitOf(field)
  return {
    name,
    type,
    ...(type === 'boolean' ? { trueValues: ['是'], falseValues: ['否'] } : {}),
    description,
    ...(required === undefined && values === undefined
      ? {}
      : {
          constraints: {
            ...(required === undefined ? {} : { required }),
            ...(values === undefined ? {} : { enum: values }),
          },
        }),
    /** Our own properties, as the standard allows: an ASCII name, the unit, and the fiscal role. */
    asciiName: id,
    ...(unit === undefined ? {} : { unit }),
    ...(role === undefined ? {} : { columnType: role }),
  }
}

/** The Table Schema of a table, also published on its own at /data/schemas/<id>.json. */
export const tableSchema = ({ fields, key, references }: DataTable) => ({
  $schema: `${profiles}/tableschema.json`,
  fields: fields.map(fieldSchema),
  missingValues: [''],
  primaryKey: key,
  ...(references.length === 0
    ? {}
    : {
        foreignKeys: references.map(({ fields: own, table, targets }) => ({
          fields: own,
          reference: { resource: table, fields: targets },
        })),
      }),
})

const resource = (table: DataTable, { paths, bytes, hash, cut }: FileStamp) => ({
  $schema: `${profiles}/dataresource.json`,
  name: table.id,
  type: 'table',
  title: table.title,
  description: table.description,
  path: cut ? paths : paths[0],
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  ...(cut ? { dialect: { header: false } } : {}),
  bytes,
  // The standard writes digests in hexadecimal; SHA256SUMS has the ones that are left out.
  ...(hash === '' || readsAsMobile(hash) ? {} : { hash: `sha256:${hash}` }),
  schema: tableSchema(table),
})

/** The text of /data/datapackage.json; `stamp` tells what only the bytes of a file can. */
export const dataPackage = (
  facts: PortalFacts,
  tables: readonly DataTable[],
  stamp: (table: DataTable) => FileStamp,
): string => {
  const { site, updated: version } = facts
  const homepage = facts.address(dataPath)
  const licenses = packageLicences(site)
  const descriptor = {
    $schema: `${profiles}/datapackage.json`,
    name: 'mingzhang',
    title: `${site.title}：部门预决算公开数据`,
    description:
      '部门预决算公开表、项目绩效目标与自评的逐格数据，金额精确到分，附计量单位、原文、取值状态和永久地址。CSV 为 UTF-8（不带 BOM）、CRLF；会被电子表格当作公式的文字前加一个英文单引号。',
    ...(isWhole(homepage) ? { homepage } : {}),
    ...(version === '' ? {} : { version, created: `${version}T00:00:00+08:00` }),
    ...(licenses.length === 0 ? {} : { licenses }),
    sources: [
      {
        title: '各部门公开的预算、决算和绩效文件；每份的来源文件、网址和获取日期见 disclosures 一表',
        ...(isWhole(homepage) ? { path: facts.address(directoryPath) } : {}),
      },
    ],
    contributors: [{ title: site.operator || site.title, roles: ['publisher'] }],
    keywords: ['预算', '决算', '绩效', '信息公开'],
    resources: tables.map((table) => resource(table, stamp(table))),
  }
  return `${JSON.stringify(descriptor, null, 2)}\n`
}
