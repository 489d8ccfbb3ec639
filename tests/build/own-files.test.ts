// Files of a portal's own in its site: as they are, and never over what the site itself writes.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { copyOwnFiles } from '../../src/build/own-files.ts'

let root = ''
let site = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mingzhang-own-'))
  site = join(root, 'dist')
  for (const folder of [join(root, 'public/proof'), site]) mkdirSync(folder, { recursive: true })
  writeFileSync(join(site, 'favicon.svg'), 'shipped')
  writeFileSync(join(site, 'index.html'), 'page')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const own = (name: string): void => writeFileSync(join(root, 'public', name), 'own')

test('files of public/ lie in the site as they are, and take the place of the shipped pictures', () => {
  for (const name of ['mark.svg', 'favicon.svg', 'proof/answer.txt']) own(name)
  expect(copyOwnFiles(root, site, 'mark.svg')).toBe('')
  for (const name of ['mark.svg', 'favicon.svg', 'proof/answer.txt'])
    expect(readFileSync(join(site, name), 'utf8')).toBe('own')
})

test('a file that would stand in the place of a page stops the build, and the page stays', () => {
  own('index.html')
  expect(copyOwnFiles(root, site, '')).toContain('public/index.html: 错误')
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('page')
})

test('a mark that is not there is named with what to do', () => {
  expect(copyOwnFiles(root, site, 'mark.svg')).toMatch(/“mark\.svg”，public 文件夹里没有这个文件[\s\S]+怎么改：/)
})

test('a portal without files of its own has none', () => {
  rmSync(join(root, 'public'), { recursive: true })
  expect(copyOwnFiles(root, site, '')).toBe('')
})
