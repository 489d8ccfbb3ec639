// `npm run dev`: the site while it is being worked on, drafts included, renewed at every change of a file.
import { join } from 'node:path'
import { dev } from 'astro'
import { apart } from '../src/build/apart.ts'
import { budgetRoot, host, port, projectRoot } from './settings.ts'
import { untilStopped } from './until-stopped.ts'

process.env.BUDGET_ROOT = budgetRoot
process.env.ASTRO_TELEMETRY_DISABLED = '1'
process.env.MINGZHANG_DRAFTS = '1'
const work = join(budgetRoot, '.cache/dev')
const server = await dev({ ...apart(projectRoot, work), server: { port, ...(host === undefined ? {} : { host }) } })
await untilStopped()
await server.stop()
