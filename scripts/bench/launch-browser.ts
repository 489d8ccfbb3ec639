// The Chromium of the benches.
import { type Browser, chromium } from 'playwright-core'
import { findBrowser } from '../browser.mjs'

/** Starts the installed Chromium. */
export const launchBrowser = (): Promise<Browser> => {
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error('没有找到 Chromium；npm run bench 会安装它或说明缺什么。')
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
}
