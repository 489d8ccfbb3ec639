// What a build promises as a whole: the same bytes, nothing personal, nothing foreign, and no harm when it fails.
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { builtFiles } from './built-pages.ts'
import { sites } from './sites.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))
const madeUp = fileURLToPath(new URL('made-up', import.meta.url))

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-build-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

interface Ended {
  readonly code: number
  readonly said: string
}

const build = (env: Readonly<Record<string, string>>): Promise<Ended> =>
  new Promise((done) => {
    const child = execFile(
      process.execPath,
      ['scripts/build.ts'],
      { cwd: project, env: { ...process.env, ...env } },
      (_, out, err) => done({ code: child.exitCode ?? -1, said: out + err }),
    )
  })

const filesThat = (site: string, holds: (text: string) => boolean): readonly string[] =>
  builtFiles(site).filter((file) => holds(readFileSync(join(site, file), 'utf8')))

test('the same input gives the same bytes', () => {
  const { real, again } = sites()
  expect(builtFiles(again)).toEqual(builtFiles(real))
  const different = builtFiles(real).filter(
    (file) => !readFileSync(join(real, file)).equals(readFileSync(join(again, file))),
  )
  expect(different).toEqual([])
})

test('a build does not say where it was made', () => {
  expect(filesThat(sites().real, (text) => text.includes(project) || text.includes(folder))).toEqual([])
})

test('no file of the site holds a mobile number', () => {
  // A digest is a number by chance, as one of a file is once in a while.
  const digest = /\b[0-9a-f]{64}\b/g
  const mobile = /(?<![\d.])1[3-9]\d(?:[ \t]?\d){8}(?!\d)/
  expect(filesThat(sites().real, (text) => mobile.test(text.replace(digest, '')))).toEqual([])
})

test('a folder with one made-up department makes a whole site with no trace of the departments shipped', () => {
  const shipped = /忻州|安庆|玉田|抚宁|xinzhou|anqing|yutian|funing/i
  const files = builtFiles(sites().madeUp)
  expect(files).toContain('example-water/2026/budget/tables/index.html')
  expect(files).toContain('index.html')
  expect(files.filter((file) => shipped.test(file))).toEqual([])
  // The program of the desk knows where each subject of the classification was read: that is no data of the portal.
  const traces = filesThat(sites().madeUp, (text) => shipped.test(text))
  expect(traces.filter((file) => !/^_astro\/worker-[\w-]+\.js$/.test(file))).toEqual([])
})

test('data that is not in form stops the build and leaves the published site as it was', async () => {
  const root = join(folder, 'budget')
  const published = join(folder, 'site')
  cpSync(madeUp, root, { recursive: true })
  const table = join(root, 'data/example-water/2026/budget/tables/summary.csv')
  writeFileSync(table, readFileSync(table, 'utf8').replace(',50.00', ',5O.00'))
  mkdirSync(published)
  for (const name of ['index.html', '404.html']) writeFileSync(join(published, name), '已发布')

  const { code, said } = await build({ BUDGET_ROOT: root, OUT_DIR: published })
  expect(code).toBe(1)
  expect(said).toContain('data/example-water/2026/budget/tables/summary.csv:3:')
  expect(said).toContain('怎么改')
  expect(said).not.toMatch(/\n\s+at /)
  expect(readdirSync(published).sort()).toEqual(['404.html', 'index.html'])
  expect(readFileSync(join(published, 'index.html'), 'utf8')).toBe('已发布')
  expect(readdirSync(folder).sort()).toEqual(['budget', 'site'])
})

test('a build is refused where it would replace maintained files', async () => {
  const { code, said } = await build({ OUT_DIR: join(project, 'data') })
  expect(code).toBe(1)
  expect(said).toContain('OUT_DIR 不能放在 data/ 里面')
})
