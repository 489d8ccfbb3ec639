// The strict reader of data packages finds what a package gets wrong; what it lets through is held on the built site.
import { expect, test } from 'vitest'
import { readPackage } from '../site/table-schema-reader.ts'

const resource = {
  name: 'lines',
  path: 'lines.csv',
  schema: {
    fields: [
      { name: '编号', type: 'string', constraints: { required: true } },
      { name: '金额', type: 'number' },
      { name: '日期', type: 'date' },
    ],
    primaryKey: '编号',
  },
}

const faults = (rows: string): readonly string[] =>
  readPackage({ resources: [resource] }, () => `编号,金额,日期\n${rows}`)[0]?.faults ?? []

test('a table that keeps its description has no fault', () => {
  expect(faults('a,-1234.50,2024-02-29\nb,,\n')).toEqual([])
})

test('a byte order mark is a fault, because it hides in the first heading', () => {
  const text = '\ufeff编号,金额,日期\na,1,\n'
  expect(readPackage({ resources: [resource] }, () => text)[0]?.faults).toEqual(['headings are not its fields'])
})

test('files of one resource are put behind each other as they are', () => {
  const parts: Readonly<Record<string, string>> = { a: 'a,1,\n', b: 'b,2,\n' }
  const cut = { ...resource, path: ['a', 'b'], dialect: { header: false } }
  const [table] = readPackage({ resources: [cut] }, (path) => parts[path] ?? '')
  expect([table?.rows.map((row) => row.编号), table?.faults]).toEqual([['a', 'b'], []])
})

test.each([
  ['a thousands separator', 'a,"1,234.50",\n'],
  ['a day that does not exist', 'a,1,2023-02-29\n'],
  ['a missing required cell', ',1,\n'],
  ['a key twice', 'a,1,\na,2,\n'],
  ['a row too long', 'a,1,,x\n'],
])('%s is a fault', (_what, rows) => {
  expect(faults(rows)).toHaveLength(1)
})
