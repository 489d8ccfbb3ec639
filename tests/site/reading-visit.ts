// A page opened as a reader has set it: 长者模式, day or night, remembered by the browser before the page is asked for.
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { sites } from './sites.ts'

/** What the reader has chosen; '' leaves the page as it is published. */
export interface Reader {
  readonly reading?: 'elder'
  readonly theme?: 'light' | 'dark'
}

/** Remembers the reader's choices in every page of a context, as the buttons of an earlier page would have. */
export const remember = async (context: BrowserContext, reader: Reader): Promise<void> => {
  await context.addInitScript((chosen) => {
    for (const [name, value] of Object.entries(chosen)) localStorage.setItem(`reading.${name}`, value)
  }, reader)
}

type NewContext = (options?: BrowserContextOptions) => Promise<BrowserContext>

/** Opens `address` as `reader` sees it and closes everything after `look`. */
export const readPage = async <T>(
  newContext: NewContext,
  { address, reader = {}, ...options }: BrowserContextOptions & { readonly address: string; readonly reader?: Reader },
  look: (page: Page) => Promise<T>,
): Promise<T> => {
  const context = await newContext({ baseURL: sites().realAddress, ...options })
  try {
    await remember(context, reader)
    const page = await context.newPage()
    const response = await page.goto(address)
    if (response?.ok() !== true) throw new Error(`${address} was not built`)
    return await look(page)
  } finally {
    await context.close()
  }
}

/** How many pixels of a page stand beside the screen. */
export const pixelsTooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
