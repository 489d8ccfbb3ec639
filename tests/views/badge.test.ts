// The word beside a disclosure's name.
import { expect, test } from 'vitest'
import { badgeOf } from '../../src/views/words/badge.ts'

test('a draft says wherever it is named that it is not published; a document that calls itself 草案 is called so', () => {
  expect(badgeOf({ state: '草稿', nature: '正式' })).toBe('草稿，没有公开')
  expect(badgeOf({ state: '草稿', nature: '草案' })).toBe('草稿，没有公开')
  expect(badgeOf({ state: '已公开', nature: '草案' })).toBe('草案')
  expect(badgeOf({ state: '已公开', nature: '正式' })).toBe('')
})
