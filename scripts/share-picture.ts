// Draws public/share.png, the picture that is shown where a link to a portal is shared. It names no portal and no
// figure, so that it fits every one; it is drawn by hand when its look changes, and committed.
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { findBrowser } from './browser.mjs'
import { projectRoot } from './settings.ts'

const page = `<!doctype html>
<meta charset="utf-8">
<style>
  * { margin: 0; box-sizing: border-box; }
  body { width: 1200px; height: 630px; background: #fbfaf6; color: #1b2225; position: relative;
    font-family: "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif; }
  .edge { position: absolute; inset: 0 auto 0 0; width: 24px; background: #0d5160; }
  .words { position: absolute; left: 112px; top: 120px; }
  h1 { font-size: 92px; font-weight: 700; letter-spacing: .04em; line-height: 1.25; color: #083c48; }
  p { font-size: 36px; line-height: 1.7; color: #4c585d; margin-top: 28px; letter-spacing: .02em; }
  table { position: absolute; left: 112px; right: 88px; bottom: 76px; width: 1000px; border-collapse: collapse;
    font-size: 28px; }
  td { border-top: 2px solid #ddd8cb; padding: 13px 4px; }
  tr:last-child td { border-bottom: 4px double #a9a596; }
  td:first-child { width: 130px; color: #4c585d; }
</style>
<div class="edge"></div>
<div class="words"><h1>部门预算与决算</h1><p>逐行可查，逐项可核，全部可下载</p></div>
<table>
  <tr><td>收入</td><td>钱从哪里来</td></tr>
  <tr><td>支出</td><td>用到哪里去</td></tr>
  <tr><td>绩效</td><td>做成了什么</td></tr>
</table>`

const executablePath = findBrowser()
if (executablePath === undefined) throw new Error('没有找到 Chromium。')
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
const tab = await browser.newPage({ viewport: { width: 1200, height: 630 } })
await tab.setContent(page)
await tab.screenshot({ path: join(projectRoot, 'public/share.png') })
await browser.close()
