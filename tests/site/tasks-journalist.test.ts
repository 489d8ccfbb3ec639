// What a journalist comes for: fifteen tasks on the built site of the five documents.
import { expect } from 'vitest'
import { describeTasks, type Task } from './task-walk.ts'

const xinzhou = '/xinzhou-industry/2022/budget/'
const searchField = '查部门、项目、科目、编码或金额'
const settled = '.all-projects[aria-busy="false"]'
const zhengtong = `${xinzhou}projects/zhengtong-ferroalloy-reform/`

const tasks: readonly Task[] = [
  [
    'all projects as a table that pandas and DuckDB read',
    async ({ page, follow, press, words }) => {
      await follow('/data/')
      expect(await page.locator('a[href="/data/projects.csv"]').isVisible()).toBe(true)
      await press('DuckDB')
      await press('Python（pandas）')
      const text = await words()
      expect(text).toContain('read_csv')
    },
  ],
  [
    'all results that fell short, with the department’s own reason',
    async ({ page, follow }) => {
      await follow('/projects/')
      await follow('/projects/shortfalls/')
      expect(await page.locator('table.shortfalls tbody th[scope="row"]').count()).toBe(21)
      expect(await page.locator('a[href="/projects/shortfalls/shortfalls.csv"]').isVisible()).toBe(true)
    },
  ],
  [
    'what does not add up, the largest amount first',
    async ({ page, follow }) => {
      await follow('/findings/')
      const [first = ''] = await page.locator('section:has(#by-difference) tbody tr').allInnerTexts()
      expect(first).toContain('9.00 万元')
    },
  ],
  [
    'hints over all departments by their kind',
    async ({ page, follow }) => {
      await follow('/findings/')
      const kinds = await page.locator('details.kind > summary').allInnerTexts()
      expect(kinds.map((text) => text.split('：')[0])).toContain('绩效目标')
      expect(kinds.every((text) => /提示 \d+/.test(text))).toBe(true)
    },
  ],
  [
    'projects that spent everything and say only 达成预期',
    async ({ page, follow, choose, type }) => {
      await follow('/projects/')
      await choose('完成与衡量', 'mostly-bare')
      await type('执行率至少百分之多少', '100')
      await page.locator(settled).waitFor()
      await page.waitForURL(/least=100/)
      const rates = await page.locator('.all-projects tr[data-kind] td[data-money="spent"]').allInnerTexts()
      expect(rates.length).toBeGreaterThan(0)
      expect(rates.every((text) => text.includes('执行率 100.00%'))).toBe(true)
    },
  ],
  [
    'projects that spent less than half, over all disclosures',
    async ({ page, follow, type }) => {
      await follow('/projects/')
      await type('执行率至多百分之多少', '50')
      await page.waitForURL(/most=50/)
      await page.locator(settled).waitFor()
      const found = await page.locator('.all-projects tr[data-kind] th > a').allInnerTexts()
      expect(found).toEqual(['数字化诊断监理招标专项工作经费'])
    },
  ],
  [
    'two departments’ projects side by side',
    async ({ page, follow, choose, press }) => {
      await follow('/compare/')
      await choose('第一份', 'anqing-industry/2025/budget')
      await choose('第二份', 'yutian-industry/2025/budget')
      await press(/^比较$/)
      await page.locator('.mix-table').first().waitFor()
      const captions = await page.locator('.mix-table caption').allInnerTexts()
      expect(captions.map((text) => text.slice(0, 3))).toEqual(['安庆市', '玉田县'])
      expect(await page.locator('.mix-table .mix-bar').count()).toBeGreaterThan(10)
    },
  ],
  [
    'one project over the years',
    async ({ follow, words }) => {
      await follow('/anqing-industry/')
      await follow('/anqing-industry/projects/veterans-affairs/')
      const text = await words()
      expect(text).toContain('14.02')
      expect(text).toContain('13.16')
    },
  ],
  [
    'the permanent address of an indicator',
    async ({ page, follow }) => {
      await follow(zhengtong)
      await follow(`#indicator-1`)
      expect(page.url()).toContain(`${zhengtong}#indicator-1`)
      expect(await page.locator('#indicator-1').isVisible()).toBe(true)
    },
  ],
  [
    'what a column means',
    async ({ follow, press, words }) => {
      await follow('/data/')
      await press('项目表各列的含义')
      expect(await words()).toMatch(/原表的项目编码；是文本，不是数字/)
    },
  ],
  [
    'the data package, read by a program as it is',
    async ({ page, follow }) => {
      await follow('/data/')
      const response = await page.request.get('/data/datapackage.json')
      const made = JSON.parse((await response.body()).toString('utf8')) as { readonly resources: readonly unknown[] }
      expect(made.resources.length).toBeGreaterThan(5)
      expect(await page.locator('a[href="/data/datapackage.json"]').first().isVisible()).toBe(true)
    },
  ],
  [
    'to be told of changes, of one region alone',
    async ({ page, follow, press }) => {
      await follow('/data/')
      await press('各地的订阅')
      expect(await page.locator('a[href="/feed/340800.xml"]').first().isVisible()).toBe(true)
      expect((await page.request.get('/feed/340800.xml')).ok()).toBe(true)
    },
  ],
  ...['9,000.00万元', '9000万', '90000000'].map(
    (typed): Task => [
      `the project by its amount, typed as ${typed}`,
      async ({ page, type }) => {
        await type(searchField, typed)
        await page.locator(`main a[href^="${zhengtong}"], main a[href*="zhengtong"]`).first().waitFor()
      },
    ],
  ),
  ...['[20805]', '退役軍人', '正通铁合'].map(
    (typed): Task => [
      `what is typed as a fragment, a code in brackets or in traditional characters: ${typed}`,
      async ({ page, type }) => {
        await type(searchField, typed)
        await page.waitForURL(/\/search\//)
        await page.locator('main a[href*="/20"]').first().waitFor()
      },
    ],
  ),
  [
    'to put a chart on a newspaper’s page',
    async ({ page, follow, words }) => {
      await follow(xinzhou)
      await follow(`${xinzhou}charts/functions/`)
      expect(await words()).toContain('数据出处')
      expect(await page.locator('svg.bars').isVisible()).toBe(true)
      expect(await page.locator('script').count()).toBe(0)
    },
  ],
  [
    'under which licence the data may be used, or that none is stated',
    async ({ follow, words }) => {
      await follow('/data/')
      expect(await words()).toMatch(/许可/)
    },
  ],
]

describeTasks('A journalist finds', tasks)
