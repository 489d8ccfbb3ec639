// One example of every kind of page, by its address in the real data: what the browser tests walk through.
import { type PageRow, pageTable } from '../../src/budget/page-table.ts'
import { documentKeys } from '../real-documents.ts'

/** Where what differs from document to document is taken from, for kinds of pages. */
const examples: Readonly<Record<string, string>> = {
  rule: '/rules/GJ-101/',
  department: '/xinzhou-industry/',
  project: '/anqing-industry/projects/title-review/',
  disclosure: '/xinzhou-industry/2022/budget/',
  explanations: '/xinzhou-industry/2022/budget/explanations/',
  tables: '/xinzhou-industry/2022/budget/tables/',
  forms: '/anqing-industry/2023/final/projects/',
  form: '/xinzhou-industry/2022/budget/projects/title-review/',
  objectives: '/yutian-industry/2025/budget/objectives/',
  checks: '/xinzhou-industry/2022/budget/checks/',
  print: '/xinzhou-industry/2022/budget/print/',
}

const rows: readonly PageRow[] = pageTable

/**
 * Kind → address of its example: every page of the page table. A new kind with parts that differ needs an example. No
 * document of the portal is a 决算 with statements: 从年初预算到决算 is visited on the made-up department; pages of a portal's own
 * are those of `npm run test:package`.
 */
export const pageKinds: Readonly<Record<string, string>> = Object.fromEntries(
  rows
    .filter(({ id }) => id !== 'execution' && id !== 'own-page' && !id.endsWith('embed'))
    .map(({ id, path }) => {
      const example = path.includes('<') ? examples[id] : path
      if (example === undefined) throw new Error(`no example of the kind ${id}`)
      return [path, example]
    }),
)

/** More pages that look different although their addresses are of one kind. */
export const moreExamples: readonly string[] = [
  '/anqing-industry/',
  '/anqing-industry/2023/final/',
  '/anqing-industry/2023/final/projects/industrial-internet/',
  '/anqing-industry/2023/final/print/',
  '/yutian-industry/2025/budget/',
  '/yutian-industry/2025/budget/projects/stability-maintenance/',
  '/funing-industry/2020/budget/projects/private-economy-award/',
]

const departments = new Set<string>(documentKeys.map((key) => key.split('/')[0] ?? ''))

/** The kind of an address: what changes from department to department replaced by its name. */
export const kindOf = (address: string): string => {
  const [, first = '', ...rest] = address.split('/')
  if (first === 'rules' && rest.length > 1) return '/rules/<code>/'
  if (!departments.has(first)) return address
  const words = rest.map((word, index) => {
    if (/^\d{4}$/.test(word)) return '<year>'
    if (word === 'budget' || word === 'final') return '<stage>'
    return rest[index - 1] === 'projects' && word !== '' ? '<project>' : word
  })
  return ['', '<department>', ...words].join('/')
}
