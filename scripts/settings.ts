// What a person sets from outside, by environment variables; every command reads them here and nowhere else.
// SITE_URL and SITE_BASE go to Astro through astro.config.mjs, BUDGET_ROOT to src/load.ts; both are honoured there. Where
// neither is set, “网址” of data/site.yaml stands for both.
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { portalAddress } from '../src/intake/portal-address.ts'
import { normalBase } from './serve.ts'

export const projectRoot = fileURLToPath(new URL('..', import.meta.url))

/** BUDGET_ROOT: the folder with data/ and content/; this project's own when unset. */
export const budgetRoot = resolve(projectRoot, process.env.BUDGET_ROOT || '.')

/** OUT_DIR: where the site is; `dist` when unset. */
export const outputFolder = resolve(projectRoot, process.env.OUT_DIR || 'dist')

/** MINGZHANG_PDF=1, set by `npm run pdf`: the build also prints every disclosure to a PDF and links it. */
export const printsPdf = process.env.MINGZHANG_PDF === '1'

const { SITE_URL, SITE_BASE } = process.env
const address = SITE_URL || SITE_BASE ? '' : portalAddress(budgetRoot)
if (URL.canParse(address)) {
  // Astro and the pages read the environment too.
  const { origin, pathname } = new URL(address)
  process.env.SITE_URL = origin
  process.env.SITE_BASE = pathname
}

/** SITE_BASE, else the folder of “网址” in data/site.yaml: the folder of the host in which the site lives, with a slash at both ends. */
export const siteBase = normalBase(process.env.SITE_BASE)

/** PORT for the commands that serve. */
export const port = Number(process.env.PORT || 4321)

/** HOST for the commands that serve; only this machine can look when unset. */
export const host = process.env.HOST || undefined
