// `npm run guide:pictures`: the pictures of the guide, taken of the desk of a built site (OUT_DIR, dist by default) with
// a made-up file on it, written to public/guide as WebP. Taken anew when the desk looks different, and committed.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Locator, type Page } from 'playwright-core'
import { guidePictures } from '../src/views/portal/guide-pictures.ts'
import { findBrowser } from './browser.mjs'
import { exampleSheet } from './example-sheet.ts'
import { serve } from './serve.ts'
import { outputFolder, projectRoot } from './settings.ts'

/** What a picture may weigh, in bytes: it is read on a phone, too. */
const mostBytes = 40 * 1024

/** PNG is what a browser gives; WebP is a third of it. The browser itself turns one into the other, as fine as fits. */
const asWebp = async (browser: Browser, png: Buffer): Promise<Buffer> => {
  const page = await browser.newPage()
  const url = await page.evaluate(
    async ([source, most]) => {
      const image = new Image()
      image.src = source
      await image.decode()
      const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height })
      canvas.getContext('2d')?.drawImage(image, 0, 0)
      const drawn = [0.8, 0.7, 0.6, 0.5].map((quality) => canvas.toDataURL('image/webp', quality))
      return drawn.find((one) => (one.length * 3) / 4 <= most) ?? drawn.at(-1) ?? ''
    },
    [`data:image/png;base64,${png.toString('base64')}`, mostBytes] as const,
  )
  await page.close()
  return Buffer.from(url.split(',')[1] ?? '', 'base64')
}

const openDesk = async (page: Page, address: string): Promise<void> => {
  await page.goto(new URL('/desk/', address).href)
  await page.waitForSelector('#desk[data-ready]')
  await page.setInputFiles('#desk-files', exampleSheet)
  await page.waitForFunction(() => /^读完了/.test(document.getElementById('desk-status')?.textContent ?? ''))
}

/** What each picture shows, in the order of the work. */
const targets = async (page: Page): Promise<readonly (readonly [string, Locator])[]> => {
  const section = (title: string): Locator => page.locator(`section[aria-labelledby=${title}]`)
  await section('desk-beside-title').scrollIntoViewIfNeeded()
  await page.waitForSelector('#desk-sheet .desk-item')
  await page.waitForFunction(() => (document.getElementById('desk-part')?.textContent ?? '').trim() !== '')
  return [
    ['files', section('desk-files-title')],
    ['confirm', section('desk-period-title')],
    ['findings', section('desk-findings-title')],
    ['beside', section('desk-beside-title')],
    ['save', section('desk-save-title')],
  ]
}

const executablePath = findBrowser()
if (executablePath === undefined) throw new Error('没有找到 Chromium。')
const server = await serve({ folder: outputFolder, base: '/', port: 0 })
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
try {
  const { width, height } = { width: 960, height: 640 }
  const page = await browser.newPage({ viewport: { width, height }, locale: 'zh-CN', colorScheme: 'light' })
  await openDesk(page, server.address)
  const folder = join(projectRoot, 'public/guide')
  mkdirSync(folder, { recursive: true })
  for (const [name, place] of await targets(page)) {
    await place.scrollIntoViewIfNeeded()
    const box = await place.boundingBox()
    if (box === null) throw new Error(`${name} is not shown`)
    const top = box.y + (await page.evaluate(() => scrollY))
    const clip = { x: box.x, y: top, width: box.width, height: Math.min(box.height, height) }
    const png = await page.screenshot({ clip, fullPage: true })
    const picture = await asWebp(browser, png)
    writeFileSync(join(folder, `${name}.webp`), picture)
    const [wide, high] = [png.readUInt32BE(16), png.readUInt32BE(20)]
    const told = guidePictures.find(({ path }) => path === `/guide/${name}.webp`)
    const same = told?.width === wide && told.height === high
    console.log(
      `${name}.webp ${wide}×${high}，${Math.ceil(picture.length / 1024)} KB${same ? '' : '（guide-pictures.ts 里的尺寸要改）'}`,
    )
  }
} finally {
  await browser.close()
  await server.close()
}
