// A build without an address of its own says so once, and is quiet otherwise.
import { expect, test } from 'vitest'
import { siteUrlHint } from '../../scripts/site-url-hint.ts'

test('a build without SITE_URL says in one line what that means', () => {
  for (const unset of [undefined, '']) {
    expect(siteUrlHint(unset)).toMatch(/^提示：没有设置 SITE_URL，.*。$/)
    expect(siteUrlHint(unset)).not.toContain('\n')
  }
})

test('a build with SITE_URL says nothing', () => {
  expect(siteUrlHint('https://www.example.gov.cn')).toBe('')
})
