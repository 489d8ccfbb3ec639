// Finds what the browser tests need on this machine: a Chromium and a font with Chinese characters. Installing
// them is setup.mjs's business. Plain JavaScript, because it runs before anything is installed.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const fixedPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]
const windowsPlaces = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
  const folder = process.env[name]
  return folder === undefined
    ? []
    : [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')]
})

/**
 * Path of a Chromium-family browser, or `undefined`. `CHROMIUM_PATH` is believed before any usual place; when it is
 * set and wrong, nothing else is tried, so that the mistake is seen.
 * @returns {string | undefined}
 */
export const findBrowser = () => {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) return existsSync(chosen) ? chosen : undefined
  return [...fixedPlaces, ...windowsPlaces].find((place) => existsSync(place))
}

/** Windows and macOS ship Chinese fonts; elsewhere fontconfig is asked, and no answer counts as no font. */
export const hasChineseFont = () => {
  if (process.platform === 'win32' || process.platform === 'darwin') return true
  try {
    return (
      execFileSync('fc-list', [':lang=zh', 'family'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim() !== ''
    )
  } catch {
    return false
  }
}
