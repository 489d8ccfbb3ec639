// `npm run test:package`: packs the program, installs the tarball in an empty folder outside the repository with the
// machine's own Node and npm, and runs tests/package on it. It needs a registry: run by hand before a version is passed on.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
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
const inherited = Object.entries(process.env).filter(
  ([name]) => !/^npm_|^(?:BUDGET_ROOT|OUT_DIR|SITE_URL|SITE_BASE|INIT_CWD|NODE_OPTIONS|NODE_ENV|VITEST.*)$/i.test(name),
)
const env = { ...Object.fromEntries(inherited), PATH: path }

const run = (program: string, words: readonly string[], cwd: string, more: Readonly<Record<string, string>> = {}) =>
  spawnSync(program, words, { cwd, stdio: ['ignore', 'inherit', 'inherit'], env: { ...env, ...more } }).status === 0

const install = (): boolean => {
  console.log(`正在打包，并装到 ${folder}（约 500 MB）…`)
  if (!run('npm', ['pack', '--silent', '--pack-destination', folder], projectRoot)) return false
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? ''
  const program = join(folder, 'program')
  mkdirSync(program)
  writeFileSync(join(program, 'package.json'), '{ "private": true }\n')
  return run('npm', ['install', '--silent', '--no-audit', '--no-fund', join('..', tarball)], program)
}

try {
  const passed =
    install() &&
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
