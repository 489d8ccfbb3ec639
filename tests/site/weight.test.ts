// What a reader's first visit costs: the styles and first scripts of every kind of page, gzipped, against what the same kind
// weighed before it was given more to show (commit b7a320a), or where it weighs more, against what that is worth today.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { sites } from './sites.ts'

/** Address of an example → the most bytes of styles and of first scripts; docs/page-weights.md says which weigh more and why. */
const most: readonly (readonly [address: string, styles: number, scripts: number])[] = [
  ['/', 7846, 1450],
  ['/departments/', 5689, 1041],
  ['/projects/', 7494, 4050],
  ['/findings/', 6991, 1041],
  ['/rules/', 6991, 1041],
  ['/rules/GJ-101/', 6991, 1041],
  ['/compare/', 6180, 3575],
  ['/three-public/', 7494, 1041],
  ['/glossary/', 5936, 1041],
  ['/search/', 6276, 25200],
  ['/data/', 6229, 1041],
  ['/guide/', 5750, 1041],
  ['/xinzhou-industry/', 7445, 1041],
  ['/xinzhou-industry/2022/budget/', 10484, 4517],
  ['/xinzhou-industry/2022/budget/tables/', 8117, 2952],
  ['/xinzhou-industry/2022/budget/checks/', 7294, 1850],
  ['/xinzhou-industry/2022/budget/print/', 12400, 2437],
  ['/anqing-industry/2023/final/projects/', 10125, 4517],
  ['/anqing-industry/2023/final/projects/industrial-internet/', 12150, 5156],
  ['/anqing-industry/projects/title-review/', 9861, 3245],
  ['/yutian-industry/2025/budget/objectives/', 8504, 1041],
]

const read = (path: string): Buffer => readFileSync(join(sites().real, path))

/** A script with all that it imports before it runs. */
const withImports = (path: string, found = new Set<string>()): ReadonlySet<string> => {
  if (found.has(path) || !existsSync(join(sites().real, path))) return found
  found.add(path)
  for (const [, file = ''] of read(path)
    .toString('utf8')
    .matchAll(/(?:^|[;}\s])import(?:[^"'()]*?from)?\s*["']\.\/([^"']+)["']/g))
    withImports(`/_astro/${file}`, found)
  return found
}

const weigh = (paths: Iterable<string>): number =>
  [...paths].reduce((sum, path) => sum + gzipSync(read(path), { level: 9 }).length, 0)

test.each(most)('%s brings no more styles and first scripts than it may', (address, styles, scripts) => {
  const html = read(join(address, 'index.html')).toString('utf8')
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, path = '']) => path)
  const first = new Set(
    [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].flatMap(([, path = '']) => [...withImports(path)]),
  )
  expect(sheets.length).toBeGreaterThan(0)
  expect(weigh(sheets)).toBeLessThanOrEqual(styles)
  expect(weigh(first)).toBeLessThanOrEqual(scripts)
})

test('the script before the first paint is sent without its comments', () => {
  const [name = ''] = readdirSync(join(sites().real, '_astro')).filter((file) => file.startsWith('first-paint.'))
  const script = read(join('_astro', name)).toString('utf8')
  expect(script).toContain('localStorage')
  expect(script).not.toMatch(/^\s*\/\//m)
})

test('what a page asks for later brings no styles: nothing but the script itself is fetched', () => {
  const scripts = readdirSync(join(sites().real, '_astro')).filter((file) => file.endsWith('.js'))
  const later = scripts.filter((file) => read(join('_astro', file)).includes('__vite__mapDeps'))
  expect(later.length).toBeGreaterThan(0)
  for (const file of later)
    expect(/m\.f=\[[^\]]*\.css/.test(read(join('_astro', file)).toString('utf8')), file).toBe(false)
})
