// The sites that global-setup.ts has built, as the tests see them: folders, addresses, and one shared browser.
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'

/** Folders on the disk and addresses of the little server. */
export interface Sites {
  /** The five documents that tests bind to, at the root of the host. */
  readonly real: string
  readonly realAddress: string
  /** The same build once more. */
  readonly again: string
  /** All of data/ under /budget/. */
  readonly below: string
  readonly belowAddress: string
  /** A made-up department and nothing else. */
  readonly madeUp: string
  /** A made-up department with budgets and final accounts of two years. */
  readonly accounts: string
  readonly accountsAddress: string
  readonly browser: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    readonly sites: Sites
  }
}

/** Made by global-setup.ts before any test of this folder runs. */
export const sites = (): Sites => inject('sites')

/** Milliseconds that no condition takes, however busy the machine is: less than a test may last. */
const patience = 300_000

/** Empties a context of all that its pages kept, so that whoever comes next is a new reader; its blank page stays. */
const emptied = async (context: BrowserContext, { permissions = [] }: BrowserContextOptions): Promise<void> => {
  const [blank, ...pages] = context.pages()
  for (const page of pages) await page.close({ runBeforeUnload: false })
  await context.unrouteAll({ behavior: 'ignoreErrors' })
  await context.setOffline(false)
  await context.clearCookies()
  await context.clearPermissions()
  if (permissions.length > 0) await context.grantPermissions([...permissions])
  if (blank === undefined) throw new Error('a context is lent with a blank page')
  const session = await context.newCDPSession(blank)
  for (const address of [sites().realAddress, sites().belowAddress, sites().accountsAddress])
    await session.send('Storage.clearDataForOrigin', { origin: new URL(address).origin, storageTypes: 'all' })
  await session.send('Network.clearBrowserCache')
  await session.detach()
}

/** A context whose `close` hands it to `back`, rid of the scripts that it was given. */
const lent = (context: BrowserContext, back: (context: BrowserContext) => Promise<void>): BrowserContext => {
  const scripts: { dispose: () => Promise<void> }[] = []
  const own: Readonly<Record<string, unknown>> = {
    addInitScript: async (...given: Parameters<BrowserContext['addInitScript']>) => {
      const script = await context.addInitScript(...given)
      scripts.push(script)
      return script
    },
    close: async () => {
      for (const script of scripts) await script.dispose()
      await back(context)
    },
  }
  return new Proxy(context, {
    get: (target, name) => {
      const value: unknown = own[String(name)] ?? Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

/**
 * Gives contexts of the shared browser to the tests of a file and closes them after it. One that a test has closed is
 * emptied and given to the next that asks for the same: Chromium opens a window for it, which costs as much as ten pages
 * and stays open for the sake of a blank one.
 */
export const useBrowser = (): ((options?: BrowserContextOptions) => Promise<BrowserContext>) => {
  let browser: Browser
  const free = new Map<string, BrowserContext[]>()
  beforeAll(async () => {
    browser = await chromium.connect(sites().browser)
  })
  afterAll(() => browser.close())
  const open = async (options: BrowserContextOptions): Promise<BrowserContext> => {
    const context = await browser.newContext({ locale: 'zh-CN', ...options })
    // Every wait is for a condition; how long a busy machine takes to meet it says nothing about the page.
    context.setDefaultTimeout(patience)
    await context.newPage()
    return context
  }
  return async (options = {}) => {
    const key = JSON.stringify(Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1)))
    const context = free.get(key)?.pop() ?? (await open(options))
    return lent(context, async (used) => {
      await emptied(used, options)
      free.set(key, [...(free.get(key) ?? []), used])
    })
  }
}

/** What a citizen holds in the hand and what a clerk sits before. */
export const phone = { width: 360, height: 740 }
export const desktop = { width: 1280, height: 900 }
