// A build may replace an earlier site and nothing else, and only when the new one is complete.
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { diskFault, type FolderOperations, recover, refusal, replaceFolder } from '../../scripts/output-folder.ts'

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
/** A build of one page. */
const filling = (words: string) => async (folder: string) => {
  site(folder, words)
  return { outcome: words, replaces: true }
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
  mkdirSync(join(root, 'shard'))
  writeFileSync(join(root, 'shard/shard.json'), '')
  expect(refused(join(root, 'shard'))).toBeNull()
})

test('a finished build takes the place of the site before it and leaves nothing beside it', async () => {
  const target = join(root, 'dist')
  site(target, 'old')
  await replaceFolder(target, filling('new'))
  expect(words(target)).toBe('new')
  expect(readdirSync(root).sort()).toEqual(['content', 'data', 'dist', 'src'])
})

test('a build that finds the site right as it is leaves every file of it', async () => {
  const target = join(root, 'dist')
  site(target, 'old')
  const outcome = await replaceFolder(target, async (folder) => {
    site(folder, 'new')
    return { outcome: 'unchanged', replaces: false }
  })
  expect(outcome).toBe('unchanged')
  expect(words(target)).toBe('old')
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

/** A disk that is pulled at its operation number `last`: that one and all after it fail, as after a kill. */
const failingAt = (last: number, busy = ''): { readonly disk: FolderOperations; readonly count: () => number } => {
  let count = 0
  const step = (run: () => void): void => {
    if (++count >= last) throw new Error(`killed at operation ${count}`)
    run()
  }
  return {
    count: () => count,
    disk: {
      rename: (from, to) => {
        if (from === busy) throw Object.assign(new Error('busy'), { code: 'EBUSY' })
        step(() => renameSync(from, to))
      },
      remove: (path) => step(() => rmSync(path, { recursive: true, force: true })),
      make: (path) => step(() => mkdirSync(path)),
    },
  }
}

test.each([
  ['a folder', false],
  ['a file system of its own', true],
])(
  'a build that is killed at any step leaves a whole site, or the next one brings it back: %s',
  async (_what, mounted) => {
    const target = join(root, 'dist')
    let [kills, finished] = [0, false]
    for (let last = 1; !finished; last++) {
      rmSync(target, { recursive: true, force: true })
      rmSync(`${target}.old`, { recursive: true, force: true })
      site(target, 'old')
      const { disk } = failingAt(last, mounted ? target : '')
      finished = await replaceFolder(target, filling('new'), disk).then(
        () => true,
        () => false,
      )
      if (!finished) kills++
      recover(target)
      expect(['old', 'new']).toContain(words(target))
      expect(existsSync(join(target, '404.html'))).toBe(true)
      await replaceFolder(target, filling('next'))
      expect(words(target)).toBe('next')
      expect(readdirSync(root).sort()).toEqual(['content', 'data', 'dist', 'src'])
    }
    expect(kills).toBeGreaterThan(3)
  },
)

test('a link as OUT_DIR is followed and stays a link', async () => {
  site(join(root, 'www'), 'old')
  symlinkSync(join(root, 'www'), join(root, 'dist'))
  await replaceFolder(join(root, 'dist'), filling('new'))
  expect(words(join(root, 'www'))).toBe('new')
  expect(lstatSync(join(root, 'dist')).isSymbolicLink()).toBe(true)
})

test('a second build of the same folder is told of the first', async () => {
  const target = join(root, 'dist')
  writeFileSync(`${target}.lock`, `${process.ppid}\n`)
  const second = replaceFolder(target, filling('new'))
  await expect(second).rejects.toThrow('另一次生成正在写同一个文件夹')
  writeFileSync(`${target}.lock`, '999999999\n')
  await replaceFolder(target, filling('new'))
  expect(words(target)).toBe('new')
})

test('a web server can read the site whatever the umask of the one who builds', async () => {
  const target = join(root, 'dist')
  await replaceFolder(target, async (folder) => {
    mkdirSync(join(folder, 'data'), { mode: 0o700 })
    writeFileSync(join(folder, 'data/a.csv'), '', { mode: 0o600 })
    return filling('new')(folder)
  })
  expect(statSync(join(target, 'data')).mode & 0o777).toBe(0o755)
  expect(statSync(join(target, 'data/a.csv')).mode & 0o777).toBe(0o644)
})

test('a file as OUT_DIR and faults of the disk are one sentence each', () => {
  writeFileSync(join(root, 'dist'), '')
  expect(refused(join(root, 'dist'))).toContain('是一个文件')
  for (const code of ['EACCES', 'ENOSPC', 'EROFS'])
    expect(diskFault(Object.assign(new Error('fault'), { code, path: '/srv/www' }))).toMatch(/^[^\n]+：\/srv\/www$/)
  expect(diskFault(new Error('a fault of the program'))).toBeNull()
})
