// One example of every kind of page, by its address in the real data: what the browser tests walk through.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Kind → address of its example. */
export const pageKinds: Readonly<Record<string, string>> = {
  '/': '/',
  '/404.html': '/404.html',
  '/departments/': '/departments/',
  '/data/': '/data/',
  '/findings/': '/findings/',
  '/rules/': '/rules/',
  '/rules/<code>/': '/rules/GJ-101/',
  '/projects/': '/projects/',
  '/three-public/': '/three-public/',
  '/compare/': '/compare/',
  '/search/': '/search/',
  '/glossary/': '/glossary/',
  '/guide/': '/guide/',
  '/about/': '/about/',
  '/accessibility/': '/accessibility/',
  '/<department>/': '/xinzhou-industry/',
  '/<department>/projects/<project>/': '/anqing-industry/projects/title-review/',
  '/<department>/<year>/<stage>/': '/xinzhou-industry/2022/budget/',
  '/<department>/<year>/<stage>/tables/': '/xinzhou-industry/2022/budget/tables/',
  '/<department>/<year>/<stage>/projects/': '/anqing-industry/2023/final/projects/',
  '/<department>/<year>/<stage>/projects/<project>/': '/xinzhou-industry/2022/budget/projects/title-review/',
  '/<department>/<year>/<stage>/objectives/': '/yutian-industry/2025/budget/objectives/',
  '/<department>/<year>/<stage>/checks/': '/xinzhou-industry/2022/budget/checks/',
  '/<department>/<year>/<stage>/print/': '/xinzhou-industry/2022/budget/print/',
}

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

const data = fileURLToPath(new URL('../../data', import.meta.url))
const departments = new Set(readdirSync(data).filter((name) => existsSync(join(data, name, 'department.yaml'))))

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
