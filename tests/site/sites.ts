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
const patience = 150_000

/** Gives contexts of the shared browser to the tests of a file and closes them after it. */
export const useBrowser = (): ((options?: BrowserContextOptions) => Promise<BrowserContext>) => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.connect(sites().browser)
  })
  afterAll(() => browser.close())
  return async (options) => {
    const context = await browser.newContext({ locale: 'zh-CN', ...options })
    // Every wait is for a condition; how long a busy machine takes to meet it says nothing about the page.
    context.setDefaultTimeout(patience)
    return context
  }
}

/** What a citizen holds in the hand and what a clerk sits before. */
export const phone = { width: 360, height: 740 }
export const desktop = { width: 1280, height: 900 }
