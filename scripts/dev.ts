// `npm run dev`: the site while it is being worked on, drafts included, renewed at every change of a file.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { host, port, projectRoot } from './settings.ts'

const astro = join(projectRoot, 'node_modules/astro/bin/astro.mjs')
const child = spawn(
  process.execPath,
  [astro, 'dev', '--port', String(port), ...(host ? ['--host', host] : []), ...process.argv.slice(2)],
  {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '0', MINGZHANG_DRAFTS: '1' },
  },
)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
child.on('close', (code) => {
  process.exitCode = code ?? 0
})
