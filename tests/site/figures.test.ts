// A figure has one definition, seen from outside: whatever the built site prints of a key figure, on pages, in charts, in
// the comparison, as CSV, JSON and workbook, and in what search finds, is what the catalogue finds in the documents.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { read, utils } from '@e965/xlsx'
import type { HtmlElement } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { missingWords } from '../../src/budget/absence.ts'
import { type Archive, allDisclosures } from '../../src/budget/archive.ts'
import { amountOf, cellText } from '../../src/budget/cell.ts'
import { type Disclosure, disclosureKey } from '../../src/budget/disclosure.ts'
import { type Fact, factName, factOf } from '../../src/budget/facts/fact.ts'
import { type FormsSum, formsBudget, formsSpent } from '../../src/budget/facts/form-money.ts'
import { incomeSourceIds, keyFigureDeclaration, keyFigureDeclarations } from '../../src/budget/facts/key-figures.ts'
import { formatAmount, parseAmount, type Unit, units, yuanText } from '../../src/budget/money.ts'
import { plainNumber } from '../../src/exports/plain-numbers.ts'
import { readArchive } from '../../src/intake/index.ts'
import { ask, nothingChosen } from '../../src/search/answer.ts'
import { partPath } from '../../src/search/index-files.ts'
import { openResults } from '../../src/search/result-pages.ts'
import { openSideIndex } from '../../src/search/side-reader.ts'
import { disclosurePath, formsPath, linePath } from '../../src/views/words/address.ts'
import { csvRows } from '../exports/csv-rows.ts'
import { realDocuments } from '../real-documents.ts'
import { attribute, builtFiles, builtPages, wordsOf } from './built-pages.ts'
import { sites } from './sites.ts'

const madeUp = (): Archive => readArchive(resolve('tests/site/made-up'), { drafts: false, program: resolve('.') }).value

const places: readonly (readonly [string, string, Archive])[] = [
  ['the five documents', sites().real, realDocuments().value],
  ['the made-up department', sites().madeUp, madeUp()],
]

/** The amounts that a row prints, by the address that links to it. */
const rowsByAddress = (disclosures: readonly Disclosure[]) =>
  new Map(
    disclosures.flatMap((disclosure) =>
      disclosure.statements.flatMap((statement) =>
        statement.lines.map((line) => [
          linePath(disclosure, statement, line),
          {
            unit: statement.entry.unit,
            fen: Object.values(line.cells).flatMap((cell) => amountOf(cell)?.fen ?? []),
          },
        ]),
      ),
    ),
  )

const linkedAmount = /^(-?[\d,]+(?:\.\d+)?)(?: (元|万元|亿元))?$/

/** What an amount may mean where only the figure is linked: the unit of its table, or 万元 where figures are compared. */
const meanings = (text: string, unit: Unit): readonly bigint[] => {
  const [, figure = '', said] = linkedAmount.exec(text) ?? []
  const asked = units.filter((one) => (said === undefined ? one === unit || one === '万元' : one === said))
  return asked.flatMap((one) => {
    const reading = parseAmount(figure, one)
    return reading.ok ? [reading.fen] : []
  })
}

/** A fact in 万元, or the word for why there is none. */
const compared = (fact: Fact): string =>
  fact.stated === null ? missingWords[fact.absence] : formatAmount(fact.stated.fen, '万元')

const sumText = (sum: FormsSum | null): string => (sum === null ? '' : formatAmount(sum.sum.fen, sum.sum.unit))

/** Figures that the comparison leaves to the pages of a document. */
const notCompared: readonly string[] = [
  ...['appropriation-income', 'appropriation-current', 'appropriation-expenditure', 'appropriation-spent'],
  ...['general-basic', 'fund', 'state-capital', 'personnel', 'public-use'],
  ...incomeSourceIds,
]

/** What stands in the cells of a row; the file says in a column of its own that there is none. */
const printedIn = (cells: readonly string[]): readonly string[] =>
  cells.filter((cell) => !['', '—', '空白'].includes(cell)).sort()

describe.each(places)('in the site of %s', (_, site, archive) => {
  const disclosures = allDisclosures(archive)
  const facts = disclosures.flatMap((disclosure) =>
    keyFigureDeclarations.map(({ id }) => ({ disclosure, id, fact: factOf(disclosure, id) })),
  )
  const pages = builtPages(site)
  const pageAt = (address: string): HtmlElement => {
    const page = pages.find((one) => one.address === address)
    if (page === undefined) throw new Error(`${address} was not built`)
    return page.root
  }
  const text = (path: string): string => readFileSync(join(site, path), 'utf8')
  const folderOf = (disclosure: Disclosure): string => disclosureKey(disclosure)

  it('an amount that links to a row is an amount of that row, on every page', () => {
    const rows = rowsByAddress(disclosures)
    const linked = pages.flatMap(({ address, root }) =>
      root.querySelectorAll('a').flatMap((link) => {
        const row = rows.get(attribute(link, 'href') ?? '')
        const words = wordsOf(link)
        return row === undefined || !linkedAmount.test(words) ? [] : [{ address, words, row }]
      }),
    )
    expect(linked.length).toBeGreaterThan(5)
    expect(linked.filter(({ words, row }) => !meanings(words, row.unit).some((fen) => row.fen.includes(fen)))).toEqual(
      [],
    )
  })

  it('the figures at the head of a document, a list or a department are those of the catalogue under their names', () => {
    const wrong = pages.flatMap(({ address, root }) =>
      root.querySelectorAll('dl.key-figures > div').flatMap((item) => {
        const [label, amount, unit] = ['dt', 'dd .amount', 'dd .unit'].map((selector) => {
          const found = item.querySelector(selector)
          return found === null ? '' : wordsOf(found)
        })
        const link = item.querySelector('dd a')
        const path = link === null ? '' : (attribute(link, 'href') ?? '')
        const told = facts.some(
          ({ disclosure, fact, id }) =>
            fact.stated !== null &&
            linePath(disclosure, fact.cell.statement, fact.cell.line) === path &&
            (factName(fact) === label || (id === 'three-public-total' && label === '“三公”经费')) &&
            fact.stated.text === amount &&
            fact.stated.unit === unit,
        )
        const summed = disclosures.some(
          (disclosure) =>
            formsPath(disclosure) === path &&
            [formsBudget(disclosure), formsSpent(disclosure)].some(
              (sum) => sum !== null && sumText(sum) === amount && sum.sum.unit === unit,
            ),
        )
        return told || summed ? [] : [`${address}: ${label} ${amount} ${unit} → ${path}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  it('the comparison tells the same as page, as CSV and as data', () => {
    const rows = pageAt('/compare/').querySelectorAll('table.compare-all tbody tr')
    const csv = csvRows(text('compare/figures.csv'))
    const data = JSON.parse(text('compare/figures.json')) as {
      readonly metrics: readonly { readonly label: string }[]
      readonly names: readonly { readonly key: string }[]
    }
    const files = [...new Set(data.names.map(({ key }) => key.split('/')[0] ?? ''))]
    const held = files.flatMap(
      (id) =>
        JSON.parse(text(`compare/figures/${id}.json`)) as readonly {
          readonly key: string
          readonly figures: readonly { readonly text: string }[]
        }[],
    )
    const named = new Set(data.metrics.map(({ label }) => label))
    expect(keyFigureDeclarations.filter(({ name }) => !named.has(name)).map(({ id }) => id)).toEqual(notCompared)
    for (const { disclosure, id, fact } of facts.filter((one) => !notCompared.includes(one.id))) {
      const { name } = keyFigureDeclaration(id)
      const row = rows.find(
        (one) => one.querySelector('th a')?.getAttributeValue('href') === disclosurePath(disclosure),
      )
      const cell = row?.querySelectorAll('td').find((one) => attribute(one, 'data-label') === name)
      const source = cell?.querySelector('.figure-source')
      const whole = cell === undefined ? '' : wordsOf(cell)
      const shown = source == null ? whole : whole.slice(0, -wordsOf(source).length).trim()
      const listed = csv.find((one) => one.网址 === disclosurePath(disclosure))?.[name]
      const kept = held.find(({ key }) => key === folderOf(disclosure))?.figures[
        data.metrics.findIndex(({ label }) => label === name)
      ]?.text
      expect([folderOf(disclosure), name, shown, listed, kept]).toEqual([
        folderOf(disclosure),
        name,
        ...[compared(fact), plainNumber(compared(fact)), compared(fact)],
      ])
    }
  })

  it('“三公” of all departments tells the same on its page and in its file', () => {
    const rows = pageAt('/three-public/').querySelectorAll('table.three-public tbody tr')
    const csv = csvRows(text('three-public/three-public.csv'))
    const told = facts.filter(({ id, disclosure }) => {
      const listed = csv.some((one) => one.网址 === disclosurePath(disclosure))
      return listed && id.startsWith('three-public') && id !== 'three-public-operating'
    })
    for (const { disclosure, id, fact } of told) {
      const { name } = keyFigureDeclaration(id)
      const row = rows.find(
        (one) => one.querySelector('th a')?.getAttributeValue('href') === disclosurePath(disclosure),
      )
      const cell = row?.querySelectorAll('td').find((one) => attribute(one, 'data-label') === name)
      const amount = cell?.querySelector('.cell-amount')
      const expected = fact.stated?.text ?? ''
      expect([id, amount == null ? '' : wordsOf(amount)]).toEqual([id, expected])
      const listed = csv.find((one) => one.网址 === disclosurePath(disclosure))?.[name] ?? ''
      expect([id, linkedAmount.test(listed) ? listed : '']).toEqual([id, expected])
    }
  })

  it('charts print the figures that they name, and their files hold what their tables print', () => {
    const charts = builtFiles(site).filter((path) => /\/charts\/[^/]+\.csv$/.test(path))
    const drawn = pages.flatMap(({ root }) =>
      root.querySelectorAll('figure.chart').map((figure) => {
        const file = figure.querySelector('.chart-take a[download]')
        const rows = figure.querySelectorAll('.chart-data tbody tr')
        return {
          path: file === null ? '' : (attribute(file, 'href') ?? '').slice(1),
          rows: rows.map((row) => printedIn(row.querySelectorAll('th, td').map((cell) => plainNumber(wordsOf(cell))))),
        }
      }),
    )
    expect([...new Set(drawn.map(({ path }) => path))].sort()).toEqual(charts)
    for (const { path, rows } of drawn) {
      const listed = csvRows(text(path)).map((row) => printedIn(Object.values(row)))
      expect([path, listed]).toEqual([path, rows])
    }
    for (const { disclosure, id, fact } of facts) {
      const { name } = keyFigureDeclaration(id)
      for (const path of charts.filter((one) => one.startsWith(`${folderOf(disclosure)}/charts/`)))
        for (const row of csvRows(text(path))) {
          const [head, ...rest] = Object.entries(row)
          const money = rest.find(([heading]) => heading.startsWith('金额'))
          const unit = units.find((one) => money?.[0].includes(`（${one}）`))
          if (head?.[1] !== name || money === undefined || unit === undefined) continue
          if (Object.values(row).some((cell) => cell === `${disclosure.year - 1}年`)) continue
          const reading = parseAmount(money[1], unit)
          expect([path, name, reading.ok ? reading.fen : null]).toEqual([path, name, fact.stated?.fen ?? null])
        }
    }
  })

  it('the open data hold it: the list of documents in 元, the row of lines.csv at its address, the JSON, the workbook', () => {
    const listed = csvRows(text('data/disclosures.csv'))
    const lines = csvRows(text('data/lines.csv'))
    for (const { disclosure, id, fact } of facts) {
      if (fact.stated === null) continue
      const { statement, line, column } = fact.cell
      const path = linePath(disclosure, statement, line)
      const own = listed.find(({ 永久地址 }) => 永久地址 === disclosurePath(disclosure))
      if (id === 'income-total') expect(own?.收入合计_元).toBe(yuanText(fact.stated.fen))
      if (id === 'expenditure-total') expect(own?.支出合计_元).toBe(yuanText(fact.stated.fen))
      const row = lines.find(({ 永久地址, 栏目标识 }) => 永久地址 === path && 栏目标识 === column)
      expect([id, row?.原表文字, row?.金额_元]).toEqual([id, fact.stated.text, yuanText(fact.stated.fen)])
      const name = disclosureKey(disclosure).replaceAll('/', '-')
      expect(text(`${folderOf(disclosure)}/${name}.json`)).toContain(JSON.stringify(fact.stated.text))
      const book = read(readFileSync(join(site, folderOf(disclosure), `${name}.xlsx`)))
      const sheet = book.Sheets[book.SheetNames[1 + disclosure.statements.indexOf(statement)] ?? '']
      const grid =
        sheet === undefined ? [] : utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' })
      const printed = statement.rows.map(({ cells }) => cells.map(cellText))
      const at = printed.findIndex((cells) => cells.includes(line.name) && cells.includes(fact.stated.text))
      expect([id, grid.some((cells) => cells.join('|') === printed[at]?.join('|'))]).toEqual([id, true])
    }
  })

  it('search finds it as it is printed at the row that prints it, and a document by its total', async () => {
    const reader = await openSideIndex(async (name) => JSON.parse(text(`search/index/${name}`)) as unknown)
    const found = async (words: string) =>
      (await openResults(reader, await ask(reader, words), nothingChosen, 'relevance')).next(500)
    for (const { disclosure, id, fact } of facts) {
      if (fact.stated === null) continue
      const { statement, line } = fact.cell
      const path = linePath(disclosure, statement, line)
      const { stated } = fact
      const rows = (await found(stated.text)).flatMap(({ record }) =>
        record.parts.filter(
          ([kept, , , , figures]) => partPath(record, kept) === path && figures?.includes(stated.text),
        ),
      )
      expect([folderOf(disclosure), id, rows.length]).not.toEqual([folderOf(disclosure), id, 0])
      if (id !== 'expenditure-total') continue
      const own = (await found(disclosure.title)).find(({ record }) => record.path === disclosurePath(disclosure))
      expect(own?.record.amount).toBe(`${stated.text} ${stated.unit}`)
    }
  })
})
