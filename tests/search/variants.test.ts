// Traditional and variant characters: which texts make the table of them be read, and what it changes.
import { expect, test, vi } from 'vitest'
import { traditional } from '../../src/search/traditional.ts'
import { mayHoldVariants } from '../../src/search/variants.ts'

test('every character of the table makes a text read it', () => {
  expect([...traditional.keys()].filter((character) => !mayHoldVariants(`2024年${character}局`))).toEqual([])
})

test('what documents of today are written with does not read the table', () => {
  expect(mayHoldVariants('（二）“三公”经费：10,441.41万元，≥90%；XZ-208、一般公共预算财政拨款')).toBe(false)
})

test('what was compared before the table was read is compared anew', async () => {
  vi.resetModules()
  const { plainText } = await import('../../src/search/normalise.ts')
  const { readyFor } = await import('../../src/search/variants.ts')
  await readyFor('预算绩效')
  expect(plainText('預算績效')).toBe('預算績效')
  await readyFor('預算績效')
  expect(plainText('預算績效')).toBe('预算绩效')
})
