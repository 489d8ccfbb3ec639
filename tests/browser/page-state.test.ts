// The address of the search page says everything that it shows.
import { expect, test } from 'vitest'
import { choiceOf, emptyState, readState, withChoice, writeState } from '../../src/browser/search/page-state.ts'
import type { PortalFile } from '../../src/search/index-files.ts'

const portal: PortalFile = {
  names: '',
  kinds: ['公开表', '说明'],
  regions: ['山西省忻州市'],
  departments: [{ id: 'water', name: '水务局', initials: ['swj'], region: 0 }],
  runs: '',
  words: 1,
  codes: 1,
  blocks: '',
  common: '',
}

test('an address reads back to the same state', () => {
  const address = '?q=%E4%B8%89%E5%85%AC&department=water&year=2022&year=2023&kind=%E8%AF%B4%E6%98%8E&sort=amount'
  expect(writeState(readState(address))).toBe(address)
})

test('an empty state has an empty address', () => {
  expect(writeState(emptyState)).toBe('')
  expect(readState('?q=%20%20&sort=colour')).toEqual(emptyState)
})

test('a value is chosen once and taken back', () => {
  const chosen = withChoice(withChoice(emptyState, 'year', '2022', true), 'year', '2022', true)
  expect(chosen.chosen.year).toEqual(['2022'])
  expect(withChoice(chosen, 'year', '2022', false)).toEqual(emptyState)
})

test('a department that the portal no longer has leaves nothing, not everything', () => {
  const choice = choiceOf(portal, readState('?q=x&department=gone&kind=%E8%AF%B4%E6%98%8E'))
  expect(choice.department).toEqual([-2])
  expect(choice.kind).toEqual([1])
})
