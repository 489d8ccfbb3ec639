// What only a browser can tell of the open data: XML that parses, a policy that nothing breaks, 引用此行 that copies.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sites, useBrowser } from './sites.ts'

const newContext = useBrowser()
const tablesPage = 'xinzhou-industry/2022/budget/tables/'

describe('XML', () => {
  it.each(['feed.xml', 'sitemap-index.xml', 'sitemap-0.xml'])(
    '%s is well-formed and has what its format demands',
    async (name) => {
      const context = await newContext()
      const page = await context.newPage()
      const text = readFileSync(join(sites().real, name), 'utf8')
      const found = await page.evaluate((xml) => {
        const document = new DOMParser().parseFromString(xml, 'application/xml')
        const texts = (selector: string) =>
          [...document.querySelectorAll(selector)].map((node) => node.textContent ?? '')
        return {
          error: document.querySelector('parsererror')?.textContent ?? '',
          root: `${document.documentElement.namespaceURI} ${document.documentElement.localName}`,
          required: ['feed > id', 'feed > title', 'feed > updated'].map((selector) => texts(selector).length),
          entries: [...document.querySelectorAll('entry')].map((entry) =>
            ['id', 'title', 'updated', 'author > name', 'summary'].map(
              (selector) => entry.querySelectorAll(selector).length,
            ),
          ),
          locations: texts('loc'),
        }
      }, text)
      expect(found.error).toBe('')
      if (name === 'feed.xml') {
        expect(found.root).toBe('http://www.w3.org/2005/Atom feed')
        expect(found.required).toEqual([1, 1, 1])
        expect(found.entries).toEqual(found.entries.map(() => [1, 1, 1, 1, 1]))
      } else {
        expect(found.root).toMatch(/^http:\/\/www\.sitemaps\.org\/schemas\/sitemap\/0\.9 (?:urlset|sitemapindex)$/)
        expect(found.locations.every((address) => URL.canParse(address))).toBe(true)
      }
      await context.close()
    },
  )
})

describe('the content security policy', () => {
  it.each(['', 'data/', 'xinzhou-industry/2022/budget/', tablesPage])('is not broken by /%s', async (path) => {
    const context = await newContext()
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(...(message.type() === 'error' ? [message.text()] : [])))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(sites().realAddress + path)
    expect(complaints).toEqual([])
    await context.close()
  })
})

describe('引用此行', () => {
  it('copies the permanent address of the row and a citation of GB/T 7714', async () => {
    const context = await newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
    const page = await context.newPage()
    await page.goto(sites().realAddress + tablesPage)
    const link = page.locator('[id="general-2080505"] a')
    await link.focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.querySelector('[data-cite-status]')?.textContent !== '')
    const [address = '', citation = ''] = (await page.evaluate(() => navigator.clipboard.readText())).split('\n')
    expect(address).toBe(`${sites().realAddress}${tablesPage}#general-2080505`)
    expect(citation).toMatch(
      /^忻州市工业和信息化局\. 忻州市工业和信息局2022年度部门预算公开：.*机关事业单位基本养老保险缴费支出.*\[EB\/OL\]\. \(2026-11-21\)\[\d{4}-\d{2}-\d{2}\]\. http/,
    )
    expect(citation.endsWith(`${address}.`)).toBe(true)
    expect(new URL(page.url()).hash).toBe('#general-2080505')
    await context.close()
  })

  it('without JavaScript the row link is a plain link to the row', async () => {
    const context = await newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(sites().realAddress + tablesPage)
    await page.locator('[id="general-2080505"] a').click()
    expect(new URL(page.url()).hash).toBe('#general-2080505')
    await context.close()
  })
})
