// Builds every site that the tests of this folder look at, once, by the real command; serves two of them; starts one
// browser. Everything lies below .cache/ and is removed at the end.
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { findBrowser } from '../../scripts/browser.mjs'
import { serve } from '../../scripts/serve.ts'
import { writeMadeUpDepartment } from '../final/made-up-department.ts'
import { copyDocuments } from '../real-documents.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))
const run = promisify(execFile)

const build = async (folder: string, env: Readonly<Record<string, string>> = {}): Promise<string> => {
  const clean = { ...process.env, SITE_URL: '', SITE_BASE: '', BUDGET_ROOT: '', NODE_ENV: 'production' }
  await run(process.execPath, ['scripts/build.ts'], { cwd: project, env: { ...clean, ...env, OUT_DIR: folder } })
  return folder
}

const startBrowser = () => {
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error('没有找到 Chromium。请用 npm test 运行测试，它会安装或说明缺什么。')
  // The sandbox of Chromium refuses to run for root, as in containers.
  return chromium.launchServer({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
}

/**
 * All sites below two folders of this run's own, so that two runs at once do not meet. Tests bind to five documents; the
 * site below a folder holds whatever data/ holds.
 */
const buildAll = async (inside: string, outside: string) => {
  const documents = { BUDGET_ROOT: join(outside, 'documents') }
  copyDocuments(documents.BUDGET_ROOT)
  const [real, again] = await Promise.all([
    build(join(inside, 'real'), documents),
    build(join(inside, 'again'), documents),
  ])
  const accounts = { BUDGET_ROOT: join(outside, 'accounts-root') }
  writeMadeUpDepartment(accounts.BUDGET_ROOT, 'shanghai')
  const [below, madeUp] = await Promise.all([
    build(join(inside, 'below'), { SITE_BASE: '/budget/', SITE_URL: 'https://www.example.gov.cn' }),
    build(join(outside, 'made-up'), { BUDGET_ROOT: join(project, 'tests/site/made-up') }),
  ])
  return { real, again, below, madeUp, accounts: await build(join(outside, 'accounts'), accounts) }
}

export default async (vitest: TestProject): Promise<() => Promise<void>> => {
  mkdirSync(join(project, '.cache'), { recursive: true })
  const inside = mkdtempSync(join(project, '.cache/site-tests-'))
  const outside = mkdtempSync(join(tmpdir(), 'mingzhang-site-'))
  const remove = (): void => {
    for (const folder of [inside, outside]) rmSync(folder, { recursive: true, force: true })
  }
  try {
    const built = await buildAll(inside, outside)
    const realServer = await serve({ folder: built.real, base: '/', port: 0 })
    const belowServer = await serve({ folder: built.below, base: '/budget/', port: 0 })
    const accountsServer = await serve({ folder: built.accounts, base: '/', port: 0 })
    const browser = await startBrowser()
    vitest.provide('sites', {
      ...built,
      realAddress: realServer.address,
      belowAddress: belowServer.address,
      accountsAddress: accountsServer.address,
      browser: browser.wsEndpoint(),
    })
    return async () => {
      await browser.close()
      await Promise.all([realServer, belowServer, accountsServer].map((server) => server.close()))
      remove()
    }
  } catch (error) {
    remove()
    throw error
  }
}
