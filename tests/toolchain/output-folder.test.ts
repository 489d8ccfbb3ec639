// A build may replace an earlier site and nothing else, and only when the new one is complete.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { refusal, replaceFolder } from '../../scripts/output-folder.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mingzhang-output-'))
  for (const name of ['data', 'content', 'src']) mkdirSync(join(root, name))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const refused = (folder: string): string | null => refusal(folder, { project: root, budgetRoot: root })
const site = (folder: string, words: string): void => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'index.html'), words)
  writeFileSync(join(folder, '404.html'), '')
}
const words = (folder: string): string => readFileSync(join(folder, 'index.html'), 'utf8')

test('a site may be built into a folder of its own, inside or outside the project', () => {
  expect(refused(join(root, 'dist'))).toBeNull()
  expect(refused(join(root, 'out/site'))).toBeNull()
  expect(refused(`${root}-site`)).toBeNull()
})

test('a build never writes to the project folder or a folder above it', () => {
  expect(refused(root)).toContain('不能是项目文件夹')
  expect(refused(dirname(root))).toContain('不能是项目文件夹')
  expect(refused('/')).toContain('不能是项目文件夹')
})

test('a build never writes into folders that people maintain', () => {
  for (const name of ['data', 'content', 'src', 'data/site', 'tests', '.git'])
    expect(refused(join(root, name))).toContain('不能放在')
})

test('a link that leads into a maintained folder is followed before it is trusted', () => {
  symlinkSync(join(root, 'data'), join(root, 'dist'))
  expect(refused(join(root, 'dist'))).toContain('不能放在 data/')
})

test('a folder that holds other people’s files is not replaced', () => {
  mkdirSync(join(root, 'documents'))
  writeFileSync(join(root, 'documents/letter.txt'), '')
  expect(refused(join(root, 'documents'))).toContain('不是本程序生成的文件')
  site(join(root, 'earlier'), 'old')
  expect(refused(join(root, 'earlier'))).toBeNull()
})

test('a finished build takes the place of the site before it and leaves nothing beside it', async () => {
  const target = join(root, 'dist')
  site(target, 'old')
  await replaceFolder(target, async (folder) => site(folder, 'new'))
  expect(words(target)).toBe('new')
  expect(readdirSync(root).sort()).toEqual(['content', 'data', 'dist', 'src'])
})

test('a build that fails half-way leaves the old site and removes its own traces', async () => {
  const target = join(root, 'dist')
  site(target, 'old')
  const failing = replaceFolder(target, async (folder) => {
    site(folder, 'half')
    throw new Error('a page could not be built')
  })
  await expect(failing).rejects.toThrow('a page could not be built')
  expect(words(target)).toBe('old')
  expect(readdirSync(root).sort()).toEqual(['content', 'data', 'dist', 'src'])
})

test('what an interrupted build left behind is cleared, and a swap cut in half gives the old site back', async () => {
  const target = join(root, 'dist')
  site(`${target}.old`, 'old')
  site(`${target}.new-999999999`, 'half')
  await expect(replaceFolder(target, () => Promise.reject(new Error('again')))).rejects.toThrow('again')
  expect(words(target)).toBe('old')
  expect(existsSync(`${target}.old`)).toBe(false)
  expect(existsSync(`${target}.new-999999999`)).toBe(false)
})
