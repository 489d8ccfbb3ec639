// The pictures of the guide are real screens, light enough for a slow line, and said in words.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { guidePictures } from '../../src/views/portal/guide-pictures.ts'

const bytesOf = (path: string): Buffer => readFileSync(new URL(`../../public${path}`, import.meta.url))

/** Width and height out of the first chunk of a lossy WebP. */
const sizeOf = (bytes: Buffer): readonly number[] => {
  const start = bytes.indexOf(Buffer.from([0x9d, 0x01, 0x2a]))
  return [bytes.readUInt16LE(start + 3) & 0x3fff, bytes.readUInt16LE(start + 5) & 0x3fff]
}

test('each picture of the guide is there, at most 40 KB, of the size that the page keeps free for it', () => {
  for (const { path, width, height } of guidePictures) {
    const bytes = bytesOf(path)
    expect([path, bytes.toString('latin1', 8, 12)]).toEqual([path, 'WEBP'])
    expect(bytes.length, path).toBeLessThanOrEqual(40 * 1024)
    expect([path, ...sizeOf(bytes)]).toEqual([path, width, height])
  }
})

test('what a picture shows is said in words, and what to do there beside it', () => {
  for (const { alt, caption } of guidePictures) {
    expect(alt.length).toBeGreaterThan(20)
    expect(caption).toMatch(/。$/)
  }
})
