// A figure has one definition: for every document, what the pages, the comparison, the search and the downloads tell of a
// key figure is what the catalogue finds.
import { describe, expect, it } from 'vitest'
import { missingWords } from '../../src/budget/absence.ts'
import { allDisclosures } from '../../src/budget/archive.ts'
import { disclosureKey } from '../../src/budget/disclosure.ts'
import { factName, factOf } from '../../src/budget/facts/fact.ts'
import { formsBudget, formsSpent } from '../../src/budget/facts/form-money.ts'
import { type FigureId, keyFigureDeclarations } from '../../src/budget/facts/key-figures.ts'
import { formatAmount, yuanText } from '../../src/budget/money.ts'
import { tableCsv } from '../../src/exports/data-table.ts'
import { disclosuresTable } from '../../src/exports/tables/disclosures.ts'
import { linesTable } from '../../src/exports/tables/lines.ts'
import { comparedFigures, comparedMetrics } from '../../src/views/compare/compare-figures.ts'
import { linePath } from '../../src/views/words/address.ts'
import { keyFigures } from '../../src/views/words/disclosure-figures.ts'
import { madeUpFacts, realFacts } from '../exports/archives.ts'
import { csvRows } from '../exports/csv-rows.ts'

/** Which metric of the comparison and which figure of a page tell a figure of the catalogue. */
const compared: Readonly<Record<string, FigureId>> = {
  income: 'income-total',
  'income-current': 'income-current',
  expenditure: 'expenditure-total',
  'expenditure-current': 'expenditure-current',
  general: 'general',
  basic: 'basic',
  project: 'project',
  'three-public-total': 'three-public-total',
  'three-public-abroad': 'three-public-abroad',
  'three-public-reception': 'three-public-reception',
  'three-public-vehicles': 'three-public-vehicles',
  'three-public-purchase': 'three-public-purchase',
  'three-public-running': 'three-public-running',
  operating: 'three-public-operating',
}
const onPages = { basic: 'basic', project: 'project', threePublic: 'three-public-total' } as const

const archives = [
  ['the five real disclosures', realFacts()],
  ['the made-up department', madeUpFacts()],
] as const

describe.each(archives)('in %s', (_, facts) => {
  const disclosures = allDisclosures(facts.archive)
  const csv = csvRows(tableCsv(disclosuresTable, facts))
  const lines = csvRows(tableCsv(linesTable, facts))

  it.each(Object.entries(compared))('the comparison tells %s as the catalogue finds it', (metric, id) => {
    const index = comparedMetrics.findIndex((one) => one.id === metric)
    for (const disclosure of disclosures) {
      const fact = factOf(disclosure, id)
      const shown = comparedFigures(disclosure, undefined)[index]
      expect(shown?.text).toBe(
        fact.stated === null ? missingWords[fact.absence] : formatAmount(fact.stated.fen, '万元'),
      )
      if (fact.stated !== null) expect(shown?.path).toBe(linePath(disclosure, fact.cell.statement, fact.cell.line))
    }
  })

  it('the heads of pages tell the same amounts, each under the name that the document prints', () => {
    for (const disclosure of disclosures) {
      const figures = keyFigures(disclosure)
      const total = factOf(disclosure, 'expenditure-total')
      const general = factOf(disclosure, 'general')
      const first = total.stated === null ? general : total
      const told = figures.find(({ id }) => id === 'total')
      expect([told?.label, told?.amount]).toEqual(
        first.stated === null ? [undefined, undefined] : [factName(first), first.stated.text],
      )
      for (const [page, id] of Object.entries(onPages))
        expect(figures.find((figure) => figure.id === page)?.amount).toBe(factOf(disclosure, id).stated?.text)
      expect(figures.find(({ id }) => id === 'spent')?.amount).toBe(
        ((sum) => sum && formatAmount(sum.fen, sum.unit))(formsSpent(disclosure)?.sum),
      )
      expect(figures.find(({ id }) => id === 'forms')?.amount).toBe(
        ((sum) => sum && formatAmount(sum.fen, sum.unit))(formsBudget(disclosure)?.sum),
      )
    }
  })

  it('the list of documents holds the same totals in 元', () => {
    disclosures.forEach((disclosure) => {
      const row = csv.find(
        (one) =>
          `${one.部门}/${one.年度}` === `${disclosure.department}/${disclosure.year}` && one.标题 === disclosure.title,
      )
      const yuan = (id: FigureId): string => {
        const { stated } = factOf(disclosure, id)
        return stated === null ? '' : yuanText(stated.fen)
      }
      expect([row?.收入合计_元, row?.支出合计_元]).toEqual([yuan('income-total'), yuan('expenditure-total')])
    })
  })

  it('every figure of the catalogue is a cell of lines.csv, at the address that pages link', () => {
    for (const disclosure of disclosures)
      for (const { id } of keyFigureDeclarations) {
        const fact = factOf(disclosure, id)
        if (fact.stated === null) continue
        const { statement, line, column } = fact.cell
        const row = lines.find(
          (one) => one.永久地址 === facts.address(linePath(disclosure, statement, line)) && one.栏目标识 === column,
        )
        expect([disclosureKey(disclosure), id, row?.原表文字]).toEqual([
          disclosureKey(disclosure),
          id,
          fact.stated.text,
        ])
      }
  })
})
