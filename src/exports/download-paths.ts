// Addresses of the files that the open data consists of (DOMAIN.md section 5), root-relative. Pages have theirs in
// src/views/address.ts.
import type { Disclosure } from '../budget/disclosure.ts'
import { disclosurePath } from '../views/address.ts'

type Key = Pick<Disclosure, 'department' | 'year' | 'stage'>

/** `xinzhou-industry-2022-budget`: what a saved file is called, so that it still tells where it is from. */
export const downloadName = ({ department, year, stage }: Key): string => `${department}-${year}-${stage}`

/** The workbook of a disclosure. */
export const workbookPath = (key: Key): string => `${disclosurePath(key)}${downloadName(key)}.xlsx`

/** The whole disclosure as JSON. */
export const disclosureJsonPath = (key: Key): string => `${disclosurePath(key)}${downloadName(key)}.json`

/** The page that explains the open data. */
export const dataPath = '/data/'
/** A file of the open data by its name below /data/. */
export const dataFilePath = (name: string): string => `${dataPath}${name}`
/** New disclosures and corrections, for feed readers. */
export const feedPath = '/feed.xml'
/** Drawn once and committed: shown where a link to the portal is shared. */
export const sharePicturePath = '/share.png'
