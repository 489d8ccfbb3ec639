// “How to add a statement” is three steps: an id, a declaration with its arithmetic and a CSV. Nothing else is written,
// and its sums are checked, its rows divided and its direction told in the downloads.
import { afterAll, describe, expect, it, vi } from 'vitest'
import type { StatementDeclaration } from '../../src/budget/statement-declaration.ts'
import { csvRows } from '../exports/csv-rows.ts'

// Step 2, as the file of a statement would say it.
const donations = {
  id: 'donations',
  titles: ['捐赠收入表'],
  meaning: '这张表说明收到的捐赠来自哪里。',
  naming: { single: 'label' },
  direction: { single: 'income' },
  columns: [
    { id: 'name', side: 'single', kind: 'name', titles: ['来源'], required: true },
    { id: 'total', side: 'single', kind: 'amount', titles: ['合计'], required: true },
    { id: 'cash', side: 'single', kind: 'amount', titles: ['货币'], required: false, addsTo: 'total' },
    { id: 'goods', side: 'single', kind: 'amount', titles: ['实物'], required: false, addsTo: 'total' },
    { id: 'prior', side: 'single', kind: 'amount', titles: ['上年数'], required: false, about: 'prior', of: 'total' },
  ],
  lines: [
    { id: 'companies', side: 'single', titles: ['企业捐赠'], addsTo: 'total' },
    { id: 'persons', side: 'single', titles: ['个人捐赠'], addsTo: 'total' },
    { id: 'abroad', side: 'single', titles: ['境外捐赠'], partOf: 'companies' },
    { id: 'total', side: 'single', titles: ['合计'], total: true },
  ],
} as unknown as StatementDeclaration

/** The program with step 1 and the line of the registry written: its modules, loaded anew. */
const withDonations = async () => {
  vi.resetModules()
  vi.doMock('../../src/budget/statement.ts', async (original) => {
    const real = await original<typeof import('../../src/budget/statement.ts')>()
    const tableIdOf: typeof real.tableIdOf = (word) => (word === donations.id ? donations.id : real.tableIdOf(word))
    return { ...real, statementIds: [...real.statementIds, donations.id], tableIdOf }
  })
  vi.doMock('../../src/budget/statements/index.ts', async (original) => {
    const real = await original<typeof import('../../src/budget/statements/index.ts')>()
    const declarationOf: typeof real.declarationOf = (statement) =>
      statement.id === donations.id ? donations : real.declarationOf(statement)
    const generalName: typeof real.generalName = (statement) =>
      statement.id === donations.id ? (donations.titles[0] ?? '') : real.generalName(statement)
    return {
      ...real,
      generalName,
      statementDeclarations: { ...real.statementDeclarations, [donations.id]: donations },
      declarationOf,
    }
  })
  const { archiveOf, documentOf, reviewIn } = await import('./small-archive.ts')
  const { tableCsv } = await import('../../src/exports/data-table.ts')
  const { linesTable } = await import('../../src/exports/tables/lines.ts')
  const { statementView } = await import('../../src/views/document/statement.ts')
  return { archiveOf, documentOf, reviewIn, tableCsv, linesTable, statementView }
}

const program = await withDonations()
const { archiveOf, documentOf, reviewIn, tableCsv, linesTable, statementView } = program
afterAll(() => {
  vi.doUnmock('../../src/budget/statement.ts')
  vi.doUnmock('../../src/budget/statements/index.ts')
  vi.resetModules()
})

// Step 3.
const table = (total: string, companies = '60'): string =>
  `来源,合计,货币,实物,上年数\n企业捐赠,60,${companies},,50\n其中：境外捐赠,20,20,,10\n个人捐赠,40,30,10,30\n合计,${total},90,10,80\n`

const archive = (total: string, companies?: string) => archiveOf({ tables: { donations: table(total, companies) } })

const findings = (total: string, companies?: string) =>
  reviewIn(archive(total, companies))
    .findings.filter(({ code }) => code.startsWith('GJ'))
    .map(({ code, position }) => `${code} ${position}`)

describe('a statement that was declared a minute ago', () => {
  it('has its sums checked down the rows and across the columns', () => {
    expect(findings('100')).toEqual([])
    expect(findings('110')).toEqual(['GJ-102 donations/total/total', 'GJ-104 donations/total/total'])
    expect(findings('100', '50')).toEqual(['GJ-102 donations/companies/total', 'GJ-104 donations/total/cash'])
  })

  it('tells direction, leaves and parts in the downloads', () => {
    const made = archive('100')
    const csv = tableCsv(linesTable, { archive: made, reviews: [], address: (path: string) => path })
    const told = csvRows(csv)
      .filter((row) => row.栏目标识 === 'total' || row.栏目标识 === 'prior')
      .map((row) => [row.行标识, row.栏目标识, row.方向, row.行类, row.是否末级, row.栏目层次].join(' '))
    expect(told).toEqual([
      'companies total 收入 明细 是 合计',
      'companies prior 收入 明细 是 比较',
      'abroad total 收入 其中 否 合计',
      'abroad prior 收入 其中 否 比较',
      'persons total 收入 明细 是 合计',
      'persons prior 收入 明细 是 比较',
      'total total 收入 合计 否 合计',
      'total prior 收入 合计 否 比较',
    ])
  })

  it('stands on its page with its meaning and its anchors', () => {
    const disclosure = documentOf(archive('100'))
    const [statement] = disclosure.statements
    if (statement === undefined) throw new Error('no statement')
    const view = statementView(disclosure, statement)
    expect([view.id, view.meaning]).toEqual(['donations', donations.meaning])
    expect(view.tables[0]?.rows.map(({ cells }) => cells[0]?.anchor)).toEqual([
      'donations-companies',
      'donations-abroad',
      'donations-persons',
      'donations-total',
    ])
  })
})
