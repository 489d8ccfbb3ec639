// A journalist who reads no code: from the front page to three questions, each answered, cited and taken along.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { desktop, sites, useBrowser } from './sites.ts'

const newContext = useBrowser()

/** Puts a question by the button below it and takes the answer along. */
const askAndTake = async (page: Page, question: string) => {
  const asked = page.locator('.ask-question', { hasText: question })
  await asked.getByRole('button', { name: '回答' }).click()
  await page.waitForFunction(
    (heading) =>
      document.querySelector<HTMLElement>('.ask-answer')?.hidden === false &&
      document.querySelector('.ask-answer h2')?.textContent === heading,
    question,
  )
  const rows = await page.locator('.ask-table tbody tr').count()
  const citation = (await page.locator('.ask-citation').textContent()) ?? ''
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /下载这个答案/ }).click(),
  ])
  let file = ''
  for await (const piece of await download.createReadStream()) file += piece
  return { rows, citation, address: page.url(), file }
}

test('three questions are answered, cited and downloaded from the front page on, by links and buttons alone', async () => {
  const context = await newContext({ viewport: desktop, acceptDownloads: true })
  const page = await context.newPage()
  await page.goto(sites().realAddress)
  await page.getByRole('link', { name: '数据', exact: true }).first().click()
  await page
    .getByRole('link', { name: /问数据/ })
    .first()
    .click()
  for (const question of ['哪些项目没花到一半？', '哪些数字对不上？', '哪些绩效指标没有得满分？']) {
    const { rows, citation, address, file } = await askAndTake(page, question)
    expect(rows).toBeGreaterThan(0)
    expect(citation).toContain(`${question.slice(0, -1)}`)
    expect(citation).toContain(address)
    // Headings and every row; a cell may hold line breaks, so lines are at least as many.
    expect(file.trim().split('\r\n').length).toBeGreaterThanOrEqual(rows + 1)
    await page.goto(address)
    await page.waitForFunction(() => document.querySelector<HTMLElement>('.ask-answer')?.hidden === false)
    expect(await page.locator('.ask-table tbody tr').count()).toBe(rows)
    const [place = ''] = await page
      .locator('.ask-table a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
    expect((await context.request.get(place)).ok()).toBe(true)
  }
  await context.close()
})
