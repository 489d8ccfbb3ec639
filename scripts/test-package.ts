// `npm run test:package`: packs the program into an empty folder outside the repository and runs tests/package there, with
// the machine's own Node and npm. A portal installs there as a stranger's does: from the registry that this project's own
// packages come from, or npm's cache of it.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { projectRoot } from './settings.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-package-'))
// Another user looks at the program later, to whom it is read-only.
chmodSync(folder, 0o755)
/** Without what npm put in front: `node` and `npm` are the machine's own. */
const path = (process.env.PATH ?? '')
  .split(delimiter)
  .filter((place) => !place.includes('node_modules') && !place.includes('node-gyp-bin'))
  .join(delimiter)
/** A stranger's environment: nothing of this project, but how this machine reaches its registry. */
const ours =
  /^(?:npm_(?!config_(?:registry|cache|userconfig|globalconfig|ca|cafile|strict_ssl|.*proxy)$).*|BUDGET_ROOT|OUT_DIR|SITE_URL|SITE_BASE|INIT_CWD|NODE_OPTIONS|NODE_ENV|VITEST.*)$/i
const inherited = Object.entries(process.env).filter(([name]) => !ours.test(name))
const env = { ...Object.fromEntries(inherited), PATH: path }

const run = (program: string, words: readonly string[], cwd: string, more: Readonly<Record<string, string>> = {}) =>
  spawnSync(program, words, { cwd, stdio: ['ignore', 'inherit', 'inherit'], env: { ...env, ...more } }).status === 0

const pack = (): boolean => {
  console.log(`正在打包到 ${folder}，随后照用户的做法安装（约 500 MB）…`)
  return run('npm', ['pack', '--silent', '--pack-destination', folder], projectRoot)
}

try {
  const passed =
    pack() &&
    run(
      process.execPath,
      [join(projectRoot, 'node_modules/vitest/vitest.mjs'), 'run', '--config', 'vitest.package.config.ts'],
      projectRoot,
      { PACKAGE_FOLDER: folder },
    )
  process.exitCode = passed ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
