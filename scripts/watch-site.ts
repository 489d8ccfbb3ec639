// Serves the site from its sources until Ctrl-C, renewed at every change of a file: all of `npm run dev`.
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { dev } from 'astro'
import { apart } from '../src/build/apart.ts'
import { budgetRoot, host, port, projectRoot } from './settings.ts'
import { untilStopped } from './until-stopped.ts'

/** Resolves with the exit code 0 once it was stopped. */
export const watchSite = async (): Promise<number> => {
  process.env.BUDGET_ROOT = budgetRoot
  process.env.ASTRO_TELEMETRY_DISABLED = '1'
  process.env.MINGZHANG_DRAFTS = '1'
  const work = join(budgetRoot, '.cache/dev')
  // What ships and over it what the portal has of its own: a finished site holds both.
  const publicDir = join(work, 'public')
  for (const root of [projectRoot, budgetRoot])
    if (existsSync(join(root, 'public'))) cpSync(join(root, 'public'), publicDir, { recursive: true })
  const server = await dev({
    ...apart(projectRoot, work),
    publicDir,
    server: { port, ...(host === undefined ? {} : { host }) },
  })
  await untilStopped()
  await server.stop()
  return 0
}
