// Pages that a route and the files of its lists ask for are made once for the departments at hand.
import { expect, test } from 'vitest'
import type { Archive } from '../../src/budget/archive.ts'
import { onceAnArchive } from '../../src/views/words/once-an-archive.ts'

const archive = (): Archive => ({ departments: [] }) as unknown as Archive

test('the same archive and the same reviews give the pages that were made before; anything else gives new ones', () => {
  let made = 0
  const pages = onceAnArchive((_: Archive, reviews: readonly string[] = []) => [...reviews, String(made++)])
  const [one, other, reviews] = [archive(), archive(), ['a']]
  const first = pages(one, reviews)
  expect(pages(one, reviews)).toBe(first)
  expect(pages(one, ['a'])).not.toBe(first)
  expect(pages(other, reviews)).not.toBe(first)
  expect(pages(one)).toBe(pages(one))
  expect(made).toBe(4)
})
