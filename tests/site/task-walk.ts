// A person who comes for one thing: begins on the home page, by phone or by keyboard alone, and counts the steps. A step is
// a link followed, a fold opened, a choice made, words typed and sent. What a finger or the keyboard cannot reach is none.
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { desktop, phone, sites, useBrowser } from './sites.ts'

/** More than so many steps nobody takes. */
const most = 4

/** The words that can be seen, blanks joined. */
export const seenWords = async (place: Locator): Promise<string> =>
  (await place.allInnerTexts()).join(' ').replace(/\s+/g, ' ')

/** One person on the way. */
export interface Walk {
  readonly page: Page
  /** Follows the link to an address; a fold or menu that hides it is opened first, as a step of its own. */
  readonly follow: (address: string) => Promise<void>
  /** Opens or presses what carries these words. */
  readonly press: (name: string | RegExp) => Promise<void>
  /** Presses one part that can be seen, a link that stays on the page for instance. */
  readonly tap: (target: Locator) => Promise<void>
  /** Chooses from the list with this label. */
  readonly choose: (label: string, value: string) => Promise<void>
  /** Types into the field with this label; sends it where `send` is not false. */
  readonly type: (label: string, words: string, send?: boolean) => Promise<void>
  /** All words of the page that can be seen. */
  readonly words: () => Promise<string>
}

type Way = 'phone' | 'keyboard'

const activate = async (page: Page, way: Way, target: Locator): Promise<void> => {
  if (way === 'phone') {
    await target.tap()
    return
  }
  await target.focus()
  expect(await target.evaluate((element) => element === document.activeElement && element.tabIndex >= 0)).toBe(true)
  await page.keyboard.press('Enter')
}

const walkOn = (page: Page, way: Way) => {
  let steps = 0
  const step = async (target: Locator): Promise<void> => {
    steps += 1
    await activate(page, way, target)
  }
  /** Folds around a link that are closed, the outermost first. */
  const unfold = async (target: Locator): Promise<void> => {
    const folds = page.locator('details:not([open])', { has: target })
    while ((await folds.count()) > 0) await step(folds.first().locator('summary').first())
  }
  const walk: Walk = {
    page,
    follow: async (address) => {
      const links = page.locator(`a[href="${address}"]`)
      const seen = page.locator(`a[href="${address}"]:visible`).first()
      if ((await seen.count()) === 0) await unfold(links.first())
      const target = new URL(address, page.url())
      await Promise.all([page.waitForURL((url) => url.pathname === target.pathname), step(seen)])
      await page.waitForLoadState('load')
    },
    press: async (name) => {
      const text = typeof name === 'string' ? name : name.source
      const target = page.locator(':is(button, summary):visible').filter({ hasText: name }).first()
      if ((await target.count()) === 0) throw new Error(`nothing to press: ${text}`)
      await step(target)
    },
    tap: step,
    choose: async (label, value) => {
      steps += 1
      await page.getByLabel(label, { exact: true }).selectOption(value)
    },
    type: async (label, words, send = true) => {
      steps += 1
      const field = page.getByLabel(label, { exact: true }).locator('visible=true').first()
      await field.fill(words)
      if (send) await field.press('Enter')
    },
    words: () => seenWords(page.locator('body')),
  }
  return { walk, steps: () => steps }
}

const ways: Readonly<Record<Way, BrowserContextOptions>> = {
  phone: { viewport: phone, hasTouch: true, isMobile: true },
  keyboard: { viewport: desktop },
}

/** One task: what the person came for, and how it goes; it has to end where the answer stands. */
export type Task = readonly [wanted: string, go: (walk: Walk) => Promise<void>]

/** Tests every task on both ways. */
export const describeTasks = (who: string, tasks: readonly Task[]): void => {
  const newContext = useBrowser()
  describe.each(['phone', 'keyboard'] as const)(`${who}, by %s`, (way) => {
    let site: string
    beforeAll(() => {
      site = sites().realAddress
    })
    test.each(tasks)(`%s, in at most ${most} steps from the home page`, async (_wanted, go) => {
      const context = await newContext({ baseURL: site, ...ways[way] })
      try {
        const page = await context.newPage()
        await page.goto('/')
        const { walk, steps } = walkOn(page, way)
        await go(walk)
        expect(steps()).toBeLessThanOrEqual(most)
      } finally {
        await context.close()
      }
    })
  })
}
