// What LibreOffice makes of a file: opened, and printed as shown into CSV. One run of the program converts many files.
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { csvGrid } from '../exports/csv-rows.ts'

const setting = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error('请用 npm run test:office 运行这些测试。')
  return value
}

/** The built site that scripts/test-office.ts has made. */
export const officeSite = (): string => join(setting('OFFICE_FOLDER'), 'site')

/** Comma, quote, UTF-8, from the first row; cells as shown; the last figure is the sheet, -1 for all of them. */
const printed = (sheet: '' | '-1'): string =>
  `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,${sheet}`

/** How a CSV file is opened: every column `standard` as a double click does, or every column as `text`. */
export type Import = 'standard' | 'text'

const widest = 64
/** Column formats of the filter: 1 standard, 2 text; 1033 reads numbers with a point. */
const imports: Readonly<Record<Import, string>> = {
  standard: 'Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false',
  text: `Text - txt - csv (StarCalc):44,34,76,1,${Array.from({ length: widest }, (_, index) => `${index + 1}/2`).join('/')},1033,false,false`,
}

/** LibreOffice silently leaves out what comes after some 250 words of its command line. */
const atOnce = 200

type Grid = readonly (readonly string[])[]

const convert = (name: string, files: readonly string[], args: readonly string[]): string => {
  const folder = join(setting('OFFICE_FOLDER'), name)
  mkdirSync(folder, { recursive: true })
  const profile = `-env:UserInstallation=file://${join(setting('OFFICE_FOLDER'), 'profile')}`
  for (let start = 0; start < files.length; start += atOnce) {
    const some = files.slice(start, start + atOnce)
    execFileSync(setting('OFFICE_PROGRAM'), [profile, '--headless', ...args, '--outdir', folder, ...some], {
      stdio: 'pipe',
    })
  }
  return folder
}

const grid = (folder: string, file: string): Grid => csvGrid(readFileSync(join(folder, file), 'utf8'))

/** All sheets of workbooks, by `<workbook> <sheet>`. */
export const printedWorkbooks = (files: readonly string[]): ReadonlyMap<string, Grid> => {
  const folder = convert('workbooks', files, ['--convert-to', printed('-1')])
  return new Map(readdirSync(folder).map((file) => [file.replace(/\.csv$/, '').normalize('NFC'), grid(folder, file)]))
}

/** CSV files opened and printed again, in the order of the list: files of one name lie in many folders. */
export const printedTables = (files: readonly string[], how: Import): readonly Grid[] => {
  const folder = join(setting('OFFICE_FOLDER'), `${how}-originals`)
  mkdirSync(folder, { recursive: true })
  const copies = files.map((file, index) => {
    const copy = join(folder, `${index}.csv`)
    copyFileSync(file, copy)
    return copy
  })
  const converted = convert(how, copies, [`--infilter=${imports[how]}`, '--convert-to', printed('')])
  return files.map((_, index) => grid(converted, `${index}.csv`))
}
