// An archive of files, whether they are compressed as they are put in or were compressed before.
import { crc32 } from 'node:zlib'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { packedFile, zipWriter } from '../../src/exports/zip.ts'

const text = new TextEncoder().encode('部门预算公开'.repeat(500))

const written = (put: (archive: ReturnType<typeof zipWriter>) => void): Buffer => {
  const chunks: Uint8Array[] = []
  const archive = zipWriter((chunk) => chunks.push(chunk))
  put(archive)
  archive.end()
  return Buffer.concat(chunks)
}

test('a file that was compressed before makes the archive that it makes when it is compressed then', () => {
  const packed = packedFile(text)
  expect(packed.bytes.length).toBeLessThan(text.length)
  expect(written(({ addPacked }) => addPacked('一.json', packed))).toEqual(written(({ add }) => add('一.json', [text])))
})

test('a file in pieces is whole in the archive, with the checksum of all of it', () => {
  const pieces = [text.subarray(0, 700), text.subarray(700, 701), text.subarray(701)]
  const archive = written(({ add }) => {
    add('一.json', pieces)
    add('空.csv', [])
  })
  expect(unzipSync(archive)).toEqual({ '一.json': text, '空.csv': new Uint8Array() })
  // The directory at the end tells the checksum at byte 16 and the size at byte 24 of an entry.
  const entry = archive.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  expect([archive.readUInt32LE(entry + 16), archive.readUInt32LE(entry + 24)]).toEqual([crc32(text), text.length])
})
