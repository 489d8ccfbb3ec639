// What only a browser can tell of the open data: XML that parses, a policy that nothing breaks, 引用此行 that copies.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
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

/** Hints are folded by kind: a reader unfolds the kind first. */
const unfold = async (page: Page, anchor: string): Promise<void> => {
  const kind = page.locator(`details:has([id="${anchor}"]) > summary`)
  if ((await kind.count()) > 0) await kind.first().click()
}

/** What lies in the clipboard after the link was pressed by keyboard: the address, and below it the citation. */
const copied = async (path: string, anchor: string): Promise<{ address: string; citation: string; hash: string }> => {
  const context = await newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await context.newPage()
  await page.goto(sites().realAddress + path)
  await unfold(page, anchor)
  await page.locator(`[id="${anchor}"] a[href="#${anchor}"]`).focus()
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.querySelector('[data-cite-status]')?.textContent !== '')
  const [address = '', citation = ''] = (await page.evaluate(() => navigator.clipboard.readText())).split('\n')
  const { hash } = new URL(page.url())
  await context.close()
  return { address, citation, hash: decodeURIComponent(hash) }
}

/** Everything that can be cited: where it stands, its anchor, and how its citation begins: whoever made it signs. */
const citable = [
  {
    what: 'a row of a statement',
    path: tablesPage,
    anchor: 'general-2080505',
    cited:
      '忻州市工业和信息化局. 忻州市工业和信息局2022年度部门预算公开：2022年一般公共预算支出预算表“[2080505]机关事业单位基本养老保险缴费支出”',
  },
  {
    what: 'an indicator of a form',
    path: 'anqing-industry/2023/final/projects/energy-safety-salt/',
    anchor: 'indicator-1',
    cited:
      '安庆市经济和信息化局. 安庆市经济和信息化局本级项目绩效自评表：节能环保、安全生产、盐业管理及小微企业融资担保核查工作经费绩效指标“做好绿色制造体系建设”',
  },
  {
    what: 'a finding',
    path: 'xinzhou-industry/2022/budget/checks/',
    anchor: 'finding-GJ-103-basic-505-total',
    cited:
      '明账. 忻州市工业和信息局2022年度部门预算公开核对结果：《一般公共预算安排基本支出分经济科目表》“505”比其下各款之和少 1.51 万元；“合计”因此也差 1.52 万元，除去这一处只差 0.01 万元',
  },
  {
    what: 'a hint',
    path: 'anqing-industry/2023/final/checks/',
    anchor: 'finding-ZB-202-projects-energy-safety-salt-18',
    cited:
      '明账. 安庆市经济和信息化局本级项目绩效自评表核对结果：节能环保、安全生产、盐业管理及小微企业融资担保核查工作经费 › 绩效指标第18行：“完成本年度获得绿色名单目标数”问的是数，指标值写“完成”，没有数',
  },
]

describe('引用此行', () => {
  it('is what the link of an indicator says, on its own page and not on paper', async () => {
    const context = await newContext()
    const page = await context.newPage()
    const links = page.getByRole('link', { name: /^引用此行/ })
    await page.goto(`${sites().realAddress}anqing-industry/2023/final/projects/energy-safety-salt/`)
    expect(await links.count()).toBe(await page.locator('.indicators tbody th[scope="row"]').count())
    await page.emulateMedia({ media: 'print' })
    expect(await links.count()).toBe(0)
    await page.goto(`${sites().realAddress}anqing-industry/2023/final/print/`)
    expect(await page.locator('.indicators th > a').count()).toBe(0)
    await context.close()
  })

  it.each(citable)('copies the permanent address of $what and a citation of GB/T 7714', async (each) => {
    const { address, citation, hash } = await copied(each.path, each.anchor)
    expect(address).toBe(`${sites().realAddress}${each.path}#${each.anchor}`)
    const [, cited, rest] = /^(.*)\[EB\/OL\]\. (.*)$/.exec(citation) ?? []
    expect(cited).toBe(each.cited)
    expect(rest).toMatch(/^\(2026-11-21\)\[\d{4}-\d{2}-\d{2}\]\. http/)
    expect(citation.endsWith(`. ${address}.`)).toBe(true)
    expect(hash).toBe(`#${each.anchor}`)
  })

  it.each(citable)('without JavaScript the link of $what is a plain link', async ({ path, anchor }) => {
    const context = await newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(sites().realAddress + path)
    await unfold(page, anchor)
    await page.locator(`[id="${anchor}"] a[href="#${anchor}"]`).click()
    expect(new URL(page.url()).hash).toBe(`#${anchor}`)
    await context.close()
  })
})
