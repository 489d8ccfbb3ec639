import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { decode, readSources } from '../../src/intake/files.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'))

test('a table saved by Excel as GB18030 reads the same as one saved as UTF-8', () => {
  const saved = decode(bytes('bfc6c4bfb1e0c2eb2cbacfbcc60a'))
  expect(saved).toEqual({ text: '科目编码,合计\n', encoding: 'gb18030' })
  expect(saved?.text).toBe(decode(utf8('科目编码,合计\n'))?.text)
})

test('a byte order mark is remembered but is no part of the first cell', () => {
  expect(decode(utf8('\ufeff科目'))).toEqual({ text: '科目', encoding: 'utf-8-bom' })
})

test('text in another encoding is not guessed at', () => {
  expect(decode(bytes('fffed179ee76'))).toBeNull()
  expect(decode(utf8('a\u0000b'))).toBeNull()
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
