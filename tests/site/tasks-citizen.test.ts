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
    'to print one statement, and nothing else of the page',
    async ({ page, follow, press }) => {
      await follow(xinzhou)
      await follow(`${xinzhou}tables/`)
      await page.evaluate(() => {
        window.print = () => document.documentElement.setAttribute('data-printed', location.hash)
      })
      await press('打印本表')
      await page.locator('html[data-printed="#summary"]').waitFor()
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('.statement:visible').evaluateAll((all) => all.map(({ id }) => id))).toEqual([
        'summary',
      ])
      expect(await seenWords(page.locator('.statement:visible'))).toContain('10,441.41')
      expect(await page.locator('main form:visible, .site-header:visible, button:visible').count()).toBe(0)
    },
  ],
  [
    'to send one figure to a friend, who finds it at its address',
    async ({ page, follow, tap }) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await follow(xinzhou)
      await follow(`${xinzhou}tables/#three-public-total`)
      const row = page.locator('tr:has([id="three-public-total"])')
      expect(await seenWords(row)).toContain('5.00')
      await tap(row.locator('th > a'))
      await page.locator('[data-cite-status]').filter({ hasText: '已复制' }).waitFor()
      const sent = await page.evaluate(() => navigator.clipboard.readText())
      const [address = '', sentence = ''] = sent.split('\n')
      expect(address).toMatch(/\/xinzhou-industry\/2022\/budget\/tables\/#three-public-total$/)
      expect(sentence).toMatch(/“三公”经费支出情况统计表“合计”\[EB\/OL\]/)
      const friend = await page.context().newPage()
      await friend.goto(address)
      const found = friend.locator('tr:has([id="three-public-total"])')
      expect(await seenWords(found)).toContain('5.00')
      expect(await found.evaluate((element) => element.matches(':has(:target)'))).toBe(true)
      const box = await found.boundingBox()
      expect(box?.y ?? -1).toBeGreaterThanOrEqual(0)
      expect(box?.y ?? 1e6).toBeLessThan(friend.viewportSize()?.height ?? 0)
    },
  ],
  [
    'to cite a row by its permanent address, with no script but the link itself',
    async ({ page, follow, tap }) => {
      await follow(xinzhou)
      await follow(`${xinzhou}tables/`)
      await tap(page.locator('#summary tbody th > a:visible').first())
      expect(page.url()).toMatch(/\/tables\/#summary-[a-z-]+/)
      expect(await page.locator(':target').count()).toBe(1)
    },
  ],
  [
    'how a figure was checked: one that agrees and one that differs, each with both sides',
    async ({ page, follow }) => {
      await follow(xinzhou)
      const way = await page.locator('.key-figures a[href*="#agreed-"]').first().getAttribute('href')
      await follow(way ?? '')
      const agreed = page.locator(':target')
      expect(await agreed.isVisible()).toBe(true)
      const beside = page.locator('tbody:has(:target), tr:has(:target), section:has(:target)').first()
      expect(((await seenWords(beside)).match(/10,441\.41/g) ?? []).length).toBeGreaterThan(1)
      const differing = page.locator('.finding', { hasText: '9,281.57' }).first()
      expect(await seenWords(differing)).toContain('9,272.57')
      expect(await seenWords(differing)).toContain('9.00')
    },
  ],
  [
    'which file the original is, when it was taken over, and that its address is not recorded where it is not',
    async ({ page, follow }) => {
      await follow(xinzhou)
      const facts = page.locator('section:has(> #about-document) dl.facts')
      const said = await facts
        .locator('> div')
        .evaluateAll((rows) =>
          rows.map(
            (row) => [row.querySelector('dt')?.textContent ?? '', row.querySelector('dd')?.textContent ?? ''] as const,
          ),
        )
      const told = Object.fromEntries(said)
      expect(told.来源文件).toBe('xinzhou-2022-department-budget.txt')
      expect(told.来源网址).toBe('录入时没有记录原件的网址')
      expect(told.录入日期).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      expect(await facts.isVisible()).toBe(true)
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
