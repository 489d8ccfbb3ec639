// What lies on the desk: read once, and read anew when it was corrected.
import { expect, test } from 'vitest'
import { holdFiles } from '../../src/desk/held-files.ts'
import type { ImportInput } from '../../src/importer/readers/index.ts'
import type { Reading } from '../../src/importer/source-document.ts'

const file = (name: string, words: string, lastModified: number): File => new File([words], name, { lastModified })

const words = ({ bytes }: ImportInput): string => new TextDecoder().decode(bytes)

/** A desk whose reader hands back the words of the file, and what it was made to read. */
const desk = () => {
  const said: string[] = []
  const hold = holdFiles((input) =>
    Promise.resolve({ ok: false, refusal: { file: input.name, what: words(input), fix: '' } } satisfies Reading),
  )
  const readAll = async (files: readonly File[]): Promise<readonly string[]> => {
    const { inputs, read } = await hold(files, (name) => said.push(name))
    const readings = []
    for (const input of inputs) readings.push(await read(input))
    return readings.map((reading) => (reading.ok ? '' : reading.refusal.what))
  }
  return { said, readAll }
}

test('a figure that was corrected in a file of the same name and length is read anew', async () => {
  const { readAll } = desk()
  expect(await readAll([file('总表.csv', '合计,12.00', 1000)])).toEqual(['合计,12.00'])
  expect(await readAll([file('总表.csv', '合计,13.00', 2000)])).toEqual(['合计,13.00'])
})

test('two files of one name and length, as folders of two units hold them, are both read', async () => {
  const { readAll } = desk()
  expect(await readAll([file('预算.csv', '甲,1.00', 1000), file('预算.csv', '乙,2.00', 1000)])).toEqual([
    '甲,1.00',
    '乙,2.00',
  ])
})

test('the same files with other answers are not read a second time', async () => {
  const { said, readAll } = desk()
  const files = [file('甲.csv', '1', 1000), file('乙.csv', '2', 1000)]
  await readAll(files)
  await readAll(files)
  expect(said).toEqual(['甲.csv', '乙.csv'])
})
