// `npm run bench -- ask <built site>`: what a first question of /data/ask/ costs on a host with ranges: bytes fetched, time
// on a processor four times slower (best of three), and the processor's own time, which other programs do not change.
import type { Browser } from 'playwright-core'
import { serve } from '../serve.ts'
import { outputFolder } from '../settings.ts'
import { launchBrowser } from './launch-browser.ts'

const slowdown = 4
const turns = 3

interface FirstAnswer {
  readonly bytes: number
  readonly parquet: number
  readonly seconds: number
  readonly processor: number
  readonly rows: string
}

const rendererSeconds = async (browser: Browser): Promise<number> => {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime, 0)
}

/** Notes by the page's own clock, which begins with its navigation, when its answer stands. */
const noteAnswer = (): void => {
  new MutationObserver((_, observer) => {
    const count = document.querySelector('.ask-answer:not([hidden]) .ask-count')
    if (count === null || count.textContent === '') return
    // Laid out and painted, not only placed.
    requestAnimationFrame(() => window.setTimeout(() => Reflect.set(window, 'answeredAt', performance.now())))
    observer.disconnect()
  }).observe(document, { attributes: true, childList: true, subtree: true })
}

/** From nothing loaded to the answer standing on the page. */
const firstAnswer = async (browser: Browser, address: string, rate: number): Promise<FirstAnswer> => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  const addresses = new Map<string, string>()
  let [bytes, parquet] = [0, 0]
  session.on('Network.requestWillBeSent', ({ requestId, request }) => addresses.set(requestId, request.url))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength
    if (addresses.get(requestId)?.endsWith('.parquet')) parquet += encodedDataLength
  })
  const before = await rendererSeconds(browser)
  await page.addInitScript(noteAnswer)
  await page.goto(address)
  const answered = await page.waitForFunction(() => Reflect.get(window, 'answeredAt'), null, { polling: 200 })
  const seconds = Number(await answered.jsonValue()) / 1000
  const processor = (await rendererSeconds(browser)) - before
  await page.waitForLoadState('networkidle')
  const rows = (await page.textContent('.ask-count')) ?? ''
  await context.close()
  return { bytes, parquet, seconds, processor, rows }
}

/** The questions that the page offers. */
const offered = async (browser: Browser, address: string): Promise<readonly string[]> => {
  const page = await browser.newPage()
  await page.goto(address)
  const ids = await page.$$eval('form[data-ask]', (forms) => forms.map((form) => form.getAttribute('data-ask') ?? ''))
  await page.close()
  return ids
}

/** Measures each question. */
export const bench = async (words: readonly string[]): Promise<void> => {
  const server = await serve({ folder: words[0] ?? outputFolder, base: '/', port: 0, host: '127.0.0.1' })
  const browser = await launchBrowser()
  console.log('问题 | 共取 | 其中 Parquet | 四倍慢的处理器，三次中最快 | 处理器用时 × 4 | 答案')
  for (const id of await offered(browser, `${server.address}data/ask/`)) {
    const address = `${server.address}data/ask/?q=${id}`
    const slow: FirstAnswer[] = []
    for (let turn = 0; turn < turns; turn++) slow.push(await firstAnswer(browser, address, slowdown))
    const plain = await firstAnswer(browser, address, 1)
    const best = Math.min(...slow.map(({ seconds }) => seconds))
    console.log(
      [
        id,
        `${(plain.bytes / 1024).toFixed(0)} KB`,
        `${(plain.parquet / 1024).toFixed(0)} KB`,
        `${best.toFixed(1)} 秒`,
        `${(plain.processor * slowdown).toFixed(1)} 秒`,
        plain.rows,
      ].join(' | '),
    )
  }
  await browser.close()
  await server.close()
}
