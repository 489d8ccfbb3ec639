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

interface Made {
  readonly workbook?: Uint8Array<ArrayBuffer>
  readonly json?: string
}

/** Made for its size on the page and written a moment later: kept as long as the pages of its department are made. */
const made = new WeakMap<Facts, Map<Disclosure, Made>>()

const once = <K extends keyof Made>(
  facts: Facts,
  disclosure: Disclosure,
  key: K,
  make: () => NonNullable<Made[K]>,
): NonNullable<Made[K]> => {
  const files = made.get(facts) ?? new Map<Disclosure, Made>()
  made.set(facts, files)
  const known = files.get(disclosure)
  const value = known?.[key] ?? make()
  files.set(disclosure, { ...known, [key]: value })
  return value as NonNullable<Made[K]>
}

/** The bytes of a disclosure's workbook. */
export const workbookOf = (facts: Facts, { department, disclosure }: DownloadProps): Uint8Array<ArrayBuffer> =>
  once(facts, disclosure, 'workbook', () => disclosureWorkbook(facts, department, disclosure))

/** The text of a disclosure's JSON file. */
export const jsonOf = (facts: Facts, { department, disclosure }: DownloadProps): string =>
  once(facts, disclosure, 'json', () => disclosureJson(facts, department, disclosure))

/** Media type of a workbook. */
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** For the disclosure's page: workbook first, because most readers want that one. */
export const disclosureDownloads = (facts: Facts, props: DownloadProps): readonly FileSize[] => [
  {
    path: workbookPath(props.disclosure),
    label: 'Excel 工作簿（XLSX）',
    type: workbookType,
    bytes: workbookOf(facts, props).length,
  },
  {
    path: disclosureJsonPath(props.disclosure),
    label: '完整数据（JSON）',
    type: 'application/json',
    bytes: byteLength(jsonOf(facts, props)),
  },
]
