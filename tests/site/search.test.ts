// The search page of the built site, in a browser and as files: asked by address, by typing and by keyboard; its results
// land where they say; nothing leaves the portal.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { searchRecords } from '../../src/views/search/search-records.ts'
import { realDocuments } from '../real-documents.ts'
import { attribute, builtFiles, builtPages } from './built-pages.ts'
import { desktop, phone, sites, useBrowser } from './sites.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const newContext = useBrowser()

/** What Pagefind keeps of a record. */
interface Indexed {
  readonly content: string
  readonly meta: Readonly<Record<string, string>>
}

const finished = /条结果|没有|没有读到/

/** Waits until the page has said what it found. */
const said = async (page: Page): Promise<string> => {
  await page.waitForFunction(
    (pattern) => new RegExp(pattern).test(document.querySelector('#search-status')?.textContent ?? ''),
    finished.source,
  )
  return (await page.textContent('#search-status')) ?? ''
}

const titles = (page: Page): Promise<readonly string[]> => page.locator('#search-list .result-link').allTextContents()

const onSearch = async <T>(
  query: string,
  look: (page: Page) => Promise<T>,
  { address = sites().realAddress, ...options }: BrowserContextOptions & { address?: string } = {},
): Promise<T> => {
  const context = await newContext({ viewport: desktop, ...options })
  try {
    const page = await context.newPage()
    await page.goto(new URL(`search/${query}`, address).href)
    if (query !== '' && options.javaScriptEnabled !== false) await said(page)
    return await look(page)
  } finally {
    await context.close()
  }
}

describe('asking', () => {
  test('an address asks, and says how many there are', async () => {
    const [status, first, box] = await onSearch('?q=三公经费', async (page) => [
      await page.textContent('#search-status'),
      (await titles(page))[0],
      await page.inputValue('#search-words'),
    ])
    expect(status).toMatch(/^“三公经费”共有 \d+ 条结果$/)
    expect([first, box]).toEqual(['“三公”经费', '三公经费'])
  })

  test('the box in the header of every page leads there', async () => {
    const context = await newContext({ viewport: desktop })
    const page = await context.newPage()
    await page.goto(sites().realAddress)
    await page.fill('#site-search', '10441.41')
    await page.press('#site-search', 'Enter')
    expect(await said(page)).toContain('条结果')
    expect(new URL(page.url()).search).toBe('?q=10441.41')
    await context.close()
  })

  test('typing asks, and the back button goes to the question before, not to a letter', async () => {
    const seen = await onSearch('?q=公务接待', async (page) => {
      const before = await titles(page)
      await page.fill('#search-words', '')
      await page.locator('#search-words').pressSequentially('退役军人')
      await page.waitForFunction(() => document.querySelector('#search-list')?.textContent?.includes('退役军人事务'))
      const typed = decodeURIComponent(new URL(page.url()).search)
      await page.goBack()
      await page.waitForFunction(() => document.querySelector('#search-list')?.textContent?.includes('公务接待'))
      return { typed, box: await page.inputValue('#search-words'), same: (await titles(page)).join() === before.join() }
    })
    expect(seen).toEqual({ typed: '?q=退役军人', box: '公务接待', same: true })
  })

  test('an empty question shows how to ask and where else to look', async () => {
    const [start, lists, found] = await onSearch('', (page) =>
      Promise.all(['#search-start', '#search-lists', '#search-found'].map((place) => page.isVisible(place))),
    )
    expect([start, lists, found]).toEqual([true, true, false])
  })

  test('every example on the page finds something', async () => {
    const examples = await onSearch('', (page) => page.locator('.search-examples a').allTextContents())
    expect(examples.length).toBeGreaterThanOrEqual(4)
    for (const words of examples)
      expect(await onSearch(`?q=${encodeURIComponent(words)}`, (page) => page.textContent('#search-status'))).toContain(
        '条结果',
      )
  })
})

describe('choosing', () => {
  test('a facet leaves as many as it says, stands in the address and can be shared', async () => {
    const chosen = await onSearch('?q=绩效', async (page) => {
      const box = page.locator('#search-facets label', { hasText: '绩效自评' })
      const promised = Number(await box.locator('.count').textContent())
      await box.click()
      await page.waitForFunction(() => location.search.includes('kind='))
      await page.waitForFunction(
        (count) => document.querySelector('#search-status')?.textContent?.includes(` ${count} 条`),
        promised,
      )
      const kinds = new Set(await page.locator('#search-list .kind').allTextContents())
      return { promised, kinds: [...kinds], address: new URL(page.url()).search }
    })
    expect(chosen.promised).toBeGreaterThan(0)
    expect(chosen.kinds).toEqual(['绩效自评'])
    const [status, isChecked] = await onSearch(chosen.address, async (page) => [
      await page.textContent('#search-status'),
      await page.isChecked('#facet-kind-绩效自评'),
    ])
    expect(status).toContain(` ${chosen.promised} 条结果`)
    expect(isChecked).toBe(true)
  })

  test('a choice that leaves nothing can be taken back in place', async () => {
    const [left, after] = await onSearch('?q=公务接待&department=nobody', async (page) => {
      const before = await page.textContent('#search-list')
      await page.click('[data-clear]')
      await page.waitForSelector('#search-list .result')
      return [before, new URL(page.url()).searchParams.has('department')]
    })
    expect(left).toContain('筛选以后没有结果')
    expect(after).toBe(false)
  })

  test('by amount the largest comes first, by year the newest', async () => {
    const [amounts, years] = await onSearch('?q=经费&sort=amount', async (page) => {
      const byAmount = await page.locator('#search-list .amount').allTextContents()
      await page.selectOption('#search-sort', 'year')
      await page.waitForFunction(() => location.search.includes('sort=year'))
      await page.waitForFunction(() => document.querySelector('#search-list .result')?.textContent?.includes('2025年'))
      const facts = await page.locator('#search-list .facts-line').allTextContents()
      return [byAmount, facts.flatMap((text) => text.match(/\d{4}(?=年[预决]算)/) ?? [])] as const
    })
    const inYuan = amounts.map((text) => {
      const [figure = '', unit = ''] = text.split(' ')
      return Number(figure.replaceAll(',', '')) * (unit === '万元' ? 10_000 : 1)
    })
    expect(inYuan).toEqual([...inYuan].sort((a, b) => b - a))
    expect(years).toEqual([...years].sort().reverse())
  })

  test('more results follow on demand, and the keyboard is on the first of them', async () => {
    const [before, after, focused] = await onSearch('?q=绩效', async (page) => {
      const first = (await titles(page)).length
      await page.click('#search-more')
      await page.waitForFunction((count) => document.querySelectorAll('.result-link').length > count, first)
      const index = await page.evaluate(() =>
        [...document.querySelectorAll('.result-link')].indexOf(document.activeElement ?? document.body),
      )
      return [first, (await titles(page)).length, index]
    })
    expect([before, focused]).toEqual([10, 10])
    expect(after).toBe(20)
  })
})

describe('landing', () => {
  test.each([
    ['50206', '#basic-50206', '公务接待费'],
    ['≥80百分比', '#indicator-1', '≥80百分比'],
  ])('a row found by %s is where the reader lands', async (words, anchor, text) => {
    const landed = await onSearch(`?q=${encodeURIComponent(words)}`, async (page) => {
      await page.click(`#search-list .rows a[href$="${anchor}"]`)
      await page.waitForURL(`**${anchor}`)
      const row = page.locator(`tr:has(${anchor}), tr${anchor}`).first()
      return {
        text: await row.textContent(),
        seen: await row.evaluate((element) => {
          const { top, bottom } = element.getBoundingClientRect()
          return bottom > 0 && top < window.innerHeight
        }),
      }
    })
    expect(landed.text).toContain(text)
    expect(landed.seen).toBe(true)
  })

  test('every result and every row of a result leads to a page and an anchor that exist', () => {
    const files = new Set(builtFiles(sites().real))
    const anchors = new Map(
      builtPages(sites().real).map(({ address, root }) => [
        address,
        new Set(root.querySelectorAll('[id]').map((element) => attribute(element, 'id') ?? '')),
      ]),
    )
    const paths = searchRecords(realDocuments().value).flatMap((record) => [
      record.path,
      ...(record.overYears === null ? [] : [record.overYears]),
      ...record.parts.map(({ path }) => path),
    ])
    const lost = paths.filter((path) => {
      const [page = '', anchor] = path.split('#')
      const known = anchors.get(page)
      return known === undefined ? !files.has(page.slice(1)) : anchor !== undefined && !known.has(anchor)
    })
    expect(paths.length).toBeGreaterThan(500)
    expect([...new Set(lost)]).toEqual([])
  })
})

describe('finding nothing', () => {
  test('a code that does not exist says so, names what begins alike and offers the lists', async () => {
    const [text, results, lists] = await onSearch('?q=2080599', async (page) => [
      await page.textContent('#search-nothing'),
      await page.locator('.result').count(),
      await page.isVisible('#search-lists'),
    ])
    expect(text).toContain('没有编码或金额是“2080599”')
    expect(text).toContain('20805')
    expect([results, lists]).toEqual([0, true])
  })

  test('when the index cannot be read the page says so, and trying again works', async () => {
    const context = await newContext({ viewport: desktop })
    const page = await context.newPage()
    await page.route('**/portal.json', (route) => route.abort())
    await page.goto(new URL('search/?q=三公', sites().realAddress).href)
    expect(await said(page)).toBe('搜索索引没有读到')
    await page.unroute('**/portal.json')
    await page.click('[data-retry]')
    await page.waitForSelector('#search-list .result')
    await context.close()
  })

  test('without a network what was asked is answered again, and a new question says what is missing', async () => {
    const seen = await onSearch('?q=工信局', async (page) => {
      const ask = async (words: string, answer: RegExp): Promise<string> => {
        await page.fill('#search-words', words)
        await page.waitForFunction(
          (pattern) => new RegExp(pattern).test(document.querySelector('#search-status')?.textContent ?? ''),
          answer.source,
        )
        return (await page.textContent('#search-status')) ?? ''
      }
      const before = await ask('工信局', /“工信局”共有 \d/)
      await page.waitForLoadState('networkidle')
      await ask('三公经费', /“三公经费”共有 \d/)
      await page.waitForLoadState('networkidle')
      await page.context().setOffline(true)
      const again = await ask('工信局', /“工信局”共有 \d/)
      return { before, again, strange: await ask('铁路道口', /没有读到/) }
    })
    expect(seen.again).toBe(seen.before)
    expect(seen.strange).toBe('搜索索引没有读到')
  })
})

describe('with the keyboard', () => {
  test('/ leads to the box, arrows through the results, Escape back, Enter opens', async () => {
    const steps = await onSearch('?q=公务接待', async (page) => {
      const here = () =>
        page.evaluate(() => {
          const links = [...document.querySelectorAll('.result-link')]
          const index = links.indexOf(document.activeElement ?? document.body)
          return index >= 0 ? index : (document.activeElement?.id ?? '')
        })
      const seen: (string | number)[] = []
      for (const key of ['/', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowDown', 'Escape', 'ArrowDown']) {
        await page.keyboard.press(key)
        seen.push(await here())
      }
      await page.keyboard.press('Enter')
      await page.waitForURL((url) => !url.pathname.startsWith('/search/'))
      return seen
    })
    const box = 'search-words'
    expect(steps).toEqual([box, 0, 1, 0, box, 0, box, 0])
  })

  test('the / can be turned off, and stays off', async () => {
    const focused = await onSearch('', async (page) => {
      await page.uncheck('#search-slash')
      await page.reload()
      await page.keyboard.press('/')
      return page.evaluate(() => document.activeElement?.id ?? '')
    })
    expect(focused).toBe('')
  })
})

describe('what people type first', () => {
  test.each([
    ['忻州工信局', '忻州市工业和信息化局'],
    ['工信局', '工业和信息化局'],
    ['经信局', '安庆市工业和信息化局'],
    ['抚宁工信局', '抚宁区工业信息管理局'],
    ['玉田县工业合信息化局', '玉田县工业和信息化局'],
    ['9000万', '正通铁合金'],
  ])('%s leads to %s', async (words, expected) => {
    const found = await onSearch(`?q=${words}`, titles)
    expect(found.slice(0, words === '9000万' ? 5 : 1).join()).toContain(expected)
  })

  test.each(['[20805]', '104414100', '149.9999万元', '杭州市工业和信息化局'])(
    '%s: nothing is said to be missing before it is known, and what is counted is shown',
    async (words) => {
      const { status, shown } = await onSearch(`?q=${encodeURIComponent(words)}`, async (page) => ({
        status: (await page.textContent('#search-status')) ?? '',
        shown: await page.locator('.result').count(),
      }))
      const count = Number(/共有 (\d+) 条/.exec(status)?.[1] ?? 0)
      expect(shown).toBe(Math.min(count, 10))
    },
  )

  test('for a bureau of a place that is not here the bureaus that are here are named', async () => {
    expect(await onSearch('?q=杭州市工业和信息化局', (page) => page.textContent('#search-nothing'))).toContain(
      '忻州市工业和信息化局',
    )
  })

  test('each value of a facet leaves as many results as it counts', async () => {
    const [counted, left] = await onSearch('?q=忻州工信局', async (page) => {
      const value = page.locator('#search-facets li', { hasText: '公开概览' })
      const count = Number(await value.locator('.count').textContent())
      await value.locator('input').check()
      await page.waitForFunction(() => location.search.includes('kind='))
      await page.waitForFunction(() => document.querySelectorAll('.result').length < 10)
      return [count, await page.locator('.result').count()]
    })
    expect(left).toBe(counted)
  })

  test('names are offered while typing; arrows go through them, Enter takes one, Escape closes', async () => {
    const seen = await onSearch('', async (page) => {
      const box = page.locator('#search-words')
      const open = () => page.waitForSelector('#search-suggestions [role="option"]')
      await box.pressSequentially('工信局')
      await open()
      const expanded = await box.getAttribute('aria-expanded')
      await page.keyboard.press('ArrowDown')
      const active = await page.evaluate(
        () =>
          document.getElementById(document.querySelector('#search-words')?.getAttribute('aria-activedescendant') ?? '')
            ?.textContent ?? '',
      )
      await page.keyboard.press('Escape')
      const closed = [await box.getAttribute('aria-expanded'), await box.inputValue()]
      await box.pressSequentially(' ')
      await page.keyboard.press('Backspace')
      await open()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      return { expanded, active, closed, taken: await box.inputValue(), role: await box.getAttribute('role') }
    })
    expect(seen.active).toMatch(/局部门$/)
    expect(seen).toMatchObject({ expanded: 'true', closed: ['false', '工信局'], role: 'combobox' })
    expect(seen.active).toContain(seen.taken)
  })

  test('what offers names comes with the first use of the box, not with an answer', async () => {
    const context = await newContext({ viewport: desktop })
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(new URL('search/?q=三公', sites().realAddress).href)
    await said(page)
    await page.waitForLoadState('networkidle')
    const before = asked.filter((address) => /suggestion-list/.test(address))
    await page.locator('#search-words').focus()
    await page.waitForFunction(() => document.querySelector('#search-words')?.getAttribute('role') === 'combobox')
    expect(before).toEqual([])
    // Words that came with the address are no typing: nothing opens over the results.
    expect(await page.locator('#search-suggestions').isVisible()).toBe(false)
    await context.close()
  })

  test('names are offered in the field of the first page too, from a script that comes with the first letter', async () => {
    const context = await newContext({ viewport: phone })
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(sites().realAddress)
    await page.waitForLoadState('networkidle')
    const before = asked.filter((address) => /suggestions[^/]*\.js$|search\/index/.test(address))
    await page.keyboard.press('/')
    await page.keyboard.type('工信局')
    await page.waitForSelector('#search-suggestions [role="option"]')
    const role = await page.locator('#portal-search').getAttribute('role')
    const list = await page.locator('#search-suggestions').boundingBox()
    await page.keyboard.press('ArrowDown')
    const active = await page.locator('#search-suggestions [aria-selected="true"]').textContent()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/search\/\?q=/)
    expect(before).toEqual([])
    expect({ role, isWithin: list !== null && list.x >= 0 && list.x + list.width <= phone.width }).toEqual({
      role: 'combobox',
      isWithin: true,
    })
    expect(active).toContain(new URL(page.url()).searchParams.get('q') ?? '—')
    expect(await said(page)).toContain('条结果')
    await context.close()
  })

  test('/ leads to the field in the header of any page, from where a question is asked', async () => {
    const context = await newContext({ viewport: desktop })
    const page = await context.newPage()
    await page.goto(new URL('departments/', sites().realAddress).href)
    await page.keyboard.press('/')
    await page.keyboard.type('工信局')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/search\/\?q=/)
    expect(await said(page)).toContain('条结果')
    await context.close()
  })

  test('where the screen has no room for a field, / leads into the box of the search page', async () => {
    const context = await newContext({ viewport: phone })
    const page = await context.newPage()
    await page.goto(new URL('departments/', sites().realAddress).href)
    await page.keyboard.press('/')
    await page.waitForURL(/\/search\//)
    await page.waitForFunction(() => document.activeElement?.id === 'search-words')
    await page.keyboard.type('工信局')
    expect(await said(page)).toContain('条结果')
    await context.close()
  })
})

describe('for everybody', () => {
  test('the count is announced once, politely, when typing pauses', async () => {
    const heard = await onSearch('', async (page) => {
      await page.evaluate(() => {
        const status = document.querySelector('#search-status')
        const told: string[] = []
        Reflect.set(window, 'told', told)
        if (status) new MutationObserver(() => told.push(status.textContent ?? '')).observe(status, { childList: true })
      })
      await page.locator('#search-words').pressSequentially('公务接待', { delay: 30 })
      await page.waitForFunction(() => document.querySelector('#search-status')?.textContent?.includes('公务接待'))
      return {
        role: await page.getAttribute('#search-status', 'role'),
        told: (await page.evaluate(() => Reflect.get(window, 'told'))) as readonly string[],
      }
    })
    expect(heard.role).toBe('status')
    expect(heard.told.filter((text) => text.includes('条结果')).at(-1)).toMatch(/^“公务接待”共有 \d+ 条结果$/)
    expect(heard.told.length).toBeLessThanOrEqual(3)
  })

  test.each([
    ['results on a desk', '?q=公务接待', desktop],
    ['results on a phone', '?q=公务接待', phone],
    ['nothing found', '?q=2080599', desktop],
  ])('%s: no accessibility violation, nothing too wide', async (_, query, viewport) => {
    const seen = await onSearch(
      query,
      async (page) => {
        const tooWide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        await page.evaluate(axe)
        const results: AxeResults = await page.evaluate(() => Reflect.get(window, 'axe').run(document))
        return { tooWide, violations: results.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')}`) }
      },
      { viewport, bypassCSP: true },
    )
    expect(seen).toEqual({ tooWide: 0, violations: [] })
  })

  test('without JavaScript the page says so and offers directory and lists', async () => {
    const seen = await onSearch(
      '?q=三公',
      async (page) => [
        await page.isVisible('noscript p.notice'),
        await page.isVisible('#search-lists a[href$="/departments/"]'),
        await page.isVisible('#search-lists a[href$="/projects/"]'),
      ],
      { javaScriptEnabled: false },
    )
    expect(seen).toEqual([true, true, true])
  })
})

describe('inside the portal', () => {
  test('a search, Pagefind included, breaks no content policy and asks no other host', async () => {
    const context = await newContext({ viewport: desktop })
    const page = await context.newPage()
    const complaints: string[] = []
    const asked: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(new URL('search/?q=退役军人事物管理', sites().realAddress).href)
    await page.waitForSelector('.result')
    await page.waitForLoadState('networkidle')
    await context.close()
    expect(complaints).toEqual([])
    expect(asked.filter((url) => !url.startsWith(sites().realAddress) && !url.startsWith('data:'))).toEqual([])
    expect(asked.filter((url) => url.includes('/pagefind/')).length).toBeGreaterThan(3)
  })

  test('Pagefind finds words that stand apart, with the facets of the portal and without figures', async () => {
    // As text, because the test runner would rewrite an import.
    const inPage = (body: string): string =>
      `(async () => { const pagefind = await import('/search/pagefind/pagefind.js'); ${body} })()`
    const whole = '(await Promise.all(results.map((result) => result.data())))'
    const [facets, reasons, statements] = await onSearch('?q=三公', async (page) => [
      (await page.evaluate(inPage('return Object.keys(await pagefind.filters()).sort()'))) as readonly string[],
      (await page.evaluate(
        inPage(`const { results } = await pagefind.search('公务接待费 减少'); return ${whole}`),
      )) as readonly Indexed[],
      (await page.evaluate(
        inPage(`const { results } = await pagefind.search('支出', { filters: { 类型: '公开表' } }); return ${whole}`),
      )) as readonly Indexed[],
    ])
    expect([...facets].sort()).toEqual(['地区', '年度', '类型', '部门'].sort())
    expect(reasons[0]?.content).toContain('公务接待费')
    expect(reasons[0]?.meta.年度).toMatch(/^\d{4}年[预决]算$/)
    expect(statements.length).toBeGreaterThan(3)
    expect(statements.filter(({ content }) => /\d,\d{3}\.\d\d/.test(content))).toEqual([])
  })

  test('in a folder of a host every result stays in the folder', async () => {
    const seen = await onSearch(
      '?q=公务接待费为什么减少',
      async (page) => {
        await page.waitForSelector('.result')
        const links = await page
          .locator('#search-list a')
          .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))
        const response = await page.request.get(new URL(links[0] ?? '', page.url()).href)
        return { outside: links.filter((href) => !href.startsWith('/budget/')), status: response.status() }
      },
      { address: sites().belowAddress },
    )
    expect(seen).toEqual({ outside: [], status: 200 })
  })

  test('the scripts of the search are on its own page only', () => {
    const withScript = builtPages(sites().real)
      .filter(({ html }) => /src="[^"]*SearchBody/.test(html))
      .map(({ address }) => address)
    expect(withScript).toEqual(['/search/'])
  })
})
