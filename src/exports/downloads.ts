// The downloads of each disclosure: whose file stands at which address, and how large it is before anyone clicks.

import type { Archive, Department } from '../budget/archive.ts'
import type { Disclosure } from '../budget/disclosure.ts'
import { disclosureJsonPath, downloadName, workbookPath } from '../views/words/address.ts'
import type { FileSize } from '../views/words/file-size.ts'
import { byteLength } from './csv.ts'
import type { Facts } from './data-table.ts'
import { disclosureJson } from './disclosure-json.ts'
import { disclosureWorkbook } from './workbook/disclosure-workbook.ts'

/** Addresses and props of the files `<department>-<year>-<stage>.<ending>`, one a disclosure. */
export const downloadFiles = (archive: Archive) =>
  archive.departments.flatMap((department) =>
    department.disclosures.map((disclosure) => ({
      params: {
        department: department.id,
        year: String(disclosure.year),
        stage: disclosure.stage,
        file: downloadName(disclosure),
      },
      props: { department, disclosure },
    })),
  )

/** What an endpoint of `downloadFiles` is given. */
export interface DownloadProps {
  readonly department: Department
  readonly disclosure: Disclosure
}

/** Media type of a workbook. */
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** For the disclosure's page: workbook first, because most readers want that one. */
export const disclosureDownloads = (facts: Facts, { department, disclosure }: DownloadProps): readonly FileSize[] => [
  {
    path: workbookPath(disclosure),
    label: 'Excel 工作簿（XLSX）',
    type: workbookType,
    bytes: disclosureWorkbook(facts, department, disclosure).length,
  },
  {
    path: disclosureJsonPath(disclosure),
    label: '完整数据（JSON）',
    type: 'application/json',
    bytes: byteLength(disclosureJson(facts, department, disclosure)),
  },
]
