import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { decode } from '../../src/intake/decode.ts'
import { readSources } from '../../src/intake/files.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'))

test('a table saved by Excel as GB18030 reads the same as one saved as UTF-8', () => {
  const saved = decode(bytes('bfc6c4bfb1e0c2eb2cbacfbcc60a'))
  expect(saved).toEqual({ ok: true, text: '科目编码,合计\n', encoding: 'gb18030' })
  expect(decode(utf8('科目编码,合计\n'))).toMatchObject({ text: '科目编码,合计\n' })
})

test('a byte order mark is remembered but is no part of the first cell', () => {
  expect(decode(utf8('\ufeff科目'))).toEqual({ ok: true, text: '科目', encoding: 'utf-8-bom' })
})

test('text in another encoding is not guessed at', () => {
  expect(decode(bytes('fffed179ee76')).ok).toBe(false)
  expect(decode(utf8('a\u0000b')).ok).toBe(false)
  // Big5: 預算公開表, the pairs of another character set.
  expect(decode(bytes('b977bae2a4bdb67daaed')).ok).toBe(false)
})

test('one broken byte of a file in UTF-8 is named with its place, and the file is not read as another encoding', () => {
  const whole = utf8('科目编码,科目名称,合计\n208,社会保障和就业支出,120.50\n')
  const at = whole.lastIndexOf(0xe5)
  const broken = Uint8Array.from(whole, (byte, index) => (index === at ? 0xff : byte))
  const read = decode(broken)
  expect(read).toMatchObject({ ok: false, line: 2 })
  expect(JSON.stringify(read)).toContain('0xFF')
})

test('a character that was lost when the file was saved is an error', () => {
  expect(decode(utf8('合计\n本年\ufffd入'))).toMatchObject({ ok: false, line: 2, column: 3 })
})

test('links to nowhere, links in a circle, pipes and files without permission are named and hold nothing up', () => {
  const root = mkdtempSync(join(tmpdir(), 'mingzhang-files-'))
  try {
    mkdirSync(join(root, 'data/b'), { recursive: true })
    writeFileSync(join(root, 'data/a.yaml'), 'x')
    symlinkSync(join(root, 'nowhere.yaml'), join(root, 'data/b/broken.yaml'))
    symlinkSync(join(root, 'data'), join(root, 'data/b/circle'))
    execFileSync('mkfifo', [join(root, 'data/b/pipe.csv')])
    const { value, problems } = readSources(root, ['data'])
    expect(value.get('data/a.yaml')?.text).toBe('x')
    expect(problems.map(({ code, place }) => [code, place.file])).toEqual([
      ['WJ-116', 'data/b/broken.yaml'],
      ['WJ-116', 'data/b/circle'],
      ['WJ-116', 'data/b/pipe.csv'],
    ])
  } finally {
    rmSync(root, { recursive: true })
  }
})

test('text in UTF-8 with rare characters and text in GB18030 with rare characters are read', () => {
  expect(decode(utf8('龘'.repeat(3)))).toMatchObject({ ok: true })
  // 科目编码科目编码镕: one character beyond GB 2312 among common ones.
  expect(decode(bytes('bfc6c4bfb1e0c2ebbfc6c4bfb1e0c2eb6946e946'.replace('6946e946', 'e946')))).toMatchObject({
    ok: true,
  })
})

test('files are read in one order, without hidden files and the lock files of an open workbook', () => {
  const root = mkdtempSync(join(tmpdir(), 'mingzhang-files-'))
  try {
    mkdirSync(join(root, 'data/b'), { recursive: true })
    for (const name of ['b/z.yaml', 'b/.DS_Store', 'b/~$表.xlsx', 'a.yaml', 'B.yaml'])
      writeFileSync(join(root, 'data', name), 'x')
    const { value, problems } = readSources(root, ['data', 'content'])
    expect([...value.keys()]).toEqual(['data/B.yaml', 'data/a.yaml', 'data/b/z.yaml'])
    expect(problems).toEqual([])
  } finally {
    rmSync(root, { recursive: true })
  }
})
