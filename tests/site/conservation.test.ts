// No amount gets lost between the files of a department and what a reader sees or takes away: statement by statement,
// form by form, the same figures the same number of times.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { HtmlElement } from 'html-validate'
import { FAILSAFE_SCHEMA, load } from 'js-yaml'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { isOfDocuments } from '../real-documents.ts'
import { type BuiltPage, builtPages, wordsOf } from './built-pages.ts'
import { sites } from './sites.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))
const pages = new Map<string, BuiltPage>(builtPages(sites().real).map((page) => [page.address, page]))

const dataFiles = (pattern: RegExp): readonly string[] =>
  readdirSync(join(project, 'data'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => pattern.test(path) && isOfDocuments(`data/${path}`))
    .sort()

const pageAt = (address: string): HtmlElement => {
  const page = pages.get(address)
  if (page === undefined) throw new Error(`${address} was not built`)
  return page.root
}

const rowsOf = (csv: string): readonly (readonly string[])[] =>
  Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { delimiter: ',' }).data.filter((row) =>
    row.some((cell) => cell.trim() !== ''),
  )

/** Amounts, without the codes that look like them. */
const amountsIn = (texts: readonly string[]): readonly string[] =>
  texts
    .map((text) => text.trim())
    .filter((text) => /^-?[\d,]+(?:\.\d+)?$/.test(text) && !/^(?:\d{3}|\d{5}|\d{7})$/.test(text))
    .sort()

/** The words of a cell without the marks of findings beside its figure. */
const figureOf = (cell: HtmlElement): string => {
  const marks = cell.querySelector('.marks')
  return marks === null ? wordsOf(cell) : wordsOf(cell).slice(0, -wordsOf(marks).length)
}

describe.each(dataFiles(/\/tables\/[^/]+\.csv$/))('%s', (file) => {
  const [, folder = '', statement = ''] = /^(.*)\/tables\/(.*)\.csv$/.exec(file) ?? []
  const written = rowsOf(readFileSync(join(project, 'data', file), 'utf8'))
  const amounts = amountsIn(written.slice(1).flat())

  test('every amount is on the page, as often as in the file', () => {
    const cells = pageAt(`/${folder}/tables/`).querySelectorAll(`#${statement} tbody td`)
    expect(amountsIn(cells.map(figureOf))).toEqual(amounts)
  })

  test('every amount is on the printed document', () => {
    const cells = pageAt(`/${folder}/print/`).querySelectorAll(`#${statement} tbody td`)
    expect(amountsIn(cells.map(figureOf))).toEqual(amounts)
  })

  test('the download reads back to the same cells', () => {
    const download = readFileSync(join(sites().real, folder, 'tables', `${statement}.csv`), 'utf8')
    expect(download.startsWith('\uFEFF')).toBe(true)
    expect(rowsOf(download)).toEqual(written)
  })
})

interface FormFile {
  readonly 资金?: readonly Readonly<Record<string, string>>[]
  readonly 预算执行?: Readonly<Record<string, string>>
  readonly 绩效指标?: readonly FormGroup[]
  readonly 总分?: Readonly<Record<string, string>>
}
interface FormGroup {
  readonly 二级指标: readonly Readonly<Record<string, string>>[]
}

const fundKeys = ['实施期', '年度', '年初预算数', '全年预算数', '全年执行数']
const pick = (rows: readonly Readonly<Record<string, string>>[], keys: readonly string[]): readonly string[] =>
  rows.flatMap((row) => keys.flatMap((key) => (row[key] ? [row[key]] : []))).sort()

describe.each(dataFiles(/\/projects\/[^/]+\.yaml$/))('%s', (file) => {
  const form = load(readFileSync(join(project, 'data', file), 'utf8'), { schema: FAILSAFE_SCHEMA }) as FormFile
  const address = `/${file.replace(/\.yaml$/, '/')}`

  test('every amount of the form is on its page, digit by digit, its digits grouped', () => {
    const cells = pageAt(address).querySelectorAll('table.funds tbody .cell-amount').map(wordsOf)
    const digits = (texts: readonly string[]): readonly string[] => texts.map((text) => text.replaceAll(',', '')).sort()
    expect(digits(cells)).toEqual(digits(pick(form.资金 ?? [], fundKeys)))
    expect(cells.filter((text) => /\d{5,}/.test(text.replace(/\..*$/, '')))).toEqual([])
  })

  test('every weight and every score of the form is on its page', () => {
    const cells = pageAt(address).querySelectorAll('table.indicators td.points .cell-text')
    const rows = (form.绩效指标 ?? []).flatMap((group) => group.二级指标)
    expect(cells.map(wordsOf).sort()).toEqual(pick(rows, ['分值', '得分']))
    const totals = pick([form.预算执行 ?? {}, form.总分 ?? {}], ['分值', '得分', '执行率'])
    const page = wordsOf(pageAt(address))
    expect(totals.filter((text) => !page.includes(text))).toEqual([])
  })
})

describe.each([...new Set(dataFiles(/\/projects\/[^/]+\.yaml$/).map((file) => file.replace(/\/projects\/.*$/, '')))])(
  '%s',
  (folder) => {
    test('the download of its forms holds every amount', () => {
      const download = rowsOf(readFileSync(join(sites().real, folder, 'projects.csv'), 'utf8'))
      const forms = dataFiles(/\/projects\/[^/]+\.yaml$/)
        .filter((file) => file.startsWith(`${folder}/projects/`))
        .map((file) => load(readFileSync(join(project, 'data', file), 'utf8'), { schema: FAILSAFE_SCHEMA }) as FormFile)
      const missing = forms
        .flatMap((form) => pick(form.资金 ?? [], fundKeys))
        .filter((text) => !download.flat().includes(text))
      expect(download.length - 1).toBe(forms.length)
      expect(missing).toEqual([])
    })
  },
)
