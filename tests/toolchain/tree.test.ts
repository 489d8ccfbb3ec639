// What must never be in the tree: telephone numbers of clerks, paths of somebody's machine, hosts of package registries.
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const generated = new Set(['node_modules', '.git', '.astro', '.cache'])

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (generated.has(entry.name) || entry.name.startsWith('dist')) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : [path]
  })

/** What a file says; of a link, where it leads, which need not be there. */
const saidIn = (path: string): string =>
  lstatSync(path).isSymbolicLink() ? readlinkSync(path) : readFileSync(path, 'utf8')

const places = (pattern: RegExp, within: readonly string[] = ['']): readonly string[] =>
  within
    .flatMap((folder) => filesBelow(join(root, folder)))
    .filter((path) => pattern.test(saidIn(path)))
    .map((path) => path.slice(root.length))

test('no mobile number stands in what departments maintain', () => {
  expect(places(/(?<![\d.])1[3-9]\d{9}(?!\d)/, ['data', 'content'])).toEqual([])
})

test('no file names a folder of somebody’s machine', () => {
  expect(places(new RegExp(`/(?:${['work', 'farm', 'root'].join('|')})/`))).toEqual([])
})

test('no file names the host of a package registry', () => {
  expect(
    places(
      new RegExp(
        [
          ['registry', 'npm'],
          ['deb', 'debian'],
        ]
          .map((words) => words.join('\\.'))
          .join('|'),
      ),
    ),
  ).toEqual([])
})
