// The descriptor of the open data: Data Package v2 with a Table Schema per table, and the roles of Fiscal Data Package
// on the fields that have one. Everything in it follows from the definitions of the tables.

import { allDisclosures } from '../budget/archive.ts'
import { lastChange } from '../budget/citation.ts'
import { dataPath } from '../views/words/address.ts'
import type { DataTable, Facts, Field } from './data-table.ts'
import { packageLicences } from './licence.ts'
import { isWhole } from './site-address.ts'

const profiles = 'https://datapackage.org/profiles/2.0'

/** Size and digest of a file, which only its bytes can tell. */
export interface FileStamp {
  readonly bytes: number
  /** SHA-256 in hexadecimal. */
  readonly hash: string
}

const fieldSchema = ({ name, id, type, description, required, values, role }: Field) => ({
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
  /** Our own properties, as the standard allows: an ASCII name, and the fiscal role. */
  asciiName: id,
  ...(role === undefined ? {} : { columnType: role }),
})

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

const resource = (table: DataTable, { bytes, hash }: FileStamp) => ({
  $schema: `${profiles}/dataresource.json`,
  name: table.id,
  type: 'table',
  title: table.title,
  description: table.description,
  path: `${table.id}.csv`,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  bytes,
  hash: `sha256:${hash}`,
  schema: tableSchema(table),
})

/** Newest 录入日期 or 更正 of the archive: the version of the data. '' for an empty archive. */
export const dataVersion = ({ archive }: Pick<Facts, 'archive'>): string =>
  allDisclosures(archive).map(lastChange).toSorted().at(-1) ?? ''

/** The text of /data/datapackage.json; `stamp` tells what only the bytes of a file can. */
export const dataPackage = (
  facts: Facts,
  tables: readonly DataTable[],
  stamp: (table: DataTable) => FileStamp,
): string => {
  const { site } = facts.archive
  const version = dataVersion(facts)
  const homepage = facts.address(dataPath)
  const licenses = packageLicences(site)
  const descriptor = {
    $schema: `${profiles}/datapackage.json`,
    name: 'mingzhang',
    title: `${site.title}：部门预决算公开数据`,
    description:
      '部门预决算公开表、项目绩效目标与自评的逐格数据，金额精确到分，附计量单位、原文、取值状态和永久地址。CSV 为 UTF-8（带 BOM）、CRLF；会被电子表格当作公式的文字前加一个英文单引号。',
    ...(isWhole(homepage) ? { homepage } : {}),
    ...(version === '' ? {} : { version, created: `${version}T00:00:00+08:00` }),
    ...(licenses.length === 0 ? {} : { licenses }),
    contributors: [{ title: site.operator || site.title, roles: ['publisher'] }],
    keywords: ['预算', '决算', '绩效', '信息公开'],
    resources: tables.map((table) => resource(table, stamp(table))),
  }
  return `${JSON.stringify(descriptor, null, 2)}\n`
}
