// A row's heading as a screen reader tells it: its name once, whatever links, codes and marks stand in the cell.
import { expect, test } from 'vitest'
import { readPage } from './reading-visit.ts'
import { useBrowser } from './sites.ts'

const newContext = useBrowser()

const pages = [
  '/xinzhou-industry/2022/budget/tables/',
  '/xinzhou-industry/2022/budget/projects/zhengtong-ferroalloy-reform/',
  '/anqing-industry/2023/final/projects/industrial-internet/',
  '/anqing-industry/2023/final/projects/',
  '/three-public/',
  '/projects/',
  '/compare/',
]

/** Role and name of everything that the page offers to assistive technology. */
const told = (address: string): Promise<readonly { readonly role: string; readonly name: string }[]> =>
  readPage(newContext, { address }, async (page) => {
    const session = await page.context().newCDPSession(page)
    const { nodes } = await session.send('Accessibility.getFullAXTree')
    return nodes.map(({ role, name }) => ({ role: String(role?.value ?? ''), name: String(name?.value ?? '') }))
  })

/** True for `住房保障支出 住房保障支出`: the same words of three signs or more, twice in a row. */
const isTwice = (name: string): boolean => /(\p{Script=Han}{3,})[\s：:、，“”「」]*(?:引用此行[\s：:]*)?\1/u.test(name)

test.each(pages)('%s: no heading of a row is said twice, and none is without words', async (address) => {
  const headings = (await told(address)).filter(({ role }) => role === 'rowheader')
  expect(headings.length).toBeGreaterThan(0)
  expect(headings.filter(({ name }) => isTwice(name) || name.replace('引用此行', '').trim() === '')).toEqual([])
})
