// Charts for the frames of other sites: small pages without script that say title, source and where they come from.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtFiles, builtPages } from './built-pages.ts'
import { phone, sites, useBrowser } from './sites.ts'

const newContext = useBrowser()
const framed = builtFiles(sites().real).filter((file) => /\/charts\/[^/]+\/index\.html$/.test(file))

test('every chart of the site links a page that a newsroom can frame, and its CSV stands beside it', () => {
  const linked = builtPages(sites().real).flatMap(({ html }) =>
    [...html.matchAll(/href="([^"]*\/charts\/[^"/]+\/)"/g)].map(([, href = '']) => href.replace(/^\//, '')),
  )
  expect(framed.length).toBeGreaterThan(20)
  for (const path of new Set(linked)) expect(framed, path).toContain(`${path}index.html`)
  for (const file of framed) expect(existsSync(join(sites().real, file.replace(/\/index\.html$/, '.csv')))).toBe(true)
})

test('such a page has no script, is small, is left out of search engines, and says source and origin', () => {
  for (const file of framed) {
    const html = readFileSync(join(sites().real, file), 'utf8')
    expect(html, file).not.toMatch(/<script/)
    expect(html.length, file).toBeLessThan(60_000)
    expect(html, file).toContain('noindex')
    expect(html, file).toContain('数据出处：')
    expect(html, file).toMatch(/href="[^"]*#chart-/)
  }
})

test('in the frame of a newspaper’s page on a phone it shows its title and drawing without scrolling sideways', async () => {
  const context = await newContext({ viewport: phone })
  const page = await context.newPage()
  await page.goto(`${sites().realAddress}xinzhou-industry/2022/budget/charts/functions/`)
  expect(await page.locator('h1').textContent()).toBe('钱花在哪些方面')
  expect(await page.locator('svg.bars').isVisible()).toBe(true)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
  expect(wide).toBe(false)
  await context.close()
})
