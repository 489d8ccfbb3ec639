// What a first result costs in Chromium: bytes that a server which compresses really sends, and the time from a typed
// letter to results once everything is loaded.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'

/** A body that was sent: when its sending began, and its compressed bytes. */
interface Sent {
  readonly at: number
  readonly bytes: number
}

/** A server of one folder that counts the compressed bytes it sends. */
export interface CountingServer {
  readonly address: string
  /** All bodies since the last call. */
  readonly take: () => readonly Sent[]
  readonly close: () => Promise<void>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

const fileOf = (folder: string, path: string): string | null => {
  const file = join(
    folder,
    decodeURIComponent(path.split('?')[0] ?? '/'),
    path.split('?')[0]?.endsWith('/') ? 'index.html' : '',
  )
  return existsSync(file) && statSync(file).isFile() ? file : null
}

/** Serves on any free port of this machine. */
export const countingServer = (folder: string): Promise<CountingServer> =>
  new Promise((resolve) => {
    let sent: Sent[] = []
    // Compressed once, as hosts do: a bench of the search should not time the compression.
    const compressed = new Map<string, Uint8Array>()
    const bodyOf = (file: string): Uint8Array => {
      const body = compressed.get(file) ?? gzipSync(readFileSync(file))
      compressed.set(file, body)
      return body
    }
    const server = createServer((request, response) => {
      const file = fileOf(folder, request.url ?? '/')
      if (file === null) {
        response.writeHead(404).end()
        return
      }
      const body = bodyOf(file)
      sent.push({ at: Date.now(), bytes: body.length })
      response.writeHead(200, {
        'Content-Type': types[extname(file)] ?? 'application/octet-stream',
        'Content-Encoding': 'gzip',
      })
      response.end(body)
    })
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      resolve({
        address: `http://127.0.0.1:${port}/`,
        take: () => {
          const taken = sent
          sent = []
          return taken
        },
        close: () => new Promise((done) => server.close(() => done())),
      })
    })
  })

export interface FirstResult {
  readonly words: string
  /** Sent when the first result stands on the page: everything, the page itself included. */
  readonly first: number
  /** Sent when the page has come to rest, with what Pagefind adds. */
  readonly rest: number
}

const bytesOf = (sent: readonly Sent[]): number => sent.reduce((sum, { bytes }) => sum + bytes, 0)

/** Notes in the page when its first result appears; the clock is the one of the server, for both run on this machine. */
const noteFirstResult = (): void => {
  new MutationObserver((_, observer) => {
    if (document.querySelector('#search-list .result') === null) return
    Reflect.set(window, 'firstResultAt', Date.now())
    observer.disconnect()
  }).observe(document, { childList: true, subtree: true })
}

/** Opens the address of a question with nothing in the cache. */
export const firstResult = async (browser: Browser, server: CountingServer, words: string): Promise<FirstResult> => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.addInitScript(noteFirstResult)
  server.take()
  await page.goto(`${server.address}search/?q=${encodeURIComponent(words)}`)
  await page.waitForSelector('#search-list .result')
  await page.waitForLoadState('networkidle')
  const at = Number(await page.evaluate(() => Reflect.get(window, 'firstResultAt')))
  const sent = server.take()
  await context.close()
  return { words, first: bytesOf(sent.filter((body) => body.at <= at)), rest: bytesOf(sent) }
}

/** Types each of the words into the loaded page and waits for their results; milliseconds, by the page's own clock. */
export const typingTimes = async (page: Page, words: readonly string[]): Promise<readonly number[]> => {
  const times: number[] = []
  for (const typed of words) {
    times.push(
      await page.evaluate(async (value) => {
        const box = document.querySelector<HTMLInputElement>('#search-words')
        const list = document.querySelector('#search-list')
        if (box === null || list === null) throw new Error('not the search page')
        const started = performance.now()
        const shown = new Promise<number>((resolve) => {
          new MutationObserver(() => {
            if (list.querySelector('.result')) resolve(performance.now() - started)
          }).observe(list, { childList: true, subtree: true })
        })
        box.value = value
        box.dispatchEvent(new Event('input'))
        return shown
      }, typed),
    )
  }
  return times
}
