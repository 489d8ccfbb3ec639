// What a citizen comes for: fifteen tasks on the built site of the five documents.
import { expect } from 'vitest'
import { describeTasks, seenWords, type Task } from './task-walk.ts'

const xinzhou = '/xinzhou-industry/2022/budget/'
const anqing = '/anqing-industry/2023/final/'
const searchField = '查部门、项目、科目、编码或金额'

const tasks: readonly Task[] = [
  [
    'how much a bureau has, and on what',
    async ({ follow, words }) => {
      await follow(xinzhou)
      const text = await words()
      expect(text).toContain('10,441.41 万元')
      expect(text).toContain('社会保障和就业支出')
    },
  ],
  [
    'the same by typing the bureau’s everyday name',
    async ({ page, type }) => {
      await type(searchField, '忻州工信局')
      await page.locator(`main a[href^="${xinzhou}"], main a[href="/xinzhou-industry/"]`).first().waitFor()
    },
  ],
  [
    'whether 三公 is going up, by how much, and which part',
    async ({ follow, words }) => {
      await follow('/three-public/')
      const text = await words()
      expect(text).toContain('较2021年减少2万元')
      expect(text).toMatch(/公务接待费：\s*“较上年增加1万元”/)
    },
  ],
  [
    'what the 9,000 万元 for 正通 are for, and what is missing',
    async ({ follow, words }) => {
      await follow(`${xinzhou}projects/zhengtong-ferroalloy-reform/`)
      const text = await words()
      expect(text).toContain('9,000')
      expect(text).toContain('土地出让金')
      expect(text).toContain('缺口')
    },
  ],
  [
    'what 安庆 promised in 2023, and what came of it',
    async ({ follow, words }) => {
      await follow('/projects/')
      await follow('/projects/shortfalls/')
      const text = await words()
      expect(text).toContain('15 张绩效自评表共列')
      expect(text).toContain('只写“达成预期”一类的话')
      expect(text).toContain('购买电脑台、打印机、复印机等设备')
    },
  ],
  [
    'what 住房保障支出 is',
    async ({ page, type }) => {
      await type(searchField, '住房保障支出')
      await page.locator('main a[href^="/glossary/#住房保障支出"]').first().waitFor()
    },
  ],
  [
    'who spends most on 接待',
    async ({ page, follow }) => {
      await follow('/three-public/')
      const cells = page.locator('table.three-public td[data-label="公务接待费"]')
      expect(await seenWords(cells.first())).toContain('2.00 万元')
    },
  ],
  [
    'what is done for 退役军人',
    async ({ page, type }) => {
      await type(searchField, '退伍军人')
      await page.locator('main a[href*="/projects/veterans-affairs/"]').first().waitFor()
    },
  ],
  [
    'what 无法核对 means here',
    async ({ page, follow }) => {
      await follow('/glossary/')
      expect(await seenWords(page.locator('[id="无法核对"]'))).toContain('不等于相符，也不等于有问题')
    },
  ],
  [
    'to read it at 72, with large letters',
    async ({ page, press, follow }) => {
      await press('长者模式')
      await follow(xinzhou)
      const seen = await page.evaluate(() => ({
        letters: Number.parseFloat(getComputedStyle(document.querySelector('main p') ?? document.body).fontSize),
        tooWide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        isElder: document.documentElement.dataset.reading,
      }))
      expect(seen).toMatchObject({ isElder: 'elder', tooWide: 0 })
      expect(seen.letters).toBeGreaterThanOrEqual(18)
    },
  ],
  [
    'to read income and spending of a two-sided statement without scrolling sideways',
    async ({ page, follow }) => {
      await follow(xinzhou)
      await follow(`${xinzhou}tables/#summary-expenditure-current`)
      const row = page.locator('tr:has([id="summary-expenditure-current"])').first()
      const box = await row.boundingBox()
      const width = page.viewportSize()?.width ?? 0
      const amount = await row.getByText('10,441.41').last().boundingBox()
      expect(box).not.toBeNull()
      expect((amount?.x ?? width) + (amount?.width ?? 0)).toBeLessThanOrEqual(width)
    },
  ],
  [
    'to print the document or one statement of it',
    async ({ page, follow }) => {
      await follow(xinzhou)
      await follow(`${xinzhou}tables/`)
      expect(await page.getByText(/打印/).count()).toBeGreaterThan(0)
    },
  ],
  [
    'to cite a row, so that a friend finds the same figure',
    async ({ page, follow }) => {
      await follow(xinzhou)
      await follow(`${xinzhou}tables/#three-public-total`)
      expect(page.url()).toMatch(/#three-public-total$/)
      expect(await page.locator('[id="three-public-total"]').count()).toBe(1)
      expect(await seenWords(page.locator('body'))).toMatch(/引用/)
    },
  ],
  [
    'how a figure was checked: one that agrees, and one that differs with both sides',
    async ({ follow, words }) => {
      await follow(xinzhou)
      await follow(`${xinzhou}checks/`)
      const text = await words()
      expect(text).toContain('9,281.57')
      expect(text).toContain('9,272.57')
      expect(text).toMatch(/相符/)
    },
  ],
  [
    'where the original document is, said plainly',
    async ({ page, follow }) => {
      await follow(xinzhou)
      const about = page.locator('#about-document, section:has(#about-document)').first()
      expect(await about.count()).toBe(1)
      expect(await seenWords(page.locator('main'))).toMatch(/来源/)
    },
  ],
  [
    'the self-evaluations of a bureau one by one',
    async ({ page, follow }) => {
      await follow(anqing)
      await follow(`${anqing}projects/`)
      expect(await page.locator(`main a[href^="${anqing}projects/"]:visible`).count()).toBeGreaterThanOrEqual(15)
    },
  ],
]

describeTasks('A citizen finds', tasks)
