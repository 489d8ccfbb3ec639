// Every link of the built site leads somewhere, at the root of a host and in a folder of it.
import { expect, test } from 'vitest'
import { brokenLinks } from '../../scripts/site-check/broken-links.ts'
import { sites } from './sites.ts'

test('every link and every anchor of the site leads somewhere', () => {
  expect(brokenLinks(sites().real, '/')).toEqual([])
})

test('in a folder of a host no link leaves the folder', () => {
  expect(brokenLinks(sites().below, '/budget/')).toEqual([])
})

test('the site of a made-up department has no broken link either', () => {
  expect(brokenLinks(sites().madeUp, '/')).toEqual([])
})
